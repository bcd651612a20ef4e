"""What the engine's own check of a file does not know: whether what stands in its pages belongs together."""

from collections.abc import Mapping

from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import Answer
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.nesting import items_inside, places_in_order
from aktgranskning.store.engine import Database


def check_log(database: Database) -> None:
    """Read every text of the log; EngineError or ValueError where one is none, or tells of what nobody can do."""
    texts = "kind, field, item, row_path, old, new, moment_before, moment, reviewer, at, previous_hash, hash"
    for _ in database.execute(f"SELECT {texts} FROM log"):
        pass
    for kind, field in database.execute("SELECT DISTINCT kind, field FROM log").fetchall():
        ActKind(kind), Field(field)


def check_places(
    checklist: Checklist, answers: Mapping[int, Mapping[str, Answer]], rows: Mapping[int, tuple[str, ...]]
) -> None:
    """Compare the places that each case has with those of the checklist; LookupError where they are not the same."""
    inside = items_inside(checklist)
    without_rows = {place for _, place in places_in_order(inside, ())}
    for case_id, held in answers.items():
        of_case = rows[case_id]
        expected = {place for _, place in places_in_order(inside, of_case)} if of_case else without_rows
        if held.keys() != expected:
            raise LookupError(case_id)
