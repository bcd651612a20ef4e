"""Every dialog of the program, each built from one audit: what a test of all of them walks through."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from aktgranskning.adding import NewCase
from aktgranskning.commands.example import write_example
from aktgranskning.concluding.assessing import answered_now
from aktgranskning.concluding.key_figures import read_key_figures
from aktgranskning.domain.audit import Absence
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup
from aktgranskning.domain.conclusions.questions import Criterion, Ground, GroundKind
from aktgranskning.domain.conclusions.recommendations import Recommendation, Response, ResponseForm
from aktgranskning.domain.dispatch_states import standing_on
from aktgranskning.domain.disposal import Disposal
from aktgranskning.domain.fact_check import Dispatch
from aktgranskning.engagement import add_cases
from aktgranskning.log_entries import log_entries
from aktgranskning.preview import begin_preview
from aktgranskning.replacing import mark_absent
from aktgranskning.session import Session
from checklists.reader import load_checklist
from checklists.shipped import shipped_checklist
from tests.five_audits import write_names
from tests.ui_hands import settings_in
from tests.ui_register import register_lines, write_register
from ui.dialogs.about_case import AboutCaseDialog
from ui.dialogs.absence import MarkingDialog
from ui.dialogs.absence_record import RecordDialog
from ui.dialogs.anonymising import AnonymisingDialog
from ui.dialogs.appearance import AppearanceDialog
from ui.dialogs.assigning import AssigningDialog
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.begun_disposal import BegunDisposalDialog
from ui.dialogs.change_passphrase import PassphraseChangeDialog
from ui.dialogs.choose_item import ChooseItemDialog
from ui.dialogs.choosing import ChoosingDialog
from ui.dialogs.comparison_group import ComparisonGroupDialog
from ui.dialogs.comparison_groups import ComparisonGroupsDialog
from ui.dialogs.criterion import CriterionDialog
from ui.dialogs.cross_table import CrossTableDialog
from ui.dialogs.dispatch import EditingDialog, SendingDialog
from ui.dialogs.disposal import DisposalDialog
from ui.dialogs.fact_check import FactCheckDialog
from ui.dialogs.fact_check_silent import SilentRowsDialog
from ui.dialogs.fetching import FetchingDialog
from ui.dialogs.figure_fetch import FigureFetchDialog
from ui.dialogs.figure_imports import FigureImportsDialog
from ui.dialogs.figure_reading import FigureReadingDialog
from ui.dialogs.follow_up import FollowUpDialog
from ui.dialogs.ground import GroundDialog
from ui.dialogs.handbook import HandbookWindow
from ui.dialogs.identity_numbers import IdentityNumbersDialog
from ui.dialogs.key_figure_ground import KeyFigureGroundDialog
from ui.dialogs.lines import LinesDialog
from ui.dialogs.lock_time import LockTimeDialog
from ui.dialogs.locked import LockedDialog
from ui.dialogs.log import LogDialog
from ui.dialogs.new_audit import NewAuditDialog
from ui.dialogs.new_follow_up import NewFollowUpDialog, OlderAudit
from ui.dialogs.number import NumberDialog
from ui.dialogs.palette import PaletteDialog
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.preview import PreviewDialog
from ui.dialogs.reading import ReadingDialog
from ui.dialogs.reason import ReasonDialog
from ui.dialogs.recommendation import RecommendationDialog
from ui.dialogs.recommendation_status import StatusDialog
from ui.dialogs.recovery_key import RecoveryKeyDialog
from ui.dialogs.register import RegisterDialog
from ui.dialogs.response import ResponseDialog
from ui.dialogs.response_form import FormDialog, FormEditDialog
from ui.dialogs.review_notes import NotesDialog
from ui.dialogs.scale import ScaleDialog
from ui.dialogs.stratum_sizes import StratumSizesDialog
from ui.dialogs.trouble import TroubleDialog
from ui.dialogs.version import VersionDialog
from ui.dialogs.view import ViewDialog
from ui.dialogs.words import WordsDialog
from ui.presenters.drafting import Draft, add_draft
from ui.presenters.follow_up import FollowUp
from ui.presenters.grounds import items_to_link
from ui.presenters.number_erasing import NumberErasing
from ui.presenters.palette import Entry, Kind, Palette
from ui.presenters.placed_items import branches_of, placed_items
from ui.presenters.trouble import Trouble
from ui.widgets.filtered_list import FilteredList
from ui.workspace import Workspace


@dataclass(frozen=True)
class Around:
    """What a dialog is built from: an audit, the window over which it lies, a folder of its own."""

    workspace: Workspace
    window: QWidget
    folder: Path

    @property
    def session(self) -> Session:
        return self.workspace.session

    def case_id(self, at: int = 0) -> int:
        """Return a case; the last is one that cannot be read."""
        return list(self.session.cases)[at]

    def recommendation(self) -> Recommendation:
        return self.session.conclusions.recommendations[0]


_DISPATCH = Dispatch(1, "kod", whom="Enhetschef", sent="2026-03-02", deadline="2026-03-16", rows="[]")
_DISPOSAL = Disposal(
    "/akter/Prov.granskning", "Prov", "", "", 1, 1, "0" * 64, False, "", "", "Beslut 1", "G1", "2026-03-02T12:00", ()
)


def prepared(folder: Path) -> Session:
    """Write the example audit, and add what some dialogs are about: a case that cannot be read."""
    session = write_example(folder)
    add_cases(session, [NewCase()])
    mark_absent(session, list(session.cases)[-1], Absence.MISSING, "Hittades inte i arkivet")
    return session


def _preview(around: Around) -> QDialog:
    read = load_checklist(shipped_checklist())
    return PreviewDialog(begin_preview(read.checklist), read)


def _register(around: Around) -> QDialog:
    return RegisterDialog(around.workspace, write_register(around.folder, register_lines(5)))


def _figures(around: Around) -> QDialog:
    read = read_key_figures(around.session, write_names(around.folder / "namn.json"))
    return FigureReadingDialog(around.workspace, read)


def _notes(around: Around) -> QDialog:
    case_id = around.case_id()
    placed = placed_items(branches_of(around.session.checklist), around.session.rows[case_id])
    return NotesDialog(around.workspace, case_id, placed[1])


def _view(around: Around) -> QDialog:
    return ViewDialog(around.workspace, around.case_id(), "mal_for_insatsen")


def _backups(around: Around) -> QDialog:
    return BackupsDialog(around.session.path, list, settings_in(around.folder), None, around.window)


def _identity_numbers(around: Around) -> QDialog:
    erasing = NumberErasing(around.workspace, lambda act: act())
    return IdentityNumbersDialog(around.workspace, erasing, around.window)


def _response(around: Around) -> QDialog:
    held = around.recommendation()
    said = Response(0, str(held.number), held.addressees.splitlines()[0])
    return ResponseDialog(around.workspace, held, said)


def _items(around: Around) -> QDialog:
    question = answered_now(around.session, "")[0]
    return ChooseItemDialog(items_to_link(around.session, question))


def _older(around: Around) -> OlderAudit:
    return OlderAudit(around.session.path, "Prov", None)


def _choices(around: Around) -> QDialog:
    listed = FilteredList("choosing", "Kommuner", [("1", "Ale"), ("2", "Bro")], "1")
    return ChoosingDialog("Välj", "Välj en kommun.", listed, around.window)


DIALOGS: tuple[Callable[[Around], QWidget], ...] = (
    lambda a: AboutCaseDialog(a.workspace, a.case_id()),
    lambda a: MarkingDialog(a.workspace, a.case_id()),
    lambda a: RecordDialog(a.workspace, a.case_id(-1)),
    lambda a: AnonymisingDialog(a.session),
    lambda a: AppearanceDialog(settings_in(a.folder)),
    lambda a: TroubleDialog("refused", Trouble("Ej öppnad", "Hände", "Kvar", "Gör", "Kod"), a.window),
    lambda a: AssigningDialog(a.workspace),
    _backups,
    lambda a: BegunDisposalDialog(_DISPOSAL, a.window),
    lambda a: PassphraseChangeDialog(a.workspace, a.window),
    _items,
    _choices,
    lambda a: ComparisonGroupDialog(a.workspace, ComparisonGroup(0)),
    lambda a: ComparisonGroupsDialog(a.workspace),
    lambda a: CriterionDialog(a.workspace, Criterion(0, a.session.audit_questions[0].name)),
    lambda a: CrossTableDialog(a.session.snapshot()),
    lambda a: SendingDialog(a.workspace),
    lambda a: EditingDialog(a.workspace, _DISPATCH),
    lambda a: DisposalDialog(a.workspace),
    lambda a: FactCheckDialog(a.workspace, "mal_for_insatsen"),
    lambda a: SilentRowsDialog(standing_on(_DISPATCH, date(2026, 3, 2)), a.window),
    lambda a: FetchingDialog(settings_in(a.folder)),
    lambda a: FigureFetchDialog(a.workspace, settings_in(a.folder)),
    lambda a: FigureImportsDialog(a.workspace),
    _figures,
    lambda a: FollowUpDialog(a.session, FollowUp.NOTES),
    lambda a: GroundDialog(a.workspace, Ground(0, a.session.audit_questions[0].name)),
    _identity_numbers,
    lambda a: KeyFigureGroundDialog(a.workspace, Ground(0, a.session.audit_questions[0].name, GroundKind.KEY_FIGURE)),
    lambda a: HandbookWindow(a.window),
    lambda a: LinesDialog("Klistra in", "En per rad", "Lägg till"),
    lambda a: WordsDialog("Ändra texten", "Text", "Spara", a.window, "Ord"),
    lambda a: LockTimeDialog(10),
    lambda a: LockedDialog(lambda: None, a.window),
    lambda a: LogDialog(log_entries(a.session), a.session.log.head),
    lambda a: NewAuditDialog(settings_in(a.folder)),
    lambda a: NewFollowUpDialog(settings_in(a.folder), _older(a), lambda _path: None),
    lambda a: NumberDialog("Gå till akt", "Aktens nummer:", 1, 99, 1, a.window),
    lambda a: PaletteDialog(Palette([Entry(Kind.ACTION, "keys", "Alla tangenter", "Hjälp")], []), a.window),
    lambda a: PassphraseDialog(a.session.path, "Fel lösenfras.", a.window),
    _preview,
    lambda a: ReadingDialog(shipped_checklist()),
    lambda a: ReasonDialog("Öppna igen", "Varför?", "Öppna", ["Fel svar"]),
    lambda a: RecommendationDialog("Ny rekommendation", a.workspace, Draft(), add_draft),
    lambda a: StatusDialog(a.workspace, a.recommendation()),
    lambda a: RecoveryKeyDialog("Prov.granskning", "2026-03-02", "0123456789abcdef" * 4, a.window),
    _register,
    _response,
    lambda a: FormDialog(a.workspace),
    lambda a: FormEditDialog(a.workspace, ResponseForm(1, "kod", "Socialnämnden", "2026-03-02", "2026-04-01")),
    _notes,
    lambda a: ScaleDialog(a.workspace),
    lambda a: StratumSizesDialog({"Norr": 20, "Söder": 30}, {"Norr": 2}, a.window),
    lambda a: VersionDialog(a.workspace, load_checklist(shipped_checklist())),
    _view,
)

NOT_BUILT = {
    "ActDialog": "what others are made of",
    "CaseDialog": "what others are made of",
    "OpeningDialog": "a WaitingDialog while a file is opened",
    "ReplacedDialog": "one sentence and a button, after a case is replaced",
    "WaitingDialog": "shown only while something takes long",
}
"""The dialogs that stand in no row above, and why."""
