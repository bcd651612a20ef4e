"""The sheets and columns of a checklist: their names, synonyms and languages."""

import re
from dataclasses import dataclass

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
        "trigger",
        "choice_filter",
        "repeat_count",
        "parameters",
        "appearance",
        "disabled",
        "audit_question",
        "audit_criterion",
        "audit_tally",
        "audit_met",
        "audit_na",
        "audit_finding",
        "audit_where",
    ),
    "choices": ("list_name", "name", "label", "audit_outcome", "audit_require", "audit_key"),
    "settings": ("form_title", "form_id", "version", "default_language", "name", "public_key"),
    "audit_questions": ("id", "text"),
}
"""What is read from each sheet; the sheets in the order in which mistakes are listed."""

NEEDED: dict[str, tuple[str, ...]] = {
    "survey": ("type", "name", "label"),
    "choices": ("list_name", "name", "label"),
    "settings": (),
    "audit_questions": ("id", "text"),
}

SYNONYMS: dict[str, dict[str, str]] = {
    "survey": {
        "bind::calculate": "calculation",
        "bind::constraint": "constraint",
        "bind::jr:constraintmsg": "constraint_message",
        "bind::jr:requiredmsg": "required_message",
        "bind::readonly": "readonly",
        "bind::relevant": "relevant",
        "bind::required": "required",
        "body::appearance": "appearance",
        "body::jr:count": "repeat_count",
        "calculate": "calculation",
        "caption": "label",
        "command": "type",
        "constraining_message": "constraint_message",
        "control::appearance": "appearance",
        "count": "repeat_count",
        "jr:count": "repeat_count",
        "read_only": "readonly",
        "relevance": "relevant",
        "requiredmsg": "required_message",
        "tag": "name",
        "value": "name",
    },
    "choices": {"caption": "label", "value": "name"},
    "settings": {
        "id_string": "form_id",
        "set_form_id": "form_id",
        "set_form_title": "form_title",
        "title": "form_title",
    },
    "audit_questions": {},
}
"""The names by which XLSForm also knows columns, by sheet."""

TRANSLATED = frozenset({"label", "hint", "guidance_hint", "required_message", "constraint_message"})
"""Columns that may stand once per language, as `label::Svenska (sv)`."""

EXPRESSIONS = frozenset(
    {
        "required",
        "relevant",
        "constraint",
        "default",
        "readonly",
        "calculation",
        "trigger",
        "choice_filter",
        "repeat_count",
        "audit_met",
        "audit_na",
    }
)
"""Columns that hold expressions, or may."""

REFUSED_SHEETS = ("entities", "external_choices", "osm")
"""Sheets of XLSForm that change what is asked or stored, and are not supported: silence would lose a rule."""

_REFUSED = re.compile(r"((body|control)::)?intent|bind(::(jr:preload.*|[^:]*))?")
_OF_PYXFORM = frozenset({"audit", "children", "choices", "fields", "flat", "itemset", "parent"})
_MEDIA = frozenset({"audio", "big-image", "image", "video"})
_SWEDISH = re.compile(r"\b(sv|svenska|swedish)\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as written, the column that it stands for, known or not, and the language that it names, or ''."""

    text: str
    column: str
    language: str = ""

    @property
    def is_swedish(self) -> bool:
        """Whether the language is Swedish."""
        return bool(_SWEDISH.search(self.language))

    @property
    def is_refused(self) -> bool:
        """Whether the column changes what is asked and is not supported: silence would lose a rule."""
        return bool(_REFUSED.fullmatch(self.column))

    @property
    def is_taken(self) -> bool:
        """Whether pyxform means something of its own by such a column, and would stumble over it."""
        first, colon, _ = self.column.partition(":")
        translated = bool(colon) and first in COLUMNS["survey"] and first not in TRANSLATED
        return self.column in _OF_PYXFORM or (first == "audit" and bool(colon)) or translated

    @property
    def is_of_choices(self) -> bool:
        """Whether a column of the sheet `choices` holds something for choice filters, under the heading as written."""
        is_ours = self.column in COLUMNS["choices"] or self.column.startswith("audit_")
        return not is_ours and self.column not in _MEDIA and bool(re.fullmatch(r"[^\s:]+", self.text))


def read_heading(text: str, sheet: str) -> Heading:
    """Read a heading of a sheet, whose name is the one in `COLUMNS`, in capitals or not and with any spaces."""
    parts = [" ".join(part.split()) for part in text.casefold().split("::" if "::" in text else ":")]
    if "jr" in parts[:-1]:  # a single colon is the older way to write two, but not behind a prefix
        place = parts.index("jr")
        parts[place : place + 2] = [f"jr:{parts[place + 1]}"]
    *before, last = parts
    column, language = _known("::".join(parts), sheet), ""
    if before and _known("::".join(before), sheet) in TRANSLATED:
        column, language = _known("::".join(before), sheet), last
    return Heading(text, column, language)


def _known(name: str, sheet: str) -> str:
    column = name.replace(" ", "_")
    return SYNONYMS[sheet].get(column, column)
