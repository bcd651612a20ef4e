"""What was read in of key figures, and the groups that they are compared with, in words."""

from collections.abc import Iterable

from aktgranskning.domain.conclusions.figure_content import FigureContent, read_content
from aktgranskning.domain.conclusions.figure_words import MEASURE_WORDS
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigureSet, Origin
from aktgranskning.domain.conclusions.municipality_kinds import is_summed_up
from aktgranskning.domain.number_words import figures
from aktgranskning.session import Session
from ui.presenters.locale_words import shown_day, shown_number
from ui.translating import later, tr

GROUP_HEADINGS = (later("Grupp"), later("Mått"), later("Kommuner"))
IMPORT_HEADINGS = (later("Källa"), later("Hämtat"), later("Fil"), later("Innehåll"))
_EVERY_ONE = later("Alla som är inlästa")
_BY_NETWORK = later("hämtat från nätet")


def group_rows(session: Session) -> list[tuple[str, str, str]]:
    """Return a row for each comparison group, in order, with its municipalities."""
    return [
        (
            group.name,
            tr(MEASURE_WORDS[group.measure]).capitalize(),
            ", ".join(group.members.splitlines()) or tr(_EVERY_ONE),
        )
        for group in session.conclusions.comparison_groups
    ]


def removed_group(session: Session, group: ComparisonGroup) -> str:
    """Say of which questions a group is compared with in a ground, before it is taken away; '' for none."""
    compared = {one.question for one in session.conclusions.grounds if one.compared_with == str(group.number)}
    labels = [one.label for one in session.audit_questions if one.name in compared]
    if not labels:
        return ""
    said = tr(
        "Underlag till %n revisionsfrågor ({labels}) jämförs med gruppen. De står kvar utan jämförelse. Ctrl+Z tar "
        "tillbaka gruppen.",
        None,
        len(labels),
    )
    return said.format(labels=", ".join(labels))


def import_rows(session: Session) -> list[tuple[str, str, str, str]]:
    """Return a row for each import, in order."""
    return [
        (one.source, shown_day(one.retrieved), one.file or tr(_BY_NETWORK), content_in_words(_content(one)))
        for one in session.conclusions.key_figure_sets
    ]


def content_in_words(content: FigureContent) -> str:
    """Say what an import holds: 16 nyckeltal, 290 kommuner, 2 regioner eller medelvärden, 2019–2023, 23 200 värden."""
    years = _years(value.year for value in content.values)
    others = sum(map(is_summed_up, content.municipalities))
    numbers = (
        tr("{number} nyckeltal").format(number=_figures(len(content.figures))),
        tr("{number} kommuner").format(number=_figures(len(content.municipalities) - others)),
        tr("{number} regioner eller medelvärden").format(number=_figures(others)) if others else "",
        years,
        values_in_words(len(content.values), content.missing),
    )
    return ", ".join(filter(None, numbers))


def values_in_words(values: int, missing: int) -> str:
    """Say how many values there are, and how many are missing besides, of all `values`: "58 värden, 2 saknas"."""
    held = values - missing
    words = tr("{number} värden").format(number=_figures(held)) if held != 1 else tr("1 värde")
    return tr("{values}, {missing} saknas").format(values=words, missing=_figures(missing)) if missing else words


def _figures(number: int) -> str:
    return shown_number(figures(number))


def _years(years: Iterable[int]) -> str:
    found = sorted(set(years))
    if not found:
        return ""
    return str(found[0]) if found[0] == found[-1] else f"{found[0]}–{found[-1]}"


def _content(one: KeyFigureSet) -> FigureContent:
    return read_content(one.content, Origin(one.number, one.source, one.retrieved))
