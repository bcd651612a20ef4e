"""The documents that a case waits for: a line to add one, the list, and what can be done with each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.audit import DocumentRequest
from ui.models.text_table import TextTableModel
from ui.presenters.about_case import REQUEST_HEADINGS, AboutCase, request_row
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, labelled
from ui.widgets.text_fields import LineField
from ui.widgets.text_table import ChoosableTable

_WIDTHS = (34, 22, 13)
_LINES_SHOWN = 4
_DAY_WIDTH = 14 * GRID


class CaseRequests(QWidget):
    """Enter in a field adds, or changes the one that is edited; Enter in the list notes that the document came."""

    def __init__(self, about: AboutCase) -> None:
        super().__init__()
        self._about = about
        self._what = LineField("request_what", tr("Handling"))
        self._whom = LineField("request_whom", tr("Från"))
        self._asked = LineField("request_asked", tr("Begärd den"))
        self._add = button("request_add", tr("Lägg till"))
        self._model = TextTableModel(REQUEST_HEADINGS)
        self._table = ChoosableTable("request_table", tr("Handlingar som akten väntar på"), self._model)
        self._day = LineField("request_day", tr("Kom in den"))
        self._receive = button("request_receive", tr("Kom in"))
        self._edit = button("request_edit", tr("Ändra"))
        self._withdraw = button("request_withdraw", tr("Ta bort"))
        self._edited = 0
        self._filled = ("", "", self._about.today())
        self._lay_out()
        for field in (self._what, self._whom, self._asked):
            field.finished.connect(self._request)
            field.textChanged.connect(self._follow)
        self._add.clicked.connect(self._request)
        self._table.chosen.connect(lambda _row: self._note_receipt())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        self._receive.clicked.connect(self._note_receipt)
        self._day.finished.connect(self._note_receipt)
        self._edit.clicked.connect(self._begin_to_edit)
        self._withdraw.clicked.connect(self._take_away)
        self.refresh()

    def _lay_out(self) -> None:
        for field in (self._asked, self._day):
            field.setText(self._about.today())
            field.setFixedWidth(_DAY_WIDTH)
        self._table.setFixedHeight((_LINES_SHOWN + 1) * 4 * GRID)
        self._table.verticalHeader().setDefaultSectionSize(int(3.5 * GRID))
        for column, width in enumerate(_WIDTHS):
            self._table.horizontalHeader().resizeSection(column, width * GRID)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        adding, acting = QHBoxLayout(), QHBoxLayout()
        for line in (adding, acting):
            line.setSpacing(GRID)
        adding.addLayout(labelled(tr("Handling"), self._what), 3)
        adding.addLayout(labelled(tr("Från"), self._whom), 2)
        adding.addLayout(labelled(tr("Begärd den"), self._asked, self._add))
        acting.addLayout(labelled(tr("Kom in den"), self._day, self._receive))
        acting.addStretch(1)
        for one in (self._edit, self._withdraw):
            acting.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)
        whole.addLayout(adding)
        whole.addWidget(self._table)
        whole.addLayout(acting)

    def refresh(self) -> None:
        """Show the documents as they are now; what was current stays so."""
        row = self._table.row()
        requests = self._about.requests()
        self._model.show_rows([request_row(request) for request in requests])
        if requests:
            self._table.selectRow(min(max(row, 0), len(requests) - 1))
        self._follow()

    def unsaved(self) -> list[str]:
        """Return in words what is written here and not stored."""
        unsaved = []
        if self._is_half_written():
            what = self._what.text().strip()
            unsaved.append(tr("handlingen ”{what}”").format(what=what) if what else tr("en påbörjad handling"))
        if self._day.text() not in ("", self._about.today()):
            unsaved.append(tr("dagen då en handling kom in"))
        return unsaved

    def _written(self) -> tuple[str, str, str]:
        return self._what.text(), self._whom.text(), self._asked.text()

    def _is_half_written(self) -> bool:
        what, whom, _ = written = self._written()
        return written != self._filled and bool(self._edited or what or whom)

    def _current(self) -> DocumentRequest | None:
        requests, row = self._about.requests(), self._table.row()
        return requests[row] if 0 <= row < len(requests) else None

    def _follow(self) -> None:
        current = self._current()
        self._receive.setText(tr("Har inte kommit in") if current and current.received else tr("Kom in"))
        for one in (self._receive, self._withdraw):
            one.setEnabled(current is not None)
        is_writing = self._is_half_written()  # another text would take the place of what is written
        self._edit.setEnabled(current is not None and not is_writing)
        self._edit.setToolTip(tr("Lägg först till det som är skrivet, eller töm fälten.") if is_writing else "")

    def _request(self) -> None:
        edited, written = self._edited, self._written()
        if self._about.edit_request(edited, *written) if edited else self._about.request(*written):
            self._fill(0, "", "" if edited else self._whom.text(), self._about.today())

    def _begin_to_edit(self) -> None:
        current = self._current()
        if current:
            self._fill(current.number, current.what, current.whom, current.asked)

    def _fill(self, edited: int, what: str, whom: str, asked: str) -> None:
        """Let the fields be of a document that is there, by its number, or for a new one."""
        self._edited, self._filled = edited, (what, whom, asked)
        for field, text in zip((self._what, self._whom, self._asked), self._filled, strict=True):
            field.setText(text)
        self._add.setText(tr("Spara ändringen") if edited else tr("Lägg till"))
        self._what.setFocus()

    def _note_receipt(self) -> None:
        current = self._current()
        day = self._day.text() or self._about.today()
        if current and self._about.receive(current.number, "" if current.received else day):
            self._day.setText(self._about.today())

    def _take_away(self) -> None:
        current = self._current()
        if current:
            self._about.withdraw(current.number)
            if current.number == self._edited:
                self._fill(0, "", "", self._about.today())
