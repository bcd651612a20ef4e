"""Whatever is done, an assessment is flagged just where what it rests on differs from what it was made on."""

import contextlib
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.concluding.assessing import answered_now, assess, overall_now, withdraw_assessment
from aktgranskning.concluding.grounding import link_item, unlink_item
from aktgranskning.concluding.questioning import add_question, move_question, remove_question, set_parent
from aktgranskning.domain.audit import Absence, AnswerState, Audit, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.questions import LinkTarget
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, create_audit, edit_case, load_checklist, open_audit
from aktgranskning.replacing import mark_absent, restore_case
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from aktgranskning.versions import VersionChange, change_version
from tests.assessed import ASKING
from tests.conftest import REVIEWER

OTHER = "_2"
"""What is behind the names of items that the second version calls otherwise."""

RENAMED = ("undertecknad", "samverkan", "antal")


def _renamed(checklist: Checklist) -> Checklist:
    items = (replace(one, name=one.name + OTHER) if one.name in RENAMED else one for one in checklist.items)
    return replace(checklist, version="2", items=tuple(items))


def _without_a_question(checklist: Checklist) -> Checklist:
    items = (replace(one, audit_question="") if one.audit_question == "uppfoljning" else one for one in checklist.items)
    return replace(checklist, version="3", items=tuple(items), audit_questions=checklist.audit_questions[:1])


VERSIONS = {"1": ASKING, "2": _renamed(ASKING), "3": _without_a_question(ASKING)}
UNITS = ("", "Norr", "Söder")
ITEMS = ("plan", "uppfoljd", *RENAMED)
_question = st.sampled_from(["planering", "uppfoljning", "egen1", "egen2", "egen3"])
_item = st.sampled_from(ITEMS)
_case = st.integers(1, 3)
_unit = st.sampled_from(UNITS)
_value = st.sampled_from(["ja", "nej", "af", "af fk", "1", "7", "12", ""])
Act = tuple[str, tuple[object, ...]]


def _act(name: str, *parts: st.SearchStrategy[object]) -> st.SearchStrategy[Act]:
    return st.tuples(st.just(name), st.tuples(*parts))


ACTS = st.one_of(
    _act("answer", _case, _item, _value),
    _act("answer", _case, st.just("plan"), st.sampled_from(["ja", "nej"])),
    _act("assess", st.one_of(st.just(OVERALL), _question), st.sampled_from(["ja", "nej", "kan_inte_styrkas"]), _unit),
    _act("assess", st.just("planering"), st.sampled_from(["ja", "nej"]), _unit),
    _act("withdraw", _question, _unit),
    _act("link", _item, _question),
    _act("unlink", _item, _question),
    _act("undo"),
    _act("redo"),
    _act("version", st.sampled_from(list(VERSIONS))),
    _act("unit", _case, _unit),
    _act("absent", _case),
    _act("restore", _case),
    _act("ask", st.one_of(st.just(""), _question)),
    _act("parent", _question, st.one_of(st.just(""), _question)),
    _act("move", _question, st.integers(-2, 2)),
    _act("remove", _question),
)


@dataclass
class Played:
    """An audit that is played upon, and by the reasons of each assessment the picture of what it was made on."""

    session: Session
    pictures: dict[str, object] = field(default_factory=dict)

    def called(self, item: object) -> str:
        """Return what an item is called now."""
        checklist = self.session.checklist
        assert checklist
        return next(one.name for one in checklist.items if _first_name(one.name) == item)


def _first_name(item: str) -> str:
    return item.removesuffix(OTHER)


def _answer(played: Played, case_id: int, item: str, value: str) -> None:
    name, session = played.called(item), played.session
    typed = item == "antal"
    (review.type_answer if typed else review.answer)(session, case_id, name, value)


def _assess(played: Played, question: str, rating: str, unit: str) -> None:
    reasons = str(len(played.pictures))
    assess(played.session, question, rating, reasons, unit)
    played.pictures[reasons] = picture(played.session, question, unit)


def _version(played: Played, version: str) -> None:
    session, new = played.session, VERSIONS[version]
    assert session.checklist
    present = {_first_name(one.name): one.name for one in session.checklist.items}
    names = {present[_first_name(one.name)]: one.name for one in new.items}
    changed = {old: name for old, name in names.items() if old != name}
    change_version(session, VersionChange(session, new, ChecklistFile(f"{version}.xlsx", version.encode()), changed))


_DO: Mapping[str, Callable[..., object]] = {
    "answer": _answer,
    "assess": _assess,
    "withdraw": lambda played, question, unit: withdraw_assessment(played.session, question, unit),
    "link": lambda played, item, question: link_item(
        played.session, played.called(item), LinkTarget.QUESTION, question
    ),
    "unlink": lambda played, item, question: unlink_item(
        played.session, played.called(item), LinkTarget.QUESTION, question
    ),
    "undo": lambda played: undo(played.session),
    "redo": lambda played: redo(played.session),
    "version": _version,
    "unit": lambda played, case_id, unit: edit_case(played.session, case_id, reference="", unit=unit),
    "absent": lambda played, case_id: mark_absent(played.session, case_id, Absence.MISSING, "Förkommen"),
    "restore": lambda played, case_id: restore_case(played.session, case_id),
    "ask": lambda played, parent: add_question(played.session, "Vem?", parent),
    "parent": lambda played, question, parent: set_parent(played.session, question, parent),
    "move": lambda played, question, by: move_question(played.session, question, by),
    "remove": lambda played, question: remove_question(played.session, question),
}


def picture(session: Session, question: str, unit: str) -> object:
    """Return what an answer to a question rests on, worked out from the answers one by one."""
    return _items(session, question, unit), _parts(session, question, unit)


def _items(session: Session, question: str, unit: str) -> object:
    assert session.checklist
    links = {(one.item, one.to_name) for one in session.conclusions.links}
    items = [
        one
        for one in session.checklist.items
        if question and question in (one.audit_question, _linked(links, one.name, question))
    ]
    cases = [case.id for case in session.present_cases() if not unit or case.unit == unit]
    if unit and not cases:
        return {_first_name(item.name): None for item in items}
    return {_first_name(item.name): _figures(session, item.name, cases) for item in items}


def _linked(links: set[tuple[str, str]], item: str, question: str) -> str:
    return question if (item, question) in links else ""


def _figures(session: Session, item: str, cases: list[int]) -> object:
    answers = [session.answers[case_id][item] for case_id in cases]
    states = Counter(answer.state for answer in answers)
    values = [one.value for one in answers if one.state not in (AnswerState.UNANSWERED, AnswerState.NOT_ASKED)]
    match _first_name(item):
        case "samverkan":
            return states, Counter(name for value in values for name in value.split())
        case "antal":
            numbers = [int(value) for value in values if value]
            return states, (min(numbers), median(numbers), max(numbers)) if numbers else ()
    return states


def _parts(session: Session, question: str, unit: str) -> object:
    ratings = {one.question: one.rating for one in session.conclusions.assessments if one.unit == unit}
    parents = {one.name: one.parent for one in session.audit_questions}
    return {name: ratings.get(name, "") for name in parents if question in _wholes(parents, name)}


def _wholes(parents: Mapping[str, str], name: str) -> Iterator[str]:
    while name:
        name = parents[name]
        yield name


def answered(session: Session) -> list[tuple[str, AnsweredQuestion]]:
    return [(unit, one) for unit in UNITS for one in (*answered_now(session, unit), overall_now(session, unit))]


def check(played: Played) -> None:
    session = played.session
    for unit, one in answered(session):
        if one.assessment:
            now = picture(session, one.question.name, unit)
            assert one.is_flagged == (now != played.pictures[one.assessment.rationale]), one.flags
    questions = session.audit_questions
    assert session.checklist
    known = {one.id for one in session.checklist.audit_questions} | {one.name for one in session.conclusions.questions}
    assert sorted(one.name for one in questions) == sorted(known)
    seen = {""}
    for question in questions:
        assert question.parent in seen
        seen.add(question.name)
    assert len({one.label for one in questions}) == len(questions)


def begin(folder: str) -> Session:
    session = create_audit(Path(folder) / "Prov.granskning", Audit("Prov"), REVIEWER)
    load_checklist(session, ASKING, ChecklistFile("1.xlsx", b"1"))
    add_cases(session, [NewCase(unit="Norr"), NewCase(unit="Norr"), NewCase(unit="Söder")])
    for case_id in session.cases:
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", "ja")
    return session


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, min_size=4, max_size=30))
def test_flags_and_order_hold_whatever_is_done(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with begin(folder) as session:
            played = Played(session)
            for name, parts in acts:
                with contextlib.suppress(AuditError):
                    _DO[name](played, *parts)
                check(played)
            before = session.conclusions, answered(session), session.audit_questions
        with open_audit(session.path) as again:
            assert (again.conclusions, answered(again), again.audit_questions) == before
            played.session = again
            acts_done = len(again.undoable)
            while undo(again):
                check(played)
            assert again.conclusions.assessments == ()
            for _ in range(acts_done):
                redo(again)
                check(played)
            assert again.conclusions == before[0]
