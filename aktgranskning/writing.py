"""One act on its way to the file: the rows of the log, and what the tables hold after it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from aktgranskning.domain.acts import (
    ANSWER_FIELDS,
    AUDIT_FIELDS,
    CASE_FIELDS,
    ActKind,
    Change,
    Field,
)
from aktgranskning.domain.audit import Answer
from aktgranskning.domain.places import item_of, row_of
from aktgranskning.domain.record_kind import Key
from aktgranskning.domain.records import KIND_OF_FIELD, RECORD_KINDS, TEXT_FIELDS
from aktgranskning.session import Session, local_moment
from aktgranskning.store.answers import delete_row, insert_answers, insert_row
from aktgranskning.store.interpretations import reference_of, write_interpretation
from aktgranskning.store.log import LogRow
from aktgranskning.store.moments import write_moment
from aktgranskning.store.records import record_column, write_record
from aktgranskning.store.tally_groups import GROUPED_BY, regroup
from aktgranskning.store.texts import keep_text
from aktgranskning.working_out import CASE_ATTRIBUTES, CaseWork


@dataclass(frozen=True, slots=True)
class LogStamp:
    """What a row of the log says of its act."""

    id: int
    act: int
    kind: ActKind
    reverses: int


class Writing:
    """One act on its way to the file: what must be written of each place, gathered while its log rows are made."""

    def __init__(
        self,
        session: Session,
        works: Mapping[int, CaseWork],
        in_words: Set[str],
        at: datetime,
        given_until: str | None,
    ) -> None:
        self._session = session
        self._database = session.file.database
        self._works = works
        self._in_words = in_words
        self._given_until = given_until
        self._moment = local_moment(at).isoformat()
        self._stamp = {"reviewer": session.reviewer.name, "at": write_moment(at)}
        self._columns: dict[tuple[int, str], dict[str, str]] = {}
        self._case_columns: dict[int, dict[str, str]] = {}
        self._interpretations: list[tuple[Change, str]] = []
        self._records: dict[str, dict[Key, dict[str, str]]] = {}
        self._facts: dict[str, str] = {}

    def log_row(self, change: Change, stamp: LogStamp) -> LogRow:
        """Make the row of one change, put its text aside, and note what must be written of the case."""
        work = self._works.get(change.case_id)
        old, new = self._contents(change)
        if work and change.field in ANSWER_FIELDS:
            columns = self._columns.setdefault((change.case_id, change.place), {})
            columns[change.field.value] = new
            if change.field is not Field.SECOND_LOOK:
                columns.update(self._given(work.answers.get(change.place)))
        elif work and change.field in CASE_FIELDS:
            self._case_columns.setdefault(change.case_id, {})[CASE_ATTRIBUTES[change.field]] = new
        elif kind := KIND_OF_FIELD.get(change.field):
            columns = self._records.setdefault(kind.table, {}).setdefault(kind.key_of(change), {})
            columns[kind.attributes[change.field]] = new
        elif change.field is Field.INTERPRETATION:
            self._interpretations.append((change, new))
        elif change.field in AUDIT_FIELDS:
            self._facts[change.field.value] = new
        return LogRow(
            id=stamp.id,
            act=stamp.act,
            kind=stamp.kind.value,
            field=change.field.value,
            case_id=change.case_id,
            item=change.item,
            row_path=change.row_path,
            old=old,
            new=new,
            moment_before=work.moment_before.isoformat() if work else "",
            moment=work.moment.isoformat() if work else self._moment,
            reviewer=self._stamp["reviewer"],
            at=self._stamp["at"],
            reverses=stamp.reverses,
        )

    def _given(self, answer: Answer | None) -> dict[str, str]:
        """Return by whom and when an answer is to be written as given; of a place that goes away it does not matter.

        What was worked out beforehand keeps its giver; what nobody gave before it was, this act gives.
        """
        if self._given_until is None or answer is None:
            return self._stamp
        at = write_moment(answer.at) if answer.at else ""
        return self._stamp if at > self._given_until else {"reviewer": answer.reviewer, "at": at}

    def _contents(self, change: Change) -> tuple[str, str]:
        """Return what the log holds for the old and the new content: itself, or a reference to its text."""
        if not self._is_text(change.field, change.item):
            return change.old, change.new
        return self._reference_of_old(change) if change.old else "", keep_text(self._database, change.new)

    def _reference_of_old(self, change: Change) -> str:
        written = self._columns.get((change.case_id, change.place), {}).get(change.field.value)
        if written is not None:  # set earlier in the same act
            return written
        if change.field is Field.INTERPRETATION:
            return reference_of(self._database, change.item, int(change.row_path))
        if kind := KIND_OF_FIELD.get(change.field):
            return record_column(self._database, kind, kind.key_of(change), kind.attributes[change.field])
        key: tuple[object, ...]
        if change.field in AUDIT_FIELDS:
            query, key = "SELECT value FROM audit WHERE field = ?", (change.field.value,)
        elif change.field in CASE_FIELDS:
            query, key = f"SELECT {CASE_ATTRIBUTES[change.field]} FROM cases WHERE id = ?", (change.case_id,)
        else:
            query = f"SELECT {change.field} FROM current WHERE case_id = ? AND item = ? AND row_path = ?"
            key = (change.case_id, change.item, change.row_path)
        row = self._database.execute(query, key).fetchone()
        return str(row[0])

    def write_interpretations(self) -> None:
        """Bring the table of interpretations up to date, once the log has the rows that made them."""
        for change, reference in self._interpretations:
            number = int(change.row_path)
            made = self._session.log.interpretation_made(change.item, number)
            assert made is not None
            write_interpretation(self._database, change.item, number, reference, made.reviewer, made.at)

    def write_records(self) -> None:
        """Bring the tables of records up to date."""
        for kind in RECORD_KINDS:
            for key, columns in self._records.get(kind.table, {}).items():
                write_record(self._database, kind, key, columns)

    def write_facts(self) -> None:
        """Bring the table of the audit's own facts up to date."""
        for field, fact in self._facts.items():
            self._database.execute("INSERT OR REPLACE INTO audit VALUES (?, ?)", [field, fact])

    def write_case(self, case_id: int, work: CaseWork) -> None:
        """Bring the tables up to date with a case: rows of repeats that went and came, answers, the case itself."""
        for row in work.gone:
            delete_row(self._database, case_id, row)
        new = set(work.new).intersection(work.rows)
        for row in new:
            insert_row(self._database, case_id, row)
        insert_answers(self._database, case_id, {p: Answer() for p in work.answers if new and row_of(p) in new})
        for place in work.touched:
            self._write_answer(case_id, place, work)
        columns = self._case_columns.get(case_id, {})
        if work.moment != work.moment_before:
            columns["moment"] = work.moment.isoformat()
        if columns:
            self._update("cases", columns, "id = ?", [case_id])
        if GROUPED_BY.intersection(columns):
            regroup(self._database, case_id)

    def _write_answer(self, case_id: int, place: str, work: CaseWork) -> None:
        answer = work.answers[place]
        columns = self._columns.get((case_id, place), {}) | {"state": answer.state.value}
        if place in work.computed:
            text = self._is_text(Field.VALUE, item_of(place))
            columns["value"] = keep_text(self._database, answer.value) if text else answer.value
        where = "case_id = ? AND item = ? AND row_path = ?"
        self._update("current", columns, where, [case_id, item_of(place), row_of(place)])

    def _is_text(self, field: Field, item: str) -> bool:
        """Say whether file and log refer to what this field holds, rather than holding it."""
        return field in TEXT_FIELDS or (field is Field.VALUE and item in self._in_words)

    def _update(self, table: str, columns: Mapping[str, str], where: str, key: Sequence[object]) -> None:
        assignments = ", ".join(f"{column} = ?" for column in columns)
        self._database.execute(f"UPDATE {table} SET {assignments} WHERE {where}", [*columns.values(), *key])
