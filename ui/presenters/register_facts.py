"""What the page Urval shows of the register that was read, without widgets."""

from collections import Counter
from collections.abc import Mapping
from textwrap import shorten
from types import MappingProxyType

from aktgranskning.domain.register import Duplicates, Register, StratumColumn
from aktgranskning.domain.register_words import (
    filter_in_words,
    rows_as_text,
    sentence,
    short_frame_hash,
    shown_frame_hash,
)
from aktgranskning.domain.wording import PROTECTED_WORDS
from aktgranskning.prefill_fit import misfits_of_frame
from aktgranskning.prefilling import items_by_earlier_name
from aktgranskning.session import Session
from aktgranskning.store.draws import read_members
from ui.translating import later, tr

_SHORT_HASH = 12
_LONGEST_LABEL = 60
_NO_LABELS: Mapping[str, str] = MappingProxyType({})

STRATA_HEADINGS = (later("Stratum"), later("I urvalsramen"), later("I urvalet"))
_WHOLE = later("Hela urvalsramen")
_NOT_NOTED = later("Inget är antecknat om hur den kontrollerades")


def register_facts(register: Register, labels: Mapping[str, str] = _NO_LABELS) -> list[tuple[str, str]]:
    """Return the facts of a register, each with what it is called; no identity is among them.

    `labels` are those of the items that its columns answer, by name.
    """
    choices, count, settlement = register.choices, register.count, register.settlement
    where = (
        tr("På bladet {sheet}, rubrikerna på rad").format(sheet=choices.sheet)
        if choices.sheet
        else tr("Rubrikerna på rad")
    )
    facts = [
        (
            tr("Fil"),
            tr("{file_name} · SHA-256 {short}").format(file_name=register.file_name, short=_short(count.sha256)),
        ),
        (tr("Rader"), f"{count.rows}. {where} {choices.header_row}"),
        (tr("Villkor"), _filter(register)),
    ]
    facts += [
        (tr("Går inte att bedöma"), _of_column(rows, one, tr("är inte med"))) for one, rows in count.unfit.items()
    ]
    facts += [
        (tr("Går inte att läsa"), _of_column(rows, one, tr("i eget stratum"))) for one, rows in count.unread.items()
    ]
    if register.duplicates:
        facts.append((tr("Dubbletter"), _duplicates(settlement.duplicates, register.duplicates)))
    if register.empty:
        facts.append(
            (
                tr("Utan beteckning"),
                sentence(tr("{rows_as_text} uteslutna").format(rows_as_text=rows_as_text(register.empty))),
            )
        )
    facts += [
        (tr("Kolumner"), _columns(register, labels)),
        (
            tr("Urvalsram"),
            tr("N = {size} · SHA-256 {short_frame_hash}").format(
                size=register.size, short_frame_hash=short_frame_hash(register.frame_hash, register.size)
            ),
        ),
        (tr("Fullständighet"), settlement.completeness or tr(_NOT_NOTED)),
        (tr("Skyddade identiteter"), tr(PROTECTED_WORDS[settlement.protected])),
        (
            tr("Inläst"),
            tr("{astimezone:%Y-%m-%d kl. %H:%M} av {reviewer}").format(
                astimezone=register.at.astimezone(), reviewer=register.reviewer
            ),
        ),
    ]
    return facts


def item_labels(session: Session) -> dict[str, str]:
    """Return the labels of the items that a column can answer, by every name that they ever had."""
    if session.logic is None:
        return {}
    return {name: item.label for name, item in items_by_earlier_name(session).items()}


def misfits(session: Session) -> str:
    """Say which columns suit their items in none of the first rows, a line each; '' where there is none."""
    return "\n".join(
        f"Kolumnen {fit.column}: ingen av cellerna i de första raderna passar frågan {_quoted(fit.item.label)}, som då"
        " börjar obesvarad. Läs in registret igen om en annan kolumn skulle ha valts."
        for fit in misfits_of_frame(session)
    )


def hashes(register: Register) -> str:
    """Return both hashes in full, to compare; not that of a small frame."""
    of_frame = shown_frame_hash(register.frame_hash, register.size)
    return tr("Filens SHA-256: {sha256}\nUrvalsramens SHA-256: {of_frame}").format(
        sha256=register.count.sha256, of_frame=of_frame
    )


def strata_rows(session: Session) -> list[tuple[str, str, str]]:
    """Return a row a stratum under `STRATA_HEADINGS`, replacements not counted; '' where nothing is drawn."""
    register, draw = session.sampling.register, session.sampling.draw
    if register is None:
        return []
    if draw is None:
        return [(name or tr(_WHOLE), str(count), "") for name, count in register.strata.items()]
    drawn = Counter(member.stratum for member in read_members(session.file.database) if not member.is_spare)
    return [(name or tr(_WHOLE), str(count), str(drawn[name])) for name, count in register.strata.items()]


def _filter(register: Register) -> str:
    words = filter_in_words(register.choices)
    return (
        tr("Rader kvar: {left}, de där {words}").format(left=register.count.left, words=words)
        if words
        else tr("Inga: alla rader är med")
    )


def _duplicates(made: Duplicates | None, rows: int) -> str:
    kept = tr("den första av dem är kvar") if made is Duplicates.FIRST_KEPT else tr("alla som delar beteckning")
    return sentence(f"{rows_as_text(rows)} uteslutna; {kept}")


def _of_column(rows: int, column: str, made: str) -> str:
    return sentence(f"{rows_as_text(rows)} i kolumnen {column}; {made}")


def _columns(register: Register, labels: Mapping[str, str]) -> str:
    choices = register.choices
    parts = [tr("beteckning {identity}").format(identity=choices.identity)]
    if choices.unit:
        parts.append(tr("enhet {unit}").format(unit=choices.unit))
    if choices.strata:
        parts.append(tr("stratum {map}").format(map=", ".join(map(_stratum, choices.strata))))
    parts += [
        tr("{column} fyller i {quoted}").format(column=one.column, quoted=_quoted(labels.get(one.item, one.item)))
        for one in choices.prefill
    ]
    return "; ".join(parts)


def _stratum(column: StratumColumn) -> str:
    return (
        tr("{column} (vid {cuts})").format(column=column.column, cuts=", ".join(column.cuts))
        if column.cuts
        else column.column
    )


def _quoted(label: str) -> str:
    return f"”{shorten(label, _LONGEST_LABEL, placeholder=' …')}”"


def _short(sha256: str) -> str:
    return f"{sha256[:_SHORT_HASH]}…"
