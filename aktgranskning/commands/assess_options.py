"""What the options of `assess` ask for: what is judged and how, and the scale that it is judged on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.own_scale import own_scale
from aktgranskning.domain.conclusions.scales import OUTSIDE, SCALES, Scale
from aktgranskning.domain.errors import AuditError

SCALE_NAMES = ("ja-delvis-nej", "fyra-steg")
"""What the scales to choose from are called on the command line."""


@dataclass(frozen=True, slots=True)
class AssessOptions:
    """The options as they were typed; None or empty where one was left out."""

    file: Path
    question: str | None
    listed: bool
    format_: str
    rating: str | None
    rationale: str | None
    unit: str
    overall: bool
    scale: str | None
    step: tuple[str, ...]
    outside: str | None
    purpose: str | None
    reviewer: str

    @property
    def assesses(self) -> bool:
        """Whether an answer is given."""
        return self.rating is not None or self.rationale is not None

    @property
    def sets_up(self) -> bool:
        """Whether the audit's scale or its purpose is set."""
        return any(one is not None for one in (self.scale, self.outside, self.purpose)) or bool(self.step)


def check_options(options: AssessOptions) -> None:
    """Raise AuditError where the options ask for what does not go together."""
    named = bool(options.question) + options.overall
    if named > 1 or (options.assesses and not named):
        raise AuditError("assessment.what")
    if options.assesses and options.sets_up:
        raise AuditError("assessment.one_at_a_time")
    if bool(options.scale) + bool(options.step) > 1 or (options.outside is not None and not options.step):
        raise AuditError("assessment.scale_what")


def audit_of(options: AssessOptions, audit: Audit) -> Audit:
    """Return the audit with the scale and the purpose that were asked for; RefusedError where a scale is none."""
    purpose = audit.purpose if options.purpose is None else options.purpose.strip()
    return replace(audit, purpose=purpose, scale=_scale(options) or audit.scale)


def _scale(options: AssessOptions) -> Scale | None:
    if options.scale:
        return SCALES[SCALE_NAMES.index(options.scale)]
    if options.step:
        return own_scale(list(_steps(options.step)), OUTSIDE.word if options.outside is None else options.outside)
    return None


def _steps(typed: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield word and colour of each step; the colour is the last part of what was typed."""
    for step in typed:
        word, _, colour = step.strip().rpartition(" ")
        yield word, colour
