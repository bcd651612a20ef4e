"""How the page Sammanställning behaves: its figures, and the cases behind each of them. It holds no widget."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aktgranskning.catalogue import text
from aktgranskning.domain.audit import AnswerState, Case, Snapshot
from aktgranskning.domain.grouping import group_of, groups
from aktgranskning.domain.tally import SILENT, ItemTally, places_of
from aktgranskning.domain.wording import STATE_WORDS
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.auditee import auditee_details
from ui.presenters.cases_behind import CaseBehind, behind, condition, in_parts, number_in_words, told, views_by_place
from ui.presenters.counted_words import group_in_words
from ui.presenters.no_cases import no_cases_yet
from ui.presenters.shown_cases import EVERYTHING, Shown, offered
from ui.presenters.tally_rows import (
    BAR,
    FIRST_FIGURE,
    HEADINGS,
    OUTCOME,
    UNDER_ITEM,
    LineKind,
    TallyLine,
    tally_lines,
)
from ui.presenters.whole_lines import of_whole
from ui.translating import tr


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that can be chosen: that of a line in a column, of one `group` alone, None for all that are shown."""

    line: TallyLine
    column: int = OUTCOME
    group: str | None = None


class TallyPresenter:
    """The figures as they were at the latest `refresh`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._snapshot: Snapshot | None = None
        self.offered: list[tuple[str, Shown]] = []
        """What can be shown, each with its words."""

        self.shown = EVERYTHING
        self.shows_auditee = True
        self.has_auditee = False
        """Whether the administration has said anything of an item."""

        self._tallies: dict[str | None, Sequence[ItemTally]] = {}
        self.lines: list[TallyLine] = []
        self.groups: tuple[str, ...] = ()
        """Those that stand side by side, in order."""

        self.group_lines: dict[str, list[TallyLine]] = {}
        """For each of `groups` its own lines, one for each of `lines`."""

        self.guidance = ""
        """What to do before there is anything to show; '' where there is."""

    def refresh(self) -> None:
        """Count anew."""
        self._snapshot = self._session.snapshot() if self._session.checklist else None
        self.offered = offered(self._snapshot.cases if self._snapshot else ())
        if all(shown != self.shown for _, shown in self.offered):
            self.shown = EVERYTHING
        self._count()
        self.guidance = self._guidance()

    @property
    def snapshot(self) -> Snapshot | None:
        """The audit as it was at the latest `refresh`; None without a checklist."""
        return self._snapshot

    def tally(self, item: str, group: str | None) -> ItemTally | None:
        """Return the figures of an item in one of `groups`, None for all that are shown; None where it has none."""
        return next((found for found in self._tallies.get(group, ()) if found.item.name == item), None)

    def of_whom(self, group: str | None) -> str:
        """Name the cases of one of `groups`, None for all that are shown: "Vuxen", "alla akter"."""
        only = self.shown.group if group is None else group
        return tr("alla akter") if self.shown.by is None or only is None else group_in_words(only, self.shown.by)

    def as_now(self, figure: Figure) -> Figure | None:
        """Return a figure as it is now; None where it is not among those that are shown any more."""
        lines = self.lines if figure.group is None else self.group_lines.get(figure.group, [])
        found = next((line for line in lines if line.key == figure.line.key), None)
        return replace(figure, line=found) if found else None

    def _count(self) -> None:
        by, group = self.shown.by, self.shown.group
        self.groups = groups(self.cases(None), by) if by and group is None else ()
        parts = self._session.live_tally().by(by) if by and self._snapshot else {}
        whole = self._whole() if group is None else parts[group]
        self._tallies = {None: whole} | {name: parts[name] for name in self.groups}
        self.has_auditee = any(found.auditee for found in whole)
        self.lines = self._lines(whole) if group is not None else [self._of_whole(line) for line in self._lines(whole)]
        self.group_lines = {name: self._lines(parts[name]) for name in self.groups}

    def _whole(self) -> Sequence[ItemTally]:
        return self._session.live_tally().items() if self._snapshot else ()

    def _lines(self, tallies: Sequence[ItemTally]) -> list[TallyLine]:
        if self._snapshot is None:
            return []
        shown = tallies if self.shows_auditee else [replace(found, auditee=None) for found in tallies]
        return tally_lines(self._snapshot.checklist, shown)

    def _of_whole(self, line: TallyLine) -> TallyLine:
        """Return a line with what is known of the figures of all cases alone."""
        found = self.tally(line.item, None)
        if self._snapshot is None or found is None or line.kind in UNDER_ITEM:
            return line
        return of_whole(self._snapshot, found, line)

    def is_figure(self, line: TallyLine, column: int) -> bool:
        """Say whether a cell holds a figure that has cases behind it, be they none."""
        if column == OUTCOME:
            return line.kind is not LineKind.SECTION
        return column >= FIRST_FIGURE and line.figures[column - FIRST_FIGURE] is not None

    def title(self, figure: Figure) -> str:
        """Name a figure in two lines: the question, and what is counted of it, where."""
        assert self._snapshot is not None
        line, column = figure.line, figure.column
        item = self._snapshot.checklist.item(line.item)
        if column >= FIRST_FIGURE:
            what = tr(HEADINGS[column])
        elif line.kind is LineKind.CHOICE:
            what = line.label
        else:
            what = (
                tr("Svar som räknas") if line.kind is LineKind.ITEM and item.has_outcome else tr(STATE_WORDS[_ANSWERED])
            )
        is_of_all = self.shown.group is None and figure.group is None
        where = "" if is_of_all else f" · {self.of_whom(figure.group)}"
        return f"{item.label}\n{what}{where}"

    def title_with_number(self, figure: Figure, found: Sequence[CaseBehind]) -> str:
        """Name a figure, and say how many stand behind it."""
        return f"{self.title(figure)} · {number_in_words(figure.line.counted, found)}"

    def note(self, figure: Figure) -> str:
        """Say what the administration's figure is made of, beside an outcome; '' where there is none."""
        line = figure.line
        if line.auditee is None or figure.column not in (OUTCOME, BAR):
            return ""
        details = auditee_details(line.auditee, line.figures[0] or 0, line.of)
        return "\n".join(filter(None, (details, self._of_no_group(figure))))

    def _of_no_group(self, figure: Figure) -> str:
        """Say how many stand under all groups alone, so that these do not add up to it; '' where none do."""
        if figure.group is not None or not self.groups or figure.line.auditee is None:
            return ""
        row = self.lines.index(figure.line)
        of_groups = [self.group_lines[group][row].auditee for group in self.groups]
        left = figure.line.auditee.claimed - sum(of_group.claimed for of_group in of_groups if of_group)
        if not left:
            return ""
        words = tr("{number} av dem räknas bara under Alla, för det är inte sagt vilken grupp de hör till.")
        return words.format(number=left)

    def cases_behind(self, figure: Figure) -> list[CaseBehind]:
        """Return the cases, or their rows, that a figure counts, in the order of the cases' labels.

        Behind an outcome they are divided by state; wherever a view is shown, those that have one come first.
        """
        if self._snapshot is None or not self.is_figure(figure.line, figure.column):
            return []
        snapshot, checklist = self._snapshot, self._snapshot.checklist
        item = checklist.item(figure.line.item)
        repeats = checklist.repeats_around(item)
        counts = condition(item, figure.line, figure.column)
        tell, views = told(item), views_by_place(snapshot) if self.shows_auditee else {}
        found = [
            behind(snapshot, case, place, tell, views)
            for case in ordered(self.cases(figure.group))
            for place in places_of(item, repeats, snapshot.rows.get(case.id, ()))
            if counts(snapshot.answers[case.id][place])
        ]
        return in_parts(found) if item.has_outcome and figure.line.kind is LineKind.ITEM else found

    def cases(self, group: str | None) -> list[Case]:
        """Return the cases of one of `groups`, None for all that are shown."""
        cases = self._snapshot.cases if self._snapshot else ()
        by, only = self.shown.by, self.shown.group if group is None else group
        return [case for case in cases if by is None or only is None or group_of(case, by) == only]

    def _guidance(self) -> str:
        snapshot = self._snapshot
        if snapshot is None:
            return text("review.no_checklist")
        if not snapshot.cases:
            return no_cases_yet(snapshot.sampling)
        if not self.lines:
            return tr("Checklistan har ingen fråga som räknas, så det finns inget att sammanställa.")
        if not any(answer.state not in SILENT for of_case in snapshot.answers.values() for answer in of_case.values()):
            return tr("Inget är besvarat än. Börja i en akt på sidan Akter (Ctrl+3), så räknas svaren här.")
        return ""


_ANSWERED = AnswerState.RECORDED
