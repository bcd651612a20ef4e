"""Notes where somebody is while an audit is open, and offers to go on there after a run that did not end properly."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.opening import Opening
from ui.runs import BrokenRun, Place, Run
from ui.widgets.going_on_offer import GoingOnOffer


class GoingOn(QObject):
    """Belongs to the window; `run` is noted as long as it is there."""

    def __init__(self, window: QWidget, opening: Opening, offer: GoingOnOffer, run: Run | None) -> None:
        super().__init__(window)
        self._opening = opening
        self._offer = offer
        self._run = run
        self._broken: BrokenRun | None = None
        offer.accepted.connect(self._go_on)
        offer.declined.connect(self._forget)
        opening.opened.connect(self._follow)
        opening.closed.connect(self._note)

    def offer(self, broken: BrokenRun) -> None:
        """Offer to go on where a run was; where that audit is open already, go there."""
        from ui.presenters.going_on import about_it, question

        if self._opening.view is None:
            self._broken = broken
            self._note()
            self._offer.offer(question(broken), about_it(broken), can_go_on=broken.path is not None)
        elif self._is_open(broken):
            self._go_there(broken.place)

    def _follow(self) -> None:
        view = self._opening.view
        assert view
        view.page_shown.connect(self._note)
        view.presenter.case_shown.connect(self._note)
        view.presenter.item_moved.connect(self._note)
        self._offer.hide()
        self._forget()

    def _forget(self) -> None:
        self._broken = None
        self._note()

    def _note(self) -> None:
        """Note what is open, else what is offered: who is interrupted again before the answer is asked again."""
        if self._run is None:
            return
        view = self._opening.view
        if view is None:
            waiting = self._broken
            self._run.note(waiting.path if waiting else None, waiting.place if waiting else Place())
            return
        from ui.presenters.going_on import place_in

        self._run.note(view.workspace.session.path.resolve(), place_in(view.shown_page, view.presenter))

    def _go_on(self) -> None:
        broken = self._broken
        if broken is None or broken.path is None:
            return
        self._opening.open(broken.path)
        if self._is_open(broken):
            self._go_there(broken.place)
        else:
            self.offer(broken)

    def _is_open(self, broken: BrokenRun) -> bool:
        view = self._opening.view
        return view is not None and view.workspace.session.path.resolve() == broken.path

    def _go_there(self, place: Place) -> None:
        from ui.presenters.going_on import go_to_case

        view = self._opening.view
        assert view
        go_to_case(view.presenter, place)
        if place.page and place.page != view.shown_page:
            view.show_page(place.page)
