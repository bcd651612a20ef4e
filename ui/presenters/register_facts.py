"""What the page Urval shows of the register that was read, without widgets."""

from collections import Counter
from collections.abc import Mapping
from textwrap import shorten
from types import MappingProxyType

from aktgranskning.domain.register import Condition, Duplicates, Register, StratumColumn
from aktgranskning.domain.register_words import (
    comparison,
    sentence,
    short_frame_hash,
    shown_frame_hash,
)
from aktgranskning.domain.wording import PROTECTED_WORDS
from aktgranskning.prefill_fit import misfits_of_frame
from aktgranskning.prefilling import items_by_earlier_name
from aktgranskning.session import Session
from aktgranskning.store.draws import read_members
from ui.presenters.counted_words import listed
from ui.presenters.locale_words import shown_day
from ui.translating import later, tr

_SHORT_HASH = 12
_LONGEST_LABEL = 60
_NO_LABELS: Mapping[str, str] = MappingProxyType({})

STRATA_HEADINGS = (later("Stratum"), later("I urvalsramen"), later("I urvalet"))
_TO_TWELVE = (
    later("inga"),
    later("en"),
    later("två"),
    later("tre"),
    later("fyra"),
    later("fem"),
    later("sex"),
    later("sju"),
    later("åtta"),
    later("nio"),
    later("tio"),
    later("elva"),
    later("tolv"),
)
_COMPARED = (
    later("är"),
    later("inte är"),
    later("är under"),
    later("är högst"),
    later("är över"),
    later("är minst"),
    later("är före"),
    later("är senast"),
    later("är efter"),
    later("är tidigast"),
)
_HASH_NOT_SHOWN = later("visas inte för färre än fem akter: beteckningarna kunde prövas fram")
_WHOLE = later("Hela urvalsramen")
_NOT_NOTED = later("Inget är antecknat om hur den kontrollerades")


def register_facts(register: Register, labels: Mapping[str, str] = _NO_LABELS) -> list[tuple[str, str]]:
    """Return the facts of a register, each with what it is called; no identity is among them.

    `labels` are those of the items that its columns answer, by name.
    """
    choices, count, settlement = register.choices, register.count, register.settlement
    at = register.at.astimezone()
    where = (
        tr("På bladet {sheet}, rubrikerna på rad {row}") if choices.sheet else tr("Rubrikerna på rad {row}")
    ).format(sheet=choices.sheet, row=choices.header_row)
    facts = [
        (tr("Fil"), f"{register.file_name} · SHA-256 {_short(count.sha256)}"),
        (tr("Rader"), f"{count.rows}. {where}"),
        (tr("Villkor"), _filter(register)),
    ]
    unfit, unread = tr("{rows} i kolumnen {column}; är inte med"), tr("{rows} i kolumnen {column}; i eget stratum")
    facts += [(tr("Går inte att bedöma"), _of_column(unfit, one, rows)) for one, rows in count.unfit.items()]
    facts += [(tr("Går inte att läsa"), _of_column(unread, one, rows)) for one, rows in count.unread.items()]
    if register.duplicates:
        facts.append((tr("Dubbletter"), _duplicates(settlement.duplicates, register.duplicates)))
    if register.empty:
        left_out = tr("{rows} uteslutna").format(rows=_rows_as_text(register.empty))
        facts.append((tr("Utan beteckning"), sentence(left_out)))
    facts += [
        (tr("Kolumner"), _columns(register, labels)),
        (
            tr("Urvalsram"),
            f"N = {register.size} · SHA-256 {_frame_hash(short_frame_hash(register.frame_hash, register.size))}",
        ),
        (tr("Fullständighet"), settlement.completeness or tr(_NOT_NOTED)),
        (tr("Skyddade identiteter"), tr(PROTECTED_WORDS[settlement.protected])),
        (
            tr("Inläst"),
            tr("{day} kl. {time} av {reviewer}").format(
                day=shown_day(at), time=f"{at:%H:%M}", reviewer=register.reviewer
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
        tr(
            "Kolumnen {column}: ingen av cellerna i de första raderna passar frågan {item}, som då börjar obesvarad."
            " Läs in registret igen om en annan kolumn skulle ha valts."
        ).format(column=fit.column, item=_quoted(fit.item.label))
        for fit in misfits_of_frame(session)
    )


def hashes(register: Register) -> str:
    """Return both hashes in full, to compare; not that of a small frame."""
    of_frame = _frame_hash(shown_frame_hash(register.frame_hash, register.size))
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
    conditions = listed([_condition(one, register.choices.identity) for one in register.choices.where])
    if not conditions:
        return tr("Inga: alla rader är med")
    return tr("Rader kvar: {left}, de där {conditions}").format(left=register.count.left, conditions=conditions)


def _condition(condition: Condition, identity: str) -> str:
    """Write a condition: "”Belopp” är minst 12"; not what the identities are compared with."""
    if condition.column == identity:
        return tr("”{column}” uppfyller ett villkor som inte återges").format(column=condition.column)
    compared, value = comparison(condition)
    return f"”{condition.column}” {tr(compared)} " + (value or tr("tomt"))


def _duplicates(made: Duplicates | None, rows: int) -> str:
    words = (
        tr("{rows} uteslutna; den första av dem är kvar")
        if made is Duplicates.FIRST_KEPT
        else tr("{rows} uteslutna; alla som delar beteckning")
    )
    return sentence(words.format(rows=_rows_as_text(rows)))


def _of_column(words: str, column: str, rows: int) -> str:
    return sentence(words.format(rows=_rows_as_text(rows), column=column))


def _rows_as_text(rows: int) -> str:
    """Write a number of rows as running text does: "en rad", "tolv rader", "13 rader"."""
    if rows == 1:
        return tr("en rad")
    number = tr(_TO_TWELVE[rows]) if rows < len(_TO_TWELVE) else str(rows)
    return tr("{number} rader").format(number=number)


def _frame_hash(shown: str) -> str:
    """Return a hash, or in the language of the screen why it is not shown."""
    return tr(shown) if " " in shown else shown


def _columns(register: Register, labels: Mapping[str, str]) -> str:
    choices = register.choices
    parts = [tr("beteckning {identity}").format(identity=choices.identity)]
    if choices.unit:
        parts.append(tr("enhet {unit}").format(unit=choices.unit))
    if choices.strata:
        parts.append(tr("stratum {columns}").format(columns=", ".join(map(_stratum, choices.strata))))
    parts += [
        tr("{column} fyller i {item}").format(column=one.column, item=_quoted(labels.get(one.item, one.item)))
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
