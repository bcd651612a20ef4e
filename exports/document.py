"""An audit as a Word document: an appendix to the report."""

from collections.abc import Sequence
from datetime import UTC
from itertools import chain
from pathlib import Path

from docx.document import Document as DocumentFile

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.tally import tally
from exports.about import KIND_WORDS, secrecy_line
from exports.assessed import assessed_questions, has_assessments
from exports.document_parts.assessments import assessment_blocks
from exports.document_parts.blocks import Block, steps
from exports.document_parts.comments import comment_blocks
from exports.document_parts.fact_check import fact_check_blocks
from exports.document_parts.findings import criterion_blocks, finding_blocks
from exports.document_parts.follow_up import follow_up_blocks
from exports.document_parts.key_figures import key_figure_blocks
from exports.document_parts.method import front_blocks, method_blocks
from exports.document_parts.recommendations import recommendation_blocks
from exports.document_parts.references import reference_blocks
from exports.document_parts.results import result_blocks
from exports.document_parts.summary import summary_blocks
from exports.document_template import LANGUAGE, new_document
from exports.document_writer import write_blocks, write_edges
from exports.identity_numbers import in_blocks, refuse_numbers
from exports.options import ExportOptions, Kind, concealed
from exports.safe_text import visible
from exports.target import CREATOR, EXAMPLE_MARK, Progress, no_progress, written_beside

SUFFIX = ".docx"


def export_document(snapshot: Snapshot, path: Path, options: ExportOptions, progress: Progress = no_progress) -> None:
    """Write the document to `path` (.docx), in place of what was there.

    `progress` gets the paragraphs and rows written and all there are, and may raise CancelledError; AuditErrors as
    `target.written_beside`.
    """
    blocks = document_blocks(snapshot, options)
    refuse_numbers(path.name, list(in_blocks(blocks)), are_told=options.with_identity_numbers)
    done, whole = 0, sum(map(steps, blocks))

    def step() -> None:
        nonlocal done
        done += 1
        progress(done, whole)

    with written_beside(path, SUFFIX) as temporary:
        document = new_document()
        _set_properties(document, snapshot, options)
        write_edges(document, snapshot.audit.name, secrecy_line(options))
        write_blocks(document, blocks, step)
        document.save(str(temporary))


def document_blocks(snapshot: Snapshot, options: ExportOptions) -> Sequence[Block]:
    """Return what the document says, in order."""
    hidden = concealed(snapshot.checklist, options)
    tallies = tally(snapshot)
    questions = assessed_questions(snapshot, tallies, options) if has_assessments(snapshot) else ()
    told = {item.name for question in questions for item in question.items}
    parts = [
        front_blocks(snapshot, options),
        summary_blocks(snapshot, questions),
        method_blocks(snapshot),
        result_blocks(snapshot, tallies, hidden),
        assessment_blocks(snapshot, tallies, questions, hidden),
        finding_blocks(snapshot, tallies, told),
        fact_check_blocks(snapshot, tallies),
        recommendation_blocks(snapshot, tallies, hidden),
        follow_up_blocks(snapshot, tallies),
        criterion_blocks(snapshot),
        key_figure_blocks(snapshot),
        reference_blocks(snapshot, options),
    ]
    if options.kind is Kind.WORKING_PAPER:
        parts.append(comment_blocks(snapshot, options))
    return list(chain.from_iterable(parts))


def _set_properties(document: DocumentFile, snapshot: Snapshot, options: ExportOptions) -> None:
    """Say who made it and when; nothing of the library's own is left, and nobody's name."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = f"{CREATOR} {options.program_version}"
    properties.title = visible(snapshot.audit.name)[:255]
    properties.subject, properties.comments, properties.language = KIND_WORDS[options.kind], "", LANGUAGE
    properties.identifier = snapshot.head
    properties.category = EXAMPLE_MARK if snapshot.audit.is_example else ""
    properties.created = properties.modified = options.exported_at.astimezone(UTC).replace(tzinfo=None)
