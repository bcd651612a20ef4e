"""The reviewer's initials, which follow the name until the user writes others."""

from aktgranskning.domain.wording import initials as suggested_initials


def initials_after(name_before: str, name: str, initials: str) -> str:
    """Return the initials that go with a name that was just changed; those of the user's own choice are kept."""
    return suggested_initials(name) if initials in ("", suggested_initials(name_before)) else initials
