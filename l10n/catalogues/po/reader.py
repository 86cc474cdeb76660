"""The bytes of a `.po` file as a catalogue: strict, exact, and quick on entries of the usual shape.

polib reads a `.po` file leniently and loses words without a sign (a missing quotation mark empties a translation);
this reader refuses what GNU gettext refuses, and says where and why.
"""

from __future__ import annotations

from l10n.catalogues.po.charset import decode
from l10n.catalogues.po.comments import read_comments
from l10n.catalogues.po.draft import seal
from l10n.catalogues.po.header import parse_fields
from l10n.catalogues.po.lexer import count_line_ends
from l10n.catalogues.po.locale_tag import from_posix
from l10n.catalogues.po.usual import Stop, usual_run
from l10n.errors import CatalogueError
from l10n.model import Catalogue, Message


def parse(data: bytes, file: str = "") -> Catalogue:
    """The catalogue in the bytes of a `.po` or `.pot` file; `write` gives the same bytes back.

    `file` is its name for messages about it. What can be understood but is odd is told in `Catalogue.warnings`.
    Raises `CatalogueError` with file, line, reason and remedy.
    """
    text, encoding, warnings = decode(data, file)
    newline = _newline(text)
    messages, tail, odd = _entries(text, newline, file, encoding)
    odd += _refuse_duplicates(messages, file)
    header = messages.pop(0) if messages and _is_header(messages[0]) else None
    _refuse_misplaced_header(messages, file)
    if not header and not messages:
        raise CatalogueError(
            "no message in the file",
            file=file,
            remedy="restore it from a copy: an empty file is no catalogue",
        )
    fields = parse_fields(header.target) if header else ()
    named = {name.casefold(): value for name, value in reversed(fields)}
    language = from_posix(named.get("language", ""))
    return Catalogue(
        language=language,
        source_language=from_posix(named.get("x-source-language", "")),
        header=fields,
        messages=tuple(messages),
        header_comments=header.comments if header else (),
        header_raw=header.raw if header else None,
        path=file,
        encoding=encoding,
        newline=newline,
        tail=tail,
        warnings=(*warnings, *_header_warnings(header, named), *odd),
    )


def _entries(
    text: str, newline: str, file: str, encoding: str
) -> tuple[list[Message], str, list[str]]:
    """The messages in the text, what stands behind the last, and warnings."""
    messages: list[Message] = []
    usual = usual_run(text, newline, encoding)
    stop = Stop(0, 1, 0)
    while (stop := usual(stop, messages)).at < len(text):
        from l10n.catalogues.po.entry import read_entry  # few files need it

        line = stop.line + count_line_ends(text, "", stop.counted, stop.at)
        draft, end, comments = read_entry(text, stop.at, line, file, encoding)
        if draft is None:
            return messages, text[stop.at :], _tail_warnings(comments)
        messages.append(seal(draft))
        stop = Stop(end, line, stop.at)
    return messages, "", []


def _refuse_duplicates(messages: list[Message], file: str) -> list[str]:
    """Raises where two messages have the same key and context; warns where one of them is obsolete."""
    if len({(message.context, message.key) for message in messages}) == len(messages):
        return []
    warnings = []
    places: dict[tuple[str | None, str], int] = {}
    for message in sorted(messages, key=lambda each: each.obsolete):
        first = places.setdefault((message.context, message.key), message.line)
        if first == message.line:
            continue
        if message.obsolete:
            warnings.append(
                f"line {message.line}: an obsolete message with the key of the one in line {first}"
            )
            continue
        what = "the header" if _is_header(message) else f"the message {_short(message.key)}"
        raise CatalogueError(
            f"{what} stands here and in line {first}",
            file=file,
            line=message.line,
            remedy="keep one of the two",
        )
    return warnings


def _short(key: str) -> str:
    shown = key if len(key) <= 50 else key[:49] + "…"
    return "“" + shown.replace("\n", "\\n") + "”"


def _newline(text: str) -> str:
    """The line ending most used in the text."""
    if "\r" not in text:
        return "\n"
    pairs = text.count("\r\n")
    counts = {"\n": text.count("\n") - pairs, "\r\n": pairs, "\r": text.count("\r") - pairs}
    return max(counts, key=lambda each: counts[each])


def _is_header(message: Message) -> bool:
    return not message.key and message.context is None and not message.obsolete


def _refuse_misplaced_header(messages: list[Message], file: str) -> None:
    for message in messages:
        if not message.key and _is_header(message):
            raise CatalogueError(
                "the header (an empty msgid) stands behind other messages",
                file=file,
                line=message.line,
                remedy="move it to the top of the file",
            )


def _header_warnings(header: Message | None, named: dict[str, str]) -> list[str]:
    if header is None:
        return ["no header: charset, language and plural forms are not declared"]
    warnings = []
    if header.fuzzy:
        warnings.append(
            f"line {header.line}: the header is marked fuzzy; other tools then ignore it"
        )
    for name in ("language", "x-source-language"):
        said = named.get(name, "")
        if said and not from_posix(said):
            warnings.append(f"line {header.line}: {said[:40]!r} in the header is no language tag")
    if "charset=" not in named.get("content-type", ""):
        warnings.append(f"line {header.line}: the header declares no charset; read as UTF-8")
    return warnings


def _tail_warnings(comments: str) -> list[str]:
    read = read_comments(comments)
    if read.references or read.notes or read.flags or read.fuzzy:
        return ["the file ends with comments of a message that is not there; it may be cut off"]
    return []
