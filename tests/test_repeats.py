"""Rows of repeats: added, answered, removed, undone, counted; what a checklist sets by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import AnswerState, Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist, Choice, Item, ItemKind, Outcome, Section, TallyKind
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.history import history
from aktgranskning.importing import import_answers
from aktgranskning.intake.answers import ImportedCase, read_answers
from aktgranskning.intake.tables import read_tables
from aktgranskning.progress import open_points, progress
from aktgranskning.session import Session
from aktgranskning.undoing import next_undo, redo, undo
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import KINDS, REPEATING

FIRST, SECOND = "uppfoljningar#1", "uppfoljningar#2"


def audit_with(checklist: Checklist, folder: Path, clock: Clock) -> Session:
    session = create_audit(folder / "Rader.granskning", Audit("Rader"), REVIEWER, clock=clock)
    load_checklist(session, checklist, ChecklistFile("rader.xlsx", b"", (("orter.csv", b"name;label"),)))
    add_cases(session, [NewCase(), NewCase()])
    review.begin_case(session, 1)
    return session


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    with audit_with(REPEATING, tmp_path, clock) as session:
        review.answer(session, 1, "plan", "ja")
        yield session


def values(session: Session, row: str = "") -> dict[str, str]:
    answers = session.answers[1]
    return {place.rpartition("/")[2]: answers[place].value for place in answers if place.rpartition("/")[0] == row}


def state(session: Session, place: str) -> AnswerState:
    return session.answers[1][place].state


def paths(session: Session) -> tuple[str, ...]:
    return session.rows[1]


def follow_up(session: Session, day: str) -> str:
    changes = rows.add_row(session, 1, "uppfoljningar")
    assert changes.target is not None
    row = changes.target[1]
    review.answer(session, 1, f"{row}/datum", day)
    return row


def test_a_repeat_begins_without_rows_and_counts_those_that_come(session: Session) -> None:
    assert paths(session) == ()
    assert session.answers[1]["uppfoljningar"].value == "0"
    assert state(session, "uppfoljningar") is AnswerState.UNANSWERED

    changes = rows.add_row(session, 1, "uppfoljningar")

    assert changes.rows
    assert changes.target == (1, FIRST)
    assert paths(session) == (FIRST,)
    assert session.answers[1]["uppfoljningar"].value == "1"
    assert state(session, "uppfoljningar") is AnswerState.NOT_MET
    assert values(session, FIRST)["vag"] == "muntlig"  # its default
    rows.add_row(session, 1, "uppfoljningar")
    assert state(session, "uppfoljningar") is AnswerState.MET


def test_repeats_without_rows_are_told_before_closing(session: Session) -> None:
    assert open_points(session, 1).without_rows == ("uppfoljningar",)
    follow_up(session, "2026-02-01")
    review.answer(session, 1, f"{FIRST}/reviderad", "ja")
    assert open_points(session, 1).without_rows == (f"{FIRST}/samtal",)
    rows.add_row(session, 1, "samtal", FIRST)
    assert open_points(session, 1).without_rows == ()


def test_a_closed_case_without_rows_has_none(session: Session) -> None:
    review.complete_case(session, 1)
    assert state(session, "uppfoljningar") is AnswerState.NOT_MET
    review.reopen_case(session, 1, "Nya uppgifter")
    assert state(session, "uppfoljningar") is AnswerState.UNANSWERED


def test_rows_see_each_other_and_the_case_sees_all_of_them(session: Session) -> None:
    review.answer(session, 1, "plan_datum", "2026-01-01")
    first = follow_up(session, "2026-02-01")
    second = follow_up(session, "2026-05-12")
    assert values(session, first)["dagar"] == "31"
    assert values(session, second)["dagar"] == "100"
    assert session.answers[1]["langst_uppehall"].value == "100"
    assert state(session, "langst_uppehall") is AnswerState.NOT_MET

    rows.remove_row(session, 1, first)

    assert values(session, second)["dagar"] == "131"
    review.answer(session, 1, f"{second}/datum", "2026-03-31")
    assert state(session, "langst_uppehall") is AnswerState.MET


def test_a_removed_row_comes_back_by_undo_with_everything_in_it(session: Session) -> None:
    follow_up(session, "2026-02-01")
    second = follow_up(session, "2026-05-12")
    review.answer(session, 1, f"{second}/reviderad", "ja")
    rows.add_row(session, 1, "samtal", second)
    place = f"{second}/samtal#1/vem"
    review.answer(session, 1, place, "Handläggaren")
    review.comment(session, 1, place, "Enligt journalen")
    review.evidence(session, 1, f"{second}/datum", "s. 7")
    before = (dict(session.answers[1]), session.rows[1])

    rows.remove_row(session, 1, second)
    assert paths(session) == (FIRST,)
    assert not any(found.startswith(second) for found in session.answers[1])
    assert next_undo(session) == (1, f"{second}/samtal#1/vem")
    undo(session)

    assert paths(session) == before[1]
    for found, answer in before[0].items():
        now = session.answers[1][found]
        assert (now.value, now.comment, now.evidence, now.state) == (
            answer.value,
            answer.comment,
            answer.evidence,
            answer.state,
        )
    redo(session)
    assert paths(session) == (FIRST,)
    entries = history(session, 1, place)
    assert [(entry.old, entry.new) for entry in entries if entry.kind == "remove_row"] == [
        ("Enligt journalen", ""),
        ("Handläggaren", ""),
    ]


def test_a_number_is_never_given_twice(session: Session) -> None:
    follow_up(session, "2026-02-01")
    rows.remove_row(session, 1, FIRST)
    rows.add_row(session, 1, "uppfoljningar")
    assert paths(session) == (SECOND,)


def test_rows_outlive_a_restart(session: Session, clock: Clock) -> None:
    follow_up(session, "2026-02-01")
    review.answer(session, 1, f"{FIRST}/reviderad", "ja")
    rows.add_row(session, 1, "samtal", FIRST)
    review.answer(session, 1, f"{FIRST}/samtal#1/minuter", "25")
    before = (dict(session.answers[1]), session.rows[1])
    session.close()
    with open_audit(session.path, REVIEWER, clock) as again:
        assert (again.answers[1], again.rows[1]) == before
        assert again.answers[1][f"{FIRST}/minuter_i_allt"].value == "25"
        undo(again)
        assert again.answers[1][f"{FIRST}/samtal#1/minuter"].value == ""


def test_a_group_in_a_row_is_asked_by_the_answers_of_its_own_row(session: Session) -> None:
    follow_up(session, "2026-02-01")
    follow_up(session, "2026-03-01")
    review.answer(session, 1, f"{SECOND}/reviderad", "ja")
    assert state(session, f"{FIRST}/samtal") is AnswerState.NOT_ASKED
    assert state(session, f"{SECOND}/samtal") is AnswerState.UNANSWERED
    with pytest.raises(AuditError) as refused:
        rows.add_row(session, 1, "samtal", FIRST)
    assert refused.value.code == "review.not_asked"


def test_rows_of_a_repeat_that_is_not_asked_keep_their_answers(session: Session) -> None:
    follow_up(session, "2026-02-01")
    review.answer(session, 1, "plan", "nej")
    assert state(session, "uppfoljningar") is AnswerState.NOT_ASKED
    assert state(session, f"{FIRST}/datum") is AnswerState.NOT_ASKED
    assert session.answers[1][f"{FIRST}/datum"].value == "2026-02-01"
    assert session.answers[1]["langst_uppehall"].value == ""
    review.answer(session, 1, "plan", "ja")
    assert state(session, f"{FIRST}/datum") is AnswerState.RECORDED


def test_a_counted_repeat_has_its_rows_by_itself(session: Session) -> None:
    review.type_answer(session, 1, "antal_beslut", "3")
    assert list(session.rows[1]) == ["beslut#1", "beslut#2", "beslut#3"]
    assert [session.answers[1][f"{row}/beslut_nummer"].value for row in session.rows[1]] == ["1", "2", "3"]
    review.answer(session, 1, "beslut#3/beslut_text", "Avslag")

    review.type_answer(session, 1, "antal_beslut", "1")

    assert session.answers[1]["beslut"].value == "1"
    assert state(session, "beslut#3/beslut_text") is AnswerState.NOT_ASKED
    assert session.answers[1]["beslut#3/beslut_text"].value == "Avslag"
    review.type_answer(session, 1, "antal_beslut", "4")
    assert state(session, "beslut#3/beslut_text") is AnswerState.RECORDED
    assert len(session.rows[1]) == 4
    for act, target in ((rows.add_row, "beslut"), (rows.remove_row, "beslut#1")):
        with pytest.raises(AuditError) as refused:
            act(session, 1, target)
        assert refused.value.code == "review.rows_counted"


def test_the_rows_of_a_count_are_undone_with_it(session: Session) -> None:
    review.type_answer(session, 1, "antal_beslut", "2")
    undo(session)
    assert paths(session) == ()
    assert session.answers[1]["antal_beslut"].value == ""
    redo(session)
    assert paths(session) == ("beslut#1", "beslut#2")


def test_a_repeat_goes_on_as_long_as_its_last_row_says_so(tmp_path: Path, clock: Clock) -> None:
    checklist = Checklist(
        "vaxter",
        "Växter",
        "1",
        (Section("vaxt", "Växt", is_repeat=True),),
        (
            Item("antal", ItemKind.CALCULATE, "Antal", TallyKind.NONE, calculation="count(${vaxt})"),
            Item(
                "vaxt",
                ItemKind.REPEAT,
                "Växt",
                TallyKind.NONE,
                repeat_count="if(${antal} = 0 or ${vaxt}[position() = ${antal}]/fler = 'ja', ${antal} + 1, ${antal})",
            ),
            Item("fler", ItemKind.TEXT, "Fler?", TallyKind.NONE, "vaxt"),
        ),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        assert paths(session) == ("vaxt#1",)
        review.answer(session, 1, "vaxt#1/fler", "ja")
        review.answer(session, 1, "vaxt#2/fler", "ja")
        assert paths(session) == ("vaxt#1", "vaxt#2", "vaxt#3")
        review.answer(session, 1, "vaxt#3/fler", "nej")
        assert session.answers[1]["antal"].value == "3"
        undo(session)
        undo(session)
        assert paths(session) == ("vaxt#1", "vaxt#2")


def test_a_count_has_an_upper_limit(session: Session) -> None:
    review.type_answer(session, 1, "antal_beslut", "5000000")
    assert len(session.rows[1]) == 1000


def test_only_what_the_filter_lets_through_can_be_chosen(session: Session) -> None:
    follow_up(session, "2026-02-01")
    assert session.logic is not None
    offered = session.logic.offered(f"{FIRST}/slag", session.standing(1))
    assert [choice.name for choice in offered] == ["mote", "telefon"]
    with pytest.raises(AuditError) as refused:
        review.answer(session, 1, f"{FIRST}/slag", "brev")
    assert refused.value.code == "review.not_offered"


def test_an_answer_that_is_no_longer_offered_is_flagged_and_kept(session: Session) -> None:
    follow_up(session, "2026-02-01")
    review.answer(session, 1, f"{FIRST}/slag", "mote")
    review.answer(session, 1, f"{FIRST}/vag", "skriftlig")
    assert session.answers[1][f"{FIRST}/slag"].value == "mote"
    points = open_points(session, 1)
    assert points.no_longer_offered == (f"{FIRST}/slag",)
    assert points.blocking == (f"{FIRST}/slag",)
    with pytest.raises(AuditError):
        review.complete_case(session, 1)


def test_required_items_are_required_in_every_row(session: Session) -> None:
    follow_up(session, "2026-02-01")
    rows.add_row(session, 1, "uppfoljningar")
    assert open_points(session, 1).required == (f"{SECOND}/datum",)


def test_a_calculation_sets_an_answer_that_can_then_be_changed(session: Session) -> None:
    review.type_answer(session, 1, "antal_beslut", "2")
    assert session.answers[1]["sammanfattning"].value == "Beslut: 2"
    review.type_answer(session, 1, "sammanfattning", "Två beslut")
    assert session.answers[1]["sammanfattning"].value == "Två beslut"
    review.type_answer(session, 1, "antal_beslut", "3")
    assert session.answers[1]["sammanfattning"].value == "Beslut: 3"
    assert [(entry.old, entry.new) for entry in history(session, 1, "sammanfattning")][:2] == [
        ("Två beslut", "Beslut: 3"),
        ("Beslut: 2", "Två beslut"),
    ]
    undo(session)
    assert session.answers[1]["sammanfattning"].value == "Två beslut"


def test_a_trigger_sets_at_a_new_answer_and_not_otherwise(session: Session) -> None:
    review.type_answer(session, 1, "antal_beslut", "2")
    assert session.answers[1]["senast"].value == ""
    review.answer(session, 1, "plan", "delvis")
    assert session.answers[1]["senast"].value == "2"
    review.type_answer(session, 1, "antal_beslut", "3")
    assert session.answers[1]["senast"].value == "2"


def with_items(*items: Item) -> Checklist:
    return Checklist("prov", "Prov", "1", (), items)


def test_start_end_today_and_username_are_filled_silently(tmp_path: Path, clock: Clock) -> None:
    kinds = (ItemKind.START, ItemKind.END, ItemKind.TODAY, ItemKind.USERNAME)
    checklist = with_items(
        *(Item(kind.value, kind, kind.value, TallyKind.NONE) for kind in kinds),
        Item("minuter", ItemKind.CALCULATE, "Minuter", TallyKind.NONE, calculation="round((${end} - ${start}) * 1440)"),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        begun = session.moment()
        assert values(session)["start"] == begun.isoformat()
        assert values(session)["today"] == begun.date().isoformat()
        assert values(session)["username"] == REVIEWER.name
        assert values(session)["end"] == ""
        clock.go_on(minutes=12)
        review.complete_case(session, 1)
        assert values(session)["end"] == session.moment().isoformat()
        assert values(session)["minuter"] == "12"
        undo(session)
        assert values(session)["end"] == ""
        assert session.cases[1].status is CaseStatus.BEGUN


def test_once_keeps_what_it_gave_and_chance_is_the_same_every_time(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        Item("antal", ItemKind.INTEGER, "Antal", TallyKind.NONE),
        Item("forst", ItemKind.CALCULATE, "Först", TallyKind.NONE, calculation="once(${antal})"),
        Item("nyckel", ItemKind.CALCULATE, "Nyckel", TallyKind.NONE, calculation="uuid()"),
        Item("klockan", ItemKind.CALCULATE, "Klockan", TallyKind.NONE, calculation="format-date-time(now(), '%H:%M')"),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        key = values(session)["nyckel"]
        assert len(key) == 36
        review.type_answer(session, 1, "antal", "4")
        clock.go_on(minutes=61)
        review.type_answer(session, 1, "antal", "5")
        assert values(session)["forst"] == "4"
        assert values(session)["nyckel"] == key != session.answers[2]["nyckel"].value
        assert values(session)["klockan"] == session.moment().strftime("%H:%M")
        undo(session)
        undo(session)
        assert values(session)["forst"] == ""
    with open_audit(session.path, REVIEWER, clock) as again:
        redo(again)
        assert again.answers[1]["forst"].value == "4"
        assert again.answers[1]["nyckel"].value == key


def test_a_dynamic_default_sees_the_answers_before_it(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        Item("ar", ItemKind.INTEGER, "År", TallyKind.NONE, default="2017"),
        Item("nasta", ItemKind.INTEGER, "Nästa", TallyKind.NONE, default="${ar} + 1", default_is_expression=True),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        assert values(session) == {"ar": "2017", "nasta": "2018"}
        review.type_answer(session, 1, "ar", "2020")
        assert values(session)["nasta"] == "2018"


def test_a_readonly_expression_is_looked_at_when_somebody_answers(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        Item("last", ItemKind.INTEGER, "Låst", TallyKind.NONE),
        Item("svar", ItemKind.TEXT, "Svar", TallyKind.NONE, readonly="${last} = 1"),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        review.answer(session, 1, "svar", "före")
        review.answer(session, 1, "last", "1")
        with pytest.raises(AuditError) as refused:
            review.answer(session, 1, "svar", "efter")
        assert refused.value.code == "review.computed"


def test_a_required_answer_that_is_only_shown_does_not_hinder_closing(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        Item("svar", ItemKind.TEXT, "Svar", TallyKind.NONE, readonly="1 = 1", required="true()"),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        assert open_points(session, 1).blocking == ()
        assert progress(session, 1) == (0, 0)


def test_one_of_two_choices_no_longer_offered_can_be_taken_away(tmp_path: Path, clock: Clock) -> None:
    slag = Item(
        "slag",
        ItemKind.SELECT_MULTIPLE,
        "Slag",
        TallyKind.NONE,
        choices=KINDS,
        list_name="slag",
        choice_filter="vag = ${vag}",
    )
    checklist = Checklist(
        "prov", "Prov", "1", (), (Item("vag", ItemKind.TEXT, "Väg", TallyKind.NONE), slag), lists={"slag": KINDS}
    )
    with audit_with(checklist, tmp_path, clock) as session:
        review.answer(session, 1, "vag", "muntlig")
        review.answer(session, 1, "slag", "mote telefon")
        review.answer(session, 1, "vag", "skriftlig")
        review.toggle_choice(session, 1, "slag", "mote")
        assert values(session)["slag"] == "telefon"
        with pytest.raises(AuditError):
            review.toggle_choice(session, 1, "slag", "mote")


def test_what_can_be_computed_in_a_case_that_nobody_has_begun_does_not_count(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        Item("antal", ItemKind.CALCULATE, "Antal", TallyKind.OUTCOME, calculation="1 + 1", met=". >= 2"),
        Item("dolda", ItemKind.CALCULATE, "Dolda", TallyKind.OUTCOME, calculation="1", relevant="1 = 2", met=". = 1"),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        assert state(session, "antal") is AnswerState.MET
        assert session.answers[2]["antal"].state is AnswerState.UNANSWERED
        assert session.answers[2]["dolda"].state is AnswerState.NOT_ASKED
        undo(session)
        assert state(session, "antal") is AnswerState.UNANSWERED


def test_a_computed_name_that_is_in_no_list_is_no_answer(tmp_path: Path, clock: Clock) -> None:
    choices = (Choice("ja", "Ja", Outcome.MET, "J"), Choice("nej", "Nej", Outcome.NOT_MET, "N"))
    kind, counted = ItemKind.SELECT_ONE, TallyKind.OUTCOME
    checklist = with_items(
        Item("plan", kind, "Plan", counted, choices=choices, calculation="'jaa'", readonly="true()", met=". != 'nej'"),
        Item("beslut", kind, "Beslut", counted, choices=choices, calculation="'nej'", readonly="true()"),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        assert state(session, "plan") is AnswerState.UNANSWERED
        assert state(session, "beslut") is AnswerState.NOT_MET


def test_answers_that_set_each_other_come_to_an_end(tmp_path: Path, clock: Clock) -> None:
    checklist = with_items(
        Item("a", ItemKind.INTEGER, "A", TallyKind.NONE, calculation="${b} + 1", triggers=("b",)),
        Item("b", ItemKind.INTEGER, "B", TallyKind.NONE, calculation="${a} + 1", triggers=("a",)),
    )
    with audit_with(checklist, tmp_path, clock) as session:
        review.answer(session, 1, "a", "1")
        assert values(session) == {"a": "1", "b": "2"}  # what the act itself answers is not set by it


def test_the_files_beside_a_checklist_are_kept(session: Session) -> None:
    rows = session.file.database.execute("SELECT file_name, content, length(sha256) FROM checklist_files").fetchall()
    assert rows == [("orter.csv", b"name;label", 64)]


def test_a_table_of_answers_fills_rows(session: Session, tmp_path: Path) -> None:
    rows.remove_row(session, 1, follow_up(session, "2020-01-01"))
    path = tmp_path / "svar.csv"
    path.write_text(
        "case;plan;uppfoljningar[1]/datum;uppfoljningar[2]/datum;uppfoljningar[2]/reviderad;"
        "uppfoljningar[2]/samtal[1]/minuter\n"
        "Akt 1;ja;2026-01-05;2026-02-05;ja;30\nAkt 2;nej;;;;\n",
        encoding="utf-8",
    )
    import_answers(session, read_answers(read_tables(path), REPEATING))
    assert paths(session) == (SECOND, "uppfoljningar#3", "uppfoljningar#3/samtal#1")
    assert session.answers[1]["uppfoljningar#3/minuter_i_allt"].value == "30"
    assert session.rows[2] == ()
    undo(session)
    assert paths(session) == ()


def test_a_table_cannot_fill_what_is_not_asked_or_offered(session: Session) -> None:
    table = [
        ImportedCase(2, "Akt 1", None, None, {"uppfoljningar[1]/slag": "brev"}),
        ImportedCase(3, "Akt 2", None, None, {"plan": "nej", "uppfoljningar[1]/datum": "2026-01-05"}),
    ]
    with pytest.raises(RefusedError) as refused:
        import_answers(session, table)
    assert [(problem.code, problem.row, problem.column) for problem in refused.value.problems] == [
        ("import.not_offered", 2, "uppfoljningar[1]/slag"),
        ("import.not_asked", 3, "uppfoljningar[1]/datum"),
    ]
    assert paths(session) == ()


def test_a_place_in_a_row_that_is_not_there_is_no_answer(session: Session) -> None:
    with pytest.raises(KeyError):
        review.answer(session, 1, f"{FIRST}/datum", "2026-01-01")
    assert paths(session) == ()
