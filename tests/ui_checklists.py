"""Checklists in files, for tests of the window."""

from pathlib import Path

_WITH_WARNING = """| survey |
|---|
| | type | name | label |
| | text | vad | Vad? |
| | geopoint | plats | Plats |
| settings |
| | form_title | version |
| | Egen | 1 |
"""


def write_checklist_with_warning(path: Path) -> Path:
    """Write a checklist that can be used, with a question that only a telephone answers."""
    path.write_text(_WITH_WARNING, "utf-8")
    return path
