"""What heads the items of a checklist: their sections."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from aktgranskning.domain.checklist import Checklist, Item

OUTSIDE_SECTIONS = "Utanför avsnitten"


def by_section(checklist: Checklist, items: Sequence[Item]) -> Iterator[tuple[str, list[Item]]]:
    """Yield each run of items of one section with its heading; '' where the checklist has no sections."""
    for name, run in groupby(items, key=lambda item: item.section):
        yield _heading(checklist, name), list(run)


def _heading(checklist: Checklist, name: str) -> str:
    sections = {section.name: section for section in checklist.sections}
    labels: list[str] = []
    while name:
        labels.insert(0, sections[name].label or name)
        name = sections[name].parent
    return " › ".join(labels) or (OUTSIDE_SECTIONS if sections else "")
