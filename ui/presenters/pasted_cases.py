"""What is wrong with a pasted list of cases, told all at once and before anything is added."""

from collections.abc import Iterator, Sequence

from aktgranskning.case_lists import CaseLine, case_lines
from aktgranskning.domain.identity_numbers import has_any
from aktgranskning.session import Session
from ui.translating import tr

_MOST_TOLD = 12


def mistakes_in(session: Session, text: str) -> list[str]:
    """Return a sentence for each mistake in a pasted list, in the order of its lines; [] where it can be added.

    Of many the first are told, and how many more there are. What stands in a line is not repeated.
    """
    found = list(_mistakes(session, case_lines(text)))
    left = len(found) - _MOST_TOLD
    return [*found[:_MOST_TOLD], tr("… och %n fel till.", None, left)] if left > 0 else found


def _mistakes(session: Session, lines: Sequence[CaseLine]) -> Iterator[str]:
    held = {_compared(case.reference): case.label for case in session.cases.values() if case.reference}
    first: dict[str, int] = {}
    for line in lines:
        reference = _compared(line.reference)
        if line.is_too_wide:
            yield tr("Rad {line} har mer än två kolumner; bara diarienummer och enhet tas emot.").format(
                line=line.number
            )
        if not reference:
            yield tr("Rad {line} saknar diarienummer.").format(line=line.number)
        elif reference in first:
            told = tr("Rad {line} har samma diarienummer som rad {earlier}.")
            yield told.format(line=line.number, earlier=first[reference])
        elif reference in held:
            told = tr("Rad {line} har samma diarienummer som {case}, som redan finns i granskningen.")
            yield told.format(line=line.number, case=held[reference])
        if has_any(line.unit):
            yield tr("Rad {line} har ett personnummer i kolumnen för enhet.").format(line=line.number)
        first.setdefault(reference, line.number)


def _compared(reference: str) -> str:
    return " ".join(reference.split()).casefold()
