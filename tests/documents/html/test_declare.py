from __future__ import annotations

import pytest

from l10n.config import Config
from l10n.documents.html import FORMAT


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<meta charset=windows-1256>", "windows-1256"),
        (b'<META Content="text/html; charset=KOI8-R" HTTP-equiv=content-type>', "koi8-r"),
        (b"<!-- <meta charset=x> --><meta charset='utf-16le'>", "utf-8"),
        (b"<meta name=charset content=x><p>", None),
        (b" " * 1024 + b"<meta charset=x>", None),
        (b"", None),
    ],
)
def test_the_encoding_that_a_page_declares(head: bytes, expected: str | None) -> None:
    assert FORMAT.charset(head) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<html><p>x", '<html lang="ar" dir="rtl"><p>x'),
        (
            "<!doctype html>\r\n<html lang=en dir='ltr' class=a>",
            "<!doctype html>\r\n<html lang=ar dir='rtl' class=a>",
        ),
        (
            '<html lang="en"><meta property="og:locale" content="en_US">',
            '<html dir="rtl" lang="ar"><meta property="og:locale" content="ar">',
        ),
        ("<p>x", "<p>x"),
        ("<div lang=en><p>x</div>\n", '<div dir="rtl" lang=ar><p>x</div>\n'),
        ("<div lang=en>x</div><p>y", "<div lang=en>x</div><p>y"),
        (
            "<html lang=en><p lang=en>x<p lang=fr>y",
            '<html dir="rtl" lang=ar><p lang=ar>x<p lang=fr>y',
        ),
        ("<html lang=x><meta charset=koi8-r>", '<html dir="rtl" lang=ar><meta charset=utf-8>'),
        (
            '<html lang=x><meta http-equiv=content-type content="text/html; charset=koi8-r">',
            '<html dir="rtl" lang=ar><meta http-equiv=content-type content="text/html; charset=utf-8">',
        ),
    ],
)
def test_a_rendition_says_its_language(source: str, expected: str) -> None:
    declared = FORMAT.declare(source, "ar", "rtl", "utf-8", Config())
    assert declared == expected
    assert FORMAT.declare(declared, "ar", "rtl", "utf-8", Config()) == expected


def test_declaring_leaves_the_outline_as_it_is() -> None:
    source = '<html lang="en"><meta charset="koi8-r"><meta property="og:locale" content="en"><body><p lang="en">x</p>'
    declared = FORMAT.declare(source, "ru", "ltr", "utf-8", Config())
    assert FORMAT.read(declared, Config()).outline == FORMAT.read(source, Config()).outline
