"""Attributes of a tag by their places, and those that carry prose."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from l10n.documents.html import tags
from l10n.documents.made import made_block, made_mark
from l10n.documents.prose import has_prose
from l10n.model import Block

Attributes = dict[str, tuple[int, int]]
"""Where the value of each stands; the first of several with one name counts."""

_NAME = re.compile(r"</?[^ \t\n\f\r/>]*")
_ATTRIBUTE = re.compile(
    r"""[ \t\n\f\r/]*([^ \t\n\f\r/>][^ \t\n\f\r/>=]*)"""
    r"""(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:"([^"]*)"|'([^']*)'|([^ \t\n\f\r>"'][^ \t\n\f\r>]*)?))?"""
)
_PLAIN = re.compile(
    r"""<[a-z][a-z0-9-]*+(?:[ \n]++(?:class|href|id|style|src|rel|target|width|height|align|role|data-[a-z-]++|border"""
    r"""|type|name|tabindex|rowspan|colspan|srcset|sizes|loading|onclick|aria-hidden)="[^"]*+")*+[ \n]*+/?>"""
)
_SHOWN_OTHERWISE = re.compile(
    r"[ \t\n\f\r]{2,}|[\t\n\f\r]|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_LEADING = re.compile(r"\s+|&[#A-Za-z][0-9A-Za-z]{1,31};")
_TRAILING = re.compile(r"&[#A-Za-z][0-9A-Za-z]{1,31};\Z")

SEEN = frozenset(tags.ATTRIBUTES)


def attributes(text: str, start: int, end: int) -> Attributes:
    """The attributes of the tag that stands at `text[start:end]`."""
    found: Attributes = {}
    name = _NAME.match(text, start, end)
    for match in _ATTRIBUTE.finditer(text, name.end() if name else end, end - 1):
        key = match[1].lower()
        if key not in found:
            group = match.lastindex or 1
            found[key] = match.span(group) if group > 1 else (match.end(), match.end())
    return found


def says_nothing(text: str, start: int, end: int) -> bool:
    """Whether a tag is certain to have no attribute that matters to a reader; most are so, and told fast."""
    if _PLAIN.match(text, start, end) is None:
        return False
    tag = text[start:end]
    return (
        "author" not in tag
        and "byline" not in tag
        and "notranslate" not in tag
        and "ld+json" not in tag
    )


def value(text: str, found: Attributes, name: str) -> str | None:
    """What an attribute says, references resolved; None where it is not there."""
    span = found.get(name)
    if span is None:
        return None
    raw = text[span[0] : span[1]]
    return html.unescape(raw) if "&" in raw else raw


def detail(text: str, found: Attributes) -> str:
    """What a translator may want to know of a tag: where it leads, else its attributes but for those to translate."""
    for name in ("href", "src"):
        if name in found:
            return value(text, found, name) or ""
    shown = []
    for name, (a, b) in found.items():
        if name not in SEEN:
            shown.append(f'{name}="{text[a:b]}"' if a < b else name)
    return " ".join(" ".join(shown).split())


def visible(reference: str) -> bool:
    """Whether the characters of a reference may be shown themselves: `é` of `&eacute;`, but not `<`, U+00A0, U+200E."""
    return reference.isprintable() and not any(c in "<>&" for c in reference)


def edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space, also written as reference, at its ends."""
    while (match := _LEADING.match(text, start, end)) and (
        match[0][0] != "&" or html.unescape(match[0]).isspace()
    ):
        start = match.end()
    while start < end:
        if text[end - 1].isspace():
            end -= 1
            continue
        if text[end - 1] != ";":
            break
        match = _TRAILING.search(text, max(start, end - 34), end)
        if match is None or not html.unescape(match[0]).isspace():
            break
        end = match.start()
    return start, end


def prose(text: str, name: str, found: Attributes) -> Iterator[tuple[str, tuple[int, int]]]:
    """(role, place) of each attribute of a tag with a value that a reader sees or hears."""
    if name == "meta":
        if "content" in found:
            kinds = (value(text, found, k) for k in ("name", "property", "itemprop"))
            kind = next((k.strip().lower() for k in kinds if k), "")
            if kind in tags.META:
                yield "meta", found["content"]
            elif kind in tags.META_ALT:
                yield "alt", found["content"]
        return
    if SEEN.isdisjoint(found):
        return
    for attribute, elements in tags.ATTRIBUTES.items():
        if attribute not in found or ("*" not in elements and name not in elements):
            continue
        if attribute == "title" and name in tags.UNTITLED:
            continue
        if attribute == "value" and (value(text, found, "type") or "").lower() not in (
            "submit",
            "button",
            "reset",
        ):
            continue
        yield "alt" if attribute == "alt" else "title", found[attribute]


def attribute_block(
    text: str, span: tuple[int, int], role: str, path: str, language: str | None
) -> Block | None:
    """The block of an attribute's value; None where there is nothing to translate."""
    start, end = edges(text, *span)
    marks = []
    raw = text[start:end]
    if "&" in raw or "\n" in raw or "  " in raw or "\t" in raw or "\f" in raw or "\r" in raw:
        shown = []
        position = start
        for match in _SHOWN_OTHERWISE.finditer(text, start, end):
            is_reference = match[0][0] == "&"
            plain = html.unescape(match[0]) if is_reference else " "
            if is_reference and (not visible(plain) or plain == match[0]):
                continue
            marks.append(made_mark(match.start(), match.end(), "text", plain))
            shown.append(text[position : match.start()] + plain)
            position = match.end()
        raw = "".join(shown) + text[position:end]
        raw = html.unescape(raw)
    return (
        made_block(start, end, role, "html-attribute", tuple(marks), path, language)
        if has_prose(raw)
        else None
    )


def without(text: str, start: int, end: int, cut: list[tuple[int, int]]) -> str:
    """A tag without the spans that a translation changes."""
    parts, position = [], start
    for a, b in sorted(cut):
        parts.append(text[position:a])
        position = max(position, b)
    return "¶".join([*parts, text[position:end]])
