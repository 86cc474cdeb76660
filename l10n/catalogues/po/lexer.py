"""The lines of a `.po` file as tokens, and what is wrong with a line that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, NoReturn

from l10n.catalogues.po.escape import EscapeError, unescape
from l10n.errors import CatalogueError

STRING = r'"[^"\\\r\n]*+(?:\\[^\r\n][^"\\\r\n]*+)*+"'
"""A quoted string; runs in linear time on any input."""

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_BLANK = " \t"
_TEXT = re.compile(
    rf"(?:(msgctxt|msgid_plural|msgid|msgstr)(?:[ \t]*\[[ \t]*(\d{{1,4}})[ \t]*\])?)?[ \t]*((?:{STRING}[ \t]*)*+)"
)
_STRING = re.compile(STRING)
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_WORD = re.compile(r"\w+")
_KEYWORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")
_QUOTES = "“”„‟«»‘’‚″＂'`"


def count_line_ends(text: str, _: str, start: int, end: int) -> int:
    """How many lines end in a stretch that begins a line, of whatever kind; called like `str.count`."""
    returns = text.count("\r", start, end)
    return text.count("\n", start, end) + returns - text.count("\r\n", start, end)


class Token(NamedTuple):
    """A line of an entry that is not blank."""

    kind: Literal["comment", "text"]
    line: int
    """1-based."""
    end: int
    """Offset behind the line and its ending."""
    text: str
    """A comment as found, without `#~`; the decoded strings of a text line, joined."""
    keyword: str = ""
    """Of a text line; empty on one that continues the text above."""
    number: int | None = None
    """The n of `msgstr[n]`."""
    quoted: bool = False
    """Whether a string stands on the line."""
    previous: bool = False
    """Marked `#|`."""
    obsolete: bool = False
    """Marked `#~`."""


def tokens(text: str, start: int, line: int, file: str, encoding: str) -> Iterator[Token]:
    """The tokens from an offset on, which is the start of a line. Raises `CatalogueError` at a faulty line."""
    for match in _LINE.finditer(text, start):
        content = match[1].strip(_BLANK)
        if content:
            token = _token(content, line, match.end(), file, encoding)
            if token:
                yield token
        line += 1


def _token(content: str, line: int, end: int, file: str, encoding: str) -> Token | None:
    obsolete = previous = False
    rest = content
    if rest[0] == "#" and rest[1:2] in ("~", "|"):
        obsolete = rest[1] == "~"
        previous = rest[1] == "|" or rest[2:3] == "|"
        rest = rest[3 if obsolete and previous else 2 :].strip(_BLANK)
    if not rest:
        return None
    if rest.startswith("#") and not previous:
        return Token("comment", line, end, rest, obsolete=obsolete)
    match = _TEXT.fullmatch(rest)
    if not match or (match[2] and match[1] != "msgstr") or (previous and match[1] == "msgstr"):
        _refuse(rest, line, file)
    try:
        value = "".join([unescape(each[1:-1], encoding) for each in _STRING.findall(match[3])])
    except EscapeError as error:
        raise CatalogueError(
            str(error), file=file, line=line, remedy="write `\\\\` for a backslash"
        ) from error
    return Token(
        "text",
        line,
        end,
        value,
        keyword=match[1] or "",
        number=int(match[2]) if match[2] else None,
        quoted=bool(match[3]),
        previous=previous,
        obsolete=obsolete,
    )


def _refuse(rest: str, line: int, file: str) -> NoReturn:
    reason, remedy = _diagnosis(rest)
    raise CatalogueError(reason, file=file, line=line, remedy=remedy)


def _diagnosis(rest: str) -> tuple[str, str]:
    if _CONFLICT.match(rest):
        return (
            "conflict marker of a version control system",
            "settle the conflict and take the markers out",
        )
    word = _WORD.match(rest)
    body = rest
    if word:
        keyword = word[0]
        body = re.sub(r"^[ \t]*(?:\[[^\]]*\])?[ \t]*", "", rest[word.end() :])
        if keyword == "domain":
            return "`domain` is not supported", "keep one catalogue per file"
        if keyword not in _KEYWORDS:
            return _unknown(keyword, body)
    if body[:1] in _QUOTES and body:
        return (
            f"the text stands between {body[0]} instead of straight quotation marks",
            'put it between " and "',
        )
    if body.startswith('"'):
        string = _STRING.match(body)
        if string:
            return "text outside the quotation marks", 'write a quotation mark within a text as \\"'
        curly = f" (it ends in {body[-1]})" if body[-1] in _QUOTES else ""
        return f"the closing quotation mark is missing{curly}", 'end the line with "'
    if word and not body.startswith("["):
        return "text outside the quotation marks", 'put the text between " and "'
    return "not a line of a catalogue", 'put a text between " and ", a remark behind #'


def _unknown(keyword: str, body: str) -> tuple[str, str]:
    if not body.startswith('"'):
        return "text outside the quotation marks", 'put a text between " and ", a remark behind #'
    from difflib import get_close_matches

    near = get_close_matches(keyword, _KEYWORDS, 1)
    known = ", ".join(_KEYWORDS)
    return (
        f"`{keyword}` is no keyword",
        f"did you mean {near[0]}?" if near else f"the keywords are {known}",
    )
