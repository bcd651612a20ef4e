"""Who made a workbook, and what it says it is."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Marks:
    """A workbook's creator and category, '' where it names none."""

    creator: str = ""
    category: str = ""


def read_marks(workbook: Path) -> Marks:
    """Read the marks of a workbook; those of no program where it cannot be read."""
    from openpyxl import load_workbook

    try:
        opened = load_workbook(workbook, read_only=True)
        properties = opened.properties
        opened.close()
    except Exception:  # what openpyxl raises of a damaged file is not listed anywhere
        return Marks()
    return Marks(properties.creator or "", properties.category or "")
