"""A field for a day, which tells beneath it why what was typed is none."""

from ui.presenters.days import DAY_FORM, wrong_day
from ui.translating import tr
from ui.widgets.checked_field import CheckedField


class DayField(CheckedField):
    """May be left empty."""

    def __init__(self, name: str, words: str, remark: str = "") -> None:
        """`remark` is said behind how a day is written."""
        super().__init__(name, words, f"{tr(DAY_FORM)}{remark}")

    def is_right(self) -> bool:
        """Tell whether a day or nothing is typed; where neither, say why and take the focus."""
        problem = wrong_day(self.text())
        self.show_problem(problem)
        if problem:
            self.line.setFocus()
        return not problem
