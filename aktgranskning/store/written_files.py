"""The table `written_files`: which files the program wrote from this audit, kept beside the log.

The log does not tell of them, so that a document does not move the head of the log that it prints.
"""

from dataclasses import dataclass
from pathlib import Path

from aktgranskning.store.engine import Database
from aktgranskning.store.fingerprints import keep_fingerprint


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that holds something of the audit: where it was written, of which kind, its SHA-256, by whom and when.

    `at` is UTC in ISO 8601.
    """

    path: Path
    kind: str
    sha256: str
    by: str
    at: str


def write_written_file(database: Database, file: WrittenFile) -> None:
    """Keep that a file was written; what was written to the same place before is no more."""
    database.execute("DELETE FROM written_files WHERE path = ?", [str(file.path)])
    row = [str(file.path), file.kind, file.sha256, file.by, file.at]
    database.execute("INSERT INTO written_files (path, kind, sha256, by, at) VALUES (?, ?, ?, ?, ?)", row)
    keep_fingerprint(database, "written_files")


def read_written_files(database: Database) -> tuple[WrittenFile, ...]:
    """Read all of them, in the order in which they were written."""
    query = "SELECT path, kind, sha256, by, at FROM written_files ORDER BY id"
    return tuple(WrittenFile(Path(path), *others) for path, *others in database.execute(query).fetchall())
