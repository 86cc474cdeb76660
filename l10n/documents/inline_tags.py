"""What a translation may bring in of its own: formatting tags without attributes, and plain destinations."""

from __future__ import annotations

import re

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
"""Elements that never have an end tag (HTML, 13.1.2)."""
HARMLESS = frozenset(
    [
        "em",
        "strong",
        "b",
        "i",
        "u",
        "s",
        "sub",
        "sup",
        "bdi",
        "br",
        "wbr",
        "mark",
        "small",
        "q",
        "cite",
    ]
)
"""Tags that format a few words and can do no harm."""

_SCHEME = re.compile(r"[\x00-\x20]*([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


def is_safe_destination(url: str) -> bool:
    """Whether a translation's link may lead there: http(s), mailto and relative destinations.

    >>> is_safe_destination("/ru/about"), is_safe_destination("java\\nscript:alert(1)")
    (True, False)
    """
    bare = re.sub(r"[\x00-\x20]", "", url)
    if bare.startswith(("//", "\\")):
        return bare.startswith("//")
    match = _SCHEME.match(bare)
    return match is None or match[1].lower() in _SAFE_SCHEMES
