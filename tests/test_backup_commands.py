"""The commands `back-up`, `backups` and `restore`, on real files."""

import json
from pathlib import Path

import pytest

from aktgranskning.engagement import open_audit
from aktgranskning.store.backups import backups_of
from checklists.shipped import example_answers, shipped_checklist
from tests.said import Said


@pytest.fixture
def audit(tmp_path: Path, said: Said) -> Path:
    path = tmp_path / "granskning.granskning"
    said("new", path, "--checklist", shipped_checklist(), "--cases", 15)
    return path


def test_an_import_is_taken_back_by_its_backup(audit: Path, said: Said) -> None:
    said("import-answers", audit, example_answers(), "--reviewer", "Granskare Ett")
    before, backup = audit.read_bytes(), backups_of(audit)[0].path
    (record,) = json.loads(said("backups", audit, "--format", "json"))
    assert (record["file"], record["answers"], record["cases"]) == (str(backup), 0, 15)
    told = said("restore", audit, backup, "--reviewer", "Granskare Ett")
    kept = Path(told.splitlines()[-1].removeprefix("Filen som den var ligger kvar som "))
    assert kept.read_bytes() == before
    with open_audit(audit) as session:
        assert not any(answer.value for answer in session.answers[1].values())


def test_a_backup_is_made_when_it_is_asked_for(audit: Path, said: Said, tmp_path: Path) -> None:
    folder = tmp_path / "annan disk"
    folder.mkdir()
    written = Path(said("back-up", audit, "--folder", folder).strip().removeprefix("Skrev "))
    assert written.parent == folder
    heading, line = said("backups", audit, "--folder", folder).splitlines()
    assert heading.startswith("Gjord")
    assert "0 av 15" in line
    assert line.endswith(str(written))
    audit.unlink()
    assert str(written) in said("backups", audit, "--folder", folder)
    assert "ingen säkerhetskopia" in said("restore", audit, code=1)
    assert str(written) in said("restore", audit, "--folder", folder)
    assert audit.exists()


def test_what_cannot_be_done_is_told(audit: Path, said: Said, tmp_path: Path) -> None:
    assert "ingen säkerhetskopia" in said("backups", audit, code=1)
    assert said("backups", audit, "--format", "json").strip() == "[]"
    said("back-up", audit)
    (backup,) = backups_of(audit)
    backup.path.write_bytes(backup.path.read_bytes()[:-5])
    assert "går inte att läsa" in said("backups", audit)
    assert "skadad" in json.loads(said("backups", audit, "--format", "json"))[0]["error"]
    assert "skadad" in said("restore", audit, backup.path, code=1)
    assert "granskningen själv" in said("restore", audit, audit, code=1)
    assert "bredvid granskningen" in said("back-up", audit, "--folder", tmp_path / "borta") or said.err


def test_an_encrypted_one_asks_for_its_passphrase(tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKTGRANSKNING_PASSPHRASE", "sju tunga spadar")
    path = tmp_path / "hemlig.granskning"
    said("new", path, "--checklist", shipped_checklist(), "--cases", 2)
    said("back-up", path)
    assert "0 av 2" in said("backups", path)
    said("restore", path, backups_of(path)[0].path)
    monkeypatch.delenv("AKTGRANSKNING_PASSPHRASE")
    assert "lösenfras" in said("backups", path, code=1).lower()
