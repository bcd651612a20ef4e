"""What somebody who thinks in Swedish most likely meant is named; where nothing is near, nothing is."""

from pathlib import Path

import pytest

from aktgranskning.catalogue import cause, remedy
from checklists.columns import COLUMNS
from checklists.headings import IN_SWEDISH, meant_column
from checklists.reader import check_checklist
from checklists.types import likely_type
from checklists.words import meant_word
from tests.broken_checklists import Broken, put


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("flerval vagar", ("select_multiple", "vagar")),
        ("Envalsfråga svar or_other", ("select_one", "svar or_other")),
        ("val", ("select_one", "")),
        ("ja/nej", ("select_one", "")),
        ("siffra", ("integer", "")),
        ("Tal", ("integer", "")),
        ("antal", ("integer", "")),
        ("slut grupp", ("end group", "")),
        ("Avsluta_avsnitt", ("end group", "")),
        ("börja grupp", ("begin group", "")),
        ("börja upprepning", ("begin repeat", "")),
        ("slect_one  svar", ("select_one", "svar")),
        ("slect one fil_med.csv", ("select_one", "fil_med.csv")),
        ("select_one_svar", ("select_one", "svar")),
        ("selct_one jn", ("select_one", "jn")),
        ("selct_one jn or_other", ("select_one", "jn or_other")),
        ("select_one: jn", ("select_one", "jn")),
        ("select jn", ("select_one", "jn")),
        ("radio jn", ("select_one", "jn")),
        ("select_multi jn", ("select_multiple", "jn")),
        ("selectmultiple jn", ("select_multiple", "jn")),
        ("select_many jn", ("select_multiple", "jn")),
        ("select_onejn", ("select_one", "jn")),
        ("select_onebedomning", ("select_one", "bedomning")),
        ("select_multiplevagar", ("select_multiple", "vagar")),
        ("selct one from file orter.csv", ("select_one_from_file", "orter.csv")),
        ("datum och tid", ("dateTime", "")),
        ("heltall", ("integer", "")),
        ("number", ("integer", "")),
        ("float", ("decimal", "")),
        ("grupp", ("begin group", "")),
        ("textfält", ("text", "")),
        ("vadio jn", ("", "")),
        ("val av svar", ("", "")),
        ("", ("", "")),
        ("select_one", ("", "")),
        ("karta", ("", "")),
    ],
)
def test_the_type_that_is_meant(written: str, likely: tuple[str, str]) -> None:
    found, rest = likely_type(written)
    assert (found, rest if found else "") == likely


@pytest.mark.parametrize(
    ("column", "written", "meant"),
    [
        ("audit_tally", "Utfall", "outcome"),
        ("audit_tally", "fördelning", "distribution"),
        ("audit_tally", "statistik", "statistic"),
        ("audit_tally", "ingen", "none"),
        ("audit_outcome", "Ej  uppfyllt", "not_met"),
        ("audit_outcome", "delvis", "partly"),
        ("audit_outcome", "ej_tillämpligt", "not_applicable"),
        ("audit_outcome", "kan ej bedömas", "not_assessable"),
        ("audit_outcome", "mett", "met"),
        ("audit_outcome", "Uppfyld", "met"),
        ("audit_outcome", "ej uppfyld", "not_met"),
        ("audit_outcome", "grönt", ""),
        ("audit_require", "båda", "both"),
        ("audit_require", "bevis", "evidence"),
        ("audit_require", "dokument", "evidence"),
    ],
)
def test_the_word_that_is_meant(column: str, written: str, meant: str) -> None:
    known = {
        "audit_tally": ["outcome", "distribution", "statistic", "none"],
        "audit_outcome": ["met", "partly", "not_met", "not_applicable", "not_assessable"],
        "audit_require": ["evidence", "comment", "both"],
    }
    assert meant_word(column, written, known[column]) == meant


@pytest.mark.parametrize(
    ("kind", "column", "meant"),
    [
        ("survey", "vägledning", "hint"),
        ("survey", "audit_fynd", "audit_finding"),
        ("survey", "audit_criterium", "audit_criterion"),
        ("choices", "audit_krav", "audit_require"),
        ("choices", "outcome", "audit_outcome"),
        ("survey", "audit_krav", ""),
        ("survey", "egna_tankar", ""),
    ],
)
def test_the_column_that_is_meant(kind: str, column: str, meant: str) -> None:
    assert meant_column(column, kind) == meant


def test_every_swedish_word_means_a_column_of_its_sheet() -> None:
    assert {kind: set(words.values()) - set(COLUMNS[kind]) for kind, words in IN_SWEDISH.items()} == {
        kind: set() for kind in COLUMNS
    }


@pytest.mark.parametrize(
    ("row", "cells", "said"),
    [
        (3, {"audit_finding": "{antal} av {n}"}, "Det som går att skriva inom klamrar är k, n, "),
        (3, {"audit_finding": "{nott_met} av {n}"}, "Närmast är {not_met}."),
        (10, {"relevant": "${utred} = 'x'"}, "Närmast är utredning: rätta namnet."),
        (10, {"relevant": "${utrednin_plan} = 'x'"}, "Närmast är utredning: rätta namnet."),
        (10, {"relevant": "${xyz} = 'x'"}, "Rätta namnet, eller lägg till frågan."),
        (10, {"audit_tally": "utfall"}, "Menade du outcome?"),
        (10, {"audit_tally": "xyz"}, "Använd någon av outcome, distribution, statistic, none."),
        (3, {"type": "select_one xyz"}, "Rätta namnet, eller lägg till listan där."),
    ],
)
def test_the_remedy_names_it_or_what_there_is(tmp_path: Path, row: int, cells: dict[str, str], said: str) -> None:
    (error, *_) = check_checklist(Broken("", [put("survey", row, **cells)], [], []).write(tmp_path)).errors
    assert remedy(error).startswith(said)


def test_an_item_is_guessed_at_before_a_group(tmp_path: Path) -> None:
    edits = [put("survey", 2, name="plan_ett"), put("survey", 10, relevant="${plan_et} = 'ja'")]
    (error,) = check_checklist(Broken("", edits, [], []).write(tmp_path)).errors
    assert error.parameters["nearest"] == "plan"


@pytest.mark.parametrize(
    ("name", "column", "written", "guess"),
    [
        ("Övrigt", "label", "Som ${ovrigt}", ""),
        ("mote datum", "label", "Som ${mote_datum}", "datum"),
        ("ovrigt", "relevant", "${ovrigtt} = 'x'", ""),
        ("ovrigt", "constraint", "${ovrigtt} = 'x'", "ovrigt"),
    ],
)
def test_neither_a_refused_name_nor_a_cycle_is_a_guess(
    tmp_path: Path, name: str, column: str, written: str, guess: str
) -> None:
    errors = check_checklist(
        Broken("", [put("survey", 10, name=name, **{column: written})], [], []).write(tmp_path)
    ).errors
    (error,) = (error for error in errors if error.code == "checklist.reference_unknown")
    assert error.parameters["nearest"] == guess


NAMES = ["ja", "nej", *(f"namn{number}" for number in range(15))]


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("${plan} = 'namn14x'", "Skriv alternativets name: namn14."),
        ("${plan} = 'qqqqq'", f"Skriv alternativets name: {', '.join(NAMES[:12])}, …"),
        ("${plan} = 1", f"Skriv alternativets name inom citattecken: {', '.join(NAMES[:12])}, …"),
    ],
)
def test_of_many_names_the_nearest_is_shown_or_the_first(tmp_path: Path, condition: str, said: str) -> None:
    choices = [
        put("choices", row, list_name="svar", name=name, label=name) for row, name in enumerate(NAMES[2:], start=6)
    ]
    ask = [put("survey", 4, relevant=""), put("survey", 10, relevant=condition), *choices]
    checked = check_checklist(Broken("", ask, [], []).write(tmp_path))
    (error,) = checked.errors
    assert remedy(error) == said


@pytest.mark.parametrize(
    ("calculation", "said"),
    [
        ("${antal} > 1", "Uträkningen kan ge ’1’, ’0’, och inget svarsalternativ heter så."),
        ("if(${antal} > 1, 'jaa', if(${antal} > 2, 'nejj', 'jaa'))", "Uträkningen kan ge ’jaa’, ’nejj’, och"),
    ],
)
def test_all_results_that_a_list_lacks_are_told_at_once(tmp_path: Path, calculation: str, said: str) -> None:
    mistake = [put("survey", 3, calculation=calculation)]
    (error,) = check_checklist(Broken("", mistake, [], []).write(tmp_path)).errors
    assert cause(error).startswith(said)
    assert remedy(error) == "Skriv alternativets name: ja, nej."
