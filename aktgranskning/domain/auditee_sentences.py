"""What the administration says of an item, as sentences after its own."""

from collections.abc import Iterator

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.case_phrase import case_phrase, counted_phrase, in_cases, share_phrase
from aktgranskning.domain.nouns import Noun
from aktgranskning.domain.number_words import in_text
from aktgranskning.domain.tally import AuditeeCount, ItemTally

_DOCUMENTS = "handlingar som inte fanns i akterna"


def auditee_sentences(found: ItemTally, noun: Noun) -> Iterator[str]:
    """Yield in how many an item is met by the administration's view, and what it points at that came too late."""
    auditee = found.auditee
    if auditee is None:
        return
    if auditee.met != found.met or auditee.claimed:
        yield f"Enligt förvaltningen gäller det {_number(auditee, found, noun)}{_unverified(auditee, noun)}"
    elif not auditee.later:
        yield "Förvaltningens synpunkter ger samma antal"
    if auditee.later:
        documents = "en handling som inte fanns i akten" if auditee.later == 1 else _DOCUMENTS
        where = in_cases(counted_phrase(auditee.later, noun), noun)
        yield f"{where} hänvisar förvaltningen till {documents} vid granskningen"


def _number(auditee: AuditeeCount, found: ItemTally, noun: Noun) -> str:
    """Return in how many; of how many where its view cannot have made them more."""
    if not auditee.met:
        return f"inte {in_cases(f'{noun.some} {noun.singular}', noun)}"
    every_asked_counts = found.of == found.all - found.states[AnswerState.NOT_ASKED]
    if not every_asked_counts or auditee.met > found.of or found.of == 1:
        return in_cases(counted_phrase(auditee.met, noun), noun)
    phrase = share_phrase if auditee.claimed else case_phrase
    return in_cases(phrase(auditee.met, found.of, noun), noun)


def _unverified(auditee: AuditeeCount, noun: Noun) -> str:
    if not auditee.claimed:
        return ""
    which = "som" if auditee.claimed == auditee.met else f"varav {in_text(auditee.claimed, noun)}"
    return f", {which} inte har angetts och därför inte har kunnat verifieras"
