"""The sheet `settings`: what the form is called, and in which language its texts are."""

from collections.abc import Sequence
from dataclasses import dataclass

from aktgranskning.domain.errors import Problem
from checklists.rows import Row


@dataclass(frozen=True, slots=True)
class Settings:
    """What the sheet says; `root` is the name of the form's outermost node."""

    title: str
    form_id: str
    version: str = ""
    default_language: str = ""
    root: str = "data"


def read_settings(rows: Sequence[Row], file_name: str) -> tuple[Settings, list[Problem]]:
    """Read the first row; `file_name`, without its suffix, is the name of what has none."""
    if not rows:
        return Settings(file_name, file_name), []
    row = rows[0]
    settings = Settings(
        row["form_title"] or file_name,
        row["form_id"] or file_name,
        row["version"],
        row["default_language"],
        row["name"] or "data",
    )
    return settings, [row.problem("checklist.encrypted", "public_key")] if row["public_key"] else []
