"""The table `tally_groups`: the units, strata and reviewers that cases are counted in, a number for each combination.

`cases` and `current` hold that number, 0 of a case that is absent and so in no count, so that the answers of a group
stand beside each other in the index that the tally is counted over.
"""

from aktgranskning.store.engine import Database

GROUPED_BY = frozenset({"unit", "stratum", "reviewer", "absence"})
"""The columns of a case that say in which group it is counted."""

_REGROUP = (
    """INSERT OR IGNORE INTO tally_groups (unit, stratum, reviewer)
        SELECT unit, stratum, reviewer FROM cases WHERE id = ?""",
    """UPDATE cases SET tally_group = iif(absence = '', (
            SELECT found.id FROM tally_groups AS found
            WHERE (found.unit, found.stratum, found.reviewer) = (cases.unit, cases.stratum, cases.reviewer)
        ), 0) WHERE id = ?""",
    "UPDATE current SET tally_group = (SELECT tally_group FROM cases WHERE id = case_id) WHERE case_id = ?",
)


def regroup(database: Database, case_id: int) -> None:
    """Count a case, with everything in it, in the groups that it is in now; not at all where it is absent."""
    for statement in _REGROUP:
        database.execute(statement, [case_id])
