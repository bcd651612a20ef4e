"""What is said of what the file has not taken, and of a copy that takes nothing."""

import os

from aktgranskning.catalogue import message, text
from aktgranskning.store.damage import MISSED
from ui.presenters.locale_words import shown_moment
from ui.translating import tr
from ui.workspace import Workspace


def told_of_copy(workspace: Workspace) -> str:
    """Say that the audit is a copy, and of which moment; '' where it is the file itself."""
    session = workspace.session
    return (
        tr("Läskopia, hämtad kl {time}: inget sparas.").format(time=f"{session.moment():%H:%M}")
        if session.is_copy
        else ""
    )


def told_unsaved(workspace: Workspace) -> str:
    """Say what is not written and why; '' where everything is."""
    if workspace.obstacle is None:
        return ""
    why = " ".join(filter(None, (message(workspace.obstacle), _way_back(workspace))))
    waiting = unsaved_in_words(workspace)
    return (
        tr("Inte sparat: {waiting}. {why}").format(waiting=waiting, why=why)
        if waiting
        else tr("Inte sparat. {why}").format(why=why)
    )


def _way_back(workspace: Workspace) -> str:
    """Name the latest backup where the file itself may be gone, or say that none is known; else ''."""
    if workspace.obstacle is None or workspace.obstacle.code not in MISSED:
        return ""
    latest = workspace.session.backing.latest
    if latest is None or not os.path.exists(latest.path):
        return tr("Ingen säkerhetskopia är känd.")
    return text("file.latest_backup", backup=latest.path, made=shown_moment(latest.made))


def copied_unsaved(workspace: Workspace) -> str:
    """Return all that waits to be written, each by its name and with the text that was typed, to keep elsewhere."""
    waiting = workspace.unsaved.values()
    return "\n\n".join(f"{one.words}:\n{one.text}" if one.text else one.words for one in waiting)


def unsaved_in_words(workspace: Workspace) -> str:
    """Name all that waits to be written, '' where nothing does."""
    return ", ".join(unsaved.words for unsaved in workspace.unsaved.values())
