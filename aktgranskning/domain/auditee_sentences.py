"""What the administration says of an item, as sentences after its own."""

from collections.abc import Iterator

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
    if auditee.met is not None:
        yield from _count(auditee.met, auditee, found, noun)
    elif not auditee.later:
        yield "Förvaltningen har lämnat synpunkter utan att ange något svar"
    if auditee.later:
        documents = "en handling som inte fanns i akten" if auditee.later == 1 else _DOCUMENTS
        where = in_cases(counted_phrase(auditee.later, noun), noun)
        yield f"{where} hänvisar förvaltningen till {documents} vid granskningen"


def _count(met: int, auditee: AuditeeCount, found: ItemTally, noun: Noun) -> Iterator[str]:
    if met != found.met or auditee.claimed:
        number, unverified = _number(met, auditee, found, noun), _unverified(met, auditee, noun)
        yield f"Enligt förvaltningen gäller det {number}{unverified}"
    elif not auditee.later:
        yield "Förvaltningens synpunkter ger samma antal"


def _number(met: int, auditee: AuditeeCount, found: ItemTally, noun: Noun) -> str:
    """Return in how many; of how many where there are several that count by its view."""
    if not met:
        return f"inte {in_cases(f'{noun.some} {noun.singular}', noun)}"
    if met > auditee.of or auditee.of == 1:
        return in_cases(counted_phrase(met, noun), noun)
    phrase = case_phrase if auditee.of == found.all and not auditee.claimed else share_phrase
    return in_cases(phrase(met, auditee.of, noun), noun)


def _unverified(met: int, auditee: AuditeeCount, noun: Noun) -> str:
    """Return that nobody can verify what it claims without naming the cases."""
    if not auditee.claimed:
        return ""
    among = f" varav {in_text(auditee.claimed, noun)}" if auditee.claimed < met else ""
    which = noun.which if auditee.claimed == 1 else "vilka"
    return f",{among} utan att det har angetts {which}, och uppgiften har därför inte kunnat verifieras"
