"""What a page says of itself: its language, direction and encoding; read and set."""

from __future__ import annotations

import re

from l10n.documents.html import tags
from l10n.documents.html.attributes import Attributes, attributes, value, without
from l10n.documents.html.tokens import COMMENT, DOCTYPE, END, START, TEXT, scan, unified

_HEAD_ONLY = re.compile(rb"<!--.*?-->|<meta[\s/][^>]*>", re.DOTALL | re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s;\"']+))", re.IGNORECASE)
_DECLARING = frozenset({"lang", "xml:lang", "dir"})
IN_LANGUAGE = re.compile(r'"inLanguage"\s*:\s*"([A-Za-z0-9-]*)"')
_TAG_NAME = re.compile(r"<[^ \t\n\f\r/>]*")


def charset(head: bytes) -> str | None:
    """The encoding that a `<meta>` in the first 1024 bytes declares (WHATWG prescan), in lower case.

    UTF-16, which such bytes cannot be in, means UTF-8.
    """
    for match in _HEAD_ONLY.finditer(head[:1024]):
        if match[0].startswith(b"<!--"):
            continue
        tag = match[0].decode("latin-1")
        found = attributes(tag, 0, len(tag))
        name = value(tag, found, "charset")
        if (
            name is None
            and (value(tag, found, "http-equiv") or "").strip().lower() == "content-type"
        ):
            said = _CHARSET.search(value(tag, found, "content") or "")
            name = said[said.lastindex or 1] if said else None
        if name and name.strip():
            name = name.strip().lower()
            return "utf-8" if name.startswith("utf-16") else name
    return None


def root(text: str) -> tuple[str, int, int] | None:
    """(name, start, end) of the tag that speaks for the whole text (LF line ends): `<html>`, or the one element of a
    fragment if it has a `lang`."""
    first: tuple[str, int, int] | None = None
    depth = 0
    for kind, start, end, name in scan(text):
        if first is None:
            if kind is START:
                if name == "html":
                    return name, start, end
                if name in tags.VOID or "lang" not in attributes(text, start, end):
                    return None
                first, depth = (name, start, end), 1
            elif (
                kind is not COMMENT
                and kind is not DOCTYPE
                and not (kind is TEXT and text[start:end].isspace())
            ):
                return None
        elif depth == 0:
            if kind is not COMMENT and not (kind is TEXT and text[start:end].isspace()):
                return None
        elif name == first[0] and kind in (START, END):
            depth += 1 if kind is START else -1
    return first


def outline_tag(
    text: str, start: int, end: int, known: Attributes, cut: list[tuple[int, int]]
) -> str:
    """A tag without language and direction, which a rendition sets, and the spans that a translation changes."""
    name = _TAG_NAME.match(text, start, end)
    kept = []
    for attribute, (a, b) in known.items():
        if attribute not in _DECLARING:
            kept.append(
                f'{attribute}="{without(text, a, b, [c for c in cut if a <= c[0] and c[1] <= b])}"'
            )
    return " ".join([name[0] if name else "", *kept]) + ">"


def settings(text: str, known: Attributes) -> tuple[str, tuple[int, int]] | None:
    """What a `<meta>` declares: (`charset`, `locale` or `language`, where)."""
    if "charset" in known:
        return "charset", known["charset"]
    if "content" not in known:
        return None
    equivalent = (value(text, known, "http-equiv") or "").strip().lower()
    if equivalent == "content-language":
        return "language", known["content"]
    if equivalent == "content-type":
        start, end = known["content"]
        said = _CHARSET.search(text, start, end)
        return ("charset", said.span(said.lastindex or 1)) if said else None
    kind = (
        value(text, known, "property")
        or value(text, known, "name")
        or value(text, known, "itemprop")
        or ""
    )
    if kind.strip().lower() == "og:locale":
        return "locale", known["content"]
    if kind.strip().lower() in (
        "inlanguage",
        "dc.language",
        "dcterms.language",
        "language",
    ):
        return "language", known["content"]
    return None


def declare(source: str, language: str, direction: str, charset: str | None) -> str:
    """The text with `lang` and `dir` on its root (and on the parts that say its language again), `og:locale`,
    `content-language`, `inLanguage` of JSON-LD and, unless None, the charset set where they are declared."""
    text, at = unified(source)
    speaks = root(text)
    before = None
    edits: list[tuple[int, int, str]] = []
    for kind, start, end, name in scan(text):
        if kind is not START or (
            end - start == len(name) + 2 and (speaks is None or start != speaks[1])
        ):
            continue
        is_root = speaks is not None and start == speaks[1]
        if name == "meta":
            known = attributes(text, start, end)
            setting = settings(text, known)
            values = {
                "charset": charset,
                "language": language,
                "locale": language.replace("-", "_"),
            }
            if setting and (new := values[setting[0]]) is not None:
                edits.append((*setting[1], new))
        elif is_root or (name not in tags.INLINE and before and "lang" in text[start:end]):
            known = attributes(text, start, end)
            said = value(text, known, "lang") or value(text, known, "xml:lang")
            if is_root:
                before = said
            elif said is None or said.lower() != (before or "").lower():
                continue
            edits += _spoken(text, start, end, known, language, direction, add=is_root)
        elif name == "script" and before and "ld+json" in text[start:end]:
            stop = text.find("</script", end)
            edits += [
                (*found.span(1), language)
                for found in IN_LANGUAGE.finditer(text, end, stop if stop > 0 else len(text))
                if found[1].lower() == before.lower()
            ]
    if at:
        edits = [(at(a), at(b), new) for a, b, new in edits]
    parts, position = [], 0
    for a, b, new in sorted(edits):
        parts += [source[position:a], new]
        position = b
    return "".join([*parts, source[position:]])


def _spoken(
    text: str,
    start: int,
    end: int,
    known: Attributes,
    language: str,
    direction: str,
    *,
    add: bool,
) -> list[tuple[int, int, str]]:
    """The edits that make a tag say the language and direction; `add`: also where it did not say any."""
    edits = []
    missing = []
    for name, new in (("lang", language), ("xml:lang", language), ("dir", direction)):
        if name in known:
            a, b = known[name]
            bare = text[a - 1] not in "\"'"
            # `<html lang>` and `<html lang=>` have no value to be replaced.
            if a == b and bare:
                new = f'="{new}"' if text[a - 1] != "=" else f'"{new}"'
            edits.append((a, b, new))
        elif add and name != "xml:lang":
            missing.append(f' {name}="{new}"')
    if missing:
        name_end = _TAG_NAME.match(text, start, end)
        place = name_end.end() if name_end else end - 1
        edits.append((place, place, "".join(missing)))
    return edits
