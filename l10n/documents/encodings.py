"""Bytes and text: which encoding a document is in, and the way back.

A document is read in an encoding only if writing the text in it gives the same bytes again.
"""

from __future__ import annotations

import codecs
import re

from l10n.errors import DocumentError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile("\r\n|\n|\r")

# What browsers mean by these labels (WHATWG Encoding Standard §4.2).
_WEB = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
}


def decode(data: bytes, declared: str | None = None) -> tuple[str, str, bytes]:
    """(text, encoding, byte-order mark). Order: mark, UTF-8, what the document declares, a sure guess.

    UTF-8 goes before the declaration since other text is next to never valid UTF-8, while wrong declarations are
    common. Errors: `DocumentError` for binary data and for bytes that no encoding explains, with their line.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding), encoding, bom
    if b"\0" in data:
        at = data.index(b"\0")
        raise DocumentError(
            "this is binary data (a NUL byte), not text",
            line=_line(data, at),
            remedy="give a text file",
        )
    try:
        return data.decode("utf-8"), "utf-8", b""
    except UnicodeDecodeError as failure:
        fault = failure
    if declared and (text := _same_bytes(data, _WEB.get(declared.lower(), declared))):
        return text, _WEB.get(declared.lower(), declared), b""
    if not (declared and declared.lower() in {"utf-8", "utf8"}) and (found := _guess(data)):
        return found[0], found[1], b""
    byte = data[fault.start]
    raise DocumentError(
        f"byte 0x{byte:02x} at offset {fault.start} is not UTF-8, and no other encoding is certain",
        line=_line(data, fault.start),
        remedy="save the file as UTF-8",
    )


def encode(text: str, encoding: str, bom: bytes = b"") -> tuple[bytes, str]:
    """The bytes, and the encoding they are in: UTF-8 where the text has letters that `encoding` lacks."""
    try:
        return bom + text.encode(encoding), encoding
    except UnicodeEncodeError:
        return text.encode("utf-8"), "utf-8"


def newline(text: str) -> str:
    """The line ending most used in a text, `\\n` where there is none."""
    crlf = text.count("\r\n")
    counts = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(counts, key=lambda ending: counts[ending])


def line_starts(text: str) -> list[int]:
    """Where each line begins; the 1-based number of an offset's line is `bisect_right(line_starts(text), offset)`."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as failure:
        raise DocumentError(
            f"the bytes at offset {failure.start} are not {encoding.upper()}, though the byte-order mark says so",
            line=_line(data, failure.start),
            remedy="save the file as UTF-8",
        ) from None


def _same_bytes(data: bytes, encoding: str) -> str | None:
    """The text, if Python knows the encoding and it loses nothing (`b"\\x1b$B"` in ISO-2022 may)."""
    try:
        text = data.decode(encoding)
        return text if text.encode(encoding) == data else None
    except (LookupError, UnicodeError):
        return None


def _guess(data: bytes) -> tuple[str, str] | None:
    """What charset-normalizer is sure of: no chaos in its best match, and coherent with some language."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or best.chaos > 0.1 or (best.coherence < 0.2 and len(data) > 200):
        return None
    text = _same_bytes(data, best.encoding)
    return None if text is None else (text, best.encoding)
