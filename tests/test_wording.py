"""The Swedish words of states and figures, and the records that the command line writes."""

import json

from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.checklist import Outcome
from aktgranskning.domain.tally import tally
from aktgranskning.domain.tally_rows import cases_records, measure, tally_records
from aktgranskning.domain.wording import (
    OUTCOME_WORDS,
    STATE_WORDS,
    STATUS_WORDS,
    choice_label,
    code,
    ratio,
)
from tests.example_snapshot import CHECKLIST, example_snapshot

KEYS = [
    "name",
    "label",
    "met",
    "partly",
    "not_met",
    "not_applicable",
    "not_assessable",
    "unanswered",
    "not_asked",
    "of",
    "text",
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
    case = Case(1, "Akt 1", "SN 2017/1", "Norr", CaseStatus.DONE, "Lena Berg")
    assert cases_records([case], with_references=False) == [
        {"label": "Akt 1", "unit": "Norr", "status": "done", "reviewer": "Lena Berg"}
    ]
    assert cases_records([case], with_references=True)[0]["reference"] == "SN 2017/1"
