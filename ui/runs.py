"""Each run of the program is noted on the disk until it ends properly, so that the next one can go on where it was.

Of an audit only its path is noted, which the recent files hold too, and a place in numbers. A run holds a lock on its
note, which the system lets go of however the run ends: so several of them are never taken for one that is gone.
"""

import faulthandler
import json
import os
import sys
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from time import sleep
from typing import BinaryIO

_NOTE, _DUMP = ".run", ".dump"
_LOCKED_BYTE = 1 << 20
"""Beyond what is noted: on Windows nobody could read a byte that is locked."""

_MOST_TRIES, _BETWEEN_TRIES = 5, 0.02


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is in an audit: the page, the number of the case in the file, and which item it is in the case."""

    page: str = ""
    case: int = 0
    item: int = -1


@dataclass(frozen=True, slots=True)
class BrokenRun:
    """A run that did not end properly: the audit that was open, if one was, where in it, and the report of a crash."""

    path: Path | None
    place: Place
    report: Path | None


class Run:
    """This run of the program, noted in a folder until `end`; a crash of the process dumps its stack there."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = folder
        self.page = ""
        """The page that is shown."""

        self.report: Path | None = None
        """The latest report of a fault in this run."""

        self._note = folder / f"{os.getpid()}{_NOTE}"
        self._file = _held(self._note)
        self._dump = _opened(self._note.with_suffix(_DUMP))
        self._dump.truncate()
        faulthandler.enable(self._dump)
        self.note(None, Place())

    def note(self, path: Path | None, place: Place) -> None:
        """Note which audit is open, and where in it somebody is."""
        self.page = place.page
        noted = json.dumps([str(path) if path else "", *astuple(place)]).encode()
        with suppress(OSError):  # a full disk must not keep anybody from going on
            self._file.seek(0)
            self._file.write(noted)
            self._file.truncate()

    def end(self) -> None:
        """Forget the run: it ended properly."""
        faulthandler.disable()
        _remove(self._note)
        self._dump.close()
        self._file.close()


def begin_run(folder: Path) -> Run | None:
    """Note that a run has begun; None where the folder takes no notes."""
    try:
        return Run(folder)
    except OSError:
        return None


def take_broken_run(folder: Path) -> BrokenRun | None:
    """Return the latest run that ended improperly with something to tell, to one program only; None where none did.

    What older ones noted is forgotten.
    """
    notes = sorted(folder.glob(f"*{_NOTE}"), key=_written_at, reverse=True)
    broken = [one for note in notes if (one := _taken(note))]
    return next((one for one in broken if one.path), next((one for one in broken if one.report), None))


def _taken(note: Path) -> BrokenRun | None:
    with suppress(OSError), note.open("r+b") as file:
        _lock(file)  # which fails while the run goes on
        _require_in_place(file, note)
        path, place = _read(file)
        report = _report(note, place)
        _remove(note)
        return BrokenRun(path, place, report)
    return None


def _read(file: BinaryIO) -> tuple[Path | None, Place]:
    with suppress(ValueError, TypeError):  # a power loss may have left nothing of it
        path, page, case, item = json.loads(file.read())
        return (Path(str(path)) if path else None), Place(str(page), int(case), int(item))
    return None, Place()


def _report(note: Path, place: Place) -> Path | None:
    """Return the report of a run: of what ended it, written now, or else the latest that it wrote itself."""
    from aktgranskning.fault_lines import dumped_lines
    from ui.crash_reports import latest_report, write_report

    process = int(note.stem) if note.stem.isdecimal() else 0
    with suppress(OSError):
        lines = dumped_lines(note.with_suffix(_DUMP).read_text("utf-8", "replace"))
        return write_report(note.parent, lines, place.page, process) if lines else latest_report(note.parent, process)
    return None


def _held(note: Path) -> BinaryIO:
    """Return a note that is locked; tried again where another program has just looked whether its run goes on."""
    for _ in range(_MOST_TRIES):
        file = _opened(note)
        with suppress(OSError):
            _lock(file)
            _require_in_place(file, note)
            return file
        file.close()
        sleep(_BETWEEN_TRIES)
    raise OSError


def _require_in_place(file: BinaryIO, note: Path) -> None:
    """OSError where another program has taken the note away since it was opened."""
    if not os.path.samestat(os.fstat(file.fileno()), note.stat()):
        raise OSError


def _remove(note: Path) -> None:
    for file in (note.with_suffix(_DUMP), note):
        with suppress(OSError):
            file.unlink()


def _written_at(note: Path) -> float:
    with suppress(OSError):
        return note.stat().st_mtime
    return 0


def _opened(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
