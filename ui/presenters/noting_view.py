"""What the dialog "Förvaltningens synpunkt" shows and does, without widgets."""

from dataclasses import dataclass, replace
from functools import cached_property

from aktgranskning import fact_checking
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Decision, Presence, View
from aktgranskning.domain.wording import DECISION_WORDS, STATE_WORDS
from aktgranskning.progress import OpenPoints
from aktgranskning.review import answerable_item, require_begun
from aktgranskning.session import Session
from ui.presenters import notices
from ui.presenters.counted_words import shown_answer
from ui.presenters.open_item import Offer, OpenItem, open_item
from ui.presenters.placed_items import PlacedItem, branches_of, placed_items
from ui.presenters.report_words import the_fact_check
from ui.translating import later, tr
from ui.workspace import Workspace

DECISIONS = {
    Decision.OPEN: DECISION_WORDS[Decision.OPEN],
    Decision.KEEP: later("Stå fast"),
    Decision.CHANGE: later("Ändra svaret"),
}
"""What the auditor can make of a view, in the order in which it is asked."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the administration says, as it stands in the fields of the dialog; `value` as typed, or as stored."""

    value: str = ""
    words: str = ""
    evidence: str = ""
    day: str = ""
    who: str = ""
    presence: Presence = Presence.UNKNOWN


class NotingView:
    """The administration's view of one answer, and the acts upon it."""

    def __init__(self, workspace: Workspace, case_id: int, placed: PlacedItem) -> None:
        self._workspace = workspace
        self._case_id = case_id
        self._placed = placed
        self.told = ""
        """What is to be told once the dialog is closed: that a closed case was opened again."""

    @property
    def session(self) -> Session:
        """The open audit."""
        return self._workspace.session

    @property
    def view(self) -> View:
        """The view as it is kept now; an empty one where the administration has said nothing."""
        return fact_checking.view_at(self.session, self._case_id, self._placed.place)

    @property
    def is_noted(self) -> bool:
        """Whether the administration has said something."""
        return bool(self.view.day)

    @cached_property
    def opened(self) -> OpenItem:
        """The item as the page Akter shows it: what can be chosen or typed."""
        return open_item(self.session, self._case_id, self._placed, writable=True)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What can be chosen, and what the administration chose though it is not offered any more."""
        opened, offered = self.opened, [offer.choice for offer in self.opened.offers]
        held = [choice for choice in opened.item.choices if choice.name in self.view.value.split()]
        return (*opened.offers, *(Offer(choice, "") for choice in held if offered and choice not in offered))

    @property
    def title(self) -> str:
        """The item by its number and label."""
        number = f"{self._placed.number}. " if self._placed.number else ""
        return f"{number}{self.opened.row.label}"

    @property
    def fact_check(self) -> str:
        """What the audit calls its fact-check: "sakgranskningen"."""
        return the_fact_check(self.session.audit)

    def answer_now(self) -> str:
        """Say what the review's answer is now, and what stands beside it."""
        answer = self.session.answers[self._case_id][self._placed.place]
        said = shown_answer(self._placed.item, answer.value) or tr(STATE_WORDS[answer.state])
        return " · ".join(filter(None, (said, answer.evidence, answer.comment)))

    def said(self) -> Said:
        """Return what is kept of the view, the present day where there is none."""
        view = self.view
        day = view.day or self.session.today().isoformat()
        return Said(view.value, view.words, view.evidence, day, view.who, view.presence)

    def why_kept(self, said: Said) -> str:
        """Say why the answer cannot be changed after what is said; '' where it can."""
        if said.presence is Presence.LATER:
            return tr("Handlingen tillkom efter granskningen. Synpunkten redovisas, och svaret står kvar.")
        if not said.value:
            return tr("Utan ett svar från förvaltningen finns inget att ändra till.")
        answer = self.session.answers[self._case_id][self._placed.place]
        if said.value == answer.value and self.view.decision is not Decision.CHANGE:
            return tr("Förvaltningen anger samma svar.")
        return ""

    def why_changed(self) -> str:
        """Say why it cannot be decided that the answer stays; '' where it can."""
        is_changed = self.view.decision is Decision.CHANGE
        return tr("Svaret är redan ändrat efter synpunkten.") if is_changed else ""

    def save(self, said: Said, decision: Decision, rationale: str) -> bool:
        """Note what is said and what is decided of it, each an act of its own; False where one of them was refused."""
        left = self._left(said) if decision is Decision.CHANGE else None
        if (said != self.said() or not self.is_noted) and not self._note(said):
            return False
        if not self._decide(decision, rationale):
            return False
        if left:
            self.told = notices.opened_again(self.session, self.session.cases[self._case_id], left)
        return True

    def opening(self, said: Said) -> str:
        """Say that changing the answer after what is said opens the closed case again, and why; '' where not."""
        left = self._left(said)
        return notices.opens_again(self.session, self.session.cases[self._case_id], left) if left else ""

    def _left(self, said: Said) -> OpenPoints | None:
        view = replace(self.view, value=said.value, evidence=said.evidence)
        try:
            return fact_checking.left_by_change(self.session, view)
        except AuditError:  # which is told when it is saved
            return None

    def _note(self, said: Said) -> bool:
        done = self._workspace.perform(
            fact_checking.note_view,
            self._case_id,
            self._placed.place,
            said.value,
            words=said.words,
            evidence=said.evidence,
            day=said.day,
            who=said.who,
            presence=said.presence,
        )
        return done is not None

    def _decide(self, decision: Decision, rationale: str) -> bool:
        place, view = self._placed.place, self.view
        if (view.decision, view.rationale) == (decision, rationale.strip()):
            return True
        perform = self._workspace.perform
        if decision is Decision.OPEN:
            if view.decision is Decision.OPEN:
                return True
            return perform(fact_checking.reopen_decision, self._case_id, place) is not None
        act = fact_checking.keep_answer if decision is Decision.KEEP else fact_checking.change_answer
        return perform(act, self._case_id, place, rationale) is not None

    def withdraw(self) -> None:
        """Take away what the administration said."""
        self._workspace.perform(fact_checking.withdraw_view, self._case_id, self._placed.place)


def placed_at(session: Session, case_id: int, place: str) -> PlacedItem:
    """Return an item of a case by where it stands; StopIteration where it is not shown there."""
    placed = placed_items(branches_of(session.checklist), session.rows[case_id])
    return next(one for one in placed if one.place == place)


def why_no_view(session: Session, case_id: int, place: str) -> AuditError | None:
    """Return why no view can be noted of an answer; None where it can, or where one is noted already."""
    if fact_checking.view_at(session, case_id, place).day:
        return None
    try:
        require_begun(session.cases[case_id])
        answerable_item(session, case_id, place)
    except AuditError as error:
        return error
    return None
