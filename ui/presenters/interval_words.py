"""What an outcome of the sample supports of all cases, as the screen says it."""

from aktgranskning.domain.intervals import Interval, share_in_figures, span_in_figures
from aktgranskning.domain.nouns import Noun
from aktgranskning.domain.number_words import figures
from ui.presenters.locale_words import shown_number
from ui.translating import later, tr

NOUNS = frozenset(
    (
        later("akt"),
        later("rad"),
        later("rader"),
        later("akter"),
        later("ärende"),
        later("ärenden"),
        later("beslut"),
        later("avtal"),
        later("faktura"),
        later("fakturor"),
    )
)
"""The words for one or several of what is counted that an audit can choose from, and those for rows."""


def shown_noun(noun: str) -> str:
    """Return a word for one or several of what is counted; the auditor's own word as it is written."""
    return tr(noun) if noun in NOUNS else noun


def interval_in_short(interval: Interval) -> str:
    """Write an interval beside its outcome: "22–48 av 60", "32,3–83,7 %"."""
    span = shown_number(span_in_figures(interval))
    if interval.size is None:
        return span
    return tr("{span} av {size}").format(span=span, size=shown_number(figures(interval.size)))


def interval_in_words(interval: Interval, noun: Noun) -> str:
    """Write an interval: "22–48 av 60 ärenden (36,7–80 %)", "32,3–83,7 %", behind the name of its stratum."""
    said = interval_in_short(interval)
    if interval.size is not None:
        of = noun.singular if interval.size == 1 else noun.plural
        said = f"{said} {shown_noun(of)} ({shown_number(share_in_figures(interval))})"
    return f"{interval.stratum}: {said}" if interval.stratum else said
