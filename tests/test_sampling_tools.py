"""A draw is redone with sha256sum and sort: by a script of our own, and by each command that docs/sampling.md holds."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from aktgranskning.domain.allocation import allotted
from aktgranskning.domain.sample import Allocation, DrawPlan, FrameCase, Member, Method
from aktgranskning.domain.sample_size import smallest_size
from aktgranskning.domain.sampling import draw, frame_hash
from tests.frames import frame_of, sizes_of
from tests.source_code import ROOT

with_tools = pytest.mark.skipif(
    not all(map(shutil.which, ("bash", "sha256sum", "sort"))), reason="the tools of a shell are not installed"
)

RANKED = r"""
while IFS= read -r identity; do
    hash=$(printf '%s\n%s' "$SEED" "$identity" | sha256sum)
    printf '%s %s\n' "${hash%% *}" "$identity"
done | LC_ALL=C sort
"""
IDENTITIES = [
    f"{letter} {number}/25 – Ås" for letter in ("Å", "ä", "Ö", "A", "z", "é", "𝔸") for number in (1, 2, 10, 33)
]
CASES = frame_of(IDENTITIES, ("Väst", "Norr", "Söder", "Norr"))
SIMPLE = DrawPlan(Method.SIMPLE, size=9, seed="Höst å ä ö", spares=5)


def shell(script: str, lines: Iterable[str]) -> list[str]:
    """Run a script of bash on lines in UTF-8, and return the lines that it writes."""
    given = "".join(f"{line}\n" for line in lines).encode()
    run = subprocess.run(
        ["bash", "-c", script], input=given, capture_output=True, check=True, env={**os.environ, "SEED": SIMPLE.seed}
    )
    return run.stdout.decode().splitlines()


def identities_of(lines: Sequence[str]) -> list[str]:
    return [line.partition(" ")[2] for line in lines]


def drawn(members: Sequence[Member]) -> list[str]:
    return [member.case.identity for member in members]


@with_tools
def test_a_simple_draw_is_that_of_sha256sum_and_sort() -> None:
    members = draw(SIMPLE, allotted(SIMPLE, sizes_of(CASES)), CASES, len(CASES))
    assert drawn(members) == identities_of(shell(RANKED, IDENTITIES))[: 9 + 5]
    assert [member.is_spare for member in members] == 9 * [False] + 5 * [True]


@with_tools
def test_a_stratified_draw_is_that_of_sha256sum_and_sort() -> None:
    plan = replace(SIMPLE, method=Method.STRATIFIED, allocation=Allocation.PROPORTIONAL, spares=2)
    sizes = allotted(plan, sizes_of(CASES))
    sample: list[str] = []
    spares: list[str] = []
    for stratum, size in sizes.items():
        queue = shell(RANKED, [case.identity for case in CASES if case.stratum == stratum])
        sample += queue[:size]
        spares += queue[size : size + 2]
    assert len(sample) == 9
    expected = identities_of([*shell("LC_ALL=C sort", sample), *spares])
    assert drawn(draw(plan, sizes, CASES, len(CASES))) == expected


@with_tools
def test_the_hash_of_a_frame_is_that_of_sort_and_sha256sum() -> None:
    (line,) = shell("LC_ALL=C sort | sha256sum", IDENTITIES)
    assert line.split() == [frame_hash(sorted(IDENTITIES)), "-"]


DOCS = (ROOT / "docs" / "sampling.md").read_text("utf-8")
BLOCKS: list[tuple[str, str]] = re.findall(r"^```(\w+)\n(.*?)^```$", DOCS, re.MULTILINE | re.DOTALL)
FRAME = BLOCKS[0][1]
COMMANDS = [
    (source, following if kind == "text" else "")
    for (language, source), (kind, following) in pairwise([*BLOCKS, ("", "")])
    if language == "bash"
]
"""Each command of the page, and what it is shown to write."""
FRAME_HASHED, RANKS, _, RANKS_OF_NORR, SELECTED = (shown for _, shown in COMMANDS)
EXAMPLE = DrawPlan(Method.SIMPLE, size=5, seed="3f9a2c51d07be846", spares=0)


def example(plan: DrawPlan) -> tuple[list[FrameCase], dict[str, int], list[Member]]:
    """Draw from the frame of docs/sampling.md: five cases of Norr, four of Söder, three of Väst."""
    strata = [*5 * ["Norr"], *4 * ["Söder"], *3 * ["Väst"]]
    cases = sorted(frame_of(FRAME.splitlines(), tuple(strata)), key=lambda case: case.identity)
    sizes = allotted(plan, sizes_of(cases))
    return cases, sizes, draw(plan, sizes, cases, len(cases))


@with_tools
def test_the_commands_of_the_page_write_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "frame.txt").write_bytes(FRAME.encode())
    for source, shown in COMMANDS:
        run = subprocess.run(["bash", "-c", source], cwd=tmp_path, capture_output=True, check=True)
        assert run.stdout.decode() == shown, source


def test_the_python_of_the_page_writes_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "frame.txt").write_bytes(b"\xef\xbb\xbf" + FRAME.replace("\n", " \r\n").encode())
    (source,) = (source for language, source in BLOCKS if language == "python")
    run = subprocess.run([sys.executable, "-X", "utf8", "-c", source], cwd=tmp_path, capture_output=True, check=True)
    assert run.stdout.decode().splitlines() == [FRAME_HASHED.split()[0], *RANKS.splitlines()]


@pytest.mark.skipif(not shutil.which("pwsh"), reason="PowerShell is not installed")
def test_the_powershell_of_the_page_writes_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "frame.txt").write_bytes(FRAME.encode())
    (source,) = (source for language, source in BLOCKS if language == "powershell")
    run = subprocess.run(["pwsh", "-NoProfile", "-c", source], cwd=tmp_path, capture_output=True, check=True)
    assert run.stdout.decode().splitlines() == RANKS.splitlines()


def test_the_program_draws_what_the_page_shows() -> None:
    cases, _, members = example(EXAMPLE)
    assert frame_hash(case.identity for case in cases) == FRAME_HASHED.split()[0]
    assert drawn(members) == [line.partition("  ")[2] for line in RANKS.splitlines()]
    _, _, members = example(replace(EXAMPLE, method=Method.SYSTEMATIC))
    assert sorted(drawn(members)) == SELECTED.splitlines()
    plan = replace(EXAMPLE, method=Method.STRATIFIED, allocation=Allocation.PROPORTIONAL, size=6)
    _, sizes, members = example(plan)
    assert list(sizes.values()) == [3, 2, 1]
    norr = [member for member in members if member.case.stratum == "Norr"]
    assert drawn(norr) == [line.partition("  ")[2] for line in RANKS_OF_NORR.splitlines()]


def test_the_sizes_that_the_page_shows_are_right() -> None:
    rows = re.findall(r"^\| ([\d,]+) \| (\d+) % \| (\S+) \| (\S+) \| (\S+) \|$", DOCS, re.MULTILINE)
    assert len(rows) > 5
    for register, share, *sizes in rows:
        found = [smallest_size(int(register.replace(",", "")), Fraction(int(share), 100), few) for few in range(3)]
        assert sizes == [str(size or "–") for size in found]
