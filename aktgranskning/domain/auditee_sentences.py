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
    is_same = (auditee.met, auditee.of, auditee.claimed) == (found.met, found.of, 0)
    if auditee.met is not None and not is_same:
        yield f"Enligt förvaltningen {_count(auditee.met, auditee, found, noun)}"
    if auditee.later:
        documents = "en handling som inte fanns i akten" if auditee.later == 1 else _DOCUMENTS
        where = in_cases(counted_phrase(auditee.later, noun), noun)
        yield f"{where} hänvisar förvaltningen till {documents} vid granskningen"
    if is_same:
        yield f"Förvaltningens {'övriga ' if auditee.later else ''}synpunkter ger samma antal"
    if auditee.worded:
        too = "även " if auditee.later or auditee.met is not None else ""
        yield f"Förvaltningen har {too}lämnat synpunkter utan att ange något svar"


def _count(met: int, auditee: AuditeeCount, found: ItemTally, noun: Noun) -> str:
    if not met and not auditee.of:
        return f"finns {noun.none} {noun.singular} att räkna"
    return f"gäller det {_number(met, auditee, found, noun)}{_unverified(met, auditee, noun)}"


def _number(met: int, auditee: AuditeeCount, found: ItemTally, noun: Noun) -> str:
    """Return in how many; of how many where there are several that count by its view, or others than by the review."""
    is_other_of = auditee.of != found.of
    if not met:
        of = f"av {counted_phrase(auditee.of, noun)}" if is_other_of and auditee.of > 1 else noun.singular
        return f"inte {in_cases(f'{noun.some} {of}', noun)}"
    if met > auditee.of or (auditee.of == 1 and not is_other_of):
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
