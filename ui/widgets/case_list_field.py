"""The field into which a list of cases is typed or pasted: from a spreadsheet it takes rows and columns."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

from aktgranskning.domain.pasted_table import rows_of_html


class CaseListField(QPlainTextEdit):
    """Pasted cells become a line a row, with tabs between: of HTML too, where a cell may hold lines."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take a table as rows, anything else as it is."""
        rows = rows_of_html(source.html()) if source.hasHtml() else []
        if rows:
            self.insertPlainText("\n".join("\t".join(row) for row in rows) + "\n")
        else:
            super().insertFromMimeData(source)
