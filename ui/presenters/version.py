"""How the dialog Byt version behaves: what differs, which items are the same, what follows. It holds no widget."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.differences import Aspect, Difference, renamable
from aktgranskning.domain.places import item_of
from aktgranskning.session import Session, logic_of
from aktgranskning.versions import VersionChange, VersionPlan
from ui.background import BackgroundWork, Progress
from ui.collation import ordered
from ui.translating import later, tr

ASPECT_WORDS = {
    Aspect.NEW: later("Ny fråga"),
    Aspect.GONE: later("Utgår"),
    Aspect.RENAMED: later("Nytt namn"),
    Aspect.MOVED: later("Flyttad"),
    Aspect.KIND: later("Annat slag av svar"),
    Aspect.REWORDED: later("Omformulerad"),
    Aspect.CHOICE_NEW: later("Nytt svar att välja"),
    Aspect.CHOICE_GONE: later("Svar att välja utgår"),
    Aspect.CHOICE_CHANGED: later("Svar att välja ändrat"),
    Aspect.LOGIC: later("Ändrad logik"),
    Aspect.COUNTING: later("Räknas annorlunda"),
    Aspect.CRITERION: later("Annat kriterium"),
    Aspect.REPORT: later("Annat i rapporten"),
}


_ALWAYS = later("ja")
"""How a condition is written that always holds."""

_MOST_NAMED = 3
"""Of so many items each is named."""

HEADINGS = (later("Ändring"), later("Fråga"), later("Före"), later("Efter"))


@dataclass(frozen=True, slots=True)
class Pairable:
    """An item that is gone, and the new ones that it may be the same as, the likeliest first."""

    item: Item
    candidates: tuple[Item, ...]


class VersionPresenter(QObject):
    """Works the change out anew, beside the window, whenever the auditor says which items are the same."""

    planned = Signal()
    """What would happen is known: `plan` and `change` are of the names as they are now."""

    failed = Signal(object)
    """Emitted with the exception that working it out ended in."""

    def __init__(
        self, session: Session, checklist: Checklist, file: ChecklistFile, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.checklist, self.file = checklist, file
        self.names: dict[str, str] = {}
        self.change: VersionChange | None = None
        self._work: BackgroundWork | None = None

    @property
    def plan(self) -> VersionPlan | None:
        """What would happen; None while it is being worked out."""
        return self.change.plan if self.change else None

    def pairables(self) -> list[Pairable]:
        """Return the items that are gone; without any that are new there is nothing to say of them."""
        gone, new = renamable(logic_of(self.session).checklist, self.checklist)
        return [Pairable(item, tuple(sorted(new, key=partial(_unlikeness, item)))) for item in gone] if new else []

    def pair(self, old: str, new: str) -> None:
        """Say that an item that is gone is the same as a new one; '' for none."""
        self.names.pop(old, None)
        if new:
            self.names = {name: other for name, other in self.names.items() if other != new} | {old: new}
        self.work_out()

    def work_out(self) -> None:
        """Begin to work out what would happen; `planned` tells when it is known."""
        self.change = None
        work = BackgroundWork(partial(_change, self.session, self.checklist, self.file, dict(self.names)))
        work.succeeded.connect(partial(self._take, work))
        work.failed.connect(self.failed)
        self._work = work  # an earlier one ends by itself, and nobody listens
        work.start()

    def _take(self, work: BackgroundWork, change: object) -> None:
        assert isinstance(change, VersionChange)
        if work is self._work:
            self.change = change
            self.planned.emit()

    # In words

    def heading(self) -> str:
        """Say from which version to which."""
        old, new = logic_of(self.session).checklist, self.checklist
        return tr("Från version {before} till version {after} · {file}").format(
            before=old.version or "–", after=new.version or "–", file=self.file.file_name
        )

    def remark(self) -> str:
        """Say what the version's number lacks; '' where it lacks nothing."""
        if logic_of(self.session).checklist.version != self.checklist.version:
            return ""
        return tr(
            "Versionen heter likadant som den som används. Ändra version på bladet settings så att de går att skilja."
        )

    def consequences(self) -> list[str]:
        """Say what the change does to the answers, a sentence each."""
        plan = self.plan
        if plan is None:
            return []
        said = [
            self._said(plan.again, tr("Svar som måste ges igen"), tr("Inga svar måste ges igen.")),
            self._said(plan.new, tr("Nytt att besvara eller anteckna"), ""),
            self._said(plan.judged, tr("Utfall som blir andra, där svar som getts för hand märks för omläsning"), ""),
            self._said(plan.returned, tr("Svar som lagts åt sidan och nu räknas igen, märkta för omläsning"), ""),
            self._said(plan.unasked, tr("Svar som finns kvar men inte längre ställs, och inte räknas"), ""),
            self._said(plan.reworded, tr("Svar som följer med till omformulerade frågor"), ""),
            self._said(plan.gone, tr("Svar och anteckningar som utgår, och finns kvar i loggen"), ""),
        ]
        if plan.notes:
            said.append(
                tr("Tolkningar som utgår med sina frågor, och finns kvar i loggen: {notes}.").format(notes=plan.notes)
            )
        if plan.reopened:
            cases = self._cases(plan.reopened)
            said.append(
                tr("Klara akter som öppnas igen, eftersom svar ändras eller något återstår att göra: {cases}.").format(
                    cases=cases
                )
            )
        said.append(tr("Ctrl+Z tar tillbaka bytet. Alla övriga svar är kvar som de är."))
        return [sentence for sentence in said if sentence]

    def _said(self, places: Mapping[int, Sequence[str]], what: str, nothing: str) -> str:
        """Say how many places there are, and in which cases; of few items in which of them."""
        number = sum(map(len, places.values()))
        if not number:
            return nothing
        by_item: dict[str, dict[int, None]] = {}
        for case_id, of_case in places.items():
            for place in of_case:
                by_item.setdefault(item_of(place), {})[case_id] = None
        if len(by_item) > _MOST_NAMED:
            return tr("{what}: {number}, i {cases}.").format(what=what, number=number, cases=self._cases(places))
        named = (
            tr("”{item}” i {cases}").format(item=self._label(item), cases=self._cases(case_ids))
            for item, case_ids in by_item.items()
        )
        return f"{what}: {number}. {'; '.join(named)}."

    def _label(self, name: str) -> str:
        """Return what an item asks for: of the version to come, or of the one in use where it is gone."""
        old = logic_of(self.session).checklist
        return next((item.label for item in (*self.checklist.items, *old.items) if item.name == name), name)

    def _cases(self, case_ids: Collection[int]) -> str:
        """Name cases; where it is all of several, say so instead."""
        cases = self.session.cases
        if len(case_ids) == len(cases) > 1:
            return tr("alla %n akter", None, len(cases))
        return ", ".join(case.label for case in ordered(cases[case_id] for case_id in case_ids))


def as_row(difference: Difference) -> tuple[str, ...]:
    """Return what a table says of a difference, under `HEADINGS`."""
    before, after = (_shown(difference.aspect, text) for text in (difference.before, difference.after))
    return tr(ASPECT_WORDS[difference.aspect]), difference.label, before, after


def _shown(aspect: Aspect, text: str) -> str:
    """Translate the program's own words; what the checklist's author wrote stays."""
    is_word = text and (aspect in (Aspect.KIND, Aspect.COUNTING) or text == _ALWAYS)
    return tr(text) if is_word else text


def summary(differences: Sequence[Difference]) -> str:
    """Say how many differences of each kind there are."""
    counts = {aspect: sum(one.aspect is aspect for one in differences) for aspect in Aspect}
    said = (f"{tr(ASPECT_WORDS[aspect]).lower()}: {count}" for aspect, count in counts.items() if count)
    joined = " · ".join(said)
    return joined[:1].upper() + joined[1:] or tr("Inget skiljer sig från den checklista som används.")


def _change(
    session: Session, checklist: Checklist, file: ChecklistFile, names: Mapping[str, str], _progress: Progress
) -> VersionChange:
    return VersionChange(session, checklist, file, names)


def _unlikeness(item: Item, other: Item) -> float:
    from difflib import SequenceMatcher

    likeness = max(
        SequenceMatcher(None, *pair).ratio() for pair in ((item.label, other.label), (item.name, other.name))
    )
    return -likeness - (item.kind is other.kind) * 0.1
