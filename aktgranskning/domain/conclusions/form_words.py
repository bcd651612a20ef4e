"""What a form says above the recommendations, as a workbook and as a document; all that it says beside its fields."""

import re

from aktgranskning.domain.conclusions.form_rows import (
    ACTION,
    AGREEMENTS,
    AGREES,
    DECIDED,
    DUE,
    REFERENCE,
    RESPONSIBLE,
    SECTION,
    TEXT,
    TITLE,
    FormSheet,
)

IN_WORKBOOK = "Fyll i de färgade cellerna; allt annat är låst. Spara filen som Excel (.xlsx)."
IN_DOCUMENT = "Fyll i fälten i den högra kolumnen. Spara filen som Word (.docx)."

_PAGE_NUMBER = re.compile(r"\s*Sida\s+[0-9]+\s+av\s+[0-9]+\s*")


def title(sheet: FormSheet) -> str:
    """Return what the workbook is called; a document says both parts of it, one below the other."""
    return f"{TITLE} – {sheet.audit.name}"


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


def reference(sheet: FormSheet) -> str:
    """Return the line by which a form is known again."""
    return f"{REFERENCE}: {sheet.token}"


def own_texts(sheet: FormSheet) -> list[str]:
    """Return every text that a form has beside its fields, of either kind; not the number of a page."""
    lines = [title(sheet), TITLE, sheet.audit.name, *lead(sheet), IN_WORKBOOK, IN_DOCUMENT, *guidance()]
    return [*lines, reference(sheet)]


def is_page_number(words: str) -> bool:
    """Say whether words are the number of a page, which Word and LibreOffice work out."""
    return bool(_PAGE_NUMBER.fullmatch(words))
