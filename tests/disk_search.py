"""Looks for words on a disk as somebody would who has found the computer: in names, in bytes, in what is packed."""

import base64
import gzip
import io
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

_ZLIB_STARTS = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_GZIP_START = b"\x1f\x8b\x08"
_MOST_UNPACKED = 4_000_000
_DEEPEST = 3


def forms(word: str) -> set[bytes]:
    """Return the bytes that a word can stand as: composed and not, in several encodings, as base64 and in JSON."""
    plain = set()
    for composed in (unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word)):
        plain |= {composed.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")}
        plain.add(composed.encode("latin-1", "ignore"))
        plain.add(composed.encode("ascii", "backslashreplace"))
    return plain | {part for one in plain for part in _as_base64(one)} | {one.hex().encode() for one in plain}


def _as_base64(plain: bytes) -> Iterator[bytes]:
    """Yield how bytes look inside something longer, wherever in a group of three they begin."""
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + plain).rstrip(b"=")
        yield whole[(0, 2, 3)[before] : len(whole) - 1]


def holds(content: bytes, wanted: set[bytes], depth: int = 0) -> bool:
    """Say whether some bytes hold one of the forms, be it inside what is packed in them."""
    if any(form in content for form in wanted):
        return True
    return depth < _DEEPEST and any(holds(inner, wanted, depth + 1) for inner in _unpacked(content))


def _unpacked(content: bytes) -> Iterator[bytes]:
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield packed.read(name)
    for start in (*_ZLIB_STARTS, _GZIP_START):
        at = content.find(start)
        while at >= 0:
            yield _inflated(content[at:], gzip_header=start == _GZIP_START)
            at = content.find(start, at + 1)


def _inflated(packed: bytes, *, gzip_header: bool) -> bytes:
    """Return what comes out of a stream before it ends or breaks; random bytes break at once."""
    try:
        return zlib.decompressobj(31 if gzip_header else 15).decompress(packed, _MOST_UNPACKED)
    except zlib.error:
        return b""


def found_below(folder: Path, *words: str) -> list[Path]:
    """Return every file and folder that tells one of the words, in its name or by what it holds."""
    wanted = {form for word in words for form in forms(word)}
    return [
        path
        for path in sorted(folder.rglob("*"))
        if holds(str(path.relative_to(folder)).encode("utf-8", "surrogateescape"), wanted)
        or (path.is_file() and holds(path.read_bytes(), wanted))
    ]


def packed(word: str) -> dict[str, bytes]:
    """Return a file of each kind that the search must see through."""
    text = f"före {word} efter".encode()
    member = io.BytesIO()
    with zipfile.ZipFile(member, "w", zipfile.ZIP_DEFLATED) as packing:
        packing.writestr("inre.xml", text)
    return {
        "utf8": text,
        "utf16": f"x{word}".encode("utf-16-le"),
        "nfd": unicodedata.normalize("NFD", word).encode(),
        "zip": member.getvalue(),
        "zlib": b"\0\1" + zlib.compress(text),
        "gzip": b"abc" + gzip.compress(text),
        "gzip in zlib": zlib.compress(gzip.compress(text)),
        **{f"base64 {before}": base64.b64encode(b"." * before + text) for before in range(3)},
        "json": f"före {word}".encode("ascii", "backslashreplace"),
    }
