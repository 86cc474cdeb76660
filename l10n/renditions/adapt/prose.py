"""The prose of a translation, as adaptations see it: without what is no prose.

Markup (`**`, `<em>`, `][1]`) is taken out, so that `"**word**"` is a word in quotes. Code, addresses, names of files and
models, telephone numbers become one sign, U+FFFC, that no adaptation touches.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

OBJECT = "\ufffc"

_CODE = (
    r"<(?P<code>code|kbd|samp|var|pre|script|style)\d{0,4}\b[^>]{0,200}>[^<]{0,2000}</(?P=code)\d{0,4}>",
    r"(?<!`)(?P<ticks>`{1,4})(?!`)[^`]{1,2000}(?P=ticks)(?!`)",
)
_REFERENCE = r"&(?:[A-Za-z]{2,20}|\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6});"
_ADDRESS = (
    r"\.{0,2}/(?<![\w.]/)(?<![\w.]\./)[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]*)*",  # ./etc/news
    r"[@\#](?<!\w.)\w+",
    r"\{[^{}\n]{0,80}\}|%\(\w{1,40}\)[sd]|%[sd](?!\w)",
)
_DATE = r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?![\w.])"
_WORDS = (
    r"(?:https?|ftp)://[^\s<>\"«»،؛؟]+",
    r"[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80})+",
    r"(?:[A-Za-z0-9_-]{1,80}\.){1,8}[A-Za-z][A-Za-z0-9_-]{1,80}",  # example.com, notes.txt, v2.beta
    r"[A-Za-z][A-Za-z_]{0,30}\d\w*(?:-\w+)?",  # G20, A320neo, H5N1
    r"\d{1,6}(?!AM\b|PM\b)[A-Z]\w*",  # 5G, 737MAX
    rf"(?!{_DATE})v?\d+(?:\.\d+){{2,}}(?!\w)",  # 3.5.1, 192.168.0.1, but 27.10.2025
    r"\d{1,4}(?:-\d{2,6}){2,}(?:T[\d:.+Z-]+)?(?![\w-])",  # 2025-10-15, 123-45-67
)
"""These begin a word."""
_NUMBERED = (
    r"\+\d[\d\u00a0 ()-]{5,30}\d",  # +44 20 7946 0958
    r"\(\d{2,5}\)[\u00a0 ]?\d[\d\u00a0 -]{3,20}\d",  # (495) 123-45-67
    r"-(?<=[^\W\d_]-)\d\w*",  # COVID-19, Су-57, إس-400
)
_MARKUP = (
    r"</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,300})?/?>",
    r"\]\[\d{0,6}\]|\]\([^()\s]{0,2000}\)|\[\^[^\[\]\n]{1,40}\]",
)
_MARKDOWN = (
    r"\\(?=[!-/:-@\[-`{-~])|\*+|~~|!?\[(?=[^\[\]]{0,2000}\]\[)|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)"
)


@cache
def _pattern(*, markdown: bool) -> re.Pattern[str]:
    words = rf"(?<![\w.+-])(?:{'|'.join(_WORDS)})"
    objects = "|".join((*_CODE, *_ADDRESS, *_NUMBERED, words))
    markup = "|".join((*_MARKUP, _MARKDOWN) if markdown else _MARKUP)
    return re.compile(
        # Everything begins with ASCII but digits of other scripts; that is seen at once.
        rf"(?=[!-~\d])(?:(?P<object>{objects})|(?P<reference>{_REFERENCE})|(?P<markup>{markup}))"
    )


_SIGN = re.compile(r"[`<&@/\\#{%\d\[\]*~_]")
_DOTTED = re.compile(r"\.(?<=[A-Za-z-]\.)[A-Za-z]")
"""A text that has anything but prose has something of these: two looks that cost little."""
_SPACES = frozenset({"&nbsp;", "&#160;", "&#xa0;", "&#xA0;"})


@dataclass(frozen=True, slots=True)
class Prose:
    """A text without what is no prose."""

    text: str
    view: str
    """What is left of it."""
    places: Sequence[int]
    """Where each character of the view stands in the text."""

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """A stretch of the view as one of the text; None where something lies within that is no prose."""
        first, last = self.places[start], self.places[end - 1] + 1
        if last - first != end - start or OBJECT in self.view[start:end]:
            return None
        return first, last


def prose_of(text: str, syntax: str = "plaintext") -> Prose:
    """The prose of a translation; `syntax` is that of its block."""
    if not _SIGN.search(text) and not _DOTTED.search(text):
        return Prose(text, text, range(len(text)))
    pattern = _pattern(markdown=syntax.startswith("markdown"))
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        if match["markup"] is not None:
            shown = ""
        elif match["reference"] is not None and match[0] in _SPACES:
            shown = "\u00a0"
        else:
            shown = OBJECT
        parts.append(text[at:start])
        places.extend(range(at, start))
        if shown:
            parts.append(shown)
            places.append(start)
        at = end
    if not at:
        return Prose(text, text, range(len(text)))
    parts.append(text[at:])
    places.extend(range(at, len(text)))
    return Prose(text, "".join(parts), places)
