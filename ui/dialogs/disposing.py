"""An audit that is closed is destroyed while the window waits; then it is told what has become of it."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from aktgranskning.catalogue import message
from aktgranskning.disposing import dispose
from aktgranskning.domain.disposal import Disposal
from aktgranskning.domain.errors import AuditError
from exports.certificate import proposed_certificates, write_certificates
from ui.dialogs.waiting import wait_for
from ui.presenters.disposal import done_in_words

_TITLES = {True: "Granskningen är gallrad", False: "Allt kunde inte förstöras"}


def dispose_beside(parent: QWidget, disposal: Disposal) -> Disposal:
    """Destroy what was confirmed, write the certificate beside it, tell and return what has become of it."""
    papers = proposed_certificates(Path(disposal.path), disposal)
    try:
        done = wait_for(
            parent,
            "Gallrar …",
            lambda: dispose(disposal, disposal.name, lambda done: write_certificates(done, papers)),
        )
    except AuditError as error:
        _tell(parent, _TITLES[False], message(error), QMessageBox.Icon.Warning)
        return disposal
    assert isinstance(done, Disposal)
    icon = QMessageBox.Icon.Information if done.is_complete else QMessageBox.Icon.Warning
    _tell(parent, _TITLES[done.is_complete], done_in_words(done, papers), icon)
    return done


def _tell(parent: QWidget, title: str, words: str, icon: QMessageBox.Icon) -> None:
    box = QMessageBox(icon, title, words, parent=parent)
    box.setObjectName("disposed")
    box.exec()
    box.deleteLater()
