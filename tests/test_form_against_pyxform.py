"""Random forms: outside predicates `${name}` means what pyxform's path for it means, in every place and row."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Checklist, ItemKind
from aktgranskning.domain.form.outline import Definition, Outline
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from tests.random_forms import checklists

ROWS = ("yttre#1", "yttre#1/inre#1", "yttre#2", "yttre#2/inre#1", "yttre#2/inre#2", "yttre#3", "raknad#1", "raknad#2")
BIND = "{http://www.w3.org/2002/xforms}bind"


def rows_of(definition: Definition) -> Iterator[dict[str, str]]:
    """Yield a form's rows as its author would write them."""
    for child in definition.children:
        item = child.item
        shown = {"name": child.name, "label": child.name}
        if child.is_repeat:
            yield shown | {"type": "begin repeat"}
        elif item is None:
            yield shown | {"type": "begin group"}
        else:
            logic = {"relevant": item.relevant, "calculation": item.calculation}
            yield shown | {"type": item.kind.value} | {column: source for column, source in logic.items() if source}
        if item is None or child.is_repeat:
            yield from rows_of(child)
            yield {"type": "end repeat" if child.is_repeat else "end group"}


def as_pyxform_writes_it(checklist: Checklist) -> Checklist:
    """Return the checklist with every `${name}` as the path that pyxform makes of it."""
    from pyxform.xls2xform import convert

    survey = list(rows_of(Outline(checklist).form))
    converted = convert({"survey": survey, "choices": [], "settings": []}, validate=False, form_name="data")
    binds = {
        bind.attrib["nodeset"].rpartition("/")[2]: bind.attrib
        for bind in ElementTree.fromstring(converted.xform).iter(BIND)
    }
    items = [
        replace(
            item,
            relevant=binds[item.name].get("relevant", "") if item.relevant else "",
            calculation=binds[item.name].get("calculate", "") if item.calculation else "",
            met="",
            repeat_count="",
        )
        for item in checklist.items
    ]
    return replace(checklist, items=tuple(items))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(checklist=checklists(), numbers=st.lists(st.integers(0, 5), min_size=40, max_size=40))
def test_a_reference_means_its_path(checklist: Checklist, numbers: list[int]) -> None:
    plain = replace(checklist, items=tuple(replace(item, met="", repeat_count="") for item in checklist.items))
    given = {item.name for item in plain.items if item.kind is ItemKind.INTEGER}
    values: dict[str, str] = {}
    for place in Logic(plain).places(Standing({}, ROWS, Circumstances(datetime(2026, 3, 2)))):
        if place.rpartition("/")[2] in given:
            number = numbers[len(values) % len(numbers)]
            values[place] = str(number) if number else ""

    by_reference, by_path = (
        Logic(form).evaluate(values, Standing({}, ROWS, Circumstances(datetime(2026, 3, 2))))
        for form in (plain, as_pyxform_writes_it(plain))
    )

    assert by_reference == by_path
    assert any(found.state is not AnswerState.NOT_ASKED for found in by_path.values())
