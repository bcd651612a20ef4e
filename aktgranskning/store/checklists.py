"""The tables `checklists` and `checklist_files`: every version of the checklist that the audit was made with."""

import hashlib
import json
from collections.abc import Iterable

from aktgranskning.domain.audit import ChecklistFile, ChecklistSource
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.checklist_json import from_json, to_json
from aktgranskning.domain.errors import AuditError
from aktgranskning.store.engine import Database


def write_checklist(database: Database, checklist: Checklist, file: ChecklistFile) -> int:
    """Keep a checklist, let it be the one in force, and return its number in the file."""
    fingerprint = checklist_fingerprint(checklist, file)
    row = [file.file_name, file.content, file.source.sha256, checklist.version, to_json(checklist), fingerprint]
    columns = "file_name, content, sha256, version, json, fingerprint"
    database.execute(f"INSERT INTO checklists ({columns}) VALUES (?, ?, ?, ?, ?, ?)", row)
    id_: int = database.execute("SELECT max(id) FROM checklists").fetchone()[0]
    _write_files(database, id_, file.files)
    put_in_force(database, id_)
    return id_


def _write_files(database: Database, id_: int, files: Iterable[tuple[str, bytes]]) -> None:
    for name, table in files:
        row = [id_, name, table, hashlib.sha256(table).hexdigest()]
        database.execute("INSERT INTO checklist_files VALUES (?, ?, ?, ?)", row)


def checklist_fingerprint(checklist: Checklist, file: ChecklistFile) -> str:
    """Return the SHA-256, in hex, over all that the file keeps of a checklist, as the log names it."""
    first = (file.file_name, file.content, file.source.sha256)
    others = ((name, table, hashlib.sha256(table).hexdigest()) for name, table in file.files)
    return _fingerprint(checklist.version, to_json(checklist), [first, *sorted(others)])


def _fingerprint(version: str, written: str, files: Iterable[tuple[str, bytes, str]]) -> str:
    """Return it of the version, the JSON, and the name, bytes and hash of each file."""
    hashed = hashlib.sha256(json.dumps([version, written]).encode())
    for name, content, hash_ in files:
        hashed.update(json.dumps([name, hashlib.sha256(content).hexdigest(), hash_]).encode())
    return hashed.hexdigest()


def next_id(database: Database) -> int:
    """Return the number that the next checklist to be kept will have."""
    last: int = database.execute("SELECT coalesce(max(id), 0) FROM checklists").fetchone()[0]
    return last + 1


def put_in_force(database: Database, id_: int) -> None:
    """Let the checklist of that number be the one that the audit is reviewed with."""
    database.execute("INSERT OR REPLACE INTO audit VALUES ('checklist', ?)", [str(id_)])


def id_in_force(database: Database) -> int:
    """Return the number of the checklist that the audit is reviewed with; 0 where there is none."""
    row = database.execute("SELECT value FROM audit WHERE field = 'checklist'").fetchone()
    return int(row[0]) if row else 0


def read_checklist(database: Database, id_: int) -> tuple[Checklist, ChecklistSource]:
    """Return the checklist of that number in the file, and where it came from."""
    query = "SELECT file_name, sha256, json FROM checklists WHERE id = ?"
    file_name, sha256, written = database.execute(query, [id_]).fetchone()
    return from_json(written), ChecklistSource(file_name, sha256)


def read_file(database: Database) -> ChecklistFile:
    """Return name and bytes of the file of the checklist in force, and of those beside it; AuditError without one."""
    query = (
        "SELECT id, file_name, content FROM checklists WHERE id = (SELECT value FROM audit WHERE field = 'checklist')"
    )
    row = database.execute(query).fetchone()
    if row is None:
        raise AuditError("review.no_checklist")
    id_, file_name, content = row
    query = "SELECT file_name, content FROM checklist_files WHERE checklist_id = ? ORDER BY file_name"
    return ChecklistFile(file_name, content, tuple(database.execute(query, [id_]).fetchall()))


def read_fingerprint(database: Database, id_: int) -> str:
    """Return the fingerprint of the checklist of that number, worked out from what the tables hold of it."""
    query = "SELECT version, json, file_name, content, sha256 FROM checklists WHERE id = ?"
    version, written, *first = database.execute(query, [id_]).fetchone()
    query = "SELECT file_name, content, sha256 FROM checklist_files WHERE checklist_id = ?"
    others = database.execute(query, [id_]).fetchall()
    return _fingerprint(version, written, [(first[0], first[1], first[2]), *sorted(others)])


def fill_fingerprints(database: Database) -> None:
    """Keep the fingerprint of every checklist, in a file that was made before there were any."""
    for (id_,) in database.execute("SELECT id FROM checklists").fetchall():
        fingerprint = read_fingerprint(database, id_)
        database.execute("UPDATE checklists SET fingerprint = ? WHERE id = ?", [fingerprint, id_])
