"""The command line about identity numbers: listed masked, erased when told, noticed in what is read in."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from aktgranskning import review
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.check_rows import COMMENT, OPINION
from aktgranskning.domain.conclusions.form_rows import AGREES, TEXT
from aktgranskning.engagement import edit_case
from aktgranskning.session import Session
from tests.filled_forms import fill_form
from tests.filled_workbooks import fill
from tests.said import Said

# Published by the tax agency as examples that nobody has.
NUMBER, MASKED = "19121212-1212", "19121212-••••"
IN_CELL = "Här står ett personnummer."


@pytest.fixture
def audit(session: Session) -> Path:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    review.comment(session, 1, "plan", f"Brev till {NUMBER}")
    review.comment(session, 1, "plan", f"Brevet till {NUMBER}")
    add_recommendation(session, f"Svara {NUMBER}.", ["Nämnden"])
    edit_case(session, 2, reference=NUMBER, unit="")
    session.close()
    return session.path


def test_numbers_are_listed_with_their_places_and_masked(audit: Path, said: Said) -> None:
    lines = said("identity-numbers", audit).splitlines()
    assert lines[0] == "Personnummer i granskningen: 3."
    assert f"  {MASKED}  Akt 1, fråga ”Plan finns”, kommentar" in lines
    assert f"  {MASKED}  Rekommendation, nr 1" in lines
    assert f"  {MASKED}  Tidigare lydelser och celler ur registret" in lines
    assert NUMBER not in said.out


def test_numbers_are_erased_when_it_is_told(audit: Path, said: Said) -> None:
    out = said("identity-numbers", audit, "--erase", "--reviewer", "Granskare Ett")
    assert out == "Personnummer som togs bort: 3.\nPersonnummer i granskningen: 0.\n"
    assert said("identity-numbers", audit) == "Personnummer i granskningen: 0.\n"
    assert "[personnummer borttaget]" not in said("cases", audit, "--with-references")  # references stay


def test_numbers_are_erased_in_backups_in_another_folder(audit: Path, said: Said, tmp_path: Path) -> None:
    folder = tmp_path / "annan disk"
    folder.mkdir()
    said("back-up", audit, "--folder", folder)
    (backup,) = folder.iterdir()
    assert f"Brev till {NUMBER}".encode() in backup.read_bytes()
    said("identity-numbers", audit, "--erase", "--folder", folder)
    assert f"Brev till {NUMBER}".encode() not in backup.read_bytes()


def test_a_file_in_which_numbers_were_erased_is_found_to_be_right(audit: Path, said: Said) -> None:
    said("back-up", audit)
    (backup,) = audit.parent.glob("*säkerhetskopia*")
    said("identity-numbers", audit, "--erase")
    said("verify", audit)
    # nobody has them open now; the one that is left is a reference
    assert [path.read_bytes().count(NUMBER.encode()) for path in (audit, backup)] == [1, 1]


def test_imported_answers_go_in_and_tell_row_and_column(audit: Path, said: Said, tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.append(["case", "reference", "anteckning"])  # type: ignore[union-attr]
    workbook.active.append(["Akt 2", NUMBER, f"Barnet {NUMBER}"])  # type: ignore[union-attr]
    workbook.save(tmp_path / "svar.xlsx")
    assert said("import-answers", audit, tmp_path / "svar.xlsx") == "Läste in svar. Akter som ändrades: 1.\n"
    assert f"rad 2, kolumn anteckning ”{MASKED}”: {IN_CELL}" in said.err
    assert "(antal: 1)" in said.err
    assert NUMBER not in said.err


def test_a_package_tells_case_and_item(audit: Path, said: Said, tmp_path: Path) -> None:
    package = tmp_path / "paket.json"
    said("export", audit, package, "--working-paper", "--with-identity-numbers")
    said("import-answers", audit, package)
    assert f"Akt 1, kolumn plan ”{MASKED}”: {IN_CELL}" in said.err


def test_what_the_administration_writes_is_noticed(audit: Path, said: Said, tmp_path: Path) -> None:
    out = tmp_path / "kontroll.xlsx"
    said("fact-check", audit, out, "--to", "Enheten")
    fill(out, {("Akt 1", "Plan finns", OPINION): "Ja", ("Akt 1", "Plan finns", COMMENT): f"Gäller {NUMBER}"})
    said("import-fact-check", audit, out)
    assert f"kolumn {COMMENT} ”{MASKED}”: {IN_CELL}" in said.out
    assert NUMBER not in said.out


def test_what_a_board_answers_is_noticed(session: Session, said: Said, tmp_path: Path) -> None:
    add_recommendation(session, "Följ upp.", ["Nämnden"])
    session.close()
    form = tmp_path / "svar.xlsx"
    said("response-form", session.path, form, "--to", "Nämnden")
    fill_form(form, {("1", AGREES): "Ja", ("1", TEXT): f"Enligt {NUMBER}"})
    said("import-responses", session.path, form)
    assert f"kolumn {TEXT} ”{MASKED}”: {IN_CELL}" in said.out


def test_cells_of_a_register_are_noticed_but_not_its_identities(said: Said, tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    rows = [f"{NUMBER},Enheten,Ring {NUMBER}", "701063-2391,Enheten,Nej"]
    register.write_text("\n".join(["Ärende,Enhet,Not", *rows]), "utf-8")
    audit = tmp_path / "a.granskning"
    said("new", audit, "--checklist", "arendehandlaggning-allman", "--cases", 0)
    said("sample", audit, "--register", register, "--id", "Ärende", "--stratify", "Not", "--size", 2)
    assert f"rad 2, kolumn Not ”{MASKED}”: {IN_CELL}" in said.err
    assert "(antal: 1)" in said.err


def test_key_figures_are_noticed(audit: Path, said: Said, tmp_path: Path) -> None:
    figures = tmp_path / "tal.csv"
    figures.write_text(f"kommun,nyckeltal,år,värde\nAlby,Mål för {NUMBER},2025,3\n", "utf-8")
    said("key-figures", audit, figures)
    assert f"”{MASKED}”: {IN_CELL}" in said.out + said.err


def test_a_mistake_in_a_cell_shows_no_number(audit: Path, said: Said, tmp_path: Path) -> None:
    table = tmp_path / "svar.csv"
    table.write_text(f"case,plan\nAkt 1,{NUMBER}\n", "utf-8")
    said("import-answers", audit, table, code=1)
    assert MASKED in said.err
    assert NUMBER not in said.err
