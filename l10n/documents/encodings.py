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
_HEAD = 4096
"""Bytes from which the kind of binary data is told."""
_WESTERN = frozenset(
    "‘’“”–—…•€£§°©®™«»\xa0´·½áàâäãåæçéèêëíìîïñóòôöõøœßúùûüÿÁÀÂÄÅÆÇÉÈÊËÍÎÏÑÓÔÖØŒÚÛÜ"
)
"""What English, French, German, Spanish, Italian, Portuguese and Nordic texts hold beside ASCII."""
_SAMPLE = 1 << 18
"""Bytes from which an encoding is guessed: enough for any language, and a guess tries some ninety encodings."""

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
        raise _binary(data)
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
    """The bytes, and the encoding they are in: UTF-8 where the text has letters that `encoding` lacks.

    Errors: `DocumentError` for a lone surrogate, which no encoding has.
    """
    try:
        return bom + text.encode(encoding), encoding
    except UnicodeEncodeError:
        pass
    try:
        return text.encode("utf-8"), "utf-8"
    except UnicodeEncodeError as failure:
        code, line = ord(text[failure.start]), text.count("\n", 0, failure.start) + 1
        raise DocumentError(
            f"U+{code:04X} is half a character (a lone surrogate)", line=line, remedy="take it out"
        ) from None


def same_encoding(declared: str, encoding: str) -> bool:
    """Whether a declared label means an encoding; as browsers read it, ISO-8859-1 is Windows-1252."""
    try:
        names = {codecs.lookup(_WEB.get(name.lower(), name)).name for name in (declared, encoding)}
    except LookupError:
        return False
    return len(names) == 1 or names <= {"cp1252", "iso8859-1"}


def web_label(encoding: str) -> str:
    """The label by which pages declare an encoding: `windows-1251` for Python's cp1251."""
    return f"windows-{encoding[2:]}" if encoding.startswith("cp125") else encoding.replace("_", "-")


def newline(text: str) -> str:
    """The line ending most used in a text, `\\n` where there is none."""
    crlf = text.count("\r\n")
    counts = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(counts, key=lambda ending: counts[ending])


def line_starts(text: str) -> list[int]:
    """Where each line begins; the 1-based number of an offset's line is `bisect_right(line_starts(text), offset)`."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def _binary(data: bytes) -> DocumentError:
    """What to say of data with a NUL byte, which text in no encoding has but UTF-16 and UTF-32."""
    head = data[:_HEAD]
    line = _line(data, data.index(b"\0"))
    halves = sorted((head[::2].count(0), head[1::2].count(0)))
    if len(head) > 3 and halves[0] == 0 and 4 * halves[1] >= len(head):
        reason = "this looks like UTF-16 without a byte-order mark"
        return DocumentError(reason, line=line, remedy="save the file as UTF-8")
    reason = "this is binary data (a NUL byte), not text"
    return DocumentError(reason, line=line, remedy="give a text file")


def _line(data: bytes, offset: int) -> int:
    """1-based line of an offset; LF, CRLF and CR end lines."""
    before = data[:offset]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")


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
    """Windows-1252 for text that is plainly Western, else what charset-normalizer is sure of: next to no chaos in it,
    and coherent with some language, as a few words in an unknown encoding may be anything."""
    if (text := _same_bytes(data, "cp1252")) and _is_western(text):
        return text, "cp1252"
    from charset_normalizer import from_bytes

    end = len(data) if len(data) <= _SAMPLE else data.rfind(b" ", 0, _SAMPLE)  # cuts no character
    best = from_bytes(data[:end]).best()
    if best is None or best.chaos > 0.1 or best.coherence < 0.2:
        return None
    text = _same_bytes(data, best.encoding)
    return None if text is None else (text, best.encoding)


def _is_western(text: str) -> bool:
    """Whether a text is in ASCII but for now and then a letter or sign of Western Europe: "The “café”". Polish would
    have ¹ and ³ in it (ą, ł), Russian and Arabic hardly any ASCII letters."""
    odd = [character for character in text if character > "\x7f"]
    return len(odd) * 10 < len(text) and _WESTERN.issuperset(odd)
