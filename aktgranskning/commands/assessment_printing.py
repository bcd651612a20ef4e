"""What the command line prints of audit questions and assessments."""

from collections.abc import Iterator, Sequence

from aktgranskning.commands.printing import aligned, shortened
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.scales import Scale


def answer_record(answered: AnsweredQuestion, scale: Scale, unit: str) -> dict[str, object]:
    """Return what JSON says of a question and its answer; `rating` is None where it has none."""
    question, assessment = answered.question, answered.assessment
    return {
        "id": question.name,
        "label": question.label,
        "text": question.text,
        "parent": question.parent,
        "unit": unit,
        "rating": answered.step.word if answered.step.name else None,
        "scale": [step.word for step in scale.steps],
        "outside": scale.outside.word,
        "rationale": assessment.rationale if assessment else "",
        "items": [item.name for item in answered.items],
        "flagged": answered.is_flagged,
        "flags": list(answered.flags),
        "assessed_by": assessment.by if assessment else "",
        "assessed": assessment.day if assessment else "",
    }


def answers_table(audit: Audit, answered: Sequence[AnsweredQuestion]) -> str:
    """Write the answers as a table, a line a question; below each its reasons, and what has changed since."""
    rows = [[f"Syfte: {audit.purpose}"], [""]] if audit.purpose else []
    rows.append(["Revisionsfråga", "Bedömning", "Datum", "Av"])
    for one in answered:
        rows += _rows(one)
    return aligned(rows)


def _rows(answered: AnsweredQuestion) -> Iterator[list[str]]:
    question, step, assessment = answered.question, answered.step, answered.assessment
    indent = "  " * question.depth
    called = shortened(f"{indent}{question.label} {question.text}".rstrip())
    yield [called, f"{step.shape.value} {step.word}", *((assessment.day, assessment.by) if assessment else ("", ""))]
    if assessment and assessment.rationale:
        yield [f"{indent}    {' '.join(assessment.rationale.split())}"]
    for flag in answered.flags:
        yield [f"{indent}    Ändrat sedan dess: {flag}"]
