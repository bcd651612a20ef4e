"""The acts by which key figures are read in and taken away, and by which it is said what they are compared with."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.conclusions.figure_content import FigureContent, write_content
from aktgranskning.domain.conclusions.figure_table import FigureTable, figure_table
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigureSet, Measure
from aktgranskning.domain.conclusions.kinds import COMPARISON_GROUPS, KEY_FIGURE_SETS
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.identity_numbers import masked, masked_numbers
from aktgranskning.domain.records import differences
from aktgranskning.fact_checking import day_or_today
from aktgranskning.imported_numbers import IN_CELL
from aktgranskning.intake.figure_rows import content_of, following_page, notes_of
from aktgranskning.intake.tables import read_figure_tables
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session
from aktgranskning.store.moments import parse_moment


@dataclass(frozen=True, slots=True)
class ReadKeyFigures:
    """Key figures that were read and are not stored yet; `file` and `sha256` are '' where they came by the network.

    `has_more` where the file says that another page follows; `notes` are what should be known of how it was read.
    """

    content: FigureContent
    file: str = ""
    sha256: str = ""
    source: str = ""
    has_more: bool = False
    notes: tuple[Problem, ...] = ()

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What should be known of them: the notes, that another page follows, per cents that are all between 0 and 1,
        identity numbers.

        Excel keeps per cents so that are formatted as per cent.
        """
        values: dict[str, list[Decimal]] = {}
        for one in self.content.values:
            if one.value is not None:
                values.setdefault(one.figure, []).append(abs(one.value))
        shares = (
            Problem("key_figures.maybe_shares", column=figure.name)
            for figure in self.content.figures
            if figure.unit == "%" and max(values.get(figure.id, []), default=Decimal(2)) <= 1
        )
        names = [*(one.name for one in self.content.figures), *(one.name for one in self.content.municipalities)]
        numbers = (Problem(IN_CELL, column=masked(name), cell=one) for name in names for one in masked_numbers(name))
        return (*self.notes, *[Problem("key_figures.more_pages")] * self.has_more, *shares, *numbers)


def read_key_figures(session: Session, path: Path) -> ReadKeyFigures:
    """Read a file of key figures (.xlsx, .csv, .md or .json), without storing anything of it.

    AuditError where it was read in before, or cannot be read; RefusedError "key_figures.refused" with every mistake.
    """
    table = read_figure_tables(path)
    sha256 = hashlib.sha256(table.content).hexdigest()
    for held in session.conclusions.key_figure_sets:
        if held.sha256 == sha256:
            raise AuditError("key_figures.read_before", file=path.name, day=_read_on(session, held.number))
    has_more = bool(following_page(table))
    return ReadKeyFigures(content_of([table], path.name), path.name, sha256, path.name, has_more, notes_of(table))


def import_key_figures(session: Session, read: ReadKeyFigures, *, source: str = "", retrieved: str = "") -> Changes:
    """Store what was read in one act; the values of this import are in force before those of earlier ones.

    `source` is where it is from, the file's name where it is ''; `retrieved` the day, today where it is ''. AuditError
    where the day is none.
    """
    number = session.log.last_record(Field.KEY_FIGURES_RETRIEVED) + 1
    day = day_or_today(session, retrieved)
    said = clean(source).strip() or read.source
    held = KeyFigureSet(number, said, day, read.file, read.sha256, write_content(read.content))
    return record_differences(
        session, ActKind.IMPORT_KEY_FIGURES, differences(KEY_FIGURE_SETS, KeyFigureSet(number), held)
    )


def remove_key_figures(session: Session, number: int) -> Changes:
    """Take away what one import brought; AuditError where there is none of that number."""
    held = KEY_FIGURE_SETS.held(session.records, (number,))
    if not held.retrieved:
        raise AuditError("key_figures.no_import", number=number)
    return record_differences(
        session, ActKind.IMPORT_KEY_FIGURES, differences(KEY_FIGURE_SETS, held, KeyFigureSet(number))
    )


def save_group(
    session: Session, name: str, members: Sequence[str] = (), measure: Measure = Measure.AVERAGE, number: int = 0
) -> Changes:
    """Keep a comparison group of these municipalities, by id or name, all of the table where none is named.

    `number` is of the group that is changed, 0 for a new one. AuditError without a name, where another group has it, or
    where the table lacks a municipality.
    """
    number = number or session.log.last_record(Field.COMPARISON_GROUP_NAME) + 1
    called = " ".join(clean(name).split())
    if not called:
        raise AuditError("key_figures.group_unnamed")
    if any(_folded(one.name) == _folded(called) and one.number != number for one in _groups(session)):
        raise AuditError("key_figures.group_twice", name=called)
    table = figure_table(session.conclusions)
    ids = dict.fromkeys(_member(table, one) for one in members)
    names = [table.municipalities[one].name for one in ids]
    before = COMPARISON_GROUPS.held(session.records, (number,))
    after = ComparisonGroup(number, called, measure, "\n".join(names))
    return record_differences(session, ActKind.EDIT_COMPARISON, differences(COMPARISON_GROUPS, before, after))


def remove_group(session: Session, number: int) -> Changes:
    """Take away a comparison group; AuditError where there is none of that number."""
    held = COMPARISON_GROUPS.held(session.records, (number,))
    if not held.name:
        raise AuditError("key_figures.no_group", number=number)
    return record_differences(
        session, ActKind.EDIT_COMPARISON, differences(COMPARISON_GROUPS, held, ComparisonGroup(number))
    )


def group_named(session: Session, name: str) -> ComparisonGroup | None:
    """Return the comparison group of a name, in capitals or not; None where there is none."""
    return next((one for one in _groups(session) if _folded(one.name) == _folded(name)), None)


def _member(table: FigureTable, named: str) -> str:
    found = table.municipality_id(named)
    if not found:
        raise AuditError("key_figures.no_municipality", name=named)
    return found


def _read_on(session: Session, number: int) -> str:
    """Return the day on which a set was read in, where the reviewer is; the log tells."""
    rows = session.log.rows_of_field(Field.KEY_FIGURES_SHA256)
    read_in = next(row for row in rows if row.row_path == str(number) and row.new)
    return parse_moment(read_in.at).astimezone().date().isoformat()


def _groups(session: Session) -> tuple[ComparisonGroup, ...]:
    return session.conclusions.comparison_groups


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
