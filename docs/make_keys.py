"""Makes docs/keys.md and docs/handbok.md from the table of actions: python docs/make_keys.py."""

from pathlib import Path

from ui.actions import Menu, keys_of
from ui.presenters.handbook import handbook

KEYS = Path(__file__).with_name("keys.md")
HANDBOOK = Path(__file__).with_name("handbok.md")

_HEAD = """# Keys

Made by `python docs/make_keys.py` from `ui/actions.py`, like the menus and the sheet that F1 shows: what each key does
is said in the program's own Swedish words. What stands under Akt and Fråga works on the page Akter; in a text field a
letter is text. K, V, S and L are never the key of an answer.
"""

_MADE = "<!-- Made by `python docs/make_keys.py` from ui/handbook/handbok.md, which is what to change. -->\n\n"


def page() -> str:
    """Return the page of the keys: a table a menu."""
    return "\n".join([_HEAD, *(_section(menu) for menu in Menu if keys_of(menu))])


def handbook_page() -> str:
    """Return the handbook as it is read outside the program."""
    return _MADE + handbook()


def _section(menu: Menu) -> str:
    rows = [f"| {key} | {text} |" for key, text in keys_of(menu)]
    return "\n".join([f"## {menu}", "", "| key | what it does |", "|---|---|", *rows, ""])


if __name__ == "__main__":
    KEYS.write_text(page(), "utf-8")
    HANDBOOK.write_text(handbook_page(), "utf-8")
