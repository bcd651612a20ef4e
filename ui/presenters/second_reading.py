"""What a second reader is led to, and what is withheld meanwhile."""

from aktgranskning.domain.audit import Case
from aktgranskning.session import Session
from aktgranskning.signing_off import left_to_read
from ui.collation import ordered
from ui.translating import later

WITHHELD = later("Visas när du har läst dina akter")
WHY_WITHHELD = later("Den som läser akter som andra läsare ser inte vad granskningen har kommit fram till hittills.")
"""What stands in the place of everything that is counted, and why."""


def is_withheld(session: Session) -> bool:
    """Say whether a case waits for the present reviewer, who is then not to see what all cases amount to."""
    return next(left_to_read(session), None) is not None


def next_to_read(session: Session) -> Case | None:
    """Return the first case in the order of the list that waits for the present reviewer to read it second, or None."""
    return next(iter(ordered(left_to_read(session))), None)
