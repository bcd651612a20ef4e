"""The choice among the checklists that come with the program."""

from PySide6.QtWidgets import QComboBox

from ui.translating import tr
from ui.widgets.parts import named
from ui.widgets.steady_fields import ChoiceField

_LETTERS_SHOWN = 40


def shipped_checklists_field(name: str) -> QComboBox:
    """Return a field with the titles of the shipped checklists; the data of each is its path."""
    from checklists.shipped import shipped_checklists, title_of

    field = named(name, ChoiceField())
    field.setAccessibleName(tr("Medföljande checklista"))
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(_LETTERS_SHOWN)
    for path in shipped_checklists():
        field.addItem(title_of(path), path)
    return field
