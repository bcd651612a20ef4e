"""What passes between the program and the process that reads tables: JSON, so that only plain data can come back."""

import json
from dataclasses import asdict

from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.intake.sheet import Reading, Sheet
from aktgranskning.intake.source import Limits, Source


def write_source(source: Source) -> bytes:
    """Write what is to be read: a line of JSON, then the file's bytes."""
    header = {"file_name": source.file_name, "limits": asdict(source.limits)}
    return json.dumps(header).encode() + b"\n" + source.content


def read_source(message: bytes) -> Source:
    """Read what `write_source` wrote."""
    line, _, content = message.partition(b"\n")
    header = json.loads(line)
    return Source(header["file_name"], content, Limits(**header["limits"]))


def write_reading(reading: Reading) -> bytes:
    """Write what was read."""
    return _bytes({"sheets": [(sheet.name, sheet.rows) for sheet in reading.sheets], "problems": reading.problems})


def write_error(error: AuditError) -> bytes:
    """Write why nothing was read; the error's parameters are texts and numbers."""
    return _bytes({"code": error.code, "parameters": error.parameters})


def read_answer(message: bytes) -> Reading:
    """Read what `write_reading` wrote, or raise the AuditError that `write_error` wrote."""
    answer = json.loads(message.decode("utf-8", "surrogatepass"))
    if "code" in answer:
        raise AuditError(answer["code"], **answer["parameters"])
    sheets = (Sheet(name, tuple(map(tuple, rows))) for name, rows in answer["sheets"])
    return Reading(tuple(sheets), tuple(Problem(**problem) for problem in answer["problems"]))


def _bytes(answer: dict[str, object]) -> bytes:
    return json.dumps(answer, ensure_ascii=False, default=asdict).encode("utf-8", "surrogatepass")
