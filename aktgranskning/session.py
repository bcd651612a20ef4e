"""One open audit: its file, and everything in it as frozen values in memory."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from aktgranskning.domain.audit import (
    Answer,
    AnswerState,
    Audit,
    Case,
    ChecklistSource,
    DocumentRequest,
    Interpretation,
    Snapshot,
)
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import PlacedQuestion, placed_questions
from aktgranskning.domain.counted_views import CountedView, Said
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Claim, Dispatch, EditedSentence, View
from aktgranskning.domain.form.standing import Circumstances, Standing, value_in_force
from aktgranskning.domain.live_tally import LiveTally
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.record_kind import Records
from aktgranskning.domain.sign_off import ReviewNote
from aktgranskning.domain.undo_stacks import undo_stacks
from aktgranskning.domain.wording import initials
from aktgranskning.past_items import PastItems
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.backing import Backing
from aktgranskning.store.lock import user_name
from aktgranskning.store.log import Log
from aktgranskning.store.reading import read_audit
from aktgranskning.verifying.advancing import Progress, no_progress
from aktgranskning.verifying.contents import check_contents


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who answers: the name that the log keeps, and the initials that the screen shows."""

    name: str
    initials: str


def now_utc() -> datetime:
    """Return the present moment, to the millisecond as the file keeps it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def local_moment(at: datetime) -> datetime:
    """Return a moment (UTC) as the time where the reviewer is, to the second and without a zone."""
    return at.astimezone().replace(tzinfo=None, microsecond=0)


class Session(AbstractContextManager["Session"]):
    """An open audit. Read its fields freely; only `recording` changes them, after the file has.

    `first_row` is where in the log the session begins.
    """

    def __init__(self, file: AuditFile, reviewer: Reviewer | None, clock: Callable[[], datetime] = now_utc) -> None:
        self.file = file
        self.clock = clock
        self.log = Log(file.database)
        self.past = PastItems(file.database, self.log)
        stored = read_audit(file.database)
        self.audit: Audit = stored.audit
        self.initials: dict[str, str] = stored.reviewers
        self.reviewer = reviewer or self._last_reviewer()
        self.checklist_id: int = stored.checklist_id
        self.checklist: Checklist | None = stored.checklist
        self.source: ChecklistSource | None = stored.source
        self.logic = Logic(stored.checklist) if stored.checklist else None
        if stored.checklist:
            self.past.keep(stored.checklist_id, stored.checklist)
        self.cases: dict[int, Case] = stored.cases
        self.moments: dict[int, datetime] = stored.moments
        self.answers: dict[int, dict[str, Answer]] = stored.answers
        self.rows: dict[int, tuple[str, ...]] = stored.rows
        self.interpretations: tuple[Interpretation, ...] = stored.interpretations
        self.sampling = stored.sampling
        self.records: Records = stored.records
        self._live_tally: LiveTally | None = None
        self.saved_at: datetime | None = None
        self.first_row = self.log.last_id + 1
        self.backing = Backing(is_on=file.is_on_disk)
        self.undoable, self.redoable = undo_stacks(self.log.acts())

    def _last_reviewer(self) -> Reviewer:
        name = self.log.last_reviewer() or user_name()
        return Reviewer(name, self.initials.get(name) or initials(name))

    @property
    def path(self) -> Path:
        """Where the audit file lies."""
        return self.file.path

    @property
    def is_copy(self) -> bool:
        """Whether it was only read, and nothing can be changed in it."""
        return self.file.is_copy

    def moment(self) -> datetime:
        """Return the time where the reviewer is, to the second and without a zone."""
        return local_moment(self.clock())

    def today(self) -> date:
        """Return the date where the reviewer is."""
        return self.moment().date()

    def present_cases(self) -> list[Case]:
        """Return the cases that can be read, in order: those that are reviewed and counted."""
        return [case for case in self.cases.values() if not case.is_absent]

    @property
    def requests(self) -> tuple[DocumentRequest, ...]:
        """The documents that cases wait or waited for, by case and number."""
        return self.records["requests"]

    @property
    def views(self) -> tuple[View, ...]:
        """What the administration says of answers, by case and item."""
        return self.records["views"]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the administration says of items without naming cases."""
        return self.records["claims"]

    @property
    def dispatches(self) -> tuple[Dispatch, ...]:
        """What was sent to the administration to be checked, in order."""
        return self.records["dispatches"]

    @property
    def sentences(self) -> tuple[EditedSentence, ...]:
        """The sentences that the auditor wrote."""
        return self.records["sentences"]

    @property
    def notes(self) -> tuple[ReviewNote, ...]:
        """What those who check the cases noted of answers, by case, item and number."""
        return self.records["review_notes"]

    @property
    def conclusions(self) -> Conclusions:
        """What leads from the count to the audit's answer."""
        return Conclusions(**{part.name: self.records[part.name] for part in fields(Conclusions)})

    @property
    def audit_questions(self) -> tuple[PlacedQuestion, ...]:
        """The audit questions, the checklist's and those written here, in their order."""
        of_checklist = self.checklist.audit_questions if self.checklist else ()
        return placed_questions(of_checklist, self.records["questions"])

    def counted_views(self) -> tuple[View, ...]:
        """Return the views of answers that are counted: of cases that can be read, in places that they have."""
        return tuple(
            view
            for view in self.views
            if not self.cases[view.case_id].is_absent and view.place in self.answers[view.case_id]
        )

    def counted_claims(self) -> tuple[Claim, ...]:
        """Return the claims of items that the checklist has now."""
        names = {item.name for item in logic_of(self).checklist.items}
        return tuple(claim for claim in self.claims if claim.item in names)

    def view_state(self, view: View) -> AnswerState:
        """Return what an answer would mean if it were as a view says, with everything else in the case as it is."""
        held = self.answers[view.case_id]
        return logic_of(self).state_with(view.place, view.value, held, self.standing(view.case_id))

    def said_of(self, item: str) -> Said:
        """Return what the administration says of an item, as the tally counts it."""
        counted = (
            CountedView(
                view,
                self.cases[view.case_id],
                self.answers[view.case_id][view.place].state,
                self.view_state(view),
            )
            for view in self.counted_views()
            if view.item == item
        )
        return Said(tuple(counted), tuple(claim for claim in self.claims if claim.item == item))

    def live_tally(self) -> LiveTally:
        """Return the tally as it stands, counted once and kept up to date by each act; AuditError without a checklist.

        Under another checklist it is another one, so ask for it anew after an act.
        """
        if self._live_tally is None:
            cases = ((case, self.answers[case.id]) for case in self.cases.values())
            self._live_tally = LiveTally(logic_of(self).checklist, self.said_of, cases)
        return self._live_tally

    def hold(self, case: Case, moment: datetime, answers: dict[str, Answer], rows: tuple[str, ...]) -> None:
        """Hold a case as it is from now on, a new one at the end of the list."""
        if self._live_tally:
            before = (self.cases[case.id], self.answers[case.id]) if case.id in self.cases else None
            self._live_tally.change(before, (case, answers))
        self.cases[case.id], self.moments[case.id] = case, moment
        self.answers[case.id], self.rows[case.id] = answers, rows

    def let_go(self, case_id: int) -> None:
        """Hold a case no more."""
        if self._live_tally:
            self._live_tally.change((self.cases[case_id], self.answers[case_id]), None)
        del self.cases[case_id], self.moments[case_id], self.answers[case_id], self.rows[case_id]

    def hold_checklist(self, id_: int, checklist: Checklist, logic: Logic, source: ChecklistSource) -> None:
        """Hold another checklist from now on; what the cases have under it comes with it."""
        self.checklist_id, self.checklist, self.logic, self.source = id_, checklist, logic, source
        self._live_tally = None

    def seed_of(self, case_id: int) -> str:
        """Return what chance is drawn from in a case; no other case of any audit has the same."""
        return self.log.seed_of(case_id)

    def standing(self, case_id: int) -> Standing:
        """Return a case as it stands now, for the logic to be asked about."""
        in_force = {place: value_in_force(answer) for place, answer in self.answers[case_id].items()}
        circumstances = Circumstances(self.moments[case_id], self.seed_of(case_id), self.cases[case_id].status)
        return Standing(in_force, self.rows[case_id], circumstances)

    def snapshot(self) -> Snapshot:
        """Return a picture of the audit that later acts do not change; AuditError without a checklist."""
        if self.checklist is None or self.source is None:
            raise AuditError("review.no_checklist")
        cases, names = tuple(self.present_cases()), {item.name for item in self.checklist.items}
        return Snapshot(
            self.audit,
            self.checklist,
            self.source,
            cases,
            {case.id: dict(self.answers[case.id]) for case in cases},
            {case.id: self.rows[case.id] for case in cases},
            self.interpretations,
            absent=tuple(case for case in self.cases.values() if case.is_absent),
            sampling=self.sampling,
            views=(views := self.counted_views()),
            view_states={(view.case_id, view.place): self.view_state(view) for view in views},
            claims=self.counted_claims(),
            dispatches=self.dispatches,
            sentences=tuple(sentence for sentence in self.sentences if sentence.item in names),
            conclusions=self.conclusions,
            head=self.log.head,
        )

    def take_over(self, other: "Session") -> None:
        """Hold from now on what another session on the same file holds."""
        assert other.source is not None
        self.hold_checklist(other.checklist_id, logic_of(other).checklist, logic_of(other), other.source)
        self.interpretations = other.interpretations
        self.cases, self.moments = other.cases, other.moments
        self.answers, self.rows = other.answers, other.rows
        self.records = other.records
        self.saved_at = other.saved_at

    def close(self) -> None:
        """Close the audit file."""
        self.file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def read_session(
    file: AuditFile, reviewer: Reviewer | None, clock: Callable[[], datetime], progress: Progress = no_progress
) -> Session:
    """Return what an open file holds; AuditError where it is damaged, and it is closed then.

    What it holds is compared with its log first; what `progress` raises ends that.
    """
    with file.reading():
        check_contents(file.database, progress)
        return Session(file, reviewer, clock)


def logic_of(session: Session) -> Logic:
    """Return the logic of the audit's checklist; AuditError where none is loaded."""
    if session.logic is None:
        raise AuditError("review.no_checklist")
    return session.logic
