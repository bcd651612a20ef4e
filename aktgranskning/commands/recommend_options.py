"""What the options of `recommend` ask for."""

from dataclasses import dataclass
from pathlib import Path

from aktgranskning.domain.errors import AuditError


@dataclass(frozen=True, slots=True)
class RecommendOptions:
    """The options as they were typed; None or empty where one was left out."""

    file: Path
    text: str | None
    number: str | None
    to: tuple[str, ...]
    question: tuple[str, ...]
    item: tuple[str, ...]
    priority: str | None
    move: int | None
    status: str | None
    day: str
    note: str
    withdraw: bool
    reminders: bool
    listed: bool
    format_: str
    reviewer: str

    @property
    def words(self) -> bool:
        """Whether it is said what a recommendation is to be."""
        return any((self.text is not None, self.to, self.question, self.item, self.priority is not None))

    @property
    def acts(self) -> bool:
        """Whether anything is to be done but to show what there is."""
        return any((self.words, self.move is not None, self.status is not None, self.withdraw))


def check_options(options: RecommendOptions) -> None:
    """Raise AuditError where the options ask for nothing that can be done, or for more than one thing."""
    if sum((options.words, options.move is not None, options.status is not None, options.withdraw)) > 1:
        raise AuditError("recommendation.one_at_a_time")
    if options.reminders and (options.acts or options.number is not None):
        raise AuditError("recommendation.reminders_alone")
    if options.acts and options.number is None and options.text is None:
        raise AuditError("recommendation.which")
    if (options.day or options.note) and options.status is None:
        raise AuditError("recommendation.status_missing")
    if options.number is not None and not (options.acts or options.listed):
        raise AuditError("recommendation.nothing_asked", label=options.number)
