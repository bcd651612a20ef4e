"""Whether what an audit file holds is what its log says: all that counts, compared row by row."""

from collections.abc import Iterable, Iterator

from aktgranskning.domain.acts import ERASED
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.store.checklists import read_checklist
from aktgranskning.store.damage import SIGNS
from aktgranskning.store.engine import Database
from aktgranskning.verifying.advancing import Advance, Progress, no_progress
from aktgranskning.verifying.answers import Answers, read_lines
from aktgranskning.verifying.chain import Chain
from aktgranskning.verifying.replaying import Replay
from aktgranskning.verifying.tables import Tables
from aktgranskning.verifying.texts import References, SaltedText, read_salted, text_problems


class DamagedContentsError(LookupError):
    """What a file holds is not what its log says; `problem` is the first difference."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def check_contents(database: Database, progress: Progress) -> None:
    """Compare everything that an audit file holds with its log; DamagedContentsError where something differs.

    A text that is gone without the log saying so is none of that: in a backup it was erased afterwards.
    """
    for problem in Contents(database, progress).problems():
        if problem.code != "verify.text_erased":
            raise DamagedContentsError(problem)


class Contents:
    """One look at all that an audit file holds; `chain` tells afterwards which hashes its log has."""

    def __init__(self, database: Database, progress: Progress = no_progress) -> None:
        self._database = database
        self._progress = progress
        self.chain = Chain(database)
        self._references = References()
        self._salted: list[SaltedText] = []
        self._texts: dict[str, str] = {}
        self._replay = Replay(self._texts)

    @property
    def case_count(self) -> int:
        """How many cases the log leaves."""
        return len(self._replay.cases)

    def problems(self) -> Iterator[Problem]:
        """Yield everything that is wrong, the log first; what cannot be read at all is one problem of it."""
        advance = Advance(self._database, self._progress)
        yield from _guarded("Texterna", self._read_texts(advance))
        yield from _guarded("Loggen", self._of_log(advance))
        yield from _guarded("Texterna", text_problems(self._salted, self._references))
        if self._replay.is_played:
            for name, check in Tables(self._database, self._replay, self._texts, advance).checks().items():
                yield from _guarded(name, check())
            yield from _guarded("Svaren", self._of_answers(advance))

    def _read_texts(self, advance: Advance) -> Iterator[Problem]:
        for reference, salt, text in advance.over(read_salted(self._database)):
            self._salted.append((reference, salt, text))
            self._texts[reference] = text or ERASED
        yield from ()

    def _of_log(self, advance: Advance) -> Iterator[Problem]:
        """Play the log while its chain is walked; where that fails, walk on to its end."""
        rows = self._references.over(advance.over(self.chain.rows()))
        unplayed: list[Problem] = []
        try:
            self._replay.play(rows)
        except SIGNS:
            unplayed.append(Problem("verify.not_replayed", parameters={"row": self.chain.last_id}))
        for _ in rows:
            pass
        yield from (*self.chain.problems, *unplayed)

    def _of_answers(self, advance: Advance) -> Iterator[Problem]:
        number = int(self._replay.audit.get("checklist", "0"))
        lines = advance.over(read_lines(self._database))
        if not number:
            yield from (Problem("verify.answers_without_checklist") for _ in [*lines][:1])
            return
        try:
            answers = Answers(read_checklist(self._database, number)[0], self._texts, self.chain.first_hash)
        except AuditError:
            yield Problem("verify.unreadable", parameters={"part": "Checklistan"})
            return
        yield from answers.problems(self._replay.cases, lines)


def _guarded(part: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems; what keeps them from being looked for is one itself."""
    try:
        yield from problems
    except SIGNS:
        yield Problem("verify.unreadable", parameters={"part": part})
