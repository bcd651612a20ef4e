"""How long the open audit is kept, as the window shows and sets it."""

from dataclasses import replace

from aktgranskning import engagement
from aktgranskning.domain.answer_values import read_date_if_any
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.retaining import is_due
from ui.presenters.days import wrong_day
from ui.presenters.locale_words import shown_day
from ui.translating import later, tr
from ui.workspace import Workspace

_DUE = later(
    "Granskningen skulle bevaras till {day}, och den dagen har passerat. Arkiv → Gallra… förstör den, på ett beslut."
)


class Retention:
    """Reads and sets the day, the ground and the decision."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @property
    def audit(self) -> Audit:
        """What the audit says of itself now."""
        return self._workspace.session.audit

    def notice(self) -> str:
        """Say that the day has passed; '' while it has not."""
        audit = self.audit
        return (
            tr(_DUE).format(day=shown_day(audit.retained_until))
            if is_due(audit, self._workspace.session.today())
            else ""
        )

    def keep_until(self, day: str) -> str:
        """Set the day, or none; return what is wrong with what was typed, and then nothing is set."""
        problem = wrong_day(day)
        if not problem:
            self._edit(replace(self.audit, retained_until=read_date_if_any(day)))
        return problem

    def explain(self, ground: str, decision: str) -> None:
        """Set why it is kept, and who decided that it is destroyed then."""
        kept = replace(self.audit, retention_ground=on_one_line(ground), disposal_decision=on_one_line(decision))
        self._edit(kept)

    def _edit(self, audit: Audit) -> None:
        if audit != self.audit:
            self._workspace.perform(engagement.edit_audit, audit)
