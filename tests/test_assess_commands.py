"""The command `assess`: what it lists, gives and refuses."""

import json
from pathlib import Path
from typing import Any

import pytest

from aktgranskning import review
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.questioning import add_question
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.scales import FOUR_STEPS
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from tests.assessed import asking
from tests.said import Said

__all__ = ["asking"]


@pytest.fixture
def audit(asking: Session) -> Path:
    """The file of an audit with two questions, and a part of the second, that nothing else has open."""
    add_question(asking, "Finns rutiner?", "uppfoljning")
    asking.close()
    return asking.path


def listed(said: Said, audit: Path, *options: str) -> Any:
    return json.loads(said("assess", audit, "--list", "--format", "json", *options))


def test_the_list_has_what_a_script_needs(audit: Path, said: Said) -> None:
    said("assess", audit, "2", "--rating", "NEJ", "--rationale", "Få följs upp", "--reviewer", "Ada Ek")
    records = listed(said, audit)
    assert [record["id"] for record in records] == ["planering", "uppfoljning", "egen2"]
    assert records[0] == {
        "id": "planering",
        "label": "1",
        "text": "Planeras insatserna?",
        "parent": "",
        "unit": "",
        "rating": None,
        "scale": ["Ja", "Delvis", "Nej"],
        "outside": "Kan inte styrkas",
        "rationale": "",
        "items": ["plan", "undertecknad"],
        "flagged": False,
        "flags": [],
        "assessed_by": "",
        "assessed": "",
    }
    assert (records[1]["rating"], records[1]["rationale"]) == ("Nej", "Få följs upp")
    assert records[1]["assessed_by"] == "Ada Ek"
    assert (records[2]["label"], records[2]["parent"]) == ("2.1", "uppfoljning")
    assert listed(said, audit, "uppfoljning") == [records[1]]


def test_an_answer_is_flagged_in_the_list_when_a_figure_changes(audit: Path, said: Said) -> None:
    said("assess", audit, "planering", "--rating", "nej")
    with open_audit(audit) as session:
        review.answer(session, 2, "plan", "ja")
    record = listed(said, audit)[0]
    assert record["flagged"]
    assert record["flags"][0] == "Plan finns: 1 av 3 då, 2 av 3 nu"
    assert "    Ändrat sedan dess: Plan finns: 1 av 3 då, 2 av 3 nu" in said("assess", audit).splitlines()


def test_an_export_warns_of_what_is_flagged_in_what_is_exported(audit: Path, tmp_path: Path, said: Said) -> None:
    with open_audit(audit) as session:
        for question, unit in (("planering", ""), ("planering", "Norr"), ("uppfoljning", ""), (OVERALL, "Söder")):
            assess(session, question, "nej", "", unit)
        review.answer(session, 2, "plan", "ja")

    def warned_of(name: str, *options: str) -> str:
        said("export", audit, tmp_path / name, *options)
        return next((line for line in said.err.splitlines() if "vilar på" in line), "")

    assert warned_of("a.docx").startswith(
        "Observera: 2 bedömningar vilar på siffror som har ändrats: 1, 1 (Norr). I filen märks det"
    )
    assert ": 1 bedömning vilar på siffror som har ändrats: 1 (Norr)." in warned_of("a.xlsx", "--unit", "Norr")
    assert warned_of("b.xlsx", "--unit", "Söder") == warned_of("a.csv") == ""


def test_an_export_says_how_many_assessments_have_no_reasons(audit: Path, tmp_path: Path, said: Said) -> None:
    said("assess", audit, "1", "--rating", "ja")
    said("export", audit, tmp_path / "a.docx")
    assert "1 bedömning saknar motivering." in said.err.splitlines()
    said("assess", audit, "1", "--rating", "ja", "--rationale", "Rutiner finns")
    said("export", audit, tmp_path / "b.docx")
    assert "saknar motivering" not in said.err


def test_the_table_is_for_people(audit: Path, said: Said) -> None:
    said("assess", audit, "--purpose", "Att bedöma handläggningen")
    told = said("assess", audit, "2.1", "--rating", "delvis", "--rationale", "Rutiner\nfinns")
    assert told.strip() == "Bedömde fråga 2.1: Delvis."
    told = said("assess", audit, "--overall", "--rationale", "Med brister")
    assert told.strip() == "Bedömde granskningen som helhet: utan steg på skalan."
    lines = [line.split() for line in said("assess", audit, "--list").splitlines()]
    assert [" ".join(line) for line in lines[:2]] == ["Syfte: Att bedöma handläggningen", ""]
    assert lines[2:] == [
        ["Revisionsfråga", "Bedömning", "Datum", "Av"],
        ["1", "Planeras", "insatserna?", "–", "Inte", "bedömd"],
        ["2", "Följs", "insatserna", "upp?", "–", "Inte", "bedömd"],
        ["2.1", "Finns", "rutiner?", "▲", "Delvis", *lines[5][-2:]],
        ["Rutiner", "finns"],
        ["Sammanfattande", "bedömning", "–", "Inte", "bedömd", *lines[7][-2:]],
        ["Med", "brister"],
    ]
    assert "Sammanfattande" not in said("assess", audit, "2.1", "--list")
    assert "Finns rutiner" not in said("assess", audit, "--overall", "--list")


def test_what_is_left_out_stays_as_it_was(audit: Path, said: Said) -> None:
    said("assess", audit, "1", "--rating", "Ja", "--rationale", "Väl")
    said("assess", audit, "1", "--rating", "Delvis")
    said("assess", audit, "1", "--unit", "Norr", "--rating", "kan inte styrkas")
    said("assess", audit, "--overall", "--rating", "ja")
    record = listed(said, audit)[0]
    assert (record["rating"], record["rationale"]) == ("Delvis", "Väl")
    of_unit = listed(said, audit, "--unit", "Norr")
    assert (of_unit[0]["rating"], of_unit[0]["unit"], of_unit[1]["rating"]) == ("Kan inte styrkas", "Norr", None)
    overall = listed(said, audit, "--overall")
    assert (overall["id"], overall["rating"]) == ("", "Ja")


def test_the_scale_is_chosen_or_written(audit: Path, said: Said) -> None:
    said("assess", audit, "1", "--rating", "Delvis")
    told = said("assess", audit, "--scale", "fyra-steg")
    assert "Till övervägande del, I begränsad utsträckning" in told
    with open_audit(audit) as session:
        assert session.audit.scale == FOUR_STEPS
    record = listed(said, audit)[0]
    assert (record["rating"], record["flagged"], record["scale"][1]) == ("Delvis", True, "Till övervägande del")
    said("assess", audit, "--step", "Bra #2e7d32", "--step", "Inte alls bra #c62828", "--outside", "Vet inte")
    said("assess", audit, "1", "--rating", "inte ALLS bra")
    record = listed(said, audit)[0]
    assert (record["rating"], record["scale"], record["outside"]) == (
        "Inte alls bra", ["Bra", "Inte alls bra"], "Vet inte",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("1", "--rating", "kanske"), "De som finns är: Ja, Delvis, Nej, Kan inte styrkas."),
        (("9", "--rating", "ja"), "De som finns är: 1 (planering), 2 (uppfoljning), 2.1 (egen2)."),
        (("9", "--list"), "ingen revisionsfråga ”9”"),
        (("1", "--rating", "ja", "--unit", "Väst"), "Enheterna är: Norr, Söder."),
        (("1", "--list", "--unit", "Väst"), "Enheterna är: Norr, Söder."),
        (("1", "--rationale", " "), "Bedömningen är tom."),
        (("1", "--overall", "--rating", "ja"), "Skriv antingen en revisionsfråga eller --overall"),
        (("--rating", "ja"), "Skriv antingen en revisionsfråga eller --overall"),
        (("1", "--rating", "ja", "--purpose", "Att bedöma"), "Dela upp det på två kommandon."),
        (("--outside", "Vet inte"), "--outside bara tillsammans med --step"),
        (("--scale", "fyra-steg", "--step", "Bra #000000"), "Skriv antingen --scale eller"),
        (("--step", "Bra", "--step", "Bra #00"), "  steg 2 ”#00”: Färgen ska skrivas med #"),
        (("--scale", "tio-steg"), "Värdet för --scale går inte att använda."),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    audit: Path, said: Said, options: tuple[str, ...], told: str
) -> None:
    with open_audit(audit) as session:
        rows = session.log.last_id
    assert told in said("assess", audit, *options, code=1)
    with open_audit(audit) as session:
        assert session.log.last_id == rows
