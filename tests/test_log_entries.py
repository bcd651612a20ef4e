"""The log as a person reads it, and the answers that changes of the checklist emptied."""

from dataclasses import replace

from aktgranskning import review
from aktgranskning.answers_to_check import answers_to_check
from aktgranskning.dispatching import prepare_dispatch, send_dispatch
from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import Absence
from aktgranskning.domain.fact_check import Presence
from aktgranskning.engagement import remove_case, set_reviewer
from aktgranskning.fact_checking import keep_answer, note_view
from aktgranskning.interpreting import add_interpretation
from aktgranskning.log_entries import full_snapshot, log_entries, retired_answers
from aktgranskning.replacing import replace_case
from aktgranskning.requesting import request_document
from aktgranskning.session import Reviewer, Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock
from tests.example_sample import take_drawn_cases
from tests.test_versions import change
from tests.version_examples import NAMES, SECOND, as_file, edited, gone
from ui.presenters.log_lines import FIELD_WORDS, LogFilter, log_lines

OTHER = Reviewer("Granskare Två", "G2")


def answered(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.answer(session, 1, "undertecknad", "delvis")
    review.type_answer(session, 1, "antal", "12")
    review.comment(session, 1, "antal", "räknade två gånger")
    review.evidence(session, 1, "samverkan", "s. 7")


def test_retired_answers_tell_what_they_were_and_who_gave_them(session: Session, clock: Clock) -> None:
    answered(session)
    given = clock.now
    clock.go_on(days=2)
    change(session, as_file(SECOND), NAMES)
    found = {one.item.name: one for one in retired_answers(session)}
    assert list(found) == ["undertecknad", "antal"]
    assert (found["antal"].value, found["antal"].comment, found["antal"].evidence) == ("12", "räknade två gånger", "")
    assert (found["antal"].item.label, found["antal"].case) == ("Antal besök", "Akt 1")
    assert (found["antal"].reviewer, found["antal"].at, found["antal"].retired) == (REVIEWER.name, given, clock.now)
    # the choice is gone, so that only the earlier version knows what it was called
    assert "delvis" in [choice.name for choice in found["undertecknad"].item.choices]
    assert full_snapshot(session).retired == tuple(found.values())


def test_who_gave_an_answer_is_told_whoever_marked_it_or_changed_the_checklist(session: Session, clock: Clock) -> None:
    answered(session)
    given = clock.now
    clock.go_on(days=1)
    set_reviewer(session, OTHER)
    noted = clock.now
    add_interpretation(session, "antal", "Även telefonsamtal är besök")
    clock.go_on(days=1)
    change(session, as_file(SECOND), NAMES)
    undo(session)
    redo(session)
    change(session, as_file(replace(edited(SECOND, {"samarbete": gone}), version="3")), {})
    found = {(one.case, one.item.name): (one.reviewer, one.at) for one in retired_answers(session)}
    assert found == {
        ("Akt 1", "undertecknad"): (REVIEWER.name, given),
        ("Akt 1", "antal"): (REVIEWER.name, given),
        ("", "antal"): (OTHER.name, noted),
        ("Akt 1", "samarbete"): (REVIEWER.name, given),
    }


def test_the_log_tells_retired_answers_apart(session: Session) -> None:
    answered(session)
    change(session, as_file(SECOND), NAMES)
    lines = log_lines(log_entries(session), LogFilter.RETIRED)
    assert len(lines) == len(retired_answers(session)) + 1  # one of them has a comment too
    assert all(line[-2] and not line[-1] for line in lines)
    undo(session)
    assert list(log_lines(log_entries(session), LogFilter.RETIRED)) == []


def test_what_is_undone_is_not_retired(session: Session) -> None:
    answered(session)
    assert retired_answers(session) == ()
    change(session, as_file(SECOND), NAMES)
    undo(session)
    assert retired_answers(session) == ()
    redo(session)
    assert len(retired_answers(session)) == 2


def test_an_answer_retired_under_another_name_than_its_first(session: Session) -> None:
    answered(session)
    change(session, as_file(SECOND), NAMES)
    change(session, as_file(replace(edited(SECOND, {"samarbete": gone}), version="3")), {})
    last = retired_answers(session)[-1]
    assert (last.item.name, last.evidence, last.reviewer) == ("samarbete", "s. 7", REVIEWER.name)


def test_every_row_is_an_entry_with_the_item_of_its_time(session: Session) -> None:
    answered(session)
    change(session, as_file(SECOND), NAMES)
    undo(session)
    entries = log_entries(session)
    assert len(entries) == session.log.last_id
    by_kind = {(entry.kind, entry.field, entry.item.name if entry.item else ""): entry for entry in entries}
    assert by_kind[ActKind.ANSWER, Field.VALUE, "antal"].case == "Akt 1"
    assert by_kind[ActKind.COMMENT, Field.COMMENT, "antal"].new == "räknade två gånger"
    assert by_kind[ActKind.CHANGE_CHECKLIST, Field.VALUE, "antal"].old == "12"
    assert by_kind[ActKind.UNDO, Field.VALUE, "antal"].new == "12"
    assert by_kind[ActKind.CHANGE_CHECKLIST, Field.VERSION, ""].new == "2"
    renaming = by_kind[ActKind.CHANGE_CHECKLIST, Field.ITEM_NAME, "samarbete"]
    assert (renaming.old, renaming.new) == ("samverkan", "samarbete")


def test_a_removed_case_is_still_called_by_its_name(session: Session) -> None:
    remove_case(session, 3)
    assert log_entries(session)[-1].case == "Akt 3"


def test_everything_that_can_be_set_is_said_in_words() -> None:
    assert {field for field in Field if field not in FIELD_WORDS} == set()


def test_register_and_sample_are_told_in_a_sentence_and_no_identity_with_them(session: Session) -> None:
    first, second, *_ = take_drawn_cases(session)
    references = [case.reference for case in session.cases.values()]
    replace_case(session, first, Absence.OUTSIDE, "Avser ett annat år")
    request_document(session, second, "Beslut 2025", "Enheten", "2026-02-20")
    lines = log_lines(log_entries(session), LogFilter.ALL)
    said = {(case, item, what): after for _, _, case, item, what, _, after in lines}
    assert said["", "", "Register"] == "register.xlsx, N = 30"
    assert said["", "", "Dragning"] == "stratifierat slumpmässigt, frö frö 1, n = 6"
    assert said["Akt 1", "", "Kan inte läsas"] == "Utanför populationen"
    assert said["Akt 7", "", "Ersätter"] == "Akt 1"
    assert said["Akt 2", "Handling nr 1", "Väntar på handling"] == "Beslut 2025"
    assert all(references)
    assert not any(reference in word for reference in references for line in lines for word in line)
    assert said["Akt 7", "", "Diarienummer"] == "(visas inte)"


def test_the_fact_check_is_told_in_words(session: Session) -> None:
    answered(session)
    note_view(session, 1, "plan", "nej", presence=Presence.LATER)
    keep_answer(session, 1, "plan", "Skäl")
    sheet = prepare_dispatch(session, answers_to_check(session, ""), unit="", whom="Enheten", deadline="")
    send_dispatch(session, sheet, session.path.with_name("ut.xlsx"), lambda _sheet, _path: None)
    told = {(line[4], line[6]) for line in log_lines(log_entries(session), LogFilter.ALL)}
    for field, words in (
        (Field.VIEW_VALUE, "Nej"),
        (Field.VIEW_ANSWER, "Ja"),
        (Field.VIEW_PRESENCE, "Tillkom efteråt"),
        (Field.VIEW_DECISION, "Svaret står kvar"),
        (Field.DISPATCH_ROWS, "3 svar"),
    ):
        assert (FIELD_WORDS[field], words) in told
