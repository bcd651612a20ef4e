"""What passes between the program and the process that reads tables: JSON, so that only plain data can come back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.sampling_json import read_choices
from aktgranskning.intake.sheet import Reading, Sheet
from aktgranskning.intake.source import Limits, RegisterSource, Source, Wanted


def write_source(source: Source) -> bytes:
    """Write what is to be read: a line of JSON, then the file's bytes."""
    header = {
        "file_name": source.file_name,
        "limits": asdict(source.limits),
        "wanted": source.wanted,
    }
    return json.dumps(header).encode() + b"\n" + source.content


def write_register_source(source: RegisterSource) -> bytes:
    """Write what register is to be read: a line of JSON, and no bytes of the file."""
    return _bytes(asdict(source)) + b"\n"


def read_source(message: bytes) -> Source | RegisterSource:
    """Read what `write_source` or `write_register_source` wrote."""
    line, _, content = message.partition(b"\n")
    header = json.loads(line.decode("utf-8", "surrogatepass"))
    limits = Limits(**header["limits"])
    if "path" not in header:
        return Source(header["file_name"], content, limits, Wanted(header["wanted"]))
    choices = header["choices"]
    return RegisterSource(header["path"], limits, header["sheet"], read_choices(choices) if choices else None)


def write_reading(reading: Reading) -> bytes:
    """Write what was read."""
    return _bytes(
        {
            "sheets": [(sheet.name, sheet.rows, sheet.is_hidden) for sheet in reading.sheets],
            "problems": reading.problems,
        }
    )


def write_error(error: AuditError) -> bytes:
    """Write why nothing was read; the error's parameters are texts and numbers."""
    return _bytes({"code": error.code, "parameters": error.parameters})


def write_part(part: Mapping[str, object]) -> bytes:
    """Write a part of a register, plain data by its kind; `read_part` reads it."""
    return _bytes(part)


def read_answer(message: bytes) -> Reading:
    """Read what `write_reading` wrote, or raise the AuditError that `write_error` wrote."""
    answer = read_part(message)
    sheets = (Sheet(name, tuple(map(tuple, rows)), is_hidden) for name, rows, is_hidden in answer["sheets"])
    return Reading(tuple(sheets), tuple(Problem(**problem) for problem in answer["problems"]))


def read_part(message: bytes) -> dict[str, Any]:
    """Read what `write_part` wrote, or raise the AuditError that `write_error` wrote."""
    answer: dict[str, Any] = json.loads(message.decode("utf-8", "surrogatepass"))
    if "code" in answer:
        raise AuditError(answer["code"], **answer["parameters"])
    return answer


def _bytes(answer: Mapping[str, object]) -> bytes:
    return json.dumps(answer, ensure_ascii=False, default=asdict).encode("utf-8", "surrogatepass")
