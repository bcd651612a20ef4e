"""The words that an audit's figures are told in: the noun that is counted, and what the fact-check is called."""

from dataclasses import replace

from aktgranskning import engagement
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.fact_check import FactCheckWord
from aktgranskning.domain.nouns import NOUNS, Noun
from ui.translating import later, tr
from ui.workspace import Workspace

OWN = later("Eget ord…")
FORMS = {"singular": later("Ett eller en (obestämd)"), "plural": later("Flera"), "definite": later("Bestämd form")}
"""The forms of a noun of one's own, by attribute, and what each is called."""

_EXAMPLES = {"singular": "placering", "plural": "placeringar", "definite": "placeringen"}
"""Swedish words in every language of the screen, as the sentences are Swedish."""

_FACT_CHECKS = {
    FactCheckWord.SAKGRANSKNING: later("Sakgranskning"),
    FactCheckWord.FAKTAKONTROLL: later("Faktakontroll"),
}
_THE_FACT_CHECKS = {
    FactCheckWord.SAKGRANSKNING: later("sakgranskningen"),
    FactCheckWord.FAKTAKONTROLL: later("faktakontrollen"),
}


def fact_check_word(audit: Audit) -> str:
    """Return what an audit calls the fact-check, as a title."""
    return tr(_FACT_CHECKS[audit.fact_check])


def the_fact_check(audit: Audit) -> str:
    """Return what an audit calls its own fact-check, in running text: "sakgranskningen"."""
    return tr(_THE_FACT_CHECKS[audit.fact_check])


def is_own(noun: Noun) -> bool:
    """Say whether a noun is none of those to choose from."""
    return noun not in NOUNS


def example_of(form: str) -> str:
    """Return an example of a form of a noun."""
    return tr("till exempel {word}").format(word=_EXAMPLES[form])


def in_use(noun: Noun) -> str:
    """Show how a noun is written in sentences."""
    return tr("Så skrivs det: {none} {singular}, {one} {singular}, {definite}, 15 {plural}.").format(
        none=noun.none, singular=noun.singular, one=noun.one, definite=noun.definite, plural=noun.plural
    )


def wrong_form(typed: str) -> str:
    """Say why a text is no form of a noun; '' where it is."""
    word = typed.strip()
    if not word:
        return tr("skriv formen")
    return "" if all(part.isalpha() for part in word.replace("-", " ").split()) else tr("bara bokstäver")


class ReportWords:
    """Reads and sets the words of the open audit."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @property
    def audit(self) -> Audit:
        """What the audit says of itself now."""
        return self._workspace.session.audit

    def count(self, noun: Noun) -> None:
        """Let the sentences count this noun."""
        self._edit(replace(self.audit, noun=noun))

    def count_own(self, forms: dict[str, str], *, is_neuter: bool) -> dict[str, str]:
        """Let the sentences count a noun of one's own; return by form what is wrong, and then nothing is set."""
        wrong = {form: problem for form, typed in forms.items() if (problem := wrong_form(typed))}
        if not wrong:
            written = {form: " ".join(typed.split()) for form, typed in forms.items()}
            self.count(Noun(**written, is_neuter=is_neuter))
        return wrong

    def call_fact_check(self, word: FactCheckWord) -> None:
        """Let the fact-check be called this everywhere."""
        self._edit(replace(self.audit, fact_check=word))

    def _edit(self, audit: Audit) -> None:
        if audit != self.audit:
            self._workspace.perform(engagement.edit_audit, audit)
