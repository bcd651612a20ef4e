"""The schema of an audit file, as named migrations that are only ever added to."""

from collections.abc import Mapping

from aktgranskning.store.checklists import fill_fingerprints
from aktgranskning.store.conclusion_tables import CONCLUSION_TABLES
from aktgranskning.store.engine import Database, Migrations
from aktgranskning.store.fingerprints import ORDERS, keep_fingerprint
from aktgranskning.store.sealing import UNSEALED, sealing_triggers

migrations = Migrations("aktgranskning")

NEWEST_VERSION = 7
"""The number of migrations, which this program writes into `user_version`."""

_LOG_TRIGGERS = {
    f"log_refuses_{verb.lower()}": f"BEFORE {verb} ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    for verb in ("UPDATE", "DELETE")
}


@migrations()
def m001_first_release(db: Database) -> None:
    """Make the tables of the first release."""
    for statement in _FIRST_RELEASE:
        db.execute(statement)
    _make_anew(db, _LOG_TRIGGERS)


@migrations()
def m002_moments_and_files(db: Database) -> None:
    """Keep of each case the moment rather than the day of its latest answer, and the files beside a checklist."""
    for statement in _MOMENTS_AND_FILES:
        db.execute(statement)
    _make_anew(db, _LOG_TRIGGERS)


@migrations()
def m003_versions_and_interpretations(db: Database) -> None:
    """Keep which checklist of the file is in force, how its items are read, and which answers want a second look."""
    for statement in _VERSIONS_AND_INTERPRETATIONS:
        db.execute(statement)
    _make_anew(db, _LOG_TRIGGERS)


@migrations()
def m004_samples(db: Database) -> None:
    """Keep registers, draws and who was drawn, more of each case, and the documents that cases wait for."""
    for statement in _SAMPLES:
        db.execute(statement)
    _make_anew(db, _LOG_TRIGGERS)


@migrations()
def m005_fact_check(db: Database) -> None:
    """Keep what the administration says, what was sent to it, the auditor's sentences, and where cases are counted."""
    for statement in _FACT_CHECK:
        db.execute(statement)
    _make_anew(db, _LOG_TRIGGERS)


@migrations()
def m006_conclusions(db: Database) -> None:
    """Keep audit questions and their answers, recommendations and theirs, and key figures."""
    for statement in CONCLUSION_TABLES:
        db.execute(statement)
    _make_anew(db, _LOG_TRIGGERS)


@migrations()
def m007_closed_and_kept(db: Database) -> None:
    """Keep who read a case a second time, the notes of those who check it, and what was written from the audit."""
    for statement in _CLOSED_AND_KEPT:
        db.execute(statement)
    for table in ORDERS:
        keep_fingerprint(db, table)
    fill_fingerprints(db)
    make_triggers(db)


def make_triggers(db: Database) -> None:
    """Make every trigger anew; each migration ends with it, as `transform()` drops them without a word.

    Those before the seventh make the log's alone: the others know tables that come with it.
    """
    _make_anew(db, _TRIGGERS)


def _make_anew(db: Database, triggers: Mapping[str, str]) -> None:
    for name, statement in triggers.items():
        db.execute(f"DROP TRIGGER IF EXISTS {name}")
        db.execute(f"CREATE TRIGGER {name} {statement}")


_FIRST_RELEASE = (
    # Name, auditee and so on of the audit: the latest value of each.
    "CREATE TABLE audit (field TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE reviewers (name TEXT PRIMARY KEY, initials TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE checklists (
        id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        content BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        version TEXT NOT NULL,
        json TEXT NOT NULL
    )""",
    # `reference` refers to `texts`; `day` is the date on which the case's logic was last worked out.
    """CREATE TABLE cases (
        id INTEGER PRIMARY KEY,
        label TEXT NOT NULL,
        reference TEXT NOT NULL,
        unit TEXT NOT NULL,
        status TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        day TEXT NOT NULL
    )""",
    # `draft`, `comment`, `evidence`, and `value` of a text item, refer to `texts`.
    """CREATE TABLE current (
        case_id INTEGER NOT NULL REFERENCES cases (id),
        item TEXT NOT NULL,
        row_path TEXT NOT NULL,
        value TEXT NOT NULL,
        draft TEXT NOT NULL,
        comment TEXT NOT NULL,
        evidence TEXT NOT NULL,
        state TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (case_id, item, row_path)
    ) WITHOUT ROWID""",
    # `hash` is the SHA-256 over salt and text; an erased text keeps its row, empty.
    "CREATE TABLE texts (hash TEXT PRIMARY KEY, salt BLOB NOT NULL, text TEXT NOT NULL) WITHOUT ROWID",
    # `act` is the id of the first row of the same act; `reverses` the act that an undo or redo concerns.
    """CREATE TABLE log (
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL,
        kind TEXT NOT NULL,
        field TEXT NOT NULL,
        case_id INTEGER NOT NULL,
        item TEXT NOT NULL,
        row_path TEXT NOT NULL,
        old TEXT NOT NULL,
        new TEXT NOT NULL,
        day_before TEXT NOT NULL,
        day TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        at TEXT NOT NULL,
        reverses INTEGER NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    )""",
    "CREATE INDEX log_by_act ON log (act)",
    "CREATE INDEX log_by_answer ON log (case_id, item)",
)

_MOMENTS_AND_FILES = (
    # What stands in these columns may still be a day; both are read alike.
    "ALTER TABLE cases RENAME COLUMN day TO moment",
    "ALTER TABLE log RENAME COLUMN day_before TO moment_before",
    "ALTER TABLE log RENAME COLUMN day TO moment",
    # What could be computed in cases that nobody had opened was counted as answered.
    """UPDATE current SET state = 'unanswered' WHERE state NOT IN ('unanswered', 'not_asked')
        AND case_id IN (SELECT id FROM cases WHERE status = 'not_begun')""",
    """CREATE TABLE checklist_files (
        checklist_id INTEGER NOT NULL REFERENCES checklists (id),
        file_name TEXT NOT NULL,
        content BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (checklist_id, file_name)
    ) WITHOUT ROWID""",
)

_VERSIONS_AND_INTERPRETATIONS = (
    # Until now it was the one that was loaded last.
    "INSERT INTO audit SELECT 'checklist', max(id) FROM checklists HAVING max(id) IS NOT NULL",
    # "1" where the answer should be looked at again.
    "ALTER TABLE current ADD COLUMN second_look TEXT NOT NULL DEFAULT ''",
    # `number` counts those of an item from 1 and is never given twice; `text` refers to `texts`.
    """CREATE TABLE interpretations (
        item TEXT NOT NULL,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (item, number)
    ) WITHOUT ROWID""",
)

_CASE_TEXTS = (
    "stratum",
    "absence",
    "absence_reason",
    "assigned",
    "source_system",
    "period_read",
    "documents",
    "pages",
    "observations",
    "for_report",
    "urgent",
)

_SAMPLES = (
    # `absence_reason` and `observations` refer to `texts`.
    *(f"ALTER TABLE cases ADD COLUMN {column} TEXT NOT NULL DEFAULT ''" for column in _CASE_TEXTS),
    "ALTER TABLE cases ADD COLUMN rank INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE cases ADD COLUMN replaces INTEGER NOT NULL DEFAULT 0",
    # `facts` refers to `texts`: JSON.
    "CREATE TABLE registers (id INTEGER PRIMARY KEY, facts TEXT NOT NULL, reviewer TEXT NOT NULL, at TEXT NOT NULL)",
    # Of the register in force; `row` is its row there, `prefill` a JSON list of cells.
    """CREATE TABLE frame (
        row INTEGER PRIMARY KEY,
        identity TEXT NOT NULL,
        unit TEXT NOT NULL,
        stratum TEXT NOT NULL,
        prefill TEXT NOT NULL
    )""",
    """CREATE TABLE draws (
        id INTEGER PRIMARY KEY,
        plan TEXT NOT NULL,
        state TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        at TEXT NOT NULL
    )""",
    # Of the draw in force; `position` counts the sample and then the spares in the order of the draw.
    """CREATE TABLE members (
        queue TEXT NOT NULL,
        rank INTEGER NOT NULL,
        position INTEGER NOT NULL,
        is_spare INTEGER NOT NULL,
        row INTEGER NOT NULL,
        PRIMARY KEY (queue, rank)
    ) WITHOUT ROWID""",
    # `number` counts those of a case from 1; `what` and `whom` refer to `texts`, days are YYYY-MM-DD.
    """CREATE TABLE requests (
        case_id INTEGER NOT NULL REFERENCES cases (id),
        number INTEGER NOT NULL,
        what TEXT NOT NULL,
        whom TEXT NOT NULL,
        asked TEXT NOT NULL,
        received TEXT NOT NULL,
        PRIMARY KEY (case_id, number)
    ) WITHOUT ROWID""",
)

_FACT_CHECK = (
    # One for each answer; `value`, `words`, `evidence`, `who`, `answer` and `rationale` refer to `texts`.
    """CREATE TABLE views (
        case_id INTEGER NOT NULL REFERENCES cases (id),
        item TEXT NOT NULL,
        row TEXT NOT NULL,
        value TEXT NOT NULL,
        words TEXT NOT NULL,
        evidence TEXT NOT NULL,
        day TEXT NOT NULL,
        who TEXT NOT NULL,
        presence TEXT NOT NULL,
        answer TEXT NOT NULL,
        dispatch TEXT NOT NULL,
        decision TEXT NOT NULL,
        rationale TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        decided TEXT NOT NULL,
        PRIMARY KEY (case_id, item, row)
    ) WITHOUT ROWID""",
    # `number` counts those of an item from 1 and is never given twice; `words`, `who`, `rationale` refer to `texts`.
    """CREATE TABLE claims (
        item TEXT NOT NULL,
        number INTEGER NOT NULL,
        more TEXT NOT NULL,
        words TEXT NOT NULL,
        day TEXT NOT NULL,
        who TEXT NOT NULL,
        unit TEXT NOT NULL,
        rationale TEXT NOT NULL,
        PRIMARY KEY (item, number)
    ) WITHOUT ROWID""",
    # `whom` and `rows` (JSON) refer to `texts`; `returned` is the SHA-256 of the file that came back.
    """CREATE TABLE dispatches (
        number INTEGER PRIMARY KEY,
        token TEXT NOT NULL,
        unit TEXT NOT NULL,
        whom TEXT NOT NULL,
        sent TEXT NOT NULL,
        deadline TEXT NOT NULL,
        answered TEXT NOT NULL,
        rows TEXT NOT NULL,
        returned TEXT NOT NULL
    )""",
    # `text` refers to `texts`; `figures` are those that it was written for.
    "CREATE TABLE sentences (item TEXT PRIMARY KEY, text TEXT NOT NULL, figures TEXT NOT NULL) WITHOUT ROWID",
    # Every combination that a case is counted in, or was; what is counted in none has the group 0.
    """CREATE TABLE tally_groups (
        id INTEGER PRIMARY KEY,
        unit TEXT NOT NULL,
        stratum TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        UNIQUE (unit, stratum, reviewer)
    )""",
    "INSERT INTO tally_groups VALUES (1, '', '', '')",
    """INSERT OR IGNORE INTO tally_groups (unit, stratum, reviewer)
        SELECT DISTINCT unit, stratum, reviewer FROM cases""",
    # A new case is in the first group until it is told otherwise, and its answers are where it is.
    "ALTER TABLE cases ADD COLUMN tally_group INTEGER NOT NULL DEFAULT 1",
    """UPDATE cases SET tally_group = iif(absence = '', (
        SELECT found.id FROM tally_groups AS found
        WHERE (found.unit, found.stratum, found.reviewer) = (cases.unit, cases.stratum, cases.reviewer)
    ), 0)""",
    "ALTER TABLE current ADD COLUMN tally_group INTEGER NOT NULL DEFAULT 0",
    "UPDATE current SET tally_group = (SELECT tally_group FROM cases WHERE id = case_id)",
    "CREATE INDEX current_tally ON current (tally_group, item, state, value)",
)

_CLOSED_AND_KEPT = (
    UNSEALED,
    "ALTER TABLE cases ADD COLUMN second_reader TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE cases ADD COLUMN second_read TEXT NOT NULL DEFAULT ''",
    # `number` counts those of an answer from 1 and is never given twice; `row`, `text`, `reply` refer to `texts`.
    """CREATE TABLE review_notes (
        case_id INTEGER NOT NULL REFERENCES cases (id),
        item TEXT NOT NULL,
        number INTEGER NOT NULL,
        row TEXT NOT NULL,
        text TEXT NOT NULL,
        reply TEXT NOT NULL,
        state TEXT NOT NULL,
        by TEXT NOT NULL,
        day TEXT NOT NULL,
        PRIMARY KEY (case_id, item, number)
    ) WITHOUT ROWID""",
    # Beside the log, so that an export does not move the head of the log that it prints.
    """CREATE TABLE written_files (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL,
        kind TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL
    )""",
    # `name` is a table, `sha256` over its rows: those of which the log does not say every cell.
    "CREATE TABLE fingerprints (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) WITHOUT ROWID",
    # SHA-256 over everything that is kept of a checklist; the log has it since this schema.
    "ALTER TABLE checklists ADD COLUMN fingerprint TEXT NOT NULL DEFAULT ''",
    # Until now these were read off the clock some moments beside the log, and could not be compared with it.
    """UPDATE registers SET at = (
        SELECT log.at FROM log WHERE field = 'register' AND new = facts AND kind = 'load_register')""",
    """UPDATE draws SET at = (
        SELECT drawn.at FROM (
            SELECT log.at, row_number() OVER (ORDER BY log.id) AS number FROM log WHERE field = 'draw' AND old = ''
        ) AS drawn WHERE drawn.number = draws.id)""",
    """UPDATE cases SET moment = (SELECT moment FROM log WHERE field = 'checklist' ORDER BY id DESC LIMIT 1)
        WHERE status = 'not_begun' AND (SELECT max(id) FROM log WHERE case_id = cases.id)
            < (SELECT max(id) FROM log WHERE field = 'checklist')""",
)

_CASE_COLUMNS = (
    *("id", "label", "reference", "unit", "status", "reviewer", "moment", "rank", "replaces"),
    *_CASE_TEXTS,
    *("second_reader", "second_read"),
)
_ANSWER_COLUMNS = (
    *("case_id", "item", "row_path", "value", "draft", "comment", "evidence", "second_look", "state"),
    *("reviewer", "at"),
)
_TRIGGERS = {**_LOG_TRIGGERS, **sealing_triggers(_CASE_COLUMNS, _ANSWER_COLUMNS)}

TRIGGER_NAMES = tuple(sorted(_TRIGGERS))
