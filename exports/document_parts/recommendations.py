"""Rekommendationer: what the audit asks for, of whom, and what they answer."""

from collections.abc import Iterator, Sequence, Set

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.in_words import AGREEMENT_WORDS, PRIORITY_WORDS, section_in_words
from aktgranskning.domain.conclusions.recommendations import Response, lines_of
from aktgranskning.domain.conclusions.standing import StandingRecommendation, standing_recommendations
from aktgranskning.domain.tally import ItemTally
from exports.assessed import grounds_in_words
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text
from exports.recommendation_sheet import NO_RESPONSE

_NUMBER = Column("Nr", 0.9)
_COLUMNS = (
    _NUMBER,
    Column("Rekommendation", WIDTH - 12.2),
    Column("Mottagare", 3.8),
    Column("Underlag", 3.6),
    Column("Prioritet", 1.9),
    Column("Status", 2.0),
)
_RESPONSE_COLUMNS = (
    _NUMBER,
    Column("Mottagare", 3.8),
    Column("Instämmer", 2.1),
    Column("Svar och åtgärd", WIDTH - 11.5),
    Column("Klart senast", 2.2),
    Column("Beslut", 2.5),
)


def recommendation_blocks(snapshot: Snapshot, tallies: Sequence[ItemTally], hidden: Set[str]) -> Iterator[Block]:
    """Yield the recommendations and the responses; the spread of `hidden` items is left out."""
    standing = standing_recommendations(snapshot.conclusions)
    if not standing:
        return
    yield Text("Rekommendationer", Style.SECTION)
    rows = [_row(snapshot, one, tallies, hidden) for one in standing]
    description = "En rad per rekommendation med mottagare, underlag, prioritet och status."
    yield Table("Rekommendationer", description, _COLUMNS, rows)
    responses = [_response(one, *given) for one in standing for given in one.responses]
    if any(one.given for one in standing):
        description = "En rad per rekommendation och mottagare med svaret, åtgärden och beslutet."
        yield Table("Svar på rekommendationerna", description, _RESPONSE_COLUMNS, responses)


def _row(
    snapshot: Snapshot, standing: StandingRecommendation, tallies: Sequence[ItemTally], hidden: Set[str]
) -> Sequence[str]:
    one = standing.recommendation
    since = f" sedan {one.status_day}" if one.status_day else ""
    return (
        one.label,
        one.text,
        "\n".join(lines_of(one.addressees)),
        "\n".join(grounds_in_words(snapshot, one, tallies, hidden)) or "–",
        PRIORITY_WORDS[one.priority] or "–",
        f"{one.status.capitalize()}{since}",
    )


def _response(standing: StandingRecommendation, addressee: str, response: Response | None) -> Sequence[str]:
    label = standing.recommendation.label
    if response is None:
        return label, addressee, "–", NO_RESPONSE, "–", "–"
    said = {"Åtgärd": response.action, "Ansvarig": response.responsible}
    texts = [response.text, *(f"{words}: {text}" for words, text in said.items() if text)]
    decided = "\n".join(filter(None, (response.decided, section_in_words(response.section))))
    agrees = AGREEMENT_WORDS[response.agrees] or "–"
    return label, addressee, agrees, "\n".join(filter(None, texts)), response.due or "–", decided or "–"
