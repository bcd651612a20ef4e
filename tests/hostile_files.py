"""Every hostile file that there is, given to every reader of the program, and counted."""

from collections.abc import Callable
from pathlib import Path

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


def read_frame(path: Path) -> object:
    """Read a file as a register, within narrow limits."""
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


def is_harmless(path: Path, reader: str) -> bool:
    """Say whether a file is read, or refused with a message; and the next one is read as ever."""
    before, told = path.read_bytes(), "it is read"
    try:
        READERS[reader](path)
    except AuditError as error:
        told = message(error)
    (path.parent / "x.csv").write_bytes(b"x")
    is_read = read_tables(path.parent / "x.csv").sheets == (Sheet("", (("x",),)),)
    return bool(told) and is_read and path.read_bytes() == before


def count_hostile_files(folder: Path, step: int = 1) -> tuple[int, int]:
    """Try every `step`th pair of a hostile file and a reader; return how many, and how many were harmless."""
    pairs, survived = EVERY_PAIR[::step], 0
    for name, reader in pairs:
        (folder / name).write_bytes(HOSTILE[name]())
        survived += is_harmless(folder / name, reader)
    return len(pairs), survived
