"""What can be shown of an audit file as it lies on disk: all that is wrong with it, and what its log ends in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aktgranskning.domain.acts import Field
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.sampling import frame_hash
from aktgranskning.domain.sampling_json import register_from_json
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.damage import SIGNS
from aktgranskning.store.engine import Database
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.registers import frame_strata, sorted_identities
from aktgranskning.store.schema import check_schema
from aktgranskning.store.secrets import Secret
from aktgranskning.verifying.advancing import Progress, no_progress
from aktgranskning.verifying.contents import Contents

_MOST_PAGES = 100


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found of a file: what is wrong, how many rows and cases its log has, and the hash that it ends in.

    `head_row` is the row of the log whose hash was asked for, 0 where none was or no row has it; `acts_after` is how
    many acts came after it.
    """

    problems: tuple[Problem, ...]
    rows: int
    cases: int
    head: str
    head_row: int = 0
    acts_after: int = 0


def verify_file(path: Path, head: str = "", secret: Secret | None = None, progress: Progress = no_progress) -> Verified:
    """Compare everything in an audit file with its log, and that with a hash that a document printed, '' for none.

    The file is only read. AuditError where it is none, is in use, or cannot be opened at all.
    """
    with AuditFile.examined(path, secret) as file:
        contents = Contents(file.database, progress)
        problems = [*_page_problems(file.database), *contents.problems(), *_frame_problems(file.database)]
        chain = contents.chain
        head_row = chain.numbers.get(head, 0)
        if head and not head_row:
            problems.insert(0, _unknown(file.database, head))
        acts_after = _acts_after(file.database, head_row) if head_row else 0
        return Verified(tuple(problems), chain.last_id, contents.case_count, chain.head, head_row, acts_after)


def _page_problems(database: Database) -> Iterator[Problem]:
    """Yield a problem where the engine finds pages that do not belong together, or an encrypted one that is changed."""
    try:
        found = database.execute(f"PRAGMA integrity_check({_MOST_PAGES})").fetchall()
        found += database.execute("PRAGMA cipher_integrity_check").fetchall()
    except SIGNS:
        found = [("unreadable",)]
    try:
        check_schema(database)
    except SIGNS:
        yield Problem("verify.schema")
    count = sum(row != ("ok",) for row in found)
    if count:
        yield Problem("verify.pages", parameters={"count": count})


def _frame_problems(database: Database) -> Iterator[Problem]:
    """Yield a problem where the frame is not that of the register in force, as the facts in the log have it."""
    query = """
        SELECT registers.id, text, reviewer, at FROM registers JOIN texts ON hash = facts
        WHERE text <> '' ORDER BY registers.id DESC LIMIT 1
    """
    try:
        for id_, facts, reviewer, at in database.execute(query).fetchall():
            register = register_from_json(facts, id_, reviewer, parse_moment(at))
            identities = (identity for block in sorted_identities(database) for identity in block)
            if frame_strata(database) != register.strata or frame_hash(identities) != register.frame_hash:
                yield Problem("verify.frame")
    except SIGNS:
        yield Problem("verify.frame")


def _unknown(database: Database, head: str) -> Problem:
    """Return why no row has a hash: of a file that a backup took the place of, the log knows only the last one."""
    query = "SELECT id FROM log WHERE field = ? AND old = ?"
    replaced = database.execute(query, [Field.RESTORED.value, head]).fetchone()
    if replaced:
        return Problem("verify.head_replaced", parameters={"row": replaced[0]})
    return Problem("verify.head_unknown", parameters={"head": head})


def _acts_after(database: Database, row: int) -> int:
    count: int = database.execute("SELECT count(DISTINCT act) FROM log WHERE id > ?", [row]).fetchone()[0]
    return count
