"""What is destroyed with an audit, and the certificate of it, which holds nothing that is confidential."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import get_type_hints

BEYOND = (
    "Gallringen gäller de filer som programmet känner till. Kopior på andra platser, i e-post, i synkroniserade mappar,"
    " i datorns egna säkerhetskopior och på papper omfattas inte och gallras för sig."
)
"""What no program can promise, as it is said before and in the certificate."""


class FileRole(StrEnum):
    """What a file that is to be destroyed is."""

    EXPORT = "exporterad fil"
    BACKUP = "säkerhetskopia"
    REPLACED = "fil som ersattes vid en återställning"
    LEFTOVER = "arbetsfil"
    AUDIT = "granskningens fil"


class Outcome(StrEnum):
    """What has become of it."""

    LEFT = "återstår"
    DESTROYED = "förstörd"
    GONE = "fanns inte"
    CHANGED = "ändrad sedan den skrevs, lämnad"
    UNKNOWN = "kunde inte kännas igen, lämnad"
    FAILED = "kunde inte förstöras"


ALONE = (Outcome.CHANGED, Outcome.UNKNOWN)
"""What is left alone, and told."""


@dataclass(frozen=True, slots=True)
class DisposedFile:
    """One file: where it is, what it is, and its SHA-256 before it was destroyed, '' where that is not known."""

    path: str
    role: FileRole
    sha256: str = ""
    outcome: Outcome = Outcome.LEFT

    @property
    def suffix(self) -> str:
        """The ending of its name, which is all that the certificate tells of it: a name may say too much."""
        return f".{self.path.rpartition('.')[2]}" if "." in self.path else ""


@dataclass(frozen=True, slots=True)
class Disposal:
    """The destruction of one audit: of which, by whom, when (local time, ISO 8601), on which decision, of what.

    `head` is the hash that its log ended in, by which a document that was exported from it is known again; `path` is
    where its file lay.
    """

    path: str
    name: str
    auditee: str
    period: str
    cases: int
    answers: int
    head: str
    is_encrypted: bool
    retained_until: str
    ground: str
    decision: str
    by: str
    at: str
    files: tuple[DisposedFile, ...]

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left that should be destroyed."""
        return not any(file.outcome in (Outcome.LEFT, Outcome.FAILED) for file in self.files)

    @property
    def is_before_its_time(self) -> bool:
        """Whether the audit is to be kept longer, that day included, or nothing says how long."""
        return not self.retained_until or self.retained_until >= self.at[:10]

    def of(self, *outcomes: Outcome) -> tuple[DisposedFile, ...]:
        """Return the files of which one of these things became."""
        return tuple(file for file in self.files if file.outcome in outcomes)


def retention_of(disposal: Disposal) -> str:
    """Say until when the audit is kept and why, and that this day is not over."""
    until = disposal.retained_until
    ground = f" Grund: {disposal.ground}." if disposal.ground else ""
    if not until:
        return f"Inget är bestämt om hur länge granskningen bevaras.{ground}"
    said = f"Granskningen bevaras till {until}{', och den tiden är inte slut' if disposal.is_before_its_time else ''}."
    return f"{said}{ground}"


def with_files(disposal: Disposal, files: Iterable[DisposedFile]) -> Disposal:
    """Return a disposal with other files, or with what has become of them."""
    return replace(disposal, files=tuple(files))


def write_disposal(disposal: Disposal) -> str:
    """Write a disposal with the places of its files, to go on with where it is interrupted."""
    return json.dumps(asdict(disposal), ensure_ascii=False, indent=1)


def read_disposal(text: str) -> Disposal:
    """Read what `write_disposal` wrote; ValueError, LookupError or TypeError where it is none."""
    held = json.loads(text)
    files = tuple(
        DisposedFile(_text(one["path"]), FileRole(one["role"]), _text(one["sha256"]), Outcome(one["outcome"]))
        for one in held.pop("files")
    )
    disposal = Disposal(**held, files=files)
    for fact, kind in get_type_hints(Disposal).items():
        if fact != "files" and type(getattr(disposal, fact)) is not kind:
            raise TypeError(fact)
    return disposal


def _text(held: object) -> str:
    if not isinstance(held, str) or "\0" in held:
        raise TypeError(held)
    return held


def certificate_json(disposal: Disposal) -> str:
    """Write the certificate as JSON: what the disposal says, its files without their names and places."""
    held = asdict(disposal)
    del held["path"]
    held["files"] = [
        {"role": file.role.value, "suffix": file.suffix, "sha256": file.sha256, "outcome": file.outcome.value}
        for file in disposal.files
    ]
    return json.dumps({"certificate": "Gallringsintyg", **held}, ensure_ascii=False, indent=2)
