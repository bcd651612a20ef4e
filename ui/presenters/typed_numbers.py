"""What is said of identity numbers in the field in which somebody types."""

from collections.abc import Collection, Iterable

from aktgranskning.domain.identity_numbers import IdentityNumber, masked_numbers
from ui.actions import action, shown_key
from ui.translating import later, tr

_MOST_NAMED = 3
_NOT_UNDONE = later("Det går sedan inte att ångra det som gjordes före.")


def figures_of(numbers: Iterable[IdentityNumber]) -> frozenset[str]:
    """Return the figures by which numbers are erased, however they are written."""
    return frozenset(number.figures for number in numbers)


def told_of(text: str, *, is_audit_open: bool) -> str:
    """Name the numbers of a text, masked, and say which key removes them; '' where there are none."""
    numbers = list(dict.fromkeys(masked_numbers(text)))
    if not numbers:
        return ""
    key = shown_key(action("remove_number").shortcut)
    words = tr("Personnummer: {named}. {key} tar bort dem.", None, len(numbers)).format(named=_named(numbers), key=key)
    return f"{words} {tr(_NOT_UNDONE)}" if is_audit_open else words


def _named(numbers: Collection[str]) -> str:
    more = len(numbers) - _MOST_NAMED
    named = ", ".join([*numbers][:_MOST_NAMED])
    return tr("{named} och {more} till").format(named=named, more=more) if more > 0 else named
