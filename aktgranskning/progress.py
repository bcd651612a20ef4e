"""How far the review of a case has come: what is answered, and what is left to do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from aktgranskning.domain.acts import Field
from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import ItemKind, Requirement
from aktgranskning.domain.form.standing import Standing
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import item_of, row_of, rows_of
from aktgranskning.domain.tally import COUNTED
from aktgranskning.session import Session, logic_of


@dataclass(frozen=True, slots=True)
class OpenPoints:
    """What is left to do in a case, as places in the checklist's order.

    An empty text that is not required is nothing left to do. `evidence_missing` and `comment_missing` are what the
    chosen answers require; `second_look` are answers given before an interpretation; `without_evidence` are counted
    answers to items of which the checklist requires nothing.
    """

    required: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    broken_constraints: tuple[str, ...] = ()
    no_longer_offered: tuple[str, ...] = ()
    without_rows: tuple[str, ...] = ()
    evidence_missing: tuple[str, ...] = ()
    comment_missing: tuple[str, ...] = ()
    second_look: tuple[str, ...] = ()
    without_evidence: tuple[str, ...] = ()

    @property
    def blocking(self) -> tuple[str, ...]:
        """The items that must be settled before the case can be closed."""
        return self.required + self.drafts + self.broken_constraints + self.no_longer_offered

    @property
    def lacking(self) -> tuple[str, ...]:
        """The items of which the reviewer is told before the case is closed all the same."""
        told = self.unanswered, self.without_rows, self.evidence_missing, self.comment_missing, self.second_look
        return tuple(place for places in told for place in places)


def open_points(session: Session, case_id: int) -> OpenPoints:
    """Return what is unanswered, lacks evidence or is not an answer yet in a case."""
    logic = logic_of(session)
    standing = session.standing(case_id)
    answers = session.answers[case_id]
    asked = [place for place in logic.places(standing) if _is_to_answer(session, case_id, place, standing)]
    empty = [place for place in asked if not answers[place].value and not answers[place].draft]
    required = tuple(place for place in empty if logic.is_required(place, standing))
    return OpenPoints(
        required=required,
        unanswered=tuple(
            place
            for place in empty
            if place not in required and not logic.checklist.item(item_of(place)).is_optional_text
        ),
        drafts=tuple(place for place in asked if answers[place].draft),
        broken_constraints=tuple(place for place in asked if not logic.accepts(place, answers[place].value, standing)),
        no_longer_offered=tuple(place for place in asked if not_offered(logic, place, answers[place].value, standing)),
        without_rows=tuple(place for place in logic.places(standing) if _lacks_rows(session, case_id, place)),
        evidence_missing=_missing(session, case_id, asked, Requirement.EVIDENCE),
        comment_missing=_missing(session, case_id, asked, Requirement.COMMENT),
        second_look=tuple(place for place in asked if answers[place].second_look),
        without_evidence=tuple(
            place
            for place in asked
            if answers[place].state in COUNTED
            and not answers[place].evidence
            and not any(choice.require for choice in logic.checklist.item(item_of(place)).choices)
        ),
    )


def new_points(before: OpenPoints, after: OpenPoints) -> OpenPoints:
    """Return what is left to do after something, and was not before it."""
    found = {}
    for field in fields(OpenPoints):
        had = set(getattr(before, field.name))
        found[field.name] = tuple(place for place in getattr(after, field.name) if place not in had)
    return OpenPoints(**found)


def points_by_word(points: OpenPoints) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what hinders closing a case or is told then, by its word; marks for a second look left out."""
    for word in (
        "required",
        "unanswered",
        "drafts",
        "broken_constraints",
        "no_longer_offered",
        "without_rows",
        "evidence_missing",
        "comment_missing",
    ):
        yield word, getattr(points, word)


def _missing(session: Session, case_id: int, places: Iterable[str], requirement: Requirement) -> tuple[str, ...]:
    """Return the places whose answers require something that does not stand beside them."""
    answers, checklist = session.answers[case_id], logic_of(session).checklist
    beside = Field(requirement)
    return tuple(
        place
        for place in places
        if not getattr(answers[place], beside.value).strip()
        and checklist.item(item_of(place)).chosen_that_require(answers[place].value, requirement)
    )


def _is_to_answer(session: Session, case_id: int, place: str, standing: Standing) -> bool:
    logic = logic_of(session)
    item = logic.checklist.item(item_of(place))
    asked = session.answers[case_id][place].state is not AnswerState.NOT_ASKED
    return item.can_be_answered and asked and not (item.readonly and logic.is_readonly(place, standing))


def _lacks_rows(session: Session, case_id: int, place: str) -> bool:
    item = logic_of(session).checklist.item(item_of(place))
    is_asked = session.answers[case_id][place].state is not AnswerState.NOT_ASKED
    return item.kind is ItemKind.REPEAT and not item.repeat_count and is_asked and not rows_at(session, case_id, place)


def rows_at(session: Session, case_id: int, place: str) -> list[str]:
    """Return the paths of the rows that the repeat in a place has."""
    return rows_of(session.rows[case_id], item_of(place), row_of(place))


def not_offered(logic: Logic, place: str, value: str, standing: Standing) -> tuple[str, ...]:
    """Return the chosen names that an item does not offer as the case stands."""
    if not logic.checklist.item(item_of(place)).choice_filter or not value:
        return ()
    offered = {choice.name for choice in logic.offered(place, standing)}
    return tuple(name for name in value.split() if name not in offered)


def progress(session: Session, case_id: int) -> tuple[int, int]:
    """Return how many items of a case are answered, and how many are to be, in all their rows.

    A text that is not required is in neither number, whether it is empty or not: nothing is left to do there.
    """
    if session.logic is None:
        return 0, 0
    standing = session.standing(case_id)
    answers = session.answers[case_id]
    asked = [
        answers[place]
        for place in answers
        if not session.logic.checklist.item(item_of(place)).is_optional_text
        and _is_to_answer(session, case_id, place, standing)
    ]
    return sum(1 for answer in asked if answer.value), len(asked)
