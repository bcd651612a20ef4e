"""The page Granskning: what is audited, by whom, with which checklist, on which cases."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.acts import Changes
from ui.dialogs.ask import Ask, DialogAsk
from ui.dialogs.preview import Preview, preview
from ui.drops import CHECKLIST_SUFFIXES, dropped_file, foreign_files
from ui.models.case_table import CaseTableModel
from ui.pages.engagement_cases import CasesCard
from ui.pages.engagement_checklist import ChecklistCard
from ui.pages.engagement_fields import FieldsCard
from ui.pages.engagement_retention import RetentionCard
from ui.pages.engagement_sign_off import SignOffCard
from ui.pages.engagement_words import WordsCard
from ui.presenters.engagement import EngagementPresenter
from ui.presenters.report_words import ReportWords
from ui.presenters.retention import Retention
from ui.presenters.sign_off import SignOff
from ui.settings import Settings
from ui.theme import GRID, LARGE
from ui.translating import tr
from ui.widgets.columns import card_columns, fold
from ui.widgets.drop_refused import DropRefused
from ui.widgets.parts import button, heading, muted, named, tell_in
from ui.widgets.read_only import set_read_only
from ui.widgets.scrolling import scrolling
from ui.workspace import Workspace


class EngagementPage(QWidget):
    """Two columns of cards, one where it is narrow; a checklist dropped anywhere is read."""

    review_requested = Signal()
    """The user wants to review the cases."""

    case_requested = Signal(int, str)
    """The user wants to see a case, at a place of it ('' for any)."""

    reviewer_changed = Signal()
    """Another name or other initials are logged from now on."""

    new_checklist_requested = Signal()
    checklist_save_requested = Signal()

    def __init__(
        self, workspace: Workspace, settings: Settings, ask: Ask | None = None, show_preview: Preview = preview
    ) -> None:
        super().__init__()
        self.setObjectName("engagement_page")
        self.setAcceptDrops(True)
        self.presenter = EngagementPresenter(workspace, settings, parent=self)
        self.presenter.reviewer_changed.connect(self.reviewer_changed)
        self._fields = FieldsCard(self.presenter)
        self._checklist = ChecklistCard(self.presenter, show_preview, settings)
        self._checklist.new_requested.connect(self.new_checklist_requested)
        self._checklist.save_requested.connect(self.checklist_save_requested)
        self._cases = CasesCard(self.presenter, CaseTableModel(workspace), ask or DialogAsk(self))
        self._words = WordsCard(ReportWords(workspace))
        self._sign_off = SignOffCard(SignOff(workspace, self), ask or DialogAsk(self))
        self._sign_off.case_requested.connect(self.case_requested)
        self._retention = RetentionCard(Retention(workspace))
        self._refused = DropRefused()
        self._next_step = named("next_step", muted())
        self._review = button("begin_review", tr("Börja granska"), "primary")
        self._review.clicked.connect(self.review_requested)
        left = (self._fields, self._checklist, self._sign_off, self._words, self._retention)
        self._columns = card_columns(left, (self._cases,))
        self._lay_out()
        self._is_stale = False
        workspace.changed.connect(self._follow)
        self._refresh()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._header())
        whole.addWidget(scrolling(inside), 1)

    def _header(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(heading(tr("Granskning"), LARGE))
        words.addWidget(self._next_step)
        words.addWidget(self._refused)
        row = QHBoxLayout()
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.addLayout(words, 1)
        row.addWidget(self._review)
        return row

    def _follow(self, changes: Changes) -> None:
        if changes.setup or changes.cases or changes.records:
            self._is_stale = True
            if self.isVisible():
                self._refresh()

    def tell(self, words: str) -> None:
        """Tell what was undone or redone in the place of the next step, until something else is done."""
        self._fields.show_undone()
        self._words.show_undone()
        tell_in(self._next_step, words)
        self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while another page was shown."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        self._fields.refresh()
        self._checklist.refresh()
        self._words.refresh()
        self._retention.refresh()
        self._cases.refresh()
        for card in (self._words, self._retention, self._cases):
            set_read_only(card, not self.presenter.takes_changes)
        self._sign_off.refresh()
        self._is_stale = False
        self._next_step.setText(self.presenter.next_step())
        self._review.setVisible(self.presenter.is_ready)
        self._review.setText(tr("Fortsätt granska") if self.presenter.has_begun else tr("Börja granska"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards below one another where there is no room for two columns."""
        super().resizeEvent(event)
        fold(self._columns, self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a checklist; other files too, to say what can be dropped. An audit is the window's."""
        is_checklist = self.presenter.takes_changes and dropped_file(event, CHECKLIST_SUFFIXES)
        if is_checklist or foreign_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the checklist that was dropped."""
        self._refused.tell(event)
        path = dropped_file(event, CHECKLIST_SUFFIXES)
        if path:
            event.acceptProposedAction()
            self._checklist.read(path)
