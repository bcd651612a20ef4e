"""What the tables and columns of an audit file are called where something in them is wrong."""

TABLES = {
    "frame": "Registrets ram",
    "members": "Listan över dragna och reserver",
    "reviewers": "Listan över granskare",
    "written_files": "Listan över skrivna filer",
    "requests": "Handlingar som akterna väntar på",
    "views": "Förvaltningens synpunkter",
    "claims": "Förvaltningens uppgifter utan angivna akter",
    "dispatches": "Utskick till förvaltningen",
    "sentences": "Egna formuleringar",
    "review_notes": "Granskningsanteckningar",
    "questions": "Revisionsfrågor",
    "criteria": "Revisionskriterier",
    "links": "Kopplingar mellan frågor",
    "grounds": "Underlag",
    "assessments": "Bedömningar",
    "recommendations": "Rekommendationer",
    "responses": "Svar på rekommendationer",
    "response_forms": "Svarsblanketter",
    "key_figure_sets": "Nyckeltal",
    "comparison_groups": "Jämförelsegrupper",
    "earlier_audits": "Den tidigare granskningen",
}
"""Each table whose rows are not named one by one."""


def table_in_words(table: str) -> str:
    """Return what a table holds, as a heading."""
    return TABLES.get(table, "Övriga uppgifter")
