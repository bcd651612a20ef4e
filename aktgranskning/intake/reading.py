"""Has tables read in a process of its own, which is kept for the next one and killed where a file breaks a limit."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.messages import read_answer, write_register_source, write_source
from aktgranskning.intake.sheet import Reading
from aktgranskning.intake.source import RegisterSource, Source

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

_SECONDS_TO_START = 60
_SECONDS_BETWEEN = 0.1
_OWN_VARIABLES = "AKTGRANSKNING_"
_ABORTED = (-signal.SIGABRT, 0xC0000409)
"""The exit codes, on Unix and Windows, of a process whose library was refused memory."""


class ReadingProcess:
    """A process that reads tables: started for the first one, and anew after one that it did not survive."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._running: tuple[SpawnProcess, Connection] | None = None

    def read(self, source: Source) -> Reading:
        """Have one file read; AuditError where it is damaged or breaks a limit, in time and memory too."""
        with self._turn:
            try:
                answer = self._ask(source)
            except BaseException:  # Ctrl+C too: an answer that comes later must not be taken for that to the next
                self.stop()
                raise
        return read_answer(answer)

    def follow(self, source: RegisterSource, receive: Callable[[bytes], bool], wait: Callable[[], None]) -> None:
        """Have one register read: `receive` takes message after message as long as it returns true.

        `wait` is called several times a second while there is none. What either raises ends the process, and so does
        a silence of the seconds that the limits allow; AuditErrors as `read`.
        """
        with self._turn:
            try:
                for message in self._messages(source):
                    if message is None:
                        wait()
                    elif not receive(message):
                        return
            except BaseException:
                self.stop()
                raise

    def stop(self) -> None:
        """Kill the process, where there is one."""
        if self._running:
            process, connection = self._running
            self._running = None
            process.kill()
            process.join()
            process.close()
            connection.close()

    def _ask(self, source: Source) -> bytes:
        process, connection = self._started(source)
        is_late = threading.Event()

        def give_up() -> None:
            is_late.set()
            process.kill()

        # A process that stands still does not even take the file, and sending it would wait for ever.
        deadline = threading.Timer(source.limits.seconds, give_up)
        deadline.start()
        try:
            connection.send_bytes(write_source(source))
            return connection.recv_bytes()
        except (EOFError, OSError) as error:
            raise self._ended(process, source, is_late=is_late.is_set()) from error
        finally:
            deadline.cancel()

    def _messages(self, source: RegisterSource) -> Iterator[bytes | None]:
        """Yield what the process sends, and None whenever it has sent nothing for a while."""
        process, connection = self._started(source)
        try:
            connection.send_bytes(write_register_source(source))
            last = monotonic()
            while monotonic() - last < source.limits.seconds:
                message = connection.recv_bytes() if connection.poll(_SECONDS_BETWEEN) else None
                yield message
                if message is not None:
                    last = monotonic()
        except (EOFError, OSError) as error:
            raise self._ended(process, source, is_late=False) from error
        raise self._ended(process, source, is_late=True)

    def _started(self, source: Source | RegisterSource) -> "tuple[SpawnProcess, Connection]":
        """Return the process that waits for a file, a new one where it has ended meanwhile."""
        if self._running and self._running[0].is_alive():
            return self._running
        self.stop()
        try:
            self._running = _start()
            ready = self._running[1].poll(_SECONDS_TO_START) and self._running[1].recv_bytes()
        except (EOFError, OSError) as error:
            raise AuditError("intake.interrupted", file=source.file_name) from error
        if not ready:
            raise AuditError("intake.interrupted", file=source.file_name)
        return self._running

    def _ended(self, process: "SpawnProcess", source: Source | RegisterSource, *, is_late: bool) -> AuditError:
        from aktgranskning.intake.reader import OUT_OF_MEMORY

        if is_late:
            return AuditError("intake.too_slow", file=source.file_name, seconds=round(source.limits.seconds))
        process.join(1)
        code = "intake.too_heavy" if process.exitcode in (OUT_OF_MEMORY, *_ABORTED) else "intake.interrupted"
        return AuditError(code, file=source.file_name)


@contextmanager
def _own_variables_hidden() -> Iterator[None]:
    """Keep from the process that reads hostile files what is said to this one: a passphrase may be among it."""
    own = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith(_OWN_VARIABLES)}
    try:
        yield
    finally:
        os.environ.update(own)


def _start() -> "tuple[SpawnProcess, Connection]":
    """Start the process; multiprocessing ends it with the program."""
    from multiprocessing import get_context  # here, so that the window opens without it

    from aktgranskning.intake.reader import serve

    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True)
    with _own_variables_hidden():
        process.start()
    theirs.close()  # so that the end of the process is the end of the pipe
    return process, ours
