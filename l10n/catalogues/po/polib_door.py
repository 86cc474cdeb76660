"""The door to polib: catalogues exchanged as `polib.POFile`, and compiled to `.mo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from l10n.catalogues.po.comments import split_place
from l10n.catalogues.po.locale_tag import from_posix
from l10n.model import Catalogue, Message

if TYPE_CHECKING:
    import polib


def to_polib(catalogue: Catalogue) -> polib.POFile:
    """The catalogue for code that knows polib. Lines of kinds polib does not know (`extra`) stay behind."""
    import polib

    file = polib.POFile(wrapwidth=0, encoding=catalogue.encoding)  # type: ignore[no-untyped-call]
    file.fpath = catalogue.path or None
    file.header = "\n".join(catalogue.header_comments)
    file.metadata = {name: value for name, value in catalogue.header if name}
    file.extend(_entry(message) for message in catalogue.messages)
    return file


def from_polib(file: polib.POFile) -> Catalogue:
    """The catalogue in a polib file, every message to be written anew."""
    fields = tuple((str(name), str(value)) for name, value in file.metadata.items())
    named = {name.casefold(): value for name, value in fields}
    return Catalogue(
        language=from_posix(named.get("language", "")),
        source_language=from_posix(named.get("x-source-language", "")),
        header=fields,
        messages=tuple(_message(entry) for entry in file),
        header_comments=_lines(file.header),
        path=str(file.fpath or ""),
    )


def write_mo(catalogue: Catalogue) -> bytes:
    """The catalogue compiled for gettext's runtime: its header and the messages that are done."""
    import polib

    file = polib.MOFile()  # type: ignore[no-untyped-call]
    file.metadata = {name: value for name, value in catalogue.header if name}
    file.extend(
        _entry(message) for message in catalogue.messages if message.done and not message.obsolete
    )
    return bytes(file.to_binary())  # type: ignore[no-untyped-call]


def _entry(message: Message) -> polib.POEntry:
    import polib

    return polib.POEntry(  # type: ignore[no-untyped-call]
        msgid=message.key,
        msgstr=message.target,
        msgid_plural=message.plural_key or "",
        msgstr_plural=dict(enumerate(message.plural_targets)),
        msgctxt=message.context,
        obsolete=message.obsolete,
        comment="\n".join(message.notes),
        tcomment="\n".join(message.comments),
        occurrences=[split_place(reference) for reference in message.references],
        flags=["fuzzy", *message.flags] if message.fuzzy else list(message.flags),
        previous_msgctxt=message.previous_context,
        previous_msgid=message.previous_key,
        previous_msgid_plural=message.previous_plural_key,
        linenum=message.line or None,
    )


def _message(entry: Any) -> Message:
    return Message(
        key=entry.msgid,
        target=entry.msgstr,
        context=entry.msgctxt,
        fuzzy="fuzzy" in entry.flags,
        plural_key=entry.msgid_plural or None,
        plural_targets=tuple(
            text for _, text in sorted(entry.msgstr_plural.items(), key=lambda each: int(each[0]))
        ),
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
        notes=_lines(entry.comment),
        comments=_lines(entry.tcomment),
        references=tuple(f"{file}:{line}" if line else file for file, line in entry.occurrences),
        previous_context=entry.previous_msgctxt,
        previous_key=entry.previous_msgid,
        previous_plural_key=entry.previous_msgid_plural,
        obsolete=bool(entry.obsolete),
        line=entry.linenum or 0,
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
