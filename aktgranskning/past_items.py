"""Items as the checklists of an audit had them when a row of the log was written."""

from bisect import bisect_right

from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.store.checklists import read_checklist
from aktgranskning.store.engine import Database
from aktgranskning.store.log import Log


class PastItems:
    """Reads a checklist that is no longer in force once, when it is first asked for."""

    def __init__(self, database: Database, log: Log) -> None:
        self._database = database
        self._log = log
        self._checklists: dict[int, Checklist] = {}
        self._items: dict[int, dict[str, Item]] = {}

    def keep(self, number: int, checklist: Checklist) -> None:
        """Remember a checklist that was read already."""
        self._checklists[number] = checklist

    def item(self, name: str, row: int) -> Item | None:
        """Return an item as it was when a row was written; of one that was not there any more, as it was before."""
        checklists = self._log.checklists()
        until = bisect_right([first for first, _ in checklists], row)
        for _, number in reversed(checklists[:until]):
            found = self._items_of(number).get(name)
            if found:
                return found
        return None

    def checklist(self, number: int) -> Checklist:
        """Return the checklist of that number in the file."""
        if number not in self._checklists:
            self._checklists[number], _ = read_checklist(self._database, number)
        return self._checklists[number]

    def _items_of(self, number: int) -> dict[str, Item]:
        if number not in self._items:
            self._items[number] = {item.name: item for item in self.checklist(number).items}
        return self._items[number]
