"""What the palette lists: every action, case and question; which of them a few typed letters mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from aktgranskning.domain.audit import Case
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.form.texts import fill_text
from aktgranskning.domain.wording import STATUS_WORDS
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.absence import absent_briefly
from ui.presenters.ranking import rankable, ranked
from ui.translating import tr


class Kind(Enum):
    """What an entry is."""

    ACTION = auto()
    CASE = auto()
    ITEM = auto()


Known = tuple[Kind, str]
"""What an entry is known by from one time to the next: the id of an action or a case, the name of an item."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it is called, what is said beside it, its key; `why_not` says why it cannot be chosen now."""

    kind: Kind
    id: str
    text: str
    beside: str
    key: str = ""
    why_not: str = ""

    @property
    def known(self) -> Known:
        """What it is known by."""
        return self.kind, self.id


class Palette:
    """The entries, and what is left of them for what is typed; those used lately, the latest first, come first."""

    def __init__(self, entries: Sequence[Entry], recent: Sequence[Known]) -> None:
        places = {known: place for place, known in enumerate(recent)}
        self._entries = sorted(entries, key=lambda entry: places.get(entry.known, len(places)))
        self._texts = [rankable(f"{entry.text} {entry.beside} {entry.key}") for entry in self._entries]

    def found(self, query: str) -> list[Entry]:
        """Return the entries in which every word of the query stands, the best first; what cannot be chosen last."""
        entries = [self._entries[place] for place in ranked(self._texts, query)]
        return sorted(entries, key=lambda entry: bool(entry.why_not))


def case_entries(session: Session) -> Iterator[Entry]:
    """Yield the cases in the order of the list, never with their references; none without a checklist."""
    if session.checklist:
        for case in ordered(session.cases.values()):
            yield Entry(
                Kind.CASE, str(case.id), case.label, " · ".join(filter(None, (case.unit, _state(session, case))))
            )


def _state(session: Session, case: Case) -> str:
    return absent_briefly(session, case) if case.is_absent else tr(STATUS_WORDS[case.status])


def item_entries(checklist: Checklist, *, has_case: bool) -> Iterator[Entry]:
    """Yield the questions that a reviewer sees, in order; `has_case` is whether a case is open to go to them in."""
    numbers, sections = checklist.numbers(), {section.name: section.label for section in checklist.sections}
    why_not = "" if has_case else tr("Lägg till en akt först")
    for item in checklist.items:
        if item.is_shown:
            label = fill_text(item.label, lambda _name: "")  # what it names differs from case to case
            text = " ".join(filter(None, (str(numbers.get(item.name, "")), label)))
            yield Entry(Kind.ITEM, item.name, text, sections.get(item.section, ""), why_not=why_not)
