"""The log of acts: append-only, chained by hashes, the source of truth."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from aktgranskning.domain.acts import CONTENTS, ActKind, Field
from aktgranskning.domain.places import item_of, number_of, place_of, renamed, row_of
from aktgranskning.store.engine import Database

_COLUMNS = (
    "id, act, kind, field, case_id, item, row_path, old, new, moment_before, moment, reviewer, at, reverses, "
    "previous_hash, hash"
)
_INSERT = f"INSERT INTO log ({_COLUMNS}) VALUES ({', '.join('?' * 16)})"


class LogRow(NamedTuple):
    """One row of the log, without its hashes.

    `old` and `new` are values, or references to texts; `at` is UTC in ISO 8601; `moment`, in ISO 8601 and local time,
    is what `now()` meant in the case after this act, and `moment_before` before it. Of schema 1 they are days.
    """

    id: int
    act: int
    kind: str
    field: str
    case_id: int
    item: str
    row_path: str
    old: str
    new: str
    moment_before: str
    moment: str
    reviewer: str
    at: str
    reverses: int


class Renaming(NamedTuple):
    """From which row of the log on items have other names, and what each was called before."""

    first_row: int
    names_before: dict[str, str]


class Called(NamedTuple):
    """How a place was called from one row of the log on, and until another."""

    place: str
    first_row: int
    end: int


class Log:
    """Appends rows to the log of one open file, and remembers the end of the chain between transactions."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._first_hash = ""
        self._renamings: list[Renaming] | None = None
        self._checklists: list[tuple[int, int]] | None = None
        self._switches: set[int] | None = None
        self.last_id, self._last_hash = self._read_end()
        self.first_hash()  # now, so that later only memory is read

    def _read_end(self) -> tuple[int, str]:
        row = self._database.execute("SELECT id, hash FROM log ORDER BY id DESC LIMIT 1").fetchone()
        return row or (0, "")

    @property
    def head(self) -> str:
        """The hash of the last row, which no other log ends in; '' before the first act."""
        return self._last_hash

    def append(self, rows: Iterable[LogRow]) -> None:
        """Append rows inside the caller's transaction; call `go_back` where that is rolled back."""
        for row in rows:
            previous = self._last_hash
            self._last_hash = chain_hash(previous, row)
            self._database.execute(_INSERT, (*row, previous, self._last_hash))
            self.last_id = row.id
            if row.field in (Field.ITEM_NAME, Field.VERSION, Field.CHECKLIST):
                self._forget_versions()

    @property
    def end(self) -> tuple[int, str]:
        """The number and the hash of the last row."""
        return self.last_id, self._last_hash

    def go_back(self, end: tuple[int, str]) -> None:
        """Take an earlier `end` for the end, after a transaction that was rolled back; a failing disk is not asked."""
        self.last_id, self._last_hash = end
        self._forget_versions()

    def _forget_versions(self) -> None:
        self._renamings = None
        self._checklists = None
        self._switches = None

    def rows_of(self, act: int) -> list[LogRow]:
        """Return the rows of one act, in the order in which they were written."""
        return self._read("act = ?", (act,))

    def rows_about(self, case_id: int, place: str, until: int = 0) -> list[LogRow]:
        """Return every row about what stands in a place, under each name that it had, in the order of writing.

        `place` is as it is called now or, where a row is given, as it was called before that row was written.
        """
        condition = "case_id = ? AND item = ? AND row_path = ? AND id >= ? AND id < ?"
        rows: list[LogRow] = []
        for called in self._names_of(place, until or self.last_id + 1):
            keys = (case_id, item_of(called.place), row_of(called.place), called.first_row, called.end)
            rows[:0] = self._read(condition, keys)
        return rows

    def given_by(self, case_id: int, place: str, until: int) -> LogRow | None:
        """Return the row of the latest act upon what stood in a place; None where nobody ever wrote there.

        To change the checklist, or to take that back, is no act upon an answer. `place` is as it was called before the
        row `until` was written.
        """
        found = [row for row in self.rows_about(case_id, place, until) if row.field in CONTENTS]
        switches = self._all_switches()
        return max(found, key=lambda row: (row.act not in switches, row.id), default=None)

    def _all_switches(self) -> set[int]:
        """Return the acts that put another checklist in force, undo and redo among them."""
        if self._switches is None:
            self._switches = {row.act for row in self._read("case_id = 0 AND field = 'version'", ())}
        return self._switches

    def names_of(self, item: str) -> list[str]:
        """Return what an item is called now, and every name that it had before."""
        return [called.place for called in self._names_of(item, self.last_id + 1)]

    def _names_of(self, place: str, until: int) -> Iterator[Called]:
        """Yield how a place has been called, the latest first.

        Before another item was given the name that this one had, this one was not there.
        """
        end = until
        for renaming in reversed([one for one in self._all_renamings() if one.first_row < until]):
            yield Called(place, renaming.first_row, end)
            names = {part.partition("#")[0] for part in place.split("/")}
            if names & (set(renaming.names_before.values()) - renaming.names_before.keys()):
                return
            end, place = renaming.first_row, renamed(place, renaming.names_before)
        yield Called(place, 0, end)

    def _all_renamings(self) -> list[Renaming]:
        if self._renamings is None:
            found: dict[int, Renaming] = {}
            for row in self._read("case_id = 0 AND field = 'item_name'", ()):
                found.setdefault(row.act, Renaming(row.id, {})).names_before[row.new] = row.old
            self._renamings = list(found.values())
        return self._renamings

    def last_number(self, case_id: int, repeat: str, around: str) -> int:
        """Return the highest number that a row of a repeat ever had, in the row around it; 0 where it had none."""
        query = "SELECT DISTINCT row_path FROM log WHERE case_id = ? AND item = ? AND field = 'row'"
        numbers = [0]
        for called in self._names_of(place_of(repeat, around), self.last_id + 1):
            rows = self._database.execute(query, (case_id, item_of(called.place))).fetchall()
            numbers += [number_of(row) for (row,) in rows if row_of(row) == row_of(called.place)]
        return max(numbers)

    def last_interpretation(self, item: str) -> int:
        """Return the highest number that an interpretation of an item ever had; 0 where it had none."""
        query = "SELECT row_path FROM log WHERE case_id = 0 AND item = ? AND field = 'interpretation'"
        names = self.names_of(item)
        found = [self._database.execute(query, (name,)).fetchall() for name in names]
        return max((int(number) for rows in found for (number,) in rows), default=0)

    def last_record(self, field: Field, case_id: int = 0, item: str = "") -> int:
        """Return the highest number that a record with this field ever had, of the case or item; 0 without any."""
        query = "SELECT max(CAST(row_path AS INTEGER)) FROM log WHERE field = ? AND case_id = ? AND item = ?"
        names = self.names_of(item) if item else [""]
        found = [self._database.execute(query, (field.value, case_id, name)).fetchone()[0] for name in names]
        return max(number or 0 for number in found)

    def rows_of_field(self, field: Field, case_id: int = 0) -> list[LogRow]:
        """Return every row about a field in order, whatever case or item it is of; with a case, of the case itself."""
        if case_id:
            return self._read("field = ? AND case_id = ? AND item = ''", (field.value, case_id))
        return self._read("field = ?", (field.value,))

    def rows_of_records(self, *fields: Field) -> list[LogRow]:
        """Return every row about fields of records that are of no case and no item, in order.

        Of these there are few, and they are found without reading those about answers.
        """
        among = ", ".join("?" * len(fields))
        return self._read(f"case_id = 0 AND item = '' AND field IN ({among})", tuple(field.value for field in fields))

    def interpretation_made(self, item: str, number: int, until: int = 0) -> LogRow | None:
        """Return the row that made an interpretation, whatever has become of it since; None where there is none.

        `item` is as it is called now or, where a row is given, as it was called before that row was written.
        """
        condition = "case_id = 0 AND item = ? AND row_path = ? AND field = 'interpretation' AND old = ''"
        names = [called.place for called in self._names_of(item, until or self.last_id + 1)]
        found = [row for name in names for row in self._read(condition, (name, str(number)))]
        return min(found, default=None)

    def case_labels(self) -> dict[int, str]:
        """Return the label of every case that there ever was, by its number."""
        query = "SELECT case_id, new FROM log WHERE field = 'case' AND new != '' ORDER BY id"
        return dict(self._database.execute(query).fetchall())

    def acts_in_force(self, kind: ActKind) -> list[int]:
        """Return the acts of a kind that are not undone, in order; each act of the kind has a row of no case.

        By that row it is found without reading those about answers whether there is any.
        """
        query = "SELECT 1 FROM log WHERE case_id = 0 AND kind = ? LIMIT 1"
        if not self._database.execute(query, (kind.value,)).fetchone():
            return []
        found: dict[int, None] = {}
        acts = self.acts()
        of_kind = {act for act, name, _ in acts if name == kind}
        for act, name, reverses in acts:
            if name == ActKind.UNDO:
                found.pop(reverses, None)
            elif act in of_kind or reverses in of_kind:
                found[reverses or act] = None
        return list(found)

    def all_rows(self) -> list[LogRow]:
        """Return every row, in the order in which they were written."""
        return self._read("1", ())

    def checklists(self) -> list[tuple[int, int]]:
        """Return from which row on which checklist was in force, by its number in the file.

        A checklist that is loaded, or changed to, gets the next number; undo and redo go back to one by its number.
        """
        if self._checklists is None:
            self._checklists = []
            kept = 0
            for row in self._read("case_id = 0 AND field IN ('checklist', 'version')", ()):
                is_new = row.kind in (ActKind.LOAD_CHECKLIST, ActKind.CHANGE_CHECKLIST)
                kept += is_new
                self._checklists.append((row.id, kept if is_new else int(row.new)))
        return self._checklists

    def first_hash(self) -> str:
        """Return the hash of the first act, which no other audit file has; '' before it."""
        if not self._first_hash:
            row = self._database.execute("SELECT hash FROM log ORDER BY id LIMIT 1").fetchone()
            self._first_hash = row[0] if row else ""
        return self._first_hash

    def seed_of(self, case_id: int) -> str:
        """Return what chance is drawn from in a case; no other case of any audit has the same."""
        return f"{self.first_hash()}/{case_id}"

    def _read(self, condition: str, parameters: tuple[object, ...]) -> list[LogRow]:
        columns = _COLUMNS.removesuffix(", previous_hash, hash")
        query = f"SELECT {columns} FROM log WHERE {condition} ORDER BY id"
        return [LogRow(*row) for row in self._database.execute(query, parameters).fetchall()]

    def times(self) -> tuple[str, str]:
        """Return when the first and the latest act was carried out, '' and '' before the first one."""
        ends = ("ORDER BY id LIMIT 1", "ORDER BY id DESC LIMIT 1")
        first, last = (self._database.execute(f"SELECT at FROM log {end}").fetchone() for end in ends)
        return (first[0], last[0]) if first else ("", "")

    def last_reviewer(self) -> str:
        """Return who carried out the latest act, '' where there is none."""
        row = self._database.execute("SELECT reviewer FROM log ORDER BY id DESC LIMIT 1").fetchone()
        return row[0] if row else ""

    def last_at(self) -> str:
        """Return when the latest act was (UTC), '' where there is none."""
        row = self._database.execute("SELECT at FROM log ORDER BY id DESC LIMIT 1").fetchone()
        return row[0] if row else ""

    def last_case(self) -> int:
        """Return the case of the latest act of a review, 0 where there is none."""
        of_review = (
            "+case_id > 0 AND field NOT IN ('case', 'unit', 'reference', 'stratum', 'rank', 'replaces', 'assigned')"
            " AND kind NOT IN ('change_checklist', 'add_interpretation')"
        )
        # The sign keeps SQLite from the index upon cases, by which it would read and sort all of the log for one row.
        query = f"SELECT case_id FROM log WHERE {of_review} ORDER BY id DESC LIMIT 1"
        row = self._database.execute(query).fetchone()
        return row[0] if row else 0

    def acts(self) -> list[tuple[int, str, int]]:
        """Return (act, kind, the act it reverses or 0) of every act, in order."""
        query = "SELECT act, kind, max(reverses) FROM log GROUP BY act ORDER BY act"
        return self._database.execute(query).fetchall()


def read_chained(database: Database) -> Iterator[tuple[LogRow, str, str]]:
    """Yield every row of the log in order, each with the hash before it and its own, as they stand in the file."""
    cursor = database.execute(f"SELECT {_COLUMNS} FROM log ORDER BY id")
    while rows := cursor.fetchmany(_AT_A_TIME):
        for *fields, previous_hash, hash_ in rows:
            yield LogRow(*fields), previous_hash, hash_


_AT_A_TIME = 2_000
_as_json = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


def chain_hash(previous: str, fields: tuple[object, ...]) -> str:
    """Return the SHA-256, in hex, over the previous hash and the fields of a row."""
    return hashlib.sha256(f"{previous}\n{_as_json(fields)}".encode()).hexdigest()
