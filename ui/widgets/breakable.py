"""Words that are longer than a narrow pane is wide."""

import re

_PART = 20
"""The letters of a word that stand together on a line, where all of it does not."""

_LONG = re.compile(rf"\w{{{_PART}}}(?=\w{{4}})")


def breakable(text: str) -> str:
    """Let the words of a text break where they are very long; what is shown so is not to be copied."""
    return _LONG.sub(lambda part: f"{part.group()}\u200b", text)
