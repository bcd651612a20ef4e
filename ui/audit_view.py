"""An open audit: the rail and the pages, each built when it is first shown."""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from aktgranskning.domain.acts import ActKind, Changes, Field
from ui.actions import action
from ui.checklist_files import save_checklist, write_new_checklist
from ui.dialogs.ask import Ask
from ui.dialogs.trouble import tell_trouble
from ui.dialogs.waiting import wait_for
from ui.drops import words_of_refused
from ui.pages.engagement import EngagementPage
from ui.pages.review import ReviewPage
from ui.pages.sample import SamplePage
from ui.pages.tally import TallyPage
from ui.pages.withheld import WithheldPage
from ui.presenters.audit_facts import page_of_facts
from ui.presenters.backups import BackupsPresenter
from ui.presenters.conclusion_words import CONCLUSION_ACTS
from ui.presenters.first_act import first_act
from ui.presenters.number_erasing import NumberErasing
from ui.presenters.retention import Retention
from ui.presenters.review import ReviewPresenter
from ui.presenters.second_reading import next_to_read
from ui.presenters.trouble import trouble_of
from ui.presenters.unsaved import copied_unsaved, told_of_copy, told_unsaved
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.file_banner import FileBanner
from ui.widgets.letter_room import letter_room
from ui.widgets.parts import named
from ui.widgets.rail import Rail
from ui.widgets.unsaved_bar import UnsavedBar
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.pages.assessment import AssessmentPage
    from ui.pages.export import ExportPage
    from ui.presenters.searched_texts import Passage
    from ui.widgets.search_pane import SearchPane

_RAIL_FOLDS_BELOW = 104 * GRID

_COUNTING = frozenset({"tally", "assessment", "export"})
"""The pages that say what all cases amount to."""

_SEEN_IN_TALLY = frozenset({ActKind.NOTE_CLAIM, ActKind.EDIT_DISPATCH, ActKind.EDIT_SENTENCE})
"""The acts that are of no case, and are taken back where the page Sammanställning is shown without leaving it."""


@runtime_checkable
class _HasPlaceOfKeys(Protocol):
    """A page that takes the keys; not by a focus proxy, or Tab would leave out what stands before it on the page."""

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the page is shown."""


class AuditView(QWidget):
    """All pages of one audit."""

    page_shown = Signal(str)
    close_requested = Signal()

    disposal_requested = Signal(object)
    """Emitted with the `Disposal` of this audit that was decided and confirmed."""

    restore_requested = Signal(object)
    """Emitted with the backup (`Chosen`) that the user wants to go back to."""

    def __init__(self, workspace: Workspace, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("audit_view")
        self.workspace = workspace
        self._settings = settings
        self._ask = ask
        self.presenter = ReviewPresenter(workspace)
        self.backups = BackupsPresenter(workspace.session, settings)
        self.erasing = NumberErasing(workspace, self._erase_beside)
        for owned in (workspace, self.presenter, self.backups, self.erasing):
            owned.setParent(self)  # else what is connected to them keeps them, and all that the audit holds, for ever
        self.rail = Rail()
        self.banner = FileBanner()
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self._withheld = WithheldPage()
        self._stack.addWidget(self._withheld)
        self.shown_page = ""
        self._search: SearchPane | None = None
        self._before_search: QWidget | None = None
        self._unsaved = UnsavedBar()
        self._copy = named("copy_banner", QLabel(told_of_copy(workspace), wordWrap=True))
        self._due = named("due_banner", QLabel(wordWrap=True))
        self._lay_out()
        self.rail.page_chosen.connect(self.show_page)
        workspace.changed.connect(self._show_rail)
        workspace.changed.connect(self._show_due)
        workspace.changed.connect(self._let_pass_on_sample)
        workspace.writing_changed.connect(self._show_unsaved)
        self._unsaved.retry_requested.connect(self._save_unsaved)
        self._unsaved.copy_requested.connect(self._copy_unsaved)
        self.banner.backups_requested.connect(self.show_backups)
        self.backups.noted.connect(self.banner.tell)
        self.backups.warned.connect(self.banner.warn)
        for of_backups in (self.backups.noted, self.backups.warned):
            of_backups.connect(self.banner.offer_backups)
        self.backups.changed.connect(self._show_rail)
        self._withheld.case_requested.connect(self.open_case)
        self.erasing.warned.connect(self.banner.warn)
        self.erasing.told.connect(self._tell_erased)
        self._show_rail()
        self._show_due()
        session = workspace.session
        self.show_page("review" if session.checklist and session.cases else "engagement")

    def _lay_out(self) -> None:
        self._copy.setProperty("role", "warning")
        self._copy.setVisible(bool(self._copy.text()))
        self._column = column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._copy)
        self._due.setProperty("role", "warning")
        column.addWidget(self._due)
        column.addWidget(self._unsaved)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 2)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(column, 1)

    def show_page(self, page: str) -> None:
        """Show one of the pages."""
        if page != self.shown_page:
            self.presenter.leave()
            self.banner.let_pass()
        if page not in self._pages:
            self._pages[page] = self._builders()[page]()
            self._pages[page].setAccessibleName(tr(action(f"page_{page}").text))
            self._stack.addWidget(self._pages[page])
        self.shown_page = page
        shown = self._withheld if self._is_withheld(page) else self._pages[page]
        self._stack.setCurrentWidget(shown)
        place = _place_of_keys(shown)
        if place:
            place.setFocus()
        self.rail.mark_page(page)
        self.page_shown.emit(page)

    def _is_withheld(self, page: str) -> bool:
        """Say whether a page counts what a second reader is not to see yet; it then leads to the next case to read."""
        case = next_to_read(self.workspace.session) if page in _COUNTING else None
        if case:
            self._withheld.lead_to(case)
        return case is not None

    def lead_on(self, *, draws: bool) -> None:
        """Of an audit that was just made, show where its work begins, and say what to do there."""
        page, words = first_act(self.workspace.session, draws=draws)
        self.show_page(page)
        shown = self._pages[page]
        if isinstance(shown, EngagementPage):
            shown.tell(words)
        elif page == "review":
            self.presenter.say(words)
        else:
            self.banner.tell_for_now(words)

    def page(self, page: str) -> QWidget | None:
        """Return a page that was shown before, None where it was not."""
        return self._pages.get(page)

    def pass_on_typed(self) -> None:
        """Store what is being typed: fields pass their text on when told, or when they lose the focus."""
        self.presenter.leave()
        focused = self.focusWidget()
        if focused:
            focused.clearFocus()

    def settle(self) -> None:
        """Store what is being typed, stop what is still being exported, wait for a backup that is being made."""
        self.pass_on_typed()
        self._end_erasing()
        self.backups.close()
        if export := self._pages.get("export"):
            cast("ExportPage", export).presenter.cancel()

    def _erase_beside(self, erase: Callable[[], Changes]) -> Changes:
        """Erase beside whatever window somebody types in, which waits for it; the keys are in its field again then."""
        field = QApplication.focusWidget()
        changes = wait_for(field.window() if field else self, tr("Tar bort personnummer …"), erase)
        assert isinstance(changes, Changes)
        with suppress(RuntimeError):  # a cell's field may be gone by now
            if field:
                field.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        return changes

    def _tell_erased(self, words: str) -> None:
        if self.shown_page == "review" and not QApplication.activeModalWidget():
            self.presenter.say(words)
        else:
            self.banner.tell(words)

    def tell_refused_drop(self, event: QDropEvent) -> None:
        """Say above the page what was dropped and not taken, and which page takes what."""
        words = words_of_refused(event)
        if words:
            elsewhere = tr("Register tas emot på Urval, nyckeltal och ifyllda formulär på Bedömning.")
            self.banner.tell(f"{words} {elsewhere}")

    def _end_erasing(self) -> None:
        """Wait beside the window until no backup keeps what was erased; say of which that is not so."""
        if self.erasing.is_at_work:
            wait_for(self, tr("Tar bort personnummer ur säkerhetskopiorna …"), self.erasing.close)
            self.erasing.close()  # while the program quits, nothing is waited for beside a window
            if self.erasing.left:
                title = tr("Personnummer finns kvar i säkerhetskopior")
                kept = tr("Granskningen själv är klar: personnumret är borttaget ur den.")
                tell_trouble(self, "told", trouble_of(title, self.erasing.left, kept=kept))

    def may_close(self) -> bool:
        """Store what is being typed, and ask where the file does not take it; False where the audit is to stay open."""
        self.pass_on_in_place()
        if self.workspace.save_unsaved():
            return True
        question = tr("{unsaved}\n\nStänger du nu går det som inte är sparat förlorat.").format(
            unsaved=told_unsaved(self.workspace)
        )
        return self._ask.confirm(tr("Allt är inte sparat"), question, tr("Stäng ändå"))

    def _save_unsaved(self) -> None:
        self.pass_on_typed()
        if not self.workspace.save_unsaved():
            self._unsaved.tell_done(
                tr("Försökte kl {moment:%H:%M:%S}; det gick inte.").format(moment=self.workspace.session.moment())
            )
        self._place_on_page().setFocus()  # the button that had it is gone, unless it was in vain

    def _copy_unsaved(self) -> None:
        self.pass_on_typed()
        QGuiApplication.clipboard().setText(copied_unsaved(self.workspace))
        self._unsaved.tell_done(tr("Det osparade är kopierat. Klistra in det där det kan ligga säkert."))
        self._place_on_page().setFocus()

    def _show_unsaved(self) -> None:
        self._unsaved.tell(told_unsaved(self.workspace), waits=bool(self.workspace.unsaved))
        self._show_rail()

    def _show_due(self) -> None:
        notice = Retention(self.workspace).notice()
        self._due.setText(notice)
        self._due.setVisible(bool(notice))

    def _let_pass_on_sample(self) -> None:
        """Tell no longer what to do first, once it is done; on the page Akter that would move what is answered."""
        if self.shown_page == "sample":
            self.banner.let_pass()

    def undo(self) -> None:
        """Take back the latest act, on the page where it can be seen."""
        self._reverse(self.workspace.session.undoable, self.presenter.undo)

    def redo(self) -> None:
        """Carry out again what was undone last, on the page where it can be seen."""
        self._reverse(self.workspace.session.redoable, self.presenter.redo)

    def _reverse(self, acts: Sequence[int], reverse: Callable[[], str]) -> None:
        if not acts:
            return
        rows = self.workspace.session.log.rows_of(acts[-1])
        kind, fields = ActKind(rows[0].kind), {Field(row.field) for row in rows}
        name = self._page_of(kind, fields)
        if name != self.shown_page or name != "tally":  # which keeps the focus where it is
            self.show_page(name)
        words = reverse()  # before the page is asked: it clears what it told at each act
        page = self._pages[name]
        if isinstance(page, TallyPage | EngagementPage):
            page.tell(words)
        elif name == "assessment":
            cast("AssessmentPage", page).tell(kind, fields, words)

    def _page_of(self, kind: ActKind, fields: Collection[Field]) -> str:
        """Return the page where it can be seen that an act is taken back, by its kind and what it set."""
        if kind is ActKind.EDIT_AUDIT:
            return page_of_facts(fields)
        if kind is ActKind.PLAN_SECOND_READING:
            return "engagement"
        if kind in CONCLUSION_ACTS:
            return "assessment"
        return "tally" if kind in _SEEN_IN_TALLY and self.shown_page == "tally" else "review"

    def show_part(self, part: str) -> None:
        """Show a part of the page Bedömning by its name in capitals, where the audit has it."""
        self.show_page("assessment")
        cast("AssessmentPage", self._pages["assessment"]).go_to_part(part)

    def save_checklist(self) -> None:
        """Write the audit's checklist as a file of its own."""
        save_checklist(self.window(), self.workspace.session, self._settings)

    def copy_method(self) -> None:
        """Copy the paragraph that says how the sample was made, on the page where it can be read."""
        self.show_page("sample")
        page = self._pages["sample"]
        assert isinstance(page, SamplePage)
        page.copy_method()

    def copy_sentences(self) -> None:
        """Copy all sentences of the report, on the page where it is said how many they are."""
        self._copy_from_tally(TallyPage.copy_sentences)

    def copy_sentence(self) -> None:
        """Copy the sentence of the question that is current on the page Sammanställning."""
        self._copy_from_tally(TallyPage.copy_sentence)

    def copy_tally(self) -> None:
        """Copy the table of the page Sammanställning."""
        self._copy_from_tally(TallyPage.copy_table)

    def _copy_from_tally(self, copy: Callable[[TallyPage], None]) -> None:
        self.pass_on_in_place()
        self.show_page("tally")
        page = self._pages["tally"]
        assert isinstance(page, TallyPage)
        if page.isVisible():  # it is withheld from a second reader
            copy(page)

    def show_cross_table(self) -> None:
        """Cross two items, and open the case that is chosen behind a figure."""
        from ui.dialogs.cross_table import choose_in_cross_table

        self.pass_on_in_place()
        session = self.workspace.session
        if not session.checklist or not session.cases or self._is_withheld("tally"):
            self.show_page("tally")  # which says what to do first
            return
        found = choose_in_cross_table(self, session.snapshot(), self._item_at_hand())
        if found:
            self.open_case(*found)

    def _item_at_hand(self) -> str:
        """Return the question that the user is at on the page that is shown, '' for none."""
        page = self._pages[self.shown_page]
        if isinstance(page, TallyPage):
            return page.current_item
        return self.presenter.item.name if self.shown_page == "review" and self.presenter.item else ""

    def search(self) -> None:
        """Search in the whole audit, below the page that is shown; what is being typed is found too."""
        focused = self.focusWidget()
        self.pass_on_typed()
        if self._search is None:
            self._search = self._build_search()
        if focused and not self._search.isAncestorOf(focused):
            self._before_search = focused
        self._search.open()

    def go_to_hit(self, step: int) -> None:
        """Go to the hit after or before the one that was gone to last; where there is none, search."""
        if self._search is None or self._search.isHidden():
            self.search()
        else:
            self._search.go_on(step)

    def _build_search(self) -> "SearchPane":
        from ui.widgets.search_pane import SearchPane

        pane = SearchPane(self.presenter)
        pane.hide()
        pane.hit_chosen.connect(self._show_hit)
        pane.closed.connect(self._leave_search)
        self._column.addWidget(pane, 1)
        return pane

    def _show_hit(self, hit: "Passage") -> None:
        """Go to a hit; what can be answered in the case that is open already stays so."""
        shown = self.presenter.case
        if not hit.case_id:
            self.go_to_item(hit.placed.item.name)
        elif shown and shown.id == hit.case_id:
            self.show_page("review")
            self.presenter.select_item(hit.placed.place)
        elif hit.case_id in self.workspace.session.cases:
            self.open_case(hit.case_id, hit.placed.place)

    def _leave_search(self) -> None:
        before, self._before_search = self._before_search, None
        with suppress(RuntimeError):  # a cell's field may be gone by now
            if before and before.isVisible():
                before.setFocus()
                return
        self._place_on_page().setFocus()

    def show_log(self) -> None:
        """Show who set what, and when; what is being typed is in it."""
        from ui.dialogs.log import show_log

        self.pass_on_in_place()
        show_log(self, self.workspace.session)

    def follow_up(self, what: str) -> None:
        """List what is to be followed up in all cases, and open the case that is chosen; `what` as in `FollowUp`."""
        from ui.dialogs.follow_up import choose_to_follow_up
        from ui.presenters.follow_up import FollowUp

        self.pass_on_in_place()
        chosen = choose_to_follow_up(self, self.workspace.session, FollowUp[what])
        if chosen:
            self.open_case(*chosen)

    def show_identity_numbers(self) -> None:
        """List the identity numbers in the audit, and go to the one that is chosen."""
        from ui.dialogs.identity_numbers import choose_identity_number
        from ui.presenters.identity_numbers import page_of

        self.pass_on_in_place()
        chosen = choose_identity_number(self, self.workspace, self.erasing)
        if chosen and chosen.case_id:
            self.open_case(chosen.case_id, chosen.place)
        elif chosen:
            self.show_page(page_of(chosen))

    def show_fact_check(self) -> None:
        """Show what the administration says and what was sent to it, and go to the case that is chosen."""
        from ui.dialogs.fact_check import show_fact_check

        if self.workspace.session.checklist is None:
            self.show_page("engagement")  # where the next step is told
            return
        self.pass_on_in_place()
        if self._is_withheld("tally"):  # of which its sentences tell
            self.show_page("tally")
            return
        chosen = show_fact_check(self, self.workspace, self._item_at_hand())
        if chosen:
            self.open_case(*chosen)

    def show_backups(self) -> None:
        """Show the backups of the audit, and ask the window to go back to the one that is chosen."""
        from ui.restoring import choose_backup

        self.pass_on_in_place()
        chosen = choose_backup(self, self._settings, self.workspace.session.path, self.backups)
        if chosen:
            self.restore_requested.emit(chosen)

    def change_passphrase(self) -> None:
        """Encrypt the audit, or change or remove its passphrase; what is being typed is stored first."""
        from ui.dialogs.change_passphrase import show_passphrase_change

        self.pass_on_in_place()
        show_passphrase_change(self, self.workspace)

    def ask_to_close(self) -> None:
        """Ask the window to close the audit."""
        self.close_requested.emit()

    def dispose(self) -> None:
        """Show what would be destroyed with the audit, and have it destroyed once that is decided and confirmed."""
        from ui.dialogs.disposal import ask_for_disposal

        self.pass_on_in_place()
        disposal = ask_for_disposal(self, self.workspace)
        if disposal:
            self.disposal_requested.emit(disposal)

    def anonymise(self) -> None:
        """Write a copy of the audit without references, free texts and names."""
        from ui.dialogs.anonymising import write_anonymised_copy

        self.pass_on_in_place()
        write_anonymised_copy(self, self.workspace.session)

    def _builders(self) -> dict[str, Callable[[], QWidget]]:
        return {
            "engagement": self._build_engagement,
            "sample": lambda: SamplePage(self.workspace, self._ask),
            "review": lambda: ReviewPage(self.presenter, self._settings, self._ask),
            "tally": self._build_tally,
            "assessment": self._build_assessment,
            "export": self._build_export,
        }

    def _build_engagement(self) -> QWidget:
        page = EngagementPage(self.workspace, self._settings, self._ask)
        page.reviewer_changed.connect(self._show_rail)
        page.reviewer_changed.connect(self.presenter.follow_reviewer)
        page.review_requested.connect(lambda: self.show_page("review"))
        page.case_requested.connect(self.open_case)
        page.new_checklist_requested.connect(self._write_new_checklist)
        page.checklist_save_requested.connect(self.save_checklist)
        return page

    def _write_new_checklist(self) -> None:
        write_new_checklist(self.window(), self._settings, self.workspace.session)

    def _build_export(self) -> QWidget:
        from ui.pages.export import ExportPage

        page = ExportPage(self.workspace)
        page.numbers_requested.connect(self.show_identity_numbers)
        return page

    def _build_tally(self) -> QWidget:
        page = TallyPage(self.workspace)
        page.case_requested.connect(self.open_case)
        page.export_requested.connect(lambda: self.show_page("export"))
        page.cross_table_requested.connect(self.show_cross_table)
        page.question_requested.connect(self._show_question)
        return page

    def _build_assessment(self) -> QWidget:
        from ui.pages.assessment import AssessmentPage

        page = AssessmentPage(self.workspace, self._settings, self._ask)
        page.item_requested.connect(self._show_item)
        return page

    def _show_item(self, item: str) -> None:
        self.show_page("tally")
        page = self._pages["tally"]
        assert isinstance(page, TallyPage)
        page.show_item(item)

    def _show_question(self, name: str) -> None:
        self.show_page("assessment")
        cast("AssessmentPage", self._pages["assessment"]).show_question(name)

    def open_case(self, case_id: int, place: str = "") -> None:
        """Show a case on the page Akter, at a place where one is given."""
        self.show_page("review")
        self.presenter.open_case(case_id, place)

    def go_to_item(self, name: str) -> None:
        """Show a question of the checklist on the page Akter, in the case that is open there."""
        self.show_page("review")
        self.presenter.go_to_item(name)

    def pass_on_in_place(self) -> None:
        """Store what is being typed, and leave the focus there: where it is as a dialog opens, it is as it closes."""
        place: QWidget | None = self.focusWidget()
        self.pass_on_typed()
        while place and not place.isVisible():  # a cell's field is gone once it is left: its table is not
            place = place.parentWidget()
        if place is None or self.rail.isAncestorOf(place):
            place = self._place_on_page()
        place.setFocus()

    def _place_on_page(self) -> QWidget:
        page = self._withheld if self._withheld.isVisible() else self._pages[self.shown_page]
        place = _place_of_keys(page) or page
        return place if place.isVisible() else self._stack

    def _show_rail(self) -> None:
        self.rail.show_session(self.workspace.session, is_written=self.workspace.obstacle is None)
        self.rail.show_backup(self.backups.state())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow window to the page alone."""
        super().resizeEvent(event)
        self.rail.setVisible(self.width() >= letter_room(_RAIL_FOLDS_BELOW))


def _place_of_keys(page: QWidget) -> QWidget | None:
    """Return what takes the keys on a page; None where nothing does until the user chooses."""
    return page.place_of_keys if isinstance(page, _HasPlaceOfKeys) else None
