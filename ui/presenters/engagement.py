"""What the page Granskning shows and does, without widgets."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from aktgranskning import engagement
from aktgranskning.adding import NewCase
from aktgranskning.case_lists import parse_case_list
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.permitting import takes_changes
from aktgranskning.session import Reviewer, Session
from ui.background import BackgroundWork, Progress
from ui.presenters.locking_words import locked_by
from ui.presenters.pasted_cases import mistakes_in
from ui.settings import Settings
from ui.translating import tr
from ui.workspace import Workspace

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist

_SHORT_HASH = 12


@dataclass(frozen=True, slots=True)
class ChecklistFacts:
    """What the page says of the checklist in use."""

    title: str
    version: str
    file_name: str
    items: int
    sha256: str

    @property
    def short_hash(self) -> str:
        """Return the beginning of the SHA-256, enough to compare by eye."""
        return self.sha256[:_SHORT_HASH]


class EngagementPresenter(QObject):
    """Sets an audit up: fields, reviewer, checklist, cases."""

    checklist_read = Signal(object)
    """Emitted with the `LoadedChecklist` that was read; `take_checklist` takes it into an audit that has not begun."""

    checklist_refused = Signal(object)
    """Emitted with the `AuditError` of a checklist that could not be read; the one in use is kept."""

    checklist_loaded = Signal(object)
    """Emitted with what should be known of the checklist that was loaded, a `Problem` each."""

    busy_changed = Signal()
    """A checklist is being read, or no longer."""

    reviewer_changed = Signal()

    def __init__(self, workspace: Workspace, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._work: BackgroundWork | None = None
        self._typing: tuple[set[str], int] = (set(), 0)  # what was changed last, and the act that typing on continues

    @property
    def workspace(self) -> Workspace:
        """The open audit as the window sees it."""
        return self._workspace

    @property
    def session(self) -> Session:
        """The open audit."""
        return self._workspace.session

    @property
    def is_busy(self) -> bool:
        """Whether a checklist is being read."""
        return self._work is not None

    @property
    def has_begun(self) -> bool:
        """Whether the review of any case has begun; another checklist is then another version of this one."""
        return _has_begun(self.session)

    @property
    def takes_changes(self) -> bool:
        """Whether anything on the page can be changed."""
        return takes_changes(self.session)

    @property
    def is_ready(self) -> bool:
        """Whether there is something to review."""
        return bool(self.session.checklist and self.session.cases)

    def next_step(self) -> str:
        """Say what is to be done next."""
        if lock := self.session.audit.lock:
            return tr(
                "{locked}. Inget på sidan går att ändra förrän granskningen låses upp, under Klarmarkering."
            ).format(locked=locked_by(lock))
        if not self.session.checklist:
            return tr("Nästa steg: läs in en checklista.")
        if not self.session.cases:
            return tr("Nästa steg: dra de akter som ska granskas på sidan Urval (Ctrl+2), eller lägg till dem här.")
        present = self.session.present_cases()
        if not present:
            return tr("Ingen av akterna kan läsas. Nästa steg: lägg till akter som kan det.")
        left = sum(1 for case in present if case.status is not CaseStatus.DONE)
        if not left:
            return tr("Alla akter är klara. Resultatet står på sidan Sammanställning.")
        return tr("{left} av {present} akter återstår att granska.").format(left=left, present=len(present))

    def checklist_facts(self) -> ChecklistFacts | None:
        """Return what is known of the checklist in use; None where there is none."""
        checklist, source = self.session.checklist, self.session.source
        if checklist is None or source is None:
            return None
        items = checklist.count_to_answer
        return ChecklistFacts(checklist.title, checklist.version, source.file_name, items, source.sha256)

    def edit_audit(self, name: str, auditee: str, period: str) -> None:
        """Store what the audit is called, who is audited, and when; what is typed on is the same act."""
        before = self.session.audit
        audit = replace(before, name=name.strip(), auditee=auditee.strip(), period=period.strip())
        changed = {fact for fact in ("name", "auditee", "period") if getattr(audit, fact) != getattr(before, fact)}
        if changed:
            act = self._typing[1] if self._typing[0] == changed else 0
            done = self._workspace.keep(
                "audit", tr("uppgifterna om granskningen"), lambda session: engagement.edit_audit(session, audit, act)
            )
            self._typing = (changed, done.act if done else 0)

    def set_reviewer(self, name: str, initials: str) -> None:
        """Let what is done from now on be logged under this name; without a name nothing changes."""
        reviewer = Reviewer(name.strip(), initials.strip())
        if not reviewer.name or reviewer == self.session.reviewer:
            return
        self._workspace.perform(engagement.set_reviewer, reviewer)
        self.remember_reviewer(name, initials)
        self.reviewer_changed.emit()

    def remember_reviewer(self, name: str, initials: str) -> None:
        """Keep a name that is still being typed for the next start, not yet in the audit."""
        if name.strip():
            self._settings.set_reviewer(name.strip(), initials.strip())

    def read_checklist(self, path: Path) -> None:
        """Read a checklist beside the window; `checklist_read` tells when it is."""
        if self._work:
            return
        self._work = BackgroundWork(partial(_read_checklist, path))
        self._work.succeeded.connect(self._pass_on)
        self._work.failed.connect(self._fail)
        self.busy_changed.emit()
        self._work.start()

    def take_checklist(self, read: "LoadedChecklist") -> None:
        """Load a checklist that was read into the audit."""
        if self._workspace.perform(engagement.load_checklist, read.checklist, read.file):
            self.checklist_loaded.emit(read.warnings)

    def _pass_on(self, read: object) -> None:
        self._work = None
        self.busy_changed.emit()
        self.checklist_read.emit(read)

    def _fail(self, error: Exception) -> None:
        self._work = None
        self.busy_changed.emit()
        if not isinstance(error, AuditError):
            raise error
        self.checklist_refused.emit(error)

    def add_cases(self, number: int) -> None:
        """Add cases without a reference."""
        self._workspace.perform(engagement.add_cases, [NewCase()] * number)

    def mistakes_in_list(self, text: str) -> list[str]:
        """Say what is wrong with a pasted list, a sentence for each mistake."""
        return mistakes_in(self.session, text)

    def add_case_list(self, text: str) -> bool:
        """Add the cases of a pasted list, a line a case; False where nothing was added, as of one with a mistake."""
        if self.mistakes_in_list(text):
            return False
        cases = parse_case_list(text)
        return bool(cases) and self._workspace.perform(engagement.add_cases, cases) is not None

    def removable(self, case_ids: Iterable[int]) -> list[int]:
        """Return those of the cases whose review has not begun; none where nothing can be changed."""
        cases = self.session.cases
        if not self.takes_changes:
            return []
        return [id_ for id_ in case_ids if cases[id_].status is CaseStatus.NOT_BEGUN]

    def remove_cases(self, case_ids: Iterable[int]) -> None:
        """Take cases that have not begun out of the list."""
        for case_id in case_ids:
            self._workspace.perform(engagement.remove_case, case_id)


def words_for_reading(session: Session) -> str:
    """Return what the button is called that reads a checklist into an audit."""
    return tr("Byt version…") if _has_begun(session) else tr("Läs in checklista…")


def _has_begun(session: Session) -> bool:
    return any(case.status is not CaseStatus.NOT_BEGUN for case in session.cases.values())


def count_in_list(text: str) -> int:
    """Return how many cases a pasted list holds."""
    return len(parse_case_list(text))


def _read_checklist(path: Path, progress: Progress) -> object:
    from checklists.reader import load_checklist

    return load_checklist(path)
