"""What the start page says of the audits that were opened last: how far each came, and whether it can be opened."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ui.presenters.locale_words import shown_day
from ui.translating import tr

if TYPE_CHECKING:
    from aktgranskning.file_state import FileState


def look_at(paths: Iterable[Path]) -> "dict[Path, FileState]":
    """Return the state of each file; it may take long where one lies on a network, so it is done beside the window."""
    from aktgranskning.file_state import state_of

    return {path: state_of(path) for path in paths}


def told(state: "FileState", path: Path, now: datetime) -> str:
    """Say in a line what the state of a file is."""
    from aktgranskning.file_state import Contents

    if state.is_being_disposed:
        return tr("Gallringen är påbörjad men inte avslutad")
    if state.contents is Contents.FOLDER_GONE:
        return tr("Mappen nås inte nu: {folder}").format(folder=path.parent)
    if state.contents is Contents.GONE:
        return tr("Finns inte längre i {folder}").format(folder=path.parent)
    if state.contents is Contents.NO_AUDIT:
        return tr("Går inte att läsa som en granskning")
    words = [_how_far(state), _since(state, now)]
    words.append(tr("krypterad") if state.contents is Contents.ENCRYPTED else tr("okrypterad"))
    said = " · ".join(filter(None, words))
    return said[0].upper() + said[1:]


def _how_far(state: "FileState") -> str:
    if state.progress is None:
        return ""  # of an encrypted one nobody can know it without its key
    done, present = state.progress
    if not present:
        return tr("inga akter än")
    return tr("{done} av {cases} klara").format(done=done, cases=tr("%n akter", None, present))


def _since(state: "FileState", now: datetime) -> str:
    """Say who has a file open, else when it was changed last."""
    if state.holder:
        return tr("öppen hos {user} på {host} sedan {since}").format(**state.holder)
    return tr("ändrad {when}").format(when=_day(state.changed, now)) if state.changed else ""


def _day(moment: datetime, now: datetime) -> str:
    days = (now.date() - moment.date()) // timedelta(days=1)
    if days == 0:
        return tr("i dag {time}").format(time=f"{moment:%H:%M}")
    return tr("i går {time}").format(time=f"{moment:%H:%M}") if days == 1 else shown_day(moment)
