"""Columns with something in them that nobody reads: their author may expect otherwise."""

from collections.abc import Iterator, Sequence

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.syntax import ANY_NAME, Call, Literal, Path
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table
from checklists.columns import COLUMNS, Heading, read_heading
from checklists.expressions import Written
from checklists.headings import IN_SWEDISH, place_of_headings

_GROUPS = frozenset({"attribute", "bind", "body", "control", "instance", "media"})
"""What stands before `::` in columns of XLSForm."""

_LEFT_OUT: dict[str, frozenset[str]] = {
    "survey": frozenset(
        {"audio", "autoplay", "big-image", "body", "compact_tag", "image", "intent", "no_app_error_string",
         "noapperrorstring", "note", "notes", "query", "rows", "save_to", "sms_field", "sms_option", "video"}
    ),
    "choices": frozenset({"audio", "big-image", "geometry", "image", "note", "notes", "order", "video"}),
    "settings": frozenset(
        {"allow_choice_duplicates", "attribute", "auto_delete", "auto_send", "clean_text_values", "client_editable",
         "delimiter", "instance_id", "instance_name", "instance_xmlns", "namespaces", "note", "notes",
         "omit_instanceid", "prefix", "sms_allow_media", "sms_date_format", "sms_datetime_format", "sms_keyword",
         "sms_response", "sms_separator", "style", "submission_url"}
    ),
    "audit_questions": frozenset({"note", "notes"}),
}  # fmt: skip
"""Columns of XLSForm that are left out knowingly, by sheet."""


def unread_columns(table: Table, written: Sequence[Written]) -> Iterator[Problem]:
    """Yield each heading of a known sheet that nothing is known of, with something below it.

    A choice's own columns are for choice filters: one that an expression looks at is read.
    """
    asked = _asked(written)
    is_clear = all(one.tree for one in written)  # a broken expression may look at any column
    for kind in COLUMNS:
        sheet = table.sheet(kind) or Sheet(kind, ())
        row = place_of_headings(sheet, kind)
        headings = [read_heading(text, kind) for text in (sheet.rows[row] if sheet.rows else ())]
        for place, heading in enumerate(headings):
            near = IN_SWEDISH[kind].get(heading.column, "")
            may_be_asked = kind == "choices" and (bool(asked & {heading.text, ANY_NAME}) or not (is_clear or near))
            if _is_unknown(heading, kind) and _is_filled(sheet, row, place) and not may_be_asked:
                yield Problem("checklist.column_not_read", sheet.name, row + 1, heading.text, "", {"nearest": near})


def _is_unknown(heading: Heading, kind: str) -> bool:
    """Say whether neither we nor XLSForm know a heading, and nothing else is said of it."""
    if not heading.text or heading.is_refused or heading.is_taken:
        return False
    first, colons, _ = heading.column.partition("::")
    return not (heading.column in COLUMNS[kind] or first in _LEFT_OUT[kind] or (colons and first in _GROUPS))


def _is_filled(sheet: Sheet, headings: int, place: int) -> bool:
    return any(place < len(row) and row[place] for row in sheet.rows[headings + 1 :])


def _asked(written: Sequence[Written]) -> set[str]:
    """Return every name that a path of an expression looks for, and every column that `pulldata` does."""
    parts = [part for one in written for part in one.parts]
    names = {step.test for part in parts if isinstance(part, Path) for step in part.steps}
    pulled = [part for part in parts if isinstance(part, Call) and part.name == "pulldata"]
    return names | {str(given.value) for call in pulled for given in call.arguments if isinstance(given, Literal)}
