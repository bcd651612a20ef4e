"""The handbook: its text with the keys filled in, its sections, and what is found in them."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ui.actions import ACTIONS, Menu, keys_of

SOURCE = Path(__file__).parent.parent / "handbook" / "handbok.md"

_KEYS = "{{tangenter}}"
_CHAPTER, _PART = 2, 3
"""The levels of the headings that begin a chapter, and a part of one."""

_PLACES = {
    "": "kom-igång-på-tre-minuter",
    "engagement": "ny-granskning",
    "sample": "register-och-urval",
    "review": "akter",
    "tally": "sammanställning",
    "assessment": "bedömning",
    "export": "export",
}
"""The section about each page of an open audit, and about the start page."""

_HEADING = re.compile(r"^(#{2,3}) (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"^!\[.*\n\n?", re.MULTILINE)
_MARKS = re.compile(r"\*\*|`|\[|\]\([^)]*\)|^[|\s:-]+$|^\|\s|\s\|$|^#+ ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter or a part of one: `text` is Markdown from its heading to the next heading of either kind."""

    title: str
    level: int
    text: str

    @property
    def anchor(self) -> str:
        """What a link calls the section, as GitHub makes it of a heading."""
        return re.sub(r"[^\w\- ]", "", self.title.lower()).replace(" ", "-")

    @property
    def is_chapter(self) -> bool:
        """Whether it is a chapter, which is shown as a whole with its parts."""
        return self.level == _CHAPTER


def handbook() -> str:
    """Return the whole text, with every key as `ui/actions.py` has it."""
    return SOURCE.read_text("utf-8").replace(_KEYS, "\n\n".join(map(_keys, Menu)))


@cache
def sections() -> tuple[Section, ...]:
    """Return all sections in order, without pictures; kept, as the text is that of the program."""
    return tuple(_sections(_PICTURE.sub("", handbook())))


def place_of(page: str) -> str:
    """Return the anchor of the section about a page, '' for the start page."""
    return _PLACES[page]


def chapter_of(section: Section) -> tuple[Section, ...]:
    """Return the chapter that a section is in, with its parts."""
    every = sections()
    at = every.index(section)
    begins = max(place for place, one in enumerate(every[: at + 1]) if one.is_chapter)
    ends = next((place for place, one in enumerate(every) if place > begins and one.is_chapter), len(every))
    return every[begins:ends]


def section_at(anchor: str) -> Section:
    """Return the section of an anchor; KeyError where there is none."""
    return {one.anchor: one for one in sections()}[anchor]


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words that are looked for, in small letters."""
    return tuple(typed.casefold().split())


def hits(typed: str) -> dict[str, int]:
    """Return by anchor, in order, how often the words stand in each section that has all of them."""
    words = words_of(typed)
    counted = ((one.anchor, _count(one, words)) for one in sections())
    return {anchor: count for anchor, count in counted if count}


def beyond_chapter(found: Mapping[str, int], anchor: str, step: int) -> str:
    """Return the first section after a section's chapter that has hits, the last before it for -1; '' for none."""
    chapter = {one.anchor for one in chapter_of(section_at(anchor))}
    places = [place for place, one in enumerate(sections()) if one.anchor in chapter]
    after = [one.anchor for one in sections()[places[-1] + 1 :] if one.anchor in found]
    before = [one.anchor for one in sections()[: places[0]] if one.anchor in found]
    return next(iter(after if step > 0 else reversed(before)), "")


def _count(section: Section, words: Collection[str]) -> int:
    text = _MARKS.sub("", section.text).casefold()
    counts = [text.count(word) for word in words]
    return sum(counts) if counts and all(counts) else 0


def _sections(text: str) -> Iterator[Section]:
    found: Sequence[re.Match[str]] = list(_HEADING.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        yield Section(match[2].strip(), len(match[1]), text[match.start() : end].strip())


def _keys(menu: Menu) -> str:
    """Return a menu's keys as a table, and beneath it what the menu offers without a key."""
    rows = [f"| `{key}` | {words} |" for key, words in keys_of(menu)]
    lines = [f"### {menu}", "", "| Tangent | Vad den gör |", "|---|---|", *rows]
    without = [f"**{row.text}**" for row in ACTIONS if row.menu is menu and not row.shortcut]
    return "\n".join([*lines, *(["", f"Utan tangent: {', '.join(without)}."] if without else [])])
