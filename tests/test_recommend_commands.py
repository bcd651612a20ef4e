"""Recommendations, responses and the follow-up on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from aktgranskning.commands.example import AUDIT_NAME
from tests.said import Said


@pytest.fixture
def audit(tmp_path: Path, said: Said) -> Path:
    """An audit with the shipped checklist and no cases."""
    path = tmp_path / "prov.granskning"
    said("new", path, "--checklist", "ekonomiskt-bistand-genomforandeplan", "--cases", "0")
    return path


def listed(said: Said, audit: Path) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(said("recommend", audit, "--list", "--format", "json"))
    return records


def labelled(said: Said, audit: Path, text: str = "Upprätta planer") -> str:
    """Write a recommendation to two boards, and return the number that it is read by."""
    told = said("recommend", audit, text, "--to", "Socialnämnden", "--to", "Kommunstyrelsen")
    return told.removeprefix("Skrev rekommendation ").strip(" .\n")


def test_a_recommendation_is_written_changed_and_answered(audit: Path, said: Said) -> None:
    number = labelled(said, audit)
    told = said("recommend", audit, "--number", number, "--priority", "Hög", "--item", "genomforandeplan",
                "--question", "1")  # fmt: skip
    assert told.strip() == f"Ändrade rekommendation {number}."
    told = said("respond", audit, number, "--from", "Socialnämnden", "--agrees", "delvis", "--text", "Vi gör det",
                "--action", "Ny rutin", "--responsible", "Enhetschefen", "--due", "20270630", "--decided", "2026-12-01",
                "--section", "§ 112")  # fmt: skip
    assert told.strip() == f"Noterade svaret från Socialnämnden på rekommendation {number}, som nu är öppen."
    said("respond", audit, number, "--from", "Socialnämnden", "--agrees", "ja")
    said("respond", audit, number, "--from", "Kommunstyrelsen", "--text", "Noteras")
    (record,) = listed(said, audit)
    answer = {
        "addressee": "Socialnämnden", "text": "Vi gör det", "agrees": "ja", "action": "Ny rutin",
        "responsible": "Enhetschefen", "due": "2027-06-30", "decided": "2026-12-01", "section": "§ 112",
    }  # fmt: skip
    assert {"number": int(number), "text": "Upprätta planer", "status": "besvarad", "priority": "hög"}.items() <= (
        record.items()
    )
    assert record["addressees"] == ["Socialnämnden", "Kommunstyrelsen"]
    assert record["responses"][0] == answer
    assert (record["items"], len(record["questions"]), record["missing"]) == (_OF_QUESTION, 1, [])
    assert [entry["status"] for entry in record["history"]] == ["öppen", "besvarad"]
    answers = json.loads(said("respond", audit, "--list", "--format", "json"))
    assert answers[0] == {"number": int(number), **answer}
    table = said("recommend", audit, "--list")
    assert "    Socialnämnden: instämmer: ja; svar: Vi gör det; åtgärd: Ny rutin, Enhetschefen, klart senast " in table
    said("recommend", audit, "--number", number, "--item", "", "--question", "")
    assert (listed(said, audit)[0]["items"], listed(said, audit)[0]["questions"]) == ([], [])


_OF_QUESTION = [
    "genomforandeplan", "beslut_datum", "hinder_behov_resurser", "mal_for_insatsen", "delaktighet", "barnets_basta",
]  # fmt: skip
"""The item that is linked, then those of the audit question, where it is not told again."""


def test_one_recommendation_is_shown_by_its_number(audit: Path, said: Said) -> None:
    first, second = labelled(said, audit, "Första"), labelled(said, audit, "Andra")
    for number in (first, second):
        said("respond", audit, number, "--from", "Socialnämnden", "--action", "Rutin", "--due", "2020-01-31")
    for command in (("recommend", audit, "--list", "--number", second), ("respond", audit, second)):
        table = said(*command)
        assert ("Andra" in table, "Första" in table) == (True, False)
        assert f"  Rekommendation {second}, " in table
        assert f"  Rekommendation {first}, " not in table
        (record,) = json.loads(said(*command, "--format", "json"))
        assert record["number"] == int(second)
        assert "Det finns ingen rekommendation 9" in said(*("9" if one == second else one for one in command), code=1)


def test_an_action_due_before_the_decision_is_remarked_upon_and_noted(audit: Path, said: Said) -> None:
    number = labelled(said, audit)
    answer = ("respond", audit, number, "--from", "Socialnämnden")
    said(*answer, "--action", "Rutin", "--due", "2026-03-01")
    assert said.err == ""
    assert said(*answer, "--decided", "2026-04-01").startswith("Noterade svaret")
    assert said.err.startswith("Åtgärden ska vara klar före beslutet (2026-04-01).")
    said(*answer, "--due", "2026-04-01")
    assert said.err == ""


def test_a_status_is_set_with_a_day_and_a_note(audit: Path, said: Said) -> None:
    number = labelled(said, audit)
    told = said("recommend", audit, "--number", number, "--status", "Pågår", "--day", "261201", "--note", "Påbörjat",
                "--list")  # fmt: skip
    assert "pågår 2026-12-01" in told
    assert "    Kommunstyrelsen: har inte svarat" in told
    (record,) = listed(said, audit)
    assert (record["status_day"], record["status_note"]) == ("2026-12-01", "Påbörjat")
    assert record["missing"] == ["Socialnämnden", "Kommunstyrelsen"]


def test_what_is_due_is_reminded_of(audit: Path, said: Said) -> None:
    number = labelled(said, audit)
    assert said("recommend", audit, "--reminders").startswith("Inget ska vara klart")
    said("respond", audit, number, "--from", "Socialnämnden", "--action", "Rutin", "--due", "2020-01-31")
    words = f"Rekommendation {number}, Socialnämnden: klart senast 2020-01-31, passerat sedan "
    assert said("recommend", audit, "--reminders").startswith(words)
    assert f"Påminnelser:\n  {words}" in said("recommend", audit)
    (due,) = json.loads(said("recommend", audit, "--reminders", "--format", "json"))
    assert (due["number"], due["due"], due["form"]) == (int(number), "2020-01-31", None)
    assert due["days"] < 0


def test_recommendations_are_moved_and_withdrawn(audit: Path, said: Said) -> None:
    first, second = labelled(said, audit, "A"), labelled(said, audit, "B")
    told = said("recommend", audit, "--number", second, "--move", "-1")
    assert told.strip() == f"Rekommendation {second} har nu nummer {first}."
    assert [one["text"] for one in listed(said, audit)] == ["B", "A"]
    said("respond", audit, first, "--from", "Socialnämnden", "--text", "Ja")
    assert said("respond", audit, first, "--from", "Socialnämnden", "--withdraw").startswith("Tog bort svaret")
    assert said("recommend", audit, "--number", first, "--withdraw").strip() == f"Tog bort rekommendation {first}."
    assert [(one["number"], one["text"]) for one in listed(said, audit)] == [(int(second), "A")]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("recommend", "Gör"), "Skriv till vilken styrelse eller nämnd"),
        (("recommend", "Gör", "--to", "A", "--question", "99"), "De som finns är: 1 ("),
        (("recommend", "Gör", "--to", "A", "--item", "borta"), "har ingen fråga ”borta”"),
        (("recommend", "Gör", "--to", "A", "--priority", "mest"), "Välj bland: hög, medel, låg."),
        (("recommend", "--number", "9", "--withdraw"), "Det finns ingen rekommendation 9. Rekommendationerna är: "),
        (("recommend", "--number", "1", "--status", "klar"), "öppen, besvarad, pågår, genomförd, avvisad."),
        (("recommend", "--number", "1", "--status", "öppen", "--day", "snart"), "är inte ett datum"),
        (("recommend", "--number", "1", "--day", "2026-01-01", "--to", "A"), "hör till --status"),
        (("recommend", "--number", "1"), "Skriv vad som ska ändras i rekommendation 1"),
        (("recommend", "--number", "1", "--status", "pågår", "--reminders"), "--reminders visar allt som"),
        (("recommend", "--number", "1", "--reminders"), "står för sig"),
        (("recommend", "--to", "A"), "Skriv rekommendationens text"),
        (("recommend", "--number", "1", "--withdraw", "--move", "1"), "Gör en sak i taget"),
        (("respond", "--text", "Ja"), "Skriv vilken rekommendation som besvaras"),
        (("respond", "1", "--from", "B", "--text", "Ja"), "Mottagarna är: Socialnämnden, Kommunstyrelsen."),
        (("respond", "1", "--from", "Socialnämnden", "--agrees", "nja"), "Välj bland: ja, delvis, nej."),
        (("respond", "1", "--from", "Socialnämnden", "--due", "snart", "--text", "Ja"), "är inte ett datum"),
        (("respond", "1", "--from", "Socialnämnden"), "Skriv vad Socialnämnden svarar"),
        (("respond", "1", "--from", "Socialnämnden", "--withdraw"), "Svar finns från: inga."),
        (("respond", "1", "--from", "A", "--withdraw", "--text", "Ja"), "inte båda"),
        (("follow-up",), "är ingen uppföljning"),
    ],
)
def test_a_mistake_is_told_with_what_there_is_to_choose_from(
    audit: Path, said: Said, arguments: tuple[str, ...], words: str
) -> None:
    labelled(said, audit)
    before = listed(said, audit)
    command, *rest = arguments
    assert words in said(command, audit, *rest, code=1)
    assert listed(said, audit) == before


def test_a_follow_up_is_started_and_compared(tmp_path: Path, said: Said) -> None:
    said("demo", "--folder", tmp_path, "--no-window")
    older, new = tmp_path / AUDIT_NAME, tmp_path / "uppföljning.granskning"
    labelled(said, older)
    before = listed(said, older)
    answers = sum(len(one["responses"]) for one in before)
    told = said("follow-up", older, new, "--name", "Två år senare", "--period", "2019")
    assert told.strip() == f"Skapade {new} från {older}. Rekommendationer: {len(before)}. Svar: {answers}."
    after = listed(said, new)
    assert [(one["number"], one["text"]) for one in after] == [(one["number"], one["text"]) for one in before]
    assert all(entry["earlier"] for one in after for entry in one["history"])
    compared = json.loads(said("follow-up", new, "--format", "json"))
    (plan,) = [one for one in compared["items"] if one["name"] == "genomforandeplan"]
    assert (plan["then"], plan["now"], plan["change"]) == ("1 av 15", "–", "inget räknat nu")
    answered = json.loads(said("assess", older, "--list", "--format", "json"))
    overall, *then = [(one["text"], one["then"], one["now"]) for one in compared["questions"]]
    assert overall == ("Sammanfattande bedömning", "Delvis", "Inte bedömd")
    assert then == [(one["text"], one["rating"] or "Inte bedömd", "Inte bedömd") for one in answered]
    table = said("follow-up", new)
    assert table.startswith("Fråga ")
    assert f"{then[0][0][:40]}" in table.partition("Revisionsfråga ")[2]
    assert "Målen: 0 · Insatserna: 0 · Den enskildes egen uppfattning: …" in table  # cut, in JSON whole
    assert "finns redan" in said("follow-up", older, new, code=1)
