"""What the program is, and whose work it builds on."""

from importlib.metadata import version

from PySide6.QtWidgets import QMessageBox, QWidget

from ui.translating import later, tr

_TEXT = later("""<b>Aktgranskning {version}</b><p>Läser stickprov av akter mot en checklista och räknar svaren.</p>
<p>Allt stannar på den här datorn. Nyckeltal kan hämtas över nätverket, men bara när du ber om det.</p>
<p>Byggt med Qt och PySide6 (LGPL), openpyxl, lxml, sqlite-utils, SQLCipher, pyxform och click.
Licenserna står i THIRD_PARTY_NOTICES.md.</p>""")


def show_about(parent: QWidget) -> None:
    """Show the text until it is closed."""
    box = QMessageBox(parent)
    box.setObjectName("about")
    box.setWindowTitle(tr("Om Aktgranskning"))
    box.setText(tr(_TEXT).format(version=version("aktgranskning")))
    box.exec()
    box.deleteLater()
