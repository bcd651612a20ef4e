"""What heads the items of a checklist: their sections."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.wording import COUNTED_BY_ROW

OUTSIDE_SECTIONS = "Utanför avsnitten"


def by_section(checklist: Checklist, items: Sequence[Item]) -> Iterator[tuple[str, list[Item]]]:
    """Yield each run of items of one section with its heading; '' where the checklist has no sections.

    Above the items in a repeat it says that they are counted by row.
    """
    for name, run in groupby(items, key=lambda item: item.section):
        of_section = list(run)
        by_row = f" – {COUNTED_BY_ROW}" if checklist.repeats_around(of_section[0]) else ""
        yield _heading(checklist, name) + by_row, of_section


def _heading(checklist: Checklist, name: str) -> str:
    sections = {section.name: section for section in checklist.sections}
    labels: list[str] = []
    while name:
        labels.insert(0, sections[name].label or name)
        name = sections[name].parent
    return " › ".join(labels) or (OUTSIDE_SECTIONS if sections else "")
