"""A catalogue as bytes: what is untouched is copied, what is new is written as `msgcat --no-wrap` writes it."""

from __future__ import annotations

from l10n.catalogues.po.comments import comment_lines, remark_lines, write_comments
from l10n.catalogues.po.escape import strings
from l10n.catalogues.po.header import format_fields, with_field
from l10n.errors import CatalogueError
from l10n.model import Catalogue, Message


def write(catalogue: Catalogue) -> bytes:
    """The bytes of the `.po` file. `write(parse(data)) == data`, but for a byte-order mark, which is not written.

    Messages and the header are copied from their `raw` where they have one; others are written anew, with the
    line ending of the file. A catalogue whose new letters do not fit its charset becomes UTF-8.
    Raises `CatalogueError` where the result could not be read again: two messages with one key, a NUL, a lone
    surrogate.
    """
    _refuse_duplicates(catalogue)
    text = _text(catalogue)
    if "\0" in text or "\4" in text:
        raise CatalogueError(
            "a text with U+0000 or U+0004 in it cannot be written",
            file=catalogue.path,
            remedy="take it out",
        )
    try:
        return text.encode(catalogue.encoding)
    except UnicodeEncodeError as error:
        if catalogue.encoding == "utf-8":
            raise CatalogueError(
                f"U+{ord(text[error.start]):04X} in {_around(text, error.start)!r} is half a character (a lone surrogate)",
                file=catalogue.path,
                remedy="type the text anew",
            ) from error
    return _text(with_field(catalogue, "Content-Type", "text/plain; charset=UTF-8")).encode("utf-8")


def format_message(message: Message) -> str:
    """An entry as `msgcat --no-wrap` writes it, lines ended by LF, without the blank line above it."""
    if _is_new(message):
        remarks = remark_lines(message.notes, message.references)
        context = message.context
        named = "" if context is None else strings("msgctxt", context)
        return f"{remarks}{named}{strings('msgid', message.key)}{strings('msgstr', message.target)}"
    prefix = "#~ " if message.obsolete else ""
    out = write_comments(message)
    if message.previous_key is not None or message.previous_context is not None:
        before = "#~| " if message.obsolete else "#| "
        if message.previous_context is not None:
            out += strings("msgctxt", message.previous_context, before)
        if message.previous_key is not None:
            out += strings("msgid", message.previous_key, before)
        if message.previous_plural_key is not None:
            out += strings("msgid_plural", message.previous_plural_key, before)
    if message.context is not None:
        out += strings("msgctxt", message.context, prefix)
    out += strings("msgid", message.key, prefix)
    if message.plural_key is None:
        return out + strings("msgstr", message.target, prefix)
    out += strings("msgid_plural", message.plural_key, prefix)
    for index, target in enumerate(message.plural_targets or ("",)):
        out += strings(f"msgstr[{index}]", target, prefix)
    return out


def _is_new(message: Message) -> bool:
    """Whether a message has nothing but what an article and policy give it, as all of a new catalogue."""
    return not (
        message.fuzzy
        or message.comments
        or message.flags
        or message.extra
        or message.obsolete
        or message.plural_key is not None
        or message.previous_key is not None
        or message.previous_context is not None
    )


def format_header(catalogue: Catalogue) -> str:
    """The header entry as `msgcat --no-wrap` writes it."""
    return (
        comment_lines(catalogue.header_comments)
        + 'msgid ""\n'
        + strings("msgstr", format_fields(catalogue.header))
    )


def _text(catalogue: Catalogue) -> str:
    newline = catalogue.newline
    lf = newline == "\n"
    parts: list[str] = []
    if catalogue.header_raw is not None:
        parts.append(catalogue.header_raw)
    elif catalogue.header:
        parts.append(format_header(catalogue).replace("\n", newline))
    for message in catalogue.messages:
        part = message.raw
        if part is None:
            part = format_message(message)
            if not lf:
                part = part.replace("\n", newline)
            if parts:
                parts.append(newline if parts[-1][-1] in "\r\n" else newline * 2)
            parts.append(part)
            continue
        if parts and parts[-1][-1] not in "\r\n":
            parts.append(newline)
        parts.append(part)
    if catalogue.tail:
        parts.append(catalogue.tail)
    return "".join(parts)


def _refuse_duplicates(catalogue: Catalogue) -> None:
    seen: set[str | tuple[str, str]] = set()
    for message in catalogue.messages:
        if message.obsolete:
            continue
        name = message.key if message.context is None else (message.context, message.key)
        if name in seen:
            raise CatalogueError(
                f"two messages with the key {message.key[:60]!r} would be written",
                file=catalogue.path,
            )
        seen.add(name)


def _around(text: str, offset: int) -> str:
    return (
        text[max(0, offset - 20) : offset + 20].encode("ascii", "backslashreplace").decode("ascii")
    )
