"""The response form on the command line: sent, filled in, read in; and that no export takes its place."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.concluding.responding import note_response
from aktgranskning.domain.check_rows import KEY
from aktgranskning.domain.conclusions.form_rows import AGREES, DUE, TEXT
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from tests.filled_forms import fill_form, form_header
from tests.filled_workbooks import sheet_of
from tests.said import Said

KINDS = pytest.mark.parametrize("kind", ["xlsx", "docx"])


@pytest.fixture
def audit(session: Session) -> Path:
    add_recommendation(session, "Upprätta planer", ["Socialnämnden", "Kommunstyrelsen"])
    add_recommendation(session, "Följ upp", ["Socialnämnden"])
    session.close()
    return session.path


def sent(said: Said, audit: Path, kind: str) -> Path:
    out = audit.with_name(f"svar.{kind}")
    told = said("response-form", audit, out, "--to", "socialnämnden", "--deadline", "2099-12-16")
    assert told.strip() == f"Skrev {out} till Socialnämnden. Rekommendationer att besvara: 2."
    assert said.err == ""
    return out


@KINDS
def test_a_form_is_sent_and_what_comes_back_is_told(audit: Path, said: Said, kind: str) -> None:
    out = fill_form(sent(said, audit, kind), {("1", AGREES): "Ja", ("1", DUE): "15/12 2026"})
    told = said("import-responses", audit, out, "--reviewer", "Granskare Två")
    assert told.strip() == "Läste in svar: 1 av 2 rekommendationer från Socialnämnden. Ej besvarade: 2."
    with open_audit(audit) as session:
        (response,) = session.conclusions.responses
        assert (response.agrees, response.due, session.log.last_reviewer()) == ("ja", "2026-12-15", "Granskare Två")
    assert "redan lästes in" in said("import-responses", audit, out, code=1)


@KINDS
def test_another_response_is_replaced_only_where_that_is_asked_for(audit: Path, said: Said, kind: str) -> None:
    with open_audit(audit) as session:
        note_response(session, 2, "Socialnämnden", text="Vi återkommer")
    out = fill_form(sent(said, audit, kind), {("2", TEXT): "Vi instämmer"})
    replaced = "Socialnämnden har redan svarat, och formuläret säger något annat: rekommendation 2 (svar)."
    told = said("import-responses", audit, out, code=1)
    assert told.strip() == f"{replaced} Inget lästes in: ange --replace för att ersätta dem."
    with open_audit(audit) as session:
        assert [one.text for one in session.conclusions.responses] == ["Vi återkommer"]
    said("import-responses", audit, out, "--replace")
    assert said.err.strip() == replaced
    with open_audit(audit) as session:
        assert [one.text for one in session.conclusions.responses] == ["Vi instämmer"]


@KINDS
def test_every_mistake_and_warning_is_told_with_its_place(audit: Path, said: Said, kind: str) -> None:
    out = fill_form(sent(said, audit, kind), {("1", AGREES): "Kanske", ("2", DUE): "snart", ("2", TEXT): "Ja"})
    told = said("import-responses", audit, out, code=1)
    assert told.count("kolumn ") == 2
    assert "Skriv Ja, Delvis eller Nej, eller lämna tomt." in told
    assert "inget har sparats" in told
    fill_form(out, {("1", AGREES): "Ja", ("2", DUE): "", ("2", "§"): "12"})
    assert "inget beslutsdatum" in said("import-responses", audit, out)


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("ut.xlsx", ("--to", "Skolnämnden"), "Mottagarna är: Socialnämnden, Kommunstyrelsen."),
        ("ut.docx", ("--to", "Socialnämnden", "--deadline", "snart"), "är inte ett datum"),
        ("ut.docx", ("--to", " "), "Skriv vem"),
        ("ut.odt", ("--to", "Socialnämnden"), "slutar så"),
        ("Prov.granskning", ("--to", "Socialnämnden"), "finns redan"),
    ],
)
def test_a_mistake_leaves_no_file(audit: Path, said: Said, name: str, options: tuple[str, ...], words: str) -> None:
    before = {path: path.stat().st_size for path in audit.parent.iterdir()}
    assert words in said("response-form", audit, audit.with_name(name), *options, code=1)
    assert {path: path.stat().st_size for path in audit.parent.iterdir()} == before


def test_a_deadline_that_has_gone_by_is_told(audit: Path, said: Said) -> None:
    said("response-form", audit, audit.with_name("ut.docx"), "--to", "Socialnämnden", "--deadline", "2020-01-31")
    assert said.err.strip() == "Den sista dagen att svara, 2020-01-31, har redan varit."


@KINDS
def test_no_export_takes_the_place_of_a_form(audit: Path, said: Said, kind: str) -> None:
    out = fill_form(sent(said, audit, kind), {("1", AGREES): "Ja"})
    content = out.read_bytes()
    assert "kan vara ifyllt" in said("export", audit, out, code=1)
    assert out.read_bytes() == content
    report = audit.with_name(f"rapport.{kind}")
    for _ in range(2):  # an export takes the place of an export
        assert said("export", audit, report).strip() == f"Skrev {report}"


def test_a_form_whose_key_somebody_deleted_is_still_one(audit: Path, said: Said) -> None:
    out = sent(said, audit, "xlsx")
    workbook = load_workbook(out)
    _, columns = form_header(sheet := sheet_of(workbook))
    sheet.delete_cols(columns[KEY])
    workbook.save(out)
    workbook.properties.creator = "Aktgranskning"
    assert "inget svarsformulär" in said("import-responses", audit, out, code=1)
    assert "kan vara ifyllt" in said("export", audit, out, code=1)
