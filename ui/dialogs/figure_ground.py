"""Lets a key figure become a ground of an audit question's answer."""

from PySide6.QtWidgets import QWidget

from aktgranskning.domain.conclusions.questions import Ground, GroundKind
from ui.dialogs.choosing import choose_one
from ui.dialogs.ground import write_ground
from ui.translating import later, tr
from ui.workspace import Workspace

_WHICH = later("Vilken revisionsfråga ska nyckeltalet vara underlag till?")


def use_as_ground(parent: QWidget, workspace: Workspace, figure: str) -> str:
    """Ask of which question a key figure, by its id, is a ground, and return what became of it; '' for nothing."""
    session = workspace.session
    choices = [(one.name, f"{one.label} {one.text}") for one in session.audit_questions]
    question = choose_one(parent, tr("Revisionsfrågor"), tr(_WHICH), choices, "")
    before = session.conclusions.grounds
    if question:
        write_ground(parent, workspace, Ground(0, question, GroundKind.KEY_FIGURE, figure))
    is_noted = session.conclusions.grounds != before
    return tr("Underlag till revisionsfråga {question}").format(question=dict(choices)[question]) if is_noted else ""
