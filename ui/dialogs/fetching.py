"""The dialog in which the user switches on that key figures may be fetched over the network."""

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.fitting import fit_on_screen
from ui.presenters.fetching import wrong_address
from ui.settings import Fetching, Settings
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.parts import button, labelled, muted, named, number_field

_WIDTH = 64 * GRID
_LONGEST_WAIT = 300
_SENT = later(
    "Påslaget skickar programmet bara det du själv ber om till adressen: nyckeltalens beteckningar, kommunernas koder"
    " och åren. Inget ur granskningen skickas någonsin: inga akter, inga svar, inga namn. Avslaget använder programmet"
    " inte nätet alls."
)


class FetchingDialog(QDialog):
    """Off until the user switches it on; there is no address but the one that the user writes."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fetching_dialog")
        self.setWindowTitle(tr("Inställningar för nyckeltal"))
        self.setMinimumWidth(_WIDTH)
        self._settings = settings
        now = settings.fetching()
        self._is_on = named("fetching_on", QCheckBox(tr("Nyckeltal får hämtas från nätet")))
        self._is_on.setChecked(now.is_on)
        self._is_on.setAccessibleDescription(tr(_SENT))
        self._address = CheckedField("fetching_address", tr("Grundadress till tjänsten (API v2)"), "https://…")
        self._address.line.setText(now.address)
        self._timeout = number_field("fetching_timeout", 1, _LONGEST_WAIT, now.timeout)
        self._timeout.setSuffix(tr(" sekunder"))
        self._timeout.setMinimumWidth(14 * GRID)
        self._lay_out()
        self._is_on.toggled.connect(self._follow)
        self._follow()
        fit_on_screen(self)

    def _lay_out(self) -> None:
        save, cancel = button("fetching_save", tr("Spara"), "primary"), button("fetching_cancel", tr("Avbryt"))
        save.setDefault(True)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)
        wait, buttons = QHBoxLayout(), QHBoxLayout()
        wait.addLayout(labelled(tr("Vänta på svar i högst"), self._timeout))
        wait.addStretch(1)
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(int(1.5 * GRID))
        whole.addWidget(self._is_on)
        whole.addWidget(named("fetching_sent", muted(tr(_SENT))))
        whole.addWidget(self._address)
        whole.addLayout(wait)
        whole.addStretch(1)
        whole.addLayout(buttons)

    def _follow(self) -> None:
        for field in (self._address, self._timeout):
            field.setEnabled(self._is_on.isChecked())

    def _save(self) -> None:
        entered = Fetching(self._is_on.isChecked(), self._address.text(), self._timeout.value())
        wrong = wrong_address(entered.address) if entered.is_on else ""
        self._address.show_problem(wrong)
        if wrong:
            self._address.line.setFocus()
            return
        self._settings.set_fetching(entered)
        self.accept()


def edit_fetching(parent: QWidget, settings: Settings) -> None:
    """Let the user say whether and where key figures are fetched."""
    dialog = FetchingDialog(settings, parent)
    dialog.exec()
    dialog.deleteLater()
