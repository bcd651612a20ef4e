"""The column `parameters`: `name=value`, with spaces, commas or semicolons between."""

import re

_PAIR = re.compile(r"([^\s=,;]+)\s*=\s*([^\s=,;]+)")
_BETWEEN = re.compile(r"[\s,;]*")


def read_parameters(written: str) -> dict[str, str] | None:
    """Return the values by name, the names in small letters; None where the text has another form."""
    if not _BETWEEN.fullmatch(_PAIR.sub(" ", written)):
        return None
    return {name.casefold(): value for name, value in _PAIR.findall(written)}
