"""What a form says above the recommendations, in a workbook as in a document."""

from aktgranskning.domain.conclusions.form_rows import (
    ACTION,
    AGREEMENTS,
    AGREES,
    DECIDED,
    DUE,
    RESPONSIBLE,
    SECTION,
    TEXT,
    FormSheet,
)


def lead(sheet: FormSheet) -> list[str]:
    """Return whose form it is, of which audit, and until when it is to be answered."""
    about = ", ".join(filter(None, (sheet.audit.auditee, sheet.audit.period)))
    deadline = f"Svar senast: {sheet.deadline}" if sheet.deadline else ""
    return [words for words in (about, f"Till: {sheet.addressee}", deadline) if words]


def guidance() -> list[str]:
    """Return how it is filled in."""
    *most, last = AGREEMENTS
    return [
        f"{AGREES}: välj {', '.join(most)} eller {last}. {TEXT}: ert svar på rekommendationen.",
        f"{ACTION}: vad som ska göras eller redan är gjort. {RESPONSIBLE}: den funktion som ska se till det.",
        f"{DUE}, {DECIDED}: datum, till exempel 2026-12-15. {SECTION}: beslutets paragraf i protokollet.",
        "En rekommendation som lämnas tom räknas som ej besvarad.",
    ]
