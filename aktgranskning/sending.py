"""What goes out to be filled in: its file is written and that it went is logged, both or neither."""

from collections.abc import Callable, Iterable
from pathlib import Path

from aktgranskning.domain.acts import ActKind, Change, Changes
from aktgranskning.domain.errors import AuditError
from aktgranskning.recording import record_differences
from aktgranskning.session import Session
from aktgranskning.written_files import FileKind, remember_written


def write_and_log(
    session: Session, path: Path, write: Callable[[], None], kind: ActKind, changes: Iterable[Change]
) -> Changes:
    """Let a file be written to `path`, and log the act that it was sent by.

    AuditError where there is a file already, which stays as it is, and where it cannot be written.
    """
    if path.exists():
        raise AuditError("file.exists", path=path)
    write()
    try:
        logged = record_differences(session, kind, changes)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    remember_written(session, path, _KIND_OF_FILE[kind])
    return logged


_KIND_OF_FILE = {ActKind.SEND_DISPATCH: FileKind.DISPATCH, ActKind.SEND_RESPONSE_FORM: FileKind.RESPONSE_FORM}
