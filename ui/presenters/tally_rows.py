"""What the page Sammanställning shows: the lines of its table, as they stand in one tally."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Checklist, TallyKind
from aktgranskning.domain.tally import COUNTED, SEVEN_STATES, AuditeeCount, Counted, ItemTally
from aktgranskning.domain.wording import COUNTED_BY_ROW, STATE_WORDS
from exports.figures import FIGURES
from exports.headings import OUTSIDE_SECTIONS, by_section
from ui.presenters.counted_words import answered_in_words, counted_choice_label, ratio, spread_in_words
from ui.translating import later, tr

QUESTION, OUTCOME, BAR, FIRST_FIGURE = range(4)
"""The columns of the table; from FIRST_FIGURE on there is one for each of the seven states."""

HEADINGS = (later("Fråga"), later("Utfall"), later("Fördelning"), *(STATE_WORDS[state] for state in SEVEN_STATES))

_BY_ROW = f" – {COUNTED_BY_ROW}"
"""What stands behind the heading of a section whose figures are numbers of rows."""

_FIGURE_OF = {figure.states[0]: figure for figure in FIGURES if len(figure.states) == 1}

NO_FIGURES: tuple[int | None, ...] = (None,) * len(SEVEN_STATES)


class LineKind(Enum):
    """What a line of the table is about."""

    SECTION = auto()
    ITEM = auto()
    CHOICE = auto()
    STATISTIC = auto()
    """An item by its statistic alone, a repeat by its rows."""

    SPREAD = auto()
    """The statistic, or the rows, of the item above, which has an outcome too."""


HEADING_TIPS = (
    later("Retur på en siffra visar akterna bakom den."),
    later("Uppfyllt, av dem som räknas: uppfyllt, delvis och ej uppfyllt."),
    later("Uppfyllt, delvis och ej uppfyllt, i delar av dem som räknas."),
    later("Svaret uppfyller det som frågan prövar."),
    later("Uppfyllt till en del. Räknas i nämnaren, aldrig som uppfyllt."),
    later("Svaret uppfyller inte det som frågan prövar."),
    later("Frågan gäller inte akten. Räknas inte i nämnaren."),
    later("Det går inte att avgöra av akten. Räknas inte i nämnaren."),
    later("Checklistans villkor hoppade över frågan. Räknas inte i nämnaren."),
    later("Frågan är ställd men inte besvarad än. Räknas inte i nämnaren."),
)
"""What each of the headings means, in the words of the handbook."""

EDITED = later("Formuleringen är ändrad.")
OUTDATED = later("Formuleringen är ändrad, och skrevs för andra siffror än de som gäller nu.")
_PENCILS = {EDITED: "✎", OUTDATED: "✎!"}

UNDER_ITEM = frozenset({LineKind.CHOICE, LineKind.SPREAD})


@dataclass(frozen=True, slots=True)
class TallyLine:
    """One line of the table.

    `outcome` is written out ("1 av 15"); `figures` has one count for each of the seven states, None where a state
    says nothing about this line; `parts` are the parts of the bar, as state and count, of `whole` in all, and there is
    no bar where that is 0. `counted` is what the figures are a number of, `auditee` what the administration says of an
    item, where that is shown; `interval` is what an outcome of the sample says of all, and `mark` says that the auditor
    wrote the sentence.
    """

    kind: LineKind
    label: str
    item: str = ""
    choice: str = ""
    outcome: str = ""
    figures: tuple[int | None, ...] = NO_FIGURES
    parts: tuple[tuple[AnswerState, int], ...] = ()
    whole: int = 0
    counted: Counted = Counted.CASES
    auditee: AuditeeCount | None = None
    interval: str = ""
    mark: str = ""

    @property
    def beyond(self) -> int:
        """How many more the administration holds to be met than the review does; 0 where it is not more."""
        return self.auditee.beyond(self.figures[0] or 0) if self.auditee else 0

    @property
    def of(self) -> int:
        """How many count by the review; 0 without an outcome."""
        return sum(count for state, count in self.parts if state in COUNTED)

    @property
    def unverified(self) -> int:
        """How many of `beyond` nobody can verify."""
        return self.auditee.unverified(self.figures[0] or 0) if self.auditee else 0

    @property
    def key(self) -> tuple[LineKind, str, str, str]:
        """What makes it the same line when its figures have changed."""
        return self.kind, self.label, self.item, self.choice


def shown_label(line: TallyLine) -> str:
    """Return what a line is called in the table, with a pencil where the auditor wrote its sentence."""
    if line.kind in UNDER_ITEM:
        return f"— {line.label}"
    return f"{line.label} {_PENCILS[line.mark]}" if line.mark else line.label


def row_of(lines: Sequence[TallyLine], line: TallyLine) -> int:
    """Return the row of a line among others, else the first one of its item; -1 where there is neither."""
    rows = {other.key: row for row, other in reversed(list(enumerate(lines)))}
    of_item = (row for row, other in enumerate(lines) if line.item and other.item == line.item)
    return rows.get(line.key, next(of_item, -1))


def tally_lines(checklist: Checklist, tallies: Sequence[ItemTally]) -> list[TallyLine]:
    """Return the lines of every item that is counted, under the headings of their sections."""
    by_name = {found.item.name: found for found in tallies}
    lines: list[TallyLine] = []
    for heading, items in by_section(checklist, [found.item for found in tallies]):
        if heading:
            lines.append(TallyLine(LineKind.SECTION, _section(heading)))
        for item in items:
            lines += _lines_of(by_name[item.name])
    return lines


def _section(heading: str) -> str:
    """Return a heading as the screen shows it: what the program says in it is translated, what it names is not."""
    named = heading.removesuffix(_BY_ROW)
    if named != heading:
        return f"{named} – {tr(COUNTED_BY_ROW)}"
    return tr("Utanför avsnitten") if heading == OUTSIDE_SECTIONS else heading


def _lines_of(found: ItemTally) -> Iterator[TallyLine]:
    item, counted = found.item, found.counted
    figures = tuple(_FIGURE_OF[state].of(found) for state in SEVEN_STATES)
    spread = spread_in_words(found)
    if spread and not item.has_outcome:
        yield TallyLine(LineKind.STATISTIC, item.label, item.name, "", spread, figures, counted=counted)
        return
    outcome = ratio(found.met, found.of, counted) if item.has_outcome else answered_in_words(found)
    parts = tuple((state, found.states[state]) for state in SEVEN_STATES) if item.has_outcome else ()
    whole = found.all if parts else 0
    yield TallyLine(LineKind.ITEM, item.label, item.name, "", outcome, figures, parts, whole, counted, found.auditee)
    if spread:
        label = tr("rader") if found.rows else tr("värden")
        yield TallyLine(LineKind.SPREAD, label, item.name, outcome=spread, counted=counted)
    if item.tally is TallyKind.DISTRIBUTION:
        yield from _choice_lines(found)


def _choice_lines(found: ItemTally) -> Iterator[TallyLine]:
    for name, count in found.choices:
        yield TallyLine(
            LineKind.CHOICE,
            counted_choice_label(found.item, name),
            found.item.name,
            name,
            ratio(count, found.answered, found.counted),
            parts=((AnswerState.RECORDED, count),),
            whole=found.answered,
            counted=found.counted,
        )
