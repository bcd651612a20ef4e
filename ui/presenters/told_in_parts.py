"""What an error tells, in three parts: what happened, what was kept, and what to do."""

from dataclasses import dataclass

from aktgranskning import catalogue
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.refusals.without_remedy import WITHOUT_REMEDY


@dataclass(frozen=True, slots=True)
class ToldInParts:
    """The parts of what an error tells; '' for what its text leaves out."""

    happened: str
    kept: str
    to_do: str


def told_in_parts(error: AuditError) -> ToldInParts:
    """Take the text of an error apart: it begins with what happened, and ends with what to do."""
    first, *rest = catalogue.sentences(error.code, **error.parameters)
    remedies = rest[-1:] if error.code not in WITHOUT_REMEDY else []
    kept = rest[: len(rest) - len(remedies)]
    if "way_back" in error.parameters:
        remedies.append(catalogue.text(str(error.parameters["way_back"]), **error.parameters))
    happened = [first, *catalogue.listed(error.problems)] if isinstance(error, RefusedError) else [first]
    return ToldInParts("\n".join(happened), " ".join(kept), " ".join(remedies))
