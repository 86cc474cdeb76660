"""Headers that the gettext world accepts without a word, changed by the line and compared by meaning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from l10n.catalogues.po import parse, write
from l10n.catalogues.po.header import get_field, new_fields, po_date, with_field
from l10n.catalogues.po.locale_tag import from_posix, to_posix
from l10n.errors import CatalogueError
from l10n.model import Catalogue, Message

CREATED = datetime(2026, 3, 14, 9, 30, tzinfo=timezone(timedelta(hours=3)))


def new_catalogue(language: str | None, *messages: Message, **more: str) -> Catalogue:
    fields = new_fields(
        article="harbour",
        revision="3",
        language=language,
        source_language="en",
        created=CREATED,
        bugs="Desk <desk@harbour-times.org>",
        version="0.1.0",
        **more,
    )
    return Catalogue(language, "en", fields, messages, ("Translation of the article “Harbour”.",))


@pytest.mark.parametrize(
    "language",
    ["ar", "ru", "en", "pt-BR", "sr-Latn", "fr", "zh-Hans", "de", "ca-valencia", "pl"],
)
@pytest.mark.parametrize(
    "person",
    [
        {
            "translator": "Layla Haddad <layla@harbour-times.org>",
            "team": "Desk <desk@harbour-times.org>",
        },
        {},
    ],
    ids=["named", "nobody"],
)
def test_accepted_without_a_word(
    language: str, person: dict[str, str], run: Callable[..., str], tmp_path: Path
) -> None:
    path = tmp_path / f"{to_posix(language)}.po"
    path.write_bytes(
        write(new_catalogue(language, Message("A ship came.", "…"), Message("And left."), **person))
    )
    assert run("msgfmt", "-c", "-o", tmp_path / "out.mo", path) == ""
    assert run("i18nspector", path) == ""


def test_a_template_is_accepted_without_a_word(run: Callable[..., str], tmp_path: Path) -> None:
    path = tmp_path / "harbour.pot"
    path.write_bytes(write(new_catalogue(None, Message("A ship came."))))
    assert run("i18nspector", path) == ""


def test_a_header_that_a_person_can_read() -> None:
    catalogue = new_catalogue("ar", translator="Layla Haddad <layla@harbour-times.org>")
    assert write(catalogue).decode() == (
        "# Translation of the article “Harbour”.\n"
        'msgid ""\n'
        'msgstr ""\n'
        '"Project-Id-Version: harbour 3\\n"\n'
        '"Report-Msgid-Bugs-To: Desk <desk@harbour-times.org>\\n"\n'
        '"POT-Creation-Date: 2026-03-14 09:30+0300\\n"\n'
        '"PO-Revision-Date: 2026-03-14 09:30+0300\\n"\n'
        '"Last-Translator: Layla Haddad <layla@harbour-times.org>\\n"\n'
        '"Language-Team: none\\n"\n'
        '"Language: ar\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;\\n"\n'
        '"X-Generator: l10n 0.1.0\\n"\n'
        '"X-Source-Language: en\\n"\n'
    )
    assert parse(write(catalogue)) == catalogue


def test_a_line_break_cannot_inject_a_field() -> None:
    with pytest.raises(CatalogueError, match="line break"):
        new_catalogue("ar", translator="X\nLanguage: evil")
    with pytest.raises(CatalogueError, match="line break"):
        with_field(parse(WRAPPED), "X-Generator", "a\nb: c")


WRAPPED = b"""# A comment
#, fuzzy
msgid ""
msgstr ""
"PO-Revision-Date: 2026-01-01 00:00+0000\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: ar\\n"
"Plural-Forms: nplurals=2; plural=n != "
"1;\\n"
"a line of somebody\\n"

msgid "a"
msgstr "b"
"""


def test_one_field_is_one_line() -> None:
    changed = with_field(parse(WRAPPED), "po-revision-date", "2026-02-02 00:00+0000")
    assert write(changed) == WRAPPED.replace(b"2026-01-01", b"2026-02-02")
    assert parse(write(changed)) == changed
    assert with_field(changed, "PO-Revision-Date", "2026-02-02 00:00+0000") is changed


@pytest.mark.parametrize(
    ("name", "value"),
    [("Plural-Forms", "nplurals=1; plural=0;"), ("X-New", "\\ and “é”"), ("Language", "")],
)
@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
def test_any_field_can_be_set(name: str, value: str, newline: bytes) -> None:
    changed = with_field(parse(WRAPPED.replace(b"\n", newline)), name, value)
    data = write(changed)
    found = parse(data)
    assert get_field(found, name) == value
    assert found.header == changed.header
    assert found.messages == changed.messages
    assert data.startswith(b"# A comment" + newline)
    assert b"\n" not in data.replace(newline, b"")


def test_a_field_among_two_on_a_line_takes_nothing_with_it() -> None:
    data = b'msgid ""\nmsgstr "Language: ar\\nX-Own: kept\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    found = parse(write(with_field(parse(data), "Language", "ru")))
    assert (get_field(found, "Language"), get_field(found, "X-Own")) == ("ru", "kept")


def test_a_header_is_added_where_there_was_none() -> None:
    bare = parse(b'msgid "a"\nmsgstr "b"\n')
    found = parse(write(with_field(bare, "Content-Type", "text/plain; charset=UTF-8")))
    assert found.messages == bare.messages
    assert found.warnings == ()


def test_dates() -> None:
    assert po_date(datetime(2026, 1, 2, 3, 4, tzinfo=UTC)) == "2026-01-02 03:04+0000"
    assert po_date(datetime(2026, 1, 2, 3, 4)) == "2026-01-02 03:04+0000"


@pytest.mark.parametrize(
    "tag", ["ar", "pt-BR", "sr-Latn", "sr-Latn-RS", "uz-Cyrl", "ar-Latn", "es-419", "ca-valencia"]
)
def test_tags_there_and_back(tag: str) -> None:
    assert from_posix(to_posix(tag)) == tag


@pytest.mark.parametrize("hostile", ["", "../../x", "ru/RU", "C", "ru;rm", "x" * 5000, "ar\n"])
def test_no_tag(hostile: str) -> None:
    assert from_posix(hostile) in (None, "ar")
