"""A whole audit by somebody's hands on a real screen, from the first start to the workbook."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from openpyxl import load_workbook

from aktgranskning.commands.example import write_register
from aktgranskning.domain.check_rows import COMMENT, EVIDENCE, OPINION, PRESENT
from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.log_heads import HEAD
from aktgranskning.intake.answers import ImportedCase, read_answers
from aktgranskning.intake.tables import read_tables
from checklists.reader import load_checklist
from checklists.shipped import example_answers, shipped_checklist
from tests.filled_workbooks import fill
from tests.source_code import ROOT
from tests.x_hands import Hands, Shown, program, screen

PASSPHRASE = "paraply gurka kaktus lantbruk"
_MOST_STEPS = 200
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


def review_cases(hands: Hands, rows: Sequence[ImportedCase], checklist: Checklist) -> Counter[tuple[str, str]]:
    """Begin each case, answer it as its row says and close it; return how often each answer was pressed."""
    items = {item.name: item for item in checklist.items}
    pressed: Counter[tuple[str, str]] = Counter()
    hands.press("ctrl+3")
    hands.see_page("review")
    for at, row in enumerate(rows, 1):
        hands.see(f"case {at}", lambda shown, at=at: shown["case"] == f"Akt {at}")
        hands.press("Return")
        hands.see("a case that is begun", lambda shown: shown["status"] == "begun")
        for place, value in answer_case(hands, row, items):
            pressed[re.sub(r".*/", "", place), value] += 1
        close_case(hands, at, len(rows))
    return pressed


def answer_case(
    hands: Hands, row: ImportedCase, items: Mapping[str, Item]
) -> Iterator[tuple[str, str]]:
    """Go from item to item, and answer each of which the row tells."""
    left = {key.replace("[", "#").replace("]", ""): value for key, value in row.values.items()}
    for _ in range(_MOST_STEPS):
        if not left:
            return
        shown = hands.shown()
        place = shown["place"]
        if place in left:
            answer(hands, place, items[place.rpartition("/")[2]], left[place])
            yield place, left.pop(place)
            if left:
                hands.see("the next item", lambda shown, place=place: shown["place"] != place)
        elif any(key.startswith(f"{place}#") for key in left):
            hands.press("l")
            hands.see("another row", lambda shown, place=place: shown["place"] != place)
        else:
            hands.press("Down")
            hands.see("another item", lambda shown, place=place: shown["place"] != place)
    raise AssertionError(f"{left} of {row.label} was never asked for")


def answer(hands: Hands, place: str, item: Item, value: str) -> None:
    """Say where in the file the answer is or why there is none, and press its keys."""
    if value == "nej":
        write(hands, "k", "Saknas", "comments")
    elif place == "mal_for_insatsen":
        write(hands, "v", "Beslut s 2", "evidence")
    letters = {choice.name: choice.key.lower() for choice in item.choices}
    if item.kind is ItemKind.SELECT_ONE:
        hands.press(letters[value])
    elif item.kind is ItemKind.SELECT_MULTIPLE:
        hands.press(*(letters[name] for name in value.split()), "Return")
    else:
        hands.type(value)
        hands.press("Return")
    hands.see(
        f"{value} in {place}", lambda shown: sorted(shown["answers"].get(place, "").split()) == sorted(value.split())
    )


def write(hands: Hands, key: str, words: str, kind: str) -> None:
    place = hands.shown()["place"]
    hands.press(key)
    hands.see_focus("comment_field" if key == "k" else "evidence_field")
    hands.type(words)
    hands.press("Escape")
    hands.see(f"what was typed as {kind}", lambda shown: shown[kind].get(place) == words)


def close_case(hands: Hands, at: int, of: int) -> None:
    """Close a case, of which it is told first what is left out."""
    hands.press("Escape")
    hands.press("ctrl+Return")
    hands.press("ctrl+Return")
    next_case = f"Akt {at + 1}"
    hands.see(f"case {at} closed", lambda shown: shown["case"] == next_case if at < of else shown["status"] == "done")


def compare_figures(hands: Hands, pressed: Counter[tuple[str, str]], checklist: Checklist) -> None:
    """Find on the page Sammanställning what the keys amount to."""
    hands.press("ctrl+4")
    hands.see_page("tally")
    expected = outcomes(pressed, checklist)
    assert len(expected) > 5
    shown = hands.see("the outcomes of the keys", lambda shown: expected.keys() <= shown["figures"].keys())
    assert {label: shown["figures"][label].removesuffix(" rader") for label in expected} == expected


def outcomes(pressed: Counter[tuple[str, str]], checklist: Checklist) -> dict[str, str]:
    """Count anew, from the keys alone, what is met of each question that the scale of answers is for."""
    counted = {}
    for item in checklist.items:
        met, partly, not_met = (pressed[item.name, value] for value in ("ja", "delvis", "nej"))
        if met + partly + not_met:
            counted[item.label] = f"{met} av {met + partly + not_met}"
    return counted


def send_to_be_checked(hands: Hands, workbook: Path) -> None:
    hands.press("F4")
    hands.see_dialog("fact_check")
    hands.click("fact_check_dispatches")
    hands.see_focus("dispatch_new")
    hands.press("Return")
    hands.see_dialog("dispatch_dialog")
    hands.tab_to("dispatch_whom")
    hands.type("Enhetschefen")
    hands.press("Return")
    choose_file(hands, workbook)
    hands.see("a dispatch", lambda shown: shown["dispatches"] == 1)
    hands.see_file(workbook)
    hands.see_dialog("fact_check")


def read_what_came_back(hands: Hands, workbook: Path, question: str) -> None:
    """Fill the workbook in as the administration does, read it, and let the answer stand."""
    said = {OPINION: "Ja", COMMENT: "Planen finns i journalen", EVIDENCE: "Journal 2017-02-11", PRESENT: "Ja"}
    fill(workbook, {("Akt 2", question, heading): words for heading, words in said.items()})
    hands.click("dispatch_read")
    choose_file(hands, workbook)
    hands.see("a view", lambda shown: shown["views"] == 1)
    hands.see_dialog("fact_check")
    hands.click("fact_check_views")
    hands.see_focus("views_table")
    hands.press("Return")
    hands.see_dialog("view_dialog")
    hands.press("alt+s")
    hands.see_focus("view_rationale")
    hands.type("Anteckningen lest, ingen egen handling")
    hands.press("ctrl+Return")
    hands.see("no view that waits", lambda shown: shown["undecided"] == 0)
    hands.see_dialog("fact_check")
    hands.press("Escape")
    hands.see_page("tally")


def assess(hands: Hands) -> None:
    """Answer each audit question by a digit, and write why, and what is recommended."""
    hands.press("ctrl+5")
    hands.see_page("assessment")
    for at, digit in enumerate("1322", 1):
        hands.press(digit)
        hands.see(f"{at} audit questions assessed", lambda shown, at=at: len(shown["rated"]) == at)
        hands.press("Return")
        hands.see_focus("rationale")
        hands.type("Se siffrorna")
        hands.press("Escape")
        hands.see_focus("questions_list")
        hands.press("Down")
    hands.press("alt+2")
    hands.see_focus("recommendation_new")
    hands.press("Return")
    hands.see_dialog("recommendation_dialog")
    hands.see_focus("recommendation_text")
    hands.type("Ta fram rutiner")
    hands.tab_to("recommendation_addressees")
    hands.type("Socialnamnden")
    hands.press("ctrl+Return")
    hands.see("a recommendation", lambda shown: shown["recommendations"] == 1)
    hands.see_page("assessment")


def export(hands: Hands, workbook: Path) -> None:
    """Write the workbook; it is asked first, as some units have few cases."""
    hands.press("ctrl+6")
    hands.see_page("export")
    hands.see_focus("file_name")
    hands.press("ctrl+a")
    hands.type(workbook.name)
    hands.press("Return")
    hands.see_dialog("confirm")
    hands.tab_to("agree")
    hands.press("Return")
    hands.see_file(workbook)
    hands.see_focus("open_workbook")


def leave(hands: Hands) -> Shown:
    """Go back to the cases, close the window, and return what was shown last."""
    hands.press("ctrl+3")
    shown = hands.see_page("review")
    hands.press("ctrl+q")
    return shown


def open_again(hands: Hands, before: Shown) -> None:
    """Open the file from the start page, and find everything as it was left."""
    hands.see_page("start")
    hands.tab_to("recent_file")
    hands.press("Return")
    hands.see_dialog("passphrase_dialog")
    hands.see_focus("passphrase")
    hands.type(PASSPHRASE)
    hands.press("Return")
    kept = before.keys() - {"window", "has_keys", "case", "status", "place", "answers", "comments", "evidence"}
    hands.see("all as it was", lambda shown: all(shown.get(one) == before[one] for one in kept))
    for _ in range(before["cases"]):
        if hands.shown()["case"] == before["case"]:
            break
        case = hands.shown()["case"]
        hands.press("ctrl+Down")
        hands.see("another case", lambda shown, case=case: shown["case"] != case)
    hands.see("the last case", lambda shown: shown["answers"] == before["answers"])
    hands.press("ctrl+q")


def check_workbook(workbook: Path, expected: Mapping[str, str]) -> str:
    """Find the outcomes in the workbook, and return the checksum that it shows."""
    book = load_workbook(workbook)
    shown = [[str(cell) for cell in row if cell] for row in book["Sammanställning"].iter_rows(values_only=True)]
    for label, outcome in expected.items():
        assert any(label in row and any(cell.startswith(outcome) for cell in row) for row in shown), label
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return next(str(row[1]) for row in rows if row[:1] == (HEAD,))


def verify(audit: Path, head: str) -> None:
    command = [sys.executable, "-m", "aktgranskning", "verify", str(audit), "--head", head]
    environment = os.environ | {"AKTGRANSKNING_PASSPHRASE": PASSPHRASE}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr


def unsettled_register(folder: Path) -> Path:
    """Write the example's register, with a row that is there twice and one without an identity."""
    register = folder / "register.csv"
    write_register(register)
    lines = register.read_text("utf-8-sig").rstrip().split("\n")
    register.write_text("\n".join([*lines, lines[7], ";Vuxen;2017-01-01;3"]), "utf-8")
    return register


def test_an_audit_from_the_first_start_to_the_workbook(tmp_path: Path) -> None:
    checklist = load_checklist(shipped_checklist()).checklist
    rows = read_answers(read_tables(example_answers()), checklist)
    question = next(item.label for item in checklist.items if item.name == "genomforandeplan")
    audit = tmp_path / "home" / "Bistand 2017.granskning"
    returned, workbook = tmp_path / "sakgranskning.xlsx", audit.with_name("redovisning.xlsx")
    with screen(tmp_path) as display:
        hands = hands_on(display, tmp_path)
        with program(hands):
            describe_audit(hands)
            settle_register(hands, unsettled_register(tmp_path))
            draw(hands)
            pressed = review_cases(hands, rows, checklist)
            compare_figures(hands, pressed, checklist)
            send_to_be_checked(hands, returned)
            read_what_came_back(hands, returned, question)
            assess(hands)
            export(hands, workbook)
            before = leave(hands)
        with program(hands):
            open_again(hands, before)
    verify(audit, check_workbook(workbook, outcomes(pressed, checklist)))
    print(hands.keys, hands.clicks, (tmp_path / "beats.jsonl").read_text())
