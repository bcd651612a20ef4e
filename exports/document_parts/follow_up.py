"""Uppföljning: the earlier audit's figures and answers beside these, and what has become of its recommendations."""

from collections.abc import Iterator, Sequence

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.then_and_now import then_and_now
from aktgranskning.domain.tally import ItemTally
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text
from exports.followed_up import THEN_NOTE, answers_beside, earlier_in_words, recommendations_taken_over

_FIGURE_WIDTH = 3.6
_ITEM_COLUMNS = (
    Column("Nr", 0.9),
    Column("Fråga", WIDTH - 0.9 - 3 * _FIGURE_WIDTH),
    Column("Då", _FIGURE_WIDTH),
    Column("Nu", _FIGURE_WIDTH),
    Column("Förändring", _FIGURE_WIDTH),
)
_ANSWER_COLUMNS = (
    Column("Nr", 1.1),
    Column("Revisionsfråga", WIDTH - 1.1 - 2 * _FIGURE_WIDTH),
    Column("Då", _FIGURE_WIDTH),
    Column("Nu", _FIGURE_WIDTH),
)
_COLUMNS = (
    Column("Nr", 0.9),
    Column("Rekommendation", WIDTH - 5.9),
    Column("Status då", 2.5),
    Column("Status nu", 2.5),
)


def follow_up_blocks(snapshot: Snapshot, tallies: Sequence[ItemTally]) -> Iterator[Block]:
    """Yield then and now; nothing where no earlier audit is followed up."""
    told = then_and_now(snapshot.conclusions, tallies, snapshot.audit.noun)
    if not told:
        return
    numbered = snapshot.checklist.numbers()
    yield Text("Uppföljning", Style.SECTION)
    yield Text(f"{earlier_in_words(snapshot)} {THEN_NOTE}")
    answers = [[one.label, one.text, *one.told] for one in answers_beside(snapshot)]
    if answers:
        description = "En rad per revisionsfråga med bedömningen då och nu."
        yield Table("Bedömningarna då och nu", description, _ANSWER_COLUMNS, answers)
    rows = [[str(numbered.get(one.name, "")), one.label, *one.told] for one in told]
    description = "En rad per fråga med siffrorna då och nu och förändringen i ord."
    yield Table("Siffrorna då och nu", description, _ITEM_COLUMNS, rows)
    statuses = [
        [one.label, one.text, then.capitalize(), one.status.capitalize()]
        for one, then in recommendations_taken_over(snapshot)
    ]
    if statuses:
        description = "En rad per rekommendation i den tidigare granskningen med status då och nu."
        yield Table("Den tidigare granskningens rekommendationer", description, _COLUMNS, statuses)
