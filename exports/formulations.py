"""Formuleringar: the sentences of the report by audit question, with those marked that the auditor wrote."""

from collections.abc import Iterator, Sequence

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.sentences import ReportSentence, heading_of, report_sentences
from aktgranskning.domain.tally import ItemTally
from exports.sheet import Cell, Look, Row, Sheet, header, section

TITLE = "Formuleringar"
EDITED, OUTDATED = "Ändrad", "Ändrad. Siffrorna har ändrats sedan dess"

_COLUMNS = {"Nr": 5, "Fråga": 44, "Formulering": 84, "Anmärkning": 24, "Programmets formulering": 60}
_HEADER_ROW = 4
_EXPLANATION = "Formuleringarna följer siffrorna. ”Ändrad” är de som granskaren har skrivit om."


def formulations_sheet(snapshot: Snapshot, tallies: Sequence[ItemTally]) -> Sheet:
    """Lay out a row an item; where the auditor wrote the sentence, the program's own stands beside it."""
    report = report_sentences(snapshot, tallies)
    columns = list(_COLUMNS)
    if not any(said.is_edited for _, sentences in report for said in sentences):
        columns = columns[:3]
    numbered = snapshot.checklist.numbers()
    rows: list[Row] = [[Cell(TITLE, Look.TITLE)], [Cell(_EXPLANATION, Look.NOTE)], [], header(*columns)]
    for question, sentences in report:
        rows.append(section(heading_of(question), len(columns)))
        rows += [row[: len(columns)] for row in _rows(sentences, numbered)]
    return Sheet(
        TITLE,
        [_COLUMNS[column] for column in columns],
        rows,
        len(rows),
        header_row=_HEADER_ROW,
        first_header_row=_HEADER_ROW,
    )


def _rows(sentences: Sequence[ReportSentence], numbered: dict[str, int]) -> Iterator[Row]:
    for said in sentences:
        note = OUTDATED if said.is_outdated else EDITED if said.is_edited else None
        own = said.generated if said.is_edited else None
        texts = (said.item.label, said.text, note, own)
        yield [Cell(numbered.get(said.item.name)), *(Cell(text) for text in texts)]
