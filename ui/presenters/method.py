"""The paragraph for the report that says how the sample was made."""

from aktgranskning.session import Session


def paragraph(session: Session) -> str:
    """Return the method paragraph; '' where nothing is known of how the cases were chosen."""
    from aktgranskning.domain.method_words import method_paragraph

    if not session.cases and session.sampling.register is None:
        return ""
    return method_paragraph(session.sampling, tuple(session.cases.values()))
