"""What heads the items of a checklist: their numbers and their sections."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from aktgranskning.domain.checklist import Checklist, Item, ItemKind

OUTSIDE_SECTIONS = "Utanför avsnitten"


def numbers(checklist: Checklist) -> Mapping[str, int]:
    """Number the items that can hold a value from 1, by name; a note has no number."""
    valued = (item.name for item in checklist.items if item.kind is not ItemKind.NOTE)
    return {name: number for number, name in enumerate(valued, 1)}


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
