"""Lists of names for and from other programs: what is written is read again, and what they write is understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import DocumentError
from l10n.exchange import csv_table, tbx
from l10n.exchange.terms import TermEntry, TermForm

PUTIN = TermEntry(
    "Vladimir Putin",
    "en",
    "person",
    {"ar": TermForm("فلاديمير بوتين"), "ru": TermForm("Владимир Путин", approved=False)},
)

OLD = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="1">
  <langSet xml:lang="en"><tig><term>Al Jazeera</term></tig></langSet>
  <langSet xml:lang="ru">
    <tig><term>Аль Джазира</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    <tig><term>«Джазира»</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
    <tig><term>Аль-Джазира</term></tig>
  </langSet>
</termEntry>
</body></text></martif>
"""


BELOV = TermEntry("Иван Белов", "ru", "person", {"en": TermForm("Ivan Belov")})
SIDON = TermEntry("Sidon", "en", "place", {"en": TermForm("Saida"), "ru": TermForm("Сайда")})
BEIRUT = TermEntry("Beirut", "en", "place", {"en": TermForm("Beirut", approved=False)})


@pytest.mark.parametrize("entry", [PUTIN, BELOV, SIDON, BEIRUT], ids=lambda each: each.name)
@pytest.mark.parametrize("form", [tbx, csv_table], ids=["tbx", "csv"])
def test_what_is_written_is_read_again(form, entry):
    (read,) = form.read(form.write([entry], "en"), "en")
    assert (read.name, read.language, read.kind, read.forms) == (
        entry.name,
        entry.language,
        entry.kind,
        entry.forms,
    )


_WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=9)


@given(st.lists(_WORDS, min_size=1, max_size=3).map(" ".join), _WORDS, st.booleans())
def test_any_name_goes_through_both(name, form, approved):
    entry = TermEntry(name, "en", "place", {"ru": TermForm(form, approved)})
    for kind in (tbx, csv_table):
        (read,) = kind.read(kind.write([entry], "en"), "en")
        assert (read.name, read.forms) == (entry.name, entry.forms)


def test_the_older_tbx_is_read_and_what_it_deprecates_is_not():
    (read,) = tbx.read(OLD.encode(), "en")
    assert read.name == "Al Jazeera"
    assert read.forms == {"ru": TermForm("Аль-Джазира")}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><tbx/>', "x.tbx: it has a document type definition"),
        ("<tbx><text></tbx>", "x.tbx:1: this is not XML"),
        ("<html/>", "x.tbx: this is not TBX: it begins with <html>"),
    ],
)
def test_what_is_no_tbx_is_refused(text, reason):
    with pytest.raises(DocumentError) as caught:
        tbx.read(text.encode(), "en", "x.tbx")
    assert str(caught.value).startswith(reason)


def test_a_document_type_definition_does_not_hide_in_another_encoding():
    with pytest.raises(DocumentError, match="document type"):
        tbx.read('<!DOCTYPE x [<!ENTITY a "b">]><tbx/>'.encode("utf-16"), "en")
    with pytest.raises(DocumentError, match="UTF-8"):
        tbx.read(b"\xff<tbx/>", "en")


def test_a_plain_table_of_a_desk_is_enough():
    read = csv_table.read("name;ru;ar\nIdlib;Идлиб;إدلب\nRaqqa;Ракка;\n".encode(), "en")
    assert [(e.name, e.language, e.kind, dict(e.forms)) for e in read] == [
        ("Idlib", "en", "", {"ru": TermForm("Идлиб"), "ar": TermForm("إدلب")}),
        ("Raqqa", "en", "", {"ru": TermForm("Ракка")}),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("term,translation\na,b\n", "x.csv:1: the column 'term' is none of a language"),
        ("name\na\n", "x.csv:1: columns are missing"),
        ('name,ru\n"a,b\n', "x.csv:2: this is not a table"),
        ("", "x.csv:1: columns are missing"),
    ],
)
def test_what_is_no_table_is_refused(text, reason):
    with pytest.raises(DocumentError) as caught:
        csv_table.read(text.encode(), "en", "x.csv")
    assert str(caught.value).startswith(reason)
