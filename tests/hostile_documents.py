"""Documents that are made to hang, fill or mislead who reads them: python tests/hostile_documents.py FOLDER writes all.

Each function makes the bytes of one; `HOSTILE` names it with the code of the error that it must give, '' where it is
read as what it is: one table with an `x` in its first cell.
"""

import random
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_LZMA, ZIP_STORED

from tests.hostile_workbooks import BILLION_LAUGHS, CONTENT_TYPES, filling, packed
from tests.hostile_workbooks import parts as parts_of_workbook

Make = Callable[[], bytes]
HOSTILE: dict[str, tuple[Make, str]] = {}

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
BODY, PROPERTIES, STYLES = "word/document.xml", "docProps/core.xml", "word/styles.xml"
X = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"


def hostile(code: str) -> Callable[[Make], Make]:
    def add(make: Make) -> Make:
        HOSTILE[make.__name__] = (make, code)
        return make

    return add


def body(inside: str = X, prolog: str = "", space: str = WORDS) -> bytes:
    start = f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="{space}">'
    return f"{start}<w:body>{inside}</w:body></w:document>".encode()


def properties(keywords: str = "", prolog: str = "") -> bytes:
    inside = f"<k:keywords>{keywords}</k:keywords>"
    return f'<?xml version="1.0"?>{prolog}<k:coreProperties xmlns:k="{_CORE}">{inside}</k:coreProperties>'.encode()


def parts(replaced: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Return the parts of a document that can be read, some of them replaced."""
    return {
        CONTENT_TYPES: b"<Types/>",
        BODY: body(),
        PROPERTIES: properties(),
        STYLES: f'<w:styles xmlns:w="{WORDS}"/>'.encode(),
    } | dict(replaced or {})


def with_body(inside: str) -> bytes:
    """Return a document that is not compressed, so that only what is in it can be too much."""
    return packed(parts({BODY: body(inside)}), ZIP_STORED)


@hostile("intake.unusual")
def a_zip_bomb_in_a_text() -> bytes:
    return packed(parts({BODY: body(X.replace("x<", "x" * 30_000_000 + "<"))}))


@hostile("intake.unusual")
def a_zip_bomb_in_rows() -> bytes:
    return packed(parts({BODY: body(f"<w:tbl>{'<w:tr/>' * 4_000_000}</w:tbl>")}))


@hostile("intake.too_large_unpacked")
def a_large_part() -> bytes:
    return packed(parts({BODY: body() + filling(32_000_001)}))


@hostile("intake.too_large_unpacked")
def many_parts_that_are_large_together() -> bytes:
    return packed(parts({f"word/media/{number}.xml": filling(22_000_000) for number in range(3)}))


@hostile("intake.too_many_parts")
def two_thousand_parts() -> bytes:
    return packed(parts({f"word/media/{number}.png": b"" for number in range(2_000)}))


@hostile("intake.too_many_sheets")
def a_hundred_thousand_tables() -> bytes:
    return with_body(X * 100_000)


@hostile("intake.too_many_rows")
def a_million_rows() -> bytes:
    return with_body(f"<w:tbl>{'<w:tr/>' * 1_000_000}</w:tbl>")


@hostile("intake.too_many_columns")
def a_million_cells_in_a_row() -> bytes:
    return with_body(f"<w:tbl><w:tr>{'<w:tc><w:t>x</w:t></w:tc>' * 300_000}</w:tr></w:tbl>")


@hostile("intake.too_many_cells")
def too_many_cells() -> bytes:
    source = random.Random(1)
    cells = ("".join(f"<w:tc><w:t>{source.randrange(999)}</w:t></w:tc>" for _ in range(50)) for _ in range(10_001))
    return packed(parts({BODY: body(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")}))


@hostile("intake.too_many_rows")
def a_hundred_thousand_paragraphs() -> bytes:
    return with_body("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 100_000)


@hostile("intake.cell_too_long")
def a_text_longer_than_a_cell() -> bytes:
    return with_body(X.replace("x<", "x" * 40_000 + "<"))


@hostile("intake.cell_too_long")
def a_million_breaks() -> bytes:
    return with_body(X.replace("<w:t>x</w:t>", "<w:br/>" * 1_000_000))


@hostile("intake.cell_too_long")
def a_text_without_a_paragraph() -> bytes:
    return with_body("<w:t>x</w:t>" * 100_000)


@hostile("")
def tables_in_tables_fifty_thousand_deep() -> bytes:
    return with_body(X.replace("<w:p>", f"{'<w:tbl><w:tr><w:tc>' * 50_000}{'</w:tc></w:tr></w:tbl>' * 50_000}<w:p>"))


@hostile("")
def controls_a_hundred_thousand_deep() -> bytes:
    """Each holds a text that only says what it is for."""
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:t>y</w:t>"
    return with_body(X.replace("<w:r>", f"{control * 100_000}{'</w:sdtContent></w:sdt>' * 100_000}<w:r>"))


@hostile("")
def what_is_struck_out_a_hundred_thousand_deep() -> bytes:
    return with_body(X.replace("<w:r>", f"{'<w:del><w:t>y</w:t>' * 100_000}{'</w:del>' * 100_000}<w:r>"))


@hostile("")
def what_says_that_it_is_a_field_where_there_is_none() -> bytes:
    return with_body(X.replace("<w:r>", "<w:showingPlcHdr/><w:r>"))


@hostile("")
def the_strict_variant() -> bytes:
    return packed(parts({BODY: body(space="http://purl.oclc.org/ooxml/wordprocessingml/main")}))


@hostile("")
def a_part_outside_its_folder() -> bytes:
    return packed(parts({"../../evil.xml": b"<evil/>", "/etc/evil.xml": b"<evil/>"}))


@hostile("intake.unusual")
def entities_that_expand() -> bytes:
    return packed(parts({BODY: body(X.replace("x<", "&i;<"), f"{BILLION_LAUGHS}]>")}))


@hostile("intake.unusual")
def entities_that_expand_in_the_properties() -> bytes:
    return packed(parts({PROPERTIES: properties("&i;", f"{BILLION_LAUGHS}]>")}))


@hostile("intake.unusual")
def an_external_entity() -> bytes:
    prolog = '<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/hostname">]>'
    return packed(parts({BODY: body(X.replace("x<", "&file;<"), prolog)}))


@hostile("intake.unusual")
def an_external_dtd() -> bytes:
    return packed(parts({STYLES: b'<!DOCTYPE styles SYSTEM "http://example.invalid/a.dtd"><styles/>'}))


@hostile("intake.unusual")
def a_parameter_entity_in_another_encoding() -> bytes:
    prolog = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]>'
    return packed(parts({CONTENT_TYPES: (prolog + "<Types/>").encode("utf-16")}))


@hostile("intake.damaged")
def an_unknown_encoding() -> bytes:
    return packed(parts({BODY: body().replace(b"?>", b' encoding="utf-7"?>', 1)}))


@hostile("intake.damaged")
def two_bodies() -> bytes:
    return packed(parts({"word/document2.xml": body()}))


@hostile("intake.damaged")
def no_body() -> bytes:
    return packed({name: content for name, content in parts().items() if name != BODY})


@hostile("intake.damaged")
def a_body_cut_in_the_middle() -> bytes:
    return packed(parts({BODY: body()[:-30]}))


@hostile("intake.damaged")
def a_workbook_under_another_name() -> bytes:
    return packed(parts_of_workbook())


@hostile("intake.damaged")
def a_file_cut_in_the_middle() -> bytes:
    content = packed(parts())
    return content[: len(content) // 2]


@hostile("intake.damaged")
def a_false_checksum() -> bytes:
    return packed(parts(), ZIP_STORED).replace(b">x<", b">y<")


@hostile("intake.empty")
def an_empty_file() -> bytes:
    return b""


@hostile("intake.unusual")
def two_parts_of_one_name() -> bytes:
    return packed(parts({"word/documenu.xml": body("")})).replace(b"documenu.xml", b"document.xml")


@hostile("intake.unusual")
def a_way_to_compress_that_no_document_has() -> bytes:
    return packed(parts(), ZIP_LZMA)


@hostile("intake.locked")
def a_document_with_a_password() -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5_000)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, _) in HOSTILE.items():
        (folder / f"{name}.docx").write_bytes(make())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
