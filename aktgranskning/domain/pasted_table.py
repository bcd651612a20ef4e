"""What a spreadsheet puts on the clipboard as HTML, read as rows of texts."""

from html.parser import HTMLParser

_CELLS = frozenset({"td", "th"})
_SILENT = frozenset({"style", "script", "title"})


def rows_of_html(html: str) -> list[list[str]]:
    """Return the cells of every table in an HTML text, row by row, each on one line; [] where there is no table."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [[" ".join(cell.split()) for cell in row] for row in reader.rows]


class _Reader(HTMLParser):
    """Collects what stands in cells; a cell or row that is not closed ends where the next one begins."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._is_in_cell = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in _CELLS:
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append("")
        elif tag == "br" and self._is_in_cell:
            self.rows[-1][-1] += " "
        self._silent += tag in _SILENT
        self._is_in_cell = tag in _CELLS or (self._is_in_cell and tag != "tr")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _CELLS or tag in ("tr", "table"):
            self._is_in_cell = False

    def handle_data(self, data: str) -> None:
        if self._is_in_cell and not self._silent:
            self.rows[-1][-1] += data
