"""When the window locks, what opens it again, and what is said about it."""

import time
from collections.abc import Callable, Sequence

from ui.translating import later, tr

LOCKED_TITLE = later("Aktgranskning – låst")
"""What every window is called while it is locked, in the system's list of windows too."""

_LONGEST_WAIT = 30
_SECONDS_A_MINUTE = 60


class Idleness:
    """How long nobody has touched the program, by every clock that there is.

    The one that goes on while the computer sleeps can be set back, and the one that cannot stands still meanwhile:
    what either says is enough.
    """

    def __init__(self, minutes: int, clocks: Sequence[Callable[[], float]] = (time.time, time.monotonic)) -> None:
        self.minutes = minutes
        self._clocks = clocks
        self.note_touch()

    def note_touch(self) -> None:
        """Begin to count anew: a key was pressed, or the mouse moved."""
        self._touched = [clock() for clock in self._clocks]

    def is_over(self) -> bool:
        """Say whether nobody has touched the program for the time after which it locks."""
        most = self.minutes * _SECONDS_A_MINUTE
        return any(clock() - touched >= most for clock, touched in zip(self._clocks, self._touched, strict=True))


def seconds_to_wait(wrong: int) -> int:
    """Return how long nothing is tried after so many wrong passphrases: a second, then twice as long each time."""
    return min(1 << (wrong - 1), _LONGEST_WAIT)


def wrong_words(seconds: int) -> str:
    """Say that a passphrase was wrong, and how long to wait."""
    return tr("Det är varken lösenfrasen eller återställningsnyckeln. Försök igen om %n sekunder.", None, seconds)


def unlock_words(*, is_encrypted: bool) -> str:
    """Say how to go on from a locked window."""
    if is_encrypted:
        how = tr("Skriv lösenfrasen eller återställningsnyckeln, så fortsätter du där du var.")
    else:
        how = tr("Ingen krypterad granskning är öppen, så ingen lösenfras behövs.")
    return f"{how} " + tr("Allt som har skrivits finns kvar.")
