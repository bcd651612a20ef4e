"""Writes files that are not there yet."""

import os
from collections.abc import Mapping
from pathlib import Path

from aktgranskning.domain.errors import AuditError


def write_new_files(contents: Mapping[Path, bytes]) -> None:
    """Write files that must not exist, all of them or none, each of them whole or not at all.

    Raises AuditError "file.exists" where one of them exists, "file.not_created" where one cannot be written.
    """
    made: list[Path] = []
    try:
        for path, content in contents.items():
            _write(path, content, made)
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        raise


def _write(path: Path, content: bytes, made: list[Path]) -> None:
    try:
        path.open("xb").close()  # the name is ours from here on, whoever else wants it
        made.append(path)
        temporary = path.with_name(f".{path.name}-{os.getpid()}.tmp")
        made.append(temporary)
        temporary.write_bytes(content)
        temporary.replace(path)
    except FileExistsError as error:
        raise AuditError("file.exists", path=path) from error
    except OSError as error:
        raise AuditError("file.not_created", path=path, reason=error) from error
