"""What columns are called, and how they are found by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register_columns import column_letters, column_names, find_column


def test_letters_are_those_of_excel() -> None:
    assert [column_letters(number) for number in range(1, 2_000)] == [get_column_letter(n) for n in range(1, 2_000)]


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (["Id", "Enhet"], ("Id", "Enhet")),
        (["Id", "", "Enhet"], ("Id", "Kolumn B", "Enhet")),
        ([" Antal \n dagar "], ("Antal dagar",)),
        (["Enhet", "Id", "enhet"], ("Enhet (kolumn A)", "Id", "enhet (kolumn C)")),
        (["Kolumn B", ""], ("Kolumn B (kolumn A)", "Kolumn B (kolumn B)")),
        (["a", "a", "a (kolumn B)"], ("a (kolumn A)", "a (kolumn B) (kolumn B)", "a (kolumn B) (kolumn C)")),
        ([], ()),
    ],
)
def test_names(headings: list[str], names: tuple[str, ...]) -> None:
    assert column_names(headings) == names


@given(st.lists(st.text(st.sampled_from("abA (kolumn)B"), max_size=14), max_size=9))
def test_every_column_is_found_by_its_name(headings: list[str]) -> None:
    names = column_names(headings)
    assert [find_column(name, names) for name in names] == list(range(len(headings)))


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(AuditError) as caught:
        find_column("Beslut", ("Id", "Enhet"))
    assert "”Beslut”" in message(caught.value)
    assert "Id; Enhet" in message(caught.value)


def test_a_column_is_found_however_its_name_is_typed() -> None:
    names = column_names(["Id", "Å\xa0r"])
    assert find_column(" a\u030a  R", names) == find_column("Å\xa0r", names) == 1


def test_of_columns_that_are_data_little_is_told() -> None:
    names = ("19700101-9999", "EX 12345", "x" * 40, "y" * 41, "EX 1234-56", *(f"k{number}" for number in range(30)))
    with pytest.raises(AuditError) as caught:
        find_column("Beslut", names)
    rest = "; ".join(f"k{number}" for number in range(15))
    assert caught.value.parameters["known"] == f"…; EX 12345; {'x' * 40}; {'y' * 39}…; …; {rest}; …"
