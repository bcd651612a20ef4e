"""Functions on the choices of an answer."""

import re

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.closures import Closure, Compiler, Focus
from aktgranskning.domain.expressions.context import Context
from aktgranskning.domain.expressions.functions.signature import Function, eager, whole
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.values import to_text

CHOICE_NAME = "jr:choice-name"

_LAST_NAME = re.compile(r"(?P<reference>\$\{)?(?P<name>[^\W\d][\w.-]*)(?(reference)\})")


def _selected(answer: Value, name: Value) -> bool:
    return f" {to_text(name).strip()} " in f" {to_text(answer)} "


def _selected_at(answer: Value, index: Value) -> str:
    names, place = to_text(answer).split(), whole(index)
    return names[place] if 0 <= place < len(names) else ""


def choice_reference(call: syntax.Call) -> tuple[str, bool] | None:
    """Return the name in the quoted second argument of `jr:choice-name()`, and whether it is written as `${name}`.

    Of a path it is the last step. None where there is none.
    """
    match call.arguments:
        case (_, syntax.Literal(value=str(text))):
            found = _LAST_NAME.fullmatch(text.rpartition("/")[2].strip())
            return (found["name"], found["reference"] is not None) if found else None
        case _:
            return None


def _choice_name(call: syntax.Call, compiler: Compiler) -> Closure:
    chosen = compiler.value(call.arguments[0])
    item, _ = choice_reference(call) or ("", False)

    def evaluate(context: Context, focus: Focus) -> str:
        return context.choice_label(item, to_text(chosen(context, focus)).strip())

    return evaluate


SELECTIONS: dict[str, Function] = {
    "count-selected": Function(1, 1, eager(lambda answer: float(len(to_text(answer).split()))), answers=[0]),
    "is-selected": Function(2, 2, eager(_selected), answers=[0]),
    CHOICE_NAME: Function(2, 2, _choice_name),
    "selected": Function(2, 2, eager(_selected), answers=[0]),
    "selected-at": Function(2, 2, eager(_selected_at), numbers=[1], answers=[0]),
}
