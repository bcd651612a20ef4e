"""Erased identity numbers are gone from the file, from each version of each text, and everything else holds."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.backing_up import back_up_now, own_backups
from aktgranskning.case_facts import describe_case, observe
from aktgranskning.concluding.assessing import assess, assessment_history
from aktgranskning.concluding.recommending import edit_recommendation
from aktgranskning.domain.acts import ERASED, ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Absence, Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.check_rows import CheckRow, rows_as_json
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.conclusions.form_rows import FormRow, form_rows_as_json
from aktgranskning.domain.conclusions.kinds import RESPONSE_FORMS
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.identity_numbers import REMOVED, has_any
from aktgranskning.domain.record_kind import RecordKind
from aktgranskning.domain.records import DISPATCHES, JSON_FIELDS, RECORD_KINDS, TEXT_FIELDS
from aktgranskning.engagement import (
    add_cases,
    create_audit,
    edit_audit,
    edit_case,
    load_checklist,
    open_audit,
    set_reviewer,
)
from aktgranskning.erasing import EXEMPT, erase_identity_numbers, erasing_in_backups, found_identity_numbers
from aktgranskning.history import history
from aktgranskning.interpreting import add_interpretation
from aktgranskning.log_entries import full_snapshot, log_entries
from aktgranskning.recording import record
from aktgranskning.replacing import mark_absent
from aktgranskning.restoring import restore
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.connecting import address_of
from aktgranskning.store.engine import connect
from aktgranskning.store.erasing_backups import erase_in_backup
from aktgranskning.store.fingerprints import keep_fingerprint
from aktgranskning.store.log import LogRow, chain_hash
from aktgranskning.store.secrets import Passphrase
from aktgranskning.undoing import redo, undo
from aktgranskning.verifying.whole import verify_file
from tests.assessed import asking
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import SMALL
from tests.source_code import ROOT
from ui.presenters.log_lines import LogFilter, log_lines

__all__ = ["asking"]

# Published by the tax agency as examples that nobody has.
NUMBER, SHORT, OTHER = "19121212-1212", "1212121212", "701063-2391"
FIGURES = "1212121212"
TEXTS = ("", "Brev", f"Brev till {NUMBER}", f"{SHORT} och {OTHER}")


def reopened(session: Session) -> Session:
    session.close()
    return open_audit(session.path, REVIEWER, session.clock)


def holds_chain(session: Session) -> bool:
    rows = session.file.database.execute("SELECT * FROM log ORDER BY id").fetchall()
    previous = ""
    for *fields, before, hash_ in rows:
        if before != previous or chain_hash(previous, LogRow(*fields)) != hash_:
            return False
        previous = hash_
    return bool(rows)


def bytes_on_disk(session: Session) -> bytes:
    """Everything in the folder, once the file is closed."""
    session.close()
    return b"".join(path.read_bytes() for path in session.path.parent.iterdir())


def of_record(kind: RecordKind[object], text: str) -> Iterator[Change]:
    """What makes a record whose every text holds the same words."""
    days = {"day", "sent", "retrieved", "taken", "asked"}
    row = "1" if "number" in kind.key else ""
    item, case_id = "plan" if "item" in kind.key else "", 1 if "case_id" in kind.key else 0
    for field, attribute in kind.attributes.items():
        if field in kind.texts and field not in JSON_FIELDS | EXEMPT:
            yield Change(field, "", text, case_id, item, row)
        elif attribute == kind.essential:
            yield Change(field, "", "2026-03-02" if attribute in days else "1", case_id, item, row)


def write_everywhere(session: Session, text: str) -> None:
    """Let words stand in every text field that an audit has, but in references."""
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", text)
    review.evidence(session, 1, "plan", text)
    observe(session, 1, text)
    describe_case(session, 1, source_system=text, period_read=text, documents="", pages="")
    mark_absent(session, 3, Absence.MISSING, text)
    add_interpretation(session, "plan", text)
    edit_audit(
        session,
        Audit(f"Namn {text}", text, text, purpose=text, retention_ground=text, disposal_decision=text),
    )
    for kind in RECORD_KINDS:
        if not kind.texts <= EXEMPT:
            record(session, ActKind.EDIT_AUDIT, list(of_record(kind, text)))
    rows = rows_as_json([CheckRow(1, "plan", text, "Akt 1", "Fråga", text)])
    record(session, ActKind.SEND_DISPATCH, [Change(Field.DISPATCH_ROWS, "", rows, row_path="1")])
    forms = form_rows_as_json([FormRow(1, "1", text)])
    record(session, ActKind.SEND_RESPONSE_FORM, [Change(Field.RESPONSE_FORM_ROWS, "", forms, row_path="1")])


@pytest.mark.parametrize("written", [NUMBER, SHORT, OTHER])
def test_a_number_is_gone_from_every_field_and_from_every_byte(session: Session, written: str) -> None:
    write_everywhere(session, f"Föräldern, {written}, hörd.")
    for text in ("Äldre: ", "Nyare: "):
        review.comment(session, 1, "plan", text + written)
    erase_identity_numbers(session)
    session = reopened(session)
    assert found_identity_numbers(session) == []
    assert session.answers[1]["plan"].evidence == f"Föräldern, {REMOVED}, hörd."
    assert session.answers[1]["plan"].comment == f"Nyare: {REMOVED}"
    assert session.audit.name == f"Namn Föräldern, {REMOVED}, hörd."
    assert json.loads(session.dispatches[0].rows)[0][2] == f"Föräldern, {REMOVED}, hörd."
    assert holds_chain(session)
    log_lines(log_entries(session), LogFilter.ALL)
    assert written.encode() not in bytes_on_disk(session)


def test_every_text_field_is_written_in_that_test(session: Session) -> None:
    write_everywhere(session, NUMBER)
    found = {one.where.field for one in found_identity_numbers(session) if one.where}
    untried = {Field.EARLIER_TALLY, Field.EARLIER_ANSWERS, Field.RECOMMENDATION_EARLIER, Field.ASSESSMENT_FIGURES}
    in_others = {Field.DRAFT, Field.REASON}  # tests of their own
    assert TEXT_FIELDS - EXEMPT - found == untried | in_others


def test_what_is_typed_and_no_answer_and_what_was_deleted_by_hand_is_erased(session: Session) -> None:
    review.begin_case(session, 1)
    review.type_answer(session, 1, "ansokan", f"se {NUMBER}")
    review.comment(session, 1, "plan", NUMBER)
    review.comment(session, 1, "plan", "")
    assert session.answers[1]["ansokan"].draft
    erase_identity_numbers(session)
    assert session.answers[1]["ansokan"].draft == f"se {REMOVED}"
    assert NUMBER.encode() not in bytes_on_disk(session)


def test_history_and_log_say_that_a_text_was_erased(session: Session) -> None:
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", f"Brev till {NUMBER}")
    erase_identity_numbers(session)
    latest, first = history(session, 1, "plan")
    assert (latest.kind, latest.old, latest.new) == (ActKind.ERASE, ERASED, f"Brev till {REMOVED}")
    assert (first.kind, first.new) == (ActKind.COMMENT, ERASED)
    erased = [entry for entry in log_entries(session) if entry.field is Field.ERASURE]
    assert [(entry.old, entry.new) for entry in erased] == [(ERASED, "")]
    assert any(ERASED in line for line in log_lines(log_entries(session), LogFilter.ALL))
    full_snapshot(session)


def test_the_reasons_of_an_assessment_can_still_be_followed(asking: Session) -> None:
    assess(asking, "planering", "nej", f"Som {NUMBER} sade")
    assess(asking, "planering", "nej", "Enligt intervjun")
    erase_identity_numbers(asking)
    assert [entry.rationale for entry in assessment_history(asking, "planering")] == ["Enligt intervjun", ERASED]


def test_nothing_before_it_is_undone_or_redone(session: Session) -> None:
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", NUMBER)
    review.comment(session, 1, "plan", "Annat")
    undo(session)
    erase_identity_numbers(session)
    for now in (session, reopened(session)):
        assert undo(now) is None
        assert redo(now) is None
        assert now.answers[1]["plan"].comment == REMOVED
    now.close()


def test_one_number_is_erased_however_it_is_written_and_others_stay(session: Session) -> None:
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", f"{NUMBER}, {SHORT} och {OTHER}")
    erase_identity_numbers(session, {FIGURES})
    assert session.answers[1]["plan"].comment == f"{REMOVED}, {REMOVED} och {OTHER}"
    assert {one.masked for one in found_identity_numbers(session)} == {"701063-••••"}


def test_a_reference_stays_and_is_not_listed(session: Session) -> None:
    edit_case(session, 1, reference=NUMBER, unit="")
    assert found_identity_numbers(session) == []
    before = session.log.last_id
    assert erase_identity_numbers(session) == Changes(ActKind.ERASE, 0)
    assert session.log.last_id == before
    assert reopened(session).cases[1].reference == NUMBER


def test_what_is_no_text_is_listed_as_what_must_be_changed_by_hand(session: Session) -> None:
    edit_case(session, 1, reference="", unit=f"Enheten {NUMBER}")
    erase_identity_numbers(session)
    (found,) = found_identity_numbers(session)
    assert (found.masked, found.can_be_erased) == ("19121212-••••", False)
    assert found.where
    assert found.where.field is Field.UNIT


def test_a_number_in_the_name_of_a_reviewer_is_refused_and_an_older_one_listed(session: Session) -> None:
    named = Reviewer(f"Granskare {NUMBER}", "G")
    with pytest.raises(AuditError, match=r"identity_number\.in_name"):
        set_reviewer(session, named)
    path = session.path.with_name("ny.granskning")
    with pytest.raises(AuditError, match=r"identity_number\.in_name"):
        create_audit(path, Audit("Ny"), named)
    assert not path.exists()
    with session.file.transaction() as database:
        database.execute("INSERT INTO reviewers VALUES (?, ?)", [named.name, named.initials])
        keep_fingerprint(database, "reviewers")
    session.close()
    with pytest.raises(AuditError, match=r"identity_number\.in_name"):
        open_audit(path.with_name(session.path.name), named)
    with open_audit(session.path, REVIEWER) as again:
        (found,) = found_identity_numbers(again)
    assert (found.masked, found.can_be_erased) == ("19121212-••••", False)


def test_what_an_older_file_said_openly_is_read_changed_undone_and_verified(tmp_path: Path) -> None:
    """Until the seventh schema the log held addressees as they were: what is written now, it refers to."""
    path = tmp_path / "Sex.granskning"
    path.write_bytes((ROOT / "tests" / "fixtures" / "schema_6.granskning").read_bytes())
    with open_audit(path, REVIEWER) as session:
        held = session.conclusions.recommendations[0]
        boards = [*held.addressees.split("\n"), f"Nämnden, {NUMBER}"]
        edit_recommendation(session, held.number, held.text, boards)
        undo(session)
        assert session.conclusions.recommendations[0].addressees == held.addressees
        redo(session)
        erase_identity_numbers(session)
        assert session.conclusions.recommendations[0].addressees == f"{held.addressees}\nNämnden, {REMOVED}"
        log_lines(log_entries(session), LogFilter.ALL)
        assert NUMBER.encode() not in bytes_on_disk(session)
    assert verify_file(path).problems == ()


def test_earlier_texts_are_listed_without_a_place(session: Session) -> None:
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", NUMBER)
    review.comment(session, 1, "plan", "")
    (found,) = found_identity_numbers(session)
    assert (found.masked, found.where) == ("19121212-••••", None)


def test_backups_are_brought_to_the_same_and_can_be_opened(session: Session) -> None:
    write_everywhere(session, f"Föräldern, {NUMBER}, hörd.")
    cells = json.dumps([NUMBER])
    session.file.database.execute("INSERT INTO frame VALUES (1, 'EX 1', '', '', ?)", [cells])
    back_up_now(session)
    erase_identity_numbers(session)
    assert erasing_in_backups(session)() == []
    (backup,) = own_backups(session)
    with open_audit(backup.path) as restored:
        assert restored.answers[1]["plan"].comment == ERASED
        assert restored.dispatches[0].rows == ""
        log_lines(log_entries(restored), LogFilter.ALL)
        full_snapshot(restored)
    assert erasing_in_backups(session)() == []
    assert NUMBER.encode() not in bytes_on_disk(session)


def test_an_encrypted_backup_is_brought_to_the_same(tmp_path: Path) -> None:
    secret = Passphrase("fyra helt vanliga ord")
    with create_audit(tmp_path / "Prov.granskning", Audit(f"Om {NUMBER}"), REVIEWER, secret=secret) as session:
        back_up_now(session)
        erase_identity_numbers(session)
        assert erasing_in_backups(session)() == []
        (backup,) = own_backups(session)
    with closing(AuditFile.open(backup.path, secret)) as file:
        assert {text for (text,) in file.database.execute("SELECT text FROM texts")} == {""}


def test_what_a_backup_replaced_is_brought_to_the_same(session: Session) -> None:
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", NUMBER)
    backup = back_up_now(session)
    session.close()
    kept = restore(session.path, backup.path, REVIEWER).kept
    assert kept
    left_half_written(kept)
    damaged = kept.with_stem(f"{kept.stem} (2)")
    damaged.write_bytes(b"not a file of ours")
    with open_audit(session.path) as again:
        erase_identity_numbers(again)
        assert erasing_in_backups(again)() == [damaged]
        assert NUMBER.encode() not in bytes_on_disk(again)
    with open_audit(kept) as old:
        assert old.answers[1]["plan"].comment != NUMBER
        full_snapshot(old)


def left_half_written(path: Path) -> None:
    """Leave a file and its journal as a program does that is killed while it erases."""
    begun = path.with_name("halv.granskning")
    begun.write_bytes(path.read_bytes())
    database = connect(address_of(begun))
    with closing(database.conn):
        database.execute("PRAGMA cache_size = 1")
        database.execute("PRAGMA cache_spill = 1")
        database.execute("BEGIN IMMEDIATE")
        database.execute("DROP TRIGGER texts_refuse_update")
        database.execute("UPDATE texts SET text = ''")
        database.execute("CREATE TABLE filler AS SELECT randomblob(100000) AS filled")
        journal = begun.with_name(f"{begun.name}-journal").read_bytes()
        half = begun.read_bytes()
        database.execute("ROLLBACK")
    begun.unlink()
    assert NUMBER.encode() in journal
    path.write_bytes(half)
    path.with_name(f"{path.name}-journal").write_bytes(journal)


def test_a_backup_that_cannot_be_written_is_named(session: Session) -> None:
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", NUMBER)
    backup = back_up_now(session)
    backup.path.write_bytes(b"not a file of ours")
    erase_identity_numbers(session)
    assert erasing_in_backups(session)() == [backup.path]


@pytest.mark.parametrize("fixture", sorted((ROOT / "tests" / "fixtures").glob("schema_*.granskning")))
def test_a_backup_of_an_older_schema_is_written_too(fixture: Path, tmp_path: Path) -> None:
    path = tmp_path / "gammal.granskning"
    path.write_bytes(fixture.read_bytes())
    with closing(connect(address_of(path)).conn) as connection:
        references = [row[0] for row in connection.execute("SELECT hash FROM texts").fetchall()]
    assert erase_in_backup(path, None, references)
    with closing(connect(address_of(path)).conn) as connection:
        assert {row[0] for row in connection.execute("SELECT text FROM texts").fetchall()} <= {""}


def test_cells_that_the_register_gives_are_cleaned_in_their_json(session: Session) -> None:
    database = session.file.database
    cells = json.dumps(["Ja", f'Se "{NUMBER}"', 1212121212])
    database.execute("INSERT INTO frame VALUES (1, ?, '', '', ?)", [NUMBER, cells])
    assert [one.where for one in found_identity_numbers(session)] == [None, None]
    erase_identity_numbers(session)
    identity, prefill = database.execute("SELECT identity, prefill FROM frame").fetchone()
    assert (identity, json.loads(prefill)) == (NUMBER, ["Ja", f'Se "{REMOVED}"', 1212121212])


def test_one_that_a_tab_divides_inside_json_is_erased_from_every_version(session: Session) -> None:
    parted = NUMBER.replace("-", "\t")
    for text in (f"Nu {parted}", f"Sedan {parted}"):
        rows = rows_as_json([CheckRow(1, "plan", text, "Akt 1", "Fråga", text)])
        old = session.dispatches[0].rows if session.dispatches else ""
        changes = [
            Change(Field.DISPATCH_ROWS, old, rows, row_path="1"),
            Change(Field.DISPATCH_SENT, "", "2026-03-02", row_path="1"),
        ]
        record(session, ActKind.SEND_DISPATCH, changes[: 1 if old else 2])
    erase_identity_numbers(session)
    texts = [text for (text,) in session.file.database.execute("SELECT text FROM texts")]
    assert not any("1912" in text for text in texts)


def test_dispatches_and_forms_stay_readable(session: Session) -> None:
    write_everywhere(session, NUMBER)
    erase_identity_numbers(session)
    for kind in (DISPATCHES, RESPONSE_FORMS):
        (one,) = session.records[kind.table]
        assert not has_any(one.rows)
        json.loads(one.rows)


def test_computed_texts_follow_and_leave_nothing_behind(tmp_path: Path, clock: Clock) -> None:
    copy = Item("kopia", ItemKind.CALCULATE, "Kopia", TallyKind.NONE, calculation="concat('Om: ', ${anteckning})")
    checklist = replace(SMALL, items=(*SMALL.items, copy))
    with create_audit(tmp_path / "Prov.granskning", Audit("Prov", "", ""), REVIEWER, clock) as session:
        load_checklist(session, checklist, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase()])
        review.begin_case(session, 1)
        review.answer(session, 1, "anteckning", f"Barnet {NUMBER}")
        assert session.answers[1]["kopia"].value == f"Om: Barnet {NUMBER}"
        backup = back_up_now(session).path
        changes = erase_identity_numbers(session)
        assert erasing_in_backups(session)() == []
        assert {(1, "anteckning"), (1, "kopia")} <= changes.answers
        assert session.answers[1]["kopia"].value == f"Om: Barnet {REMOVED}"
        assert NUMBER.encode() not in bytes_on_disk(session)
    with open_audit(backup) as restored:
        assert restored.answers[1]["kopia"].value == f"Om: Barnet {REMOVED}"


acts = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["comment", "evidence", "answer"]), st.sampled_from(TEXTS)),
        st.tuples(st.sampled_from(["undo", "redo", "erase"]), st.just("")),
    ),
    max_size=12,
)


@settings(max_examples=15, deadline=None)
@given(acts)
def test_whatever_was_done_nothing_is_left_and_everything_else_is(acts: list[tuple[str, str]]) -> None:
    """Each act is one that a user can do; what holds in memory at the end holds in the file, opened anew."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Prov.granskning"
        session = create_audit(path, Audit("Prov"), REVIEWER, Clock())
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase()])
        review.begin_case(session, 1)
        review.comment(session, 1, "plan", NUMBER)
        erase_identity_numbers(session)  # now nothing before it is undone
        for act, text in [*acts, ("erase", "")]:
            if act == "erase":
                assert not (erase_identity_numbers(session).act and (session.undoable or session.redoable))
            elif act in ("undo", "redo"):
                {"undo": undo, "redo": redo}[act](session)
            else:
                place = "anteckning" if act == "answer" else "plan"
                getattr(review, act)(session, 1, place, text)
        answers = session.answers
        assert not any(has_any(text) for (text,) in session.file.database.execute("SELECT text FROM texts"))
        session = reopened(session)
        assert session.answers == answers
        assert holds_chain(session)
        assert not any(written.encode() in bytes_on_disk(session) for written in (NUMBER, SHORT, OTHER))


def test_long_texts_leave_nothing_on_the_pages_that_they_filled(session: Session) -> None:
    review.begin_case(session, 1)
    for number in range(40):
        words = f"{NUMBER} " + "lång text " * 900 if number % 4 == 0 else f"kort text {number}"
        review.comment(session, 1, "plan", words)
    erase_identity_numbers(session)
    left = bytes_on_disk(session)
    assert NUMBER.encode() not in left
    assert b"kort text 39" in left


def test_a_closed_case_is_erased_in_and_stays_closed(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    review.answer(session, 1, "uppfoljd", "nej")
    review.comment(session, 1, "plan", NUMBER)
    review.answer(session, 1, "anteckning", NUMBER)
    review.complete_case(session, 1)
    review.reopen_case(session, 1, f"Enligt {NUMBER}")
    review.complete_case(session, 1)
    erase_identity_numbers(session)
    session = reopened(session)
    assert session.cases[1].status is CaseStatus.DONE
    log_lines(log_entries(session), LogFilter.ALL)
    assert session.answers[1]["plan"].comment == REMOVED
    assert session.answers[1]["anteckning"].value == REMOVED
    assert NUMBER.encode() not in bytes_on_disk(session)
