"""The facts of an audit itself, field by field, as its file and its log keep them."""

from collections.abc import Iterable, Mapping

from aktgranskning.domain.acts import AUDIT_FIELDS, Change, Field
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.scales import THREE_STEPS, read_scale, write_scale
from aktgranskning.domain.fact_check import FactCheckWord
from aktgranskning.domain.nouns import read_noun, write_noun
from aktgranskning.domain.sign_off import read_lock, read_second_reading, write_lock, write_second_reading


def facts_of(audit: Audit) -> dict[Field, str]:
    """Return what is kept of an audit, by field; '' for what goes without saying."""
    return {
        Field.NAME: audit.name,
        Field.AUDITEE: audit.auditee,
        Field.PERIOD: audit.period,
        Field.EXAMPLE: "1" if audit.is_example else "",
        Field.NOUN: write_noun(audit.noun),
        Field.FACT_CHECK: audit.fact_check.value,
        Field.CONFIDENCE: str(audit.confidence or ""),
        Field.PURPOSE: audit.purpose,
        Field.SCALE: write_scale(audit.scale) if audit.scale != THREE_STEPS else "",
        Field.MUNICIPALITY: audit.municipality,
        Field.RETAINED_UNTIL: audit.retained_until,
        Field.RETENTION_GROUND: audit.retention_ground,
        Field.DISPOSAL_DECISION: audit.disposal_decision,
        Field.COPY_OF: audit.copy_of,
        Field.SECOND_READING: write_second_reading(audit.second_reading),
        Field.LOCK: write_lock(audit.lock),
    }


def read_facts(facts: Mapping[str, str]) -> Audit:
    """Read the audit of what `facts_of` returned; a fact may be missing."""
    return Audit(
        facts.get(Field.NAME, ""),
        facts.get(Field.AUDITEE, ""),
        facts.get(Field.PERIOD, ""),
        facts.get(Field.EXAMPLE, "") == "1",
        read_noun(facts.get(Field.NOUN, "")),
        FactCheckWord(facts.get(Field.FACT_CHECK) or FactCheckWord.SAKGRANSKNING),
        int(facts.get(Field.CONFIDENCE) or 0),
        facts.get(Field.PURPOSE, ""),
        read_scale(facts.get(Field.SCALE, "")),
        facts.get(Field.MUNICIPALITY, ""),
        facts.get(Field.RETAINED_UNTIL, ""),
        facts.get(Field.RETENTION_GROUND, ""),
        facts.get(Field.DISPOSAL_DECISION, ""),
        facts.get(Field.COPY_OF, ""),
        read_second_reading(facts.get(Field.SECOND_READING, "")),
        read_lock(facts.get(Field.LOCK, "")),
    )


def with_facts(audit: Audit, changes: Iterable[Change]) -> Audit:
    """Return the audit after those of the changes that set one of its facts."""
    changed = {change.field: change.new for change in changes if change.field in AUDIT_FIELDS}
    if not changed:
        return audit
    return read_facts({field.value: fact for field, fact in (facts_of(audit) | changed).items()})
