"""What must not begin a source line: a translation that begins `- ` is a sentence, not a list."""

from __future__ import annotations

import re

_BLOCK_START = re.compile(
    r"""(?P<digits>\d{1,9})(?=[.)](?:[ \t]|\Z))
      | (?=\#{1,6}(?:[ \t]|\Z))
      | (?=[-+*](?:[ \t]|\Z))
      | (?=>)
      | (?=```|~~~)
      | (?=(?:[-*_][ \t]*){3,}\Z)
      | (?=(?:=+|-+)[ \t]*\Z)
      | (?=\[[^\]]*\]:)
      | (?=\||:::)
      | (?=:?-+:?[ \t]*\|)
    """,
    re.VERBOSE,
)
_HASHES = re.compile(r"(?:\A|(?<=[ \t]))(?=#+\Z)")
_TRAILING = re.compile(r"(?<!\\)(?:\\\\)*\\\Z")


def guard_line(line: str) -> str:
    """A line of prose that Markdown reads as prose wherever it stands: `1. Mai` is written `1\\. Mai`."""
    match = _BLOCK_START.match(line)
    if match is None:
        return line
    at = match.end("digits") if match["digits"] else 0
    return f"{line[:at]}\\{line[at:]}"


def begins_line(source: str, offset: int) -> bool:
    """Whether only container markers (`> `, indentation) stand before an offset on its line."""
    while offset and source[offset - 1] in " \t>":
        offset -= 1
    return not offset or source[offset - 1] in "\r\n"


def guard_end(text: str, heading: bool) -> str:
    """A text whose last backslash makes no hard break, and whose last `#` closes no heading."""
    if _TRAILING.search(text):
        text += "\\"
    return _HASHES.sub(r"\\", text) if heading else text
