"""The card on which an audit is signed off: second reading, what is left, the lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.catalogue import text
from aktgranskning.domain.sign_off import ALL
from ui.dialogs.ask import Ask
from ui.dialogs.refused_numbers import numbers_beside
from ui.presenters.sign_off import SignOff
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.link_list import LinkList
from ui.widgets.parts import Card, button, labelled, muted, named, number_field, problem_text
from ui.widgets.selectable_text import SelectableText
from ui.widgets.text_fields import LineField
from ui.widgets.visibility import show_if

_USUAL_SHARE = 20
_ABOUT_LOCK = later(
    "Ingen kan ändra något i granskningen förrän den låses upp med en orsak. Export går som vanligt och visar vem som"
    " låste den, när, och kontrollsumman."
)
_ABOUT_SEED = later("Fröet är det som lotten utgår från: samma frö ger samma akter, så att lottningen kan göras om.")


class SignOffCard(Card):
    """The plan is set by its button; links lead to what is left."""

    case_requested = Signal(int, str)

    def __init__(self, sign_off: SignOff, ask: Ask) -> None:
        super().__init__("sign_off_card", tr("Klarmarkering"))
        self._sign_off = sign_off
        self._ask = ask
        self._plan_words = named("second_reading_plan", muted())
        self._all = named("read_all", QCheckBox(tr("Alla akter läses av en andra läsare")))
        self._share = number_field("read_share", 1, ALL - 1, _USUAL_SHARE)
        self._share.setSuffix(" %")
        self._seed = LineField("read_seed", tr("Frö"))
        self._seed.setPlaceholderText(tr("Tomt: programmet lottar ett"))
        self._plan = button("plan_second_reading", tr("Bestäm andra läsning"))
        self._drawn = QWidget()
        self._state = SelectableText("sign_off_state")
        self._left = LinkList("left_to_sign")
        self._lock = button("lock_audit", tr("Lås granskningen"), "primary")
        self._unlock = button("unlock_audit", tr("Lås upp…"))
        self._problem = problem_text("sign_off_problem")
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        drawn = QVBoxLayout(self._drawn)
        drawn.setContentsMargins(0, 0, 0, 0)
        drawn.setSpacing(GRID // 2)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        drawn.addLayout(line)
        drawn.addWidget(muted(tr(_ABOUT_SEED)))
        for words, field, stretch in ((tr("Andel som lottas"), self._share, 0), (tr("Frö"), self._seed, 1)):
            column = labelled(words, field)
            line.addLayout(column, stretch)
            line.setAlignment(column, Qt.AlignmentFlag.AlignBottom)
        for widget in (self._plan_words, self._all, self._drawn):
            self.content.addWidget(widget)
        self.content.addLayout(_row(self._plan))
        self.content.addSpacing(GRID)
        for widget in (self._state, self._left, self._problem):
            self.content.addWidget(widget)
        self.content.addLayout(_row(self._lock, self._unlock))

    def _connect(self) -> None:
        self._all.toggled.connect(self._drawn.setHidden)
        self._plan.clicked.connect(self._set_plan)
        self._left.chosen.connect(self._go)
        self._lock.clicked.connect(self._ask_to_lock)
        self._unlock.clicked.connect(self._ask_to_unlock)
        self._sign_off.refused.connect(self._tell)

    def refresh(self) -> None:
        """Show the plan, what is left, and the lock as they are now."""
        shown, is_locked = self._sign_off, self._sign_off.is_locked
        share, seed = shown.share_shown()
        self._plan_words.setText(shown.plan_words())
        self._all.setChecked(share == ALL)
        self._share.setValue(share if share < ALL else _USUAL_SHARE)
        self._seed.show_text(seed)
        self._drawn.setHidden(self._all.isChecked() or is_locked)
        self._lock.setEnabled(shown.can_lock() or is_locked)  # until it is gone: it may have the focus
        gone, come = (self._lock, self._unlock) if is_locked else (self._unlock, self._lock)
        show_if(come, True)
        if self.window().focusWidget() is gone:  # Qt would go on to the next field, and scroll the page to it
            (come if come.isEnabled() else self._all).setFocus()
        show_if(gone, False)
        for widget in (self._all, self._plan):
            show_if(widget, not is_locked)
        self._state.setText(shown.state_words())
        self._left.show_links(shown.left())
        self._tell("")

    def _set_plan(self) -> None:
        share = ALL if self._all.isChecked() else self._share.value()
        self._sign_off.plan(share, "" if share == ALL else self._seed.text())

    def _go(self, name: str) -> None:
        case_id, _, place = name.partition(" ")
        if case_id:
            self.case_requested.emit(int(case_id), place)
        else:
            self._all.setFocus()

    def _ask_to_lock(self) -> None:
        numbers = len(numbers_beside(self, self._sign_off.session))
        about = [text("identity_number.before_lock", count=numbers), ""] if numbers else []
        if self._ask.confirm(tr("Lås granskningen"), "\n".join([*about, tr(_ABOUT_LOCK)]), tr("Lås")):
            self._sign_off.lock()

    def _ask_to_unlock(self) -> None:
        about = tr("{standing}\n\nVarför låses den upp?").format(standing=self._sign_off.state_words())
        reason = self._ask.ask_reason(tr("Lås upp granskningen"), about, tr("Lås upp"), [])
        if reason:
            self._sign_off.unlock(reason)

    def _tell(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
