"""A new passphrase, entered twice, and how strong it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.presenters.passphrases import passphrase_mistakes, strength_in_words
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import muted, named, tell_in
from ui.widgets.passphrase_field import PassphraseField, show_button

ON, OFF = (
    later(
        "Bara den som har lösenfrasen, eller återställningsnyckeln som visas sedan, kan öppna granskningen och dess"
        " säkerhetskopior. Tappas båda bort kan ingen det."
    ),
    later("Utan kryptering kan den som får tag i filen läsa allt i den. Välj det bara för övningsdata."),
)
"""What it means that an audit is encrypted, and that it is not."""


class NewPassphrase(QWidget):
    """`own_words` returns what whoever guesses knows of the audit; `words` stand above the first field."""

    def __init__(self, own_words: Callable[[], str], words: str = later("Lösenfras")) -> None:
        super().__init__()
        self._own_words = own_words
        self.first = PassphraseField("new_passphrase", tr(words))
        self._second = PassphraseField("repeated_passphrase", tr("Samma lösenfras igen"))
        self._bar = named("strength_bar", QProgressBar(minimum=0, maximum=100, textVisible=False))
        self._bar.setAccessibleName(tr("Lösenfrasens styrka"))
        self._told = named("strength", muted())
        self._lay_out()
        self.first.line.textChanged.connect(self.judge)
        self.judge()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(GRID)
        fields.addWidget(self.first, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self._second, 1, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        below.addWidget(self._bar, 1)
        below.addWidget(show_button(self.first, self._second))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(fields)
        column.addLayout(below)
        column.addWidget(self._told)
        self._told.setText("\n")
        self._told.setMinimumHeight(self._told.sizeHint().height())  # two lines, or the fields would move

    def judge(self) -> None:
        """Say how strong the passphrase is, now that it or the audit's name is another."""
        words, filled = strength_in_words(self.first.entered(), self._own_words())
        tell_in(self._told, words)
        self._bar.setValue(filled)
        self._bar.setAccessibleDescription(words)

    def entered(self) -> str:
        """Return the passphrase."""
        return self.first.entered()

    def clear(self) -> None:
        """Ask for another one."""
        for field in (self.first, self._second):
            field.line.clear()

    def show_mistakes(self) -> bool:
        """Show what must be put right, and say whether there is anything."""
        found = passphrase_mistakes(self.first.entered(), self._second.entered())
        self.first.show_problem(found.get("new_passphrase", ""))
        self._second.show_problem(found.get("repeated", ""))
        return bool(found)

    def focus_mistake(self) -> None:
        """Go to what must be put right."""
        found = passphrase_mistakes(self.first.entered(), self._second.entered())
        (self._second if "repeated" in found else self.first).line.setFocus()


class EncryptionChoice(QWidget):
    """Whether a new audit is encrypted, which it is unless the user says otherwise, and with which passphrase.

    `what` is encrypted; `on` and `off` say what it means that it is, and that it is not; all marked for translation.
    """

    def __init__(
        self, own_words: Callable[[], str], what: str = later("granskningen"), on: str = ON, off: str = OFF
    ) -> None:
        super().__init__()
        self._words = {True: tr(on), False: tr(off)}
        self._box = named("encrypt", QCheckBox(tr("Kryptera {what}").format(what=tr(what))))
        self._box.setChecked(True)
        self._about = named("encrypt_about", muted(self._words[True]))
        self.passphrase = NewPassphrase(own_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._box)
        column.addWidget(self._about)
        column.addWidget(self.passphrase)
        self._box.toggled.connect(self._follow)
        self._box.setAccessibleDescription(self._words[True])

    def _follow(self, encrypted: bool) -> None:
        self._about.setText(self._words[encrypted])
        self._box.setAccessibleDescription(self._about.text())
        self._box.setFocus()  # or hiding the fields would pass the focus on to whatever stands below
        self.passphrase.setVisible(encrypted)

    def ask_anew(self) -> None:
        """Encrypt, and ask for a passphrase, whatever was entered before."""
        self._box.setChecked(True)
        self.passphrase.clear()

    def take_keys(self) -> None:
        """Take the focus: where the passphrase is typed, or upon the choice where none is."""
        (self.passphrase.first.line if self._box.isChecked() else self._box).setFocus()

    def show_mistakes(self) -> bool:
        """Show what must be put right, and say whether there is anything."""
        return self._box.isChecked() and self.passphrase.show_mistakes()

    def entered(self) -> str:
        """Return the passphrase; '' where the audit is not to be encrypted."""
        return self.passphrase.entered() if self._box.isChecked() else ""
