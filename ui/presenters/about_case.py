"""What the dialog "Om akten" shows and does, without widgets."""

from collections.abc import Callable
from datetime import datetime

from aktgranskning import case_facts, requesting
from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.audit import Case, CaseStatus, DocumentRequest
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from ui.presenters.locale_words import shown_day
from ui.translating import later, tr
from ui.workspace import Workspace

REQUEST_HEADINGS = (later("Handling"), later("Från"), later("Begärd"), later("Kom in"))
FACTS = {
    "source_system": later("Källsystem"),
    "period_read": later("Läst period"),
    "documents": later("Antal handlingar"),
    "pages": later("Antal sidor"),
}
"""What is noted of what was read, with its label."""

NUMBERS = ("documents", "pages")
"""Those of `FACTS` that are numbers."""


class AboutCase:
    """The facts of one case, and the acts upon them; what is typed in one stay in a field is one act."""

    def __init__(self, workspace: Workspace, case_id: int) -> None:
        self._workspace = workspace
        self._case_id = case_id
        self._stay = ("", 0)

    @property
    def session(self) -> Session:
        """The open audit."""
        return self._workspace.session

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self.session.cases[self._case_id]

    @property
    def is_closed(self) -> bool:
        """Whether the case is closed, and what was read and seen can be changed only once it is opened again."""
        return self.case.status is CaseStatus.DONE

    # What was read and seen

    def type_fact(self, name: str, text: str) -> None:
        """Keep one of `FACTS`."""

        def describe(session: Session, act: int) -> Changes:
            facts = {fact: getattr(session.cases[self._case_id], fact) for fact in FACTS} | {name: text}
            return case_facts.describe_case(session, self._case_id, **facts, act=act)

        self._type(name, text, describe)

    def wrong_number(self, name: str, text: str) -> str:
        """Say why a text cannot be kept as one of `NUMBERS`; '' where it can."""
        try:
            case_facts.read_number(tr(FACTS[name]), text)
        except AuditError as error:
            return message(error)
        return ""

    def type_observation(self, text: str) -> None:
        """Keep what was seen outside the checklist."""
        self._type("observations", text, lambda session, act: case_facts.observe(session, self._case_id, text, act))

    def _type(self, field: str, text: str, act: Callable[[Session, int], Changes]) -> None:
        continued = self._stay[1] if self._stay[0] == field else 0
        what = tr(FACTS[field]).lower() if field in FACTS else tr("iakttagelserna")
        words = tr("{what} för {case}").format(what=what, case=self.case.label)
        changes = self._workspace.keep(
            (self._case_id, field), words, lambda session: act(session, continued), text=text
        )
        if changes:
            self._stay = field, changes.act

    def leave(self) -> None:
        """Let what is typed next be another act."""
        self._stay = ("", 0)

    def mark_for_report(self, marked: bool) -> None:
        """Mark what was seen as belonging in the report, or no longer."""
        if marked != bool(self.case.for_report):
            self._workspace.perform(case_facts.toggle_for_report, self._case_id)

    def mark_urgent(self, marked: bool) -> None:
        """Mark what was seen as to be raised at once, or no longer."""
        if marked != bool(self.case.urgent):
            self._workspace.perform(case_facts.toggle_urgent, self._case_id)

    # Whose it is

    def names(self) -> list[str]:
        """Return who the case may be assigned to."""
        return case_facts.known_names(self.session)

    def assign(self, name: str) -> None:
        """Let the case be for somebody to review; '' for nobody."""
        self._workspace.perform(case_facts.assign, {self._case_id: name})

    def dates(self) -> str:
        """Say when the case was begun and closed, and by whom."""
        begun, closed = case_facts.case_dates(self.session)[self._case_id]
        if begun is None:
            return tr("Akten är inte påbörjad.")
        said = tr("Påbörjad {day} av {reviewer}.").format(day=_day(begun), reviewer=self.case.reviewer)
        if closed is None:
            return f"{said} " + tr("Inte klarmarkerad.")
        to_change = tr("Öppna akten igen (Ctrl+Skift+Retur) för att ändra det som lästs och setts.")
        return " ".join((said, tr("Klarmarkerad {day}.").format(day=_day(closed)), to_change))

    # What it waits for

    def today(self) -> str:
        """Return the present day as it is written."""
        return self.session.today().isoformat()

    def requests(self) -> list[DocumentRequest]:
        """Return what the case waits for, or did."""
        return requesting.requests_of(self.session, self._case_id)

    def request(self, what: str, whom: str, asked: str) -> bool:
        """Note that the case waits for a document; False where it was refused."""
        return self._workspace.perform(requesting.request_document, self._case_id, what, whom, asked) is not None

    def edit_request(self, number: int, what: str, whom: str, asked: str) -> bool:
        """Change what is noted of a document; False where it was refused."""
        return self._workspace.perform(requesting.edit_request, self._case_id, number, what, whom, asked) is not None

    def receive(self, number: int, day: str) -> bool:
        """Note on which day a document came, '' where it has not; False where it was refused."""
        return self._workspace.perform(requesting.receive_document, self._case_id, number, day) is not None

    def withdraw(self, number: int) -> None:
        """Let the case wait for a document no longer."""
        self._workspace.perform(requesting.withdraw_request, self._case_id, number)


def request_row(request: DocumentRequest) -> tuple[str, ...]:
    """Return what a table says of a request, under `REQUEST_HEADINGS`."""
    return request.what, request.whom, shown_day(request.asked), shown_day(request.received) or tr("väntar")


def _day(moment: datetime) -> str:
    return shown_day(moment.astimezone())
