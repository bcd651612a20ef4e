"""Random checklists for property tests: numbers in sections and repeats, conditions and computations between them."""

from dataclasses import dataclass

from hypothesis import strategies as st

from aktgranskning.domain.checklist import Checklist, Item, ItemKind, Section, TallyKind

NAMES = [f"n{number}" for number in range(12)]


@dataclass(frozen=True)
class Spot:
    """Where an item stands: its section and the repeats around it."""

    section: str
    repeats: tuple[str, ...]


SPOTS = (
    Spot("", ()),
    Spot("grupp", ()),
    Spot("yttre", ("yttre",)),
    Spot("inne_i", ("yttre",)),
    Spot("inre", ("yttre", "inre")),
    Spot("raknad", ("raknad",)),
)
"""Outside, in a group, in a repeat, in a group in it, in a repeat in that group, and in one with a computed count."""


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    """Draw a checklist whose items read only those before them, so that there is no cycle."""
    spots = [draw(st.sampled_from(SPOTS)) for _ in range(draw(st.integers(3, len(NAMES))))]
    items: list[Item] = []
    seen: list[tuple[str, Spot]] = []
    for name, spot in zip(NAMES, spots, strict=False):
        sources = [other for other, _ in seen]
        computed = bool(sources) and draw(st.booleans())
        items.append(
            Item(
                name,
                ItemKind.CALCULATE if computed else ItemKind.INTEGER,
                f"Fråga {name}",
                TallyKind.NONE,
                spot.section,
                calculation=_calculation(draw, sources) if computed else "",
                relevant=_condition(draw, sources) if sources and draw(st.integers(0, 2)) == 0 else "",
                met=_condition(draw, sources) if sources and draw(st.integers(0, 2)) == 0 else "",
            )
        )
        seen.append((name, spot))
    outside = [name for name, spot in seen if not spot.repeats]
    sections = (
        Section("grupp", "Grupp"),
        Section("yttre", "Yttre", is_repeat=True),
        Section("inne_i", "Inne i", "yttre"),
        Section("inre", "Inre", "inne_i", is_repeat=True),
        Section("raknad", "Räknad", is_repeat=True),
    )
    repeats = [
        Item("yttre", ItemKind.REPEAT, "Yttre", TallyKind.STATISTIC, met=f"sum(${{{items[0].name}}}) > 3"),
        Item("inre", ItemKind.REPEAT, "Inre", TallyKind.STATISTIC, "inne_i"),
        Item(
            "raknad",
            ItemKind.REPEAT,
            "Räknad",
            TallyKind.STATISTIC,
            repeat_count=f"${{{outside[0]}}} mod 4" if outside and not _reads_repeats(items, outside[0]) else "2",
        ),
    ]
    return Checklist("random", "Slumpad", "1", sections, (*repeats, *items))


def _reads_repeats(items: list[Item], name: str) -> bool:
    """Say whether an item is worked out from anything, and so perhaps from the repeat that it would count."""
    item = next(item for item in items if item.name == name)
    return bool(item.calculation or item.relevant)


def _calculation(draw: st.DrawFn, sources: list[str]) -> str:
    first, second = (draw(st.sampled_from(sources)) for _ in range(2))
    templates = (
        f"${{{first}}} + 1",
        f"if(${{{first}}} > 1, ${{{second}}}, '')",
        f"sum(${{{first}}}) + count(${{yttre}})",
        f"coalesce(${{{first}}}, 3) * 2",
        f"position(..) + count(${{{second}}}[. > 1])",
        f"count-non-empty(${{{first}}})",
        f"sum(//{first}) - sum(${{{second}}})",
        f"max(${{{first}}}, ${{{second}}})",
    )
    return draw(st.sampled_from(templates))


def _condition(draw: st.DrawFn, sources: list[str]) -> str:
    source = draw(st.sampled_from(sources))
    templates = (f"${{{source}}} > 1", f"${{{source}}} = ''", f"count(${{{source}}}) < 2", f"sum(${{{source}}}) < 6")
    return draw(st.sampled_from(templates))
