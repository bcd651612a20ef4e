"""What the card "Klarmarkering" says and does: second reading, what is left to sign, and the lock."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from aktgranskning import signing_off
from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sign_off import ALL
from aktgranskning.domain.sign_off_words import WHICH_HEAD
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.chosen_recommendation import Link
from ui.presenters.locking_words import lock_in_words, second_reading_in_words
from ui.presenters.review_notes import item_label, place_of_note
from ui.translating import tr
from ui.workspace import Workspace

_MOST_LINKS = 6


class SignOff(QObject):
    """The acts of the card upon the audit."""

    refused = Signal(str)
    """Emitted with why something was not done; '' once something was."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._is_acting = False
        workspace.refused.connect(self._tell)

    @property
    def session(self) -> Session:
        """The open audit."""
        return self.workspace.session

    @property
    def is_locked(self) -> bool:
        """Whether the audit is locked."""
        return self.session.audit.lock is not None

    def plan(self, share: int, seed: str) -> None:
        """Decide which cases are read by a second reader; `seed` '' for one that nobody chose."""
        self._act(lambda: self.workspace.perform(signing_off.plan_second_reading, share, seed.strip()))

    def lock(self) -> None:
        """Lock the audit."""
        self._act(lambda: self.workspace.perform(signing_off.lock_audit))

    def unlock(self, reason: str) -> None:
        """Let the audit be changed again."""
        self._act(lambda: self.workspace.perform(signing_off.unlock_audit, reason))

    def _act(self, act: Callable[[], object]) -> None:
        self._is_acting = True
        if act():
            self.refused.emit("")
        self._is_acting = False

    def _tell(self, error: AuditError) -> None:
        if self._is_acting:
            self.refused.emit(message(error))

    def plan_words(self) -> str:
        """Say which cases are read by a second reader, and how many have been."""
        plan = self.session.audit.second_reading
        if plan is None:
            return tr("Vilka akter som läses av en andra läsare är inte bestämt än.")
        due = [case for case in self.session.present_cases() if signing_off.is_to_be_read(self.session, case)]
        read = sum(bool(case.second_reader) for case in due)
        which = ": ".join(filter(None, (second_reading_in_words(plan), ", ".join(plan.drawn))))
        return tr("{which}. Lästa: {read} av {due}.").format(which=which, read=read, due=len(due))

    def share_shown(self) -> tuple[int, str]:
        """Return the share and the seed of the plan, all cases before there is one."""
        plan = self.session.audit.second_reading
        return (plan.share, plan.seed) if plan else (ALL, "")

    def state_words(self) -> str:
        """Say whether the audit is locked or can be."""
        if self.session.audit.lock:
            return f"{lock_in_words(self.session.audit.lock)}. {tr(WHICH_HEAD)}"
        left = signing_off.left_to_sign(self.session)
        if not self.session.present_cases():
            return tr("Granskningen har inga akter att klarmarkera än.")
        if left.is_nothing:
            return tr("Inget återstår. Granskningen kan låsas; sedan ändras inget utan att den låses upp.")
        return tr("Återstår innan granskningen kan låsas:")

    def can_lock(self) -> bool:
        """Whether nothing is left before the audit can be locked."""
        left = signing_off.left_to_sign(self.session)
        return not self.is_locked and bool(self.session.present_cases()) and left.is_nothing

    def left(self) -> list[Link]:
        """Return what is left before the audit can be locked, each with a way there; its name is case and place."""
        if self.is_locked or not self.session.present_cases():
            return []
        left = signing_off.left_to_sign(self.session)
        unread = [id_ for id_ in left.unread_cases if id_ not in left.open_cases]
        notes = [
            Link(
                f"{note.case_id} {place_of_note(note)}",
                tr("Anteckning ({state}) i {case}: {item}").format(
                    state=tr(note.state.value), case=self._label(note.case_id), item=item_label(self.session, note)
                ),
            )
            for note in left.notes
        ]
        plan = [] if left.is_planned else [Link("", tr("Bestäm vilka akter som läses av en andra läsare"))]
        return [
            *plan,
            *_few(self._cases(left.open_cases, tr("Klarmarkera {case}")), _more_to_close),
            *_few(self._cases(unread, tr("Andra läsning av {case}")), _more_to_read),
            *_few(notes, _more_notes),
        ]

    def _cases(self, case_ids: Iterable[int], words: str) -> list[Link]:
        cases = ordered(self.session.cases[case_id] for case_id in case_ids)
        return [Link(f"{case.id} ", words.format(case=case.label)) for case in cases]

    def _label(self, case_id: int) -> str:
        return self.session.cases[case_id].label


def _more_to_close(number: int) -> str:
    return tr("%n akter att klarmarkera till", None, number)


def _more_to_read(number: int) -> str:
    return tr("%n akter att läsa till", None, number)


def _more_notes(number: int) -> str:
    return tr("%n anteckningar till", None, number)


def _few(links: Sequence[Link], more: Callable[[int], str]) -> list[Link]:
    """Return some links as they are; of many the first ones, the last of them saying how many more there are."""
    if len(links) <= _MOST_LINKS:
        return [*links]
    *first, last = links[:_MOST_LINKS]
    words = tr("{last}, och {more}").format(last=last.words, more=more(len(links) - _MOST_LINKS))
    return [*first, Link(last.name, words)]
