"""Other versions of the small checklists, for tests of changing one in a running audit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, Section, TallyKind
from tests.example_checklists import ANSWERS, PARTIES, REPEATING, SMALL

VersionFile = tuple[Checklist, ChecklistFile]


@dataclass(frozen=True)
class OtherVersion:
    """A version with the new names of items by the old ones."""

    checklist: Checklist
    names: Mapping[str, str]


def as_file(checklist: Checklist) -> VersionFile:
    return checklist, ChecklistFile("andra.xlsx", f"another workbook: {checklist.version}".encode())


def edited(checklist: Checklist, edits: Mapping[str, Callable[[Item], Item | None]], *added: Item) -> Checklist:
    """Return a checklist with some items edited, or left out where the edit returns None, and others at the end."""
    items = (edits[item.name](item) if item.name in edits else item for item in checklist.items)
    return replace(checklist, version="2", items=(*(item for item in items if item), *added))


def gone(_item: Item) -> None:
    return None


BESLUT = Item("beslut", ItemKind.SELECT_ONE, "Beslut finns", TallyKind.OUTCOME, choices=ANSWERS, required="true()")

SECOND = edited(
    SMALL,
    {
        "antal": gone,
        "samverkan": lambda item: replace(item, name="samarbete", label="Samarbete"),
        "undertecknad": lambda item: replace(item, choices=(ANSWERS[0], *ANSWERS[2:])),
        "uppfoljd": lambda item: replace(item, hint="Ny vägledning", not_applicable=""),
    },
    BESLUT,
)
"""An item is gone, one renamed, one lacks a choice, one reworded and asked more often; a required one is new."""

NAMES = {"samverkan": "samarbete"}

_LEAVES = ("undertecknad", "samverkan", "antal", "anteckning", "uppfoljd", "aldern")
_KINDS = (
    ItemKind.TEXT, ItemKind.INTEGER, ItemKind.DECIMAL, ItemKind.DATE, ItemKind.TIME, ItemKind.SELECT_ONE,
    ItemKind.SELECT_MULTIPLE, ItemKind.RANK, ItemKind.CALCULATE, ItemKind.NOTE, ItemKind.HIDDEN,
)  # fmt: skip


def _of_kind(kind: ItemKind) -> Callable[[Item], Item]:
    choices = {ItemKind.SELECT_ONE: ANSWERS, ItemKind.SELECT_MULTIPLE: PARTIES, ItemKind.RANK: PARTIES}.get(kind, ())
    calculation = "concat('plan: ', ${plan})" if kind is ItemKind.CALCULATE else ""
    return lambda item: replace(
        item, kind=kind, choices=choices, calculation=calculation, constraint="", met="", tally=TallyKind.NONE
    )


@st.composite
def versions_of_small(draw: st.DrawFn) -> OtherVersion:
    """Draw a version of the small checklist: items gone, renamed, of another kind, with fewer choices, reordered."""
    edits: dict[str, Callable[[Item], Item | None]] = {}
    names: dict[str, str] = {}
    for name in _LEAVES:
        edit = draw(st.sampled_from(["stay", "stay", "go", "rename", "kind", "choices"]))
        if edit == "go":
            edits[name] = gone
        elif edit == "rename":
            edits[name] = lambda item: replace(item, name=f"{item.name}_2")
            names |= {name: f"{name}_2"} if draw(st.booleans()) else {}
        elif edit == "kind":
            edits[name] = _of_kind(draw(st.sampled_from(_KINDS)))
        elif edit == "choices":
            edits[name] = lambda item: replace(item, choices=item.choices[1:])
    added = [BESLUT] if draw(st.booleans()) else []
    found = edited(SMALL, edits, *added)
    order = draw(st.permutations(found.items)) if draw(st.booleans()) else found.items
    sections = found.sections
    if draw(st.booleans()):
        sections = (sections[0], replace(sections[1], relevant="${plan} != ''"))
    return OtherVersion(replace(found, items=tuple(order), sections=sections), names)


def _in_repeat(checklist: Checklist, names: Mapping[str, str]) -> Checklist:
    """Give items and repeats of a checklist other names, in its sections and expressions too."""

    def called(text: str) -> str:
        for old, new in names.items():
            text = text.replace(f"${{{old}}}", f"${{{new}}}")
        return text

    items = tuple(
        replace(
            item,
            name=names.get(item.name, item.name),
            section=names.get(item.section, item.section),
            calculation=called(item.calculation),
            relevant=called(item.relevant),
        )
        for item in checklist.items
    )
    sections = tuple(
        Section(
            names.get(one.name, one.name),
            one.label,
            names.get(one.parent, one.parent),
            called(one.relevant),
            one.is_repeat,
        )
        for one in checklist.sections
    )
    return replace(checklist, version="2", items=items, sections=sections)


_RENAMED = {"uppfoljningar": "besok", "minuter": "tid"}
VERSIONS_OF_REPEATING = (
    OtherVersion(_in_repeat(REPEATING, _RENAMED), _RENAMED),
    OtherVersion(_in_repeat(REPEATING, _RENAMED), {}),
    OtherVersion(edited(REPEATING, {"vem": gone, "beslut_text": gone, "sammanfattning": gone, "senast": gone}), {}),
    OtherVersion(edited(REPEATING, {"beslut": lambda item: replace(item, repeat_count="2")}, BESLUT_TEXT := Item(
        "ny_text", ItemKind.TEXT, "Ny text", TallyKind.NONE, "beslut")), {}),
)  # fmt: skip
"""With repeats renamed, and not said to be so; with items gone from rows; with two rows of a counted repeat."""
