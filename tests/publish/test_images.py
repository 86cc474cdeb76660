"""Sizes of pictures from their first bytes."""

from __future__ import annotations

import struct

import pytest

from l10n.publish.images import size

JPEG = (
    b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\1\1\0\0\1\0\1\0\0"
    b"\xff\xc2" + struct.pack(">HBHHB", 17, 8, 600, 800, 3)
)
PICTURES = {
    "gif": (b"GIF89a" + struct.pack("<HH", 30, 20), (30, 20)),
    "jpeg": (JPEG + b"\0" * 20, (800, 600)),
    "webp": (b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x1f\3\0\x57\2\0", (800, 600)),
    "svg": (b'<?xml version="1.0"?><svg width="120px" height="60" xmlns="">', (120, 60)),
    "svg by its box": (b'<svg viewBox="0 0 300.4 150">', (300, 150)),
    "svg without a size": (b"<svg>", None),
    "svg with a stroke": (b'<svg stroke-width="2" width="3" height="4.">', (3, 4)),
    "svg in per cent": (b'<svg width="100%" height="100%" viewBox="-5,-5 30 15">', (30, 15)),
    "svg with a bad number": (b'<svg width="1..5" height="2">', None),
    "svg with a bad box": (b'<svg viewBox="0 0 . 5">', None),
    "svg of four hundred digits": (b'<svg width="%b" height="2">' % (b"9" * 400), None),
    "svg without extent": (b'<svg width="0" height="2">', None),
    "cut off": (b"\x89PNG\r\n\x1a\n\0\0", None),
    "nothing": (b"", None),
    "text": (b"Hello", None),
}


@pytest.mark.parametrize("name", PICTURES)
def test_size(name: str) -> None:
    head, expected = PICTURES[name]
    assert size(head) == expected


def test_a_png(png: bytes) -> None:
    assert size(png) == (4, 2)
