"""What expressions see of a case: rows, paths, lists, tables; and what they are found to read."""

from datetime import datetime

import pytest

from aktgranskning.domain.checklist import Checklist, Item, ItemKind, Section, Table, TallyKind
from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.values import to_text
from aktgranskning.domain.form.context import CaseContext, Surroundings
from aktgranskning.domain.form.outline import Outline
from aktgranskning.domain.form.reach import dead_steps, reads
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from tests.example_checklists import KINDS


def number(name: str, section: str = "") -> Item:
    return Item(name, ItemKind.INTEGER, name, TallyKind.NONE, section)


FORM = Checklist(
    "form",
    "Form",
    "1",
    (
        Section("person", "Person"),
        Section("atgard", "Åtgärd", is_repeat=True),
        Section("om", "Om", "atgard"),
        Section("samtal", "Samtal", "om", is_repeat=True),
    ),
    (
        number("data"),  # named as the form's outermost node
        number("alder", "person"),
        Item("atgard", ItemKind.REPEAT, "Åtgärd", TallyKind.NONE),
        number("kostnad", "atgard"),
        number("dagar", "om"),
        Item("samtal", ItemKind.REPEAT, "Samtal", TallyKind.NONE, "om"),
        number("minuter", "samtal"),
        number("summa"),
        Item("slag", ItemKind.SELECT_ONE, "Slag", TallyKind.NONE, choices=KINDS, list_name="slag"),
    ),
    lists={"slag": KINDS},
    tables=(Table("orter", ("namn", "kod"), (("Älvby", "01"), ("Sjöby", "02"))),),
)
ROWS = ("atgard#1", "atgard#3", "atgard#3/samtal#1", "atgard#3/samtal#2", "atgard#4")
VALUES = {
    "data": "7",
    "alder": "34",
    "atgard": "2",  # the last row is above a computed count
    "atgard#1/kostnad": "10",
    "atgard#1/dagar": None,
    "atgard#1/samtal": "0",
    "atgard#3/kostnad": "30",
    "atgard#3/dagar": "5",
    "atgard#3/samtal": "2",
    "atgard#3/samtal#1/minuter": "15",
    "atgard#3/samtal#2/minuter": "20",
    "atgard#4/kostnad": None,
    "atgard#4/dagar": None,
    "atgard#4/samtal": None,
    "summa": "",
    "slag": "mote",
}


def value(source: str, item: str = "summa", row: str = "") -> Value:
    surroundings = Surroundings(FORM)
    standing = Standing(VALUES, ROWS, Circumstances(datetime(2026, 3, 2, 12), "frö"))
    context = CaseContext(surroundings, standing)
    definition = surroundings.outline.named[item]
    own = definition.item
    place = f"{row}/{item}" if row else item
    context.move_to(definition, row, standing.value_at(own.kind, place) if own else "")
    return compile_expression(source).evaluate(context)


def text(source: str, item: str = "summa", row: str = "") -> str:
    return to_text(value(source, item, row))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("${alder}", "34"),
        ("/data/person/alder", "34"),
        ("/data/data", "7"),
        ("../person/alder + 1", "35"),
        ("count(${atgard})", "2"),
        ("count(/data/atgard)", "2"),
        ("sum(${kostnad})", "40"),
        ("sum(/data/atgard/kostnad)", "40"),
        ("sum(//minuter)", "35"),
        ("sum(${kostnad}[. > 10])", "30"),
        ("count(${atgard}[kostnad > 10])", "1"),
        ("count(${atgard}[${kostnad} > 10])", "1"),
        ("sum(${atgard}[${kostnad} > 10]/kostnad)", "30"),
        ("count(/data/atgard[/data/atgard/kostnad > 10])", "1"),
        ("${atgard}[2]/om/samtal[last()]/minuter", "20"),
        ("/data/atgard[kostnad = 30]/om/dagar", "5"),
        ("indexed-repeat(${kostnad}, ${atgard}, 2)", "30"),
        ("indexed-repeat(${minuter}, ${atgard}, 2, ${samtal}, 1)", "15"),
        ("join(', ', ${minuter})", "15, 20"),
        ("count-non-empty(${dagar})", "1"),
        ("${dagar}", "5"),  # the other row's is not asked
        ("max(${minuter}) - min(${minuter})", "5"),
        ("instance('orter')/root/item[kod = '02']/namn", "Sjöby"),
        ("pulldata('orter', 'namn', 'kod', '01')", "Älvby"),
        ("count(instance('slag')/root/item[vag = 'muntlig'])", "2"),
        ("instance('slag')/root/item[name = /data/slag]/label", "Möte"),
        ("jr:choice-name(${slag}, '${slag}')", "Möte"),
        ("instance('saknas')/root/item", ""),
    ],
)
def test_the_whole_case_is_seen_from_outside_the_rows(source: str, expected: str) -> None:
    assert text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("${kostnad}", "30"),
        ("../../kostnad", "30"),
        ("/data/atgard/kostnad", "30"),  # an absolute path keeps to the own rows
        ("sum(/data/atgard[true()]/kostnad)", "40"),  # but for a step with a predicate
        ("sum(${minuter})", "35"),
        ("count(${samtal})", "2"),
        ("count(${atgard})", "2"),
        ("position(../..)", "2"),
        ("${kostnad} - indexed-repeat(${kostnad}, ${atgard}, position(../..) - 1)", "20"),
        ("../../preceding-sibling::atgard[1]/kostnad", "10"),
        ("current()/../../kostnad", "30"),
        ("count(${atgard}[kostnad < current()/../../kostnad])", "1"),
        ("${alder}", "34"),
    ],
)
def test_a_row_sees_itself_first(source: str, expected: str) -> None:
    assert text(source, "dagar", "atgard#3") == expected


def test_a_row_in_a_row_sees_the_rows_around_it() -> None:
    assert text("${kostnad} + ${minuter}", "minuter", "atgard#3/samtal#2") == "50"
    assert text("position(..)", "minuter", "atgard#3/samtal#2") == "2"
    assert text("sum(${minuter})", "minuter", "atgard#3/samtal#2") == "20"
    assert text("sum(../../samtal/minuter)", "minuter", "atgard#3/samtal#2") == "35"


def test_what_is_not_asked_is_no_node_and_equals_nothing() -> None:
    assert value("${dagar} != 'ja'", "kostnad", "atgard#1") is True
    assert value("${dagar} = ''", "kostnad", "atgard#1") is True
    assert value("count(../om/dagar)", "kostnad", "atgard#1") == 0
    assert value("count(/data/atgard[om/dagar])") == 1


def test_a_text_shows_answers_in_the_place_of_their_names() -> None:
    logic = Logic(FORM)
    standing = Standing(VALUES, ROWS, Circumstances(datetime(2026, 3, 2, 12)))
    assert logic.fill("Om ${slag} vid ${ alder } år: ${summa}", "summa", standing) == "Om Möte vid 34 år: …"
    assert logic.fill("${kostnad} kr, ${minuter} min", "atgard#3/dagar", standing) == "30 kr, 15 min"


OUTLINE = Outline(FORM)


def names(source: str, item: str = "summa", *, of_choice: bool = False) -> set[str]:
    tree = compile_expression(source).tree
    return set(reads(tree, OUTLINE.named[item], OUTLINE, of_choice=of_choice))


@pytest.mark.parametrize(
    ("source", "item", "expected"),
    [
        ("${alder} + 1", "summa", {"alder"}),
        ("sum(/data/atgard/kostnad)", "summa", {"atgard", "kostnad"}),
        ("count(${atgard}[kostnad > ${alder}])", "summa", {"atgard", "kostnad", "alder"}),
        ("sum(//minuter)", "summa", {"atgard", "samtal", "minuter"}),
        ("position(../..)", "dagar", {"atgard"}),
        ("../../kostnad", "dagar", {"atgard", "kostnad"}),
        ("current()/../../kostnad", "dagar", {"atgard", "kostnad"}),
        (". > 3", "dagar", {"atgard", "dagar"}),
        ("count(${kostnad}[. > 3])", "alder", {"atgard", "kostnad"}),
        ("instance('orter')/root/item[kod = /data/person/alder]/namn", "summa", {"alder"}),
        ("jr:choice-name(${slag}, '${slag}')", "summa", {"slag"}),
        ("following-sibling::*", "data", {"atgard", "summa", "slag"}),
        ("1 + 2", "summa", set()),
    ],
)
def test_an_expression_is_found_to_read(source: str, item: str, expected: set[str]) -> None:
    assert names(source, item) == expected


def test_a_choice_filter_reads_what_it_compares_the_choices_with() -> None:
    assert names("vag = ${alder} and kod = current()/../data", "slag", of_choice=True) == {"alder", "data"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/data/person/alder", []),
        ("/data/personen/alder", ["personen"]),
        ("../alder", ["alder"]),
        ("count(/data/atgard[kostnaden > 1])", ["kostnaden"]),
        ("instance('orter')/root/item/vad", []),
        ("${atgard}/dagar", ["dagar"]),
    ],
)
def test_a_path_that_leads_nowhere_is_found(source: str, expected: list[str]) -> None:
    tree = compile_expression(source).tree
    assert [step.test for step in dead_steps(tree, OUTLINE.named["summa"], OUTLINE)] == expected
