"""The shipped checklists: sound, complete, forms that other programs can open, and listed by their titles."""

import re
from pathlib import Path

import pytest
from pyxform.xls2xform import convert

from aktgranskning.catalogue import message
from aktgranskning.domain.checklist import SILENT_KINDS, Checklist, Item, ItemKind, Outcome
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.placeholders import placeholders_in
from checklists.reader import LoadedChecklist, load_checklist
from checklists.shipped import shipped_checklist, shipped_checklists, shipped_or_own, title_of

ENGLISH_HINTS_MISSING = "Language 'English (en)' is missing the survey hint column."
FREE_TEXT = "ovrigt"
CRITERION = re.compile(r".+; (ska|bör|varken ska eller bör)|.+: varken ska eller bör")


@pytest.fixture(scope="module", params=shipped_checklists(), ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


@pytest.fixture(scope="module")
def loaded(path: Path) -> LoadedChecklist:
    try:
        return load_checklist(path)
    except AuditError as error:
        pytest.fail(message(error))


@pytest.fixture(scope="module")
def checklist(loaded: LoadedChecklist) -> Checklist:
    return loaded.checklist


@pytest.fixture(scope="module")
def financial_aid() -> Checklist:
    return load_checklist(shipped_checklist()).checklist


def questions(checklist: Checklist) -> list[Item]:
    """Return everything that is judged, recorded, counted or computed."""
    left_out = SILENT_KINDS | {ItemKind.NOTE}
    return [item for item in checklist.items if item.kind not in left_out and item.name != FREE_TEXT]


def test_it_is_read_without_a_warning(loaded: LoadedChecklist) -> None:
    assert loaded.warnings == ()
    assert loaded.checklist.version


def test_its_title_stands_in_its_first_line(path: Path, checklist: Checklist) -> None:
    assert title_of(path) == checklist.title


def test_each_item_has_guidance_a_criterion_and_a_sentence(checklist: Checklist) -> None:
    assert len(questions(checklist)) >= 12
    for item in questions(checklist):
        assert len(item.hint) > 40, item.name
        assert CRITERION.match(item.criterion), item.name
        figures = set(placeholders_in(item.finding))
        assert figures & {"n", "cases", "median"}, item.name
        assert not item.has_outcome or figures & {"k", "cases"}, item.name
        assert not item.where or "cases" in figures, item.name


def test_each_judgement_says_what_means_yes_and_no(checklist: Checklist) -> None:
    judged = [item for item in checklist.items if item.list_name == "bedomning"]
    assert len(judged) >= 10
    for item in judged:
        assert "Ja: " in item.hint, item.name
        assert "Nej: " in item.hint, item.name
        assert item.required, item.name
        assert [(choice.label, choice.key, choice.outcome) for choice in item.choices] == [
            ("Ja", "J", Outcome.MET),
            ("Delvis", "D", Outcome.PARTLY),
            ("Nej", "N", Outcome.NOT_MET),
            ("Ej tillämpligt", "E", Outcome.NOT_APPLICABLE),
            ("Kan ej bedömas", "B", Outcome.NOT_ASSESSABLE),
        ]


def test_each_choice_has_a_letter_of_its_own(checklist: Checklist) -> None:
    for name, choices in checklist.lists.items():
        keys = [choice.key for choice in choices]
        assert len(set(keys)) == len(keys), name
        assert all(key.isalpha() for key in keys), name


def test_each_audit_question_is_answered_by_items(checklist: Checklist) -> None:
    asked = {item.audit_question for item in questions(checklist)}
    assert asked == {question.id for question in checklist.audit_questions}


def test_it_is_a_form_with_and_without_our_columns(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(convert(text, validate=False).warnings) <= {ENGLISH_HINTS_MISSING}
    plain = tmp_path / "plain.md"
    plain.write_text(_without_audit_columns(text), encoding="utf-8")
    assert "audit_" not in plain.read_text(encoding="utf-8").partition("| survey |")[2]
    assert "<bind" in convert(plain, validate=False).xform


def _without_audit_columns(text: str) -> str:
    kept: list[int] = []
    lines = []
    for line in text.split("\n"):
        cells = line.split("|")
        if line.startswith("| audit_questions"):
            break
        if len(cells) == 3:
            kept = []
        elif line.startswith("|"):
            kept = kept or [n for n, cell in enumerate(cells) if "audit_" not in cell]
            line = "|".join(cells[n] for n in kept)
        lines.append(line)
    return "\n".join(lines)


def test_financial_aid_asks_of_a_plan_only_where_there_is_one(financial_aid: Checklist) -> None:
    follow_on = {
        item.name
        for item in financial_aid.items
        if item.relevant and compile_expression(item.relevant).references == {"genomforandeplan"}
    }
    assert follow_on == {
        "plan_datum",
        "plan_inom_tre_manader",
        "plan_undertecknad",
        "plan_tidsbestamd",
        "uppfoljning_plan",
        "uppfoljning_plan_var_tredje_manad",
    }
    assert "bara finns i journalen eller i utredningen är Nej" in financial_aid.item("genomforandeplan").hint


def test_what_is_neither_law_nor_guideline_says_so(financial_aid: Checklist) -> None:
    national = [item.name for item in financial_aid.items if "nationell jämförelse, inte lag" in item.criterion]
    assert national == [
        "plan_inom_tre_manader",
        "plan_undertecknad",
        "dagar_sedan_forra",
        "uppfoljning_plan_var_tredje_manad",
    ]


def test_financial_aid_is_shown_in_swedish_and_can_be_read_in_english(financial_aid: Checklist) -> None:
    assert financial_aid.item("genomforandeplan").label == "Finns en individuell genomförandeplan?"
    form = convert(shipped_checklist().read_text(encoding="utf-8"), validate=False).xform
    english = form.partition('<translation lang="English (en)">')[2].partition("</translation>")[0]
    assert "Is there an individual implementation plan?" in english
    untranslated = re.findall(r'<text id="([^"]+):label">\s*<value>-</value>', english)
    assert untranslated == []
    assert len(re.findall(r'<text id="[^"]+:label">', english)) > 30


def test_a_shipped_checklist_is_meant_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for shipped in shipped_checklists():
        assert shipped_or_own(Path(shipped.stem)) == shipped
    assert shipped_or_own(Path("egen.xlsx")) == Path("egen.xlsx")
    own = Path("arbetsplaner-jamforelse")
    own.write_text("egen")
    assert shipped_or_own(own) == own
