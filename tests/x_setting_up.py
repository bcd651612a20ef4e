"""The first hands of a whole audit: it is described in four steps, a register read, fifteen cases drawn."""

from pathlib import Path

from aktgranskning.commands.example import write_register
from tests.x_hands import Hands, choose_file

NAME = "Bistand 2017"
PASSPHRASE = "paraply gurka kaktus lantbruk"
_SEED = "20170412"


def describe_audit(hands: Hands) -> None:
    hands.see_page("start")
    hands.press("ctrl+n")
    hands.see_dialog("new_audit_dialog")
    hands.see_focus("name")
    hands.type(NAME)
    hands.tab_to("auditee")
    hands.type("Socialnamnden")
    hands.tab_to("period")
    hands.type("2017")
    hands.tab_to("reviewer")
    hands.type("Granskare Ett")
    hands.press("Return")
    hands.see_focus("checklist_shipped")
    hands.press("Return")
    hands.see_focus("cases")
    hands.tab_to("cases_now", "shift+Tab")
    hands.press("Down")
    hands.see_focus("cases_register")
    hands.press("Return")
    hands.see_focus("new_passphrase")
    hands.type(PASSPHRASE)
    hands.tab_to("repeated_passphrase")
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.see_dialog("recovery_key_dialog")
    hands.press("Escape")
    hands.see_page("sample")


def unsettled_register(folder: Path) -> Path:
    """Write the example's register, with a row that is there twice and one without an identity."""
    register = folder / "register.csv"
    write_register(register)
    lines = register.read_text("utf-8-sig").rstrip().split("\n")
    register.write_text("\n".join([*lines, lines[7], ";Vuxen;2017-01-01;3"]), "utf-8")
    return register


def settle_register(hands: Hands, register: Path) -> None:
    """Read a register in which rows share an identity and have none, and say what becomes of them."""
    hands.see_focus("load_register")
    hands.press("Return")
    choose_file(hands, register)
    hands.see_dialog("register_dialog")
    hands.see_focus("identity_column")
    hands.press("Return")
    hands.see_focus("leave_duplicates_out")
    hands.press("Down")
    hands.see_focus("keep_first_duplicate")
    hands.press("space")
    hands.tab_to("leave_empty_out")
    hands.press("space")
    hands.press("Return")
    hands.see("a register of 412 rows", lambda shown: shown["register"] == 412)


def draw(hands: Hands) -> None:
    """Draw fifteen cases with a seed, and make them cases."""
    hands.see_page("sample")
    hands.tab_to("sample_size")
    hands.press("ctrl+a")
    hands.type("15")
    hands.tab_to("seed")
    hands.type(_SEED)
    hands.press("Return")
    hands.see("a draw", lambda shown: shown["drawn"] == _SEED)
    hands.see_page("sample")
    hands.tab_to("take_sample")
    hands.press("Return")
    hands.see("fifteen cases", lambda shown: shown["cases"] == 15)
    hands.see_page("sample")
