"""What a package says that the administration says: views of answers and numbers without cases, as changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from aktgranskning.domain.acts import Change
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.fact_check import Claim, Decision, View
from aktgranskning.domain.long_form import CLAIM_FACTS, CLAIM_WORDS, LEFT_OUT, VIEW_FACTS, VIEW_WORDS
from aktgranskning.domain.places import item_of, place_of, row_of, rows_of
from aktgranskning.domain.records import CLAIMS, VIEWS, differences
from aktgranskning.intake.answers import ImportedCase, item_of_key, rows_of_key
from aktgranskning.session import Session

_Record = TypeVar("_Record", View, Claim)


def view_changes(session: Session, case_id: int, rows: Sequence[str], views: Mapping[str, View]) -> Iterator[Change]:
    """Yield what sets the views of a case with these rows; `views` by key, those in a row that it lacks left out."""
    for key, view in views.items():
        if place := _place_in(rows, key):
            said = replace(view, case_id=case_id, item=item_of(place), row=row_of(place))
            before = VIEWS.held(session.records, VIEWS.key_in(said))
            yield from _changed(differences(VIEWS, before, _told(before, said, VIEW_FACTS, VIEW_WORDS)))


def unfit_views(rows: Sequence[str], case: ImportedCase) -> Iterator[Problem]:
    """Yield a problem for each view in a row that the case would not have, or by which no answer can have changed."""
    for key, view in case.views.items():
        if not _place_in(rows, key):
            yield Problem("import.view_without_row", column=key, case=case.label)
        elif view.decision is Decision.CHANGE and not view.value:
            yield Problem("import.changed_to_nothing", column=key, case=case.label)


def claim_changes(session: Session, claims: Sequence[Claim]) -> Iterator[Change]:
    """Yield what sets the numbers that the administration claims without naming cases."""
    for claim in claims:
        before = CLAIMS.held(session.records, CLAIMS.key_in(claim))
        yield from _changed(differences(CLAIMS, before, _told(before, claim, CLAIM_FACTS, CLAIM_WORDS)))


def _told(before: _Record, said: _Record, facts: Sequence[str], words: Sequence[str]) -> _Record:
    """Return a record as the package has it; where its facts are those kept already, words that it lacks stay."""
    if any(getattr(before, name) != getattr(said, name) for name in facts):
        return said
    return replace(before, **{name: text for name in words if (text := getattr(said, name)) not in ("", LEFT_OUT)})


def _changed(changes: Iterable[Change]) -> Iterator[Change]:
    return (change for change in changes if change.old != change.new)


def _place_in(rows: Sequence[str], key: str) -> str:
    """Return the place that a key means among the rows of a case; '' where one of its rows is not there."""
    around = ""
    for repeat, position in rows_of_key(key):
        there = rows_of(rows, repeat, around)
        if len(there) < position:
            return ""
        around = there[position - 1]
    return place_of(item_of_key(key), around)
