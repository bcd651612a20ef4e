"""What the tables of an audit file must hold, played from its log from the first row to the last."""

from collections.abc import Iterable, Mapping
from typing import Any

from aktgranskning.domain.acts import ANSWER_FIELDS, AUDIT_FIELDS, CASE_FIELDS, ActKind, Field
from aktgranskning.domain.places import is_within, renamed
from aktgranskning.domain.record_kind import RecordKind
from aktgranskning.domain.records import KIND_OF_FIELD, RECORD_KINDS
from aktgranskning.domain.sample import DrawState
from aktgranskning.store.log import LogRow
from aktgranskning.verifying.replayed import (
    NOBODY,
    Giver,
    Records,
    ReplayedCase,
    ReplayedChecklist,
    ReplayedDraw,
    Spot,
)

_CASE_COLUMNS = {field.value: "reviewer" if field is Field.CASE_REVIEWER else field.value for field in CASE_FIELDS}
_ANSWERED = frozenset(field.value for field in ANSWER_FIELDS)
_OF_AUDIT = frozenset(field.value for field in AUDIT_FIELDS)
_KINDS: dict[str, RecordKind[Any]] = {field.value: kind for field, kind in KIND_OF_FIELD.items()}
_OF_CASES = tuple(kind for kind in RECORD_KINDS if "case_id" in kind.key)
_OF_ITEMS = tuple(kind for kind in RECORD_KINDS if "item" in kind.key)
_KEY_PARTS = {"case_id": "case_id", "item": "item", "row": "row_path", "number": "row_path"}


class Replay:
    """Plays rows of the log one after the other; LookupError, ValueError where they cannot follow each other."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.is_played = False
        self._texts = texts
        self.audit: dict[str, str] = {}
        self.cases: dict[int, ReplayedCase] = {}
        self.records: dict[str, Records] = {kind.table: {} for kind in RECORD_KINDS}
        self.interpretations: dict[tuple[str, int], str] = {}
        self.made: dict[tuple[str, int], Giver] = {}
        self.checklists: list[ReplayedChecklist] = []
        self.registers: list[ReplayedDraw] = []
        self.draws: list[ReplayedDraw] = []
        self._names: dict[str, str] = {}
        self._act = (0, "")
        self._switching: set[int] = set()
        self._written: set[tuple[str, tuple[Any, ...]]] = set()

    def play(self, rows: Iterable[LogRow]) -> None:
        """Play the rows, and what is left open at the end of each act."""
        for row in rows:
            if row.field != Field.ITEM_NAME and self._names:
                self._rename()
            if (row.act, row.at) != self._act:
                self._end_act()
                self._act = (row.act, row.at)
            self._play(row)
        self._rename()
        self._end_act()
        self.is_played = True

    def _play(self, row: LogRow) -> None:
        name = row.field
        if name in _ANSWERED:
            self._answer(row)
        elif name == Field.ROW:
            self._row(row)
        elif name in _CASE_COLUMNS:
            self._case(row).columns[_CASE_COLUMNS[name]] = row.new
        elif name in _KINDS:
            self._record(row)
        elif name in _OF_AUDIT:
            self.audit[name] = row.new
        elif name == Field.CASE:
            self._come_or_go(row)
        else:
            self._play_of_audit(row)

    def _case(self, row: LogRow) -> ReplayedCase:
        case = self.cases[row.case_id]
        case.moment = row.moment
        return case

    def _answer(self, row: LogRow) -> None:
        case, spot = self._case(row), (row.item, row.row_path)
        contents = case.contents.get(spot)
        if contents is None:
            contents = case.contents[spot] = {}
        contents[row.field] = row.new
        if row.field == Field.SECOND_LOOK:
            return
        given = (row.reviewer, row.at)
        if row.act in self._switching:
            # It is nobody's answer: who gave it stays, or comes back; what the logic sets is of the act.
            case.givers[spot] = (*case.givers.get(spot, ()), NOBODY, given)
        else:
            case.givers[spot] = (given,)

    def _row(self, row: LogRow) -> None:
        """Let a row come, or go with everything that was in it; a change of the checklist may bring it back."""
        case = self._case(row)
        if row.new:
            case.rows.add(row.row_path)
            return
        case.rows.remove(row.row_path)
        for spot in [spot for spot in case.contents if is_within(spot[1], row.row_path)]:
            if row.act in self._switching:
                case.givers[spot] = (*case.givers.get(spot, ()), NOBODY)
            else:
                del case.contents[spot]
                case.givers.pop(spot, None)

    def _record(self, row: LogRow) -> None:
        kind = _KINDS[row.field]
        held = (getattr(row, _KEY_PARTS[part]) for part in kind.key)
        key = tuple(int(one) if part == "number" else one for part, one in zip(kind.key, held, strict=True))
        column = kind.attributes[Field(row.field)]
        self.records[kind.table].setdefault(key, {})[column] = row.new
        self._written.add((kind.table, key))
        if row.case_id:
            self._case(row)

    def _end_act(self) -> None:
        """Let records be gone whose essential column an act left empty."""
        for kind in RECORD_KINDS if self._written else ():
            records = self.records[kind.table]
            for table, key in self._written:
                if table == kind.table and not records.get(key, {}).get(kind.essential):
                    records.pop(key, None)
        self._written.clear()

    def _come_or_go(self, row: LogRow) -> None:
        if row.new:
            self.cases[row.case_id] = ReplayedCase({"label": row.new, "status": "not_begun"}, row.moment)
            return
        del self.cases[row.case_id]
        for kind in _OF_CASES:
            at, records = kind.key.index("case_id"), self.records[kind.table]
            self.records[kind.table] = {key: one for key, one in records.items() if key[at] != row.case_id}

    def _play_of_audit(self, row: LogRow) -> None:
        match row.field:
            case Field.INTERPRETATION:
                self._interpret(row)
            case Field.ITEM_NAME:
                self._names[row.old] = row.new
            case Field.VERSION:
                self._switch(row)
            case Field.CHECKLIST:
                self._load(row)
            case Field.FROZEN:
                self.checklists[-1].fingerprint = row.new
            case Field.REGISTER:
                self.registers.append(ReplayedDraw(row.new, row.reviewer, row.at))
                self._throw_away_draws()
            case Field.DRAW:
                self._draw(row)
            case Field.SAMPLE:
                self._take(row)

    def _interpret(self, row: LogRow) -> None:
        key = row.item, int(row.row_path)
        if row.new:
            self.interpretations[key] = row.new
            self.made.setdefault(key, (row.reviewer, row.at))
        else:
            del self.interpretations[key]

    def _load(self, row: LogRow) -> None:
        """Load a checklist: every case, none of which is begun, begins with nothing under it."""
        self.checklists.append(ReplayedChecklist(row.new))
        self.audit["checklist"] = str(len(self.checklists))
        for case in self.cases.values():
            case.forget_answers()
            case.moment = row.moment

    def _switch(self, row: LogRow) -> None:
        """Put another checklist in force; a place in which nothing stands may go, and come back new."""
        self._switching.add(row.act)
        self.audit["checklist"] = row.new
        if row.kind == ActKind.CHANGE_CHECKLIST:
            self.checklists.append(ReplayedChecklist())
        for case in self.cases.values():
            for spot, contents in case.contents.items():
                if not any(contents.values()):
                    case.givers[spot] = (*case.givers.get(spot, ()), NOBODY)

    def _draw(self, row: LogRow) -> None:
        if row.old:
            self.draws[-1].plan = row.new
        else:
            self._throw_away_draws()
            self.draws.append(ReplayedDraw(row.new, row.reviewer, row.at))

    def _take(self, row: LogRow) -> None:
        if row.new:
            self.draws[int(row.new) - 1].state = DrawState.TAKEN
        else:
            self._throw_away_draws()

    def _throw_away_draws(self) -> None:
        for draw in self.draws:
            draw.state = DrawState.THROWN_AWAY

    def _rename(self) -> None:
        """Give items the names that one act gave them, all at once."""
        names, self._names = self._names, {}
        if not names:
            return
        for case in self.cases.values():
            case.rows = {renamed(row, names) for row in case.rows}
            case.contents = {_called(spot, names): one for spot, one in case.contents.items()}
            case.givers = {_called(spot, names): givers for spot, givers in case.givers.items()}
        self.interpretations = {(names.get(item, item), n): one for (item, n), one in self.interpretations.items()}
        self.made = {(names.get(item, item), number): giver for (item, number), giver in self.made.items()}
        for kind in RECORD_KINDS:
            self._rename_records(kind, names)

    def _rename_records(self, kind: RecordKind[Any], names: dict[str, str]) -> None:
        records: Records = {}
        for key, columns in self.records[kind.table].items():
            parts = dict(zip(kind.key, key, strict=True))
            for part in ("item", "row"):
                if parts.get(part):
                    parts[part] = renamed(parts[part], names)
            for of_field, said in kind.naming.items():
                column = kind.attributes[of_field]
                held = columns.get(column, "")
                columns[column] = said(self._texts.get(held, held), names)
            records[tuple(parts.values())] = columns
        self.records[kind.table] = records


def _called(spot: Spot, names: dict[str, str]) -> Spot:
    item, row = spot
    return names.get(item, item), renamed(row, names) if row else ""
