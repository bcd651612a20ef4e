"""Functions of chance, drawn anew for each place and the same ever after; and shuffling as ODK does it."""

import hashlib
import math
import uuid
from collections.abc import Iterator

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.closures import Closure, Compiler, Focus
from aktgranskning.domain.expressions.context import Context
from aktgranskning.domain.expressions.functions.signature import Function, whole
from aktgranskning.domain.expressions.nodes import Nodes, Value
from aktgranskning.domain.expressions.values import to_number, to_text

MAXIMUM_CHARACTERS = 1_000
"""Characters that `uuid(x)` gives at most."""

_LARGEST_PRIME = 2**31 - 1
_MULTIPLIER = 16_807
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _drawn(length: int, context: Context, focus: Focus, call: syntax.Call, compiler: Compiler) -> bytes:
    """Return bytes of chance for one call in one place; in a predicate, for one node."""
    place = focus.position if compiler.in_predicate else 0
    source = f"{context.seed}\n{call.position}\n{place}"
    return hashlib.shake_256(source.encode(errors="replace")).digest(length)


def _random(call: syntax.Call, compiler: Compiler) -> Closure:
    def evaluate(context: Context, focus: Focus) -> float:
        # 53 of the 56 bits: as many as a number holds.
        return (int.from_bytes(_drawn(7, context, focus, call, compiler), "big") >> 3) / float(2**53)

    return evaluate


def _uuid(call: syntax.Call, compiler: Compiler) -> Closure:
    length = compiler.value(call.arguments[0]) if call.arguments else None

    def evaluate(context: Context, focus: Focus) -> str:
        if length is None:
            return str(uuid.UUID(bytes=_drawn(16, context, focus, call, compiler), version=4))
        count = max(0, min(whole(length(context, focus)), MAXIMUM_CHARACTERS))
        return "".join(_DIGITS[byte % len(_DIGITS)] for byte in _drawn(count, context, focus, call, compiler))

    return evaluate


def _randomize(call: syntax.Call, compiler: Compiler) -> Closure:
    nodes = compiler.nodes(call.arguments[0])
    seed = compiler.value(call.arguments[1]) if len(call.arguments) > 1 else None

    def evaluate(context: Context, focus: Focus) -> Nodes:
        if seed is None:
            number = int.from_bytes(_drawn(8, context, focus, call, compiler), "big")
        else:
            number = _seed(seed(context, focus))
        return shuffled(nodes(context, focus), number)

    return evaluate


def _seed(value: Value) -> int:
    """Return the number that a seed means; of a text that is none, as in JavaRosa, 8 bytes of its SHA-256."""
    number = to_number(value)
    if math.isfinite(number):
        return math.trunc(number)
    digest = hashlib.sha256(to_text(value).encode(errors="replace")).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def shuffled(nodes: Nodes, seed: int) -> Nodes:
    """Shuffle by the inside-out variant of Fisher and Yates, with the generator of Park and Miller (ODK XForms)."""
    result = list(nodes)
    for index, (node, number) in enumerate(zip(nodes, _stream(seed), strict=False)):
        other = int((number - 1) / (_LARGEST_PRIME - 1) * (index + 1))
        result[index] = result[other]
        result[other] = node
    return tuple(result)


def _stream(seed: int) -> Iterator[int]:
    state = int(math.fmod(seed, _LARGEST_PRIME))
    if state <= 0:
        state += _LARGEST_PRIME - 1
    while True:
        state = state * _MULTIPLIER % _LARGEST_PRIME
        yield state


CHANCE: dict[str, Function] = {
    "random": Function(0, 0, _random),
    "randomize": Function(1, 2, _randomize, takes_nodes=[0], gives_nodes=True),
    "uuid": Function(0, 1, _uuid, numbers=[0]),
}
