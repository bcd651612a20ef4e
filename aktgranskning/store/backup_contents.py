"""What a backup holds, read without changing it: whatever schema it is of, its tables stay as they are."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import AnswerState, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backup_writing import audit_of, head_of
from aktgranskning.store.checklists import id_in_force, read_checklist
from aktgranskning.store.connecting import check_key, key_for, reading_beside
from aktgranskning.store.damage import told_as_damage
from aktgranskning.store.engine import Database
from aktgranskning.store.header import check_header
from aktgranskning.store.migrations import NEWEST_VERSION
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.secrets import FileKey, Secret
from aktgranskning.store.texts import read_content

_ANSWERED = tuple(state.value for state in AnswerState if state not in (AnswerState.UNANSWERED, AnswerState.NOT_ASKED))

_LAST_ACT = """
    SELECT last.at, last.reviewer, first.kind, first.field, label
    FROM log AS last JOIN log AS first ON first.id = last.act LEFT JOIN cases ON cases.id = first.case_id
    ORDER BY last.id DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What one backup holds: so many answers in so many cases, of which so many are done, and the latest act.

    Answers are those to what a reviewer is to answer, as the progress of a case counts them. Of the latest act, what it
    did is what it set first, and in which case, '' for none. `head` is the hash that its log ends in, `name` what the
    audit is called in it, `audit` which one it is (8 hex digits).
    """

    audit: str
    name: str
    answers: int
    cases: int
    done: int
    last_act_at: datetime | None
    last_act_by: str
    last_act: ActKind | None
    last_field: Field | None
    last_case: str
    head: str


def what_it_holds(path: Path, secret: Secret | None = None) -> BackupFacts:
    """Read the whole of a backup, and return what it holds; AuditError where it is damaged, or needs another secret.

    Never call it for a file that this process has open (see `check_header`).
    """
    return _read(path, key_for(path, secret))


def what_they_hold(paths: Iterable[Path], secret: Secret | None = None) -> Iterator[BackupFacts | AuditError]:
    """Yield what each backup holds, or why it cannot be said; a key is worked out once for all that it opens."""
    keys: dict[bytes, FileKey | None] = {}
    for path in paths:
        try:
            salt = check_header(path, NEWEST_VERSION)
            if salt not in keys:
                keys[salt] = key_for(path, secret)
            yield _read(path, keys[salt])
        except AuditError as error:
            yield error


@contextmanager
def at_rest(path: Path, key: FileKey | None) -> Iterator[Database]:
    """Connect to an audit file that nobody has open, to read alone; AuditError as `AuditFile.open` raises it."""
    database = reading_beside(path, key)
    with told_as_damage(path, database.conn.close):
        check_key(path, database, key)
        yield database
    database.conn.close()


def first_hash_in(path: Path, key: FileKey | None) -> str:
    """Return the hash of the first act in a file that nobody has open, '' before it; AuditError as `at_rest`.

    `key` is another file's of the same audit; this one has a salt of its own.
    """
    salt = check_header(path, NEWEST_VERSION)
    with at_rest(path, FileKey(key.key, salt) if key and salt else None) as database:
        row = database.execute("SELECT hash FROM log ORDER BY id LIMIT 1").fetchone()
    return row[0] if row else ""


def _read(path: Path, key: FileKey | None) -> BackupFacts:
    with at_rest(path, key) as database:
        if database.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise AuditError("file.damaged", path=path)
        return facts_of(database)


def name_of(database: Database) -> str:
    """Return what the audit in a file is called, '' where it has no name yet."""
    # Of older schemas it is the name itself, and no text has that for its hash.
    name = database.execute(
        "SELECT coalesce(text, value) FROM audit LEFT JOIN texts ON hash = value WHERE field = 'name'"
    ).fetchone()
    return read_content(database, name[0]) if name else ""


def facts_of(database: Database) -> BackupFacts:
    """Return what an audit file holds that is connected to."""

    def count(query: str, *parameters: str) -> int:
        return int(database.execute(f"SELECT count(*) FROM {query}", parameters).fetchone()[0])

    last = database.execute(_LAST_ACT).fetchone() or (None,) * 5
    return BackupFacts(
        audit=audit_of(database),
        name=name_of(database),
        answers=count(
            f"current WHERE state IN ({', '.join('?' * len(_ANSWERED))}) AND item IN (SELECT value FROM json_each(?))",
            *_ANSWERED,
            json.dumps(_to_answer(database)),
        ),
        cases=count("cases"),
        done=count("cases WHERE status = ?", CaseStatus.DONE.value),
        last_act_at=parse_moment(last[0]) if last[0] else None,
        last_act_by=last[1] or "",
        last_act=ActKind(last[2]) if last[2] else None,
        last_field=Field(last[3]) if last[3] else None,
        last_case=last[4] or "",
        head=head_of(database),
    )


def _to_answer(database: Database) -> list[str]:
    """Return the items that a reviewer is to answer, of the checklist in force."""
    id_ = id_in_force(database)
    checklist = read_checklist(database, id_)[0] if id_ else None
    items = checklist.items if checklist else ()
    return [item.name for item in items if item.can_be_answered and not item.is_optional_text]
