"""Counts the tally in the file itself, over an index that holds all of it: the answers never come into memory."""

from collections import defaultdict

from aktgranskning.domain.audit import Answer, AnswerState, Case
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.counted_views import CountedView, Said
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import View
from aktgranskning.domain.form.standing import Circumstances, Standing, value_in_force
from aktgranskning.domain.grouped_tally import Cell, GroupedTally
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.records import CLAIMS, VIEWS
from aktgranskning.store.checklists import id_in_force, read_checklist
from aktgranskning.store.engine import Database
from aktgranskning.store.log import Log
from aktgranskning.store.reading import read_answers, read_cases
from aktgranskning.store.records import read_kind

_STATES = {state.value: state for state in AnswerState}


def tally_from_file(database: Database, by: GroupBy | None = None) -> GroupedTally:
    """Count every item over the whole and, with `by`, in each group; AuditError where there is no checklist.

    The figures are those of `tally` and `tally_by`.
    """
    checklist_id = id_in_force(database)
    if not checklist_id:
        raise AuditError("review.no_checklist")
    checklist, _ = read_checklist(database, checklist_id)
    said = _said(database, checklist)
    found = GroupedTally(checklist, lambda item: said.get(item, Said()), [by] if by else [])
    groups = database.execute("SELECT id, unit, stratum, reviewer FROM tally_groups").fetchall()
    cells = {id_: Cell(*names) for id_, *names in groups}
    sizes = "SELECT tally_group, count(*) FROM cases WHERE tally_group > 0 GROUP BY tally_group"
    for group, times in database.execute(sizes).fetchall():
        found.count_cases(cells[group], times)
    alike = """
        SELECT tally_group, item, state, value, count(*) FROM current
        WHERE tally_group > 0 GROUP BY tally_group, item, state, value
    """
    for group, item, state, value, times in database.execute(alike):
        if state:  # the line of a row has none
            found.count(cells[group], item, _STATES[state], value, times)
    return found


def read_absent(database: Database) -> tuple[Case, ...]:
    """Read the cases that the tally leaves out, without their texts."""
    cases, _ = read_cases(database, {}, "absence <> ''")
    return tuple(cases.values())


def _said(database: Database, checklist: Checklist) -> dict[str, Said]:
    """Read what the administration says, by item, with the answers of just those cases that it names.

    Of what it says only what is counted is read; its words stay where they are.
    """
    views: dict[str, list[CountedView]] = defaultdict(list)
    for counted in _counted_views(database, checklist):
        views[counted.view.item].append(counted)
    claims = read_kind(database, CLAIMS, {})
    items = {*views, *(claim.item for claim in claims)}
    return {item: Said(tuple(views[item]), tuple(one for one in claims if one.item == item)) for item in items}


def _counted_views(database: Database, checklist: Checklist) -> list[CountedView]:
    texts = dict(database.execute(_TEXTS_OF_VIEWS).fetchall())
    views = read_kind(database, VIEWS, texts)
    if not views:
        return []
    cases, moments = read_cases(database, texts, "absence = '' AND id IN (SELECT case_id FROM views)")
    answers, rows = read_answers(database, texts, cases)
    logic, log = Logic(checklist), Log(database)

    def counted(view: View, case: Case, held: dict[str, Answer]) -> CountedView:
        in_force = {place: value_in_force(answer) for place, answer in held.items()}
        circumstances = Circumstances(moments[case.id], log.seed_of(case.id), case.status)
        standing = Standing(in_force, rows[case.id], circumstances)
        meant = logic.state_with(view.place, view.value, held, standing)
        return CountedView(view, case, held[view.place].state, meant)

    return [
        counted(view, cases[view.case_id], answers[view.case_id])
        for view in views
        if view.case_id in cases and view.place in answers[view.case_id]
    ]


_TEXTS_OF_VIEWS = """
    SELECT hash, text FROM texts WHERE hash IN (
        SELECT value FROM views UNION SELECT value FROM current WHERE case_id IN (SELECT case_id FROM views)
    )
"""
