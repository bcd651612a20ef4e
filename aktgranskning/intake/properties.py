"""What a workbook or a document says of itself: who made it, its category, what it is filed under."""

from aktgranskning.intake.markup import new_parser
from aktgranskning.intake.source import Source

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
"""The namespace of the part that holds them; some of them are of another."""

_ROOT = f"{CORE} coreProperties"


def read_properties(xml: bytes, source: Source) -> dict[str, str]:
    """Return the texts of the part of properties, by their names without namespace: creator, category, keywords."""
    found: dict[str, str] = {}
    inside: list[str] = []

    def take(text: str) -> None:
        if inside[:-1] == [_ROOT]:
            name = inside[-1].rpartition(" ")[2]
            found[name] = found.get(name, "") + text

    parser = new_parser(source)
    parser.StartElementHandler = lambda name, _: inside.append(name)
    parser.EndElementHandler = lambda _: inside.pop()
    parser.CharacterDataHandler = take
    parser.Parse(xml, True)
    return found
