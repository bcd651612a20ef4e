"""Every action of the program, one row each; the menus, the sheet of keys (F1) and docs/keys.md are made from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from operator import methodcaller
from typing import Any

from ui.translating import later, tr


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = later("Arkiv")
    EDIT = later("Redigera")
    VIEW = later("Visa")
    CASE = later("Akt")
    ITEM = later("Fråga")
    HELP = later("Hjälp")


class Scope(StrEnum):
    """Where an action's key works, and which object its function is called with."""

    WINDOW = "window"
    """Everywhere; called with the main window."""

    AUDIT = "audit"
    """Everywhere while an audit is open; called with the audit view."""

    REVIEW = "review"
    """On the page Akter; called with that page."""

    ITEMS = "items"
    """On the page Akter, which takes the key itself, so that in a text field it is text; called with that page."""


@dataclass(frozen=True, slots=True)
class Action:
    """One action: `shortcut` as Qt writes it in English, '' for none; `function` takes the scope's object."""

    id: str
    text: str  # marked for translation, as the names of the menus are
    shortcut: str
    menu: Menu
    scope: Scope
    function: Callable[[Any], object]


def _row(id_: str, text: str, shortcut: str, menu: Menu, scope: Scope, method: str, *arguments: object) -> Action:
    return Action(id_, text, shortcut, menu, scope, methodcaller(method, *arguments))


_PARTS = {
    "QUESTIONS": later("Bedömning: Revisionsfrågor"),
    "RECOMMENDATIONS": later("Bedömning: Rekommendationer"),
    "KEY_FIGURES": later("Bedömning: Nyckeltal"),
    "FOLLOW_UP": later("Bedömning: Uppföljning"),
}
"""The parts of the page Bedömning, each by its name there with the page before it."""

ACTIONS = (
    _row("new", later("Ny granskning…"), "Ctrl+N", Menu.FILE, Scope.WINDOW, "create_audit"),
    _row("new_follow_up", later("Ny uppföljning från…"), "", Menu.FILE, Scope.WINDOW, "create_follow_up"),
    _row("open", later("Öppna…"), "Ctrl+O", Menu.FILE, Scope.WINDOW, "choose_audit"),
    _row("open_example", later("Öppna exempel"), "", Menu.FILE, Scope.WINDOW, "open_example"),
    _row("new_checklist", later("Ny checklista…"), "Ctrl+Shift+N", Menu.FILE, Scope.WINDOW, "create_checklist"),
    _row("save_checklist", later("Spara checklistan som…"), "Ctrl+Shift+S", Menu.FILE, Scope.AUDIT,
         "save_checklist"),
    _row("preview", later("Förhandsgranska checklista…"), "Ctrl+Shift+P", Menu.FILE, Scope.WINDOW,
         "preview_checklist"),
    _row("export", later("Exportera…"), "Ctrl+E", Menu.FILE, Scope.AUDIT, "show_page", "export"),
    _row("anonymise", later("Avidentifierad kopia…"), "", Menu.FILE, Scope.AUDIT, "anonymise"),
    _row("passphrase", later("Lösenfras…"), "", Menu.FILE, Scope.AUDIT, "change_passphrase"),
    _row("lock", later("Lås fönstret"), "Ctrl+L", Menu.FILE, Scope.WINDOW, "lock"),
    _row("lock_after", later("Låsning…"), "", Menu.FILE, Scope.WINDOW, "choose_lock_time"),
    _row("backups", later("Säkerhetskopior…"), "", Menu.FILE, Scope.AUDIT, "show_backups"),
    _row("restore", later("Återställ…"), "", Menu.FILE, Scope.WINDOW, "restore_audit"),
    _row("dispose", later("Gallra…"), "", Menu.FILE, Scope.AUDIT, "dispose"),
    _row("close", later("Stäng granskningen"), "Ctrl+W", Menu.FILE, Scope.AUDIT, "ask_to_close"),
    _row("quit", later("Avsluta"), "Ctrl+Q", Menu.FILE, Scope.WINDOW, "close"),
    _row("undo", later("Ångra"), "Ctrl+Z", Menu.EDIT, Scope.AUDIT, "undo"),
    _row("redo", later("Gör om"), "Ctrl+Y", Menu.EDIT, Scope.AUDIT, "redo"),
    _row("remove_number", later("Ta bort personnummer i fältet"), "Ctrl+Shift+R",
         Menu.EDIT, Scope.WINDOW, "remove_number"),
    _row("copy_method", later("Kopiera metodstycket"), "Ctrl+Shift+C", Menu.EDIT, Scope.AUDIT, "copy_method"),
    _row("copy_tally", later("Kopiera sammanställningen som tabell"), "Ctrl+Shift+T",
         Menu.EDIT, Scope.AUDIT, "copy_tally"),
    _row("copy_sentence", later("Kopiera frågans formulering"), "Ctrl+Shift+M",
         Menu.EDIT, Scope.AUDIT, "copy_sentence"),
    _row("copy_sentences", later("Kopiera alla formuleringar"), "Ctrl+Shift+F",
         Menu.EDIT, Scope.AUDIT, "copy_sentences"),
    _row("search", later("Sök i granskningen…"), "Ctrl+F", Menu.EDIT, Scope.AUDIT, "search"),
    _row("next_hit", later("Nästa träff"), "F5", Menu.EDIT, Scope.AUDIT, "go_to_hit", 1),
    _row("previous_hit", later("Föregående träff"), "Shift+F5", Menu.EDIT, Scope.AUDIT, "go_to_hit", -1),
    _row("palette", later("Sök kommando, akt eller fråga…"), "Ctrl+K", Menu.VIEW, Scope.WINDOW, "show_palette"),
    _row("page_engagement", later("Granskning"), "Ctrl+1", Menu.VIEW, Scope.AUDIT, "show_page", "engagement"),
    _row("page_sample", later("Urval"), "Ctrl+2", Menu.VIEW, Scope.AUDIT, "show_page", "sample"),
    _row("page_review", later("Akter"), "Ctrl+3", Menu.VIEW, Scope.AUDIT, "show_page", "review"),
    _row("page_tally", later("Sammanställning"), "Ctrl+4", Menu.VIEW, Scope.AUDIT, "show_page", "tally"),
    _row("page_assessment", later("Bedömning"), "Ctrl+5", Menu.VIEW, Scope.AUDIT, "show_page", "assessment"),
    *(_row(f"part_{part.lower()}", words, f"Alt+{at}", Menu.VIEW, Scope.AUDIT, "show_part", part)
      for at, (part, words) in enumerate(_PARTS.items(), 1)),
    _row("page_export", later("Export"), "Ctrl+6", Menu.VIEW, Scope.AUDIT, "show_page", "export"),
    _row("log", later("Logg…"), "Ctrl+Shift+L", Menu.VIEW, Scope.AUDIT, "show_log"),
    _row("cross_table", later("Korstabell…"), "Ctrl+Shift+K", Menu.VIEW, Scope.AUDIT, "show_cross_table"),
    _row("documents", later("Väntar på handlingar…"), "F9", Menu.VIEW, Scope.AUDIT, "follow_up", "DOCUMENTS"),
    _row("observations", later("Märkta iakttagelser…"), "Shift+F9",
         Menu.VIEW, Scope.AUDIT, "follow_up", "OBSERVATIONS"),
    _row("notes", later("Granskningsanteckningar i alla akter…"), "Ctrl+F9",
         Menu.VIEW, Scope.AUDIT, "follow_up", "NOTES"),
    _row("fact_check", later("Sakgranskning eller faktakontroll…"), "F4", Menu.VIEW, Scope.AUDIT, "show_fact_check"),
    _row("identity_numbers", later("Personnummer i granskningen…"), "",
         Menu.VIEW, Scope.AUDIT, "show_identity_numbers"),
    _row("appearance", later("Utseende och språk…"), "Ctrl+,", Menu.VIEW, Scope.WINDOW, "choose_appearance"),
    _row("cases_pane", later("Aktlistan"), "F6", Menu.VIEW, Scope.REVIEW, "toggle_cases_pane"),
    _row("side_pane", later("Sidopanelen"), "F7", Menu.VIEW, Scope.REVIEW, "toggle_side_pane"),
    _row("tally_so_far", later("Dölj eller visa ”Hittills”"), "Ctrl+H", Menu.VIEW, Scope.REVIEW, "toggle_tally"),
    _row("previous_case", later("Föregående akt"), "Ctrl+Up", Menu.CASE, Scope.REVIEW, "move_case", -1),
    _row("next_case", later("Nästa akt"), "Ctrl+Down", Menu.CASE, Scope.REVIEW, "move_case", 1),
    _row("go_to_case", later("Gå till akt…"), "Ctrl+G", Menu.CASE, Scope.REVIEW, "go_to_case"),
    _row("begin", later("Börja i akten, eller gå vidare"), "Return", Menu.CASE, Scope.ITEMS, "begin_or_go_on"),
    _row("complete", later("Klarmarkera akten"), "Ctrl+Return", Menu.CASE, Scope.ITEMS, "complete"),
    _row("reopen", later("Öppna en klar akt igen"), "Ctrl+Shift+Return", Menu.CASE, Scope.REVIEW, "reopen"),
    _row("read_second", later("Andra läsning: märk akten som läst"), "Ctrl+Shift+A",
         Menu.CASE, Scope.REVIEW, "read_second"),
    _row("about_case", later("Om akten…"), "F3", Menu.CASE, Scope.REVIEW, "show_about_case"),
    _row("absence", later("Akten kan inte läsas…"), "F8", Menu.CASE, Scope.REVIEW, "show_absence"),
    _row("show_reference", later("Visa diarienumret medan tangenten hålls nere"), "F2", Menu.CASE, Scope.ITEMS,
         "show_reference"),
    _row("previous_item", later("Föregående fråga"), "Up", Menu.ITEM, Scope.ITEMS, "move_item", -1),
    _row("next_item", later("Nästa fråga"), "Down", Menu.ITEM, Scope.ITEMS, "move_item", 1),
    _row("walk_item", later("Samma fråga i alla akter"), "Ctrl+I", Menu.ITEM, Scope.REVIEW, "walk_item"),
    _row("comment", later("Kommentar"), "K", Menu.ITEM, Scope.ITEMS, "edit_comment"),
    _row("evidence", later("Var i akten"), "V", Menu.ITEM, Scope.ITEMS, "edit_evidence"),
    _row("view", later("Förvaltningens synpunkt…"), "S", Menu.ITEM, Scope.ITEMS, "note_view"),
    _row("review_notes", later("Granskningsanteckningar…"), "Ctrl+Shift+G", Menu.ITEM, Scope.REVIEW, "show_notes"),
    _row("interpret", later("Tolka frågan…"), "Ctrl+T", Menu.ITEM, Scope.REVIEW, "interpret"),
    _row("confirm", later("Låt svaret stå"), "Ctrl+B", Menu.ITEM, Scope.REVIEW, "confirm_answer"),
    _row("clear", later("Rensa svaret (kommentar och plats är kvar); utan svar: ta bort raden"), "Del",
         Menu.ITEM, Scope.ITEMS, "clear_answer"),
    _row("add_row", later("Lägg till en rad"), "L", Menu.ITEM, Scope.ITEMS, "add_row"),
    _row("remove_row", later("Ta bort raden…"), "Shift+Del", Menu.ITEM, Scope.ITEMS, "remove_row"),
    _row("leave_field",
         later("Lämna textfältet, tillbaka till frågorna; därifrån avslutas ”Samma fråga i alla akter”"),
         "Esc", Menu.ITEM, Scope.ITEMS, "leave_field"),
    _row("handbook", later("Handbok"), "Shift+F1", Menu.HELP, Scope.WINDOW, "show_handbook"),
    _row("keys", later("Alla tangenter"), "F1", Menu.HELP, Scope.WINDOW, "show_keys"),
    _row("about", later("Om Aktgranskning"), "", Menu.HELP, Scope.WINDOW, "show_about"),
)  # fmt: skip

BEGINS_GROUP = frozenset({"new_checklist", "export", "passphrase", "dispose", "close"})
"""The actions above which a menu draws a line."""

ANSWER_KEYS = (
    (later("Bokstaven på svaret (J, D, N, E, B …) eller 1–9"), later("Svara, och gå till nästa fråga att besvara")),
    (later("Samma tangenter på en fråga med flera svar"), later("Sätt eller ta bort ett svar; Retur går vidare")),
    (
        later("Samma tangenter på en rangordning"),
        later("Sätt svaret sist i ordningen, eller ta bort det; Retur går vidare"),
    ),
    (
        later("Svar, Retur, ↑ och ↓ i ”Samma fråga i alla akter”"),
        later("Gå till samma fråga i nästa eller föregående rad eller akt"),
    ),
    (
        later("→ sist i ett fält, där ett förslag står blekt"),
        later("Ta förslaget: det som har skrivits förut i granskningen"),
    ),
    (
        later("↑ och ↓ i ett fält med en rad; är det tomt även Ctrl+Z och Skift+Delete"),
        later("Samma som utanför fältet"),
    ),
)
"""The keys that depend on the checklist, for the sheet of keys."""

ASSESSMENT_KEYS = (
    (later("1–9 och 0 på sidan Bedömning"), later("Bedöm den valda revisionsfrågan; 0 är svaret utanför stegen")),
    (later("Retur där"), later("Skriv motiveringen; Esc går tillbaka till frågorna")),
    (later("Insert, Skift+Insert"), later("Ny revisionsfråga, ny delfråga till den valda")),
    (later("Ctrl+Retur, Delete"), later("Ändra eller ta bort en revisionsfråga som är skriven i granskningen")),
    (later("Alt+↑ och Alt+↓"), later("Flytta revisionsfrågan upp eller ned")),
    (later("Alt+→ och Alt+←"), later("Gör revisionsfrågan till delfråga, eller till en fråga för sig")),
)
"""The keys in the list of audit questions on the page Bedömning, for the sheet of keys."""

TABLE_KEYS = (
    (
        later("Ctrl+C i en tabell"),
        later("Kopiera den till Word eller Excel: de rader som är markerade, där flera kan vara det"),
    ),
)
"""The keys in every table, for the sheet of keys."""

_SWEDISH_KEYS = {
    "Shift": later("Skift"),
    "Return": later("Retur"),
    "Up": "↑",
    "Down": "↓",
    "Del": later("Delete"),
}


def shown_key(shortcut: str) -> str:
    """Write a shortcut as the screen shows it: "Ctrl+Return" is "Ctrl+Retur"."""
    return "+".join(tr(_SWEDISH_KEYS.get(part, part)) for part in shortcut.split("+"))


def keys_of(menu: Menu) -> list[tuple[str, str]]:
    """Return what a sheet of keys shows for a menu: each key as the screen writes it, and what it does."""
    rows = [(shown_key(row.shortcut), tr(row.text)) for row in ACTIONS if row.menu is menu and row.shortcut]
    if menu is Menu.EDIT:
        return [*rows, *_shown(TABLE_KEYS)]
    if menu is Menu.VIEW:
        return [*rows, *_shown(ASSESSMENT_KEYS)]
    return [*_shown(ANSWER_KEYS), *rows] if menu is Menu.ITEM else rows


def _shown(keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(tr(key), tr(words)) for key, words in keys]


def action(id_: str) -> Action:
    """Return the action of that id; KeyError where there is none."""
    for row in ACTIONS:
        if row.id == id_:
            return row
    raise KeyError(id_)
