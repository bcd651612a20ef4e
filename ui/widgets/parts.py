"""The parts that a page of fields is made of: cards, headings, labels, buttons."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.theme import GRID, NORMAL, scaled
from ui.translating import tr
from ui.widgets.steady_fields import NumberField
from ui.widgets.told import Told

MOST_CASES = 500
MOST_TYPED = 9_999_999
"""What a field keeps of a number that the domain judges: one that is cut short would be another number."""

USUAL_CASES = 15

UNWATCHED = "unwatched"
"""The property of a field in which identity numbers may stand."""

_MOST_LABEL = 60 * GRID
"""The width in pixels from which the label of a field wraps: less than the narrowest dialog that has such a one."""

_Named = TypeVar("_Named", bound=QObject)


class Card(QFrame):
    """A group of things that belong together; `content` takes them, from the top down."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.content.setSpacing(GRID)
        self.content.addWidget(heading(title, NORMAL))


def heading(text: str, size: float) -> QLabel:
    """Return a heading; `size` is a factor of the system's text size."""
    label = QLabel(text)
    label.setFont(scaled(label.font(), size, bold=True))
    return label


def muted(text: str = "") -> QLabel:
    """Return a quiet explanation that wraps."""
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def tell_in(label: QLabel, words: str) -> None:
    """Tell other words in a label that stays in sight, and paint all of it: Qt leaves out the room above the words."""
    label.setText(words)
    label.update()


def told(name: str, role: str = "muted") -> Told:
    """Return a wrapping label whose words a screen reader says as they come."""
    label = named(name, Told())
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def problem_text(name: str) -> QLabel:
    """Return what tells a problem that is to be put right; hidden while there is none."""
    label = told(name, "problem")
    label.hide()
    return label


def keep_room(label: QLabel) -> None:
    """Keep the room of one line for words that come and go, or what stands below would move."""
    policy = label.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    label.setSizePolicy(policy)
    label.setMinimumHeight(label.fontMetrics().lineSpacing())


def name_field(field: QWidget, words: str) -> None:
    """Let a screen reader call a field what its label says; of a choice that can be typed, its inner field too."""
    field.setAccessibleName(words)
    inner = field.lineEdit() if isinstance(field, QComboBox) else None
    if inner:
        inner.setAccessibleName(words)


def labelled(words: str, field: QWidget, beside: QWidget | None = None) -> QVBoxLayout:
    """Return a field with its label above, and a button `beside` it."""
    label = QLabel(words)
    label.setWordWrap(label.sizeHint().width() > _MOST_LABEL)
    label.setBuddy(field)
    name_field(field, words)
    column = QVBoxLayout()
    column.setSpacing(GRID // 2)
    column.addWidget(label)
    row = QHBoxLayout()
    row.setSpacing(GRID)
    row.addWidget(field)
    if beside:
        row.addWidget(beside)
    column.addLayout(row)
    return column


def case_count(name: str, lowest: int) -> QSpinBox:
    """Return a field for a number of cases."""
    field = number_field(name, lowest, MOST_CASES, USUAL_CASES)
    field.setSuffix(tr(" akter"))
    field.setMinimumWidth(14 * GRID)
    return field


def number_field(name: str, lowest: int, highest: int, value: int) -> QSpinBox:
    """Return a field for a whole number within limits."""
    field = named(name, NumberField(minimum=lowest, maximum=highest, value=value))
    field.lineEdit().setTextMargins(GRID, 0, 0, 0)  # as the padding of the other fields, which a spin box has none of
    field.setMinimumSize(10 * GRID, 3 * GRID + GRID // 4)
    return field


def text_box(name: str, lines: int) -> QPlainTextEdit:
    """Return a field for a text of any length, as high as some lines of it; Tab leaves it."""
    field = named(name, QPlainTextEdit(tabChangesFocus=True))
    field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + 2 * GRID)
    return field


def unwatched(field: _Named) -> _Named:
    """Let identity numbers stand in a field without a word, and return it: a case reference, a search, a path."""
    field.setProperty(UNWATCHED, True)
    return field


def named(name: str, thing: _Named) -> _Named:
    """Give a widget the name by which it is found, and return it."""
    thing.setObjectName(name)
    return thing


def show_key(button: QPushButton, words: str, key: str) -> None:
    """Show on a button its words and the key that does the same; a screen reader says the key as what it is."""
    button.setText(f"{words}   {key}")
    button.setAccessibleName(words)
    button.setAccessibleDescription(tr("Tangent: {key}").format(key=key))


def button(name: str, words: str, role: str = "") -> QPushButton:
    """Return a button; `role` is the style sheet's, as "primary" or "link"."""
    made = named(name, QPushButton(words))
    made.setProperty("role", role)
    return made
