"""Takes identity numbers out of an audit: out of what stands in it now, and out of every earlier version."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from aktgranskning.backing_up import own_copies
from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.identity_numbers import Only, has_any_inside, masked_numbers, without, without_in_json
from aktgranskning.domain.records import JSON_FIELDS
from aktgranskning.held_texts import held_contents, held_texts
from aktgranskning.recording import record
from aktgranskning.session import Session
from aktgranskning.store.erasing import erasable_texts, erase_in, erased_references, prefills_to_clean
from aktgranskning.store.erasing_backups import erase_in_backup
from aktgranskning.store.log import LogRow
from aktgranskning.store.moments import write_moment

EXEMPT = frozenset({Field.REFERENCE, Field.REGISTER, Field.KEY_FIGURES_CONTENT, Field.COMPARISON_GROUP_MEMBERS})
"""Where numbers stay: references are confidential as a whole, and the others hold figures and what proves a sample."""


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """An identity number in an audit: where it stands, and how it is shown.

    `where` is the field, as a change that would leave it as it is; None for an earlier version, or a cell of the
    register, which no page shows. What is not a text, such as the name of a unit, can only be changed by hand.
    """

    masked: str
    where: Change | None
    can_be_erased: bool = True


def found_identity_numbers(session: Session) -> list[FoundNumber]:
    """Return every identity number of an audit: those that stand in it now, then those kept from earlier."""
    erasable = {_key(held) for held in held_texts(session)}
    found = [
        FoundNumber(masked, held, _key(held) in erasable)
        for held in held_contents(session)
        if held.field not in EXEMPT
        for masked in masked_numbers(held.old)
    ]
    found += (FoundNumber(masked, where, can_be_erased=False) for masked, where in _of_registers(session))
    found += (FoundNumber(masked, where, can_be_erased=False) for masked, where in _of_reviewers(session))
    return [*found, *(FoundNumber(masked, None) for masked in _kept_earlier(session))]


def erase_identity_numbers(session: Session, only: Only = None) -> Changes:
    """Take identity numbers out of every text of the audit, of now and of earlier; nothing before it can be undone.

    `only` are the figures of the numbers that are meant, however they are written; None for all of them.
    """
    changes = list(_changes(session, only))
    if not changes and not _earlier_texts(session, only) and not prefills_to_clean(session.file.database, only):
        return Changes(ActKind.ERASE, 0)
    return record(
        session,
        ActKind.ERASE,
        changes,
        moments=session.moments,
        finish=lambda act: _erase_earlier(session, act, only),
    )


def erasing_in_backups(session: Session, only: Only = None) -> Callable[[], list[Path]]:
    """Return what brings the audit's copies (`own_copies`) to what was erased, and returns those it could not write.

    That may take seconds, from any thread, as the audit's own file is read only here. It is for after
    `erase_identity_numbers`, whose `only` it is given.
    """
    references, key = erased_references(session.file.database), session.file.key

    def erase() -> list[Path]:
        with session.backing.at_work:
            return [path for path in own_copies(session) if not erase_in_backup(path, key, references, only)]

    return erase


def _changes(session: Session, only: Only) -> Iterator[Change]:
    for held in held_texts(session):
        if held.field not in EXEMPT:
            cleaned = (without_in_json if held.field in JSON_FIELDS else without)(held.old, only)
            if cleaned != held.old:
                yield replace(held, new=cleaned)


def _erase_earlier(session: Session, act: int, only: Only) -> None:
    """Empty what is kept from earlier, the texts that this act replaced among it, and note each in the log."""
    references = _earlier_texts(session, only)
    at, moment = write_moment(session.clock()), session.moment().isoformat()
    first = session.log.last_id + 1
    session.log.append(
        LogRow(
            id=id_,
            act=act,
            kind=ActKind.ERASE,
            field=Field.ERASURE,
            case_id=0,
            item="",
            row_path="",
            old=reference,
            new="",
            moment_before="",
            moment=moment,
            reviewer=session.reviewer.name,
            at=at,
            reverses=0,
        )
        for id_, reference in enumerate(references, first)
    )
    erase_in(session.file.database, references, only)


def _earlier_texts(session: Session, only: Only) -> list[str]:
    return erasable_texts(session.file.database, lambda text: has_any_inside(text, only), EXEMPT)


def _kept_earlier(session: Session) -> Iterator[str]:
    database = session.file.database
    query = "SELECT text FROM texts WHERE hash = ?"
    texts = [database.execute(query, [one]).fetchone()[0] for one in _earlier_texts(session, None)]
    rows = [row for _, row in prefills_to_clean(database)]
    texts += [database.execute("SELECT prefill FROM frame WHERE row = ?", [row]).fetchone()[0] for row in rows]
    for text in dict.fromkeys(texts):
        yield from masked_numbers(text)


def _of_registers(session: Session) -> Iterator[tuple[str, Change]]:
    """Yield the numbers in what was noted of registers: it proves the sample as it stands."""
    for register in session.sampling.registers:
        for text in (register.file_name, register.settlement.completeness):
            for number in masked_numbers(text):
                yield number, Change(Field.REGISTER, text, text)


def _of_reviewers(session: Session) -> Iterator[tuple[str, Change]]:
    """Yield the numbers in the names that acts were logged under: a name with one is refused since."""
    for name in session.initials:
        for number in masked_numbers(name):
            yield number, Change(Field.CASE_REVIEWER, name, name)


def _key(held: Change) -> tuple[Field, int, str, str]:
    return held.field, held.case_id, held.item, held.row_path
