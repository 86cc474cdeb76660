"""The door to polib, with polib itself as the second reader of what we write."""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib

from l10n import from_polib, to_polib
from l10n.catalogues.po import parse, write
from l10n.catalogues.po.polib_door import write_mo
from l10n.language.plurals import plural_forms
from l10n.model import Catalogue, Message


def test_there_and_back_loses_nothing(catalogue_of: Callable[[int, int], Catalogue]) -> None:
    catalogue = catalogue_of(3, 500)
    messages = tuple(
        replace(each, notes=("a", "", *each.notes), comments=()) for each in catalogue.messages
    )
    catalogue = replace(catalogue, messages=messages)
    assert from_polib(to_polib(catalogue)) == catalogue


def test_polib_reads_what_we_write(
    catalogue_of: Callable[[int, int], Catalogue], tmp_path: Path
) -> None:
    catalogue = _simple(catalogue_of(4, 500))
    path = tmp_path / "a.po"
    path.write_bytes(write(catalogue))
    found = from_polib(polib.pofile(str(path)))
    assert {_essence(each) for each in found.messages} == {
        _essence(each) for each in catalogue.messages
    }
    assert dict(found.header) == dict(catalogue.header)


def test_we_read_what_polib_writes(catalogue_of: Callable[[int, int], Catalogue]) -> None:
    catalogue = _simple(catalogue_of(5, 500))
    for width in (0, 78):
        file = to_polib(catalogue)
        file.wrapwidth = width
        data = str(file).encode()
        found = parse(data)
        assert write(found) == data
        assert {_essence(each) for each in found.messages} == {
            _essence(each) for each in catalogue.messages
        }


def test_the_compiled_catalogue_speaks_only_what_is_done() -> None:
    header = (("Content-Type", "text/plain; charset=UTF-8"), ("Plural-Forms", plural_forms("ru")))
    messages = (
        Message("done", "готово"),
        Message("done", "в заголовке", context="headline"),
        Message("unsure", "не уверен", fuzzy=True),
        Message("open"),
        Message("old", "старое", obsolete=True),
        Message(
            "%d ship",
            plural_key="%d ships",
            plural_targets=("%d корабль", "%d корабля", "%d кораблей"),
        ),
        Message("%d sea", plural_key="%d seas", plural_targets=("%d море", "", "")),
    )
    spoken = gettext.GNUTranslations(io.BytesIO(write_mo(Catalogue("ru", "en", header, messages))))
    keys = ("done", "unsure", "open", "old", "%d sea")
    assert [spoken.gettext(key) for key in keys] == ["готово", *keys[1:]]
    assert spoken.pgettext("headline", "done") == "в заголовке"
    assert [spoken.ngettext("%d ship", "%d ships", n) for n in (1, 2, 5)] == [
        "%d корабль",
        "%d корабля",
        "%d кораблей",
    ]


def test_msgfmt_agrees(
    catalogue_of: Callable[[int, int], Catalogue], run: Callable[..., str], tmp_path: Path
) -> None:
    catalogue = _simple(catalogue_of(6, 300))
    source = tmp_path / "a.po"
    source.write_bytes(write(catalogue))
    run("msgfmt", source, "-o", tmp_path / "a.mo")
    theirs = polib.mofile(str(tmp_path / "a.mo"))
    (tmp_path / "b.mo").write_bytes(write_mo(catalogue))
    ours = polib.mofile(str(tmp_path / "b.mo"))
    assert {(e.msgctxt or None, e.msgid): (e.msgstr, e.msgstr_plural) for e in ours} == {
        (e.msgctxt or None, e.msgid): (e.msgstr, e.msgstr_plural) for e in theirs
    }


def _simple(catalogue: Catalogue) -> Catalogue:
    """Without what polib reads or writes wrongly (backslashes, control characters), and what msgfmt objects to (flags
    of a format, line feeds at one end only, a plural with an empty form)."""
    odd = re.compile(r"[\x00-\x1f\\\\]")
    return replace(
        catalogue,
        messages=tuple(
            replace(each, flags=())
            for each in catalogue.messages
            if not odd.search(
                "".join(
                    (
                        each.key,
                        each.target,
                        *each.plural_targets,
                        each.plural_key or "",
                        each.previous_key or "",
                    )
                )
                + (each.context or "")
            )
        ),
    )


def _essence(message: Message) -> tuple[object, ...]:
    """What polib reads without loss: it strips comments, and takes an empty msgctxt for none."""
    return (
        message.key,
        message.target,
        message.context or None,
        message.fuzzy,
        message.plural_targets,
        message.obsolete,
    )
