"""Which names an article may have: its catalogue must have the same, on every file system."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path, PurePath

from l10n.errors import DocumentError

RESERVED = frozenset({"names", "phrases", "site"})
"""Catalogues that all articles share; no article may be called so."""

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""General categories of controls, direction marks and other formats, surrogates (bytes that are no UTF-8), and line
separators. The joiners of Persian and emoji are the exception."""
_JOINERS = "\u200c\u200d"
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|.*[. ]$", re.IGNORECASE)
"""What Windows cannot call a file: its devices, and an end in a stop or a space."""
_LONGEST = 240
"""Bytes of one part of an article's name; file systems take 255, of which suffixes need some."""


def article_id(relative: PurePath) -> str:
    """The id of the article at a path below the articles' folder: without suffix, with `/`, in NFC.

    >>> article_id(PurePath("sports/final.md"))
    'sports/final'
    """
    return unicodedata.normalize("NFC", relative.with_suffix("").as_posix())


def fault(relative: PurePath, path: Path) -> DocumentError | None:
    """What is wrong with an article's name, if anything."""
    for part in relative.parts:
        stem = PurePath(part).stem if part == relative.name else part
        if reason := _reason(part, stem):
            shown = "".join(c if _is_visible(c) else _escaped(c) for c in str(path))
            return DocumentError(reason, file=shown, remedy="rename it")
    if (article := article_id(relative)).casefold() in RESERVED:
        reason = f"{article}.po is a catalogue that all articles share"
        return DocumentError(reason, file=str(path), remedy="rename the article")
    return None


def _reason(part: str, stem: str) -> str:
    if not all(map(_is_visible, part)):
        return "its name has invisible or control characters"
    if "\\" in part or _DEVICE.match(stem):
        return f"not every file system can hold the name {stem!r}"
    if len(part.encode()) > _LONGEST:
        return f"its name is longer than {_LONGEST} bytes"
    return ""


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in _INVISIBLE or character in _JOINERS


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # how Python shows a byte that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode()
