"""The tables beside the answers, each row of them beside what the log says."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.record_kind import RecordKind
from aktgranskning.domain.records import RECORD_KINDS
from aktgranskning.store.checklists import read_fingerprint
from aktgranskning.store.damage import SIGNS
from aktgranskning.store.engine import Database
from aktgranskning.store.fingerprints import ORDERS, fingerprint, read_fingerprints
from aktgranskning.verifying.advancing import Advance
from aktgranskning.verifying.replaying import Replay
from aktgranskning.verifying.words import table_in_words

Row = tuple[Any, ...]

_DERIVED = ("id", "moment", "tally_group")


class Tables:
    """Compares the tables of a file with a replay of its log; `texts` are by reference."""

    def __init__(self, database: Database, replay: Replay, texts: Mapping[str, str], advance: Advance) -> None:
        self._database = database
        self._replay = replay
        self._texts = texts
        self._advance = advance

    def checks(self) -> dict[str, Callable[[], Iterator[Problem]]]:
        """Return the checks, one for each kind of table, by what it holds."""
        return {
            "Akterna": self._cases,
            "Grupperna": self._groups,
            "Uppgifterna bredvid svaren": self._records,
            "Tolkningarna": self._interpretations,
            "Granskningens egna uppgifter": self._audit,
            "Checklistorna": self._checklists,
            "Register och dragningar": self._sampling,
            "Det som skyddar stängda akter": self._unsealed,
            "Ramen, de dragna, granskarna och skrivna filer": self._fingerprints,
        }

    def _unsealed(self) -> Iterator[Problem]:
        """Yield what lets closed cases be changed: within an act alone there is any."""
        if self._database.execute("SELECT 1 FROM unsealed").fetchone():
            yield Problem("verify.unsealed")

    def _cases(self) -> Iterator[Problem]:
        columns = [name for name in _columns(self._database, "cases") if name not in _DERIVED]
        rows = self._database.execute(f"SELECT id, moment, {', '.join(columns)} FROM cases").fetchall()
        left = dict(self._replay.cases)
        for id_, moment, *held in rows:
            case = left.pop(id_, None)
            if case is None:
                yield Problem("verify.case_added", parameters={"number": id_})
                continue
            expected = [self._text(case.columns.get(name, "")) for name in columns]
            actual = [self._text("" if content == 0 else str(content)) for content in held]
            # of schema 1 a moment is a day, and then the midnight before it
            moments = (datetime.fromisoformat(one) for one in (moment, case.moment))
            if actual != expected or next(moments) != next(moments):
                yield Problem("verify.case_changed", case=case.columns["label"])
        for case in left.values():
            yield Problem("verify.case_missing", case=case.columns["label"])

    def _groups(self) -> Iterator[Problem]:
        """Compare the groups that cases and answers are counted in with the columns that they follow from."""
        for (label,) in self._database.execute(_WRONG_GROUPS).fetchall():
            yield Problem("verify.group", case=label)

    def _records(self) -> Iterator[Problem]:
        for kind in RECORD_KINDS:
            names = (*kind.key, *kind.attributes.values())
            query = f"SELECT {', '.join(names)} FROM {kind.table}"
            actual = self._by_key(kind, self._database.execute(query).fetchall())
            expected = {
                key: tuple(self._text(columns.get(name, "")) for name in kind.attributes.values())
                for key, columns in self._replay.records[kind.table].items()
            }
            for _ in _differing(actual, expected):
                yield Problem("verify.record", parameters={"table": table_in_words(kind.table)})

    def _by_key(self, kind: RecordKind[Any], rows: Iterable[Row]) -> dict[Row, Row]:
        split = len(kind.key)
        return {row[:split]: tuple(map(self._text, row[split:])) for row in rows}

    def _interpretations(self) -> Iterator[Problem]:
        query = "SELECT item, number, text, reviewer, at FROM interpretations"
        actual = {row[:2]: (self._text(row[2]), *row[3:]) for row in self._database.execute(query).fetchall()}
        made = self._replay.made
        expected = {key: (self._text(text), *made[key]) for key, text in self._replay.interpretations.items()}
        for item, number in _differing(actual, expected):
            yield Problem("verify.interpretation", parameters={"item": item, "number": number})

    def _audit(self) -> Iterator[Problem]:
        held = self._database.execute("SELECT field, value FROM audit").fetchall()
        actual = {field: self._text(value) for field, value in held}
        expected = {field: self._text(value) for field, value in self._replay.audit.items()}
        if actual != expected:
            yield Problem("verify.audit")

    def _checklists(self) -> Iterator[Problem]:
        """Compare what is kept of each checklist with its fingerprint, and that with the log."""
        query = "SELECT id, file_name, sha256, fingerprint FROM checklists ORDER BY id"
        rows = self._database.execute(query).fetchall()
        logged = self._replay.checklists
        if [id_ for id_, *_ in rows] != list(range(1, len(logged) + 1)):
            yield Problem("verify.checklists_missing", parameters={"count": len(logged)})
            return
        for (id_, name, sha256, kept), replayed in zip(rows, logged, strict=True):
            fits_log = replayed.sha256 in ("", sha256) and replayed.fingerprint in ("", kept)
            if not fits_log or self._fingerprint_of(id_) != kept:
                yield Problem("verify.checklist", parameters={"number": id_, "file": name})
        files = "SELECT file_name FROM checklist_files WHERE checklist_id NOT IN (SELECT id FROM checklists)"
        for (name,) in self._database.execute(files).fetchall():
            yield Problem("verify.checklist", parameters={"number": 0, "file": name})

    def _fingerprint_of(self, checklist_id: int) -> str:
        try:
            return read_fingerprint(self._database, checklist_id)
        except SIGNS:
            return ""

    def _sampling(self) -> Iterator[Problem]:
        registers = self._database.execute("SELECT facts, reviewer, at FROM registers ORDER BY id").fetchall()
        if registers != [(one.plan, one.reviewer, one.at) for one in self._replay.registers]:
            yield Problem("verify.registers")
        draws = self._database.execute("SELECT id, plan, state, reviewer, at FROM draws ORDER BY id").fetchall()
        logged = [
            (id_, one.plan, one.state.value, one.reviewer, one.at) for id_, one in enumerate(self._replay.draws, 1)
        ]
        if draws != logged:
            yield Problem("verify.draws")

    def _fingerprints(self) -> Iterator[Problem]:
        kept = read_fingerprints(self._database)
        for table in ORDERS:
            if kept.get(table) != fingerprint(self._database, table, self._advance.by):
                yield Problem("verify.table", parameters={"table": table_in_words(table)})

    def _text(self, content: str) -> str:
        return self._texts.get(content, content)


_WRONG_GROUPS = """
    SELECT label FROM cases LEFT JOIN tally_groups ON tally_groups.id = cases.tally_group
    WHERE iif(absence = '',
        (tally_groups.unit, tally_groups.stratum, tally_groups.reviewer)
            IS NOT (cases.unit, cases.stratum, cases.reviewer),
        cases.tally_group <> 0)
    UNION
    SELECT label FROM current JOIN cases ON cases.id = case_id WHERE current.tally_group <> cases.tally_group
"""


def _columns(database: Database, table: str) -> list[str]:
    return [name for (name,) in database.execute("SELECT name FROM pragma_table_info(?)", [table]).fetchall()]


def _differing(actual: Mapping[Any, object], expected: Mapping[Any, object]) -> list[Any]:
    """Return the keys under which two tables do not hold the same, or one of them holds nothing."""
    return [key for key in {**expected, **actual} if actual.get(key) != expected.get(key)]
