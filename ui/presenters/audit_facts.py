"""What the facts of the audit itself are called where a change of them is undone, and the page that shows them."""

from collections.abc import Collection

from aktgranskning.domain.acts import Field
from ui.translating import later

FACT_WORDS = {
    Field.NAME: later("granskningens namn"),
    Field.AUDITEE: later("granskad nämnd eller verksamhet"),
    Field.PERIOD: later("granskningens period"),
    Field.NOUN: later("det som räknas"),
    Field.FACT_CHECK: later("ordet för granskningen av fakta"),
    Field.CONFIDENCE: later("konfidensnivån"),
    Field.PURPOSE: later("granskningens syfte"),
    Field.SCALE: later("granskningens skala"),
    Field.MUNICIPALITY: later("granskningens kommun"),
    Field.RETAINED_UNTIL: later("dagen då granskningen ska gallras"),
    Field.RETENTION_GROUND: later("grunden för bevarandet"),
    Field.DISPOSAL_DECISION: later("beslutet om gallring"),
}
"""What each fact that the auditor can change is called."""

_SEEN_IN_ASSESSMENT = frozenset({Field.PURPOSE, Field.SCALE, Field.MUNICIPALITY})


def page_of_facts(facts: Collection[Field]) -> str:
    """Return the page on which it can be seen that facts changed."""
    if _SEEN_IN_ASSESSMENT.intersection(facts):
        return "assessment"
    return "tally" if Field.CONFIDENCE in facts else "engagement"
