"""An audit as a JSON package: its facts, its checklist, its cases with what is said of them, and its tally."""

import json
from collections.abc import Iterator, Sequence, Set
from dataclasses import asdict, replace
from pathlib import Path

from aktgranskning.domain.audit import Case, Snapshot
from aktgranskning.domain.checklist_json import to_json
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.log_heads import HEAD_COLUMN
from aktgranskning.domain.long_form import PACKAGE_FORMAT, PACKAGE_KEY
from aktgranskning.domain.tally import ItemTally, Statistic, tally
from aktgranskning.domain.tally_rows import Record, tally_records
from exports.answer_lines import AnswerLine, answer_lines
from exports.identity_numbers import in_record, refuse_numbers
from exports.options import ExportOptions, concealed
from exports.package_views import claim_records, view_records
from exports.safe_text import unbroken
from exports.target import CREATOR, Progress, no_progress, written_beside

SUFFIX = ".json"


def export_package(snapshot: Snapshot, path: Path, options: ExportOptions, progress: Progress = no_progress) -> None:
    """Write the package to `path` (.json), in place of what was there.

    `progress` gets the cases written and all there are, and may raise CancelledError; AuditErrors as
    `target.written_beside`.
    """
    with written_beside(path, SUFFIX) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        found: list[Problem] = []
        file.writelines(_pieces(snapshot, options, progress, found))
        refuse_numbers(path.name, found, are_told=options.with_identity_numbers)


def _pieces(snapshot: Snapshot, options: ExportOptions, progress: Progress, found: list[Problem]) -> Iterator[str]:
    """Yield the text of the package piece by piece: the cases are many, the rest is not.

    Identity numbers in it come into `found`.
    """
    hidden = concealed(snapshot.checklist, options)
    yield f'{{"{PACKAGE_KEY}": {PACKAGE_FORMAT}'
    for key, value in _head(snapshot, options).items():
        found += in_record(value, key)
        yield f',\n"{key}": {_json(value)}'
    yield ',\n"cases": ['
    views = view_records(snapshot, options)
    for done, (case, lines) in enumerate(answer_lines(snapshot, options), 1):
        told = _case(case, lines, options) | {"views": views.get(case.id, [])}
        found += in_record(told, case.label)
        yield f"{',' if done > 1 else ''}\n{_json(told)}"
        progress(done, len(snapshot.cases))
    claims = claim_records(snapshot, options)
    found += in_record(claims, "claims")
    yield f'\n],\n"claims": {_json(claims)}'
    yield f',\n"tally": {_json(_tally(tally(snapshot), hidden))}\n}}\n'


def _head(snapshot: Snapshot, options: ExportOptions) -> dict[str, object]:
    audit = snapshot.audit
    facts = {"name": unbroken(audit.name), "auditee": unbroken(audit.auditee), "period": unbroken(audit.period)}
    return {
        "program": f"{CREATOR} {options.program_version}",
        "kind": options.kind.value,
        HEAD_COLUMN: snapshot.head,
        "audit": facts | {"is_example": audit.is_example, "fact_check": audit.fact_check.value},
        "checklist": json.loads(to_json(snapshot.checklist)),
    }


def _case(case: Case, lines: Sequence[AnswerLine], options: ExportOptions) -> dict[str, object]:
    facts = {"label": case.label, "unit": case.unit, "stratum": case.stratum, "status": case.status.value}
    if options.with_references:
        facts["reference"] = case.reference
    shown = {key: unbroken(text) for key, text in facts.items()}
    return shown | {"answers": [_filled(line) for line in lines]}


def _filled(line: AnswerLine) -> dict[str, str]:
    return {key: text for key, text in asdict(line).items() if text or key in ("item", "row", "value")}


def _tally(tallies: Sequence[ItemTally], hidden: Set[str]) -> list[Record]:
    """Return the tally as `aktgranskning tally` does, without the smallest, middle and greatest of hidden values."""
    return tally_records(
        replace(found, statistic=Statistic(found.statistic.count))
        if found.statistic and found.item.name in hidden
        else found
        for found in tallies
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
