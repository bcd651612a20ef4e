"""Key figures on the command line: read in, fetched, compared, listed, with every mistake told in Swedish."""

import json
from pathlib import Path

import pytest

from aktgranskning.engagement import open_audit
from tests.figure_files import (
    COST,
    OTHERS,
    OWN,
    PLANS,
    ROUTINE,
    answer_of,
    as_json,
    figure_resources,
    long_rows,
    municipality_resources,
    value,
    write_csv,
)
from tests.figure_server import FigureServer, says
from tests.said import Said
from tests.workbooks import Rows

VALUES = [
    value("60", year=2020),
    value("67.3"),
    value("70", municipality=OTHERS[0]),
    value(None, municipality=OTHERS[1]),
    value("72.4", municipality=OTHERS[2]),
    value("1", figure=ROUTINE),
    value("0", figure=ROUTINE, municipality=OTHERS[0]),
]


@pytest.fixture
def audit(tmp_path: Path, said: Said) -> Path:
    path = tmp_path / "prov.granskning"
    said("new", path, "--checklist", "arendehandlaggning-allman", "--cases", "0")
    return path


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "nyckeltal.csv", long_rows(VALUES))


def test_a_sum_is_in_no_average_of_all_and_can_be_compared_with(audit: Path, tmp_path: Path, said: Said) -> None:
    averages = [
        "Exempelbygdens läns kommuner (ovägt medel)",
        "Större stad (ovägt medel)",
        "Alla kommuner (ovägt medel)",
    ]
    held = {"Exempelby": 10, "Nästby": 20, **dict.fromkeys(averages, 90)}
    rows: Rows = [["Nyckeltal", "Kommun", 2024], *(["N00001 Andel (%)", name, number] for name, number in held.items())]
    said("key-figures", audit, write_csv(tmp_path / "a.csv", rows))
    said("key-figures", audit, "--group", "Alla")
    said("key-figures", audit, "--group", "Städer", "--members", averages[1])
    told = " ".join(said("key-figures", audit, "--list").split())
    assert "Alla, medelvärde" in told
    assert "15,0 (2 av 2)" in told
    assert "90,0 (1 av 1)" in told


def test_what_is_not_read_of_a_table_is_told(audit: Path, tmp_path: Path, said: Said) -> None:
    rows: Rows = [["Nyckeltal", "Kommun", 2024, "2025 prel.", "Budget 2026"], ["N00001 Andel (%)", "Nästby", 1, 2, 3]]
    told = said("key-figures", audit, write_csv(tmp_path / "a.csv", rows))
    assert "2 värden." in told
    assert "rad 1, kolumn 2025 prel.: Rubriken läses som ett år" in said.err
    assert "rad 1, kolumn Budget 2026: Rubriken känns inte igen" in said.err


def test_what_is_read_in_is_listed_with_its_groups_and_its_source(audit: Path, csv: Path, said: Said) -> None:
    told = said("key-figures", audit, csv, "--source", "En databas", "--retrieved", "2026-02-27")
    assert told.strip() == "Läste in nyckeltal. 1. Källa: En databas, hämtat 2026-02-27. 6 värden, 1 saknas."
    assert said("key-figures", audit, "--municipality", "Exempelby").strip() == "Granskningens egen kommun: Exempelby."
    told = said("key-figures", audit, "--group", "Liknande", "--members", "Provköping 2, 9003,Provköping 4")
    assert told.strip() == "Jämförelsegruppen Liknande: medelvärde av 3 kommuner."
    told = said("key-figures", audit, "--group", "Alla", "--median")
    assert told.strip() == "Jämförelsegruppen Alla: median av alla kommuner."
    lines = [line.split("  ") for line in said("key-figures", audit, "--list").splitlines()]
    cells = [[cell.strip() for cell in line if cell.strip()] for line in lines]
    assert cells == [
        ["Nyckeltal", "2020", "2021", "2022", "2023", "2024", "Förändring"],
        [PLANS.title],
        ["Exempelby", "60,0\u00a0%", *["Uppgift saknas"] * 3, "67,3\u00a0%", "+7,3"],
        ["Liknande, medelvärde", *["Uppgift saknas"] * 4, "71,2 (2 av 3)", "–"],
        ["Alla, median", "60,0 (1 av 4)", *["Uppgift saknas"] * 3, "70,0 (3 av 4)", "–"],
        ["Förändringen anges inte där olika kommuner har värden."],
        [ROUTINE.title],
        ["Exempelby", *["Uppgift saknas"] * 4, "Ja"],
        ["Liknande", *["Uppgift saknas"] * 4, "Ja 0 av 1, 2 saknas"],
        ["Alla", *["Uppgift saknas"] * 4, "Ja 1 av 2, 2 saknas"],
        [],
        ["1. Källa: En databas, hämtat 2026-02-27"],
    ]


def test_figures_of_other_years_have_headings_of_their_own(audit: Path, csv: Path, tmp_path: Path, said: Said) -> None:
    said("key-figures", audit, csv)
    newer = [value("310", figure=COST, year=2031)]
    said("key-figures", audit, write_csv(tmp_path / "nyare.csv", long_rows(newer)))
    said("key-figures", audit, "--municipality", "Exempelby")
    lines = said("key-figures", audit, "--list").splitlines()
    assert [line.split()[1:6:4] for line in lines if line.startswith("Nyckeltal ")] == [
        ["2020", "2024"],
        ["2027", "2031"],
    ]
    assert any("67,3" in line for line in lines)


def test_the_list_is_json_for_programs(audit: Path, csv: Path, said: Said) -> None:
    said("key-figures", audit, csv, "--source", "En databas", "--retrieved", "2026-02-27")
    said("key-figures", audit, "--municipality", "Exempelby")
    said("key-figures", audit, "--group", "Liknande", "--members", "9002,9003,9004")
    record = json.loads(said("key-figures", audit, "--list", "--format", "json"))
    assert record["municipality"] == "Exempelby"
    assert record["imports"] == [{"number": 1, "source": "En databas", "retrieved": "2026-02-27", "file": csv.name}]
    assert record["groups"] == [
        {"number": 1, "name": "Liknande", "measure": "average", "members": [one.title for one in OTHERS[:3]]}
    ]
    plans = record["figures"][0]
    assert (plans["id"], plans["title"], plans["unit"], plans["yes_no"]) == (PLANS.id, PLANS.title, "%", False)
    assert plans["years"] == [2020, 2021, 2022, 2023, 2024]
    own, similar = plans["rows"]
    origin = {"source": "En databas", "retrieved": "2026-02-27"}
    assert own["values"][4] == {"year": 2024, "value": "67.3", "of": 1, "missing": 0, **origin}
    assert own["values"][3] == {"year": 2023, "value": None, "of": 1, "missing": 1}
    assert own["change"] == "7.3"
    assert similar["values"][4] == {"year": 2024, "value": "71.2", "of": 3, "missing": 1}


def test_only_the_key_figures_that_are_named_are_listed(audit: Path, csv: Path, said: Said) -> None:
    said("key-figures", audit, csv)
    said("key-figures", audit, "--municipality", "Exempelby")
    listed = said("key-figures", audit, "--list", "--kpi", ROUTINE.id.lower())
    assert ROUTINE.title in listed
    assert PLANS.title not in listed
    record = json.loads(said("key-figures", audit, "--list", "--kpi", PLANS.title, "--format", "json"))
    assert [one["id"] for one in record["figures"]] == [PLANS.id]
    assert "”N00001”" in said("key-figures", audit, "--list", "--kpi", "N00001", code=1)


def test_without_key_figures_the_list_says_so(audit: Path, said: Said) -> None:
    assert said("key-figures", audit).strip() == "Inga nyckeltal är inlästa."
    assert json.loads(said("key-figures", audit, "--format", "json"))["figures"] == []


def test_women_and_men_are_listed_by_themselves(audit: Path, tmp_path: Path, said: Said) -> None:
    from aktgranskning.domain.conclusions.key_figures import Gender

    values = [value("50"), value("61", gender=Gender.WOMEN), value("42", gender=Gender.MEN)]
    said("key-figures", audit, write_csv(tmp_path / "a.csv", long_rows(values)))
    said("key-figures", audit, "--municipality", OWN.id)
    assert "61\u00a0%" in said("key-figures", audit, "--gender", "K")
    assert "42\u00a0%" in said("key-figures", audit, "--gender", "M")


def test_the_same_file_is_refused_and_an_import_can_be_removed(audit: Path, csv: Path, said: Said) -> None:
    said("key-figures", audit, csv)
    assert "lästes in 20" in said("key-figures", audit, csv, code=1)
    assert said("key-figures", audit, "--remove", "1").strip() == "Tog bort inläsning 1."
    assert "ingen inläsning" in said("key-figures", audit, "--remove", "1", code=1)
    said("key-figures", audit, csv)


def test_every_mistake_is_told_and_nothing_is_kept(audit: Path, tmp_path: Path, said: Said) -> None:
    rows: Rows = [
        ["Nyckeltal", "Kommun", "År", "Värde"],
        ["N10001", "9001", "i fjol", "1"],
        ["N10001", "9001", 2024, "många"],
    ]
    told = said("key-figures", audit, write_csv(tmp_path / "fel.csv", rows), code=1)
    assert "rad 2, kolumn År ”i fjol”: Det är inget år." in told
    assert "rad 3, kolumn Värde ”många”: Det är inget tal." in told
    assert "inget har sparats" in told
    with open_audit(audit) as session:
        assert session.conclusions.key_figure_sets == ()


def test_a_warning_is_told_beside_what_was_read(audit: Path, tmp_path: Path, said: Said) -> None:
    said("key-figures", audit, write_csv(tmp_path / "a.csv", long_rows([value("0.673")])))
    assert "mellan 0 och 1" in said.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["finns-inte.csv"], "finns inte"),
        (["--group", "Liknande", "--members", "Fjärran"], "Fjärran"),
        (["--list", "--remove", "1"], "en sak i taget"),
        (["--group", "Alla", "--kpi", "N10001"], "--kpi bara med --fetch"),
        (["--list", "--year", "2024"], "bara när --fetch"),
        (["--municipality", "A", "--municipality", "B"], "en gång"),
        (["--fetch", "https://"], "minst ett nyckeltal"),
        (["--fetch", "https://", "--kpi", "N10001", "--year", "2024"], "Adressen går inte"),
        (["--retrieved", "2026-01-01", "--gender", "X"], "--gender"),
    ],
)
def test_mistakes_are_told_in_swedish(audit: Path, said: Said, arguments: list[str], words: str) -> None:
    assert words in said("key-figures", audit, *arguments, code=1)


def test_fetching_asks_for_what_is_named(
    audit: Path, tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    answers = {
        "/v2/data/kpi/N10001,N10003/municipality/9001/year/2024": answer_of([VALUES[1], VALUES[5]]),
        "/v2/kpi/N10001,N10003": {"values": figure_resources()},
        "/v2/municipality/9001": {"values": municipality_resources()},
    }
    server = FigureServer({path: says(200, as_json(answer).encode()) for path, answer in answers.items()})
    with server.running():
        asked = ["--kpi", "N10001", "--kpi", "N10003", "--municipality", "9001", "--year", "2024"]
        told = said("key-figures", audit, "--fetch", server.base, *asked, "--source", "En databas")
        assert "Källa: En databas" in told
        assert "2 värden." in told
    assert "Det gick inte att nå 127.0.0.1" in said("key-figures", audit, "--fetch", server.base, *asked, code=1)
    with open_audit(audit) as session:
        assert len(session.conclusions.key_figure_sets) == 1
        assert session.audit.municipality == ""
