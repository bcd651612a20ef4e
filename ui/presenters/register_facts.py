"""What the page Urval shows of the register that was read, without widgets."""

from aktgranskning.domain.register import Condition, Duplicates, Protected, Register, StratumColumn
from aktgranskning.domain.sample import Draw, Method, Sampling

_SHORT_HASH = 12

PROTECTED_WORDS = {
    Protected.UNKNOWN: "Vet ej",
    Protected.LEFT_OUT: "Uteslutna ur registret",
    Protected.INCLUDED: "Ingår i registret",
}
"""What the screen calls whether people with a protected identity are in the register."""

STRATA_HEADINGS = ("Stratum", "I registret", "I urvalet")
WHOLE = "Hela registret"
"""What a stratum without a name is called."""


def register_facts(register: Register) -> list[tuple[str, str]]:
    """Return the facts of a register, each with what it is called."""
    choices, count, settlement = register.choices, register.count, register.settlement
    facts = [
        ("Fil", f"{register.file_name} · SHA-256 {short(count.sha256)}"),
        ("Rader", f"{count.rows} på {_sheet(choices.sheet)}, rubriker på rad {choices.header_row}"),
        ("Villkor", _filtered(choices.where, count.left)),
    ]
    facts += [("Går inte att bedöma", f"{rows} rader i kolumnen {column}") for column, rows in count.unfit.items()]
    if register.duplicates:
        facts.append(("Dubbletter", f"{register.duplicates} rader uteslutna; {_duplicates(settlement.duplicates)}"))
    if register.empty:
        facts.append(("Utan identitet", f"{register.empty} rader uteslutna"))
    facts += [
        ("Kolumner", _columns(register)),
        ("Urvalsram", f"N = {register.size} · hash {short(register.frame_hash)}"),
        ("Fullständighet", settlement.completeness or "Inget är antecknat om hur den kontrollerades"),
        ("Skyddade identiteter", PROTECTED_WORDS[settlement.protected]),
        ("Inläst", f"{register.at.astimezone():%Y-%m-%d kl. %H:%M} av {register.reviewer}"),
    ]
    return facts


def hashes(register: Register) -> str:
    """Return both hashes in full, to compare and to copy."""
    return f"Filens SHA-256: {register.count.sha256}\nUrvalsramens hash: {register.frame_hash}"


def strata_rows(sampling: Sampling) -> list[tuple[str, str, str]]:
    """Return a row a stratum under `STRATA_HEADINGS`; '' where nothing is drawn, or not by stratum."""
    register, draw = sampling.register, sampling.draw
    if register is None:
        return []
    return [(stratum_name(name), str(count), _drawn(draw, name)) for name, count in register.strata.items()]


def stratum_name(stratum: str) -> str:
    """Return what the screen calls a stratum."""
    return stratum or WHOLE


def short(sha256: str) -> str:
    """Return the beginning of a hash, enough to compare by eye."""
    return f"{sha256[:_SHORT_HASH]}…"


def _drawn(draw: Draw | None, stratum: str) -> str:
    if draw is None:
        return ""
    if draw.plan.method is Method.STRATIFIED or not stratum:
        return str(draw.allotted.get(stratum, 0))
    return ""


def _sheet(name: str) -> str:
    return f"bladet {name}" if name else "det enda bladet"


def _filtered(where: tuple[Condition, ...], left: int) -> str:
    if not where:
        return "Inga: alla rader är med"
    conditions = " och ".join(f"{one.column} {one.operator} {one.value}" for one in where)
    return f"{conditions} · {left} rader kvar"


def _duplicates(duplicates: Duplicates | None) -> str:
    return "den första av dem är kvar" if duplicates is Duplicates.FIRST_KEPT else "alla som delar identitet"


def _columns(register: Register) -> str:
    choices = register.choices
    parts = [f"identitet {choices.identity}"]
    if choices.unit:
        parts.append(f"enhet {choices.unit}")
    if choices.strata:
        parts.append(f"stratum {', '.join(map(_stratum, choices.strata))}")
    parts += [f"{one.column} fyller i {one.item}" for one in choices.prefill]
    return "; ".join(parts)


def _stratum(column: StratumColumn) -> str:
    return f"{column.column} (vid {', '.join(column.cuts)})" if column.cuts else column.column
