"""A whole audit by somebody's hands on a real screen, from the first start to the workbook."""

import os
from pathlib import Path

from aktgranskning.commands.example import write_register
from tests.x_hands import Hands, program, screen

PASSPHRASE = "paraply gurka kaktus lantbruk"
SEED = "20170412"


def hands_on(display: str, folder: Path) -> Hands:
    home = folder / "home"
    home.mkdir()
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home)}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        environment[name] = str(home / name.lower())
    environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    return Hands(folder, environment)


def describe_audit(hands: Hands) -> None:
    hands.see_page("start")
    hands.press("ctrl+n")
    hands.see_dialog("new_audit_dialog")
    hands.see_focus("name")
    hands.type("Bistand 2017")
    hands.press("Tab")
    hands.type("Socialnamnden")
    hands.press("Tab")
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
    hands.press("Tab")
    hands.tab_to("repeated_passphrase")
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.see_dialog("recovery_key_dialog")
    hands.press("Escape")
    hands.see_page("sample")


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


def choose_file(hands: Hands, path: Path) -> None:
    hands.see_dialog("choose_file")
    hands.see_focus("fileNameEdit")
    hands.press("ctrl+a")
    hands.type(str(path))
    hands.press("Return")


def draw(hands: Hands) -> None:
    """Draw fifteen cases with a seed, and make them cases."""
    hands.see_page("sample")
    hands.tab_to("sample_size")
    hands.press("ctrl+a")
    hands.type("15")
    hands.tab_to("seed")
    hands.type(SEED)
    hands.press("Return")
    hands.see("a draw", lambda shown: shown["drawn"] == SEED)
    hands.see_page("sample")
    hands.tab_to("take_sample")
    hands.press("Return")
    hands.see("fifteen cases", lambda shown: shown["cases"] == 15)
    hands.see_page("sample")


def test_an_audit_from_the_first_start_to_the_workbook(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    write_register(register)
    lines = register.read_text("utf-8-sig").rstrip().split("\n")
    register.write_text("\n".join([*lines, lines[7], ";Vuxen;2017-01-01;3"]), "utf-8")
    with screen(tmp_path) as display:
        hands = hands_on(display, tmp_path)
        with program(hands):
            describe_audit(hands)
            settle_register(hands, register)
            draw(hands)
            hands.press("ctrl+q")
    print(hands.keys, (tmp_path / "beats.jsonl").read_text())
