"""The audit that is answered: a checklist of choice items that do not depend on each other, and cases."""

from pathlib import Path
from random import Random

from aktgranskning.adding import NewCase
from aktgranskning.domain.acts import ActKind, Change, Field
from aktgranskning.domain.audit import Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist, Choice, Item, ItemKind, Outcome, TallyKind
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.recording import record
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.secrets import Secret

ITEMS, CASES = 12, 15

_CHOICES = (
    Choice("ja", "Ja", Outcome.MET, "J"),
    Choice("delvis", "Delvis", Outcome.PARTLY, "D"),
    Choice("nej", "Nej", Outcome.NOT_MET, "N"),
    Choice("ej_tillampligt", "Ej tillämpligt", Outcome.NOT_APPLICABLE, "E"),
    Choice("kan_ej_bedomas", "Kan ej bedömas", Outcome.NOT_ASSESSABLE, "B"),
)


def make_audit(path: Path, secret: Secret | None = None) -> Session:
    """Write an audit of 15 cases × 12 choice items, none of them begun, and return it open."""
    session = create_audit(path, Audit("Mätning"), Reviewer("Granskare Ett", "G1"), secret=secret)
    load_checklist(session, checklist_of(ITEMS), ChecklistFile("checklista.xlsx", b""))
    add_cases(session, [NewCase()] * CASES)
    return session


def make_answered_audit(
    path: Path, cases: int, items: int, *, unread: int = 0, units: int = 0, secret: Secret | None = None
) -> None:
    """Write an audit in which all cases but the last `unread` are answered; `units` of them belong to one in turn.

    Each case is answered in one act, which makes no backup, so that it takes little time.
    """
    random = Random(8)
    with create_audit(path, Audit("Mätning"), Reviewer("Granskare Ett", "G1"), secret=secret) as session:
        load_checklist(session, checklist_of(items), ChecklistFile("checklista.xlsx", b""))
        named = [f"Enhet {number % units + 1}" if units else "" for number in range(cases)]
        add_cases(session, [NewCase(reference=f"EX {number}", unit=unit) for number, unit in enumerate(named)])
        for case_id in list(session.cases)[: cases - unread]:
            _answer_all(session, case_id, random)


def _answer_all(session: Session, case_id: int, random: Random) -> None:
    assert session.checklist is not None
    changes = [Change(Field.STATUS, CaseStatus.NOT_BEGUN.value, CaseStatus.BEGUN.value, case_id)]
    for item in session.checklist.items:
        changes.append(Change(Field.VALUE, "", random.choice(item.choices).name, case_id, item.name))
    record(session, ActKind.ANSWER, changes)


def checklist_of(count: int) -> Checklist:
    """Return a checklist of so many items."""
    items = tuple(
        Item(
            f"fraga_{number}",
            ItemKind.SELECT_ONE,
            f"Handling {number} finns i akten",
            TallyKind.OUTCOME,
            hint="Räkna bara en egen handling. En journalanteckning räcker till Delvis.",
            choices=_CHOICES,
            criterion="Lokal riktlinje (bör): handlingen ska finnas i akten.",
        )
        for number in range(1, count + 1)
    )
    return Checklist("matning", "Mätning", "1", (), items)
