"""XML of a workbook's parts, read by expat: no tree, so that memory does not grow with it, and no DTD.

Without a DTD there are no entities of a file's own: nothing that expands, nothing that is fetched.
"""

from xml.parsers.expat import ParserCreate, XMLParserType

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.source import Source

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
"""The namespace of workbooks; a parser gives names as namespace, space, name."""

_CHUNK = 4096


def new_parser(source: Source) -> XMLParserType:
    """Return a parser for one part; AuditError "intake.unusual" as soon as it meets a DTD."""

    def refuse(*_: object) -> None:
        raise AuditError("intake.unusual", file=source.file_name)

    parser = ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    parser.buffer_text = True
    return parser


def root_of(xml: bytes, source: Source) -> str:
    """Return the name of a part's outermost element; what comes after its start is not read.

    A DTD stands before that, so that a part with a root has none.
    """
    names: list[str] = []
    parser = new_parser(source)
    parser.StartElementHandler = lambda name, _: names.append(name)
    for start in range(0, len(xml), _CHUNK):
        parser.Parse(xml[start : start + _CHUNK])
        if names:
            return names[0]
    parser.Parse(b"", True)
    return names[0]


def count(xml: bytes, wanted: str, source: Source) -> int:
    """Return how many elements of a name stand in a part."""
    names: list[str] = []
    parser = new_parser(source)
    parser.StartElementHandler = lambda name, _: names.append(name) if name == wanted else None
    parser.Parse(xml, True)
    return len(names)
