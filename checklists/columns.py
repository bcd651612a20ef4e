"""The sheets and columns of a checklist: their names and synonyms."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "survey": (
        "type",
        "name",
        "label",
        "hint",
        "guidance_hint",
        "required",
        "required_message",
        "relevant",
        "constraint",
        "constraint_message",
        "default",
        "readonly",
        "calculation",
        "audit_question",
        "audit_criterion",
        "audit_tally",
        "audit_met",
        "audit_na",
        "audit_finding",
    ),
    "choices": ("list_name", "name", "label", "audit_outcome", "audit_key"),
    "settings": ("form_title", "form_id", "version"),
    "audit_questions": ("id", "text"),
}
"""What is read from each sheet; the sheets in the order in which mistakes are listed."""

NEEDED: dict[str, tuple[str, ...]] = {
    "survey": ("type", "name", "label"),
    "choices": ("list_name", "name", "label"),
    "settings": (),
    "audit_questions": ("id", "text"),
}

SYNONYMS = {
    "read_only": "readonly",
    "relevance": "relevant",
    "calculate": "calculation",
    "value": "name",
    "caption": "label",
}

TRANSLATED = ("label", "hint", "guidance_hint", "required_message", "constraint_message")
"""Columns that may stand once per language, as `label::Svenska (sv)`."""

REFUSED = ("choice_filter", "trigger", "repeat_count", "bind")
"""Columns of XLSForm that change what is asked and are not supported: silence would lose a rule."""


def column_of(heading: str) -> str:
    """Return the column that a heading stands for, known or not: small letters, no spaces, no synonym."""
    column = "_".join(heading.casefold().split())
    return SYNONYMS.get(column, column)
