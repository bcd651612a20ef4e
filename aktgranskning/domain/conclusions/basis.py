"""The figures that an assessment was made on, as they are kept with it, and how they differ from those of now."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from aktgranskning.domain.one_line import ended


class Figure(NamedTuple):
    """One of them: what it is of, how it is said, what else there is to say, and a text that tells it from any other.

    `exact` alone says whether it is the same: what it is of may be worded anew.
    """

    label: str
    said: str
    rest: str
    exact: str


Basis = Mapping[str, Mapping[str, Figure]]
"""The figures by what they are of: `ITEMS` by name, `KEY_FIGURES` by the ground's number, `PARTS` by question."""

ITEMS, KEY_FIGURES, PARTS = "items", "key_figures", "parts"


def write_basis(basis: Basis) -> str:
    """Write the figures as the file keeps them, in JSON."""
    return json.dumps(basis, ensure_ascii=False, separators=(",", ":"))


def read_basis(text: str) -> Basis:
    """Read what `write_basis` wrote; no figures where nothing is written."""
    held = json.loads(text) if text else {}
    return {sort: {name: Figure(*figure) for name, figure in figures.items()} for sort, figures in held.items()}


def renamed_in_basis(text: str, names: Mapping[str, str]) -> str:
    """Return what `write_basis` wrote, with items under other names; `names` are new by old ones."""
    basis = read_basis(text)
    items = {names.get(name, name): figure for name, figure in basis.get(ITEMS, {}).items()}
    return write_basis({**basis, ITEMS: items}) if text else ""


def differences_in_words(then: Basis, now: Basis) -> Iterator[str]:
    """Yield a sentence for each figure that is another now than then, that came, or that went."""
    for sort, figures in now.items():
        before = then.get(sort, {})
        for name in dict.fromkeys((*before, *figures)):
            yield from _difference(before.get(name), figures.get(name))


def _difference(then: Figure | None, now: Figure | None) -> Iterator[str]:
    if then is None and now is not None:
        yield f"{ended(now.label)} fanns inte med då, {now.said} nu"
    elif now is None and then is not None:
        yield f"{ended(then.label)} {then.said} då, finns inte med nu"
    elif then and now and then.exact != now.exact:
        yield f"{ended(now.label)} {_then_and_now(then, now)}"


def _then_and_now(then: Figure, now: Figure) -> str:
    if then.said != now.said:
        return f"{then.said} då, {now.said} nu"
    if then.rest != now.rest:
        return f"{now.said} både då och nu, men då {then.rest or 'inget mer'}, nu {now.rest or 'inget mer'}"
    return f"{now.said} både då och nu, men siffrorna bakom är andra nu"
