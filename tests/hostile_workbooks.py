"""Workbooks that are made to hang, fill or mislead who reads them: python tests/hostile_workbooks.py FOLDER writes all.

Each function makes the bytes of one; `HOSTILE` names it with the code of the error that it must give, '' where
it is read as what it is: one sheet with an `x` in its first cell.
"""

import random
import sys
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

Make = Callable[[], bytes]
HOSTILE: dict[str, tuple[Make, str]] = {}

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET, STRINGS, WORKBOOK, STYLES = (
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/styles.xml",
)
CONTENT_TYPES = "[Content_Types].xml"
X = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
BILLION_LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def hostile(code: str) -> Callable[[Make], Make]:
    def add(make: Make) -> Make:
        HOSTILE[make.__name__] = (make, code)
        return make

    return add


def sheet(rows: str = X, before: str = "", after: str = "", prolog: str = "") -> bytes:
    main = f"{before}<sheetData>{rows}</sheetData>{after}"
    return f'<?xml version="1.0"?>{prolog}<worksheet xmlns="{MAIN}">{main}</worksheet>'.encode()


def strings(items: str, prolog: str = "") -> bytes:
    return f'<?xml version="1.0"?>{prolog}<sst xmlns="{MAIN}">{items}</sst>'.encode()


def workbook(sheets: str = '<sheet name="Blad1" sheetId="1" r:id="rId1"/>', prolog: str = "") -> bytes:
    inside = f"<sheets>{sheets}</sheets>"
    return f'<?xml version="1.0"?>{prolog}<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}">{inside}</workbook>'.encode()


def parts(replaced: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Return the parts of a sound workbook, some of them replaced."""
    kinds = {WORKBOOK: "sheet.main", SHEET: "worksheet", STRINGS: "sharedStrings", STYLES: "styles"}
    types = "".join(f'<Override PartName="/{part}" ContentType="{_KINDS}.{kind}+xml"/>' for part, kind in kinds.items())
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{part.removeprefix("xl/")}"/>'
        for number, (part, kind) in enumerate(list(kinds.items())[1:], start=1)
    )
    namespace = f"{_PACKAGE}/relationships"
    return {
        CONTENT_TYPES: f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>'.encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{namespace}">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="{WORKBOOK}"/></Relationships>'
        ).encode(),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{namespace}">{links}</Relationships>'.encode(),
        WORKBOOK: workbook(),
        SHEET: sheet(),
        STRINGS: strings(""),
        STYLES: f'<styleSheet xmlns="{MAIN}"/>'.encode(),
    } | dict(replaced or {})


def packed(contents: Mapping[str, bytes], compression: int = ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", compression) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    return packed(parts({name: content}))


def with_rows(rows: str) -> bytes:
    return with_part(SHEET, sheet(rows))


def one_cell(row: object, place: str) -> bytes:
    return with_rows(f'<row r="{row}"><c r="{place}" t="inlineStr"><is><t>x</t></is></c></row>')


def filling(size: int) -> bytes:
    """Return so many bytes that are packed about a hundred times: within the ratio, not within the size."""
    source = random.Random(1)
    return b"".join(b"%08x" % source.getrandbits(32) + b" " * 800 for _ in range(size // 808 + 1))


@hostile("intake.unusual")
def a_zip_bomb_in_a_cell() -> bytes:
    return with_rows(X.replace("x<", "x" * 30_000_000 + "<"))


@hostile("intake.unusual")
def a_zip_bomb_in_rows() -> bytes:
    return with_rows("<row><c><v>1</v></c></row>" * 1_000_000)


@hostile("intake.unusual")
def a_zip_bomb_in_shared_strings() -> bytes:
    return with_part(STRINGS, strings("<si><t>x</t></si>" * 1_500_000))


@hostile("intake.too_large_unpacked")
def a_large_part() -> bytes:
    return with_part(SHEET, sheet() + filling(32_000_001))


@hostile("intake.too_large_unpacked")
def many_parts_that_are_large_together() -> bytes:
    return packed(parts({f"xl/media/{number}.xml": filling(22_000_000) for number in range(3)}))


@hostile("intake.too_many_parts")
def two_thousand_parts() -> bytes:
    return packed(parts({f"xl/media/{number}.png": b"" for number in range(2_000)}))


@hostile("intake.too_many_sheets")
def twenty_thousand_sheets() -> bytes:
    names = "".join(f'<sheet name="b{number}" sheetId="{number}" r:id="rId1"/>' for number in range(1, 20_001))
    return with_part(WORKBOOK, workbook(names))


@hostile("intake.too_many_rows")
def one_cell_in_the_last_row_and_column() -> bytes:
    return one_cell(1_048_576, "XFD1048576")


@hostile("intake.too_many_columns")
def one_cell_in_the_last_column() -> bytes:
    return one_cell(1, "XFD1")


@hostile("intake.too_many_rows")
def a_row_number_of_eleven_digits() -> bytes:
    return one_cell(99_999_999_999, "A99999999999")


@hostile("intake.damaged")
def a_row_number_of_ten_thousand_digits() -> bytes:
    return one_cell("9" * 10_000, "A" + "9" * 10_000)


@hostile("intake.damaged")
def rows_out_of_order() -> bytes:
    return with_rows('<row r="3"/>' + X)


@hostile("intake.damaged")
def cells_out_of_order() -> bytes:
    return with_rows('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>')


@hostile("intake.damaged")
def a_cell_of_another_row() -> bytes:
    return one_cell(1, "A2")


@hostile("")
def a_merge_of_the_whole_sheet() -> bytes:
    return with_part(SHEET, sheet(after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))


@hostile("")
def a_false_dimension() -> bytes:
    return with_part(SHEET, sheet(before='<dimension ref="A1:XFD1048576"/>'))


@hostile("")
def an_empty_cell_in_the_last_row_and_column() -> bytes:
    return with_rows(X + '<row r="1048576"><c r="XFD1048576" s="0"/></row>')


@hostile("intake.too_many_cells")
def too_many_cells() -> bytes:
    source = random.Random(1)
    cells = ("".join(f"<c><v>{source.randrange(999)}</v></c>" for _ in range(50)) for _ in range(10_001))
    return with_rows("".join(f"<row>{row}</row>" for row in cells))


@hostile("intake.too_large_unpacked")
def one_long_text_in_many_cells() -> bytes:
    text = filling(32_000).decode()[:32_000] + "."
    cells = '<row><c t="s"><v>0</v></c><c><v>{}</v></c></row>'
    rows = "".join(cells.format(number) for number in range(2_500))
    return packed(parts({STRINGS: strings(f"<si><t>{text}</t></si>"), SHEET: sheet(rows)}))


@hostile("intake.cell_too_long")
def a_text_longer_than_a_cell() -> bytes:
    return with_rows(X.replace("x<", filling(40_000).decode() + "<"))


@hostile("intake.unusual")
def entities_that_expand() -> bytes:
    prolog = BILLION_LAUGHS + "]>"
    return with_part(SHEET, sheet(X.replace("x<", "&i;<"), prolog=prolog))


@hostile("intake.unusual")
def an_external_entity() -> bytes:
    prolog = '<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/hostname">]>'
    return with_part(STRINGS, strings("<si><t>&file;</t></si>", prolog))


@hostile("intake.unusual")
def an_external_dtd() -> bytes:
    return with_part(WORKBOOK, workbook(prolog='<!DOCTYPE workbook SYSTEM "http://example.invalid/a.dtd">'))


@hostile("intake.unusual")
def a_parameter_entity_in_another_encoding() -> bytes:
    prolog = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]>'
    return with_part(CONTENT_TYPES, (prolog + "<Types/>").encode("utf-16"))


@hostile("intake.damaged")
def an_unknown_encoding() -> bytes:
    return with_part(SHEET, sheet().replace(b"?>", b' encoding="utf-7"?>', 1))


def _deep(times: int) -> str:
    return "".join(f"<a{number}>" for number in range(times)) + "".join(f"</a{n}>" for n in reversed(range(times)))


@hostile("intake.damaged")
def styles_half_a_million_deep() -> bytes:
    return with_part(STYLES, f'<styleSheet xmlns="{MAIN}">{_deep(500_000)}</styleSheet>'.encode())


@hostile("")
def a_sheet_a_hundred_thousand_deep() -> bytes:
    return with_part(SHEET, sheet(after=_deep(100_000)))


@hostile("intake.damaged")
def a_shared_string_that_is_not_there() -> bytes:
    return with_rows('<row><c t="s"><v>7</v></c></row>')


@hostile("intake.damaged")
def a_number_of_ten_thousand_digits() -> bytes:
    return with_rows(f"<row><c><v>{'123456789' * 1_200}</v></c></row>")


@hostile("intake.damaged")
def a_sheet_without_its_part() -> bytes:
    return packed({name: content for name, content in parts().items() if name != SHEET})


@hostile("intake.damaged")
def a_damaged_directory() -> bytes:
    content = packed(parts())
    place = content.index(b"PK\x01\x02")
    return content[: place + 4] + bytes(byte ^ 0x5A for byte in content[place + 4 : place + 60]) + content[place + 60 :]


@hostile("intake.damaged")
def a_file_cut_in_the_middle() -> bytes:
    content = packed(parts())
    return content[: len(content) // 2]


@hostile("intake.empty")
def an_empty_file() -> bytes:
    return b""


@hostile("intake.damaged")
def a_false_checksum() -> bytes:
    content = packed(parts(), ZIP_STORED)
    return content.replace(b"<t>x</t>", b"<t>y</t>")


@hostile("intake.unusual")
def parts_that_overlap() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
        first = archive.filelist[0]
        for number in range(9):
            again = ZipInfo(f"{number}.xml")
            again.header_offset, again.CRC = first.header_offset, first.CRC
            again.compress_size, again.file_size = first.compress_size, first.file_size
            archive.filelist.append(again)
    return buffer.getvalue()


@hostile("intake.unusual")
def two_parts_of_one_name() -> bytes:
    content = packed(parts({"xl/worksheets/sheet2.xml": sheet("")}))
    return content.replace(b"sheet2.xml", b"sheet1.xml")


@hostile("intake.unusual")
def a_way_to_compress_that_no_workbook_has() -> bytes:
    return packed(parts(), ZIP_LZMA)


def _with_stream(stream: bytes, stated: bytes) -> bytes:
    """Return a workbook whose sheet is compressed as `stream`, and stated to be `stated`."""
    content = packed(parts({SHEET: stream}), ZIP_STORED)
    true, false = (
        int.to_bytes(zlib.crc32(of), 4, "little") + len(stream).to_bytes(4, "little") + len(of).to_bytes(4, "little")
        for of in (stream, stated)
    )
    head = content.index(stream) - len(SHEET) - 30
    entry = content.rindex(SHEET.encode()) - 46
    deflated = ZIP_DEFLATED.to_bytes(2, "little")
    content = content[: head + 8] + deflated + content[head + 10 : entry + 10] + deflated + content[entry + 12 :]
    return content.replace(true, false)


def _deflated(content: bytes) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeeze.compress(content) + squeeze.flush()


@hostile("")
def a_part_that_goes_on_behind_its_stated_size() -> bytes:
    return _with_stream(_deflated(sheet() + b" " * 200_000_000), sheet())


@hostile("intake.damaged")
def a_part_shorter_than_its_stated_size() -> bytes:
    return _with_stream(_deflated(sheet()[:-40]), sheet())


@hostile("intake.locked")
def a_part_with_a_password() -> bytes:
    content = packed(parts())
    flags = content.index(b"PK\x01\x02") + 8
    return content[:flags] + b"\x01" + content[flags + 1 :]


@hostile("intake.locked")
def a_workbook_with_a_password() -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5_000)


def a_cell_at_either_end() -> bytes:
    """Return a workbook whose filled cells are two; with those between them they are 17 billion."""
    return with_rows(X + '<row r="1000000"><c r="SF1000000"><v>1</v></c></row>')


def slow_styles() -> bytes:
    """Return a workbook within every limit but that of time: a million fonts, each read into many objects."""
    source = random.Random(1)
    fonts = "".join(f'<font><sz val="{source.randrange(10**6)}"/></font>' for _ in range(600_000))
    return with_part(STYLES, f'<styleSheet xmlns="{MAIN}"><fonts>{fonts}</fonts></styleSheet>'.encode())


def main(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, (make, _) in HOSTILE.items():
        (folder / f"{name}.xlsx").write_bytes(make())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
