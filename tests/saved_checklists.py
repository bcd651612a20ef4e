"""A checklist saved over and over: as a workbook, in Markdown, and as a workbook again."""

from collections.abc import Iterator

import pytest

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import Problem
from aktgranskning.intake.tables import Table
from checklists import reader
from checklists.beside import BesideFiles
from checklists.reader import read_again
from checklists.saving import saved

CHAINS = (("ny.xlsx",), ("ny.md",), ("ny.xlsx", "än en.md", "till sist.xlsx"))
"""The files that follow upon the first, each saved from the one before."""

Read = tuple[Checklist, tuple[Problem, ...], tuple[Problem, ...]]


def assert_saved_whole(kept: ChecklistFile, checklist: Checklist) -> None:
    """Assert that a checklist is the same however it is saved."""
    for names in CHAINS:
        latest = kept
        for name in names:
            content = saved(latest, name)
            assert content is not None
            latest = ChecklistFile(name, content, kept.files)
            assert read_again(latest) == checklist


@pytest.fixture
def all_are_saved_again(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Save every sound checklist that a test reads, and read it again."""
    original = reader._read
    found: list[tuple[Read, ChecklistFile]] = []

    def read(table: Table, beside: BesideFiles) -> Read:
        one = original(table, beside)
        found.append((one, ChecklistFile(table.file_name, table.content, beside.contents())))
        return one

    monkeypatch.setattr(reader, "_read", read)
    yield
    monkeypatch.undo()
    for (checklist, problems, _), kept in found:
        if not problems:
            assert_saved_whole(kept, checklist)
