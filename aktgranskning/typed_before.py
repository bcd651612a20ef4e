"""The texts that were typed before in the open audit, for a field in which somebody types."""

from collections.abc import Iterable, Iterator

from aktgranskning.domain.acts import Field
from aktgranskning.domain.audit import Answer, Case
from aktgranskning.domain.phrases import Use
from aktgranskning.domain.places import item_of, place_of
from aktgranskning.domain.sign_off import is_same_person
from aktgranskning.session import Session
from aktgranskning.signing_off import waits_for_second_reader

_TEXTS = {Field.VALUE: "value", Field.COMMENT: "comment", Field.EVIDENCE: "evidence"}


def of_item(session: Session, field: Field, item: str, besides: tuple[int, str]) -> list[Use]:
    """Return what stands in a field of an item in all cases, but not in the case and place `besides`."""
    return [
        use
        for case in _offering(session)
        for place in _places(session, case, item)
        if (case.id, place) != besides and (use := _use(session.answers[case.id].get(place), field))
    ]


def of_other_items(session: Session, field: Field, item: str) -> list[Use]:
    """Return what stands in a field of all items but one, in all cases."""
    return [
        use
        for case in _offering(session)
        for place, answer in session.answers[case.id].items()
        if (use := _use(answer, field)) and item_of(place) != item
    ]


def _offering(session: Session) -> Iterator[Case]:
    """Yield the cases whose words may be offered: not those that the reviewer has yet to read without being led.

    Any that waits for a second reader is left out unless the reviewer is its own: that who closed it once is no second
    reader either stands in the log alone, and costs a look for each case.
    """
    for case in session.present_cases():
        if not waits_for_second_reader(session, case) or is_same_person(session.reviewer.name, case.reviewer):
            yield case


def _places(session: Session, case: Case, item: str) -> Iterable[str]:
    return (item, *(place_of(item, row) for row in session.rows[case.id]))


def _use(answer: Answer | None, field: Field) -> Use | None:
    text: str = getattr(answer, _TEXTS[field]) if answer else ""
    return Use(text, answer.at) if answer and text else None
