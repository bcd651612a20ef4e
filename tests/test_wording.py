"""The Swedish words of states and figures, and the records that the command line writes."""

import json

import pytest

from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.audit import Absence, Answer, AnswerState, Case, CaseStatus
from aktgranskning.domain.checklist import Choice, Item, ItemKind, Outcome, TallyKind
from aktgranskning.domain.tally import Counted, tally, tally_item
from aktgranskning.domain.tally_rows import cases_records, measure, tally_records
from aktgranskning.domain.wording import (
    OUTCOME_WORDS,
    STATE_WORDS,
    STATUS_WORDS,
    answered_in_words,
    choice_label,
    code,
    counted_choice_label,
    ratio,
    rows_in_words,
    shown_answer,
    spread_in_words,
)
from tests.example_rows import WITH_ROWS, rows_snapshot
from tests.example_snapshot import CHECKLIST, example_snapshot

KEYS = [
    "name",
    "label",
    "counted",
    "met",
    "partly",
    "not_met",
    "not_applicable",
    "not_assessable",
    "unanswered",
    "not_asked",
    "of",
    "text",
    "met_auditee",
]


def test_every_state_outcome_and_status_has_its_own_word() -> None:
    assert set(STATE_WORDS) == set(AnswerState)
    assert len(set(STATE_WORDS.values())) == len(AnswerState)
    assert set(OUTCOME_WORDS) == set(Outcome)
    assert OUTCOME_WORDS[Outcome.NOT_ASSESSABLE] == "Kan ej bedömas"
    assert STATUS_WORDS == {
        CaseStatus.NOT_BEGUN: "Ej påbörjad",
        CaseStatus.BEGUN: "Påbörjad",
        CaseStatus.DONE: "Klar",
    }


def test_codes_are_fixed() -> None:
    assert [code(state) for state in AnswerState] == [
        "uppfyllt",
        "delvis",
        "ej_uppfyllt",
        "ej_tillämpligt",
        "kan_ej_bedömas",
        "obesvarad",
        "ej_ställd",
        "besvarad",
    ]


def test_ratio() -> None:
    assert ratio(1, 15) == "1 av 15"
    assert ratio(0, 15) == "0 av 15"
    assert ratio(0, 0) == "–"


def test_rows_are_never_written_as_cases() -> None:
    assert [rows_in_words(rows) for rows in (0, 1, 2)] == ["inga rader", "1 rad", "2 rader"]
    assert ratio(5, 7, Counted.ROWS) == "5 av 7 rader"
    assert ratio(0, 1, Counted.ROWS) == "0 av 1 rad"
    assert ratio(0, 0, Counted.ROWS) == "–"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("klockan", "14:30:00", "14:30"),
        ("klockan", "14:30:05", "14:30:05"),
        ("inkom", "2026-01-15T14:30:00", "2026-01-15 14:30"),
        ("vikt", "7.5", "7,5"),
        ("viktigast", "muntlig skriftlig", "Muntlig; Skriftlig"),
        ("datum", "2026-01-15", "2026-01-15"),
    ],
)
def test_an_answer_is_shown_as_it_can_be_typed(name: str, value: str, expected: str) -> None:
    item = WITH_ROWS.item(name)
    assert shown_answer(item, value) == expected
    assert accept(item, expected) == value
    assert shown_answer(item, "") == ""


def test_what_cannot_be_typed_is_shown_in_words() -> None:
    repeat = WITH_ROWS.item("uppfoljningar")
    assert [shown_answer(repeat, value) for value in ("3", "0", "")] == ["3 rader", "inga rader", ""]
    confirmed = Item("x", ItemKind.ACKNOWLEDGE, "X", TallyKind.NONE, choices=(Choice("OK", "Bekräftat", None, "O"),))
    assert shown_answer(confirmed, "OK") == "Bekräftat"


def test_spread_in_words() -> None:
    said = {found.item.name: spread_in_words(found) for found in tally(rows_snapshot())}
    assert said["uppfoljningar"] == "minst en rad: 2 av 3 · 3 rader i allt"
    assert said["samtal"] == "minst en rad: 1 av 1 rad · 2 rader i allt · per rad minst 2, median 2, högst 2"
    assert said["beslut"] == "minst en rad: 1 av 3 · 1 rad i allt · per akt minst 0, median 0, högst 1"
    assert said["minuter"] == "antal 2 rader · minst 20 · median 32,5 · högst 45"
    assert said["klockan"] == "antal 2 rader · tidigast 09:30 · median 11:45 · senast 14:00"
    assert said["inkom"].endswith("senast 2026-01-03 10:15")
    assert said["plan"] == ""
    nothing = tally_item(WITH_ROWS.item("minuter"), [Answer()], Counted.ROWS)
    assert (spread_in_words(nothing), answered_in_words(nothing)) == ("antal 0 rader", "svar i 0 rader")


def test_a_distribution_of_a_rank_says_that_it_counts_the_first_place() -> None:
    assert counted_choice_label(WITH_ROWS.item("viktigast"), "muntlig") == "Muntlig (rangordnad först)"
    assert counted_choice_label(WITH_ROWS.item("vag"), "muntlig") == "Muntlig"


def test_choice_label() -> None:
    assert choice_label(CHECKLIST.item("plan"), "nej") == "Nej"
    assert choice_label(CHECKLIST.item("samverkan"), "ams ungdom") == "Arbetsförmedlingen; Ungdomsteamet"
    assert choice_label(CHECKLIST.item("plan"), "okänd") == "okänd"
    assert choice_label(CHECKLIST.item("sammanfattning"), "två ord") == "två ord"
    assert choice_label(CHECKLIST.item("plan"), "") == ""


def test_tally_records_have_the_documented_keys() -> None:
    records = {str(record["name"]): record for record in tally_records(tally(example_snapshot()))}
    assert list(records["plan"]) == KEYS
    assert (records["plan"]["met"], records["plan"]["of"], records["plan"]["text"]) == (1, 14, "1 av 14")
    assert list(records["samverkan"]) == [*KEYS, "choices"]
    assert records["samverkan"]["choices"] == {"arbetsmarknad": 12, "ungdom": 8, "ams": 4}
    assert records["samverkan"]["text"] == "–"
    assert list(records["dagar"]) == [*KEYS, "count", "min", "median", "max"]
    written = json.loads(json.dumps(records["dagar"]))
    assert [written[key] for key in ("count", "min", "median", "max", "text")] == [2, 60, 90, 120, "1 av 2"]
    assert records["plandatum"]["min"] == "2016-01-11"
    assert records["ekot"]["min"] is None


def test_measures_are_numbers_where_they_can_be() -> None:
    assert [measure(value) for value in ("12", "-0.5", "2017-01-01", "")] == [12, -0.5, "2017-01-01", None]
    assert isinstance(measure("12.0"), int)


def test_cases_records_hold_references_only_when_asked() -> None:
    case = Case(1, "Akt 1", "SN 2017/1", "Norr", CaseStatus.DONE, "Granskare Ett")
    spare = Case(7, "Akt 2", rank=4, stratum="Norr", replaces=1, assigned="Granskare Två", absence=Absence.MISSING)
    without = cases_records([case, spare], with_references=False)
    assert without[0] == {
        "label": "Akt 1",
        "unit": "Norr",
        "status": "done",
        "reviewer": "Granskare Ett",
        "rank": 0,
        "stratum": "",
        "absence": "",
        "replaces": "",
        "assigned": "",
    }
    drawn = {"rank": 4, "stratum": "Norr", "absence": "missing", "replaces": "Akt 1", "assigned": "Granskare Två"}
    assert drawn.items() <= without[1].items()
    assert cases_records([case], with_references=True)[0]["reference"] == "SN 2017/1"
