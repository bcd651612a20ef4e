"""What the options of `sample` ask for: how the register is read, what is settled in it, how the sample is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import Duplicates, Prefill, Protected, RegisterChoices, Settlement
from aktgranskning.domain.register_filter import parse_condition
from aktgranskning.domain.sample import Allocation, DrawPlan, Method
from aktgranskning.domain.sampling import checked_seed, new_seed
from aktgranskning.domain.strata import parse_stratum
from aktgranskning.intake.registers import preview_register

_DUPLICATES = {None: None, "first": Duplicates.FIRST_KEPT, "leave-out": Duplicates.LEFT_OUT}


@dataclass(frozen=True, slots=True)
class SampleOptions:
    """The options as they were typed; None or empty where one was left out."""

    file: Path
    register: Path
    id_column: str
    stratify: tuple[str, ...]
    unit: str
    prefill: tuple[str, ...]
    sheet: str
    header_row: int | None
    size: int | None
    size_per_stratum: int | None
    size_of: tuple[str, ...]
    systematic: bool
    all_cases: bool
    pick: tuple[str, ...]
    where: tuple[str, ...]
    seed: str | None
    spares: int | None
    duplicates: str | None
    leave_out_empty: bool
    completeness: str
    protected: str
    reviewer: str


def choices_of(options: SampleOptions, checklist: Checklist) -> RegisterChoices:
    """Return how the register is to be read; without a row of headings the one that seems to be it."""
    return RegisterChoices(
        identity=options.id_column,
        unit=options.unit,
        strata=tuple(map(parse_stratum, options.stratify)),
        prefill=tuple(_prefills(options.prefill, checklist)),
        where=tuple(map(parse_condition, options.where)),
        sheet=options.sheet,
        header_row=options.header_row or preview_register(options.register, options.sheet).header_row,
    )


def settlement_of(options: SampleOptions) -> Settlement:
    """Return what is to be made of duplicates and empty identities, and what is noted of the register."""
    protected = Protected(options.protected.replace("-", "_"))
    return Settlement(_DUPLICATES[options.duplicates], options.leave_out_empty, options.completeness, protected)


def plan_of(options: SampleOptions, earlier: DrawPlan | None) -> DrawPlan:
    """Return how the sample is to be drawn: with a new seed, or that of the `earlier` plan where one goes on.

    AuditError where no size is asked for, more than one, or a seed for what has none.
    """
    asked = (options.size, options.size_per_stratum, options.size_of, options.all_cases, options.pick)
    if sum(one not in (None, False, ()) for one in asked) != 1 or (options.systematic and options.size is None):
        raise AuditError("command.one_size")
    if options.pick:
        if options.seed is not None:
            raise AuditError("command.no_seed_by_hand")
        return DrawPlan(Method.BY_HAND, spares=0, picked=options.pick)
    default = earlier or DrawPlan(Method.SIMPLE, seed=new_seed())
    seed = default.seed if options.seed is None else checked_seed(options.seed)
    spares = default.spares if options.spares is None else options.spares
    return _random(options, seed, spares)


def _random(options: SampleOptions, seed: str, spares: int) -> DrawPlan:
    if options.all_cases:
        return DrawPlan(Method.ALL, seed=seed, spares=0)
    if options.size_of:
        return DrawPlan(Method.STRATIFIED, 0, seed, Allocation.BY_STRATUM, _sizes_of(options.size_of), spares)
    if options.size_per_stratum is not None:
        return DrawPlan(Method.STRATIFIED, options.size_per_stratum, seed, Allocation.EQUAL, spares=spares)
    size = options.size or 0
    if options.systematic:
        return DrawPlan(Method.SYSTEMATIC, size, seed, spares=spares)
    if options.stratify:
        return DrawPlan(Method.STRATIFIED, size, seed, Allocation.PROPORTIONAL, spares=spares)
    return DrawPlan(Method.SIMPLE, size, seed, spares=spares)


def _sizes_of(written: Iterable[str]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for stratum, number in map(_size_of, written):
        if stratum in sizes:
            raise AuditError("command.size_of_twice", stratum=stratum)
        sizes[stratum] = number
    return sizes


def _size_of(written: str) -> tuple[str, int]:
    stratum, _, number = written.rpartition("=")
    if not stratum or not number.strip().isdecimal():
        raise AuditError("command.size_of", written=written)
    return stratum.strip(), int(number)


def _prefills(written: Iterable[str], checklist: Checklist) -> Iterable[Prefill]:
    names = {item.name for item in checklist.items if item.can_be_answered}
    for one in written:
        column, _, item = (part.strip() for part in one.rpartition("="))
        if not column or item not in names:
            raise AuditError("command.prefill", written=one)
        yield Prefill(column, item)
