"""The escapes of a string in a `.po` file, as GNU gettext reads and writes them (po-lex.c, write-po.c)."""

from __future__ import annotations

import re

_NAMED = {
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "v": "\v",
    '"': '"',
    "\\": "\\",
}

_ESCAPE = re.compile(
    r'\\(?:(?P<named>[abfnrtv"\\])|(?P<bytes>(?:[0-7]{1,3}|x[0-9A-Fa-f]+)(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+))*+)|.?)'
)
"""A run of numeric escapes is taken as one: `\\303\\251` is é, neither byte alone is a character."""

_ESCAPED = {code: f"\\{code:03o}" for code in range(32) if code not in (0, 4)} | {
    ord(text): f"\\{name}" for name, text in _NAMED.items()
}

_SPECIAL = re.compile(r'[\x00-\x1f"\\]')


class EscapeError(ValueError):
    """An escape that gettext does not know, or bytes that are no character; `str()` is the reason."""


def unescape(text: str, encoding: str = "utf-8") -> str:
    """The characters that the inside of a quoted string stands for.

    Numeric escapes are bytes in the file's encoding, as in gettext. Raises `EscapeError`.
    """
    if "\\" not in text:
        return text

    def character(match: re.Match[str]) -> str:
        named = match["named"]
        return _NAMED[named] if named else _decoded(match[0], match["bytes"], encoding)

    return _ESCAPE.sub(character, text)


def _decoded(escape: str, numbers: str | None, encoding: str) -> str:
    if not numbers:
        surrogate = re.match(r"\\[uU]", escape)
        hint = " (write the character itself)" if surrogate else ""
        raise EscapeError(f"`{escape}` is no escape of a catalogue{hint}")
    codes = [int(part[1:], 16) if part[0] == "x" else int(part, 8) for part in numbers.split("\\")]
    if 0 in codes or 4 in codes:
        raise EscapeError(
            f"`{escape}` stands for U+{min(codes):04X}, which gettext keeps for itself"
        )
    try:
        return bytes(codes).decode(encoding)
    except ValueError as error:
        raise EscapeError(f"`{escape}` stands for no character in {encoding}") from error


def escape(text: str) -> str:
    """The text as it stands between quotation marks; control characters without a name in octal, but
    for the two that cannot be written: NUL ends a text in gettext, U+0004 a context."""
    return text.translate(_ESCAPED) if _SPECIAL.search(text) else text


def strings(keyword: str, text: str, prefix: str = "") -> str:
    """The line or lines that give a keyword its text, as `msgcat --no-wrap` breaks them: behind each line feed.

    >>> print(strings("msgid", "one\\ntwo"), end="")
    msgid ""
    "one\\n"
    "two"
    """
    if not _SPECIAL.search(text):
        return f'{prefix}{keyword} "{text}"\n'
    lines = text.split("\n")
    last = lines.pop()
    quoted = [f'"{line.translate(_ESCAPED)}\\n"\n' for line in lines]
    if last or not quoted:
        quoted.append(f'"{last.translate(_ESCAPED)}"\n')
    if len(quoted) == 1:
        return f"{prefix}{keyword} {quoted[0]}"
    return f'{prefix}{keyword} ""\n{prefix}' + prefix.join(quoted)
