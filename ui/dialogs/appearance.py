"""The dialog in which the user chooses the looks of the program and the language of the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from ui.looks.appearance import Appearance, wear
from ui.settings import Settings
from ui.theme import GRID, NORMAL
from ui.translating import Language, later, shown, tr
from ui.widgets.parts import button, heading, muted, named
from ui.widgets.radio_group import RadioGroup

_WIDTH = 60 * GRID
_AS_SYSTEM = later("Följ systemet")

_APPEARANCES = {
    Appearance.SYSTEM: _AS_SYSTEM,
    Appearance.LIGHT: later("Ljust"),
    Appearance.DARK: later("Mörkt"),
}
_LANGUAGES = {"": _AS_SYSTEM, Language.SWEDISH.value: later("Svenska"), Language.ENGLISH.value: later("English")}
"""Each language in its own words, which who reads no other finds; '' for the system's."""


class AppearanceDialog(QDialog):
    """What is chosen is remembered at once; the looks change at once too, the language at the next start."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("appearance_dialog")
        self.setWindowTitle(tr("Utseende och språk"))
        self.setFixedWidth(_WIDTH)
        self._settings = settings
        self._appearance = RadioGroup("appearance", shown(_APPEARANCES))
        self._language = RadioGroup("language", shown(_LANGUAGES))
        self._appearance.setAccessibleName(tr("Utseende"))
        self._language.setAccessibleName(tr("Språk"))
        self._appearance.choose(settings.appearance())
        self._language.choose(settings.language() or "")
        self._appearance.chosen.connect(self._wear)
        self._language.chosen.connect(lambda: settings.set_language(self._language.key()))
        self._lay_out()
        self._appearance.take_keys()

    def _lay_out(self) -> None:
        close = button("appearance_close", tr("Stäng"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(heading(tr("Utseende"), NORMAL))
        whole.addWidget(self._appearance)
        whole.addWidget(muted(tr("Gäller genast. Hög kontrast följer alltid systemets inställning.")))
        whole.addSpacing(2 * GRID)
        whole.addWidget(heading(tr("Språk"), NORMAL))
        whole.addWidget(self._language)
        whole.addWidget(named("language_when", muted(tr("Gäller nästa gång programmet startas."))))
        whole.addSpacing(GRID)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _wear(self) -> None:
        self._settings.set_appearance(self._appearance.key())
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        wear(application, self._settings.appearance())


def choose_appearance(parent: QWidget, settings: Settings) -> None:
    """Let the user choose the looks and the language."""
    dialog = AppearanceDialog(settings, parent)
    dialog.exec()
    dialog.deleteLater()
