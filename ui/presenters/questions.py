"""How the part Revisionsfrågor behaves: the questions with their answers, and the acts upon the one that is chosen.

It holds no widget.
"""

from aktgranskning.concluding.assessing import answered_now, assess, overall_now, reword_rationale, withdraw_assessment
from aktgranskning.concluding.questioning import add_question, edit_question, move_question, remove_question, set_parent
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.conclusions.answers import AnsweredQuestion, assessment_of, units_assessed
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.questions import PlacedQuestion
from aktgranskning.domain.conclusions.scales import Scale
from aktgranskning.domain.grouping import GroupBy, groups, in_natural_order
from aktgranskning.session import Session
from ui.presenters.changed_question import changed_questions
from ui.translating import later, tr
from ui.workspace import Workspace

WHOLE_AUDIT = later("Hela granskningen")

_GUIDANCE = later(
    "Granskningen har inga revisionsfrågor än. Skriv den första här, eller läs in en checklista med revisionsfrågor "
    "på sidan Granskning (Ctrl+1)."
)

_NONE = later("Granskningen har inga revisionsfrågor.")


class QuestionsPresenter:
    """The answers as they were at the latest `refresh`, of the whole audit or of one unit."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._typing = (("", ""), 0)  # the question and unit, and the act that what is typed on continues
        self.unit = ""
        """The unit whose answers are shown, '' for the whole audit."""

        self._chosen: str | None = None
        self._seen = workspace.session.conclusions  # at the latest refresh

        self.lines: tuple[AnsweredQuestion, ...] = ()
        """The overall answer, then the questions in their order; empty where there are no questions."""

        self.units: tuple[str, ...] = ()
        """Those to choose between beside the whole audit."""

    @property
    def session(self) -> Session:
        """The open audit."""
        return self._workspace.session

    @property
    def workspace(self) -> Workspace:
        """What carries acts out."""
        return self._workspace

    @property
    def scale(self) -> Scale:
        """The audit's scale."""
        return self.session.audit.scale

    @property
    def guidance(self) -> str:
        """What to do before there is anything to assess; '' where there is."""
        if self.lines:
            return ""
        return tr(_NONE) if self._workspace.why_fixed() else tr(_GUIDANCE)

    @property
    def name(self) -> str:
        """The question that is chosen, OVERALL for the audit as a whole."""
        return self._chosen or OVERALL

    @property
    def answered(self) -> AnsweredQuestion | None:
        """The chosen question with its answer; None where there are no questions."""
        return next((line for line in self.lines if line.question.name == self._chosen), None)

    @property
    def row(self) -> int:
        """Where the chosen question stands among `lines`."""
        return next((row for row, line in enumerate(self.lines) if line.question.name == self._chosen), 0)

    def refresh(self) -> None:
        """Work the answers out anew."""
        session = self.session
        self.units = _units(session)
        self.unit = self.unit if self.unit in self.units else ""
        self._seen = session.conclusions
        questions = answered_now(session, self.unit)
        before = self.row
        self.lines = (overall_now(session, self.unit), *questions) if questions else ()
        if self.lines and self.answered is None:  # the first question, or what comes in the place of the one before
            self._chosen = self.lines[min(max(before, 1), len(questions))].question.name

    def refresh_after_undo(self) -> None:
        """Work the answers out anew, and choose what was undone or redone since the last time."""
        changed = changed_questions(self._seen, self.session.conclusions)
        if changed:
            self.leave()
            self._chosen = self._chosen if self._chosen in changed else min(changed)
            unit = changed[self.name]
            self.unit = self.unit if unit is None else unit
        self.refresh()

    def choose(self, name: str) -> None:
        """Choose a question."""
        if name != self._chosen:
            self.leave()
            self._chosen = name

    def show_unit(self, unit: str) -> None:
        """Show the answers of a unit, '' for the whole audit."""
        self.leave()
        self.unit = unit
        self.refresh()

    # The assessment

    def rate(self, rating: str) -> None:
        """Assess the chosen question anew, with the rationale that it has."""
        self.leave()
        held = assessment_of(self.session.conclusions, self.name, self.unit)
        self._workspace.perform(assess, self.name, rating, held.rationale if held else "", self.unit)

    def stand(self) -> None:
        """Let the assessment stand on the figures as they are now."""
        held = assessment_of(self.session.conclusions, self.name, self.unit)
        if held:
            self.rate(held.rating)

    def type(self, name: str, unit: str, rationale: str) -> None:
        """Keep what is typed as the rationale of a question; what is typed on is the same act."""
        continued = self._typing[1] if self._typing[0] == (name, unit) else 0
        changes = self._workspace.keep(
            ("rationale", name, unit),
            tr("motiveringen"),
            lambda session: reword_rationale(session, name, rationale, unit, continued),
            text=rationale,
        )
        self._typing = ((name, unit), changes.act) if changes else (("", ""), 0)

    @property
    def can_stand(self) -> bool:
        """Whether the chosen question's assessment can be made anew as it is: the scale has its step yet."""
        held = assessment_of(self.session.conclusions, self.name, self.unit)
        return held is not None and (not held.rating or self.scale.step(held.rating) is not None)

    def leave(self) -> None:
        """Let what is typed next be another act."""
        self._typing = (("", ""), 0)

    def withdraw(self) -> None:
        """Take the assessment of the chosen question back."""
        self.leave()
        self._workspace.perform(withdraw_assessment, self.name, self.unit)

    # The questions

    @property
    def question(self) -> PlacedQuestion | None:
        """The chosen question, None where that is the audit as a whole."""
        answered = self.answered
        return answered.question if answered and answered.question.name != OVERALL else None

    def add(self, text: str, parent: str = "") -> None:
        """Write a question of one's own, a part of another one where `parent` names it, and choose it."""
        before = {one.name for one in self.session.audit_questions}
        if self._workspace.perform(add_question, text, parent):
            self._choose_new(before)

    def _choose_new(self, before: set[str]) -> None:
        new = [one.name for one in self.session.audit_questions if one.name not in before]
        if new:
            self.choose(new[0])

    def edit(self, text: str) -> Changes | None:
        """Change the words of the chosen question."""
        return self._workspace.perform(edit_question, self.name, text)

    def move(self, by: int) -> None:
        """Move the chosen question up (-1) or down (1) among those with the same parent."""
        if self.question:
            self._workspace.perform(move_question, self.name, by)

    def nest(self) -> None:
        """Make the chosen question a part of the one above it."""
        above = self.above()
        if above:
            self._workspace.perform(set_parent, self.name, above.name)

    def lift(self) -> None:
        """Let the chosen question stand beside the one that it is a part of."""
        question = self.question
        if question and question.parent:
            around = next(line.question for line in self.lines if line.question.name == question.parent)
            self._workspace.perform(set_parent, self.name, around.parent)

    def above(self) -> PlacedQuestion | None:
        """Return the question right above the chosen one among those with the same parent; None where none is."""
        return self._beside(-1)

    def below(self) -> PlacedQuestion | None:
        """Return the question right below the chosen one among those with the same parent; None where none is."""
        return self._beside(1)

    def _beside(self, by: int) -> PlacedQuestion | None:
        question = self.question
        if question is None:
            return None
        beside = [line.question for line in self.lines[1:] if line.question.parent == question.parent]
        at = beside.index(question) + by
        return beside[at] if 0 <= at < len(beside) else None

    def remove(self) -> None:
        """Take the chosen question away."""
        if self.question:
            self._workspace.perform(remove_question, self.name)


def shown_question(question: PlacedQuestion) -> str:
    """Return the words of a question as the page shows them."""
    if question.name == OVERALL:
        return tr(question.text)
    return (
        tr("{text} (finns inte i checklistan längre)").format(text=question.text) if question.is_gone else question.text
    )


def _units(session: Session) -> tuple[str, ...]:
    """Return the units that can have answers of their own: those of the cases, and those that have some already."""
    of_cases = groups(session.present_cases(), GroupBy.UNIT)
    return in_natural_order({*of_cases, *units_assessed(session.conclusions)} - {""})
