"""Does a whole audit by keys on a virtual screen, and tells what left a key waiting: python -m benchmarks.session.

From the first start to the exported workbook, as tests/x_audit.py does it. It needs Xvfb and xdotool.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.heartbeat import MOST_MS
from benchmarks.table import Row, markdown
from tests.x_audit import Done, whole_audit


def rows(done: Done) -> list[Row]:
    """Return what the hands did, and the longest time for which the window worked without answering."""
    late = sorted((line for line in done.beats if "gap" in line), key=lambda line: -line["worked"])
    hands = f"{done.keys} keys, {done.clicks} clicks"
    return [
        Row("a whole audit of 15 cases by hand", "–", hands, "–", "–", "–", is_met=True),
        *(map(_row, late) if late else [_none_late(done)]),
    ]


def _none_late(done: Done) -> Row:
    longest = max(line["longest"] for line in done.beats if "beats" in line)
    shown = ("–", f"{longest:.0f} ms by the clock", "–", f"≤ {MOST_MS:g} ms")
    return Row("longest gap in a whole audit", "–", *shown, is_met=True, holds_anywhere=False)


def _row(late: Mapping[str, Any]) -> Row:
    where = f"gap in a whole audit: {late['page']} {late['dialog'] or late['focus']}"
    shown = (f"{late['worked']:.0f} ms", f"{late['gap']:.0f} ms by the clock", "–", f"≤ {MOST_MS:g} ms")
    return Row(where, late["place"] or "–", *shown, is_met=late["worked"] <= MOST_MS, holds_anywhere=False)


def main() -> None:
    """Print a row for each gap of the session, that in which most was worked first."""
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:  # a folder as full as /tmp is slow to be listed
        print(markdown(rows(whole_audit(Path(folder)))))


if __name__ == "__main__":
    main()
