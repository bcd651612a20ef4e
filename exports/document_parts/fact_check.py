"""Sakgranskning: how many answers the administration has views on, and what became of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.dispatch_states import answered_rows, rows_in_words
from aktgranskning.domain.fact_check import Presence, View
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import VIEW_OUTCOME_WORDS, ratio
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text
from exports.document_parts.results import auditee_in_words, question

_LATER = (
    "Senare handling: den handling som förvaltningen hänvisar till fanns inte i akten vid granskningen. En sådan "
    "synpunkt redovisas, men ändrar inget svar och ingår inte i någon siffra."
)
_UNVERIFIED = "Ej verifierat: ett antal som förvaltningen anger utan att peka ut akterna. Det kan inte prövas."


def fact_check_blocks(snapshot: Snapshot, tallies: Sequence[ItemTally]) -> Iterator[Block]:
    """Yield the fact-check in short; nothing where there was none."""
    if not (snapshot.views or snapshot.claims or snapshot.dispatches):
        return
    yield Text(snapshot.audit.fact_check.capitalize(), Style.SECTION)
    yield Text(" ".join(_in_words(snapshot)))
    concerned = {view.item for view in snapshot.views} | {claim.item for claim in snapshot.claims}
    told = [found for found in tallies if found.item.name in concerned]
    if told:
        yield _table(snapshot, told, snapshot.checklist.numbers())
    if any(view.presence is Presence.LATER for view in snapshot.views):
        yield Text(_LATER, Style.NOTE)
    if snapshot.claims:
        yield Text(_UNVERIFIED, Style.NOTE)


def _in_words(snapshot: Snapshot) -> Iterator[str]:
    sent = len(snapshot.dispatches)
    if sent:
        returned = [dispatch for dispatch in snapshot.dispatches if dispatch.answered]
        yield f"Antal utskick till förvaltningen: {sent}, varav besvarade: {len(returned)}."
        answered, rows = answered_rows(returned, snapshot.views)
        if rows:
            yield f"I de besvarade utskicken besvarade förvaltningen {rows_in_words(answered, rows)}."
        if len(returned) < sent or answered < rows:
            yield "Uteblivet svar är inte ett medgivande."
    yield f"Antal svar som förvaltningen har lämnat synpunkter på: {len(snapshot.views)}."
    for claim in snapshot.claims:
        label = snapshot.checklist.item(claim.item).label
        yield f"Utan att peka ut akterna anger förvaltningen ytterligare {claim.more} för ”{label}”; ej verifierat."


def _table(snapshot: Snapshot, told: Sequence[ItemTally], numbered: Mapping[str, int]) -> Table:
    columns = [
        Column("Nr", 0.9),
        Column("Fråga", WIDTH - 12.2),
        Column("Utfall", 1.8),
        Column("Enligt förvaltningen", 2.8),
        Column("Synpunkter", 2.2, is_figures=True),
        Column("Vad som blev av dem", 4.5),
    ]
    rows = [
        [
            str(numbered[found.item.name]),
            question(found),
            ratio(found.met, found.of, found.counted),
            auditee_in_words(found),
            *_views([view for view in snapshot.views if view.item == found.item.name]),
        ]
        for found in told
    ]
    description = "En rad per fråga med utfallet, förvaltningens antal, och vad som blev av synpunkterna."
    return Table("Förvaltningens synpunkter per fråga", description, columns, rows)


def _views(views: Sequence[View]) -> tuple[str, str]:
    """Return how many views there are of an item, and what became of them: "inte avgjort: 1, svaret står kvar: 2".

    Those of later documents, which are among these, stand in brackets.
    """
    outcomes = Counter(view.outcome for view in views)
    said = ", ".join(f"{words.lower()}: {outcomes[one]}" for one, words in VIEW_OUTCOME_WORDS.items() if outcomes[one])
    later = sum(view.presence is Presence.LATER for view in views)
    among = f" (varav senare handling: {later})" if later else ""
    return str(len(views)), f"{said}{among}" or "–"
