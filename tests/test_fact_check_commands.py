"""The fact-check on the command line: sent, filled in, read in, told in the tally."""

import json
from pathlib import Path

import pytest

from aktgranskning.commands.example import AUDIT_NAME
from aktgranskning.domain.check_rows import COMMENT, OPINION
from aktgranskning.engagement import open_audit
from aktgranskning.fact_checking import note_claim
from tests.filled_workbooks import fill
from tests.said import Said

QUESTION = "Finns en individuell genomförandeplan?"


@pytest.fixture
def audit(tmp_path: Path, said: Said) -> Path:
    said("demo", "--folder", tmp_path, "--no-window")
    return tmp_path / AUDIT_NAME


def count_of(said: Said, audit: Path) -> tuple[object, object]:
    records = json.loads(said("tally", audit, "--format", "json"))
    (record,) = [record for record in records if record["name"] == "genomforandeplan"]
    return record["text"], record["met_auditee"]


def test_answers_are_sent_and_what_comes_back_is_counted_beside(audit: Path, said: Said) -> None:
    out = audit.with_name("ut.xlsx")
    told = said("fact-check", audit, out, "--unit", "Vuxen", "--to", "Enhetschefen", "--deadline", "2026-12-16")
    assert told.strip() == f"Skrev {out} till Enhetschefen. Svar att kontrollera: 17."
    fill(out, {("Akt 1", QUESTION, OPINION): "Ja", ("Akt 13", QUESTION, COMMENT): "Ni har rätt"})
    assert count_of(said, audit) == ("1 av 15", 4)
    told = said("import-fact-check", audit, out, "--reviewer", "Granskare Två")
    assert told.strip() == "Läste in synpunkter: 2 av 17 rader."
    assert count_of(said, audit) == ("1 av 15", 5)
    assert "1 av 15 (5 enligt förvaltningen)" in said("tally", audit)
    with open_audit(audit) as session:
        note_claim(session, "genomforandeplan", "2")
    table = said("tally", audit)
    assert "1 av 15 (7 enligt förvaltningen)" in table
    assert "  enligt förvaltningen varav 2 utan angivna akter, ej verifierat" in table
    assert "  enligt förvaltningen varav 2 " in said("tally", audit, "--by", "unit")
    assert "redan lästes in" in said("import-fact-check", audit, out, code=1)


def test_a_decision_that_goes_with_its_view_is_told_beside_the_result(audit: Path, said: Said) -> None:
    out = audit.with_name("ut.xlsx")
    said("fact-check", audit, out, "--all", "--to", "Enheten")
    fill(out, {("Akt 2", QUESTION, OPINION): "Delvis", ("Akt 2", QUESTION, COMMENT): "Räkna om"})
    assert said("import-fact-check", audit, out).startswith("Läste in synpunkter: 1 av ")
    assert said.err.startswith("1 svar ersätter en synpunkt som redan är avgjord: Akt 2, fråga 6. ")


def test_all_answers_are_more_than_those_that_deviate(audit: Path, said: Said) -> None:
    numbers = []
    for name, options in (("a.xlsx", ()), ("b.xlsx", ("--all", "--with-references"))):
        told = said("fact-check", audit, audit.with_name(name), "--to", "Enheten", *options)
        numbers.append(int(told.rpartition(" ")[2].strip(".\n")))
    assert 0 < numbers[0] < numbers[1]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--unit", "Norr", "--to", "A"), "Enheterna är: Mottagning, Ungdom, Vuxen."),
        (("--to", "A", "--deadline", "snart"), "är inte ett datum"),
        (("--unit", "", "--to", "A"), "Akter utan enhet kan inte skickas för sig."),
        (("--to", " "), "Skriv vem"),
    ],
)
def test_a_mistake_leaves_no_file(audit: Path, said: Said, options: tuple[str, ...], words: str) -> None:
    out = audit.with_name("ut.xlsx")
    assert words in said("fact-check", audit, out, *options, code=1)
    assert not out.exists()


def test_a_deadline_that_has_gone_by_is_told(audit: Path, said: Said) -> None:
    for deadline, words in (("2020-01-31", "Den sista dagen att svara, 2020-01-31, har redan varit."), ("", "")):
        name = f"ut {deadline}.xlsx"
        told = said("fact-check", audit, audit.with_name(name), "--to", "A", "--deadline", deadline)
        assert told.startswith("Skrev ")
        assert said.err.strip() == words


def test_what_stands_there_already_stays(audit: Path, said: Said) -> None:
    assert "finns redan" in said("fact-check", audit, audit.with_name("exempel.xlsx"), "--to", "A", code=1)
    assert "måste sluta på .xlsx" in said("fact-check", audit, audit.with_name("ut.ods"), "--to", "A", code=1)


def test_every_mistake_is_told_with_its_row_and_column(audit: Path, said: Said) -> None:
    out = audit.with_name("ut.xlsx")
    said("fact-check", audit, out, "--to", "Enheten")
    fill(out, {("Akt 1", QUESTION, OPINION): "Kanske", ("Akt 2", QUESTION, OPINION): "Vet inte"})
    told = said("import-fact-check", audit, out, code=1)
    assert told.count("Vår uppfattning") == 2
    assert told.count("Välj bland Instämmer, ") == 2
    assert "rad " in told
    assert "inget har sparats" in told
    assert count_of(said, audit) == ("1 av 15", 4)
