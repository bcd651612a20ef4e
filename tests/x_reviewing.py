"""The hands of who reviews: every case begun, answered as a table says, and closed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.intake.answers import ImportedCase
from tests.x_hands import Hands

_MOST_STEPS = 200

Pressed = Counter[tuple[str, str]]
"""How often each answer of each item was pressed."""


def review_cases(hands: Hands, rows: Sequence[ImportedCase], checklist: Checklist) -> Pressed:
    """Begin each case, answer it as its row says and close it; return how often each answer was pressed."""
    items = {item.name: item for item in checklist.items}
    pressed: Pressed = Counter()
    hands.press("ctrl+3")
    hands.see_page("review")
    for at, row in enumerate(rows, 1):
        begin_case(hands, f"Akt {at}")
        for place, value in answer_case(hands, row, items):
            pressed[place.rpartition("/")[2], value] += 1
        close_case(hands, f"Akt {at + 1}" if at < len(rows) else "")
    return pressed


def begin_case(hands: Hands, label: str) -> None:
    hands.see(label, lambda shown: shown["case"] == label)
    hands.press("Return")
    hands.see(f"{label} begun", lambda shown: shown["status"] == "begun")


def answer_case(hands: Hands, row: ImportedCase, items: Mapping[str, Item]) -> Iterator[tuple[str, str]]:
    """Go from item to item, and answer each of which the row tells."""
    left = {key.replace("[", "#").replace("]", ""): value for key, value in row.values.items()}
    for _ in range(_MOST_STEPS):
        place = hands.shown()["place"]
        if place in left:
            answer(hands, place, items[place.rpartition("/")[2]], left[place])
            yield place, left.pop(place)
            if not left:
                return
        else:
            hands.press("l" if any(key.startswith(f"{place}#") for key in left) else "Down")
        hands.see_other("place", than=place)
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


def close_case(hands: Hands, following: str) -> None:
    """Close a case, of which it is told first what is left out; `following` is the next one, '' after the last."""
    hands.press("Escape", "ctrl+Return", "ctrl+Return")
    if following:
        hands.see(f"{following} after a case that is closed", lambda shown: shown["case"] == following)
    else:
        hands.see("the last case closed", lambda shown: shown["status"] == "done")


def outcomes(pressed: Pressed, checklist: Checklist) -> dict[str, str]:
    """Count anew, from the keys alone, what is met of each question that the scale of answers is for."""
    counted = {}
    for item in checklist.items:
        met, partly, not_met = (pressed[item.name, value] for value in ("ja", "delvis", "nej"))
        if met + partly + not_met:
            counted[item.label] = f"{met} av {met + partly + not_met}"
    return counted
