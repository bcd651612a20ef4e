"""Which acts can be undone and redone: two stacks, as the acts of the log leave them."""

from aktgranskning.domain.acts import UNDOABLE, ActKind


def undo_stacks(acts: list[tuple[int, str, int]]) -> tuple[list[int], list[int]]:
    """Return the acts that can be undone and redone now, the next one last, as the log has them."""
    undoable: list[int] = []
    redoable: list[int] = []
    for act, kind, reverses in acts:
        advance_undo(undoable, redoable, act, ActKind(kind), reverses)
    return undoable, redoable


_CLOSING = (
    ActKind.LOAD_CHECKLIST,
    ActKind.REMOVE_CASE,
    ActKind.TAKE_SAMPLE,
    ActKind.EXTEND_SAMPLE,
    ActKind.DISCARD_SAMPLE,
    ActKind.REPLACE_CASE,
    ActKind.SEND_RESPONSE_FORM,
    ActKind.LOCK_AUDIT,
    ActKind.UNLOCK_AUDIT,
    ActKind.ERASE,
    ActKind.RESTORE,
)
"""The acts behind which nothing is undone.

What came before may concern items or cases that are no more, be why a case was replaced, have given the numbers by
which a board knows the recommendations, or hold what was erased; and who undoes right after an act that cannot be
undone does not mean an older one.
"""


def advance_undo(undoable: list[int], redoable: list[int], act: int, kind: ActKind, reverses: int) -> None:
    """Bring the two stacks up to date after one act."""
    if kind is ActKind.UNDO:
        undoable.remove(reverses)
        redoable.append(reverses)
    elif kind is ActKind.REDO:
        if reverses in redoable:  # a version before this one went on redoing after the audit itself was changed
            redoable.remove(reverses)
        undoable.append(reverses)
    elif kind in _CLOSING:
        undoable.clear()
        redoable.clear()
    elif kind in UNDOABLE:
        if undoable[-1:] != [act]:  # only the latest act can go on
            undoable.append(act)
        redoable.clear()
