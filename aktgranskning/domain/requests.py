"""The documents that cases wait for, as the changes of the log make and alter them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from aktgranskning.domain.acts import Change, Field
from aktgranskning.domain.audit import DocumentRequest

REQUEST_ATTRIBUTES = {
    Field.REQUEST_WHAT: "what",
    Field.REQUEST_WHOM: "whom",
    Field.REQUEST_ASKED: "asked",
    Field.REQUEST_RECEIVED: "received",
}
"""The attribute of a requested document, and the column, that each field of the log sets."""

Requests = tuple[DocumentRequest, ...]


def with_requests(requests: Requests, changes: Iterable[Change]) -> Requests:
    """Return the requests after those of the changes that concern one, by case and number.

    One that says nothing of what is waited for is not there.
    """
    held = {(one.case_id, one.number): one for one in requests}
    for change in changes:
        if change.field in REQUEST_ATTRIBUTES:
            key = change.case_id, int(change.row_path)
            content: dict[str, Any] = {REQUEST_ATTRIBUTES[change.field]: change.new}
            held[key] = replace(held.get(key, DocumentRequest(*key)), **content)
    return tuple(held[key] for key in sorted(held) if held[key].what)


def request_in(requests: Requests, case_id: int, number: int) -> DocumentRequest:
    """Return a request; where there is none by that number, an empty one."""
    empty = DocumentRequest(case_id, number)
    return next((one for one in requests if (one.case_id, one.number) == (case_id, number)), empty)
