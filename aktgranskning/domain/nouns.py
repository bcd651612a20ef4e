"""The noun that the sentences of a report count: its forms, and the words of number that agree with it."""

from dataclasses import astuple, dataclass

_SEPARATOR = ";"


@dataclass(frozen=True, slots=True)
class Noun:
    """A Swedish noun: "ärende", "ärenden", "ärendet"; `is_neuter` where it is "ett" rather than "en"."""

    singular: str
    plural: str
    definite: str
    is_neuter: bool

    @property
    def one(self) -> str:
        """The number one: "ett", "en"."""
        return "ett" if self.is_neuter else "en"

    @property
    def none(self) -> str:
        """What says that there is none: "inget", "ingen"."""
        return "inget" if self.is_neuter else "ingen"

    @property
    def the(self) -> str:
        """The article before an adjective: "det", "den"."""
        return "det" if self.is_neuter else "den"

    @property
    def some(self) -> str:
        """What stands for any of them after a negation: "något", "någon"."""
        return "något" if self.is_neuter else "någon"


CASE_FILE = Noun("akt", "akter", "akten", is_neuter=False)
ROW = Noun("rad", "rader", "raden", is_neuter=False)

NOUNS = (
    CASE_FILE,
    Noun("ärende", "ärenden", "ärendet", is_neuter=True),
    Noun("beslut", "beslut", "beslutet", is_neuter=True),
    Noun("avtal", "avtal", "avtalet", is_neuter=True),
    Noun("faktura", "fakturor", "fakturan", is_neuter=False),
)
"""Those to choose from; an audit can have one of its own."""


def write_noun(noun: Noun) -> str:
    """Write a noun as the audit file keeps it: "ärende;ärenden;ärendet;ett"."""
    return _SEPARATOR.join([*astuple(noun)[:3], noun.one])


def read_noun(text: str) -> Noun:
    """Read what `write_noun` wrote; the case file where nothing is written."""
    if not text:
        return CASE_FILE
    singular, plural, definite, one = text.split(_SEPARATOR)
    return Noun(singular, plural, definite, is_neuter=one == "ett")
