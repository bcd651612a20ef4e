"""Granskade akter: which case is which in the archive, where references are asked for."""

from collections.abc import Iterator

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.wording import group_in_words
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text
from exports.grid import REFERENCE
from exports.options import ExportOptions


def reference_blocks(snapshot: Snapshot, options: ExportOptions) -> Iterator[Block]:
    """Yield each case with its reference; nothing where those are not asked for."""
    if not options.with_references:
        return
    yield Text("Granskade akter", Style.SECTION)
    columns = [Column("Akt", 4.0), Column("Enhet", 6.0), Column(REFERENCE, WIDTH - 10.0)]
    rows = [[case.label, group_in_words(case.unit, GroupBy.UNIT), case.reference] for case in snapshot.cases]
    yield Table("Granskade akter", "En rad per akt med enheten och diarienumret.", columns, rows)
