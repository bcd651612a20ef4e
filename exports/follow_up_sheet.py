"""Uppföljning: the earlier audit's figures and answers beside these, and what has become of its recommendations."""

from collections.abc import Iterator, Sequence

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.then_and_now import then_and_now
from aktgranskning.domain.tally import ItemTally
from exports.followed_up import THEN_NOTE, answers_beside, earlier_in_words, recommendations_taken_over
from exports.sheet import Cell, Look, Row, Sheet, header, section

TITLE = "Uppföljning"

_WIDTHS = (6, 64, 34, 34, 44)


def follow_up_sheet(snapshot: Snapshot, tallies: Sequence[ItemTally]) -> Sheet:
    """Lay out then and now: an audit question a row, an item a row with the change, a recommendation a row."""
    notes = (earlier_in_words(snapshot), THEN_NOTE)
    rows: list[Row] = [[Cell(TITLE, Look.TITLE)], *([Cell(note, Look.NOTE)] for note in notes)]
    answers = [[Cell(one.label), *map(Cell, (one.text, *one.told))] for one in answers_beside(snapshot)]
    if answers:
        rows += [[], section("Revisionsfrågorna", len(_WIDTHS)), header("Nr", "Revisionsfråga", "Då", "Nu"), *answers]
    rows += [[], section("Frågorna", len(_WIDTHS)), header("Nr", "Fråga", "Då", "Nu", "Förändring")]
    rows += _items(snapshot, tallies)
    recommendations = list(_recommendations(snapshot))
    if recommendations:
        head = header("Nr", "Rekommendation", "Status då", "Status nu")
        rows += [[], section("Rekommendationerna", len(_WIDTHS)), head, *recommendations]
    return Sheet(TITLE, _WIDTHS, rows, len(rows))


def _items(snapshot: Snapshot, tallies: Sequence[ItemTally]) -> Iterator[Row]:
    numbered = snapshot.checklist.numbers()
    for one in then_and_now(snapshot.conclusions, tallies, snapshot.audit.noun):
        yield [Cell(numbered.get(one.name)), *map(Cell, (one.label, *one.told))]


def _recommendations(snapshot: Snapshot) -> Iterator[Row]:
    for one, status_then in recommendations_taken_over(snapshot):
        texts = one.text, status_then.capitalize(), one.status.capitalize()
        yield [Cell(int(one.label)), *map(Cell, texts)]
