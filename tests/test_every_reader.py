"""Every file from outside is read within limits, in the reading process: by the source, and by hostile files."""

import ast
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aktgranskning.catalogue import message
from aktgranskning.commands.marks import check_is_export
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices
from aktgranskning.intake.registers import preview_register, read_register
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import read_answer_tables, read_figure_tables, read_form, read_marks, read_tables
from checklists.reader import check_checklist
from tests import hostile_documents, hostile_workbooks, test_hostile_registers, test_hostile_workbooks
from tests.registers import packed_ods
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
    "aktgranskning.disposing": "the program's own record of a disposal that was begun",
    "aktgranskning.written_files": "the hash of an export, piece by piece",
    "aktgranskning.commands.opening": "the first line of a file with a passphrase, up to a fixed size",
    "aktgranskning.concluding.figure_connection": "a network, within the limits of patient_reading",
    "checklists.shipped": "what comes with the program",
    "checklists.new_files": "only writes",
    "exports.document_template": "the library's own template",
    "exports.long_table": "only writes",
    "exports.package": "only writes",
    "exports.saving": "only writes",
    "ui.app": "Qt's own translations",
}
STORE = "aktgranskning.store."
"""The room of audit files, which SQLite reads, or the hash of which is taken piece by piece."""
OWN_NAMES = (
    "AuditFile.open",
    "read_text",
    "self.open",
    "self._opening.open",
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


def read_frame(path: Path) -> object:
    return read_register(path, RegisterChoices("x"), lambda _: None, lambda *_: None, test_hostile_registers.LIMITS)


READERS: dict[str, Callable[[Path], object]] = {
    "tables": read_tables,
    "answers": read_answer_tables,
    "figures": read_figure_tables,
    "form": read_form,
    "marks": read_marks,
    "export": check_is_export,
    "checklist": check_checklist,
    "preview": preview_register,
    "register": read_frame,
}

JSON = {
    "nested.json": b"[" * 1_000_000,
    "digits.json": b'{"aktgranskning_package": ' + b"9" * 1_000_000 + b"}",
    "twins.json": b'{"aktgranskning_package": 1, "cases": [], "cases": []}',
    "a-string-without-end.json": b'{"aktgranskning_package": "' + b"a" * 9_000_000,
    "halves.json": rb'{"values": ["\ud800"], "municipality": NaN}',
}


def hostile_files() -> dict[str, Callable[[], bytes]]:
    """Return what makes each hostile file that there is, by the name of the file."""
    texts = {name: content for name, (content, _) in test_hostile_workbooks.TEXTS.items()} | JSON
    texts |= {f"{name}.csv": content for name, (content, _) in test_hostile_registers.TEXTS.items()}
    opened = test_hostile_registers.OPEN_DOCUMENTS
    return (
        {f"{name}.xlsx": make for name, (make, _) in hostile_workbooks.HOSTILE.items()}
        | {f"{name}.docx": make for name, (make, _) in hostile_documents.HOSTILE.items()}
        | {name: lambda content=content: content for name, content in texts.items()}
        | {f"{name}.ods": lambda of=of: packed_ods(of[0], of[1]) for name, of in opened.items()}
    )


HOSTILE = hostile_files()
EVERY_PAIR = [(name, reader) for name in HOSTILE for reader in READERS]
SOME_PAIRS = EVERY_PAIR[:: 2 * len(READERS) + 1]
"""Another reader for each of them, and every second file."""


def check_harmless(path: Path, reader: str) -> None:
    """Check that a file is read, or refused with a message; and the next one is read as ever."""
    assert is_harmless(path, reader)


def is_harmless(path: Path, reader: str) -> bool:
    before, told = path.read_bytes(), "it is read"
    try:
        READERS[reader](path)
    except AuditError as error:
        told = message(error)
    (path.parent / "x.csv").write_bytes(b"x")
    is_read = read_tables(path.parent / "x.csv").sheets == (Sheet("", (("x",),)),)
    return bool(told) and is_read and path.read_bytes() == before


def count_hostile_files(folder: Path) -> tuple[int, int]:
    """Return how many pairs of a hostile file and a reader were tried, and how many were harmless."""
    survived = 0
    for name, reader in EVERY_PAIR:
        (folder / name).write_bytes(HOSTILE[name]())
        survived += is_harmless(folder / name, reader)
    return len(EVERY_PAIR), survived


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
