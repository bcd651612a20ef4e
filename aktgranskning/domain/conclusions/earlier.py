"""The earlier audit that this one follows up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EarlierAudit:
    """What is kept of the audit that this one follows up: what it was called, when, its tally and answers as JSON.

    `version` is its checklist's, `fingerprint` the hash of its log's first row, `taken` the day it was read.
    `last_label` is the highest number that a recommendation had there for good, '' where none had.
    """

    number: int
    name: str = ""
    auditee: str = ""
    period: str = ""
    version: str = ""
    fingerprint: str = ""
    taken: str = ""
    tally: str = ""
    last_label: str = ""
    answers: str = ""
