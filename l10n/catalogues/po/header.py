"""The header of a catalogue: its fields made, read, changed, and compared by meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from l10n.catalogues.po.escape import escape, strings
from l10n.catalogues.po.locale_tag import to_posix
from l10n.errors import CatalogueError
from l10n.language.plurals import plural_forms
from l10n.model import Catalogue

Fields = tuple[tuple[str, str], ...]

NOBODY = "Automatically generated"
"""The `Last-Translator` of a catalogue that no person has touched, as msginit writes it, where there is no address to
give instead. i18nspector wants an address."""
UNTRANSLATED = "Not translated yet"
"""The `Last-Translator` of a catalogue that nobody has begun, before an address."""
NO_TEAM = "none"
"""The `Language-Team` where there is none, as msginit writes it."""
_BLANK_DATE = "YEAR-MO-DA HO:MI+ZONE"
_BLANK_TRANSLATOR = "FULL NAME <EMAIL@ADDRESS>"
_BLANK_TEAM = "LANGUAGE <LL@li.org>"
_FORBIDDEN = re.compile(r"[\x00-\x08\x0a-\x1f]")


def new_fields(
    *,
    article: str,
    revision: str = "1",
    language: str | None,
    source_language: str | None,
    created: datetime,
    revised: datetime | None = None,
    bugs: str,
    translator: str = "",
    team: str = "",
    version: str,
) -> Fields:
    """The header fields of a new catalogue, or of a template where `language` is None.

    Languages are BCP 47 tags, dates bear a time zone, `bugs` is the e-mail or web address for faults in the source
    texts, which also stands for the translator of a catalogue that has none yet, `version` ours. `msgfmt -c`, i18nspector and PO editors accept the result without a word.
    """
    template = language is None
    nobody = bugs if "@" in bugs else NOBODY
    fields = [
        ("Project-Id-Version", f"{'-'.join(article.split()) or 'article'} {revision}"),
        ("Report-Msgid-Bugs-To", bugs),
        ("POT-Creation-Date", po_date(created)),
        ("PO-Revision-Date", _BLANK_DATE if template else po_date(revised or created)),
        ("Last-Translator", _BLANK_TRANSLATOR if template else translator or nobody),
        ("Language-Team", _BLANK_TEAM if template else team or NO_TEAM),
        ("Language", to_posix(language) if language else ""),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    if language:
        fields.append(("Plural-Forms", plural_forms(language)))
    fields.append(("X-Generator", f"l10n {version}"))
    if source_language:
        fields.append(("X-Source-Language", to_posix(source_language)))
    _refuse_breaks(fields)
    return tuple(fields)


@lru_cache(maxsize=64)
def po_date(moment: datetime) -> str:
    """A date as gettext writes it: `2026-03-14 09:30+0300`. A moment without a zone is taken for UTC."""
    return moment.strftime("%Y-%m-%d %H:%M") + (moment.strftime("%z")[:5] or "+0000")


def parse_fields(text: str) -> Fields:
    """The fields in the msgstr of a header entry. A line without a colon is kept as a value without a name."""
    fields = []
    for line in text.removesuffix("\n").split("\n") if text else ():
        name, colon, value = line.partition(":")
        fields.append((name, value.strip(" ")) if colon else ("", line))
    return tuple(fields)


def format_fields(fields: Fields) -> str:
    """The msgstr of a header entry. Raises `CatalogueError` on a line break in a field: it would begin another."""
    _refuse_breaks(fields)
    return "".join([f"{_line(name, value)}\n" for name, value in fields])


def _refuse_breaks(fields: Iterable[tuple[str, str]]) -> None:
    for name, value in fields:
        if ":" in name or _FORBIDDEN.search(name + value):
            raise CatalogueError(
                f"the header field {name!r} has a line break or control character in it",
                remedy="take it out of the project's settings",
            )


def get_field(catalogue: Catalogue, name: str) -> str | None:
    """The value of a header field, whatever the case of its name; None where it is not there."""
    wanted = name.casefold()
    return next((value for each, value in catalogue.header if each.casefold() == wanted), None)


def with_field(catalogue: Catalogue, name: str, value: str) -> Catalogue:
    """The catalogue with a header field set: in its place if it is there, else at the end.

    In a header that was read from a file only that field's line changes, where it has one to itself; otherwise
    its fields are written anew below its own comments.
    """
    if get_field(catalogue, name) == value:
        return catalogue
    named = [each for each, _ in catalogue.header if each.casefold() == name.casefold()]
    name = named[0] if named else name
    fields = [(each, value if each in named else old) for each, old in catalogue.header]
    if not named:
        fields.append((name, value))
    raw = catalogue.header_raw
    if raw is not None:
        raw = _raw_with(raw, name, value, tuple(fields), catalogue.newline)
    return replace(catalogue, header=tuple(fields), header_raw=raw)


def _line(name: str, value: str) -> str:
    return f"{name}: {value}" if name else value


def _raw_with(raw: str, name: str, value: str, fields: Fields, newline: str) -> str:
    format_fields(((name, value),))
    own_line = re.compile(
        rf'(?<![^\r\n])"{re.escape(name)}:(?:(?!\\n)[^\r\n])*+\\n"(?![^\r\n])', re.IGNORECASE
    )
    if len(own_line.findall(raw)) == 1:
        return own_line.sub(lambda _: f'"{escape(_line(name, value))}\\n"', raw)
    body = ('msgid ""\n' + strings("msgstr", format_fields(fields))).replace("\n", newline)
    keyword = re.search(r"(?<![^\r\n])[ \t]*msgid", raw)
    return (raw[: keyword.start()] if keyword else "") + body
