"""Writes targets into places without markup: attribute values, `<title>`, strings of JSON."""

from __future__ import annotations

import json
import re
from html.entities import html5

from l10n.documents.format import Fault, Splice
from l10n.documents.html.attributes import edges
from l10n.model import Block

_AMPERSAND = re.compile(r"&(?:(#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});)?")
_SPACES = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_BARE = re.compile(r"""[\s"'=<>`]""")
EMPTY = Splice(
    None,
    (),
    (Fault("target-empty", "error", "the translation is but white space; write one"),),
)


def ampersands(text: str) -> str:
    """`&` as `&amp;`, unless it begins a reference: a message shows `&nbsp;` as it is written."""
    if "&" not in text:
        return text

    def written(match: re.Match[str]) -> str:
        name = match[1]
        if name and (name[0] == "#" or f"{name};" in html5):
            return match[0]
        return f"&amp;{match[0][1:]}"

    return _AMPERSAND.sub(written, text)


def one_line(target: str) -> str:
    """A target on one line and without U+0000, which HTML cannot hold."""
    return _SPACES.sub(" ", target.replace("\0", "")).strip()


def line(target: str) -> str:
    """A target on one line, without white space at its ends, be it written as reference."""
    text = one_line(target)
    start, end = edges(text, 0, len(text))
    return text[start:end]


def splice_title(target: str) -> Splice:
    """RCDATA: a `<` is text but could end the element."""
    text = ampersands(line(target)).replace("<", "&lt;")
    return Splice(text) if text else EMPTY


def splice_attribute(source: str, block: Block, target: str) -> Splice:
    """An attribute value, its quotes as in the source; without quotes, what would end it becomes a reference."""
    text = ampersands(line(target)).replace("<", "&lt;")
    if not text:
        return EMPTY
    quote = _quote(source, block.start)
    if quote:
        return Splice(text.replace('"', "&quot;") if quote == '"' else text.replace("'", "&#39;"))
    return Splice(_BARE.sub(lambda m: f"&#{ord(m[0])};", text))


def _quote(source: str, start: int) -> str:
    """The quote before a value; white space may stand between, also as reference (`title="&nbsp;x"`)."""
    while start > 0:
        before = source[start - 1]
        if before in "\"'":
            return before
        if before == ";":
            start = source.rfind("&", 0, start)
        elif before.isspace():
            start -= 1
        else:
            break
    return ""


def splice_json(target: str) -> Splice:
    """The inside of a JSON string. `<` is escaped, as the script around it would end at `</script`."""
    text = one_line(target)
    written = json.dumps(text, ensure_ascii=False)[1:-1].replace("<", "\\u003c")
    return Splice(written) if text else EMPTY
