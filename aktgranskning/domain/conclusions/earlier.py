"""The earlier audit that this one follows up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EarlierAudit:
    """What is kept of the audit that this one follows up: what it was called, when, its tally and answers as JSON.

    `version` is its checklist's, `fingerprint` the hash of its log's first row, `taken` the day it was read.
    """

    number: int
    name: str = ""
    auditee: str = ""
    period: str = ""
    version: str = ""
    fingerprint: str = ""
    taken: str = ""
    tally: str = ""
    answers: str = ""
