"""The card in which a sample is planned and drawn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.drawing import draw_sample
from ui.dialogs.ask import Ask
from ui.dialogs.waiting import perform_beside
from ui.pages.sample_plan import PlanFields
from ui.presenters.draw_plan import plan_of
from ui.translating import later, tr
from ui.widgets.parts import Card, button, muted, named, told
from ui.workspace import Workspace

_NO_REGISTER = later("Läs in registret först. Sedan väljs metod och antal här.")
_TAKEN = later(
    "Urvalet är gjort till akter. Det kan utökas, få fler reserver, eller kastas så länge ingen akt är påbörjad."
)
_STAYS_IN_LOG = later(
    "Det urval som nu är draget ersätts av ett nytt. Det står kvar i loggen och på den här sidan, med frö, tid och vem"
    " som drog det, och metodstycket säger hur många gånger det drogs: att urvalet har dragits om ska synas."
)


class DrawCard(Card):
    """Draws again only when the auditor knows that the earlier draw stays to be seen."""

    def __init__(self, workspace: Workspace, ask: Ask) -> None:
        super().__init__("draw_card", tr("Dra urval"))
        self._workspace = workspace
        self._ask = ask
        self._state = named("draw_state", muted())
        self._fields = PlanFields()
        self._draw = button("draw_sample", tr("Dra urval"), "primary")
        self._error = told("draw_error", "error")
        for widget in (self._state, self._fields):
            self.content.addWidget(widget)
        self.content.addWidget(self._draw, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self._error)
        self._draw.clicked.connect(self._draw_sample)
        self._fields.finished.connect(self._draw_sample)

    def refresh(self) -> None:
        """Show what can be drawn now."""
        sampling = self._workspace.session.sampling
        register = sampling.register
        can_draw = register is not None and sampling.sample is None
        self._state.setText(tr(_TAKEN) if sampling.sample else tr(_NO_REGISTER))
        self._state.setVisible(not can_draw)
        self._fields.setVisible(can_draw)
        self._draw.setVisible(can_draw)
        self._draw.setText(tr("Dra om") if sampling.draw else tr("Dra urval"))
        self._draw.setProperty("role", "" if sampling.draw else "primary")  # then there is a next step to press
        self._draw.style().polish(self._draw)
        self._error.hide()
        if register and can_draw:
            self._fields.offer(register)

    def first_control(self) -> QWidget:
        """Return the choice of the method, with which planning begins."""
        return self._fields.way

    def _draw_sample(self) -> None:
        self._error.hide()
        try:
            plan = plan_of(self._fields.entered())
            if self._workspace.session.sampling.draw and not self._may_draw_again():
                return
            perform_beside(
                self.window(), self._workspace, tr("Drar urvalet …"), lambda session: draw_sample(session, plan)
            )
            self._fields.forget_picked()
        except AuditError as error:
            self._error.setText(message(error))
            self._error.show()

    def _may_draw_again(self) -> bool:
        return self._ask.confirm(tr("Dra om urvalet?"), tr(_STAYS_IN_LOG), tr("Dra om"))
