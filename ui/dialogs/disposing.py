"""An audit that is closed is destroyed while the window waits; then it is told what has become of it."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from aktgranskning.disposing import dispose
from aktgranskning.domain.disposal import Disposal
from aktgranskning.domain.errors import AuditError
from exports.certificate import proposed_certificates, write_certificates
from ui.dialogs.trouble import tell_trouble
from ui.dialogs.waiting import wait_for
from ui.presenters.disposal import done_in_words, left_in_words
from ui.presenters.trouble import told_trouble, trouble_of
from ui.translating import later, tr

_NOT_ALL = later("Allt kunde inte förstöras")


def dispose_beside(parent: QWidget, disposal: Disposal) -> Disposal:
    """Destroy what was confirmed, write the certificate beside it, tell and return what has become of it."""
    papers = proposed_certificates(Path(disposal.path), disposal)
    try:
        done = wait_for(
            parent,
            tr("Gallrar …"),
            lambda: dispose(disposal, disposal.name, lambda done: write_certificates(done, papers)),
        )
    except AuditError as error:
        tell_trouble(parent, "disposed", trouble_of(tr(_NOT_ALL), error))
        return disposal
    assert isinstance(done, Disposal)
    if done.is_complete:
        _tell_done(parent, done_in_words(done, papers))
    else:
        tell_trouble(parent, "disposed", told_trouble(tr(_NOT_ALL), *left_in_words(done, papers)))
    return done


def _tell_done(parent: QWidget, words: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Information, tr("Granskningen är gallrad"), words, parent=parent)
    box.setObjectName("disposed")
    box.exec()
    box.deleteLater()
