"""From the bytes of a `.po` file to its text: which encoding it is in, and the refusal of what is none."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from l10n.errors import CatalogueError

_HEADER = re.compile(
    rb'(?:\s|#[^\r\n]*+)*+msgid(?:\s*+"")++\s*+msgstr\s*+((?:"[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+"\s*+)++)'
)
_CHARSET = re.compile(rb"charset=([A-Za-z0-9_.:+-]+)")

_SUPERSETS = frozenset(
    {"ascii", "utf-8", "koi8-r", "koi8-u", "koi8-t", "tis-620", "mac-cyrillic"}
    | {"gb2312", "gbk", "gb18030", "big5", "big5hkscs", "euc_jp", "euc_kr", "shift_jis"}
    | {f"cp{page}" for page in (850, 866, 874, 932, 949, 950, *range(1250, 1259))}
    | {f"iso8859-{part}" for part in (*range(1, 11), 13, 14, 15, 16)}
)
"""Codecs (by Python's name) in which ASCII bytes are ASCII: the list of the gettext manual, "Header Entry", as far
as Python knows them. UTF-7, UTF-16 and EBCDIC cannot hold a catalogue."""

_CONTROLS = bytes(sorted({*range(32)} - {*b"\t\n\r"}))


class Decoded(NamedTuple):
    """The text of a catalogue without its byte-order mark."""

    text: str
    encoding: str
    """Python's name of the codec."""
    warnings: tuple[str, ...]


def decode(data: bytes, file: str = "") -> Decoded:
    """The text of a `.po` file. Raises `CatalogueError` naming the line where the bytes are no text."""
    warnings: list[str] = []
    mark = 3 if data.startswith(codecs.BOM_UTF8) else 0
    if mark:
        data = data[mark:]
        warnings.append("the byte-order mark at the start was dropped: msgfmt refuses it")
    _refuse_wide(data, file)
    _refuse_controls(data, file)
    header = _HEADER.match(data)
    declared = _CHARSET.search(header[1]) if header else None
    name = declared[1].decode("ascii") if declared else ""
    line = line_of(data, header.start(1) + declared.start()) if header and declared else 1
    encoding = _codec(name, file, line)
    if name == "CHARSET" and not data.isascii():
        warnings.append("the header declares no charset (`CHARSET`); read as UTF-8")
    if encoding != "utf-8" and not data.isascii() and _is_utf8(data):
        raise CatalogueError(
            f"the header declares charset {name}, but the file is UTF-8",
            file=file,
            line=line,
            remedy="write `charset=UTF-8` in the header",
        )
    try:
        return Decoded(data.decode(encoding), encoding, tuple(warnings))
    except UnicodeDecodeError as error:
        said = f"declared charset {name}" if declared and name != "CHARSET" else "UTF-8"
        raise CatalogueError(
            f"byte {mark + error.start} (0x{data[error.start]:02X}) is not {said}",
            file=file,
            line=line_of(data, error.start),
            remedy="declare the charset the file is really in, or save it as UTF-8",
        ) from error


def line_of(data: bytes, offset: int) -> int:
    """1-based line that a byte stands in; LF, CRLF and CR end lines."""
    before = data[:offset]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")


def _codec(name: str, file: str, line: int) -> str:
    if name in ("", "CHARSET"):
        return "utf-8"
    try:
        known = codecs.lookup(name).name
    except LookupError:
        known = ""
    if known not in _SUPERSETS:
        raise CatalogueError(
            f"charset {name} cannot be read",
            file=file,
            line=line,
            remedy="save the file as UTF-8 and write `charset=UTF-8` in the header",
        )
    return known


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _refuse_controls(data: bytes, file: str) -> None:
    if len(data.translate(None, _CONTROLS)) == len(data):
        return
    offset, code = next((offset, code) for offset, code in enumerate(data) if code in _CONTROLS)
    raise CatalogueError(
        "a NUL in the file" if code == 0 else f"control character U+{code:04X}",
        file=file,
        line=line_of(data, offset),
        remedy="take it out" if code == 0 else f"take it out, or write it as \\{code:03o}",
    )


def _refuse_wide(data: bytes, file: str) -> None:
    start = data[:64]
    wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
    if wide or (len(start) >= 4 and 3 * start.count(0) >= len(start)):
        raise CatalogueError(
            "the file is in UTF-16 or UTF-32", file=file, line=1, remedy="save it as UTF-8"
        )
