"""A whole audit by somebody's hands on a real screen, from the first start to the workbook, and opened again."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from aktgranskning.domain.log_heads import HEAD
from aktgranskning.intake.answers import read_answers
from aktgranskning.intake.tables import read_tables
from checklists.reader import load_checklist
from checklists.shipped import example_answers, shipped_checklist
from tests.source_code import ROOT
from tests.x_concluding import assess, compare_figures, export, read_what_came_back, recommend, send_to_be_checked
from tests.x_hands import Hands, Shown, hands_on, home_of, program, screen
from tests.x_reviewing import outcomes, review_cases
from tests.x_setting_up import NAME, PASSPHRASE, describe_audit, draw, settle_register, unsettled_register


@dataclass(frozen=True, slots=True)
class Done:
    """What a whole audit cost the hands, and the lines that the beats of the window left."""

    keys: int
    clicks: int
    beats: tuple[Mapping[str, Any], ...]


def whole_audit(folder: Path) -> Done:
    """Go from the first start to the exported workbook, open the file again, and compare all that can be."""
    checklist = load_checklist(shipped_checklist()).checklist
    rows = read_answers(read_tables(example_answers()), checklist)
    audit = home_of(folder) / f"{NAME}.granskning"
    returned, workbook = folder / "sakgranskning.xlsx", audit.with_name("redovisning.xlsx")
    with screen(folder) as display:
        hands = hands_on(display, folder)
        with program(hands):
            describe_audit(hands)
            settle_register(hands, unsettled_register(folder))
            draw(hands)
            pressed = review_cases(hands, rows, checklist)
            compare_figures(hands, outcomes(pressed, checklist))
            send_to_be_checked(hands, returned)
            read_what_came_back(hands, returned, checklist.item("genomforandeplan").label)
            assess(hands)
            recommend(hands)
            export(hands, workbook)
            before = leave(hands)
        with program(hands):
            open_again(hands, before)
    verify(audit, check_workbook(workbook, outcomes(pressed, checklist)))
    beats = (folder / "beats.jsonl").read_text("utf-8").splitlines()
    return Done(hands.keys, hands.clicks, tuple(map(json.loads, beats)))


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
        hands.see_other("case", than=case)
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
