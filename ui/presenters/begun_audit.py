"""A new audit that was begun and left: what was filled in of it, kept in the settings until it is made.

Nothing of it is secret: a passphrase never comes here, and what holds an identity number the settings leave out.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

from ui.settings import Settings
from ui.translating import later, tr


class ChecklistWay(StrEnum):
    """Where the checklist comes from."""

    SHIPPED = "shipped"
    OWN = "own"
    LATER = "later"


class CaseWay(StrEnum):
    """Where the cases come from: so many at once, drawn from a register, or added later."""

    NOW = "now"
    REGISTER = "register"
    LATER = "later"


STEPS = (later("Vad"), later("Checklista"), later("Akter"), later("Lösenfras"))
"""The steps in which a new audit is described."""


@dataclass(frozen=True, slots=True)
class BegunAudit:
    """What was entered; `step` is where it was left, from 0. A path that was only proposed is ''.

    `checklist` is the path of the user's own file, or the name of a shipped one, '' for the first; `cases` is their
    number, '' for the usual.
    """

    name: str = ""
    auditee: str = ""
    period: str = ""
    reviewer: str = ""
    initials: str = ""
    path: str = ""
    checklist_way: str = ChecklistWay.SHIPPED
    checklist: str = ""
    case_way: str = CaseWay.NOW
    cases: str = ""
    step: str = "0"

    @property
    def at(self) -> int:
        """The step where it was left, as a number."""
        return min(int(self.step), len(STEPS) - 1) if self.step.isdecimal() else 0


def fresh_audit(settings: Settings) -> BegunAudit:
    """Return what is proposed of an audit of which nothing was entered yet."""
    reviewer, initials = settings.reviewer()
    return BegunAudit(reviewer=reviewer, initials=initials)


def begun_audit(settings: Settings) -> BegunAudit | None:
    """Return the audit that was begun and left, None where there is none."""
    kept = settings.begun_audit()
    return _read(kept) if kept else None


def keep(settings: Settings, begun: BegunAudit) -> None:
    """Keep what was entered; where that is nothing, there is nothing to go on with."""
    if begun == fresh_audit(settings):
        forget(settings)
    else:
        settings.set_begun_audit(asdict(begun))


def forget(settings: Settings) -> None:
    """Take away what was kept: the audit was made, or is begun anew."""
    settings.set_begun_audit({})


def offer_to_go_on(begun: BegunAudit) -> str:
    """Say on the start page which audit was begun, and how far it came."""
    words = tr("Fortsätt på Ny granskning: {name}, steg {step} av {steps}")
    return words.format(name=begun.name.strip() or tr("utan namn än"), step=begun.at + 1, steps=len(STEPS))


def _read(kept: Mapping[str, str]) -> BegunAudit:
    known = {field.name: kept[field.name] for field in fields(BegunAudit) if field.name in kept}
    for name, ways in (("checklist_way", ChecklistWay), ("case_way", CaseWay)):
        if known.get(name) not in set(ways):
            known.pop(name, None)
    return BegunAudit(**known)
