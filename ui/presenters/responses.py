"""What addressees answer to a recommendation, as the page shows it, and as it is noted."""

from dataclasses import dataclass

from aktgranskning.catalogue import describe
from aktgranskning.concluding import responding
from aktgranskning.domain.answer_values import read_date_if_any
from aktgranskning.domain.conclusions.in_words import AGREEMENT_WORDS, section_in_words
from aktgranskning.domain.conclusions.recommendations import Agreement, Response
from aktgranskning.domain.conclusions.standing import StandingRecommendation
from ui.presenters.days import wrong_day
from ui.presenters.locale_words import shown_day
from ui.translating import later, tr
from ui.workspace import Workspace

NOT_ANSWERED = later("Inget svar än")
AGREEMENT_CHOICES = AGREEMENT_WORDS | {Agreement.UNSAID: later("Anges inte")}


@dataclass(frozen=True, slots=True)
class AddresseeAnswer:
    """What one addressee answers: `said` is empty, but for its name, where there is no answer yet."""

    said: Response
    facts: tuple[tuple[str, str], ...]

    @property
    def is_noted(self) -> bool:
        """Whether there is an answer."""
        return bool(self.said.number)


def addressee_answers(standing: StandingRecommendation) -> tuple[AddresseeAnswer, ...]:
    """Return what each addressee of a recommendation answers, in order."""
    said = (response or Response(0, addressee=addressee) for addressee, response in standing.responses)
    return tuple(AddresseeAnswer(one, response_facts(one)) for one in said)


def response_facts(response: Response) -> tuple[tuple[str, str], ...]:
    """Return what an addressee answers, each part behind what it is called; what is not said is left out."""
    said = (
        (tr("Svar"), response.text),
        (tr("Instämmer"), tr(AGREEMENT_WORDS[response.agrees]) if response.agrees else ""),
        (tr("Åtgärd"), response.action),
        (tr("Ansvarig"), response.responsible),
        (tr("Klart senast"), shown_day(response.due)),
        (tr("Beslutsdatum"), shown_day(response.decided)),
        ("§", section_in_words(response.section)),
    )
    return tuple((words, content) for words, content in said if content)


def doubt_of_days(due: str, decided: str) -> str:
    """Say what should be known of two days as they are typed; '' for nothing, and where one of them is no day yet."""
    if wrong_day(due) or wrong_day(decided):
        return ""
    doubt = responding.doubtful_days(Response(0, due=read_date_if_any(due), decided=read_date_if_any(decided)))
    return describe(doubt) if doubt else ""


def note_written(workspace: Workspace, number: int, said: Response) -> bool:
    """Note what an addressee answers to a recommendation; False where it was refused, which is told."""
    changes = workspace.perform(
        responding.note_response,
        number,
        said.addressee,
        text=said.text,
        agrees=said.agrees,
        action=said.action,
        responsible=said.responsible,
        due=said.due,
        decided=said.decided,
        section=said.section,
    )
    return changes is not None
