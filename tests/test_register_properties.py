"""The same table is the same frame, however it is written."""

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning.domain.register import Condition, Prefill, RegisterChoices, StratumColumn
from tests.registers import Table, read_all, write_csv, write_ods, write_xlsx

FEW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.text(st.sampled_from("abÅö ;,\t\"'0159-.:é"), max_size=12)
ROWS = st.lists(st.tuples(TEXTS, TEXTS, st.integers(0, 9_999), TEXTS), max_size=12)
CHOICES = RegisterChoices(
    "Id",
    unit="Enhet",
    strata=(StratumColumn("Belopp", ("100", "1000")), StratumColumn("Enhet")),
    prefill=(Prefill("Text", "text"), Prefill("Belopp", "belopp")),
    where=(Condition("Belopp", ">=", "50"), Condition("Enhet", "!=", "a")),
)


def table_of(rows: list[tuple[str, str, int, str]]) -> Table:
    return [["Id", "Enhet", "Belopp", "Text"], *rows]


@FEW
@given(
    ROWS,
    st.sampled_from(";,\t"),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", " ", "\xa0 "]),
)
def test_a_text_is_the_same_frame_however_it_is_written(
    tmp_path: Path,
    rows: list[tuple[str, str, int, str]],
    delimiter: str,
    encoding: str,
    ends: str,
    space: str,
) -> None:
    plain = read_all(write_csv(tmp_path / "plain.csv", table_of(rows)), CHOICES)
    spaced = table_of([(f"{space}{row[0]}{space}", row[1], row[2], f"{row[3]}{space}") for row in rows])
    other = read_all(write_csv(tmp_path / "other.csv", spaced, delimiter, encoding, ends), CHOICES)
    assert other[0] == plain[0]
    assert replace(other[1], sha256="") == replace(plain[1], sha256="")
    assert plain[1].rows == len(rows)


@FEW
@given(ROWS)
def test_text_and_workbooks_are_the_same_frame(tmp_path: Path, rows: list[tuple[str, str, int, str]]) -> None:
    writers = {"a.csv": write_csv, "a.xlsx": write_xlsx, "a.ods": write_ods}
    read = [read_all(write(tmp_path / name, table_of(rows)), CHOICES)[0] for name, write in writers.items()]
    assert read[0] == read[1] == read[2]


def test_rows_do_not_depend_on_where_pieces_and_batches_end(tmp_path: Path) -> None:
    rows = [(f"{number:06d}", "Norr\r\nSyd" if number % 7 else "å" * 60, number, "") for number in range(30_000)]
    for encoding in ("utf-8", "utf-16", "cp1252"):
        path = write_csv(tmp_path / "a.csv", table_of(rows), encoding=encoding)
        found, count = read_all(path, RegisterChoices("Id", unit="Enhet"))
        assert [row[:3] for row in found] == [
            (number + 2, f"{number:06d}", "Norr\nSyd" if number % 7 else "å" * 60) for number in range(30_000)
        ]
        assert count.left == 30_000
