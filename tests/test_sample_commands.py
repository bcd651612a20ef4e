"""A sample on the command line: drawn, extended, replaced and proved, on real registers."""

import json
import re
import shlex
from pathlib import Path

import openpyxl
import pytest

from aktgranskning.adding import NewCase
from aktgranskning.domain.method_words import method_paragraph
from aktgranskning.engagement import add_cases, open_audit
from aktgranskning.store.engine import connect
from tests.registers import Table, write_csv, write_xlsx
from tests.said import Said
from tests.test_readme import README

UNITS = ("Norr", "Söder", "Väster")
HEADINGS = ["Ärende", "Enhet", "Belopp"]
ROWS: Table = [[f"EX {number:04}", UNITS[number % 3], number * 10] for number in range(1, 101)]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "register.csv", [HEADINGS, *ROWS])


@pytest.fixture
def audit(tmp_path: Path, said: Said) -> Path:
    path = tmp_path / "urval.granskning"
    said("new", path, "--checklist", "arendehandlaggning-allman", "--cases", 0)
    return path


def records(said: Said, audit: Path) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = json.loads(said("cases", audit, "--format", "json", "--with-references"))
    return listed


def test_a_sample_is_drawn_and_proved(said: Said, audit: Path, register: Path) -> None:
    printed = said("sample", audit, "--register", register, "--id", "Ärende", "--size", 15, "--seed", "frö 1")
    assert "N = 100" in printed
    assert "n = 15. Enkelt slumpmässigt." in printed
    assert "Frö: frö 1" in printed
    assert [record["rank"] for record in records(said, audit)] == list(range(1, 16))
    proved = said("sample-proof", audit, "--register", register)
    assert proved.startswith("Samma urval.")
    assert "Jämfört: 15 akter." in proved
    assert "är samma fil" in proved


def test_strata_conditions_units_and_first_answers(said: Said, audit: Path, tmp_path: Path) -> None:
    register = write_xlsx(tmp_path / "register.xlsx", [["Utdrag"], HEADINGS, *ROWS, ["EX 9999", "Norr", "okänt"]])
    options = ["--register", register, "--id", "Ärende", "--stratify", "Enhet", "--unit", "Enhet"]
    printed = said("sample", audit, *options, "--where", "Belopp>=105", "--size-per-stratum", 3)
    rows = [line.split() for line in printed.splitlines()]
    assert ["Norr", "30", "3"] in rows
    assert "En rad utan läsbart tal eller datum i ”Belopp” togs inte med." in printed
    drawn = records(said, audit)
    assert sorted(str(record["unit"]) for record in drawn) == sorted(UNITS * 3)
    assert all(record["unit"] == record["stratum"] for record in drawn)
    assert "Samma urval." in said("sample-proof", audit, "--register", register)


@pytest.mark.parametrize(
    ("options", "words", "count"),
    [
        (["--size", 6, "--stratify", "Enhet"], "i proportion till stratumens storlek", 6),
        (["--size", 6, "--systematic"], "Systematiskt", 6),
        (["--all"], "Samtliga akter", 100),
        (["--pick", "EX 0007", "--pick", " EX 0003"], "För hand, inte slumpmässigt", 2),
        (["--stratify", "Enhet", "--size-of", "Norr=1", "--size-of", "Söder=2", "--size-of", "Väster=0"],
         "ett bestämt antal", 3),
        (["--size", 4, "--stratify", "Belopp:500"], "i proportion", 4),
    ],
)  # fmt: skip
def test_every_method_is_drawn_and_proved(
    said: Said, audit: Path, register: Path, options: list[object], words: str, count: int
) -> None:
    assert words in said("sample", audit, "--register", register, "--id", "Ärende", *options)
    assert len(records(said, audit)) == count
    verdict = "Akterna finns i registret. De valdes för hand" if "--pick" in options else "Samma urval."
    assert said("sample-proof", audit, "--register", register).startswith(verdict)


def test_it_goes_on_where_it_ended(said: Said, audit: Path, register: Path) -> None:
    options = ["--register", register, "--id", "Ärende"]
    said("sample", audit, *options, "--size", 5, "--spares", 1)
    assert said("replace", audit, "Akt 2", "--reason", "Gäller en annan nämnd") == (
        "Akt 2: utanför populationen. Ersattes av Akt 6.\n"
    )
    assert "reserv" in said("replace", audit, "Akt 3", "--reason", "Förkommen", "--missing", code=1)
    said("sample", audit, *options, "--size", 5, "--spares", 2)
    said("replace", audit, "Akt 3", "--reason", "Förkommen", "--missing")
    printed = said("sample", audit, *options, "--size", 8)
    assert "n = 8" in printed
    drawn = records(said, audit)
    assert [record["rank"] for record in drawn] == list(range(1, 11))
    assert [record["replaces"] for record in drawn] == [*[""] * 5, "Akt 2", "Akt 3", *[""] * 3]
    assert [record["absence"] for record in drawn][:4] == ["", "outside", "missing", ""]
    assert "Jämfört: 10 akter." in said("sample-proof", audit, "--register", register)
    assert "Bortfall: 1 akt · Utanför populationen: 1 akt" in said("tally", audit)


def test_another_file_with_the_same_cases_will_do(said: Said, audit: Path, register: Path, tmp_path: Path) -> None:
    said("sample", audit, "--register", register, "--id", "Ärende", "--size", 5)
    saved_anew = write_xlsx(tmp_path / "sparat.xlsx", [HEADINGS, *reversed(ROWS)])
    proved = said("sample-proof", audit, "--register", saved_anew)
    assert proved.startswith("Samma urval.")
    assert "en annan än den som registret lästes ur" in proved
    assert "n = 6" in said("sample", audit, "--register", saved_anew, "--id", "Ärende", "--size", 6)


def test_a_text_proves_what_was_drawn_from_a_sheet(said: Said, audit: Path, register: Path, tmp_path: Path) -> None:
    workbook = write_xlsx(tmp_path / "register.xlsx", [HEADINGS, *ROWS])
    options = ["--id", "Ärende", "--size", 5, "--sheet", "Blad1"]
    said("sample", audit, "--register", workbook, *options)
    assert "Samma urval." in said("sample-proof", audit, "--register", register)


def test_a_condition_on_the_identities_is_quoted_nowhere(
    said: Said, audit: Path, register: Path, tmp_path: Path
) -> None:
    options = ["--register", register, "--id", " ärende", "--where", "ÄRENDE!=EX 0077"]
    said("sample", audit, *options, "--size", 5)
    assert "n = 6" in said("sample", audit, "--register", register, *options[2:], "--size", 6)
    said("export", audit, tmp_path / "rapport.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "rapport.xlsx")
    told = [str(cell) for row in workbook["Urval"].iter_rows(values_only=True) for cell in row if cell]
    assert any("uppfyller ett villkor som inte återges" in words for words in told)
    assert not any("EX 0077" in words for words in told)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--size", 9, "--seed", "ett annat"], "samma frö"),
        (["--size", 9, "--systematic"], "samma metod"),
        (["--size", 9, "--where", "Belopp>=20"], "ett annat filter"),
        (["--size", 9, "--stratify", "Enhet"], "andra stratum"),
        (["--size", 5], "Akter i urvalet: 5"),
        (["--size", 4], "Akter i urvalet: 5"),
    ],
)
def test_another_sample_is_refused_where_there_is_one(
    said: Said, audit: Path, register: Path, options: list[object], words: str
) -> None:
    said("sample", audit, "--register", register, "--id", "Ärende", "--size", 5)
    before = records(said, audit)
    assert words in said("sample", audit, "--register", register, "--id", "Ärende", *options, code=1)
    assert records(said, audit) == before


def test_other_cases_and_other_registers_are_refused(said: Said, audit: Path, register: Path, tmp_path: Path) -> None:
    by_hand = tmp_path / "handplock.granskning"
    said("new", by_hand, "--checklist", "arendehandlaggning-allman", "--cases", 2)
    options = ["--id", "Ärende", "--size"]
    assert "inte kommer från ett draget urval" in said("sample", by_hand, "--register", register, *options, 5, code=1)
    said("sample", audit, "--register", register, *options, 5)
    other = write_csv(tmp_path / "annat.csv", [HEADINGS, *ROWS[1:]])
    assert "har inte samma akter" in said("sample", audit, "--register", other, *options, 6, code=1)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], "hur stort"),
        (["--size", 5, "--all"], "hur stort"),
        (["--systematic"], "hur stort"),
        (["--size-of", "Norr"], "STRATUM=ANTAL"),
        (["--stratify", "Enhet", "--size-of", "Norr=2", "--size-of", "Norr=3"], "Stratum ”Norr” har fått"),
        (["--pick", "EX 0001", "--seed", "1"], "inget frö"),
        (["--size", 5, "--prefill", "Belopp=finns_inte"], "KOLUMN=FRÅGA"),
        (["--size", 5, "--where", "Belopp"], "Belopp>=12"),
        (["--size", 101], "Akter i urvalsramen: 100"),
        (["--size", 5, "--seed", " "], "Fröet saknas"),
        (["--size", 5, "--unit", "Kontor"], "Kontor"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_nothing_is(
    said: Said, audit: Path, register: Path, options: list[object], words: str
) -> None:
    assert words in said("sample", audit, "--register", register, "--id", "Ärende", *options, code=1)
    assert records(said, audit) == []


def test_a_case_by_hand_has_no_spare(said: Said, audit: Path, register: Path) -> None:
    said("sample", audit, "--register", register, "--id", "Ärende", "--pick", "EX 0007")
    told = said("replace", audit, "Akt 1", "--reason", "Förkommen", "--missing", code=1)
    assert "utan att ersätta den, eller lägg till en annan akt för hand" in told
    assert "ta fram fler" not in told


def test_duplicates_are_settled(said: Said, audit: Path, tmp_path: Path) -> None:
    register = write_csv(tmp_path / "r.csv", [HEADINGS, *ROWS, ["EX 0001", "Norr", 1], ["", "Norr", 2]])
    options = ["--register", register, "--id", "Ärende", "--size", 5]
    refused = said("sample", audit, *options, code=1)
    assert "rad 2, kolumn Ärende" in refused
    assert "EX 0001" not in refused
    settled = ["--duplicates", "leave-out", "--leave-out-empty"]
    assert "N = 99" in said("sample", audit, *options, *settled)
    assert "Samma urval." in said("sample-proof", audit, "--register", register)


def test_cells_that_are_no_answers_are_told(said: Said, tmp_path: Path) -> None:
    audit = tmp_path / "bistånd.granskning"
    said("new", audit, "--checklist", "ekonomiskt-bistand-genomforandeplan", "--cases", 0)
    register = write_csv(tmp_path / "r.csv", [["Ärende", "Beslut"], ["EX 1", "2017-02-01"], ["EX 2", "i fjol"]])
    options = ["--register", register, "--id", "Ärende", "--size", 2, "--prefill", "Beslut=beslut_datum"]
    printed = said("sample", audit, *options)
    assert printed.count(", kolumn Beslut ”i fjol”: ") == 1
    assert re.search(r"^Akt [12], kolumn Beslut", printed, re.MULTILINE)
    assert not re.search(r"rad \d", printed)


def test_a_draw_that_is_refused_tells_of_no_other_register(said: Said, audit: Path, register: Path) -> None:
    options = ["--register", register, "--id", "Ärende"]
    said("sample", audit, *options, "--size", 500, code=1)
    said("sample", audit, *options, "--size", 5)
    with open_audit(audit) as session:
        assert len(session.sampling.registers) == 2
        assert "Register lästes" not in method_paragraph(session.sampling, list(session.cases.values()))


def test_a_case_is_marked_without_a_spare(said: Said, audit: Path, register: Path) -> None:
    said("sample", audit, "--register", register, "--id", "Ärende", "--size", 5)
    told = said("replace", audit, "Akt 1", "--reason", "Sekretess", "--withheld", "--no-spare")
    assert told == "Akt 1: lämnades inte ut. Ersattes inte.\n"
    assert "Lämnades inte ut" in said("cases", audit)
    assert "ingen akt som heter Akt 99" in said("replace", audit, "Akt 99", "--reason", "x", code=1)
    assert "Skriv varför" in said("replace", audit, "Akt 2", "--reason", " ", code=1)


def test_a_proof_as_a_record_names_no_identity(said: Said, audit: Path, register: Path, tmp_path: Path) -> None:
    said("sample", audit, "--register", register, "--id", "Ärende", "--size", 5)
    fewer = write_csv(tmp_path / "färre.csv", [HEADINGS, *ROWS[:-1]])
    said("sample-proof", audit, "--register", fewer, "--format", "json", code=1)
    record = json.loads(said.out)
    assert record.keys() == {
        "same", "same_file", "size", "frame_hash", "cases", "added", "by_hand", "differences"
    }  # fmt: skip
    assert (record["same"], record["same_file"], record["size"], record["cases"]) == (False, False, 99, 5)
    assert "Antal akter i urvalsramen: 99. Då: 100." in record["differences"]
    assert not any("EX " in words for words in record["differences"])


def test_cases_beside_the_draw_are_told_by_the_proof(said: Said, audit: Path, register: Path) -> None:
    said("sample", audit, "--register", register, "--id", "Ärende", "--pick", "EX 0007")
    with open_audit(audit) as session:
        add_cases(session, [NewCase(), NewCase()])
    proved = said("sample-proof", audit, "--register", register)
    assert "Akter som är tillagda för hand och inte ingår i prövningen: 2." in proved
    record = json.loads(said("sample-proof", audit, "--register", register, "--format", "json"))
    assert (record["cases"], record["added"], record["by_hand"]) == (1, 2, True)


def test_a_proof_does_not_show_the_hash_of_a_frame_of_few_cases(said: Said, audit: Path, tmp_path: Path) -> None:
    register = write_csv(tmp_path / "r.csv", [HEADINGS, *ROWS[:4]])
    said("sample", audit, "--register", register, "--id", "Ärende", "--size", 2)
    assert "visas inte för färre än fem akter" in said("sample-proof", audit, "--register", register)
    assert json.loads(said("sample-proof", audit, "--register", register, "--format", "json"))["frame_hash"] == ""


def test_nothing_is_proved_without_a_sample(said: Said, audit: Path, register: Path) -> None:
    assert "inte dragna ur ett register" in said("sample-proof", audit, "--register", register, code=1)
    said("sample", audit, "--register", register, "--id", "Ärende", "--size", 5)
    assert "finns inte" in said("sample-proof", audit, "--register", register.with_name("borta.csv"), code=1)


def test_a_file_that_is_not_what_its_log_says_is_proved_as_it_is(said: Said, audit: Path, register: Path) -> None:
    said("sample", audit, "--register", register, "--id", "Ärende", "--size", 5)
    for statement, verdict in (
        ("UPDATE cases SET unit = 'Annan' WHERE label = 'Akt 1'", "Samma urval."),
        ("UPDATE cases SET reference = 'EX 9999' WHERE label = 'Akt 2'", "Inte samma urval."),
    ):
        database = connect(audit.as_uri())
        assert database.execute(statement).rowcount == 1
        database.conn.close()
        assert said("sample-proof", audit, "--register", register, code=1)
        assert said.out.startswith(verdict)
        assert "är inte vad dess logg säger" in said.err
        assert "verify" in said.err


def test_the_readme_s_sample_can_be_drawn_from_the_example(
    said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said("demo", "--no-window")
    lines = [line for line in README.splitlines() if " urval.granskning" in line]
    printed = [said(*shlex.split(line)[1:]) for line in lines]
    assert "Rader i registret: 412" in printed[1]
    assert "Ersattes av Akt 16." in printed[2]
    assert "Samma urval." in printed[3]
