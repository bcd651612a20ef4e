"""Imports of key figures and comparison groups are acts like any other: logged, undone, read again."""

from pathlib import Path

import pytest

from aktgranskning.concluding.key_figures import (
    group_named,
    import_key_figures,
    read_key_figures,
    remove_group,
    remove_key_figures,
    save_group,
)
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, Measure
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.log_entries import log_entries
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import Clock
from tests.figure_files import (
    COST,
    OTHERS,
    OWN,
    PLANS,
    answer_of,
    as_json,
    long_rows,
    municipality_resources,
    value,
    write_csv,
)
from ui.presenters.log_lines import LogFilter, log_lines

VALUES = [value("67.3"), value("70", municipality=OTHERS[0]), value(None, municipality=OTHERS[1])]


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "nyckeltal.csv", long_rows(VALUES))


def shown(session: Session, number: int = 0) -> object:
    """Return the value of one's own municipality, and of which import it is."""
    held = figure_table(session.conclusions).value(PLANS.id, OWN.id, 2024)
    return (str(held.value), held.origin.number) if held and held.origin else None


def test_an_import_is_one_act_and_is_undone_whole(session: Session, csv: Path) -> None:
    before = len(session.undoable)
    import_key_figures(session, read_key_figures(session, csv), source="En databas", retrieved="2026-02-27")
    assert len(session.undoable) == before + 1
    assert shown(session) == ("67.3", 1)
    undo(session)
    assert (shown(session), session.conclusions.key_figure_sets) == (None, ())
    redo(session)
    path = session.path
    session.close()
    with open_audit(path) as again:
        (held,) = again.conclusions.key_figure_sets
        assert (held.source, held.retrieved, held.file) == ("En databas", "2026-02-27", "nyckeltal.csv")
        assert shown(again) == ("67.3", 1)


def test_the_log_tells_how_many_values_came(session: Session, csv: Path) -> None:
    import_key_figures(session, read_key_figures(session, csv))
    save_group(session, "Liknande", ["9002"], Measure.MEDIAN)
    told = [line[3:] for line in log_lines(log_entries(session), LogFilter.ALL)]
    assert ("Inläsning av nyckeltal nr 1", "Nyckeltal", "", "2 värden, 1 saknas") in told
    assert ("Jämförelsegrupp nr 1", "Jämförelsegruppens mått", "medelvärde", "median") in told


def test_reading_stores_nothing(session: Session, csv: Path) -> None:
    rows = session.log.last_id
    read_key_figures(session, csv)
    assert session.log.last_id == rows


def test_source_and_day_are_the_file_and_today_unless_said(session: Session, csv: Path) -> None:
    import_key_figures(session, read_key_figures(session, csv))
    (held,) = session.conclusions.key_figure_sets
    assert (held.source, held.retrieved) == ("nyckeltal.csv", "2026-03-02")


def test_a_day_that_is_none_is_refused(session: Session, csv: Path) -> None:
    with pytest.raises(AuditError, match="not_a_date"):
        import_key_figures(session, read_key_figures(session, csv), retrieved="i går")
    assert session.conclusions.key_figure_sets == ()


def test_the_same_file_is_read_once_under_whatever_name(session: Session, csv: Path, clock: Clock) -> None:
    import_key_figures(session, read_key_figures(session, csv), retrieved="2026-01-15")
    clock.go_on(days=3)
    copy = csv.with_name("kopia.csv")
    copy.write_bytes(csv.read_bytes())
    with pytest.raises(AuditError) as refused:
        read_key_figures(session, copy)
    assert (refused.value.code, refused.value.parameters["day"]) == ("key_figures.read_before", "2026-03-02")
    undo(session)
    import_key_figures(session, read_key_figures(session, copy))
    remove_key_figures(session, session.conclusions.key_figure_sets[0].number)
    assert read_key_figures(session, csv).content.values


def test_the_newest_import_is_in_force_until_it_is_removed(session: Session, csv: Path, tmp_path: Path) -> None:
    later = write_csv(tmp_path / "senare.csv", long_rows([value("70.5"), value("9", figure=COST)]))
    for path in (csv, later):
        import_key_figures(session, read_key_figures(session, path))
    assert shown(session) == ("70.5", 2)
    remove_key_figures(session, 2)
    assert shown(session) == ("67.3", 1)
    undo(session)
    assert shown(session) == ("70.5", 2)


def test_a_number_is_given_to_no_other_import(session: Session, csv: Path) -> None:
    import_key_figures(session, read_key_figures(session, csv))
    remove_key_figures(session, 1)
    import_key_figures(session, read_key_figures(session, csv))
    assert [one.number for one in session.conclusions.key_figure_sets] == [2]


def test_an_import_that_is_not_there_cannot_be_removed(session: Session) -> None:
    with pytest.raises(AuditError, match="no_import"):
        remove_key_figures(session, 7)


def test_per_cents_between_nought_and_one_are_warned_of(session: Session, tmp_path: Path) -> None:
    shares = [value("0.673"), value("1", municipality=OTHERS[0]), value("0.5", figure=COST)]
    read = read_key_figures(session, write_csv(tmp_path / "a.csv", long_rows(shares)))
    assert [(one.code, one.column) for one in read.warnings] == [("key_figures.maybe_shares", PLANS.title)]
    assert read_key_figures(session, write_csv(tmp_path / "b.csv", long_rows(VALUES))).warnings == ()
    missing = write_csv(tmp_path / "c.csv", long_rows([value(None)]))
    assert read_key_figures(session, missing).warnings == ()


def test_a_page_that_is_followed_by_another_is_warned_of(session: Session, tmp_path: Path) -> None:
    path, whole = tmp_path / "a.json", tmp_path / "b.json"
    path.write_text(as_json(answer_of(VALUES, "https://…/page=2")), "utf-8")
    assert [one.code for one in read_key_figures(session, path).warnings] == ["key_figures.more_pages"]
    whole.write_text(as_json([answer_of(VALUES, "https://…/page=2"), answer_of([value("1", figure=COST)])]), "utf-8")
    read = read_key_figures(session, whole)
    assert (read.warnings, len(read.content.values)) == ((), 4)


def test_a_group_is_saved_changed_and_removed(session: Session, csv: Path) -> None:
    import_key_figures(session, read_key_figures(session, csv))
    save_group(session, " Liknande  kommuner ", ["provköping 2", "9003", "Provköping 2 kommun"])
    expected = ComparisonGroup(1, "Liknande kommuner", Measure.AVERAGE, "Provköping 2\nProvköping 3")
    assert session.conclusions.comparison_groups == (expected,)
    assert group_named(session, "liknande kommuner") == expected
    save_group(session, "Alla", measure=Measure.MEDIAN, number=1)
    assert session.conclusions.comparison_groups == (ComparisonGroup(1, "Alla", Measure.MEDIAN, ""),)
    undo(session)
    assert session.conclusions.comparison_groups == (expected,)
    remove_group(session, 1)
    assert len(session.conclusions.comparison_groups) == 0
    save_group(session, "Ny")
    assert [one.number for one in session.conclusions.comparison_groups] == [2]


@pytest.mark.parametrize(
    ("name", "members", "code"),
    [(" ", [], "group_unnamed"), ("Liknande", ["Fjärran"], "no_municipality"), ("ALLA", [], "group_twice")],
)
def test_a_group_that_cannot_be_is_refused(session: Session, name: str, members: list[str], code: str) -> None:
    save_group(session, "Alla")
    with pytest.raises(AuditError, match=code):
        save_group(session, name, members)
    assert [one.name for one in session.conclusions.comparison_groups] == ["Alla"]


def test_a_group_that_is_not_there_cannot_be_removed(session: Session) -> None:
    with pytest.raises(AuditError, match="no_group"):
        remove_group(session, 1)


def test_a_list_of_municipalities_alone_can_be_imported(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "kommuner.json"
    path.write_text(as_json({"values": municipality_resources()}), "utf-8")
    import_key_figures(session, read_key_figures(session, path))
    data = tmp_path / "data.json"
    data.write_text(as_json(answer_of(VALUES)), "utf-8")
    import_key_figures(session, read_key_figures(session, data))
    held = figure_table(session.conclusions).value(PLANS.id, "Exempelby", 2024)
    assert held
    assert held.origin
    assert (str(held.value), held.origin.number) == ("67.3", 2)
