"""What lines say of all cases alone: the interval beside an outcome, the mark of an edited sentence."""

from dataclasses import replace

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.intervals import intervals_of
from aktgranskning.domain.sentences import outdated_items
from aktgranskning.domain.tally import ItemTally
from ui.presenters.interval_words import interval_in_short
from ui.presenters.tally_rows import EDITED, OUTDATED, TallyLine
from ui.translating import later, tr

_SEVERAL = later("intervall per stratum")


def of_whole(snapshot: Snapshot, found: ItemTally, line: TallyLine) -> TallyLine:
    """Return the line of an item with its interval and its mark, '' where it has none."""
    return replace(line, interval=_interval(snapshot, found), mark=_mark(snapshot, found))


def _interval(snapshot: Snapshot, found: ItemTally) -> str:
    intervals = intervals_of(snapshot, found)
    if len(intervals) > 1:
        return tr(_SEVERAL)
    return "".join(map(interval_in_short, intervals))


def _mark(snapshot: Snapshot, found: ItemTally) -> str:
    if all(one.item != found.item.name for one in snapshot.sentences):
        return ""
    return OUTDATED if outdated_items(snapshot.sentences, [found]) else EDITED
