"""The rows of repeats that a table of answers needs."""

from collections.abc import Sequence

from aktgranskning.domain.acts import Change, Field
from aktgranskning.domain.places import number_of, place_of, row_path, rows_of
from aktgranskning.intake.answers import item_of_key, rows_of_key
from aktgranskning.session import Session


class ImportedRows:
    """The rows of one case's repeats, with those that a table needs beyond the ones that are there."""

    def __init__(self, session: Session, case_id: int) -> None:
        self.added: list[Change] = []
        self._session = session
        self._case_id = case_id
        self.all = list(session.rows[case_id])

    def place(self, key: str) -> str:
        """Return the place that a value's key means; rows up to its position are added."""
        around = ""
        for repeat, position in rows_of_key(key):
            while len(there := rows_of(self.all, repeat, around)) < position:
                self._add(repeat, around, there)
            around = there[position - 1]
        return place_of(item_of_key(key), around)

    def reach(self, key: str, count: int) -> None:
        """Add rows to the repeat of that key until it has so many."""
        self.place(f"{key}[{count}]/")

    def _add(self, repeat: str, around: str, there: Sequence[str]) -> None:
        first = self._session.log.last_number(self._case_id, repeat, around) + 1
        number = max([first, *(number_of(row) + 1 for row in there)])
        row = row_path(repeat, number, around)
        self.all.append(row)
        self.added.append(Change(Field.ROW, "", "1", self._case_id, repeat, row))
