"""Iakttagelser: the sentences by audit question; and the criteria that items are judged against."""

from collections.abc import Iterable, Iterator, Sequence, Set

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.sentences import ReportSentence, heading_of, report_sentences
from aktgranskning.domain.tally import ItemTally
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text

_OUTDATED = "Siffrorna har ändrats sedan formuleringen skrevs. Programmets formulering:"


def finding_blocks(snapshot: Snapshot, tallies: Sequence[ItemTally], told: Set[str]) -> Iterator[Block]:
    """Yield what the report says of each item that is not told of elsewhere, under the audit question it answers."""
    report = report_sentences(snapshot, tallies)
    left = {question: [one for one in said if one.item.name not in told] for question, said in report}
    if any(left.values()):
        yield Text("Övriga iakttagelser" if told else "Iakttagelser per revisionsfråga", Style.SECTION)
    for question, sentences in left.items():
        if sentences:
            yield Text(heading_of(question), Style.PART)
            yield from sentence_blocks(sentences)


def sentence_blocks(sentences: Iterable[ReportSentence]) -> Iterator[Block]:
    """Yield sentences; one that the auditor wrote for other figures is marked, with the program's own."""
    for sentence in sentences:
        yield Text(sentence.text)
        if sentence.is_outdated:
            yield Text(f"{_OUTDATED} {sentence.generated}", Style.NOTE)


def criterion_blocks(snapshot: Snapshot) -> Iterator[Block]:
    """Yield each criterion once, with the items that are judged against it."""
    numbered = snapshot.checklist.numbers()
    judged: dict[str, list[str]] = {}
    for item in snapshot.checklist.items:
        if item.criterion and item.name in numbered:
            judged.setdefault(item.criterion, []).append(f"{numbered[item.name]}. {item.label}")
    if not judged:
        return
    yield Text("Revisionskriterier", Style.SECTION)
    columns = [Column("Kriterium", 8.0), Column("Frågor som prövas mot det", WIDTH - 8.0)]
    rows = [[criterion, "\n".join(items)] for criterion, items in judged.items()]
    description = "En rad per kriterium med de frågor i checklistan som prövas mot det."
    yield Table("Revisionskriterier och frågor", description, columns, rows)
