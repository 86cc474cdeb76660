"""How large an image is, from the first bytes of its file, so that a page can keep its place."""

from __future__ import annotations

import re
import struct

HEAD = 256 * 1024
"""Bytes in which the size is looked for; JPEGs may begin with long previews."""
SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"})
_SVG = re.compile(rb"<svg\b[^>]*>")
_NUMBER = rb"[0-9]{1,6}(?:\.[0-9]{0,6})?|\.[0-9]{1,6}"
"""What is written otherwise (`1..5`, `1e9`, four hundred digits) is a size that cannot be told."""
_LENGTH = re.compile(
    rb"""(?<![\w-])(width|height)\s*=\s*["']\s*(%b)(?:px)?\s*["']""" % _NUMBER
)  # not that of `stroke-width="2"`
_BOX = re.compile(
    rb"""viewBox\s*=\s*["']\s*[-+]?(?:%b)(?:[\s,]+[-+]?(?:%b))[\s,]+(%b)[\s,]+(%b)\s*["']"""
    % ((_NUMBER,) * 4)
)


def size(head: bytes) -> tuple[int, int] | None:
    """(width, height) in pixels of a PNG, GIF, JPEG, WebP or SVG by its first bytes; None where it cannot be told."""
    try:
        if head[:8] == b"\x89PNG\r\n\x1a\n":
            return struct.unpack(">II", head[16:24])
        if head[:6] in (b"GIF87a", b"GIF89a"):
            return struct.unpack("<HH", head[6:10])
        if head[:2] == b"\xff\xd8":
            return _jpeg(head)
        if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
            return _webp(head)
    except (struct.error, IndexError):
        return None
    return _svg(head)


def _jpeg(head: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(head) and head[at] == 0xFF:
        marker = head[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", head[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", head[at + 2 : at + 4])[0]
    return None


def _webp(head: bytes) -> tuple[int, int] | None:
    kind = head[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", head[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _svg(head: bytes) -> tuple[int, int] | None:
    root = _SVG.search(head[:4096])
    if root is None:
        return None
    said = {name: round(float(value)) for name, value in _LENGTH.findall(root[0])}
    if len(said) == 2:
        found = said[b"width"], said[b"height"]
    elif box := _BOX.search(root[0]):
        found = round(float(box[1])), round(float(box[2]))
    else:
        return None
    return found if all(found) else None
