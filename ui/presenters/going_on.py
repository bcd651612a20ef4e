"""What is asked of somebody whose program ended by itself, and where in the audit it goes on."""

from ui.presenters.review import ReviewPresenter
from ui.presenters.trouble import report_in_words
from ui.runs import BrokenRun, Place
from ui.translating import tr


def question(run: BrokenRun) -> str:
    """Say that a run ended by itself, and ask whether to go on where an audit was open."""
    if run.path is None:
        return tr("Aktgranskning stängdes oväntat.")
    return tr("Aktgranskning stängdes oväntat. Fortsätt med {name}?").format(name=run.path.stem)


def about_it(run: BrokenRun) -> str:
    """Say what was kept, and where the report of a crash lies."""
    kept = tr("Allt som hade sparats finns kvar.")
    return f"{kept} {report_in_words(run.report)}" if run.report else kept


def place_in(page: str, presenter: ReviewPresenter) -> Place:
    """Return where somebody is, in numbers that say nothing outside the audit file."""
    item = presenter.placed.index(presenter.current) if presenter.current in presenter.placed else -1
    return Place(page, presenter.case.id if presenter.case else 0, item)


def go_to_case(presenter: ReviewPresenter, place: Place) -> None:
    """Show the case and the item of a place, as far as they are there."""
    if place.case not in presenter.session.cases:
        return
    presenter.open_case(place.case)
    if 0 <= place.item < len(presenter.placed):
        presenter.select_item(presenter.placed[place.item].place)
