"""Makes docs/effort.md from what is pressed in the program's window: python docs/make_effort.py."""

import tempfile
from pathlib import Path

from benchmarks.effort import ITEMS_ON_SCREEN, SECONDS, Operator, Way, ways
from benchmarks.example import CASES, ITEMS
from benchmarks.keys import Pressed, review_by_keys

EFFORT = Path(__file__).with_name("effort.md")

_HEAD = f"""# Effort

How much the hands do to review {CASES} cases × {ITEMS} items with one choice each. Made by
`python docs/make_effort.py`: `benchmarks/keys.py` presses the keys in the real window and looks in the file for what
they left; `benchmarks/effort.py` turns them into seconds. `tests/test_effort.py` does so again and compares it with
this page.
"""

_MODEL = """## The model

The keystroke-level model (Card, Moran and Newell, *The keystroke-level model for user performance time with interactive
systems*, Communications of the ACM 23 (7), 1980, pp. 396–410) adds up what somebody does who knows the way and makes no
mistake. The paper counts the button of a mouse as a K; its 0.20 s are parted here, as later authors do, into B for
pressing and B for letting go, so that dragging can be told from clicking. Drawing (D) does not occur, and none of the
three lets anybody wait (R).
"""

_ASSUMED = f"""## What is assumed

- The file on the desk is read and turned over in the same way in all three: this is left out. After it the hand comes
  back to the keyboard or the mouse, one H a case.
- There is one M before each decision, and before each act that is not an answer (beginning, closing, saving, going to
  the next case). They are equally many in all three ways, so that the rows "hands alone" show what differs.
- *Aktgranskning*: Enter begins a case, a letter is an answer, `Ctrl+Enter` closes the case and shows the next.
  Ctrl counts as a K of its own in the model; as a key press, `Ctrl+Enter` is one.
- *Excel matrix*: one row a case, one column an item, in the way that takes fewest keys: a letter, then Tab; after the
  last item Enter, which leads to the first item of the next row. `Ctrl+S` after each case. Nothing is counted for
  mistakes of row or letter, or for scrolling.
- *Form by mouse*: radio buttons, one click an answer. {ITEMS_ON_SCREEN} items are seen at once; the bar is dragged
  (P B P B) to the others. A click on "next" stores the case. Nothing is counted for finding the place again.
- Comments and where in the file are typed in none of them. They would cost the form 2 H each, from mouse to keyboard
  and back; in the program they are one key away, and texts typed before are offered again ([keys.md](keys.md)).
- The model is older than the mouse wheel and says nothing of errors, fatigue or learning. Read the differences, not
  the seconds.
"""

_OPERATORS = {
    Operator.KEY: "a key, each for itself; an average skilled typist",
    Operator.POINT: "pointing at something with the mouse",
    Operator.BUTTON: "pressing the mouse's button, or letting it go",
    Operator.HOME: "moving the hand to the keyboard or the mouse",
    Operator.PREPARE: "preparing in the mind for what comes next",
}


def page(pressed: Pressed) -> str:
    """Return the page of what was pressed."""
    return "\n".join([_HEAD, _keys(pressed), _MODEL, _operators(), _ASSUMED, _estimates(ways(pressed))])


def _keys(pressed: Pressed) -> str:
    others = pressed.starting + pressed.closing
    rows = [
        ("answers in the file", str(pressed.given), ""),
        ("keys that answer", str(pressed.answering), f"{pressed.answering / pressed.given:.2f}"),
        ("keys that begin and close cases", str(others), f"{others / pressed.given:.2f}"),
        ("all keys", str(pressed.answering + others), f"{(pressed.answering + others) / pressed.given:.2f}"),
    ]
    return "\n".join(["## Keys", "", *_table(("counted in the window", "number", "an answer"), rows), ""])


def _operators() -> str:
    rows = [(operator.value, said, f"{SECONDS[operator]:.2f}") for operator, said in _OPERATORS.items()]
    return "\n".join([*_table(("operator", "what it is", "seconds"), rows), ""])


def _estimates(compared: tuple[Way, ...]) -> str:
    own = compared[0]
    head = ("", *(way.name for way in compared))
    rows = [
        *((operator.value, *(str(way.operators.get(operator, 0)) for way in compared)) for operator in Operator),
        ("all, seconds", *(f"{way.seconds:.1f}" for way in compared)),
        ("against the program", *(f"{way.seconds / own.seconds:.2f} ×" for way in compared)),
        ("hands alone (without M), seconds", *(f"{way.seconds_of_hands:.1f}" for way in compared)),
        ("against the program", *(f"{way.seconds_of_hands / own.seconds_of_hands:.2f} ×" for way in compared)),
    ]
    return "\n".join([f"## {CASES} cases × {ITEMS} items", "", *_table(head, rows), ""])


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        EFFORT.write_text(page(review_by_keys(Path(folder))), "utf-8")
