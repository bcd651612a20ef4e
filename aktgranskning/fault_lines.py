"""Where a fault came about, in lines that hold kinds of errors and places in code, and no words and no folders."""

import errno
import re
import sysconfig
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from aktgranskning.domain.errors import AuditError

_OURS = ("aktgranskning", "ui", "checklists", "exports")
_ROOT = Path(__file__).parent.parent
_LIBRARIES = ("purelib", "platlib", "stdlib", "platstdlib")

_DUMPED_FRAME = re.compile(r'\s+File "(?P<file>.+)", line (?P<line>\d+) in (?P<function>\S+)')
_DUMPED_KINDS = (
    "Segmentation fault",
    "Aborted",
    "Bus error",
    "Floating point exception",
    "Floating-point exception",
    "Illegal instruction",
    "access violation",
    "stack overflow",
)
"""What `faulthandler` calls the ways in which a process ends; anything else in its first line may be a message."""


def fault_lines(error: BaseException) -> list[str]:
    """Return the kind and the stack of a fault, each behind what it came from."""
    lines: list[str] = []
    for one in reversed(list(_causes(error))):
        lines += [*_stack(one.__traceback__), kind_of(one)]
    return lines


def kind_of(error: BaseException) -> str:
    """Say of which kind an error is: its class, and the code of one of ours or of the system."""
    name = type(error).__name__
    if isinstance(error, AuditError):
        return f"{name} {error.code}"
    of_system = errno.errorcode.get(error.errno or 0, "") if isinstance(error, OSError) else ""
    return f"{name} {of_system}".strip()


def place_of(error: BaseException) -> str:
    """Return the innermost place in the program's own code that a fault passed; '' where it passed none."""
    own = [line for line in _stack(error.__traceback__) if line.startswith(tuple(f"{room}/" for room in _OURS))]
    return own[-1] if own else ""


def dumped_lines(dump: str) -> list[str]:
    """Return what `faulthandler` wrote as lines of the same kind, '' between threads; empty where it wrote nothing."""
    first, *rest = dump.splitlines() or [""]
    if not first:
        return []
    lines = [next((kind for kind in _DUMPED_KINDS if first.endswith(kind)), "Fatal error")]
    for line in rest:
        if frame := _DUMPED_FRAME.fullmatch(line):
            lines.append(_place(frame["file"], int(frame["line"]), frame["function"]))
        elif line.startswith(("Current thread", "Thread")):
            lines.append("")
    return lines


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield a fault and what it came from, each once."""
    met: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in met:
        met.add(id(found))
        yield found
        found = found.__cause__ or found.__context__


def _stack(trace: TracebackType | None) -> list[str]:
    return [_place(frame.filename, frame.lineno or 0, frame.name) for frame in traceback.extract_tb(trace)]


def _place(file: str, line: int, function: str) -> str:
    return f"{_in_package(Path(file))}:{line}:{function}"


def _in_package(path: Path) -> str:
    """Return a file's path inside its package, and its name alone where it is in none: folders can name somebody."""
    for library in dict.fromkeys(sysconfig.get_path(name) for name in _LIBRARIES):
        if path.is_relative_to(library):
            return path.relative_to(library).as_posix()
    inside = path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else path
    is_ours = not inside.is_absolute() and inside.parts[:1] and inside.parts[0] in _OURS
    return inside.as_posix() if is_ours else path.name
