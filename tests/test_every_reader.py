"""Every file from outside is read within limits, in the reading process: by the source, and by hostile files."""

import ast
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from aktgranskning.commands.marks import check_is_export
from aktgranskning.domain.errors import AuditError
from tests.hostile_files import EVERY_PAIR, HOSTILE, READERS, is_harmless
from tests.source_code import Module, imports, modules

OPENING = {"open", "fdopen", "mmap", "read_bytes", "read_text", "load", "reader"} | {
    *("load_workbook", "ZipFile", "Document", "CalamineWorkbook", "from_filelike", "from_path"),
}
"""What a call is named that opens a file, or what one holds."""

IN_THE_READING_PROCESS = {
    "aktgranskning.intake.delimited",
    "aktgranskning.intake.marks",
    "aktgranskning.intake.package",
    "aktgranskning.intake.register_parts",
    "aktgranskning.intake.register_text",
    "aktgranskning.intake.register_workbook",
    "aktgranskning.intake.workbook",
}
IN_THE_PROGRAM = {
    "aktgranskning.intake.tables": "the bytes that the process reads, up to the limit",
    "aktgranskning.intake.same_content": "as many bytes as there are of what they are compared with, and one",
    "aktgranskning.commands.marks": "the first 1,000 bytes of an export that is to be replaced",
    "aktgranskning.restoring": "only writes",
    "aktgranskning.begun_disposals": "the program's own record of a disposal that was begun",
    "aktgranskning.written_files": "the hash of an export, piece by piece",
    "aktgranskning.commands.opening": "the first line of a file with a passphrase, up to a fixed size",
    "aktgranskning.concluding.figure_connection": "a network, within the limits of patient_reading",
    "checklists.shipped": "what comes with the program",
    "checklists.new_files": "only writes",
    "exports.document_template": "the library's own template",
    "exports.long_table": "only writes",
    "exports.package": "only writes",
    "exports.saving": "only writes",
    "aktgranskning.catalogue": "what comes with the program",
    "ui.crash_reports": "only writes",
    "ui.looks.icons": "what comes with the program",
    "ui.presenters.handbook": "what comes with the program",
    "ui.runs": "the program's own notes of its runs",
    "ui.start_language": "Qt's own translations",
    "ui.translating": "what comes with the program",
}
STORE = "aktgranskning.store."
"""The room of audit files, which SQLite reads, or the hash of which is taken piece by piece."""
OWN_NAMES = (
    "AuditFile.open",
    "read_text",
    "self.open",
    "self._opening.open",
    "self._search.open",
    "self.presenter.load",
    "self._window.open",
)
"""Calls that are named so and open no file themselves, or an audit file, which the store checks."""


def opening_calls(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called.rpartition(".")[2] in OPENING and called not in OWN_NAMES:
                yield called


def test_every_place_that_opens_a_file_is_known() -> None:
    found = {name for name, module in modules().items() if [*opening_calls(module)] and not name.startswith(STORE)}
    assert found == IN_THE_READING_PROCESS | IN_THE_PROGRAM.keys()


def test_nothing_but_the_reading_process_reads() -> None:
    """What it calls is called nowhere else, and neither are the libraries that read."""
    called = ("aktgranskning.intake.parsing.parse", "aktgranskning.intake.register_parts.read_register_parts")
    users = {
        module.name
        for module in modules().values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if f"{node.module}.{alias.name}" in called
    }
    assert users == {"aktgranskning.intake.reader"}
    readers = {module.name for module in modules().values() if "python_calamine" in imports(module)}
    assert readers == {"aktgranskning.intake.register_workbook"}


SOME_PAIRS = EVERY_PAIR[:: 2 * len(READERS) + 1]
"""Another reader for each of them, and every second file."""


def check_harmless(path: Path, reader: str) -> None:
    """Check that a file is read, or refused with a message; and the next one is read as ever."""
    assert is_harmless(path, reader)


def test_some_of_the_pairs_are_of_every_reader() -> None:
    assert {reader for _, reader in SOME_PAIRS} == READERS.keys()
    assert len(HOSTILE) >= 90


@pytest.mark.parametrize(("name", "reader"), SOME_PAIRS)
def test_a_hostile_file_is_harmless_to_a_reader_that_it_was_not_made_for(
    tmp_path: Path, name: str, reader: str
) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    check_harmless(path, reader)


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_every_hostile_file_is_harmless_to_every_reader_also_under_another_ending(tmp_path: Path, reader: str) -> None:
    endings = (".xlsx", ".docx", ".csv", ".md", ".json", ".ods")
    for number, (name, make) in enumerate(HOSTILE.items()):
        content = make()
        for path in (tmp_path / name, tmp_path / f"{name}{endings[number % len(endings)]}"):
            path.write_bytes(content)
            check_harmless(path, reader)
            path.unlink()


@pytest.mark.parametrize("name", [name for name in HOSTILE if name.endswith((".xlsx", ".docx"))][::9])
def test_no_hostile_file_is_taken_for_an_export_of_ours(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    with pytest.raises(AuditError) as caught:
        check_is_export(path)
    assert caught.value.code == "command.not_ours"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("reader", READERS)
def test_a_pipe_is_not_waited_for(tmp_path: Path, reader: str) -> None:
    os.mkfifo(pipe := tmp_path / "x.xlsx")
    with pytest.raises(AuditError):
        READERS[reader](pipe)
