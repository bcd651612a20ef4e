"""What the facts of the audit itself are called where a change of them is undone, and the page that shows them."""

from collections.abc import Collection

from aktgranskning.domain.acts import Field

FACT_WORDS = {
    Field.NAME: "granskningens namn",
    Field.AUDITEE: "granskad nämnd eller verksamhet",
    Field.PERIOD: "granskningens period",
    Field.NOUN: "det som räknas",
    Field.FACT_CHECK: "ordet för granskningen av fakta",
    Field.CONFIDENCE: "konfidensnivån",
    Field.PURPOSE: "granskningens syfte",
    Field.SCALE: "granskningens skala",
    Field.MUNICIPALITY: "granskningens kommun",
    Field.RETAINED_UNTIL: "dagen då granskningen ska gallras",
    Field.RETENTION_GROUND: "grunden för bevarandet",
    Field.DISPOSAL_DECISION: "beslutet om gallring",
}
"""What each fact that the auditor can change is called."""

_SEEN_IN_ASSESSMENT = frozenset({Field.PURPOSE, Field.SCALE, Field.MUNICIPALITY})


def page_of_facts(facts: Collection[Field]) -> str:
    """Return the page on which it can be seen that facts changed."""
    if _SEEN_IN_ASSESSMENT.intersection(facts):
        return "assessment"
    return "tally" if Field.CONFIDENCE in facts else "engagement"
