"""The process that reads tables: a hostile or broken file can hang or crash it, and nothing else."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait

from aktgranskning.discretion import be_discreet, tell_fault
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.messages import read_source, write_error, write_reading
from aktgranskning.intake.parsing import parse
from aktgranskning.intake.register_parts import read_register_parts
from aktgranskning.intake.source import Source

READY = b"ready"
OUT_OF_MEMORY = 3
"""The exit code of a process that has used what memory it may."""


def serve(connection: Connection) -> None:
    """Read one table after another as they are asked for, until the program ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends this process
    be_discreet()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    connection.send_bytes(READY)
    try:
        _read_until_the_end(connection)
    except Exception as error:  # multiprocessing would print its words
        tell_fault(type(error), error, error.__traceback__)
        sys.exit(1)


def _read_until_the_end(connection: Connection) -> None:
    with suppress(EOFError, OSError):  # the program has ended
        while True:
            for answer in _answers(connection.recv_bytes()):
                connection.send_bytes(answer)


def _answers(message: bytes) -> Iterator[bytes]:
    source = read_source(message)
    _limit_memory(source.limits.memory_bytes)
    try:
        if isinstance(source, Source):
            yield write_reading(parse(source))
        else:
            yield from read_register_parts(source)
    except AuditError as error:
        yield write_error(error)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # nothing that takes memory can be relied upon now


def _limit_memory(most: int) -> None:
    """Let the process have so many bytes of memory in all; Windows has no such limit, macOS does not keep it."""
    if sys.platform != "win32":
        import resource

        _, highest = resource.getrlimit(resource.RLIMIT_AS)
        with suppress(ValueError, OSError):  # as macOS answers where more is reserved already
            resource.setrlimit(resource.RLIMIT_AS, (most, highest))


def _end_with_parent() -> None:
    """End also in the middle of a file where the program was killed and could end nothing itself."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)
