"""Each system's own examples, and what its file must say."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from l10n.errors import UsageError
from l10n.romanisation.romanise import romanise
from l10n.romanisation.system import System, ids, system, systems
from l10n.romanisation.tags import system_for

EXAMPLES = [
    (name, text, latin)
    for name, found in systems().items()
    for text, latin in found.examples.items()
]


@pytest.mark.parametrize(("id", "text", "latin"), EXAMPLES)
def test_example(id: str, text: str, latin: str) -> None:
    assert unicodedata.normalize("NFC", romanise(text, id)) == latin


def test_the_systems_that_the_project_promises_are_there() -> None:
    assert {
        "bgnpcgn-rus-Cyrl-Latn-1947",
        "alalc-rus-Cyrl-Latn-1997",
        "iso-rus-Cyrl-Latn-9-1995",
        "gost-rus-Cyrl-Latn-7-79-b",
        "icao-rus-Cyrl-Latn-9303",
        "alalc-ara-Arab-Latn-1997",
        "bgnpcgn-ara-Arab-Latn-1956",
        "din-ara-Arab-Latn-31635-2011",
        "un-ara-Arab-Latn-2017",
        "reader-rus-Cyrl-Latn",
        "reader-ara-Arab-Latn",
    } <= set(ids())


@pytest.mark.parametrize("found", systems().values(), ids=ids())
def test_a_file_says_where_it_comes_from_and_what_it_does(found: System) -> None:
    assert all((found.source, found.edition, found.notes, found.tags))
    assert (found.language, found.script) in {("ar", "Arab"), ("ru", "Cyrl")}
    assert len(found.examples) >= (60 if found.script == "Arab" else 35)
    assert romanise(found.sample, found.id) != found.sample


def test_the_golden_russian_words(shared: Path) -> None:
    header, *rows = [
        line.split("\t")
        for line in (shared / "data" / "ru_latn.tsv").read_text("utf-8").splitlines()
    ]
    columns = {
        "bgn_pcgn": "bgnpcgn-rus-Cyrl-Latn-1947",
        "iso9_gost779a": "iso-rus-Cyrl-Latn-9-1995",
        "gost779b": "gost-rus-Cyrl-Latn-7-79-b",
        "icao": "icao-rus-Cyrl-Latn-9303",
        "ala_lc": "alalc-rus-Cyrl-Latn-1997",
    }
    for column, name in columns.items():
        at = header.index(column)
        assert [romanise(row[0], name) for row in rows] == [row[at] for row in rows]


@pytest.mark.parametrize(
    ("tag", "id"),
    [
        ("ru-Latn", "reader-rus-Cyrl-Latn"),
        ("ar-Latn", "reader-ara-Arab-Latn"),
        ("ar-Latn-SY", "reader-ara-Arab-Latn"),
        ("ru-Latn-alalc97", "alalc-rus-Cyrl-Latn-1997"),
        ("ar-Latn-alalc97", "alalc-ara-Arab-Latn-1997"),
        ("ru-Latn-t-ru-cyrl-m0-bgn", "bgnpcgn-rus-Cyrl-Latn-1947"),
        ("ru-Latn-t-ru-m0-iso-1995", "iso-rus-Cyrl-Latn-9-1995"),
        ("ar-Latn-t-ar-m0-ungegn-2017", "un-ara-Arab-Latn-2017"),
        ("ar-Latn-x-din", "din-ara-Arab-Latn-31635-2011"),
        ("ru-Latn-x-icao", "icao-rus-Cyrl-Latn-9303"),
        ("gost-rus-Cyrl-Latn-7-79-b", "gost-rus-Cyrl-Latn-7-79-b"),
    ],
)
def test_a_tag_names_a_system(tag: str, id: str) -> None:
    assert system_for(tag) == id


@pytest.mark.parametrize(
    "tag", ["ar", "en-Latn", "ru-Cyrl", "ar-Latn-x-icao", "ru-Latn-x-nonsense", ""]
)
def test_a_tag_that_names_none_is_refused(tag: str) -> None:
    with pytest.raises(UsageError):
        system_for(tag)


def test_an_unknown_id_names_the_near_ones() -> None:
    with pytest.raises(UsageError, match="bgnpcgn-rus-Cyrl-Latn-1947"):
        system("bgn-rus-Cyrl-Latn-1947")
