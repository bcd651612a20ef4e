"""Tries to break every promise that can be counted: python benchmarks/promises.py [--full] [--only WORDS].

Prints `promise, tried, survived`, a line for each promise of docs/security.md that is tried. It needs Linux, strace,
and what the tests need (`pip install .[dev]`).
"""

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import tried
from benchmarks.identity_numbers import FORMATS, found_in_lists, found_numbers, passed_over
from tests.hostile_exports import count_hostile_texts
from tests.hostile_files import count_hostile_files
from tests.killed_disposal import killed_disposals
from tests.killed_rekeying import killed_in_a_program


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised, in words of docs/security.md, and how it is counted, with a number for the short or full run.

    `least` is the share that must survive. A control goes without what the promise rests on, and some must not survive.
    """

    words: str
    short: int
    full: int
    count: Callable[[Path, int], tried.Counted]
    least: float = 1.0
    is_control: bool = False

    def is_kept(self, all_: int, survived: int) -> bool:
        """Say whether a run came out as it must; one that tried nothing did not."""
        return bool(all_) and (survived < all_ if self.is_control else survived >= self.least * all_)


PROMISES = (
    Promise("The program is killed while keys are pressed", 3, 100, tried.answering),
    Promise("The program is killed while a text is typed", 1, 25, tried.typing),
    Promise("The power is lost", 40, 400, tried.losing_power),
    Promise("A writer that does not wait for the disk", 40, 400, tried.losing_power_without_waiting, is_control=True),
    Promise("The disk is full or fails", 1, 10, tried.refusing_the_act),
    Promise("A backup is whole or is none", 5, 100, tried.backing_up),
    Promise("Going back to a backup loses nothing", 1, 5, tried.restoring),
    Promise("A damaged file opens whole or is refused", 20, 500, tried.damaging),
    Promise("A change of passphrase is killed", 1500, 7, killed_in_a_program),  # every so manyth call
    Promise("Nothing of an encrypted audit can be read on the disk", 1, 25, tried.searching_the_disk),
    Promise("A plain audit is found on the disk", 1, 1, tried.searching_the_disk_of_a_plain_audit, is_control=True),
    Promise(
        "Identity numbers are found",
        14_000,
        140_000,
        lambda _folder, all_: found_numbers(all_ // len(FORMATS)),
        least=0.999,
    ),
    Promise(
        "Identity numbers are found in lists",
        7_000,
        140_000,
        lambda _folder, all_: found_in_lists(all_ // 35),
        least=0.999,
    ),
    Promise("Other numbers are let be", 20_000, 200_000, lambda _folder, all_: passed_over(all_), least=0.99),
    Promise("Hostile texts come back as they were", 22, 1, count_hostile_texts),  # every so manyth kind in a field
    Promise("Hostile files harm no reader", 50, 1, count_hostile_files),  # every so manyth pair
    Promise("Tampering is found with the head", 3, 40, tried.tampering),
    Promise("A closed case cannot be changed by SQL", 1, 1, tried.changing_a_closed_case),
    Promise("A disposal is killed", 1, 1, lambda folder, _all: killed_disposals(folder)),
)


def main() -> int:
    """Print a line for each promise, and return 1 where one was not kept."""
    parser = argparse.ArgumentParser(description="Tries to break every promise that can be counted.")
    parser.add_argument("--full", action="store_true", help="as often as the slow tests do; takes an hour or more")
    parser.add_argument("--only", default="", metavar="WORDS", help="only promises with these words in them")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    chosen = [promise for promise in PROMISES if options.only.casefold() in promise.words.casefold()]
    width = max((len(_named(promise)) for promise in chosen), default=0)
    print(f"{'promise,':{width}} {'tried':>6}, survived")
    is_kept = True
    for promise, all_, survived in _counted(chosen, is_full=options.full):
        print(f"{_named(promise):{width}} {all_:6}, {survived:8}", flush=True)
        is_kept &= promise.is_kept(all_, survived)
    return int(not is_kept)


def _named(promise: Promise) -> str:
    return f"{promise.words} (control: some must not survive)," if promise.is_control else f"{promise.words},"


def _counted(promises: list[Promise], *, is_full: bool) -> Iterator[tuple[Promise, int, int]]:
    """Yield every promise with how many were tried and survived; one that could not be tried is told on stderr."""
    for promise in promises:
        with tempfile.TemporaryDirectory() as folder:
            try:
                all_, survived = promise.count(Path(folder), promise.full if is_full else promise.short)
            except Exception:
                traceback.print_exc()
                all_ = survived = 0
        yield promise, all_, survived


if __name__ == "__main__":
    sys.exit(main())
