"""How long the tally takes: after one answer among many or few, and by unit from a file that is not in memory."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from aktgranskning.domain.audit import Answer, AnswerState, Case, ChecklistFile
from aktgranskning.domain.checklist import Checklist, Choice, Item, ItemKind, Outcome, TallyKind
from aktgranskning.domain.counted_views import Said
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.live_tally import LiveTally
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.checklists import write_checklist
from aktgranskning.store.engine import Database, connect
from aktgranskning.store.tallying import tally_from_file
from benchmarks.table import Row, ratio_row

_MANY, _FEW = 100_000, 15
_LIVE_ITEMS, _FILE_ITEMS = 12, 60
_LIVE_ROUNDS, _FILE_ROUNDS = 3000, 5
_MOST = 1.2
_UNITS = tuple(f"Område {number}" for number in range(1, 11))
_CHOICES = tuple(Choice(one.value, one.name, one, key) for one, key in zip(Outcome, "JDNEB", strict=True))
_WEIGHTS = (60, 12, 18, 6, 4)
_PRAGMAS = ("locking_mode", "journal_mode", "synchronous", "secure_delete", "cache_size", "mmap_size")


def measure(folder: Path, cases: int = _MANY, rounds: int = _FILE_ROUNDS) -> list[Row]:
    """Return the row of the live tally, and that of the tally from a file."""
    return [_measure_live(cases), _measure_file(folder, cases, rounds)]


def _measure_live(cases: int) -> Row:
    """Let one case after the other answer one item after the other otherwise, among many cases and among few."""
    checklist, random = _checklist(_LIVE_ITEMS), Random(6)
    sides = []
    for count in (cases, _FEW):
        held = dict(enumerate(islice(_answers(checklist, random), count)))
        listed = {number: Case(number, f"Akt {number}", unit=_UNITS[number % 10]) for number in held}
        sides.append((LiveTally(checklist, lambda _: Said(), ((listed[n], held[n]) for n in held)), listed, held))
    times: tuple[list[float], list[float]] = [], []
    for round_, others in enumerate(islice(_answers(checklist, random), _LIVE_ROUNDS)):
        name = checklist.items[round_ % _LIVE_ITEMS].name
        for (live, listed, held), taken in zip(sides, times, strict=True):
            number = round_ * 7919 % len(held)
            case, before = listed[number], held[number]  # as an act has them at hand
            after = before | {name: others[name]}
            began = perf_counter()
            live.change((case, before), (case, after))
            live.item(name)
            taken.append((perf_counter() - began) * 1000)
            held[number] = after
    what = f"live tally after one answer, {cases:,} cases"
    return ratio_row(what, f"the same with {_FEW} cases", median(times[0]), median(times[1]), _MOST)


def _measure_file(folder: Path, cases: int, rounds: int) -> Row:
    path, flat_path = folder / "rakning.granskning", folder / "platt.db"
    checklist = _checklist(_FILE_ITEMS)
    with closing(AuditFile.create(path)) as file:
        _fill(file.database, checklist, cases)
        flat = _flat_copy(file.database, flat_path)
        ours, theirs = [], []
        for _ in range(rounds):
            began = perf_counter()
            tally_from_file(file.database, GroupBy.UNIT).by(GroupBy.UNIT)
            between = perf_counter()
            flat.execute(_FLAT_COUNT).fetchall()
            theirs.append((perf_counter() - between) * 1000)
            ours.append((between - began) * 1000)
        flat.conn.close()
    path.unlink()
    flat_path.unlink()
    what = f"tally by unit from file, {cases:,} cases × {_FILE_ITEMS}"
    return ratio_row(what, "SQLite's GROUP BY over a covering index", median(ours), median(theirs), _MOST)


_FLAT_COUNT = "SELECT unit, item, state, value, count(*) FROM answers GROUP BY unit, item, state, value"


def _fill(database: Database, checklist: Checklist, cases: int) -> None:
    """Write cases and answers straight into the tables; the index is made once they are there, to save time."""
    random = Random(6)
    (index,) = database.execute("SELECT sql FROM sqlite_master WHERE name = 'current_tally'").fetchone()
    database.execute("BEGIN")
    database.execute("DROP INDEX current_tally")
    write_checklist(database, checklist, ChecklistFile("rakning.xlsx", b""))
    groups = [(number, unit) for number, unit in enumerate(_UNITS, 2)]
    database.conn.executemany("INSERT INTO tally_groups VALUES (?, ?, '', '')", groups)
    of_case = ((id_, f"Akt {id_}", *groups[id_ % len(groups)]) for id_ in range(1, cases + 1))
    database.conn.executemany(
        """INSERT INTO cases (id, label, reference, status, reviewer, moment, tally_group, unit)
        VALUES (?, ?, '', 'begun', '', '2026-03-02T12:00:00', ?, ?)""",
        of_case,
    )
    lines = (
        (id_, name, answer.value, answer.state.value, groups[id_ % len(groups)][0])
        for id_, answers in enumerate(islice(_answers(checklist, random), cases), 1)
        for name, answer in sorted(answers.items())
    )
    database.conn.executemany(
        """INSERT INTO current
            (case_id, item, value, state, tally_group, row_path, draft, comment, evidence, reviewer, at)
        VALUES (?, ?, ?, ?, ?, '', '', '', '', '', '')""",
        lines,
    )
    database.execute(index)
    database.execute("COMMIT")


def _flat_copy(database: Database, path: Path) -> Database:
    """Write the answers of an audit into one flat table of another file with a covering index, and open that."""
    database.execute("ATTACH ? AS flat", [str(path)])
    database.execute("CREATE TABLE flat.answers (unit TEXT, item TEXT, state TEXT, value TEXT)")
    database.execute("""
        INSERT INTO flat.answers SELECT unit, item, state, value FROM current JOIN cases ON cases.id = case_id
    """)
    database.execute("CREATE INDEX flat.covering ON answers (unit, item, state, value)")
    settings = [(name, *database.execute(f"PRAGMA {name}").fetchone()) for name in _PRAGMAS]
    database.execute("DETACH flat")
    flat = connect(f"file:{path}?mode=rw")
    for name, setting in settings:
        flat.execute(f"PRAGMA {name} = {setting}").fetchall()
    return flat


def _checklist(items: int) -> Checklist:
    """Return a checklist of which a tenth each asks for a number and for a date, and the others have outcomes."""
    kinds = {8: ItemKind.INTEGER, 9: ItemKind.DATE}
    return Checklist("rakning", "Räkning", "1", (), tuple(_item(n, kinds.get(n % 10)) for n in range(items)))


def _item(number: int, kind: ItemKind | None) -> Item:
    name, label = f"fraga_{number:02}", f"Fråga {number}"
    if kind:
        return Item(name, kind, label, TallyKind.STATISTIC)
    return Item(name, ItemKind.SELECT_ONE, label, TallyKind.OUTCOME, choices=_CHOICES)


def _answers(checklist: Checklist, random: Random) -> Iterator[dict[str, Answer]]:
    """Yield the answers of one invented case after another; equal answers are one object, to save memory."""
    outcomes = [Answer(choice.name, state=AnswerState(choice.name)) for choice in _CHOICES]
    numbers = [Answer(str(number), state=AnswerState.RECORDED) for number in range(400)]
    first = date(2023, 1, 1)
    days = [Answer(str(first + timedelta(day)), state=AnswerState.RECORDED) for day in range(1000)]
    of_kind = {ItemKind.INTEGER: numbers, ItemKind.DATE: days}
    silent = Answer(state=AnswerState.NOT_ASKED)
    while True:
        chosen = random.choices(outcomes, _WEIGHTS, k=len(checklist.items))
        yield {
            item.name: silent if random.random() < 0.1 else random.choice(of_kind.get(item.kind, [of_item]))
            for item, of_item in zip(checklist.items, chosen, strict=True)
        }
