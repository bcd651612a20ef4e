"""Five kinds of published audit, invented anew, from their first answer to what a script and a reader get."""

import statistics
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from aktgranskning.concluding.assessing import answered_now, overall_now
from aktgranskning.domain.conclusions.comparisons import comparison, five_years
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, THREE_STEPS
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.session import Session
from tests import five_audits
from tests.five_audits import DISTRICTS, INDICATORS, MUNICIPALITIES, OWN, PLANNING, RATED, SIMILAR, SIX, YEARS

ALL = {
    "a": five_audits.file_review,
    "b": five_audits.four_questions,
    "c": five_audits.six_recommendations,
    "d": five_audits.two_districts,
    "e": five_audits.fifteen_questions,
}


@pytest.mark.parametrize("build", ALL.values(), ids=ALL)
def test_nothing_is_flagged_that_has_just_been_assessed(build: Callable[[Path], Session], tmp_path: Path) -> None:
    with build(tmp_path) as session:
        assert [one for one in answered_now(session) if one.is_flagged] == []


def test_a_file_review_is_answered_on_four_steps_beside_sixteen_indicators(tmp_path: Path) -> None:
    with five_audits.file_review(tmp_path) as session:
        words = [one.step.word for one in (*answered_now(session), overall_now(session))]
        table = figure_table(session.conclusions)
        (group,) = session.conclusions.comparison_groups
        compared = {indicator: comparison(table, group, indicator, 2024) for indicator in INDICATORS}
    assert session.audit.scale == FOUR_STEPS
    assert words == ["I begränsad utsträckning", "Till övervägande del", "I begränsad utsträckning"]
    for indicator, found in compared.items():
        values = [five_audits.indicator_value(indicator, name) for name in SIMILAR]
        there = [Fraction(str(value)) for value in values if value is not None]
        assert (found.of, found.missing) == (7, values.count(None))
        if indicator in PLANNING:
            assert found.yes == there.count(Fraction(1))
        else:
            assert found.value == sum(there) / len(there)


def test_four_questions_have_each_an_answer_of_three_steps_or_beside_them(tmp_path: Path) -> None:
    with five_audits.four_questions(tmp_path) as session:
        answered = answered_now(session)
        recommendations = session.conclusions.recommendations
    assert session.audit.scale == THREE_STEPS
    assert [(one.question.label, one.step.word) for one in answered] == [
        ("1", "Ja"),
        ("1.1", "Inte bedömd"),
        ("2", "Delvis"),
        ("3", "Kan inte styrkas"),
        ("4", "Nej"),
    ]
    assert [[item.name for item in one.items] for one in answered] == [[], [], ["rutin"], [], []]
    assert [one.label for one in recommendations] == ["1", "2", "3"]


def test_two_districts_have_answers_of_their_own(tmp_path: Path) -> None:
    with five_audits.two_districts(tmp_path) as session:
        for unit in DISTRICTS:
            found = {one.question.name: one.step.name for one in answered_now(session, unit)}
            assert found == {name: rating for (name, of), rating in RATED.items() if of == unit}
        assert [one.step.word for one in answered_now(session)] == ["Inte bedömd"] * 2
        assert overall_now(session).step.word == "Delvis"
        by_unit = {
            unit: [(one.met, one.of) for one in found] for unit, found in session.live_tally().by(GroupBy.UNIT).items()
        }
    assert by_unit == {"Distrikt Norr": [(7, 8), (5, 8)], "Distrikt Söder": [(2, 8), (0, 8)]}


def number(written: str) -> Fraction:
    return Fraction(written.replace("\u00a0", "").replace(",", "."))


def test_fifteen_questions_stand_beside_five_years_of_six_figures(tmp_path: Path) -> None:
    with five_audits.fifteen_questions(tmp_path) as session:
        assert len(answered_now(session)) == 15
        table = figure_table(session.conclusions)
        found = five_years(table, OWN, session.conclusions.comparison_groups)
    assert {one.years for one in found} == {YEARS}
    assert sorted(one.figure.id for one in found) == sorted(SIX)
    for of_figure in found:
        own, similar, everyone = of_figure.rows
        assert (own.name, similar.name, everyone.name) == (OWN, "Liknande kommuner", "Alla kommuner")
        for at, year in enumerate(YEARS):
            values = {
                name: number(written)
                for name in MUNICIPALITIES
                if (written := five_audits.yearly_value(of_figure.figure.id, name, year))
            }
            assert own.cells[at].value == values.get(OWN)
            assert similar.cells[at].value == statistics.median(values[one] for one in SIMILAR if one in values)
            assert everyone.cells[at].value == sum(values.values()) / len(values)
            assert everyone.cells[at].missing == len(MUNICIPALITIES) - len(values)
