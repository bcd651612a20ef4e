"""What the hands do with the figures: compared, sent to be checked, assessed, exported."""

from collections.abc import Mapping
from pathlib import Path

from aktgranskning.domain.check_rows import COMMENT, EVIDENCE, OPINION, PRESENT
from tests.filled_workbooks import fill
from tests.x_hands import Hands, choose_file


def compare_figures(hands: Hands, expected: Mapping[str, str]) -> None:
    """Find on the page Sammanställning what the keys amount to."""
    hands.press("ctrl+4")
    hands.see_page("tally")
    assert len(expected) > 5
    shown = hands.see("the outcomes of the keys", lambda shown: expected.keys() <= shown["figures"].keys())
    assert {label: shown["figures"][label].removesuffix(" rader") for label in expected} == expected


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
    """Answer each audit question by a digit, and write why."""
    hands.press("ctrl+5")
    hands.see_page("assessment")
    for digit in "1322":
        before = hands.shown()["rated"]
        hands.press(digit)
        hands.see_other("rated", than=before)
        hands.press("Return")
        hands.see_focus("rationale")
        hands.type("Se siffrorna")
        hands.press("Escape")
        hands.see_focus("questions_list")
        hands.press("Down")


def recommend(hands: Hands) -> None:
    """Write a recommendation in the part of its own."""
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
