"""The comment lines above an entry: what each kind means, read and written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from l10n.errors import CatalogueError
from l10n.model import Message

_LINE_BREAK = re.compile(r"\r\n|[\r\n]")

_REFERENCE = re.compile(r"(?:\u2068[^\u2068\u2069]*\u2069|[^ \t])+")
"""gettext since 0.22 puts U+2068 and U+2069 around a file name with spaces."""


_FOLD = 79
"""Columns (bytes, in gettext) that a line of several references may have."""

_PICTURES = {code: chr(0x2400 + code) for code in range(32) if code != 9} | {
    0x2068: None,
    0x2069: None,
}
"""What stands for a control character in a place that cannot hold one: its picture, ␊ for a line feed."""

_CONTROLS = {code: chr(0x2400 + code) for code in range(32) if code != 9}


class Comments(NamedTuple):
    """The comment lines of an entry, sorted by kind; fields as in `Message`."""

    fuzzy: bool
    flags: tuple[str, ...]
    notes: tuple[str, ...]
    comments: tuple[str, ...]
    references: tuple[str, ...]
    extra: tuple[str, ...]


NO_COMMENTS = Comments(False, (), (), (), (), ())


def read_comments(block: str) -> Comments:
    """The comments in consecutive comment lines (no `#|`, no `#~`), with any line endings."""
    fuzzy = False
    flags: list[str] = []
    notes: list[str] = []
    comments: list[str] = []
    references: list[str] = []
    extra: list[str] = []
    for line in _LINE_BREAK.split(block):
        kind = line[1:2]
        if not line:
            continue
        if kind == ":":
            references += read_references(line)
        elif kind == ".":
            notes.append(line[3:] if line[2:3] == " " else line[2:])
        elif kind == ",":
            flags += [flag.strip() for flag in line[2:].split(",")]
        elif kind == " ":
            comments.append(line[2:])
        elif not kind or kind == "\t" or kind.isalnum():
            comments.append(line[1:])
        else:
            extra.append(line)
    if "fuzzy" in flags:
        fuzzy = True
        flags = [flag for flag in flags if flag != "fuzzy"]
    return Comments(
        fuzzy,
        tuple(flag for flag in flags if flag),
        tuple(notes),
        tuple(comments),
        tuple(references),
        tuple(extra),
    )


def read_references(line: str) -> list[str]:
    """The references in one `#:` line, without its ending."""
    if line.isascii():
        return line[2:].split()
    return [
        each.replace("\u2068", "").replace("\u2069", "") for each in _REFERENCE.findall(line, 2)
    ]


def split_place(reference: str) -> tuple[str, str]:
    """A reference as (file, line); the line is empty where there is none."""
    name, colon, line = reference.rpartition(":")
    return (name, line) if colon and line.isdecimal() else (reference, "")


def write_comments(message: Message) -> str:
    """The comment lines of a message in gettext's order, without `#|`. Raises `CatalogueError` on a line break in a
    flag: it would begin an entry of its own."""
    out = comment_lines(message.comments) if message.comments else ""
    out += remark_lines(message.notes, message.references)
    # gettext writes no `fuzzy` where there is nothing to be unsure of
    fuzzy = message.fuzzy and (message.target or any(message.plural_targets))
    if fuzzy or message.flags:
        flags = ("fuzzy", *message.flags) if fuzzy else message.flags
        out += f"#, {_one_line(', '.join(flags), message)}\n"
    for line in message.extra:
        out += f"{_one_line(line, message)}\n"
    return out


@lru_cache(maxsize=256)
def remark_lines(notes: tuple[str, ...], references: tuple[str, ...]) -> str:
    """What the tool says of a message, as lines. Remembered, since most messages of an article have the same."""
    out = ""
    for note in notes:
        for line in _lines(note):
            out += f"#. {line}\n" if line else "#.\n"
    return out + _folded(references) if references else out


def comment_lines(comments: tuple[str, ...]) -> str:
    """The translator's comments as lines; a comment with line breaks becomes several."""
    return "".join(
        f"# {line}\n" if line else "#\n" for comment in comments for line in _lines(comment)
    )


def _lines(text: str) -> list[str]:
    if text.isprintable():
        return [text]
    return [line.translate(_CONTROLS) for line in _LINE_BREAK.split(text)]


def _one_line(text: str, message: Message) -> str:
    if not text.isprintable() and text.translate(_CONTROLS) != text:
        raise CatalogueError(
            f"a flag of message {message.key[:40]!r} has a control character in it"
        )
    return text


def _folded(references: tuple[str, ...]) -> str:
    if len(references) == 1:
        return f"#: {_shown(references[0])}\n"
    out = ["#:"]
    column = 2
    for reference in references:
        shown = _shown(reference)
        width = 1 + len(shown.encode("utf-8", "replace"))
        if column > 2 and column + width > _FOLD:
            out.append("\n#:")
            column = 2
        out.append(f" {shown}")
        column += width
    out.append("\n")
    return "".join(out)


def _shown(reference: str) -> str:
    if reference.isprintable() and " " not in reference:
        return reference
    name, line = split_place(reference.translate(_PICTURES))
    quoted = f"\u2068{name}\u2069" if " " in name or "\t" in name else name
    return f"{quoted}:{line}" if line else quoted
