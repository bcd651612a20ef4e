"""Commands, run in this process, and what they said."""

import pytest

from aktgranskning.__main__ import main


class Said:
    """Runs a command in this process and keeps what it said: returns its output, or its errors where it failed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *arguments: object, code: int = 0) -> str:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        self.out, self.err = self._capsys.readouterr()
        assert ended.value.code == code, self.err
        assert "Traceback" not in self.err
        return self.err if code else self.out
