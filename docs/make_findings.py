"""Makes docs/findings.md, what the checker can say: python docs/make_findings.py."""

from pathlib import Path

from aktgranskning.mistakes.mistake import Mistake
from aktgranskning.mistakes.of_answers import OF_ANSWERS
from aktgranskning.mistakes.of_checklists import OF_CHECKLISTS
from aktgranskning.mistakes.of_expressions import OF_EXPRESSIONS
from aktgranskning.mistakes.of_files import OF_FILES

FINDINGS = Path(__file__).with_name("findings.md")

_HEAD = """# What is said of a checklist

Made by `python docs/make_findings.py` from `aktgranskning/mistakes/`: every finding of `aktgranskning check` by its
code, what is wrong and what to do, in the program's own Swedish words. What stands in braces is filled in.
"""
_PARTS = {
    "The checklist": OF_CHECKLISTS,
    "Its expressions": OF_EXPRESSIONS,
    "Its defaults": {code: said for code, said in OF_ANSWERS.items() if code.startswith("answer.")},
    "Files": OF_FILES,
}


def page() -> str:
    """Return the page in Markdown: a table for each part."""
    return "\n".join([_HEAD, *(f"## {title}\n\n{_table(mistakes)}" for title, mistakes in _PARTS.items())])


def _table(mistakes: dict[str, Mistake]) -> str:
    rows = [f"| `{code}` | {_shown(said.cause)} | {_shown(_remedies(said))} |" for code, said in mistakes.items()]
    return "\n".join(["| code | cause | remedy |", "|---|---|---|", *rows, ""])


def _remedies(said: Mistake) -> str:
    return f"{said.remedy} Or, where none is near: {said.unguided}" if said.unguided else said.remedy


def _shown(template: str) -> str:
    return template.replace("{{", "{").replace("}}", "}").replace("|", "\\|")


if __name__ == "__main__":
    FINDINGS.write_text(page(), "utf-8")
