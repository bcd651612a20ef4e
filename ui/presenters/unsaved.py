"""What is said of what the file has not taken, and of a copy that takes nothing."""

from aktgranskning.catalogue import message
from ui.workspace import Workspace


def told_of_copy(workspace: Workspace) -> str:
    """Say that the audit is a copy, and of which moment; '' where it is the file itself."""
    session = workspace.session
    return f"Läskopia, hämtad kl {session.moment():%H:%M}: inget sparas." if session.is_copy else ""


def told_unsaved(workspace: Workspace) -> str:
    """Say what is not written and why; '' where everything is."""
    if workspace.obstacle is None:
        return ""
    why = message(workspace.obstacle)
    waiting = unsaved_in_words(workspace)
    return f"Inte sparat: {waiting}. {why}" if waiting else f"Inte sparat. {why}"


def unsaved_in_words(workspace: Workspace) -> str:
    """Name all that waits to be written, '' where nothing does."""
    return ", ".join(unsaved.words for unsaved in workspace.unsaved.values())
