"""Entries of the usual shape, read by one match of a regular expression: nearly all there are.

Usual is: comments in gettext's order, msgctxt, msgid, msgstr; no plural, nothing obsolete. What this
reader does not take, or not understand, `entry.read_entry` reads line by line; both give the same message.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import NamedTuple

from l10n.catalogues.po.comments import NO_COMMENTS, Comments, read_comments, read_references
from l10n.catalogues.po.draft import Draft, seal
from l10n.catalogues.po.escape import unescape
from l10n.catalogues.po.lexer import STRING, count_line_ends
from l10n.model import Message


class Stop(NamedTuple):
    """Where a run of usual entries ended."""

    at: int
    """Offset of the start of the first line not read."""
    line: int
    """1-based number of the line at `counted`."""
    counted: int
    """Offset of a line's start up to which lines are counted; not behind `at`."""


Run = Callable[[Stop, list[Message]], Stop]


def usual_run(text: str, newline: str, encoding: str) -> Run:
    """A function that reads entries from a place on as long as they are usual, and adds their messages to a list."""
    line_ends = text.count if "\r" not in text else partial(count_line_ends, text)
    any_character = "." if newline == "\n" and "\r" not in text else r"[^\r\n]"
    match_at = _entry(newline, any_character).match
    sound = _sound(newline).fullmatch
    previous_texts = _previous(newline).fullmatch
    joint = f'"{newline}"'
    cut = -1 - len(newline)
    known: dict[str, Comments] = {"": NO_COMMENTS}
    places: dict[str, tuple[str, ...]] = {"": ()}

    def plain(quoted: str) -> str:
        inner = quoted[1:cut]
        plain = inner.replace(joint, "")
        if "\\" in plain or '"' in plain:
            if not sound(quoted):
                raise ValueError
            return "".join([unescape(line, encoding) for line in inner.split(joint)])
        return plain

    def previous_in(block: str) -> tuple[str | None, str | None]:
        match = previous_texts(block)
        if match is None:
            raise ValueError
        context, key = [
            each and plain(each.replace(f"{newline}#| ", newline)) for each in match.groups()
        ]
        return context, key

    def remarks(block: str) -> Comments:
        found = known[block] = _remarks(block)
        return found

    def references_in(block: str) -> tuple[str, ...]:
        found = places[block] = tuple(
            [each for line in block.split(newline) for each in read_references(line)]
        )
        return found

    def run(start: Stop, messages: list[Message]) -> Stop:
        at, line, counted = start
        match = match_at(text, at)
        while match is not None:
            comments, notes, references, flags, previous, context, key, target = match.groups()
            begin, end = match.start(7 if context is None else 6), match.end()
            here = line + line_ends(newline, counted, begin)
            marks = known.get(flags) or remarks(flags)
            try:
                old_context, old_key = previous_in(previous) if previous else (None, None)
                draft = Draft(
                    plain(key),
                    plain(target),
                    None if context is None else plain(context),
                    marks.fuzzy,
                    None,
                    (),
                    marks.flags,
                    (known.get(notes) or remarks(notes)).notes if notes else (),
                    (known.get(comments) or remarks(comments)).comments if comments else (),
                    places[references] if references in places else references_in(references),
                    old_context,
                    old_key,
                    None,
                    False,
                    (),
                    here,
                    text[at:end],
                )
            except ValueError:
                break  # a quotation mark or an escape out of place
            messages.append(seal(draft))
            at, line, counted = end, here, begin
            match = match_at(text, at)
        return Stop(at, line, counted)

    return run


_remarks = lru_cache(1024)(read_comments)
"""Most catalogues of a project have the same: `#. heading`."""


@cache
def _entry(newline: str, any_character: str) -> re.Pattern[str]:
    """An entry whose text lines begin and end in a quotation mark; what is between them is looked at afterwards,
    since `.` runs four times as fast as a class of characters. It is whole where another begins behind it, or the
    file ends. Every quantifier is possessive: a match or a failure takes time linear in the entry's length."""
    end = re.escape(newline)
    line = rf"{any_character}*+"
    quoted = rf'"{any_character}++(?<="){end}'
    texts = f"({quoted}(?:{quoted})*+)"
    return re.compile(
        rf"(?:{end})*+"
        rf"((?:#(?: {line})?+{end})*+)"
        rf"((?:#\.{line}{end})*+)"
        rf"((?:#:{line}{end})*+)"
        rf"((?:#,{line}{end})*+)"
        rf"((?:#\|{line}{end})*+)"
        rf"(?:msgctxt {texts})?+msgid {texts}msgstr {texts}"
        rf"(?=(?:{end})*+(?:#(?![~|]\|?[ \t]*(?:[\r\n\"]|msgstr|\Z))|msg(?:id|ctxt)|\Z))"
    )


@cache
def _previous(newline: str) -> re.Pattern[str]:
    """The lines marked `#|` of a message without a plural."""
    end = re.escape(newline)
    texts = rf"({STRING}{end}(?:#\| {STRING}{end})*+)"
    return re.compile(rf"(?:#\| msgctxt {texts})?+#\| msgid {texts}")


@cache
def _sound(newline: str) -> re.Pattern[str]:
    """Lines of one properly closed string each."""
    return re.compile(rf"(?:{STRING}{re.escape(newline)})++")
