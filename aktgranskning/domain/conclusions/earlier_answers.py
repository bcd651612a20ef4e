"""The answers to the questions of an earlier audit: as the one that follows it up keeps them, and beside its own."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.wording import NO_RATIO

FLAGGED = ", underlaget hade ändrats"
"""What stands behind the word of an earlier answer that was no longer certain."""


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """The answer to one question, OVERALL by its name for the audit as a whole; `word` is the one on that scale.

    It `is_flagged` where what it rested on had changed before it was taken over.
    """

    name: str
    label: str
    text: str
    word: str
    is_flagged: bool = False

    @property
    def told(self) -> str:
        """The word, and that the answer was no longer certain: "Delvis, underlaget hade ändrats"."""
        return f"{self.word}{FLAGGED}" if self.is_flagged else self.word


@dataclass(frozen=True, slots=True)
class AnswerThenAndNow:
    """A question, and the words of its answers then and now; "–" where an audit does not have the question."""

    name: str
    label: str
    text: str
    then: str
    now: str

    @property
    def words(self) -> str:
        """The question as it is read, with its number."""
        return f"{self.label} {self.text}".lstrip()

    @property
    def told(self) -> tuple[str, str]:
        """What a table says of it behind the question."""
        return self.then, self.now


def write_answers(answered: Iterable[AnsweredQuestion]) -> str:
    """Write answers in their order, as JSON."""
    answers = (
        EarlierAnswer(one.question.name, one.question.label, one.question.text, one.step.word, one.is_flagged)
        for one in answered
    )
    return json.dumps([asdict(one) for one in answers], ensure_ascii=False, separators=(",", ":"))


def read_answers(text: str) -> tuple[EarlierAnswer, ...]:
    """Read what `write_answers` wrote; nothing where it is ''."""
    return tuple(EarlierAnswer(**one) for one in json.loads(text or "[]"))


def answers_then_and_now(
    conclusions: Conclusions, answered: Iterable[AnsweredQuestion]
) -> tuple[AnswerThenAndNow, ...]:
    """Set the earlier audit's answers beside those `answered` now, by name and in their order, then those gone.

    () where no earlier audit is followed up, or none whose answers are known.
    """
    held = conclusions.earlier_audits[-1].answers if conclusions.earlier_audits else ""
    then = {one.name: one for one in read_answers(held)}
    if not then:
        return ()
    now = {one.question.name: one for one in answered}
    beside = (_beside(then.get(name), one) for name, one in now.items())
    gone = (one for name, one in then.items() if name not in now)
    return (*beside, *(AnswerThenAndNow(one.name, one.label, one.text, one.told, NO_RATIO) for one in gone))


def _beside(then: EarlierAnswer | None, now: AnsweredQuestion) -> AnswerThenAndNow:
    asked = now.question
    return AnswerThenAndNow(asked.name, asked.label, asked.text, then.told if then else NO_RATIO, now.step.word)
