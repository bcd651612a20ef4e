"""What the administration says, as a package tells it: what it stands for always, its words in a working paper."""

from collections.abc import Iterable, Iterator

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import TEXT_KINDS
from aktgranskning.domain.fact_check import Claim, View
from aktgranskning.domain.long_form import CLAIM_FACTS, CLAIM_WORDS, LEFT_OUT, VIEW_FACTS, VIEW_WORDS
from exports.options import ExportOptions, Kind, concealed
from exports.row_names import positions, row_key
from exports.safe_text import unbroken


def view_records(snapshot: Snapshot, options: ExportOptions) -> dict[int, list[dict[str, str]]]:
    """Return the views of each case that has any; of an item whose values are left out neither value is told.

    Words without a value are told as left out, so that the view still says something.
    """
    hidden = concealed(snapshot.checklist, options)
    cases: dict[int, list[dict[str, str]]] = {}
    for view in snapshot.views:
        told = dict(_told(view, VIEW_FACTS, VIEW_WORDS, options))
        if view.item in hidden:
            stands_for = LEFT_OUT if snapshot.checklist.item(view.item).kind in TEXT_KINDS else ""
            told |= {name: stands_for for name in ("value", "answer") if name in told}
        if options.kind is Kind.REPORT and not told.get("value"):  # it said something, which is not told
            told["words"] = LEFT_OUT
        row = row_key(positions(snapshot.rows.get(view.case_id, ())), view.row)
        cases.setdefault(view.case_id, []).append({"item": view.item, "row": row, **told})
    return cases


def claim_records(snapshot: Snapshot, options: ExportOptions) -> list[dict[str, str]]:
    """Return the numbers that the administration claims without naming cases, of items that have an outcome now."""
    items = {item.name for item in snapshot.checklist.items if item.has_outcome}
    claims = (claim for claim in snapshot.claims if claim.item in items)
    return [{"item": claim.item, **dict(_told(claim, CLAIM_FACTS, CLAIM_WORDS, options))} for claim in claims]


def _told(
    record: View | Claim, facts: Iterable[str], words: Iterable[str], options: ExportOptions
) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a record that are told and hold something."""
    names = (*facts, *words) if options.kind is Kind.WORKING_PAPER else facts
    for name in names:
        if text := unbroken(str(getattr(record, name))):
            yield name, text
