"""Key figures: exact from the text to the average, missing as missing, the newest import in force."""

import statistics
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.conclusions.comparisons import comparison, five_years, members_of
from aktgranskning.domain.conclusions.figure_content import FigureContent, write_content
from aktgranskning.domain.conclusions.figure_numbers import read_number, rounded, says_missing, shown_decimals
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.figure_words import (
    change_decimals,
    decimals_of,
    ground_figures,
    ground_in_words,
    left_out_in_words,
    shown_change,
    shown_comparison,
    shown_value,
    untold_changes_in_words,
)
from aktgranskning.domain.conclusions.key_figures import (
    ComparisonGroup,
    FigureValue,
    Gender,
    KeyFigure,
    KeyFigureSet,
    Measure,
    Municipality,
)
from aktgranskning.domain.conclusions.municipality_kinds import is_several, is_summed_up
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Ground, GroundKind
from tests.figure_files import COST, OTHERS, OWN, PLANS, REGION, ROUTINE, conclusions_of, value

SIMILAR = ComparisonGroup(1, "Liknande kommuner", Measure.AVERAGE, "\n".join(one.title for one in OTHERS[:7]))
EVERYBODY = ComparisonGroup(2, "Alla kommuner")
NUMBERS = st.decimals(-10_000, 10_000, places=3).map(str)


def members(*numbers: str | None, year: int = 2024) -> list[FigureValue]:
    """Return a value for each of the first other municipalities."""
    return [value(number, municipality=one, year=year) for one, number in zip(OTHERS, numbers, strict=False)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("67,3", "67.3"), ("67.3", "67.3"), ("67,3 %", "67.3"), ("67,3%", "67.3"), ("-1,5", "-1.5"), ("−1,5", "-1.5"),
        ("12 345", "12345"), ("12\u00a0345,50", "12345.50"), ("1\u202f234\u202f567", "1234567"), ("+3", "3"),
        ("0", "0"), ("1.2e3", "1200"), ("0,1", "0.1"), ("0.30000000000000004", "0.30000000000000004"), ("0e999", "0"),
    ],
)  # fmt: skip
def test_a_number_is_read_with_all_its_decimals(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "..", "ja", "1e999999", "1e99", "NaN",
     "Infinity", "-inf", "12 34", "1,234,567", "1.234,5", "67,3 kr", "٣", "1" * 16,
     "1_000", "0x1f", "%", "1" * 5_000],
)  # fmt: skip
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize("text", ["", " ", "..", "...", "-", "–", "saknas", "Uppgift saknas", "SAKNAS", "null"])
def test_many_words_say_that_there_is_no_value(text: str) -> None:
    assert says_missing(text)


@pytest.mark.parametrize(
    ("exact", "decimals", "shown"),
    [
        ("0.05", 1, "0.1"),
        ("0.25", 1, "0.3"),
        ("-0.25", 1, "-0.3"),
        ("2.5", 0, "3"),
        ("-0.04", 1, "0.0"),
        ("67.349", 1, "67.3"),
    ],
)
def test_a_half_is_rounded_away_from_nought(exact: str, decimals: int, shown: str) -> None:
    assert str(rounded(Decimal(exact), decimals)) == shown


def test_an_average_says_of_how_many() -> None:
    table = figure_table(conclusions_of(members("70.1", "72.4", None, "71", "69", "70", "74.7")))
    found = comparison(table, SIMILAR, PLANS.id, 2024)
    assert (found.value, found.of, found.missing) == (Fraction("427.2") / 6, 7, 1)
    assert shown_comparison(PLANS, SIMILAR.measure, found) == "71,2\u00a0% (medelvärde av 6 av 7)"


def test_where_nobody_has_a_value_there_is_none() -> None:
    table = figure_table(conclusions_of(members(None, None)))
    found = comparison(table, SIMILAR, PLANS.id, 2024)
    assert (found.value, found.of, found.missing) == (None, 7, 7)
    assert shown_comparison(PLANS, SIMILAR.measure, found) == "uppgift saknas (0 av 7)"


@given(st.lists(st.none() | NUMBERS, max_size=7), st.sampled_from(Measure))
def test_averages_and_medians_are_exact(numbers: list[str | None], measure: Measure) -> None:
    group = ComparisonGroup(1, "Grupp", measure, SIMILAR.members)
    found = comparison(figure_table(conclusions_of(members(*numbers))), group, PLANS.id, 2024)
    exact = [Fraction(number) for number in numbers if number is not None]
    summed_up = statistics.mean if measure is Measure.AVERAGE else statistics.median
    assert found.value == (summed_up(exact) if exact else None)
    assert found.counted == len(exact)


@given(st.lists(NUMBERS, min_size=1, max_size=6), st.sampled_from(Measure))
def test_a_missing_value_changes_no_average(numbers: list[str], measure: Measure) -> None:
    group = ComparisonGroup(1, "Grupp", measure, SIMILAR.members)
    without = comparison(figure_table(conclusions_of(members(*numbers))), group, PLANS.id, 2024)
    with_ = comparison(figure_table(conclusions_of(members(*numbers, None))), group, PLANS.id, 2024)
    assert with_ == without


@given(st.lists(st.lists(st.tuples(st.sampled_from([OWN, *OTHERS[:2]]), st.none() | NUMBERS), max_size=4), max_size=4))
def test_the_newest_import_wins_value_by_value(imports: list[list[tuple[object, str | None]]]) -> None:
    values = [[value(number, municipality=one) for one, number in dict(rows).items()] for rows in imports]  # type: ignore[arg-type]
    table = figure_table(conclusions_of(*values))
    for one in (OWN, *OTHERS[:2]):
        said = [(number, held) for number, of in enumerate(values, 1) for held in of if held.municipality == one.id]
        found = table.value(PLANS.id, one.id, 2024)
        if not said:
            assert found is None
        else:
            assert found
            assert found.origin
            assert (found.origin.number, found.value) == (said[-1][0], said[-1][1].value)
            assert (found.origin.source, found.origin.retrieved) == (f"Källa {said[-1][0]}", f"2026-03-0{said[-1][0]}")


def test_ones_own_municipality_is_in_all_and_in_a_group_only_when_chosen() -> None:
    table = figure_table(conclusions_of([value("1")]))
    assert OWN.id not in members_of(table, SIMILAR)
    assert OWN.id in members_of(table, EVERYBODY)
    chosen = ComparisonGroup(3, "Med egen", Measure.AVERAGE, f"{SIMILAR.members}\n{OWN.title}")
    assert OWN.id in members_of(table, chosen)


def test_all_means_municipalities_and_no_region_or_sum() -> None:
    table = figure_table(conclusions_of([value("1")]))
    assert REGION.id in table.municipalities
    assert set(members_of(table, EVERYBODY)) == {OWN.id, *(one.id for one in OTHERS)}


def test_a_member_that_the_table_lacks_is_missing() -> None:
    group = ComparisonGroup(1, "Grupp", Measure.AVERAGE, f"{OTHERS[0].title}\nFjärran")
    found = comparison(figure_table(conclusions_of(members("10"))), group, PLANS.id, 2024)
    assert (found.value, found.of, found.missing) == (Fraction(10), 2, 1)


@pytest.mark.parametrize("named", ["9001", "Exempelby", "exempelby", " Exempelby kommun "])
def test_a_municipality_is_known_by_id_and_name(named: str) -> None:
    assert figure_table(conclusions_of([value("1")])).municipality_id(named) == OWN.id


def test_women_and_men_have_values_of_their_own() -> None:
    table = figure_table(
        conclusions_of([value("50"), value("60", gender=Gender.WOMEN), value("40", gender=Gender.MEN)])
    )
    found = [table.value(PLANS.id, OWN.id, 2024, gender) for gender in Gender]
    assert [one.value for one in found if one] == [50, 60, 40]


def test_five_years_have_the_newest_last_and_leave_no_year_out() -> None:
    own = [
        value("60", year=2020),
        value("64.5", year=2022),
        value(None, year=2023),
        value("67.3", year=2024),
        value("1", year=2015),
    ]
    conclusions = conclusions_of([*own, *members("10", "20", year=2024)])
    found = five_years(figure_table(conclusions), "Exempelby", [SIMILAR, EVERYBODY], [PLANS.id])
    (plans,) = found
    assert plans.years == (2020, 2021, 2022, 2023, 2024)
    assert [row.name for row in plans.rows] == ["Exempelby", "Liknande kommuner", "Alla kommuner"]
    assert [cell.value for cell in plans.rows[0].cells] == [60, None, Fraction("64.5"), None, Fraction("67.3")]
    assert plans.rows[0].change == Fraction("7.3")
    assert plans.rows[1].change is None
    assert [cell.counted for cell in plans.rows[1].cells] == [0, 0, 0, 0, 2]


def test_each_figure_has_its_own_five_years() -> None:
    older, newer = [value("60", year=2016), value("61", year=2018)], [value("300", figure=COST, year=2024)]
    found = five_years(figure_table(conclusions_of(older, newer)), "Exempelby", [])
    assert [one.years[::4] for one in found] == [(2014, 2018), (2020, 2024)]
    assert [len(one.values) for one in found] == [2, 1]


def test_years_without_any_value_do_not_push_all_values_out() -> None:
    years = [value("60", year=2016), *(value(None, year=year) for year in range(2017, 2026))]
    (found,) = five_years(figure_table(conclusions_of(years)), "Exempelby", [])
    assert found.years[-1] == 2016


def test_women_and_men_do_not_decide_the_years_of_everybody() -> None:
    everybody = [value("12", year=year) for year in range(2012, 2016)]
    table = figure_table(conclusions_of([*everybody, value("5", year=2023, gender=Gender.WOMEN)]))
    (found,) = five_years(table, "Exempelby", [])
    assert (found.years[-1], len(found.values)) == (2015, 4)
    (found,) = five_years(table, "Exempelby", [], gender=Gender.WOMEN)
    assert (found.years[-1], found.values) == (2023, (Fraction(5),))
    (found,) = five_years(table, "Exempelby", [], gender=Gender.MEN)
    assert (found.years[-1], found.values) == (2023, ())


def test_a_municipality_on_no_row_does_not_move_the_years() -> None:
    table = figure_table(conclusions_of([value("5", year=2015), value("5", municipality=OTHERS[0], year=2024)]))
    (found,) = five_years(table, "Exempelby", [])
    assert (found.years[-1], found.values) == (2015, (Fraction(5),))
    (found,) = five_years(table, "Exempelby", [SIMILAR])
    assert (found.years[-1], found.values) == (2024, (Fraction(5),))
    (found,) = five_years(table, OTHERS[1].title, [])
    assert (found.years[-1], found.values) == (2024, ())


TOLD = st.tuples(
    st.sampled_from([OWN, *OTHERS[:3], REGION]), st.integers(2005, 2024), st.sampled_from(Gender), st.none() | NUMBERS
)


@given(
    st.lists(TOLD, min_size=1, max_size=15, unique_by=lambda told: told[:3]),
    st.sampled_from([[], [EVERYBODY], [ComparisonGroup(0, "Vid sidan av", members=OTHERS[0].id)]]),
    st.sampled_from(Gender),
)
def test_only_what_is_shown_decides_which_years_are_shown(
    told: list[tuple[Municipality, int, Gender, str | None]], groups: list[ComparisonGroup], gender: Gender
) -> None:
    values = [value(number, PLANS, one, year, of) for one, year, of, number in told]
    (found,) = five_years(figure_table(conclusions_of(values)), "Exempelby", groups, gender=gender)
    shown = {OWN, *(OTHERS if EVERYBODY in groups else OTHERS[:1] if groups else ())}
    years = [year for one, year, of, number in told if one in shown and of is gender and number is not None]
    assert bool(found.values) == bool(years)
    if years:
        assert found.years == tuple(range(max(years) - 4, max(years) + 1))


def test_a_group_without_values_has_no_line_but_is_named() -> None:
    (found,) = five_years(figure_table(conclusions_of([value("60")])), "Exempelby", [SIMILAR, EVERYBODY])
    assert [row.name for row in found.rows] == ["Exempelby", "Alla kommuner"]
    assert left_out_in_words(found) == "Utan värde alla åren: Liknande kommuner."


def test_a_change_has_its_sign_and_no_judgement() -> None:
    assert [shown_change(change, 1) for change in (Fraction("7.3"), Fraction("-1.25"), Fraction(0), None)] == [
        "+7,3", "\u22121,3", "0,0", "–",
    ]  # fmt: skip


GROUPS = st.lists(st.tuples(st.none() | NUMBERS, st.none() | NUMBERS), min_size=1, max_size=4)


@given(GROUPS, st.sampled_from(Measure))
def test_a_groups_change_is_told_where_the_same_municipalities_have_values(
    ends: list[tuple[str | None, str | None]], measure: Measure
) -> None:
    values = [
        value(number, municipality=one, year=year)
        for one, of_one in zip(OTHERS, ends, strict=False)
        for year, number in zip((2020, 2024), of_one, strict=True)
    ]
    values.append(value("1", year=2024))
    group = ComparisonGroup(1, "Grupp", measure, SIMILAR.members)
    (found,) = five_years(figure_table(conclusions_of(values)), OWN.id, [group], [PLANS.id])
    both = [(Fraction(first), Fraction(last)) for first, last in ends if first is not None and last is not None]
    alone = [(first is None) != (last is None) for first, last in ends]
    summed_up = statistics.mean if measure is Measure.AVERAGE else statistics.median
    told = bool(both) and not any(alone)
    expected = summed_up([last for _, last in both]) - summed_up([first for first, _ in both]) if told else None
    rows = [row for row in found.rows if row.group]
    assert [row.change for row in rows] == [expected] * any(number is not None for of_one in ends for number in of_one)
    have_both = all(any(of_one[end] is not None for of_one in ends) for end in (0, 1))
    assert bool(untold_changes_in_words(found)) is (have_both and not told)


def test_as_many_other_municipalities_are_no_change() -> None:
    others = [value("14", municipality=OTHERS[0], year=2020), value("20", municipality=OTHERS[1])]
    (found,) = five_years(figure_table(conclusions_of([value("1"), *others])), OWN.id, [SIMILAR])
    assert shown_change(found.rows[1].change, change_decimals(found.rows[1])) == "–"
    assert untold_changes_in_words(found) == "Förändringen anges inte där olika kommuner har värden."


def test_nothing_read_has_no_years() -> None:
    assert five_years(figure_table(conclusions_of()), "Exempelby", [EVERYBODY]) == ()


@pytest.mark.parametrize(
    ("figure", "number", "shown"),
    [
        (PLANS, "67.3", "67,3\u00a0%"),
        (COST, "12345", "12\u202f345\u00a0kr/inv"),
        (ROUTINE, "1", "Ja"),
        (ROUTINE, "0", "Nej"),
        (ROUTINE, None, "Uppgift saknas"),
        (PLANS, None, "Uppgift saknas"),
        (PLANS, "-0.5", "\u22120,5\u00a0%"),
    ],
)
def test_a_value_is_shown_as_swedish_tables_show_it(figure: object, number: str | None, shown: str) -> None:
    table = figure_table(conclusions_of([value(number, figure=figure)]))  # type: ignore[arg-type]
    held = table.value(figure.id, OWN.id, 2024)  # type: ignore[attr-defined]
    assert held
    decimals = 0 if held.value is None else shown_decimals(held.value)
    assert shown_value(figure, held.value, decimals) == shown  # type: ignore[arg-type]


def test_whole_numbers_are_shown_whole_whatever_other_rows_have() -> None:
    values = [value("6", year=2020), value("5", year=2024)]
    others = [value("1.125", municipality=OTHERS[0]), value("2", municipality=OTHERS[0], year=2020)]
    table = figure_table(conclusions_of([*values, *others]))
    own, group = five_years(table, OWN.id, [SIMILAR])[0].rows
    assert [decimals_of(own, cell) for cell in own.cells] == [0, 0, 0, 0, 0]
    assert [decimals_of(group, cell) for cell in group.cells] == [2, 2, 2, 2, 3]
    assert shown_change(own.change, change_decimals(own)) == "\u22121"
    assert shown_change(group.change, change_decimals(group)) == "\u22120,875"


def test_the_values_of_a_row_have_as_many_decimals_up_to_two() -> None:
    numbers = ["60", "67.3", None, "1.125", "0.50"]
    table = figure_table(conclusions_of([value(one, year=2020 + at) for at, one in enumerate(numbers)]))
    (own,) = five_years(table, OWN.id, [])[0].rows
    assert [decimals_of(own, cell) for cell in own.cells] == [2, 2, 2, 3, 2]
    table = figure_table(conclusions_of([value("60", year=2023), value("67.3", year=2024)]))
    (own,) = five_years(table, OWN.id, [])[0].rows
    assert {decimals_of(own, cell) for cell in own.cells} == {1}


def test_noughts_fill_up_no_more_than_two_decimals() -> None:
    numbers = ["17106.875", "17107.125", "17106.875", "17106.925", "17107.001", "17107.002"]
    values = [value(one, municipality=OTHERS[at % 2], year=2022 + at // 2) for at, one in enumerate(numbers)]
    (group,) = five_years(figure_table(conclusions_of(values)), "", [SIMILAR])[0].rows
    shown = [shown_value(PLANS, cell.value, decimals_of(group, cell)) for cell in group.cells[2:]]
    assert shown == ["17\u202f107,00\u00a0%", "17\u202f106,90\u00a0%", "17\u202f107,002\u00a0%"]
    told = shown_comparison(PLANS, SIMILAR.measure, group.cells[2])
    assert told == "17\u202f107,00\u00a0% (medelvärde av 2 av 7)"


_PLACES = st.tuples(
    st.sampled_from((PLANS, COST)),
    st.sampled_from((OWN, *OTHERS[:2])),
    st.integers(2012, 2024),
    st.sampled_from(Gender),
)
_IMPORTS = st.lists(st.dictionaries(_PLACES, st.none() | NUMBERS, max_size=25), min_size=1, max_size=3)


@given(_IMPORTS)
def test_the_newest_years_are_those_that_a_walk_through_the_values_finds(
    imports: list[dict[tuple[KeyFigure, Municipality, int, Gender], str | None]],
) -> None:
    table = figure_table(conclusions_of(*([value(number, *at) for at, number in one.items()] for one in imports)))
    told = {at: number for one in imports for at, number in one.items()}  # a newer import may take a value away
    assert table.latest.all == tuple(sorted({year for _, _, year, _ in told}))
    for place in product((PLANS, COST, ROUTINE), (OWN, *OTHERS[:3]), Gender):
        years = [year for (*of, year, gender), number in told.items() if number and (*of, gender) == place]
        figure, municipality, gender = place
        assert table.latest_year(figure.id, municipality.title, gender) == max(years, default=0)


def test_a_group_is_summed_up_anew_after_another_import() -> None:
    before, after = conclusions_of(members("10", "20")), conclusions_of(members("10", "20"), members("30"))
    means = [comparison(figure_table(one), EVERYBODY, PLANS.id, 2024).value for one in (before, after, before)]
    assert means == [15, 25, 15]


def test_a_tail_of_binary_digits_is_counted_and_not_shown() -> None:
    table = figure_table(conclusions_of([value("67.30000000000001")]))
    found = comparison(table, EVERYBODY, PLANS.id, 2024)
    assert (found.value, found.decimals) == (Fraction("67.30000000000001"), 1)


def test_an_indicator_of_yes_and_no_is_counted_in_words() -> None:
    values = [value(number, figure=ROUTINE, municipality=one) for one, number in zip(OTHERS, "11010", strict=False)]
    table = figure_table(conclusions_of(values))
    found = comparison(table, SIMILAR, ROUTINE.id, 2024)
    assert shown_comparison(ROUTINE, SIMILAR.measure, found) == "ja i 3 av 5, uppgift saknas för 2"


def ground(**facts: str) -> Ground:
    named: dict[str, str] = {"source": PLANS.id, "municipality": OWN.id, **facts}
    return Ground(1, "f1", GroundKind.KEY_FIGURE, **named)


def test_a_key_figure_is_a_ground_in_one_line_with_its_source_and_day() -> None:
    values = [value("67.3"), value("60", year=2023), *members("70.1", "72.4", None, "71", "69", "70", "74.7")]
    conclusions = conclusions_of(values, groups=[SIMILAR])
    figures = "67,3\u00a0% (2024), liknande kommuner 71,2\u00a0% (medelvärde av 6 av 7)"
    assert ground_figures(conclusions, ground(compared_with="1")) == figures
    assert ground_in_words(conclusions, ground(compared_with="1")) == (
        f"Ärenden med plan, andel: {figures}. Källa: Källa 1, hämtat 2026-03-01"
    )
    assert ground_figures(conclusions, ground(year="2023", municipality="")) == "Uppgift saknas (2023)"
    assert ground_figures(conclusions, ground(year="2023", municipality=""), own="Exempelby") == "60\u00a0% (2023)"


def test_a_ground_reads_the_same_after_an_import_of_the_same_values() -> None:
    once = conclusions_of([value("67.3")])
    again = conclusions_of([value("67.3")], [value("67.30"), value("1.234", municipality=OTHERS[0])])
    assert ground_figures(once, ground()) == ground_figures(again, ground())
    assert ground_in_words(again, ground()).endswith("Källa: Källa 2, hämtat 2026-03-02")


def test_a_ground_names_every_source_of_its_figures() -> None:
    conclusions = conclusions_of([value("67.3")], members("70"), [value("1", figure=COST)], groups=[SIMILAR])
    assert ground_in_words(conclusions, ground(compared_with="1")).endswith(
        "(medelvärde av 1 av 7). Källa: Källa 1, hämtat 2026-03-01. Källa: Källa 2, hämtat 2026-03-02"
    )


def test_a_figure_that_is_not_there_has_no_years() -> None:
    assert five_years(figure_table(conclusions_of([value("1")])), "Exempelby", [], ["N99999"]) == ()


@pytest.mark.parametrize(
    ("municipality", "is_one"),
    [
        (Municipality("0980", "Region Ö", "K"), True),
        (Municipality("0980", "Region Ö"), False),
        (Municipality("0000", "Riket", "L"), False),
        (Municipality("Riket"), False),
        (Municipality("Alla kommuner (ovägt medel)"), False),
        (Municipality("G17", "Småby m.fl."), False),
        (Municipality("Rikeby"), True),
        (Municipality("Medelby"), True),
        (Municipality("Lännäs kommun"), True),
        (Municipality("9001", "Storstad"), True),
        (Municipality("Exempelbygdens läns kommuner (ovägt medel)"), False),
        (Municipality("Större stad (ovägt medel)"), False),
        (Municipality("Mindre stad/tätort"), False),
        (Municipality("Pendlingskommun nära storstad (ovägt medel)"), False),
        (Municipality("Liknande kommuner äldreomsorg, Exempelby, 2023"), False),
        (Municipality("Kommungrupp C6"), False),
        (Municipality("Exempels län"), False),
        (Municipality("Genomsnitt"), False),
    ],
)
def test_a_sum_or_region_is_told_from_a_municipality(municipality: Municipality, is_one: bool) -> None:
    assert is_summed_up(municipality) is not is_one


@pytest.mark.parametrize(
    ("municipality", "is_sum"),
    [(REGION, False), (Municipality("Region Exempel"), False), (OWN, False), (Municipality("0000", "Riket", "L"), True),
     (Municipality("Riket"), True), (Municipality("Större stad (ovägt medel)"), True)],
)  # fmt: skip
def test_a_region_can_be_audited_and_a_sum_cannot(municipality: Municipality, is_sum: bool) -> None:
    assert is_several(municipality) is is_sum


def test_a_ground_without_a_value_says_so() -> None:
    assert ground_in_words(conclusions_of(), ground()) == "N10001: Uppgift saknas"
    assert (
        ground_figures(conclusions_of([value(None)], groups=[SIMILAR]), ground(compared_with="1")) == "Uppgift saknas"
    )


def test_figures_stand_as_they_came_and_municipalities_by_name() -> None:
    names = ["Östby", "Älvby", "Åby", "Vik 10", "Vik 2"]
    content = FigureContent((ROUTINE, COST), tuple(Municipality(str(at), name) for at, name in enumerate(names)))
    table = figure_table(
        Conclusions(key_figure_sets=(KeyFigureSet(1, retrieved="2026", content=write_content(content)),))
    )
    assert [*table.figures.values()] == [ROUTINE, COST]
    assert [one.name for one in table.municipalities.values()] == ["Vik 2", "Vik 10", "Åby", "Älvby", "Östby"]


def test_names_in_other_capitals_are_of_the_one_that_came_first() -> None:
    content = FigureContent(
        (PLANS,),
        (Municipality("Exempelby"), Municipality("EXEMPELBY kommun")),
        (value("1", municipality=Municipality("Exempelby")), value("2", municipality=Municipality("EXEMPELBY kommun"))),
    )
    table = figure_table(
        Conclusions(key_figure_sets=(KeyFigureSet(1, retrieved="2026", content=write_content(content)),))
    )
    assert [*table.municipalities] == ["Exempelby"]
    assert [held.value for held in table.values.values()] == [2]
