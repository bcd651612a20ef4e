"""The states of the pages that are worth a look, and the way to each in whatever audit is open."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView

from aktgranskning.domain.audit import AnswerState, CaseStatus
from aktgranskning.domain.checklist import ItemKind
from ui.audit_view import AuditView
from ui.pages.review import ReviewPage

_Way = Callable[[AuditView], object]


def _page(name: str) -> _Way:
    return lambda view: view.show_page(name)


def _part(name: str) -> _Way:
    return lambda view: view.show_part(name)


def _case(view: AuditView, status: CaseStatus) -> bool:
    """Go to the first case of a status; False where there is none."""
    view.show_page("review")
    found = next((case for case in view.workspace.session.present_cases() if case.status is status), None)
    if found:
        view.open_case(found.id)
    return found is not None


def _item(kind: ItemKind) -> _Way:
    """Return the way to the last item of a kind that is asked in the first case that is begun."""

    def go(view: AuditView) -> None:
        checklist = view.workspace.session.checklist
        if checklist and _case(view, CaseStatus.BEGUN):
            view.presenter.begin()
            case = view.presenter.case
            answers = view.workspace.session.answers[case.id] if case else {}
            alike = [item.name for item in checklist.items if item.kind is kind and not checklist.repeats_around(item)]
            asked = [name for name in alike if answers[name].state is not AnswerState.NOT_ASKED]
            if asked:
                view.presenter.select_item(asked[-1])

    return go


def _walk(view: AuditView) -> None:
    _item(ItemKind.SELECT_ONE)(view)
    page = view.page("review")
    if isinstance(page, ReviewPage) and view.presenter.item:
        page.walk_item()


def _figure(view: AuditView) -> None:
    """Choose the figure that the most cases stand behind."""
    view.show_page("tally")
    table = view.findChild(QTableView, "tally_table")
    if table and table.isVisible():
        table.clicked.emit(table.currentIndex())


def _groups(view: AuditView) -> None:
    view.show_page("tally")
    choice = view.findChild(QComboBox, "shown_cases")
    if choice and choice.isVisible():
        choice.setCurrentIndex(choice.count() - 1)
        choice.activated.emit(choice.count() - 1)


def _search(view: AuditView) -> None:
    view.show_page("review")
    view.search()
    field = view.findChild(QLineEdit, "search_field")
    if field:
        field.setText("plan")


STATES: Mapping[str, _Way] = {
    "engagement": _page("engagement"),
    "sample": _page("sample"),
    "review-closed": lambda view: _case(view, CaseStatus.DONE),
    "review-not-begun": lambda view: _case(view, CaseStatus.NOT_BEGUN),
    "review-choice": _item(ItemKind.SELECT_ONE),
    "review-multiple": _item(ItemKind.SELECT_MULTIPLE),
    "review-text": _item(ItemKind.TEXT),
    "review-rows": _item(ItemKind.REPEAT),
    "review-walk": _walk,
    "tally": _page("tally"),
    "tally-cases": _figure,
    "tally-groups": _groups,
    "assessment": _part("QUESTIONS"),
    "assessment-recommendations": _part("RECOMMENDATIONS"),
    "assessment-figures": _part("KEY_FIGURES"),
    "assessment-follow-up": _part("FOLLOW_UP"),
    "export": _page("export"),
    "search": _search,
}
