"""What differs between two versions of a checklist, item by item."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from aktgranskning.domain.checklist import ALWAYS, Checklist, Choice, Item, ItemKind, Section, TallyKind
from aktgranskning.domain.wording import KIND_WORDS, OUTCOME_WORDS, REQUIREMENT_WORDS, TALLY_WORDS


class Aspect(StrEnum):
    """In what an item differs."""

    NEW = "new"
    GONE = "gone"
    RENAMED = "renamed"
    MOVED = "moved"
    KIND = "kind"
    REWORDED = "reworded"
    CHOICE_NEW = "choice_new"
    CHOICE_GONE = "choice_gone"
    CHOICE_CHANGED = "choice_changed"
    LOGIC = "logic"
    COUNTING = "counting"
    CRITERION = "criterion"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Difference:
    """One item that differs in one aspect; `before` and `after` are what to show of it, '' where there is nothing.

    `item` is its name in the new version, or in the old one where it is gone; `label` is what the reviewer sees. A
    section that is reworded, and a table that expressions look into, stand in the same way under their own names.
    """

    aspect: Aspect
    item: str
    label: str
    before: str = ""
    after: str = ""


_WORDS = ("label", "hint", "required_message", "constraint_message")
_LOGIC = ("required", "relevant", "constraint", "default", "readonly", "calculation", "choice_filter", "triggers",
          "repeat_count", "bounds")  # fmt: skip
_FIELDS = {
    Aspect.REWORDED: _WORDS,
    Aspect.LOGIC: _LOGIC,
    Aspect.COUNTING: ("tally", "met", "not_applicable"),
    Aspect.CRITERION: ("criterion",),
    Aspect.REPORT: ("finding", "where", "audit_question"),
}


def differences(old: Checklist, new: Checklist, names: Mapping[str, str]) -> tuple[Difference, ...]:
    """Return every difference in the order of the new version, then what is gone; `names` are new names by old ones."""
    before = {names.get(item.name, item.name): item for item in old.items}
    present = {item.name for item in new.items}
    moved = _moved([*before], [item.name for item in new.items], old, new, names)
    found = [*_sections_reworded(old, new, names), *_tables(old, new)]
    for item in new.items:
        earlier = before.get(item.name)
        if earlier is None:
            found.append(Difference(Aspect.NEW, item.name, item.label))
            continue
        if earlier.name != item.name:
            found.append(Difference(Aspect.RENAMED, item.name, item.label, earlier.name, item.name))
        if item.name in moved:
            found.append(Difference(Aspect.MOVED, item.name, item.label))
        found += _of_item(earlier, item)
        conditions = _around(old, earlier), _around(new, item)
        if conditions[0] != conditions[1]:
            found.append(Difference(Aspect.LOGIC, item.name, item.label, *conditions))
    gone = (item for name, item in before.items() if name not in present)
    return (*found, *(Difference(Aspect.GONE, item.name, item.label) for item in gone))


def renamable(old: Checklist, new: Checklist) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return the items that are gone and those that are new, among which an auditor may pair one with its new name."""
    was, is_now = {item.name for item in old.items}, {item.name for item in new.items}
    gone = tuple(item for item in old.items if item.name not in is_now)
    return gone, tuple(item for item in new.items if item.name not in was)


def _sections_reworded(old: Checklist, new: Checklist, names: Mapping[str, str]) -> Iterator[Difference]:
    """Yield the sections with another heading; a repeat is an item too, and told of as one."""
    before = {names.get(section.name, section.name): section.label for section in old.sections}
    for section in new.sections:
        label = before.get(section.name, section.label)
        if label != section.label and not section.is_repeat:
            yield Difference(Aspect.REWORDED, section.name, section.label, label, section.label)


def _tables(old: Checklist, new: Checklist) -> Iterator[Difference]:
    before = {table.name: table for table in old.tables}
    for table in new.tables:
        if before.get(table.name) != table:
            rows = len(before[table.name].rows) if table.name in before else 0
            yield Difference(Aspect.LOGIC, table.name, f"{table.name}.csv", f"{rows} rader", f"{len(table.rows)} rader")


def _of_item(old: Item, new: Item) -> Iterator[Difference]:
    def said(aspect: Aspect, before: object, after: object) -> Difference:
        return Difference(aspect, new.name, new.label, _text(before), _text(after))

    if old.kind is not new.kind:
        yield said(Aspect.KIND, old.kind, new.kind)
    for aspect, fields in _FIELDS.items():
        for field in fields:
            before, after = getattr(old, field), getattr(new, field)
            if before != after:
                yield said(aspect, before, after)
    yield from _choices(old, new)


def _choices(old: Item, new: Item) -> Iterator[Difference]:
    before, after = ({choice.name: choice for choice in item.choices} for item in (old, new))
    kept = [name for name in after if name in before]
    if kept != [name for name in before if name in after]:
        orders = (", ".join(choice.label for choice in item.choices) for item in (old, new))
        yield Difference(Aspect.CHOICE_CHANGED, new.name, new.label, *orders)
    for name, choice in after.items():
        if name not in before:
            yield Difference(Aspect.CHOICE_NEW, new.name, new.label, "", choice.label)
        elif _shown(before[name]) != _shown(choice):
            shown = " · ".join(_shown(before[name])), " · ".join(_shown(choice))
            yield Difference(Aspect.CHOICE_CHANGED, new.name, new.label, *shown)
    for name in before.keys() - after.keys():
        yield Difference(Aspect.CHOICE_GONE, new.name, new.label, before[name].label, "")


def _shown(choice: Choice) -> tuple[str, ...]:
    """Return what makes a choice what it is to a reviewer, to the tally and to choice filters."""
    outcome = OUTCOME_WORDS[choice.outcome] if choice.outcome else ""
    required = " och ".join(REQUIREMENT_WORDS[one] for one in choice.require)
    columns = (f"{column}: {cell}" for column, cell in choice.columns)
    parts = (choice.label, outcome, choice.key, f"kräver {required}" if required else "", *columns)
    return tuple(part for part in parts if part)


def _text(value: object) -> str:
    match value:
        case ItemKind():
            return KIND_WORDS[value]
        case TallyKind():
            return TALLY_WORDS[value]
        case tuple():
            return ", ".join(map(str, value))
    return "ja" if value == ALWAYS else str(value or "")


def _around(checklist: Checklist, item: Item) -> str:
    """Return the conditions of the groups around an item, the outermost first."""
    return " and ".join(section.relevant for section in _sections(checklist, item.section) if section.relevant)


def _sections(checklist: Checklist, name: str) -> Sequence[Section]:
    by_name = {section.name: section for section in checklist.sections}
    around: list[Section] = []
    while name in by_name:
        around.insert(0, by_name[name])
        name = by_name[name].parent
    return around


def _moved(
    before: Sequence[str], after: Sequence[str], old: Checklist, new: Checklist, names: Mapping[str, str]
) -> set[str]:
    """Return the items that stand in another section, or in another order among those that are in both versions."""
    common = set(before).intersection(after)
    first, second = ([name for name in side if name in common] for side in (before, after))
    matching = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    in_order = {name for block in matching for name in first[block.a : block.a + block.size]}
    sections = {names.get(item.name, item.name): _path(old, item, names) for item in old.items}
    elsewhere = {item.name for item in new.items if item.name in common and _path(new, item, {}) != sections[item.name]}
    return common - in_order | elsewhere


def _path(checklist: Checklist, item: Item, names: Mapping[str, str]) -> Iterable[str]:
    return [names.get(section.name, section.name) for section in _sections(checklist, item.section)]
