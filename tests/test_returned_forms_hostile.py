"""Files that say they are a form that comes back, made to do harm, or changed in every way that a file can be."""

import random
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from aktgranskning.catalogue import message
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.concluding.response_forms import import_responses, prepare_form, read_returned_form, send_form
from aktgranskning.domain.conclusions.form_rows import OPEN_COLUMNS
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.document import BEFORE, BESIDE, EDGES, KEYWORDS
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import read_form, read_tables
from aktgranskning.session import Session
from exports.response_form import write_response_form
from tests import hostile_documents, hostile_workbooks
from tests.filled_forms import fill_form, form_header
from tests.filled_workbooks import sheet_of
from tests.hostile_documents import BODY, HOSTILE, body, parts
from tests.hostile_workbooks import packed

BOARD = "Nämnden"
CELLS = (
    *(
        "",
        " ",
        "Ja",
        "=1+1",
        "@x",
        "\t",
        "/",
        "0000000000000000/1",
        "x/1",
        "/1",
        "a/-1",
        "٣",
        "Å" * 5_000,
        "2026-13-01",
    ),
    *(0, -1.5, True),
)


@pytest.fixture
def asked(session: Session) -> Session:
    for text in ("Upprätta planer", "Följ upp"):
        add_recommendation(session, text, [BOARD])
    return session


def sent(session: Session, kind: str) -> Path:
    path = session.path.with_name(f"ut.{kind}")
    send_form(session, prepare_form(session, BOARD), path, write_response_form)
    return path


def read_or_refused(session: Session, path: Path) -> None:
    """Check that a file is read whole, or refused with a message and nothing stored."""
    before = session.log.last_id
    try:
        found = read_returned_form(session, path)
    except AuditError:
        assert (session.conclusions.responses, session.log.last_id) == ((), before)
    else:
        import_responses(session, found)
        assert {one.recommendation for one in session.conclusions.responses} <= {"1", "2"}
        assert session.conclusions.response_forms[0].returned


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_gives_a_message_and_the_next_file_is_read(tmp_path: Path, name: str) -> None:
    make, code = HOSTILE[name]
    path = tmp_path / f"{name}.docx"
    path.write_bytes(make())
    if code:
        with pytest.raises(AuditError) as caught:
            read_form(path)
        assert caught.value.code == code
        assert path.name in message(caught.value)
    else:
        tables = [one for one in read_form(path).sheets if one.name not in (KEYWORDS, BEFORE, BESIDE, EDGES)]
        assert [one.rows for one in tables] == [(("x",),)]
    (tmp_path / "x.csv").write_bytes(b"x")
    assert read_tables(tmp_path / "x.csv").sheets == (Sheet("", (("x",),)),)


def test_there_are_many_kinds() -> None:
    assert len(HOSTILE) >= 20


@pytest.mark.parametrize("name", [*hostile_workbooks.HOSTILE][:12])
def test_a_hostile_workbook_is_no_form(asked: Session, name: str) -> None:
    path = sent(asked, "xlsx")
    path.write_bytes(hostile_workbooks.HOSTILE[name][0]())
    with pytest.raises(AuditError):
        read_returned_form(asked, path)


@pytest.mark.parametrize("seed", range(25))
def test_whatever_stands_in_the_cells_it_is_read_whole_or_refused(asked: Session, seed: int) -> None:
    chance, path = random.Random(seed), sent(asked, "xlsx")
    workbook = load_workbook(path)
    top, columns = form_header(sheet := sheet_of(workbook))
    for _ in range(chance.randint(1, 6)):
        sheet.cell(chance.randint(top, top + 3), chance.choice([*columns.values()])).value = chance.choice(CELLS)
    workbook.save(path)
    read_or_refused(asked, path)


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_cut_out_of_a_document_it_is_read_whole_or_refused(asked: Session, seed: int) -> None:
    chance = random.Random(seed)
    filled = {(label, heading): "Ja" for label in "12" for heading in OPEN_COLUMNS[:4]}
    path = fill_form(sent(asked, "docx"), filled)
    with ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([BODY, BODY, BODY, *contents])
    text = contents[name].decode("utf-8", "replace")
    at, tags = chance.randrange(len(text)), ("<w:tc>", "</w:tc>", "<w:tr>", "<w:tbl>", "<w:sdt>", "</w:sdt>", "<w:del>")
    tag = chance.choice(tags)
    changed = chance.choice([text[:at] + text[at + 5 :], text.replace(tag, "", 1), text.replace(tag, tag * 2, 1)])
    path.write_bytes(packed(contents | {name: changed.encode()}))
    read_or_refused(asked, path)


def test_a_document_of_another_kind_under_the_name_of_a_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(packed(parts({BODY: body()})))
    with pytest.raises(AuditError) as caught:
        read_form(path)
    assert caught.value.code == "intake.damaged"


def test_the_script_writes_them_all(tmp_path: Path) -> None:
    hostile_documents.main(tmp_path / "alla")
    written = {path.stem for path in (tmp_path / "alla").iterdir()}
    assert written == HOSTILE.keys()
    assert ZipFile(BytesIO((tmp_path / "alla" / "two_bodies.docx").read_bytes())).testzip() is None
