"""No identity number leaves an audit unless it is told to: every format says which cells hold one."""

import re
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.engagement import edit_audit, edit_case
from aktgranskning.session import Session
from tests.said import Said
from tests.test_exporting import words_in

# Published by the tax agency as an example that nobody has.
NUMBER, MASKED = "19121212-1212", "19121212-••••"
SUFFIXES = (".xlsx", ".docx", ".csv", ".json")


@pytest.fixture
def audit(session: Session) -> Path:
    """An audit with a number in a comment, and another as a reference, which is let through."""
    edit_case(session, 1, reference="701063-2391", unit="")
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    review.comment(session, 1, "plan", f"Se brev till {NUMBER}")
    session.close()
    return session.path


def refused(said: Said, *arguments: object) -> str:
    """Run a command that must fail, and return what it says."""
    said(*arguments, code=1)
    return said.err


@pytest.mark.parametrize(
    ("suffix", "where"),
    [
        (".xlsx", r"blad Kommentarer, rad 2, kolumn F"),
        (".docx", r"tabell \d+, rad 1, kolumn Kommentar"),
        (".csv", r"rad 2, kolumn comment"),
        (".json", r"Akt 1, kolumn answers\[1\]\.comment"),
    ],
)
def test_an_export_is_refused_with_the_cells_unless_it_is_told(
    audit: Path, said: Said, tmp_path: Path, suffix: str, where: str
) -> None:
    out = tmp_path / f"ut{suffix}"
    arguments = ("export", audit, out, "--working-paper", "--with-references")
    words = refused(said, *arguments)
    assert re.search(rf"{where} ”{MASKED}”", words), words
    assert NUMBER not in words
    assert "701063" not in words
    assert not out.exists()
    assert list(tmp_path.glob(".aktgranskning*")) == []
    said(*arguments, "--with-identity-numbers")
    assert NUMBER in words_in(out)
    assert "701063-2391" in words_in(out)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_that_holds_none_is_written(audit: Path, said: Said, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"ut{suffix}"
    said("export", audit, out)
    assert NUMBER not in words_in(out)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_refused_export_leaves_what_was_there(audit: Path, said: Said, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"ut{suffix}"
    said("export", audit, out)
    before = out.read_bytes()
    refused(said, "export", audit, out, "--working-paper")
    assert out.read_bytes() == before


def test_the_same_words_as_a_reference_are_not_let_through_elsewhere(session: Session, said: Said) -> None:
    edit_case(session, 1, reference=NUMBER, unit="")
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", NUMBER)
    session.close()
    out = session.path.parent / "ut.xlsx"
    words = refused(said, "export", session.path, out, "--working-paper", "--with-references")
    assert "(antal: 1)" in words


def test_a_workbook_for_the_administration_is_refused(session: Session, said: Said) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    edit_audit(session, session.audit.__class__(f"Granskning av {NUMBER}", "", ""))
    session.close()
    out = session.path.parent / "ut.xlsx"
    arguments = ("fact-check", session.path, out, "--to", "Enhetschefen")
    assert "blad Sakgranskning, rad 1, kolumn A" in refused(said, *arguments)
    assert not out.exists()
    said(*arguments, "--with-identity-numbers")
    assert NUMBER in words_in(out)


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_a_form_for_responses_is_refused(session: Session, said: Said, suffix: str) -> None:
    add_recommendation(session, f"Följ upp {NUMBER}.", ["Nämnden"])
    session.close()
    out = session.path.parent / f"ut{suffix}"
    arguments = ("response-form", session.path, out, "--to", "Nämnden")
    assert MASKED in refused(said, *arguments)
    assert not out.exists()
    said(*arguments, "--with-identity-numbers")
    assert NUMBER in words_in(out)
