"""What becomes of single answers under another version: kinds, choices, rows, names, notes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import AnswerState, Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist, Choice, Item, ItemKind, Outcome, Requirement, Section, TallyKind
from aktgranskning.domain.differences import Aspect, differences
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit, set_reviewer
from aktgranskning.history import history
from aktgranskning.interpreting import add_interpretation
from aktgranskning.log_entries import retired_answers
from aktgranskning.session import Reviewer
from aktgranskning.undoing import redo, undo
from aktgranskning.versions import VersionChange, VersionPlan, change_version
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import ANSWERS
from tests.replay import current_of, replay
from tests.test_review_properties import in_memory

YES_NO = (Choice("1", "Ja", Outcome.MET, "J"), Choice("2", "Nej", Outcome.NOT_MET, "N"))
SWAPPED = (Choice("1", "Nej", Outcome.NOT_MET, "N"), Choice("2", "Ja", Outcome.MET, "J"))


def item(name: str, kind: ItemKind, section: str = "", **more: Any) -> Item:
    return Item(name, kind, name.upper(), TallyKind.NONE, section, **more)


def one_of(name: str, choices: tuple[Choice, ...], **more: Any) -> Item:
    return item(name, ItemKind.SELECT_ONE, choices=choices, **more)


def checklist(*items: Item, repeats: Iterable[str] = ()) -> Checklist:
    sections = tuple(Section(name, name.upper(), is_repeat=True) for name in repeats)
    return Checklist("f", "F", "1", sections, items)


class Audited:
    """An audit with one begun case, and what changing its checklist does."""

    def __init__(self, folder: Path, first: Checklist) -> None:
        self.clock = Clock()
        self.session = create_audit(folder / "a.granskning", Audit("A"), REVIEWER, clock=self.clock)
        load_checklist(self.session, first, ChecklistFile("a.xlsx", b""))
        add_cases(self.session, [NewCase()])
        review.begin_case(self.session, 1)

    def give(self, **values: str) -> "Audited":
        for place, value in values.items():
            review.type_answer(self.session, 1, place.replace("__", "/").replace("_nr_", "#"), value)
        return self

    def change(self, to: Checklist, names: Mapping[str, str] | None = None) -> VersionPlan:
        """Change the checklist; memory, tables, log and a restart agree, and undo and redo lead there and back."""
        before = in_memory(self.session)
        change = VersionChange(self.session, to, ChecklistFile("b.xlsx", b"b"), names or {})
        change_version(self.session, change)
        after = in_memory(self.session)
        undo(self.session)
        assert in_memory(self.session) == before
        redo(self.session)
        assert in_memory(self.session) == after
        database = self.session.file.database
        assert replay(database, to) == current_of(database) == after
        self.reopen()
        assert in_memory(self.session) == after
        return change.plan

    def reopen(self) -> None:
        path = self.session.path
        self.session.close()
        self.session = open_audit(path, REVIEWER, self.clock)

    def answer(self, place: str) -> tuple[str, str, str]:
        answer = self.session.answers[1][place]
        return answer.value, answer.draft, answer.state.value


T = item("t", ItemKind.INTEGER)


def test_a_derived_value_never_becomes_an_answer(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(T, item("o", ItemKind.CALCULATE, calculation="if(${t} > 3, 'ja', 'nej')")))
    audited.give(t="4")
    review.complete_case(audited.session, 1)
    plan = audited.change(checklist(T, one_of("o", ANSWERS)))
    assert audited.answer("o") == ("", "", "unanswered")
    assert (plan.new, plan.reopened) == ({1: ("o",)}, (1,))


def test_an_answer_that_becomes_a_calculation_is_computed_on_disk_too(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(T, item("o", ItemKind.INTEGER))).give(t="4", o="7")
    plan = audited.change(checklist(T, item("o", ItemKind.CALCULATE, calculation="${t} * 2", met=". > 5")))
    assert audited.answer("o") == ("8", "", "met")
    assert plan.gone == {1: ("o",)}
    assert [one.value for one in retired_answers(audited.session)] == ["7"]


@pytest.mark.parametrize("kind", [ItemKind.DATE, ItemKind.TIME, ItemKind.MOMENT, ItemKind.RANGE, ItemKind.TEXT])
def test_a_computed_text_is_read_as_no_other_kind(tmp_path: Path, kind: ItemKind) -> None:
    first = checklist(T, item("o", ItemKind.CALCULATE, calculation="concat(${t}, ' dagar')"))
    audited = Audited(tmp_path, first).give(t="4")
    audited.change(checklist(T, item("o", kind)))
    assert audited.answer("o")[:2] == ("", "")


@pytest.mark.parametrize(
    ("first", "given", "then", "expected"),
    [
        (item("o", ItemKind.INTEGER), "170402", item("o", ItemKind.DATE), ("", "170402", "unanswered")),
        (item("o", ItemKind.INTEGER), "1430", item("o", ItemKind.TIME), ("", "1430", "unanswered")),
        (item("o", ItemKind.INTEGER), "12", item("o", ItemKind.DECIMAL), ("12", "", "recorded")),
        (item("o", ItemKind.INTEGER), "12", item("o", ItemKind.TEXT), ("12", "", "recorded")),
        (item("o", ItemKind.DECIMAL), "1,5", item("o", ItemKind.TEXT), ("1,5", "", "recorded")),
        (item("o", ItemKind.DECIMAL), "1,5", item("o", ItemKind.INTEGER), ("", "1,5", "unanswered")),
        (item("o", ItemKind.TEXT), "12", item("o", ItemKind.INTEGER), ("", "12", "unanswered")),
        (item("o", ItemKind.TEXT), "Ja", one_of("o", YES_NO), ("", "", "unanswered")),
        (one_of("o", YES_NO), "1", item("o", ItemKind.TEXT), ("Ja", "", "recorded")),
        (one_of("o", YES_NO), "1", item("o", ItemKind.INTEGER), ("", "Ja", "unanswered")),
        (item("o", ItemKind.INTEGER), "1", one_of("o", YES_NO), ("", "", "unanswered")),
        (one_of("o", YES_NO), "1", item("o", ItemKind.SELECT_MULTIPLE, choices=YES_NO), ("1", "", "recorded")),
    ],
)
def test_only_what_surely_means_the_same_stays_a_value(
    tmp_path: Path, first: Item, given: str, then: Item, expected: tuple[str, str, str]
) -> None:
    audited = Audited(tmp_path, checklist(first)).give(o=given)
    plan = audited.change(checklist(then))
    assert audited.answer("o") == expected
    assert plan.again == ({} if expected[0] else {1: ("o",)})


def test_a_choice_is_known_by_its_name_alone(tmp_path: Path) -> None:
    """A choice that is gone must not become another one whose label reads like its name."""
    first = (Choice("ja", "Ja, helt", Outcome.MET, "H"), Choice("delvis", "Ja", Outcome.PARTLY, "J"))
    then = (Choice("helt", "Ja, helt", Outcome.MET, "H"), first[1])
    audited = Audited(tmp_path, checklist(one_of("o", first))).give(o="ja")
    review.complete_case(audited.session, 1)
    plan = audited.change(checklist(one_of("o", then)))
    assert audited.answer("o") == ("", "", "unanswered")
    assert (plan.again, plan.reopened) == ({1: ("o",)}, (1,))


def test_answers_that_mean_something_else_are_told_and_marked(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(one_of("o", YES_NO))).give(o="1")
    review.complete_case(audited.session, 1)
    plan = audited.change(checklist(one_of("o", SWAPPED)))
    assert (plan.judged, plan.again, plan.reopened) == ({1: ("o",)}, {}, (1,))
    assert audited.answer("o") == ("1", "", "not_met")
    assert audited.session.answers[1]["o"].second_look


def test_answers_that_are_no_longer_asked_are_told(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(one_of("p", ANSWERS), one_of("o", ANSWERS))).give(p="nej", o="ja")
    plan = audited.change(checklist(one_of("p", ANSWERS), one_of("o", ANSWERS, relevant="${p} = 'ja'")))
    assert plan.unasked == {1: ("o",)}
    assert audited.answer("o") == ("ja", "", "not_asked")


def test_answers_that_were_put_aside_and_count_again_are_told_and_marked(tmp_path: Path) -> None:
    put_aside = checklist(one_of("p", ANSWERS), one_of("o", ANSWERS, relevant="${p} = 'ja'"))
    audited = Audited(tmp_path, put_aside).give(p="ja", o="delvis").give(p="nej")
    assert audited.answer("o") == ("delvis", "", "not_asked")
    plan = audited.change(checklist(one_of("p", ANSWERS), one_of("o", ANSWERS)))
    assert (plan.returned, plan.judged, plan.again) == ({1: ("o",)}, {}, {})
    assert audited.answer("o") == ("delvis", "", "partly")
    assert audited.session.answers[1]["o"].second_look


def test_answers_to_a_reworded_item_are_told(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(one_of("o", ANSWERS), one_of("p", ANSWERS))).give(o="ja", p="ja")
    plan = audited.change(checklist(replace(one_of("o", ANSWERS), label="Något annat?"), one_of("p", ANSWERS)))
    assert plan.reworded == {1: ("o",)}
    assert not audited.session.answers[1]["o"].second_look


def test_what_is_emptied_while_it_is_not_asked_is_told_too(tmp_path: Path) -> None:
    asked = {"relevant": "${p} = 'ja'"}
    audited = Audited(tmp_path, checklist(one_of("p", ANSWERS), one_of("o", ANSWERS, **asked)))
    audited.give(p="ja", o="delvis").give(p="nej")
    plan = audited.change(checklist(one_of("p", ANSWERS), one_of("o", (*ANSWERS[:1], *ANSWERS[2:]), **asked)))
    assert (plan.again, plan.gone) == ({}, {1: ("o",)})


def test_a_closed_case_is_opened_for_a_new_repeat_and_what_is_required_now(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(T, one_of("o", ANSWERS))).give(t="1")
    review.complete_case(audited.session, 1)
    repeat = item("m", ItemKind.REPEAT, met=". >= 2")
    plan = audited.change(checklist(T, one_of("o", ANSWERS), repeat, repeats=["m"]))
    assert (plan.new, plan.reopened) == ({1: ("m",)}, (1,))
    assert audited.answer("m") == ("0", "", "unanswered")
    review.complete_case(audited.session, 1)
    plan = audited.change(checklist(T, one_of("o", ANSWERS, required="true()"), repeat, repeats=["m"]))
    assert (plan.new, plan.reopened) == ({1: ("o",)}, (1,))


def test_a_newly_required_comment_is_something_to_do(tmp_path: Path) -> None:
    asking = (Choice("1", "Ja", Outcome.MET, "J", require=(Requirement.COMMENT,)), YES_NO[1])
    audited = Audited(tmp_path, checklist(one_of("o", YES_NO))).give(o="1")
    review.complete_case(audited.session, 1)
    plan = audited.change(checklist(one_of("o", asking)))
    assert (plan.new, plan.reopened) == ({1: ("o",)}, (1,))
    assert [one.aspect for one in plan.differences] == [Aspect.CHOICE_CHANGED]


def test_a_renamed_repeat_takes_rows_whose_numbers_go_on(tmp_path: Path) -> None:
    first = checklist(item("m", ItemKind.REPEAT), item("v", ItemKind.TEXT, "m"), repeats=["m"])
    then = checklist(item("n", ItemKind.REPEAT), item("v", ItemKind.TEXT, "n"), repeats=["n"])
    audited = Audited(tmp_path, first)
    for _ in range(2):
        rows.add_row(audited.session, 1, "m")
    rows.remove_row(audited.session, 1, "m#2")
    audited.give(m_nr_1__v="ett")
    audited.change(then, {"m": "n"})
    rows.add_row(audited.session, 1, "n")
    assert audited.session.rows[1] == ("n#1", "n#3")
    assert audited.answer("n#1/v")[0] == "ett"
    assert [entry.new for entry in history(audited.session, 1, "n#1/v")] == ["ett"]


def test_a_repeat_that_becomes_a_text_leaves_no_number_in_it(tmp_path: Path) -> None:
    first = checklist(item("m", ItemKind.REPEAT), item("v", ItemKind.TEXT, "m"), repeats=["m"])
    audited = Audited(tmp_path, first)
    rows.add_row(audited.session, 1, "m")
    audited.give(m_nr_1__v="ett")
    plan = audited.change(checklist(item("m", ItemKind.TEXT)))
    assert audited.answer("m")[:2] == ("", "")
    assert plan.gone == {1: ("m#1/v",)}
    audited.change(first)
    assert audited.answer("m")[0] == "0"


def test_interpretations_are_numbered_through_all_names_and_keep_their_dates(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(item("a", ItemKind.TEXT))).give(a="x")
    made = audited.clock.now
    add_interpretation(audited.session, "a", "Första")
    audited.clock.go_on(days=1)
    audited.change(checklist(item("b", ItemKind.TEXT)), {"a": "b"})
    add_interpretation(audited.session, "b", "Andra")
    assert [(one.item, one.number, one.text) for one in audited.session.interpretations] == [
        ("b", 1, "Första"),
        ("b", 2, "Andra"),
    ]
    undo(audited.session)
    audited.clock.go_on(days=1)
    plan = audited.change(checklist(T))
    assert (audited.session.interpretations, plan.notes) == ((), 1)
    undo(audited.session)
    assert [(one.text, one.at) for one in audited.session.interpretations] == [("Första", made)]
    audited.reopen()
    assert [one.at for one in audited.session.interpretations] == [made]


def test_an_interpretation_that_goes_with_its_item_blocks_no_later_name(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(item("a", ItemKind.TEXT), item("z", ItemKind.TEXT)))
    add_interpretation(audited.session, "a", "om a")
    add_interpretation(audited.session, "z", "om z")
    audited.change(checklist(item("z", ItemKind.TEXT)))
    assert [(one.case, one.comment) for one in retired_answers(audited.session)] == [("", "om a")]
    audited.change(checklist(item("a", ItemKind.TEXT)), {"z": "a"})
    assert [one.text for one in audited.session.interpretations] == ["om z"]


def test_a_name_that_is_used_again_has_no_history_of_the_other_item(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(item("a", ItemKind.TEXT))).give(a="A-svar")
    audited.change(checklist(item("b", ItemKind.TEXT)), {"a": "b"})
    audited.change(checklist(item("b", ItemKind.TEXT), item("a", ItemKind.TEXT)))
    assert history(audited.session, 1, "a") == []
    assert [entry.new for entry in history(audited.session, 1, "b")] == ["A-svar"]


def test_a_retired_answer_is_its_own_givers_though_its_name_lives_on(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(item("a", ItemKind.TEXT), item("b", ItemKind.TEXT))).give(a="A-svar")
    set_reviewer(audited.session, Reviewer("Granskare Två", "G2"))
    audited.give(b="B-svar")
    audited.change(checklist(item("b", ItemKind.TEXT)))
    audited.change(checklist(item("a", ItemKind.TEXT)), {"b": "a"})
    assert [(one.value, one.reviewer) for one in retired_answers(audited.session)] == [("A-svar", REVIEWER.name)]


def test_an_emptied_answer_needs_no_second_look(tmp_path: Path) -> None:
    audited = Audited(tmp_path, checklist(one_of("o", YES_NO))).give(o="1")
    add_interpretation(audited.session, "o", "Så här.")
    audited.change(checklist(item("o", ItemKind.NOTE)))
    assert not audited.session.answers[1]["o"].second_look


def test_the_order_and_the_columns_of_choices_are_differences() -> None:
    first, then = checklist(one_of("o", YES_NO)), checklist(one_of("o", YES_NO[::-1]))
    assert [one.aspect for one in differences(first, then, {})] == [Aspect.CHOICE_CHANGED]
    other = (Choice("1", "Ja", Outcome.MET, "J", (("vag", "x"),)), YES_NO[1])
    assert [one.aspect for one in differences(first, checklist(one_of("o", other)), {})] == [Aspect.CHOICE_CHANGED]


def test_a_stale_plan_is_refused_in_words(tmp_path: Path) -> None:

    audited = Audited(tmp_path, checklist(T))
    change = VersionChange(audited.session, checklist(item("x", ItemKind.TEXT)), ChecklistFile("b.xlsx", b""), {})
    audited.give(t="4")
    with pytest.raises(AuditError, match=r"review\.version_stale"):
        change_version(audited.session, change)
    assert audited.session.cases[1].status is CaseStatus.BEGUN
    assert audited.session.answers[1]["t"].state is AnswerState.RECORDED
