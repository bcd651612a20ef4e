"""Key figures, and those that are grounds, as the screen says them; documents have `figure_words` for it."""

from decimal import Decimal
from fractions import Fraction

from aktgranskning.domain.conclusions.comparisons import Compared
from aktgranskning.domain.conclusions.figure_words import (
    MEASURE_WORDS,
    NOT_GIVEN,
    figures_of_ground,
    ground_title,
    lowered,
    shown_value,
    values_of_ground,
)
from aktgranskning.domain.conclusions.key_figures import FigureValue, KeyFigure, Measure
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Ground
from ui.presenters.locale_words import shown_day, shown_number
from ui.translating import tr


def figure_ground_in_words(conclusions: Conclusions, ground: Ground, own: str) -> str:
    """Write a key figure that is a ground in one line, with every source; `own` is the audit's own municipality."""
    said = f"{ground_title(conclusions, ground)}: {_figures(conclusions, ground, own)}"
    return ". ".join([said, *dict.fromkeys(map(origin_in_words, values_of_ground(conclusions, ground, own)))])


def _figures(conclusions: Conclusions, ground: Ground, own: str) -> str:
    found = figures_of_ground(conclusions, ground, own)
    value = figure_value(found.figure, found.value, found.decimals)
    said = [f"{value} ({found.year})" if found.year else value]
    if found.group and found.compared:
        compared = _comparison(found.figure, found.group.measure, found.compared)
        said.append(f"{lowered(found.group.name)} {compared}")
    return ", ".join(said)


def figure_value(figure: KeyFigure, value: Decimal | Fraction | None, decimals: int) -> str:
    """Write a value as the language does: 67,3 %, Ja or Nej, Uppgift saknas."""
    written = shown_value(figure, value, decimals)
    return tr(written) if value is None or figure.is_yes_no else shown_number(written)


def _comparison(figure: KeyFigure, measure: Measure, compared: Compared) -> str:
    counted, of = compared.counted, compared.of
    if compared.value is None:
        return tr("{nothing} ({counted} av {of})").format(nothing=tr(NOT_GIVEN).lower(), counted=counted, of=of)
    if figure.is_yes_no:
        said = (
            tr("ja i {yes} av {counted}, uppgift saknas för {missing}")
            if compared.missing
            else tr("ja i {yes} av {counted}")
        )
        return said.format(yes=compared.yes, counted=counted, missing=compared.missing)
    number = figure_value(figure, compared.value, max(compared.decimals, 1))
    return tr("{number} ({measure} av {counted} av {of})").format(
        number=number, measure=tr(MEASURE_WORDS[measure]), counted=counted, of=of
    )


def origin_in_words(held: FigureValue) -> str:
    """Say where a value is from and on which day it was retrieved; '' of one that is not stored."""
    if not held.origin:
        return ""
    return tr("Källa: {source}, hämtat {day}").format(source=held.origin.source, day=shown_day(held.origin.retrieved))
