"""What is offered while somebody types on the page Akter: what was typed in this audit before."""

from aktgranskning import typed_before
from aktgranskning.domain.acts import Field
from aktgranskning.domain.checklist import ItemKind
from aktgranskning.domain.phrases import Use, continued
from ui.presenters.item_acts import ItemActs


class Phrases:
    """Holds the texts that it chooses among until anything changes in the audit, and nowhere but here."""

    def __init__(self, presenter: ItemActs) -> None:
        self._presenter = presenter
        self._held: dict[tuple[int, str, Field], list[Use]] = {}
        self._others: dict[tuple[str, Field], list[Use]] = {}
        presenter.workspace.changed.connect(self._forget)

    def continued(self, field: Field, typed: str) -> str:
        """Return the phrase that what was typed in a field of the current item may go on to, '' for none.

        What stands in the same item comes first. An answer is offered what was answered to it alone.
        """
        case, current = self._presenter.case, self._presenter.current
        if case is None or current is None or not typed:
            return ""
        is_answer = field is Field.VALUE
        if is_answer and current.item.kind is not ItemKind.TEXT:
            return ""
        of_item = continued(typed, self._of_item(case.id, current.place, current.item.name, field))
        return of_item or ("" if is_answer else continued(typed, self._of_others(current.item.name, field)))

    def _of_item(self, case_id: int, place: str, item: str, field: Field) -> list[Use]:
        key = (case_id, place, field)
        if key not in self._held:
            self._held = {key: typed_before.of_item(self._presenter.session, field, item, (case_id, place))}
        return self._held[key]

    def _of_others(self, item: str, field: Field) -> list[Use]:
        key = (item, field)
        if key not in self._others:
            self._others = {key: typed_before.of_other_items(self._presenter.session, field, item)}
        return self._others[key]

    def _forget(self) -> None:
        self._held, self._others = {}, {}
