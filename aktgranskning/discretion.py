"""What the program leaves behind where it fails: no words and no memory, as either may hold what stands in a case."""

import sys
import threading
import traceback
from contextlib import suppress
from types import TracebackType

_LINUX_NOT_DUMPABLE = (4, 0, 0, 0, 0)
"""prctl(PR_SET_DUMPABLE, 0): also where crashes are piped to a program of the system, which asks for no size."""

_WINDOWS_NO_HEAP = 1
"""WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP)."""


def be_discreet() -> None:
    """From now on, let nothing that fails in this process tell or keep more than its kind and its place."""
    leave_no_memory()
    sys.excepthook = tell_fault
    threading.excepthook = lambda fault: tell_fault(fault.exc_type, fault.exc_value, fault.exc_traceback)
    sys.unraisablehook = lambda fault: tell_fault(fault.exc_type, fault.exc_value, fault.exc_traceback)


def tell_fault(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    """Write on stderr where a fault came about and of which kind it was; a desktop keeps stderr in a log."""
    cause = (error.__cause__ or error.__context__) if error else None
    if cause:
        tell_fault(type(cause), cause, cause.__traceback__)
    if sys.stderr:  # a window without a console has none
        print("Traceback (most recent call last):", *traceback.format_tb(trace), sep="\n", end="", file=sys.stderr)
        print(kind.__name__, file=sys.stderr)


def leave_no_memory() -> None:
    """Have a crash write no file with what the process had in memory; macOS puts none in its reports."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.WerSetFlags(_WINDOWS_NO_HEAP)
        return
    import resource

    _, highest = resource.getrlimit(resource.RLIMIT_CORE)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, highest))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(*_LINUX_NOT_DUMPABLE)
