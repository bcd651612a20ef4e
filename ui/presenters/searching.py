"""A search that goes on in slices, so that the window never waits for it, and the words around what was found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from ui.presenters.folding import composed, lettered, words_of
from ui.presenters.searched_texts import Passage

_SLICE_SECONDS = 0.008
_EVERY = 64
"""After how many texts it is looked how long the slice has taken."""

_BEFORE = 48
"""How many signs stand before what was found."""


def has_all(text: str, words: Sequence[str]) -> bool:
    """Say whether every word, as `words_of` writes them, stands in a text."""
    compared = lettered(composed(text))
    return all(word in compared for word in words)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words around what was found, on one line; `marks` are what was found, each from where to where."""

    text: str
    marks: tuple[tuple[int, int], ...]


def excerpt(text: str, words: Sequence[str]) -> Excerpt:
    """Return a text from a little before the first word that was found in it."""
    line = "".join(" " if sign.isspace() else sign for sign in composed(text))
    first = min((place for place in (lettered(line).find(word) for word in words) if place >= 0), default=0)
    start = line.find(" ", first - _BEFORE, first) + 1 if first > _BEFORE else 0
    shown = f"… {line[start:]}" if start else line
    return Excerpt(shown, _marks(lettered(shown), words))


def _marks(compared: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return every occurrence, those that touch each other as one."""
    found = sorted((place, place + len(word)) for word in words for place in _places(word, compared))
    marks: list[tuple[int, int]] = []
    for begin, end in found:
        if marks and begin <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((begin, end))
    return tuple(marks)


def _places(word: str, compared: str) -> Iterator[int]:
    place = compared.find(word)
    while place >= 0:
        yield place
        place = compared.find(word, place + 1)


class Search(QObject):
    """Finds every passage in which all words of a query stand; `passages` begins anew at each query."""

    found = Signal(list)
    """Emitted with passages, in their order; more may follow."""

    ended = Signal()

    def __init__(self, passages: Callable[[], Iterator[Passage]]) -> None:
        super().__init__()
        self._passages = passages
        self.words: tuple[str, ...] = ()
        self._left: Iterator[Passage] = iter(())
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on)

    @property
    def is_at_work(self) -> bool:
        """Whether more may be found."""
        return self._slices.isActive()

    def start(self, query: str) -> None:
        """Search for other words; the first slice is done at once."""
        self.words = words_of(query)
        self._left = self._passages() if self.words else iter(())
        self._slices.start()
        self._go_on()

    def stop(self) -> None:
        """Search no more."""
        self._slices.stop()
        self._left = iter(())

    def _go_on(self) -> None:
        until, hits, is_over = perf_counter() + _SLICE_SECONDS, [], True
        for number, passage in enumerate(self._left, 1):
            if has_all(passage.text, self.words):
                hits.append(passage)
            if not number % _EVERY and perf_counter() > until:
                is_over = False
                break
        if is_over:
            self._slices.stop()
        if hits:
            self.found.emit(hits)
        if is_over:
            self.ended.emit()
