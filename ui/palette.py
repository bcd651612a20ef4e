"""Opens the palette, and does what is chosen in it."""

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from ui.actions import ACTIONS, Scope, shown_key
from ui.audit_view import AuditView
from ui.dialogs.palette import choose_in_palette
from ui.presenters.palette import Entry, Kind, Known, case_entries, item_entries
from ui.translating import later, tr

_ITSELF = "palette"
_WHY_NOT = {
    Scope.AUDIT: later("Öppna en granskning först"),
    Scope.REVIEW: later("Görs på sidan Akter"),
    Scope.ITEMS: later("Görs på sidan Akter"),
}


def use_palette(
    window: QMainWindow, actions: Mapping[str, QAction], view: AuditView | None, recent: list[Known]
) -> None:
    """Let the user choose, do it as the menu does, and note it first among what was used lately."""
    if view:
        view.pass_on_in_place()
    entries = [*_action_entries(actions, has_audit=view is not None), *(_entries_of(view) if view else ())]
    chosen = choose_in_palette(window, entries, recent)
    if chosen is None:
        return
    recent[:] = [chosen.known, *(known for known in recent if known != chosen.known)]
    if chosen.kind is Kind.ACTION:
        actions[chosen.id].trigger()
    elif view and chosen.kind is Kind.CASE:
        view.open_case(int(chosen.id))
    elif view:
        view.go_to_item(chosen.id)


def _action_entries(actions: Mapping[str, QAction], *, has_audit: bool) -> Iterator[Entry]:
    for row in ACTIONS:
        if row.id != _ITSELF:
            words = actions[row.id].text().partition("\t")[0].replace("&", "")
            scope = row.scope if has_audit else Scope.AUDIT
            why_not = "" if actions[row.id].isEnabled() else tr(_WHY_NOT[scope])
            yield Entry(Kind.ACTION, row.id, words, tr(row.menu.value), shown_key(row.shortcut), why_not)


def _entries_of(view: AuditView) -> Iterator[Entry]:
    session = view.workspace.session
    yield from case_entries(session)
    if session.checklist:
        yield from item_entries(session.checklist, has_case=view.presenter.case is not None)
