"""The card with the recommendations that rest on a question."""

from PySide6.QtCore import Qt, Signal

from ui.dialogs.recommendation import add_recommendation
from ui.presenters.questions import QuestionsPresenter
from ui.presenters.trace_links import links_to_recommendations
from ui.translating import later, tr
from ui.widgets.allowing import allow
from ui.widgets.link_list import LinkList
from ui.widgets.parts import Card, button, muted, named
from ui.widgets.tab_order import let_tab_reach
from ui.widgets.visibility import show_if

_NOTHING = later("Ingen rekommendation vilar på frågan.")


class RestingCard(Card):
    """Each link leads to its recommendation; a new one is written here, where its question is read."""

    recommendation_requested = Signal(str)
    """The auditor wants to see a recommendation, by its number in the file."""

    def __init__(self, presenter: QuestionsPresenter) -> None:
        super().__init__("resting_card", tr("Rekommendationer"))
        self._presenter = presenter
        self._nothing = named("resting_nothing", muted(tr(_NOTHING)))
        self._links = LinkList("resting_recommendations")
        self._new = button("resting_new", tr("Ny rekommendation…"))
        for part in (self._nothing, self._links):
            self.content.addWidget(part)
        self.content.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        self._links.chosen.connect(self.recommendation_requested)
        self._new.clicked.connect(self._write)

    def refresh(self) -> None:
        """Show the recommendations that rest on the chosen question."""
        links = links_to_recommendations(self._presenter.session, self._presenter.name)
        self._links.show_links(links)
        let_tab_reach(self._links.links, self._new)
        show_if(self._nothing, not links)
        allow(self._new, True, self._presenter.workspace.why_fixed_in_words())

    def _write(self) -> None:
        add_recommendation(self, self._presenter.workspace, (self._presenter.name,))
