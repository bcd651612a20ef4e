"""The example audit: the shipped checklist, fifteen invented cases, and the published figures."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.commands.example_conclusions import conclude
from aktgranskning.domain.audit import Audit, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Presence
from aktgranskning.domain.nouns import MATTER
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.fact_checking import keep_answer, note_view
from aktgranskning.importing import import_answers
from aktgranskning.intake.answers import read_answers
from aktgranskning.intake.same_content import has_content
from aktgranskning.intake.tables import read_tables
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.header import AUDIT_SUFFIX
from aktgranskning.store.secrets import Secret

AUDIT_NAME = f"exempel{AUDIT_SUFFIX}"
WORKBOOK_NAME = "exempel.xlsx"
REGISTER_NAME = "exempel-register.csv"

_AUDIT = Audit("Ekonomiskt bistånd", "Socialnämnden", "2017", is_example=True, noun=MATTER)
_REVIEWER = Reviewer("Exempelgranskare", "EX")
_CASES = 15
_REGISTERED = 412
_UNITS = ("Vuxen", "Ungdom", "Mottagning")
_FIRST_DAY = date(2017, 1, 1)
_VIEWS_DAY = "2018-02-05"


def write_example(folder: Path, secret: Secret | None = None) -> Session:
    """Write the example audit into a folder and open it; an older example there is replaced, nothing else.

    It is encrypted where there is a secret, which must open an older example that is encrypted, too.
    """
    path = folder / AUDIT_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AuditError("file.folder_closed", path=path, reason=error) from error
    if path.exists():
        _remove_older_example(path, secret)
    session = create_audit(path, _AUDIT, _REVIEWER, secret=secret)
    session.backing.is_on = False  # what is written here can be written again
    try:
        _fill(session)
        session.backing.is_on = True
    except BaseException:
        session.close()
        path.unlink()
        raise
    return session


def open_or_write_example(folder: Path, secret: Secret | None = None) -> Session:
    """Open the example audit of a folder as it was left, or write it, without encryption, where there is none."""
    path = folder / AUDIT_NAME
    return open_audit(path, _REVIEWER, secret=secret) if path.exists() else write_example(folder)


def write_register(path: Path) -> None:
    """Write an invented register, to draw samples from; AuditError where something else stands there."""
    content = "\n".join(_register_lines()).encode("utf-8-sig")
    try:
        if not path.exists():
            path.write_bytes(content)
        elif not has_content(path, content):
            raise AuditError("example.not_an_example", path=path)
    except OSError as error:
        raise AuditError("file.folder_closed", path=path, reason=error) from error


def _register_lines() -> Iterator[str]:
    yield "Ärende;Enhet;Beslut;Månader"
    for number in range(1, _REGISTERED + 1):
        day = _FIRST_DAY + timedelta(days=37 * number % 365)
        yield f"EX 2017-{number:04};{_UNITS[number % len(_UNITS)]};{day};{7 * number % 36 + 1}"
    yield ""


def check_replaceable(workbook: Path) -> None:
    """Refuse to write over a workbook that is not an older example's."""
    from aktgranskning.commands.marks import read_marks
    from exports.target import EXAMPLE_MARK

    if workbook.exists() and read_marks(workbook).category != EXAMPLE_MARK:
        raise AuditError("example.not_an_example", path=workbook)


def _remove_older_example(path: Path, secret: Secret | None) -> None:
    with open_audit(path, _REVIEWER, secret=secret) as session:
        is_example = session.audit.is_example
    if not is_example:
        raise AuditError("example.not_an_example", path=path)
    path.unlink()


def _fill(session: Session) -> None:
    from checklists.reader import load_checklist as read_checklist
    from checklists.shipped import example_answers, example_key_figures, example_notes, example_views, shipped_checklist

    loaded = read_checklist(shipped_checklist())
    load_checklist(session, loaded.checklist, loaded.file)
    add_cases(session, [NewCase()] * _CASES)
    import_answers(session, read_answers(read_tables(example_answers()), loaded.checklist))
    _write_notes(session, example_notes())
    for case_id in session.cases:
        if session.cases[case_id].status is CaseStatus.BEGUN:
            review.complete_case(session, case_id)
    _note_views(session, example_views())
    conclude(session, example_key_figures())


def _write_notes(session: Session, path: Path) -> None:
    case_ids = {case.label: case.id for case in session.cases.values()}
    _, *rows = read_tables(path).sheets[0].rows
    for row in rows:
        label, item, evidence, comment = (*row, "", "")[:4]  # empty cells at the end of a line are not there
        review.evidence(session, case_ids[label], item, evidence)
        review.comment(session, case_ids[label], item, comment)


def _note_views(session: Session, path: Path) -> None:
    case_ids = {case.label: case.id for case in session.cases.values()}
    _, *rows = read_tables(path).sheets[0].rows
    for label, item, value, words, where, rationale in rows:
        note_view(
            session,
            case_ids[label],
            item,
            value,
            words=words,
            evidence=where,
            day=_VIEWS_DAY,
            who="Förvaltningen",
            presence=Presence.THERE,
        )
        keep_answer(session, case_ids[label], item, rationale)
