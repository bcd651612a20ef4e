"""Rekommendationer: what the audit asks for, what the boards answer, and in working papers how the status changed."""

from collections.abc import Iterator, Sequence, Set

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.in_words import AGREEMENT_WORDS, PRIORITY_WORDS, section_in_words
from aktgranskning.domain.conclusions.standing import StandingRecommendation, standing_recommendations
from aktgranskning.domain.tally import ItemTally
from exports.assessed import grounds_in_words
from exports.options import ExportOptions, Kind
from exports.sheet import Cell, Look, Row, Sheet, Value, header, measured, section

TITLE = "Rekommendationer"
NO_RESPONSE = "Inget svar"

_WIDTHS = (6, 60, 30, 12, 48, 20, 16, 14, 12)
_HEADINGS = ("Nr", "Rekommendation", "Mottagare", "Prioritet", "Underlag", "Status", "Status sedan")
_RESPONSE_HEADINGS = (
    "Nr",
    "Svar",
    "Mottagare",
    "Instämmer",
    "Åtgärd",
    "Ansvarig",
    "Klart senast",
    "Beslutsdatum",
    "§",
)
_HISTORY_HEADINGS = ("Nr", "Anteckning", "Status", "Den", "Antecknat", "Vem")
_UNDONE, _EARLIER = "ångrad", "i den tidigare granskningen"


def recommendation_sheet(
    snapshot: Snapshot, tallies: Sequence[ItemTally], hidden: Set[str], options: ExportOptions
) -> Sheet:
    """Lay out the recommendations, the response of each addressee, and every status that they have had.

    The spread of `hidden` items is not told, nor in a report the history of the statuses.
    """
    standing = standing_recommendations(snapshot.conclusions)
    rows: list[Row] = [[Cell(TITLE, Look.TITLE)]]
    rows += _table(
        "Rekommendationerna", _HEADINGS, [_recommendation(snapshot, one, tallies, hidden) for one in standing]
    )
    rows += _table("Svar", _RESPONSE_HEADINGS, [row for one in standing for row in _responses(one)])
    if options.kind is Kind.WORKING_PAPER:
        rows += _table("Statusens historik", _HISTORY_HEADINGS, list(_history(snapshot, standing)))
    return Sheet(TITLE, _WIDTHS, rows, len(rows))


def _table(heading: str, headings: Sequence[str], found: Sequence[Sequence[Value]]) -> Iterator[Row]:
    """Yield a table under its heading; nothing where it is empty."""
    if not found:
        return
    yield []
    yield section(heading, len(_WIDTHS))
    yield header(*headings)
    for row in found:
        yield [Cell(value) for value in row]


def _recommendation(
    snapshot: Snapshot, standing: StandingRecommendation, tallies: Sequence[ItemTally], hidden: Set[str]
) -> Sequence[Value]:
    one = standing.recommendation
    return (
        int(one.label),
        one.text,
        "\n".join(addressee for addressee, _ in standing.responses),
        PRIORITY_WORDS[one.priority],
        "\n".join(grounds_in_words(snapshot, one, tallies, hidden)),
        one.status.capitalize(),
        measured(one.status_day),
    )


def _responses(standing: StandingRecommendation) -> Iterator[Sequence[Value]]:
    label = int(standing.recommendation.label)
    for addressee, response in standing.responses:
        if response is None:
            yield label, NO_RESPONSE, addressee
        else:
            agrees = AGREEMENT_WORDS[response.agrees]
            carried_out = response.action, response.responsible, measured(response.due)
            decision = measured(response.decided), section_in_words(response.section)
            yield label, response.text, addressee, agrees, *carried_out, *decision


def _history(snapshot: Snapshot, standing: Sequence[StandingRecommendation]) -> Iterator[Sequence[Value]]:
    """Yield every status that was set, the earliest first; what was undone, or set in an earlier audit, says so."""
    for one in standing:
        label = int(one.recommendation.label)
        for entry in snapshot.statuses.get(one.recommendation.number, ()):
            marks = [_UNDONE] * entry.is_undone + [_EARLIER] * entry.is_earlier
            status = ", ".join([entry.status.capitalize(), *marks])
            yield label, entry.note, status, measured(entry.day), entry.at.astimezone().replace(tzinfo=None), entry.by
