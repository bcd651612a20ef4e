"""The sentence of the current question: edited, put back, copied; and all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aktgranskning.catalogue import message, text
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.intervals import INTERVAL_NOTE, intervals_of, why_no_intervals
from aktgranskning.domain.sentences import (
    ReportSentence,
    generated_sentence,
    report_sentence,
    report_sentences,
    sentences_as_html,
    sentences_as_text,
)
from aktgranskning.domain.tally import ItemTally
from aktgranskning.engagement import edit_audit
from aktgranskning.wording_sentences import edit_sentence
from ui.presenters.chosen_recommendation import Link
from ui.presenters.counted_words import listed
from ui.presenters.interval_words import interval_in_words
from ui.presenters.tally import TallyPresenter
from ui.presenters.trace_links import links_to_questions
from ui.translating import later, tr
from ui.workspace import Workspace

_FIXED = {
    GroupBy.UNIT: later("Formuleringen för en enhet kan inte ändras; den för alla akter kan det."),
    GroupBy.STRATUM: later("Formuleringen för ett stratum kan inte ändras; den för alla akter kan det."),
    GroupBy.REVIEWER: later("Formuleringen för en granskare kan inte ändras; den för alla akter kan det."),
}
_NO_INTERVAL = later("Inget intervall: det visas bara där varje akt är uppfylld, delvis eller ej uppfylld.")


@dataclass(frozen=True, slots=True)
class CopiedSentences:
    """All sentences as plain and rich text, and a notice that says how many they are and what is to be known."""

    plain: str
    rich: str
    notice: str


class SentencePresenter:
    """Of one item at a time, as it stands in the tally that the page shows."""

    def __init__(self, workspace: Workspace, tally: TallyPresenter) -> None:
        self._workspace = workspace
        self._tally = tally
        self._typing = ("", 0)  # the item and the act that what is typed on continues
        self.sentence: ReportSentence | None = None
        """The one of the current item; None where there is none."""

        self.fixed = ""
        """Why the sentence cannot be edited; '' where it can, as it is of all cases."""

        self.questions: list[Link] = []
        """The audit questions that rest on the current item."""

        self.of_whom = ""
        """Of which cases it is: "alla akter", "Vuxen"."""

        self.interval = ""
        """What is said of the intervals of the item, or why there are none; '' where they are off."""

        self.locked = ""
        """Why this audit can show no intervals; '' where it can."""

    @property
    def confidence(self) -> int:
        """Of the intervals that are shown, in per cent; 0 where none are."""
        return self._workspace.session.audit.confidence

    def show(self, item: str, group: str | None = None) -> None:
        """Show the sentence of an item, '' for none, of one of the groups that are shown, None for all of them."""
        snapshot, found = self._tally.snapshot, self._tally.tally(item, group)
        by, is_of_whole = self._tally.shown.by, self._tally.shown.group is None and group is None
        self.fixed = "" if by is None or is_of_whole else tr(_FIXED[by])
        self.of_whom = self._tally.of_whom(group)
        self.sentence, self.interval = None, ""
        self.questions = links_to_questions(self._workspace.session, item)
        if snapshot is None or found is None:
            return
        code = why_no_intervals(snapshot)
        self.locked = text(code) if code else ""
        if not self.fixed:
            self.sentence = report_sentence(snapshot, found)
            self.interval = self.locked or _intervals(snapshot, found)
        else:
            self.sentence = generated_sentence(snapshot, found, self._tally.cases(group))
            self.interval = self.locked or (text("interval.part") if self.confidence else "")

    @property
    def why_fixed(self) -> str:
        """Why the sentence that is shown cannot be edited; '' where it can."""
        of_audit = self._workspace.why_fixed()
        return self.fixed or (message(of_audit) if of_audit else "")

    def type(self, item: str, words: str) -> None:
        """Keep what the auditor types of an item; what is typed on is the same act. '' is the program's words."""
        act = self._typing[1] if self._typing[0] == item else 0
        changes = self._workspace.keep(
            ("sentence", item),
            tr("formuleringen"),
            lambda session: edit_sentence(session, item, words, act),
            text=words,
        )
        self._typing = (item, changes.act) if changes else ("", 0)

    def leave(self) -> None:
        """Let what is typed next be another act."""
        self._typing = ("", 0)

    def restore(self, item: str) -> None:
        """Go back to the program's words."""
        self.leave()
        self._workspace.perform(edit_sentence, item, "")

    def show_intervals(self, confidence: int) -> None:
        """Show intervals of a confidence in per cent, 0 for none."""
        self._workspace.perform(edit_audit, replace(self._workspace.session.audit, confidence=confidence))

    def copied_sentences(self) -> CopiedSentences:
        """Return all sentences of the audit, ready to be copied; AuditError without a checklist."""
        session = self._workspace.session
        return _copied(session.snapshot(), session.live_tally().items())


def _intervals(snapshot: Snapshot, found: ItemTally) -> str:
    if not snapshot.audit.confidence:
        return ""
    said = [interval_in_words(interval, snapshot.audit.noun) for interval in intervals_of(snapshot, found)]
    if not said:
        return tr(_NO_INTERVAL)
    return f"{snapshot.audit.confidence} %: {'; '.join(said)}\n{tr(INTERVAL_NOTE)}"


def _copied(snapshot: Snapshot, tallies: Sequence[ItemTally]) -> CopiedSentences:
    report = report_sentences(snapshot, tallies)
    numbers = snapshot.checklist.numbers()
    outdated = [numbers[one.item.name] for _, of_question in report for one in of_question if one.is_outdated]
    incomplete = sum(one.is_unfinished for _, of_question in report for one in of_question)
    number = sum(len(of_question) for _, of_question in report)
    return CopiedSentences(sentences_as_text(report), sentences_as_html(report), _notice(number, outdated, incomplete))


def _notice(number: int, outdated: Sequence[int], incomplete: int) -> str:
    said = [tr("%n formuleringar är kopierade", None, number)]
    if outdated:
        words = tr("%n skrevs för andra siffror än de som gäller nu (fråga {items})", None, len(outdated))
        said.append(words.format(items=listed([str(one) for one in sorted(outdated)])))
    if incomplete:
        said.append(tr("%n gäller frågor där svar saknas", None, incomplete))
    return f"{', '.join(said)}."
