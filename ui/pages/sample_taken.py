"""What can be done with a sample whose cases are those of the audit: more cases, more spares, or none of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.sample import Draw
from aktgranskning.drawing import add_spares, discard_sample, extend_sample
from aktgranskning.session import Session
from ui.dialogs.ask import Ask
from ui.dialogs.stratum_sizes import ask_for_sizes
from ui.presenters.draw_plan import EXTENDABLE, WITHOUT_SPARES, Way, larger, way_of
from ui.presenters.drawn import why_it_stays
from ui.translating import later, tr
from ui.widgets.parts import MOST_TYPED, button, muted, named
from ui.workspace import Workspace

CarryOut = Callable[[str, Callable[[Session], Changes]], None]
"""Carries an act out beside the window, under some words."""

_DISCARD = later(
    "Akterna som drogs tas bort ur granskningen. Dragningen står kvar i loggen och i metodstycket. Det går inte att"
    " ångra."
)


class TakenActs(QObject):
    """Three buttons, what they ask for, and why one of them is `refused`."""

    def __init__(self, workspace: Workspace, ask: Ask, carry_out: CarryOut) -> None:
        super().__init__()
        self._workspace = workspace
        self._ask = ask
        self._carry_out = carry_out
        self._extend = button("extend_sample", tr("Utöka urvalet…"))
        self._spares = button("add_spares", tr("Fler reserver…"))
        self._discard = button("discard_sample", tr("Kasta urvalet…"))
        self._extend.setToolTip(tr("Drar fler akter ur samma urvalsram, med samma frö"))
        self._spares.setToolTip(tr("Nästa reserv kommer när en akt inte kan läsas"))
        self._discard.setToolTip(tr("Så länge ingen akt är påbörjad; dragningen står kvar i loggen"))
        self.refused = named("discard_refused", muted())
        self._extend.clicked.connect(self._ask_to_extend)
        self._spares.clicked.connect(self._ask_for_spares)
        self._discard.clicked.connect(self._ask_to_discard)

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons, in their order."""
        return self._extend, self._spares, self._discard

    def show_for(self, *, is_taken: bool) -> None:
        """Offer what can be done with the sample in force."""
        draw = self._workspace.session.sampling.draw
        way = way_of(draw.plan) if draw and is_taken else None
        self._extend.setVisible(way in EXTENDABLE)
        self._spares.setVisible(way is not None and way not in WITHOUT_SPARES)
        self._discard.setVisible(is_taken)
        stays = why_it_stays(self._workspace.session) if is_taken else ""
        is_fixed = self._workspace.why_fixed() is not None
        for one in (self._extend, self._spares):
            one.setEnabled(not is_fixed)
        self._discard.setEnabled(not stays and not is_fixed)
        self.refused.setText(stays)
        self.refused.setVisible(bool(stays))

    def _sample(self) -> Draw:
        sample = self._workspace.session.sampling.sample
        assert sample is not None  # the buttons are shown only then
        return sample

    def _ask_to_extend(self) -> None:
        sample = self._sample()
        register = self._workspace.session.sampling.register
        assert register is not None
        size, sizes = sample.plan.size, dict(sample.plan.sizes)
        if way_of(sample.plan) is Way.BY_STRATUM:
            asked = ask_for_sizes(self._extend.window(), register.strata, sample.allotted)
            if asked is None:
                return
            sizes = asked
        else:
            where = tr("ur varje stratum") if way_of(sample.plan) is Way.EQUAL else tr("i urvalet")
            words = tr("Antal akter {where} efteråt, ersättare oräknade (nu {size}):").format(where=where, size=size)
            number = self._ask.ask_number(tr("Utöka urvalet"), words, 0, MOST_TYPED, size)
            if number is None:
                return
            size = number
        plan = larger(sample, size, sizes)
        self._carry_out(tr("Utökar urvalet …"), lambda session: extend_sample(session, plan))

    def _ask_for_spares(self) -> None:
        usual = self._sample().plan.spares
        words = tr("Antal reserver, i varje stratum om urvalet har sådana:")
        number = self._ask.ask_number(tr("Fler reserver"), words, 0, MOST_TYPED, usual)
        if number is not None:
            self._carry_out(tr("Drar reserver …"), partial(add_spares, number=number))

    def _ask_to_discard(self) -> None:
        if self._ask.confirm(tr("Kasta urvalet?"), tr(_DISCARD), tr("Kasta urvalet")):
            self._carry_out(tr("Kastar urvalet …"), discard_sample)
