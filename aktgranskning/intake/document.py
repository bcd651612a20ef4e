"""Word documents (.docx): the tables in them, and the text around those, read by expat once they are harmless.

No tree is built, no picture or field is followed, and what was struck out with changes tracked is left out.
Source: ECMA-376, part 1, 17 (WordprocessingML).
"""

from xml.parsers.expat import XMLParserType

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.markup import new_parser, root_of
from aktgranskning.intake.package import unpack
from aktgranskning.intake.properties import CORE, read_properties
from aktgranskning.intake.sheet import Reading, read_sheet
from aktgranskning.intake.source import Source

KEYWORDS, BEFORE, BESIDE, EDGES = "nyckelord", "före tabellerna", "utanför tabellerna", "vid kanten"
"""The names of the sheets that hold no table: what it is filed under, its text, and what stands in no line of that."""

_EDGES = {
    "hdr": "sidhuvudet",
    "ftr": "sidfoten",
    "comments": "kommentarerna",
    "footnotes": "fotnoterna",
    "endnotes": "slutnoterna",
}
"""The parts whose text stands in no line of the document's own, and what each of them is."""

_WORDS = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",  # as Word writes the strict variant
    }
)
_UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText"})
"""What is there, but not as text: what was struck out or moved away, and a second copy for old programs."""

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_document(source: Source) -> Reading:
    """Read a document: a sheet for each table, with the text of its cells, beside KEYWORDS, BEFORE, BESIDE and EDGES.

    A row of EDGES says where its text stands, then that. A table in a table is a part of the cell around it. What only
    says what a field is for reads as ''. AuditError where it holds more than the limits or is unusual; other exceptions
    where it is damaged.
    """
    if not source.content:
        raise AuditError("intake.empty", file=source.file_name)
    parts = unpack(source)
    roots = {name: root_of(xml, source).rpartition(" ") for name, xml in parts.items() if xml}
    (body,) = (name for name, (space, _, root) in roots.items() if space in _WORDS and root == "document")
    scan = _Scan(source)
    scan.parse(parts[body])
    properties = (read_properties(parts[name], source) for name, (space, *_) in roots.items() if space == CORE)
    keywords = [found.get("keywords", "") for found in properties]
    around = ((KEYWORDS, keywords), (BEFORE, scan.before), (BESIDE, scan.beside))
    sheets = [read_sheet(name, ([line] for line in lines), source) for name, lines in around]
    edges = (
        (_EDGES[root], line)
        for name, (space, _, root) in roots.items()
        if space in _WORDS and root in _EDGES
        for line in _lines(parts[name], source)
    )
    sheets.append(read_sheet(EDGES, edges, source))
    tables = (read_sheet(f"tabell {number}", rows, source) for number, rows in enumerate(scan.tables, 1))
    return Reading((*sheets, *tables))


def _lines(xml: bytes, source: Source) -> list[str]:
    """Return all text of a part, in tables or not."""
    scan = _Scan(source)
    scan.parse(xml)
    cells = (cell for table in scan.tables for row in table for cell in row)
    return [*scan.before, *scan.beside, *filter(None, cells)]


class _Scan:
    """Where the parser is in a document, and what it has met: text before and beside tables, and their rows."""

    def __init__(self, source: Source) -> None:
        self.before: list[str] = []
        self.beside: list[str] = []
        self.tables: list[list[list[str]]] = []
        self._source = source
        self._text: list[str] = []
        self._characters = 0
        self._tables_around = 0
        self._unseen = 0  # so many elements around are not seen
        self._in_text = False
        self._controls: list[bool] = []  # of each control around: whether it only says what it is for
        self._empty_controls = 0  # so many of them do

    def parse(self, xml: bytes) -> None:
        parser: XMLParserType = new_parser(self._source)
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take
        parser.Parse(xml, True)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if self._unseen and local not in _UNSEEN:
            return
        match local:
            case "tbl":
                self._begin_table()
            case "tr" if self._tables_around == 1:
                self.tables[-1].append([])
            case "tc" if self._tables_around == 1:
                self._flush()
            case "sdt":
                self._controls.append(False)
            case "showingPlcHdr" if self._controls:
                self._set_empty(_is_on(attributes))
            case "t":
                self._in_text = True
            case sign if sign in _SIGNS:
                self._add(_SIGNS[sign])
            case other if other in _UNSEEN:
                self._unseen += 1

    def _end(self, name: str) -> None:
        local = _local(name)
        if self._unseen and local not in _UNSEEN:
            return
        match local:
            case "tbl":
                self._tables_around -= 1
            case "tc" if self._tables_around == 1:
                self.tables[-1][-1].append(self._flush())
            case "p":
                self._end_paragraph()
            case "sdt":
                self._set_empty(False)
                self._controls.pop()
            case "t":
                self._in_text = False
            case other if other in _UNSEEN:
                self._unseen -= 1

    def _begin_table(self) -> None:
        self._tables_around += 1
        if self._tables_around == 1:
            self._flush()
            self.tables.append([])
            if len(self.tables) > self._source.limits.sheets:
                raise AuditError("intake.too_many_sheets", file=self._source.file_name, most=self._source.limits.sheets)

    def _set_empty(self, is_empty: bool) -> None:
        """Note of the innermost control whether it only says what it is for."""
        self._empty_controls += is_empty - self._controls[-1]
        self._controls[-1] = is_empty

    def _end_paragraph(self) -> None:
        if self._tables_around:
            self._add("\n")
        elif line := self._flush():
            (self.beside if self.tables else self.before).append(line)

    def _take(self, text: str) -> None:
        if self._in_text:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._empty_controls:
            return
        self._text.append(text)
        self._characters += len(text)
        most = self._source.limits.cell_characters
        if self._characters > most:
            row = len(self.tables[-1]) if self._tables_around else 0
            raise AuditError("intake.cell_too_long", file=self._source.file_name, row=row, most=most)

    def _flush(self) -> str:
        """Return the text since the last time, without what is empty around its lines."""
        text = "".join(self._text)
        self._text, self._characters = [], 0
        return text.replace("\xa0", " ").strip()


def _local(name: str) -> str:
    """Return an element's name where it is of a document's text, or of what stands for it; '' of any other."""
    space, _, local = name.rpartition(" ")
    return local if space in _WORDS or local == "Fallback" else ""


def _is_on(attributes: dict[str, str]) -> bool:
    values = (value for name, value in attributes.items() if name.rpartition(" ")[2] == "val")
    return next(values, "1") not in ("0", "false", "off")
