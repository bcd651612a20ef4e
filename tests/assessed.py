"""The small checklist with audit questions, and what tests of assessments do with it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import AuditQuestion, Checklist
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import SMALL

_OF_ITEMS = {"plan": "planering", "undertecknad": "planering", "uppfoljd": "uppfoljning"}

ASKING: Checklist = replace(
    SMALL,
    items=tuple(replace(item, audit_question=_OF_ITEMS.get(item.name, "")) for item in SMALL.items),
    audit_questions=(
        AuditQuestion("planering", "Planeras insatserna?"),
        AuditQuestion("uppfoljning", "Följs insatserna upp?"),
    ),
)
"""Two audit questions; the first has two items, the second one, and the others none."""


@pytest.fixture
def asking(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """An audit on these questions with three cases, two of the unit Norr and one of Söder, all begun."""
    path = tmp_path / "Frågor.granskning"
    with create_audit(path, Audit("Frågor", "Nämnden", "2026"), REVIEWER, clock=clock) as session:
        load_checklist(session, ASKING, ChecklistFile("asking.xlsx", b"workbook"))
        add_cases(session, [NewCase(unit="Norr"), NewCase(unit="Norr"), NewCase(unit="Söder")])
        for case_id, plan in ((1, "ja"), (2, "nej"), (3, "nej")):
            review.begin_case(session, case_id)
            review.answer(session, case_id, "plan", plan)
        yield session


def shown(session: Session) -> list[tuple[str, str]]:
    """Return label and name of every audit question, in order."""
    return [(one.label, one.name) for one in session.audit_questions]
