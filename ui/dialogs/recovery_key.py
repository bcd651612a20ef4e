"""Shows the recovery key of an encrypted audit, to be printed or written down; the program keeps it nowhere."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.fitting import fit_on_screen
from ui.theme import GRID, LARGE, scaled
from ui.translating import later, tr
from ui.widgets.parts import button, muted, named, told
from ui.widgets.selectable_text import SelectableText

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from aktgranskning.session import Session

_WIDTH = 64 * GRID
_GROUPS_A_LINE = 4
_ABOUT = later(
    "Med nyckeln öppnas granskningen och dess säkerhetskopior om lösenfrasen tappas bort. Skriv ut den och lås in den"
    " där obehöriga inte kommer åt den. Programmet sparar den ingenstans; den kan visas igen under Arkiv → Lösenfras…"
    " med lösenfrasen, och byts när lösenfrasen byts."
)
_REPLACED = later("Den gamla utskriften gäller inte längre. Förstör den.")
_NO_PRINTER = later("Ingen skrivare finns. Kopiera nyckeln, eller skriv av den för hand.")
_PRINTED = later("Sidan har lämnats till {printer}. Sparar den i en fil, ta bort filen när sidan är på papper.")
_NOT_PRINTED = later("Sidan skrevs inte ut. Kopiera nyckeln, eller skriv av den för hand.")
_COPIED = later("Nyckeln är kopierad. Töm urklipp när du har klistrat in den.")


class RecoveryKeyDialog(QDialog):
    """`file_name` and `day` are what the printed page says besides the key; `about` is what it is for."""

    def __init__(self, file_name: str, day: str, key: str, parent: QWidget, about: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("recovery_key_dialog")
        self.setWindowTitle(tr("Återställningsnyckel"))
        self.setMinimumWidth(_WIDTH)
        self._key = key
        self._page = page_with_key(file_name, day, key)
        shown = SelectableText("recovery_key")
        shown.setFont(_fixed_font())
        shown.setText("\n".join(lines_of(key)))
        shown.setAccessibleName(tr("Återställningsnyckel"))
        self._told = told("recovery_key_told")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(named("recovery_key_about", muted(about or tr(_ABOUT))))
        column.addWidget(shown)
        column.addWidget(self._told)
        column.addLayout(self._buttons())
        fit_on_screen(self)

    def _buttons(self) -> QHBoxLayout:
        printing, copy = button("print", tr("Skriv ut…"), "primary"), button("copy", tr("Kopiera"))
        close = button("close", tr("Stäng"))
        printing.setDefault(True)
        printing.clicked.connect(self._print)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(printing)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._key)
        self._tell(tr(_COPIED))

    def _print(self) -> None:
        """Print on paper: a file with the key in it would lie about."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._tell(tr(_NO_PRINTER))
            return
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("print_dialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        if dialog.exec():
            self._tell(self._printed_on(printer))
        dialog.deleteLater()

    def _printed_on(self, printer: "QPrinter") -> str:
        """Print the page, and say what became of it."""
        from PySide6.QtPrintSupport import QPrinter

        if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat or printer.outputFileName():
            return tr(_NOT_PRINTED)  # it would be a file
        self._page.print_(printer)
        if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
            return tr(_NOT_PRINTED)
        return tr(_PRINTED).format(printer=printer.printerName())

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        fit_on_screen(self)


def lines_of(key: str) -> list[str]:
    """Write a recovery key in lines of a few groups, which together are the key as it is entered."""
    groups = key.replace("-", " - ").split(" ")
    a_line = 2 * _GROUPS_A_LINE  # each with its dash
    return [" ".join(groups[at : at + a_line]) for at in range(0, len(groups), a_line)]


def page_with_key(file_name: str, day: str, key: str) -> QTextDocument:
    """Return the page that is printed: the file's name, the day and the key, nothing else of the audit."""
    page = QTextDocument()
    lines = "<br>".join(escape(line) for line in lines_of(key))
    page.setHtml(
        tr(
            "<h2>Återställningsnyckel</h2><p>{file}<br>{day}</p>"
            '<p style="font-family: monospace; font-size: 16pt">{lines}</p>'
            "<p>Med nyckeln öppnas granskningen utan lösenfras, i Aktgranskning där lösenfrasen frågas efter. "
            "Förvara den inlåst. Den gäller tills lösenfrasen byts.</p>"
        ).format(file=escape(file_name), day=day, lines=lines)
    )
    return page


def show_recovery_key(parent: QWidget, session: "Session") -> None:
    """Show the recovery key of an open audit that is encrypted."""
    _show(parent, session, tr(_ABOUT))


def show_other_recovery_key(parent: QWidget, session: "Session") -> None:
    """Show the recovery key of an open audit that has replaced the one before."""
    _show(parent, session, f"{tr(_REPLACED)} {tr(_ABOUT)}")


def _show(parent: QWidget, session: "Session", about: str) -> None:
    from aktgranskning.encrypting import recovery_key_of

    key, day = recovery_key_of(session), session.today().isoformat()
    dialog = RecoveryKeyDialog(session.path.name, day, key, parent, about)
    dialog.exec()
    dialog.deleteLater()


def _fixed_font() -> QFont:
    return scaled(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), LARGE)
