"""How large a sample must be, and what it supports, in sentences; worked out beside the window."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QObject, Signal

from aktgranskning.domain.sample_size import most_deviations, smallest_size
from ui.background import BackgroundWork
from ui.presenters.locale_words import shown_number
from ui.translating import later, tr

_FOUND = (0, 1, 2)
_CONFIDENCE = later("Med 95 % säkerhet")


@dataclass(frozen=True, slots=True)
class SizeQuestion:
    """The register's size N, the sample's n, and the share of deviations that is tolerable, in %."""

    register: int
    sample: int
    tolerable: int


class SizeHelpPresenter(QObject):
    """Answers the latest question; answers to earlier ones are dropped."""

    answered = Signal(str)
    """Emitted with the sentences, a line each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: BackgroundWork | None = None
        self._waiting: SizeQuestion | None = None

    def ask(self, question: SizeQuestion) -> None:
        """Work out what to say; one question at a time, the latest of those that come meanwhile next."""
        if self._work:
            self._waiting = question
            return
        self._work = BackgroundWork(lambda _progress: sentences(question))
        self._work.succeeded.connect(self._tell)
        self._work.failed.connect(self._fail)
        self._work.start()

    def _tell(self, words: str) -> None:
        self._work, waiting, self._waiting = None, self._waiting, None
        if waiting:
            self.ask(waiting)
        else:
            self.answered.emit(words)

    def _fail(self, error: Exception) -> None:
        self._work = self._waiting = None
        raise error


def sentences(question: SizeQuestion) -> str:
    """Say which samples support the tolerable share, and what the sample in question supports."""
    register, sample, tolerable = question.register, min(question.sample, question.register), question.tolerable
    lines = [
        tr("Räknat för ett enkelt slumpmässigt urval."),
        tr("Av {register} akter får högst {tolerable} % avvika. Urvalet räcker då, {confidence}, om det är:").format(
            register=register, tolerable=tolerable, confidence=tr(_CONFIDENCE).lower()
        ),
    ]
    for found in _FOUND:
        size = smallest_size(register, Fraction(tolerable, 100), found)
        words = (
            tr("• inget urval räcker, om {deviations} hittas")
            if size is None
            else tr("• minst {size} akter, om {deviations} hittas")
        )
        lines.append(words.format(size=size, deviations=_deviations(found)))
    lines.append(
        tr("{confidence} säger ett urval på {sample} akter:").format(confidence=tr(_CONFIDENCE), sample=sample)
    )
    for found in _FOUND[: sample + 1]:
        most = most_deviations(register, sample, found)
        lines.append(
            tr("• hittas {deviations} avviker högst {most} av {register} ({share})").format(
                deviations=_deviations(found), most=most, register=register, share=_share(most, register)
            )
        )
    return "\n".join(lines)


def _deviations(found: int) -> str:
    return (tr("ingen avvikelse"), tr("en avvikelse"), tr("två avvikelser"))[found]


def _share(most: int, register: int) -> str:
    tenths = -(-1000 * most // register)  # rounded up: the share is never said to be lower than it is
    return shown_number(f"{tenths // 10},{tenths % 10} %")
