"""Encodings: what is read comes back in the same bytes, what is not sure is refused with its place."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.documents.encodings import decode, encode, line_starts, newline
from l10n.errors import DocumentError

RUSSIAN = (
    "Переговоры шли весь день, никто не ушёл. Отношения будут восстановлены, обещал президент. " * 3
)
ARABIC = (
    "التقى الوزيران في موسكو يوم الاثنين وغادرا. عاد الوفد إلى دمشق بعد يومين من المحادثات. " * 3
)
ENGLISH = "The “talks” went on in the café – nobody left before the crème brûlée was served. " * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "iso8859_5"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859_6"),
        (ENGLISH, "cp1252"),
        ("The café was closed – again.", "cp1252"),
        ("Zażółć gęślą jaźń, powiedział minister spraw zagranicznych w środę. " * 4, "cp1250"),
    ],
)
def test_a_long_text_tells_its_encoding(text, encoding):
    data = text.encode(encoding)
    read, found, mark = decode(data)
    assert (read, found, mark) == (text, encoding, b"")
    assert encode(read, found, mark) == (data, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides(mark, encoding):
    data = mark + "Talks – переговоры 🕊".encode(encoding)
    assert encode(*decode(data))[0] == data


def test_a_declaration_decides_before_a_guess_and_utf8_before_both():
    assert decode("café".encode("latin-1"), "iso-8859-1")[:2] == ("café", "cp1252")
    assert decode("café".encode(), "iso-8859-1")[:2] == ("café", "utf-8")
    assert decode(RUSSIAN.encode("koi8-r"), "windows-1251")[1] == "windows-1251"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            b"one\r\ntwo \xe9",
            "line 2: byte 0xe9 at offset 9 is not UTF-8, and no other encoding is certain",
        ),
        (b"one\rtwo\0", "line 2: this is binary data (a NUL byte), not text"),
        ("Talks".encode("utf-16-be"), "line 1: this looks like UTF-16 without a byte-order mark"),
        (codecs.BOM_UTF16_LE + b"a\0\0\xd8b\0", "line 1: the bytes at offset 2 are not UTF-16-LE"),
        (codecs.BOM_UTF8 + b"caf\xe9", "line 1: the bytes at offset 3 are not UTF-8"),
        (bytes(range(1, 256)), "is not UTF-8"),
    ],
)
def test_what_is_not_sure_is_refused(data, said):
    with pytest.raises(DocumentError) as caught:
        decode(data)
    assert said in f"line {caught.value.line}: {caught.value.reason}"
    assert caught.value.remedy


def test_letters_that_do_not_fit_make_it_utf8():
    assert encode("Москва", "cp1252") == ("Москва".encode(), "utf-8")


def test_half_a_character_is_refused_with_its_line():
    with pytest.raises(DocumentError, match=r"U\+D800 is half a character"):
        encode("one\ntwo \ud800", "utf-8")


@given(st.binary(max_size=60))
def test_whatever_is_read_comes_back(data):
    try:
        text, encoding, mark = decode(data)
    except DocumentError:
        return
    assert encode(text, encoding, mark) == (data, encoding)


def test_lines():
    assert line_starts("a\nb\r\nc\rd") == [0, 2, 5, 7]
    assert [newline(t) for t in ("", "a\nb", "a\r\nb\n\r\n", "a\rb")] == ["\n", "\n", "\r\n", "\r"]
