"""Random forms, written as tables, are read as they were written; and what waits for itself is always found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning.catalogue import describe
from aktgranskning.domain.checklist import Checklist, ItemKind
from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.domain.logic import Logic
from checklists.reader import load_checklist

KINDS = {
    "text": ItemKind.TEXT,
    "integer": ItemKind.INTEGER,
    "range": ItemKind.RANGE,
    "dateTime": ItemKind.MOMENT,
    "select_one svar": ItemKind.SELECT_ONE,
    "rank svar": ItemKind.RANK,
    "acknowledge": ItemKind.ACKNOWLEDGE,
    "image": ItemKind.IMAGE,
    "username": ItemKind.USERNAME,
    "video": ItemKind.DISPLAYED,
}
CHOICES = "| choices |\n| | list_name | name | label |\n| | svar | ja | Ja |\n| | svar | nej | Nej |\n"


@dataclass(frozen=True)
class Part:
    """A row of a survey, or a group or repeat with rows in it."""

    kind: str
    inside: list["Part"] = field(default_factory=list)


LEAVES = st.sampled_from(list(KINDS)).map(Part)
GROUPS = ("begin group", "begin repeat")
FORMS = st.lists(
    st.recursive(
        LEAVES,
        lambda inside: st.builds(Part, st.sampled_from(GROUPS), st.lists(inside, min_size=1, max_size=3)),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)

Found = tuple[str, str, str]
"""The name of a section or an item, the section around it, and its kind."""


def written(parts: list[Part], around: str, rows: list[str], expected: list[Found]) -> None:
    for part in parts:
        name = f"n{len(rows)}"
        rows.append(f"| | {part.kind} | {name} | Rad {name} |")
        if part.kind in KINDS:
            expected.append((name, around, KINDS[part.kind]))
            continue
        if part.kind == "begin repeat":
            expected.append((name, around, ItemKind.REPEAT))
        expected.append((name, around, part.kind))
        written(part.inside, name, rows, expected)
        rows.append(f"| | {part.kind.replace('begin', 'end')} | | |")


def found(checklist: Checklist) -> Iterator[Found]:
    for section in checklist.sections:
        yield section.name, section.parent, "begin repeat" if section.is_repeat else "begin group"
    for item in checklist.items:
        yield item.name, item.section, item.kind


@given(FORMS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_form_is_read_as_it_was_written(tmp_path: Path, parts: list[Part]) -> None:
    rows: list[str] = []
    expected: list[Found] = []
    written(parts, "", rows, expected)
    path = tmp_path / "lista.md"
    path.write_text("\n".join(["| survey |", "| | type | name | label |", *rows, "", CHOICES]), encoding="utf-8")
    checklist = load_checklist(path).checklist
    assert sorted(found(checklist)) == sorted(expected)
    numbers = [int(item.name[1:]) for item in checklist.items]
    assert numbers == sorted(numbers)
    assert len(Logic(checklist).checklist.items) == len(numbers)


NAMES = "abcdef"
WAITS = st.dictionaries(st.sampled_from(NAMES), st.sets(st.sampled_from(NAMES), max_size=2))


@given(WAITS, st.sets(st.sampled_from(NAMES), max_size=1), st.sets(st.sampled_from(NAMES)))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_items_that_wait_for_each_other_are_found_and_no_others(
    tmp_path: Path, waits: Mapping[str, set[str]], of_group: set[str], relevant: set[str]
) -> None:
    """`waits` says what each item reads, in `relevant` or `calculation`; d and e stand in a group on condition."""
    rows = ["| survey |", "| | type | name | label | relevant | calculation |"]
    for name in NAMES:
        source = " + ".join(f"${{{other}}}" for other in sorted(waits.get(name, ())))
        cells = f"{source} |" if name in relevant else f"| {source or '1'}"
        kind = "integer" if name in relevant else "calculate"
        if name == "d":
            condition = " + ".join(f"${{{other}}}" for other in of_group)
            rows.append(f"| | begin group | g | G | {condition} | |")
        rows.append(f"| | {kind} | {name} | {name} | {cells} |")
        if name == "e":
            rows.append("| | end group | | | | |")
    path = tmp_path / "lista.md"
    path.write_text("\n".join(rows))
    needed = {name: set(waits.get(name, ())) | (of_group if name in "de" else set()) for name in NAMES}
    if not any(name in _reached(name, needed) for name in NAMES):
        Logic(load_checklist(path).checklist)
        return
    with pytest.raises(RefusedError) as caught:
        load_checklist(path)
    assert {problem.code for problem in caught.value.problems} == {"checklist.cycle"}


def _reached(name: str, needed: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        new = needed[waiting.pop()] - reached
        reached |= new
        waiting += new
    return reached


TYPES = ["text", "select_one svar or_other", "begin group", "begin repeat", "end group", "end repeat", "csv-external",
         "calculate", "video", "note", "osm", "", "select_one_from_file x.csv", "rank"]  # fmt: skip
SOURCES = [
    "",
    "${a} = 1",
    "../b",
    "/data/g/a",
    "count(${g})",
    "sum(${a}",
    "position(..)",
    ".",
    "instance('svar')/root",
    "1",
]
ANY_ROW = st.tuples(
    st.sampled_from(TYPES),
    st.sampled_from(["a", "b", "g", "a_other", "", "Ö"]),
    st.sampled_from(["", "L"]),
    *[st.sampled_from(SOURCES)] * 4,
)


@given(st.lists(ANY_ROW, max_size=9))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_written_is_read_or_refused(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    headings = "| | type | name | label | relevant | calculation | readonly | repeat_count |"
    lines = [f"| | {' | '.join(cells)} |" for cells in rows]
    path = tmp_path / "lista.md"
    path.write_text("\n".join(["| survey |", headings, *lines, "", CHOICES]), encoding="utf-8")
    assert all(describe(problem) for problem in refusals(path))


def refusals(path: Path) -> tuple[Problem, ...]:
    """Return the mistakes for which a checklist is refused; one without any must also be fit for use."""
    try:
        Logic(load_checklist(path).checklist)
    except RefusedError as error:
        return error.problems
    return ()
