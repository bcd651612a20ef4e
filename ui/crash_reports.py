"""Reports of faults, in a folder of the user's own: which kind, where in the code, on what; nothing of an audit."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from ui.program_facts import program_lines
from ui.translating import tr

_KEPT = 10
_NAME = "kraschrapport-{at:%Y%m%d-%H%M%S-%f}-{process}.txt"


def write_report(folder: Path, lines: Sequence[str], page: str, process: int | None = None) -> Path:
    """Write what is known of a fault, and return where; of the reports before, the latest are kept.

    `page` is the name of the page that was shown, `process` the one in which it happened, by default this one.
    """
    name = _NAME.format(at=datetime.now().astimezone(), process=process or os.getpid())
    head = [tr("Kraschrapport. Den innehåller inget ur någon granskning."), *program_lines()]
    text = "\n".join([*head, tr("Sida: {page}").format(page=page or "–"), "", *lines, ""])
    written = folder / name
    with os.fdopen(os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    for old in _reports(folder)[:-_KEPT]:
        old.unlink(missing_ok=True)
    return written


def latest_report(folder: Path, process: int) -> Path | None:
    """Return the latest report of a process; None where it wrote none."""
    return next(reversed(_reports(folder, str(process))), None)


def _reports(folder: Path, process: str = "*") -> list[Path]:
    """Return the reports, the oldest first."""
    return sorted(folder.glob(f"kraschrapport-*-{process}.txt"))
