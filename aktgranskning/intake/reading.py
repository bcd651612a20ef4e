"""Has tables read in a process of its own, which is kept for the next one and killed where a file breaks a limit."""

import threading
from typing import TYPE_CHECKING

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.messages import read_answer, write_source
from aktgranskning.intake.sheet import Reading
from aktgranskning.intake.source import Source

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

_SECONDS_TO_START = 60


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

    def _started(self, source: Source) -> "tuple[SpawnProcess, Connection]":
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

    def _ended(self, process: "SpawnProcess", source: Source, *, is_late: bool) -> AuditError:
        from aktgranskning.intake.reader import OUT_OF_MEMORY

        if is_late:
            return AuditError("intake.too_slow", file=source.file_name, seconds=round(source.limits.seconds))
        process.join(1)
        code = "intake.too_heavy" if process.exitcode == OUT_OF_MEMORY else "intake.interrupted"
        return AuditError(code, file=source.file_name)


def _start() -> "tuple[SpawnProcess, Connection]":
    """Start the process; multiprocessing ends it with the program."""
    from multiprocessing import get_context  # here, so that the window opens without it

    from aktgranskning.intake.reader import serve

    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True)
    process.start()
    theirs.close()  # so that the end of the process is the end of the pipe
    return process, ours
