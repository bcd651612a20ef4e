"""What many tests share: a small checklist, an audit file with it, a clock that tells what it is told."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "sv"  # what a process that a test starts shows on its screen, whoever runs the tests

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Reviewer, Session
from tests.example_checklists import SMALL
from tests.said import Said
from tests.saved_checklists import all_are_saved_again
from ui.translating import Language, choose_language

choose_language(Language.SWEDISH)  # whatever the system's is: days and numbers are written in it too

__all__ = ["all_are_saved_again"]

REVIEWER = Reviewer("Granskare Ett", "G1")


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """An audit with the small checklist and three cases, none begun."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov", "Nämnden", "2026"), REVIEWER, clock=clock) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase(), NewCase(unit="Vuxen"), NewCase(reference="EX 3")])
        yield session


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)
