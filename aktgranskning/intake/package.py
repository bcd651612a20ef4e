"""The archive (ZIP) that a workbook is: weighed before anything is unpacked, and unpacked by ourselves."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.source import Source

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # what Excel makes of a workbook with a password, and was .xls before 2007
_ENCRYPTED = 1
_LOCAL_HEADER = 30  # bytes, without the name
_CHUNK = 65_536
_MARKUP = (".xml", ".rels")


def unpack(source: Source) -> dict[str, bytes]:
    """Return the parts of a workbook by name, empty where they are not XML: pictures, macros, printers' settings.

    AuditError where there are too many or too large parts, or such as no program writes that saves workbooks.
    """
    with _open(source) as archive:
        return {part.filename: _unpack(archive, part) for part in archive.infolist()}


def beginnings(source: Source) -> list[bytes]:
    """Return how each part that is XML begins, where another library will unpack them; AuditError as `unpack`."""
    with _open(source) as archive:
        return [archive.open(part).read(_CHUNK) for part in archive.infolist() if _is_markup(part) and part.file_size]


def _open(source: Source) -> ZipFile:
    if source.content.startswith(_OLE):
        raise AuditError("intake.locked", file=source.file_name)
    archive = ZipFile(BytesIO(source.content))
    parts = archive.infolist()
    _weigh(parts, source)
    _check_places(parts, archive.start_dir, source)
    return archive


def repack(parts: dict[str, bytes]) -> BytesIO:
    """Return an archive of parts that are no longer compressed: reading it can give no more than is there."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer


def _weigh(parts: Sequence[ZipInfo], source: Source) -> None:
    limits = source.limits
    if len(parts) > limits.entries:
        raise AuditError("intake.too_many_parts", file=source.file_name, most=limits.entries)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise AuditError("intake.locked", file=source.file_name)
    if any(part.file_size > limits.ratio * max(part.compress_size, 1) for part in parts if _is_markup(part)):
        raise AuditError("intake.unusual", file=source.file_name)
    for sizes, most in (
        (sum(part.file_size for part in parts), limits.unpacked_bytes),
        (max((part.file_size for part in parts), default=0), limits.part_bytes),
    ):
        if sizes > most:
            raise AuditError("intake.too_large_unpacked", file=source.file_name, most=most // 1_000_000)


def _check_places(parts: Sequence[ZipInfo], end: int, source: Source) -> None:
    """Refuse parts that overlap or have one name, and ways to compress whose output cannot be taken bit by bit."""
    in_order = sorted(parts, key=lambda part: part.header_offset)
    starts = [*(part.header_offset for part in in_order[1:]), end]
    overlap = any(
        part.header_offset + _LOCAL_HEADER + part.compress_size > start
        for part, start in zip(in_order, starts, strict=False)
    )
    strange = any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts)
    if overlap or strange or len({part.filename for part in parts}) < len(parts):
        raise AuditError("intake.unusual", file=source.file_name)


def _unpack(archive: ZipFile, part: ZipInfo) -> bytes:
    """Unpack a part piece by piece, never more than its stated size; a false one makes a false checksum."""
    if not _is_markup(part):
        return b""
    with archive.open(part) as stream:
        return b"".join(iter(lambda: stream.read(_CHUNK), b""))


def _is_markup(part: ZipInfo) -> bool:
    return part.filename.lower().endswith(_MARKUP)
