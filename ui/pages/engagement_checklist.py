"""The card with the checklist in use, and how to get one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from aktgranskning.domain.errors import AuditError, Problem
from ui.actions import action, shown_key
from ui.dialogs.choose_checklist import choose_checklist
from ui.dialogs.preview import Preview
from ui.dialogs.version import change_checklist
from ui.presenters.engagement import EngagementPresenter, words_for_reading
from ui.presenters.notices import version_changed
from ui.settings import Settings
from ui.theme import GRID, NORMAL
from ui.translating import later, tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import Card, button, heading, muted, named
from ui.widgets.problem_list import ProblemList
from ui.widgets.selectable_text import SelectableText
from ui.widgets.shipped_checklists import shipped_checklists_field

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist

_NONE_YET = later(
    "Ingen checklista ännu. Läs in en arbetsbok med frågorna, släpp den här, eller använd en av de medföljande."
)


class ChecklistCard(Card):
    """Shows the checklist in use; once the review has begun, a new one is another version of it."""

    new_requested = Signal()
    """The user wants a workbook to start one's own checklist from."""

    save_requested = Signal()
    """The user wants the checklist in use as a file."""

    def __init__(self, presenter: EngagementPresenter, preview: Preview, settings: Settings) -> None:
        super().__init__("checklist_card", tr("Checklista"))
        self._presenter = presenter
        self._preview = preview
        self._settings = settings
        self._title = named("checklist_title", heading("", NORMAL))
        self._title.setWordWrap(True)
        self._facts = SelectableText("checklist_facts", "muted")
        self._state = named("checklist_state", muted())
        self._load = button("load_checklist", words_for_reading(presenter.session))
        self._titles = shipped_checklists_field("shipped_titles")
        self._use = button("use_shipped", tr("Använd den medföljande"))
        self._shipped = QWidget()
        self._new = button("new_checklist", tr("Ny checklista…"))
        self._save = button("save_checklist", tr("Spara checklistan som…"))
        self._new.setToolTip(shown_key(action("new_checklist").shortcut))
        self._save.setToolTip(shown_key(action("save_checklist").shortcut))
        self._changed = named("version_changed", QLabel(wordWrap=True))
        self._changed.setProperty("role", "warning")
        self._changed.hide()
        self._problems = ProblemList()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        shipped = QHBoxLayout(self._shipped)
        shipped.setContentsMargins(0, 0, 0, 0)
        shipped.setSpacing(GRID)
        shipped.addWidget(self._titles)
        shipped.addWidget(self._use)
        ways, flow = QWidget(), FlowLayout()
        ways.setLayout(flow)
        for way in (self._load, self._save, self._new, self._shipped):
            flow.addWidget(way)
        for widget in (self._title, self._facts, self._state, self._changed, ways, self._problems):
            self.content.addWidget(widget)

    def _connect(self) -> None:
        presenter = self._presenter
        self._load.clicked.connect(self._choose_checklist)
        self._use.clicked.connect(lambda: self.read(self._titles.currentData()))
        self._new.clicked.connect(self.new_requested)
        self._save.clicked.connect(self.save_requested)
        presenter.checklist_read.connect(self._try)
        presenter.checklist_refused.connect(self._show_error)
        presenter.checklist_loaded.connect(self._show_warnings)
        presenter.busy_changed.connect(self.refresh)

    def read(self, path: Path) -> None:
        """Read a checklist file that was chosen or dropped."""
        self._problems.hide()
        self._presenter.read_checklist(path)

    def _try(self, read: "LoadedChecklist") -> None:
        """Let the user look at what was read, and take it or leave everything as it is."""
        if self._presenter.has_begun:
            carried_out = change_checklist(self.window(), self._presenter.workspace, read)
            if carried_out:
                self._show_warnings(read.warnings)
                self._changed.setText(version_changed(read.checklist.version, len(carried_out.reopened)))
                self._changed.show()
        elif self._preview(self, read):
            self._presenter.take_checklist(read)

    def refresh(self) -> None:
        """Show the checklist in use, and what can be done; what was told of a change is no longer the latest."""
        self._changed.hide()
        presenter = self._presenter
        facts = presenter.checklist_facts()
        self._title.setVisible(facts is not None)
        self._facts.setVisible(facts is not None)
        if facts:
            version = tr("Version {version}").format(version=facts.version) + " · " if facts.version else ""
            self._title.setText(facts.title)
            self._facts.setText(
                version
                + tr("%n frågor att besvara", None, facts.items)
                + f"\n{facts.file_name} · SHA-256 {facts.short_hash}…"
            )
            self._facts.setToolTip(f"SHA-256 {facts.sha256}")
        self._load.setText(words_for_reading(presenter.session))
        can_read = presenter.takes_changes and not presenter.is_busy
        self._load.setEnabled(can_read)
        self._shipped.setEnabled(can_read)
        self._shipped.setVisible(facts is None)
        self._save.setVisible(facts is not None)
        self._show_state(tr("Läser och kontrollerar …") if presenter.is_busy else self._standing_state())

    def _standing_state(self) -> str:
        if self._presenter.has_begun:
            return tr(
                "Granskningen av akterna har börjat. Byts versionen följer svaren med, och först visas vad som ändras."
            )
        return "" if self._presenter.checklist_facts() else tr(_NONE_YET)

    def _show_state(self, words: str) -> None:
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _show_error(self, error: AuditError) -> None:
        self._problems.show_error(error)

    def _show_warnings(self, warnings: Sequence[Problem]) -> None:
        self._problems.hide()
        if warnings:
            self._problems.show_warnings(warnings)

    def _choose_checklist(self) -> None:
        beside = self._presenter.session.path.parent
        path = choose_checklist(self, self._load.text().removesuffix("…"), self._settings, beside)
        if path:
            self.read(path)
