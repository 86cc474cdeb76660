"""What counts as prose: text with letters in it that are not of a URL, an e-mail address or a number's unit."""

from __future__ import annotations

import re

from l10n.documents.shortcodes import without_shortcodes

_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(
    r"(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*+://|www\.|mailto:|tel:)[^\s<>\"]+"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+",
    re.IGNORECASE,
)


def has_prose(text: str) -> bool:
    """Whether a translator has something to do: `https://example.org`, `info@example.org`, `12:30` have nothing.

    >>> has_prose("See https://example.org"), has_prose("<https://example.org>"), has_prose("— 12 —")
    (True, False, False)
    """
    if "{" in text:
        text = without_shortcodes(text)
    if ":" not in text and "@" not in text and "www." not in text:
        return _LETTER.search(text) is not None
    for word in text.split():  # the first word that is no address decides, in all but a few blocks
        if _LETTER.search(word) and (
            (":" not in word and "@" not in word and "www." not in word)
            or _LETTER.search(_ADDRESS.sub("", word))
        ):
            return True
    return False
