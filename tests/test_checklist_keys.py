"""Keys: unique in a list, never reserved, one meaning for a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.checklist import Outcome
from checklists.choices import ListedChoice
from checklists.keys import DIGITS, LETTERS, RESERVED, check_keys, give_keys
from checklists.rows import Row

pytestmark = pytest.mark.usefixtures("all_are_saved_again")

OUTCOMES = st.none() | st.sampled_from(Outcome)


def choice(label: str, outcome: Outcome | None = None, key: str = "") -> ListedChoice:
    return ListedChoice(Row("choices", 2, {}, {}), label, label, outcome, key)


def keys(*choices: ListedChoice) -> list[str]:
    return [found.key for found in give_keys({"lista": choices})["lista"]]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["Ja", "Delvis", "Nej"], ["J", "D", "N"]),
        (["Kvinna", "Man"], ["I", "M"]),
        (["Svar", "Ana"], ["A", "N"]),
        (["Vlks", "LK"], ["1", "2"]),
        (["Ökat", "Oförändrat"], ["Ö", "O"]),
        (["1–5", "6–10"], ["1", "2"]),
        (["A", "A", "a a"], ["A", "2", "3"]),
        (["K"] * 11, [*"123456789", "", ""]),
    ],
)
def test_the_first_free_letter_or_else_the_number(labels: list[str], expected: list[str]) -> None:
    assert keys(*map(choice, labels)) == expected


def test_the_authors_own_keys_come_first() -> None:
    assert keys(choice("Ja"), choice("Nej", key="J"), choice("KV"), choice("LS", key="3")) == ["A", "J", "", "3"]


def test_a_letter_keeps_its_outcome_in_other_lists() -> None:
    lists = {
        "parter": (choice("Jourhem"), choice("Arbetsgivare")),
        "svar": (choice("Ja", Outcome.MET), choice("Nej", Outcome.NOT_MET)),
        "grad": (choice("Nästan", Outcome.PARTLY), choice("Jämt", Outcome.MET)),
    }
    given_keys = {name: [found.key for found in choices] for name, choices in give_keys(lists).items()}
    assert given_keys == {"parter": ["O", "A"], "svar": ["J", "N"], "grad": ["Ä", "J"]}


LISTS = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    st.lists(
        st.builds(choice, st.text("abcKVSLåäö 1", max_size=4), OUTCOMES, st.sampled_from(["", "", "A", "B", "7"])),
        max_size=12,
    ).map(tuple),
)


@given(LISTS)
def test_keys_are_unique_in_a_list_and_letters_mean_one_thing(
    lists: dict[str, tuple[ListedChoice, ...]],
) -> None:
    if check_keys(lists):
        return
    meanings: dict[str, Outcome] = {}
    for name, choices in give_keys(lists).items():
        given_keys = [found.key for found in choices if found.key]
        assert len(given_keys) == len(set(given_keys))
        assert set(given_keys) <= (LETTERS | DIGITS) - RESERVED
        for found, listed in zip(choices, lists[name], strict=True):
            assert listed.key in ("", found.key)
            if found.outcome and found.key in LETTERS:
                assert meanings.setdefault(found.key, found.outcome) is found.outcome
