"""The phrase files say what they must, and every example and counter-example in them is found or left alone."""

from __future__ import annotations

import json
import re
from typing import Any, get_args

import pytest

from l10n.errors import UsageError
from l10n.phrases import context, find_phrases, lexicon, phrase, phrases, spelling
from l10n.phrases.first_letters import lines
from l10n.phrases.scan import FOLDER

KINDS = {
    "address",
    "closing",
    "condolence",
    "festive",
    "greeting",
    "honorific",
    "interjection",
    "invocation",
    "name_part",
    "oath",
    "reply",
    "salutation",
    "thanks",
    "title",
    "wish",
}
REGISTERS = {"religious", "formal", "neutral", "informal"}
LANGUAGES = {"ar", "en", "ru"}
REQUIRED = {
    "id": str,
    "kind": str,
    "register": str,
    "language": str,
    "forms": dict,
    "spellings": dict,
    "translation": dict,
    "gloss": dict,
    "where": str,
    "patterns": list,
    "examples": dict,
    "counter_examples": dict,
    "review": str,
}
OPTIONAL = {
    "vocalised": str,
    "transliteration": dict,
    "addressee": dict,
    "region": str,
    "occasion": str,
    "name": bool,
    "confused_with": str,
    "notes": str,
} | dict.fromkeys(lexicon.RULES, str)
PATTERN = {"form": str, "writing": str, "script": str, "where": str, "upper": bool}
PATTERN |= dict.fromkeys(lexicon.RULES, str)
ENTRIES = lexicon.entries()
HARAKAT = re.compile("[\u064b-\u0652\u0670]")


def test_there_are_enough_phrases_each_under_one_id() -> None:
    listed = [
        entry["id"]
        for path in sorted(lexicon.FOLDER.glob("*.json"))
        for entry in json.loads(path.read_text("utf-8"))["phrases"]
    ]
    assert len(listed) == len(set(listed)) >= 350


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_entry_has_the_fields_it_needs_and_no_others(entry: dict[str, Any]) -> None:
    for name, kind in REQUIRED.items():
        assert isinstance(entry.get(name), kind), name
    for name, value in entry.items():
        assert isinstance(value, (REQUIRED | OPTIONAL)[name]), name
    assert re.fullmatch(r"[a-z0-9_]+", entry["id"])
    assert entry["kind"] in KINDS
    assert entry["register"] in REGISTERS
    assert set(entry["forms"]) == LANGUAGES
    assert all(entry["forms"].values())
    assert set(entry["translation"]) == LANGUAGES
    assert all(entry["translation"].values())
    assert all(entry["examples"].values())
    assert all(entry["counter_examples"].values())
    assert set(entry["gloss"]) >= LANGUAGES - {entry["language"], "ar"}
    assert entry["where"] in context.WHERE
    assert set(entry.get("addressee", {})) <= {"gender", "number"}
    for way in entry["patterns"]:
        assert set(way) >= {"form", "writing"}
        assert all(isinstance(value, PATTERN[name]) for name, value in way.items())
        assert way.get("where", entry["where"]) in context.WHERE
        assert way["writing"] in spelling.SCRIPTS
        for rule in set(way) & set(lexicon.RULES):
            re.compile(way[rule])


@pytest.mark.parametrize("pattern", lexicon.patterns(), ids=lambda pattern: pattern.form)
def test_a_pattern_can_be_read_in_each_of_its_scripts(pattern: lexicon.Pattern) -> None:
    for script in pattern.scripts:
        assert pattern.expression(script).regex


@pytest.mark.parametrize("script", get_args(spelling.Script))
def test_the_kept_first_letters_are_those_of_the_patterns(script: spelling.Script) -> None:
    """If this fails, run `python -m l10n.phrases.first_letters`."""
    kept = (FOLDER / f"{script}.txt").read_text("utf-8").splitlines()
    assert kept == list(lines(script))


def examples(field: str) -> list[Any]:
    return [
        pytest.param(phrase_id, language, text, id=f"{phrase_id}: {text}")
        for phrase_id, entry in ENTRIES.items()
        for language, texts in entry.get(field, {}).items()
        for text in texts
    ]


@pytest.mark.parametrize(("phrase_id", "language", "text"), examples("examples"))
def test_an_example_is_found(phrase_id: str, language: str, text: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    found = find_phrases(text.replace("[", "").replace("]", ""), language)
    assert (start, end, phrase_id) in [(match.start, match.end, match.id) for match in found]


@pytest.mark.parametrize(("phrase_id", "language", "text"), examples("counter_examples"))
def test_a_counter_example_is_left_alone(phrase_id: str, language: str, text: str) -> None:
    assert phrase_id not in [match.id for match in find_phrases(text, language)]


@pytest.mark.parametrize(
    "known", [known for known in phrases() if known.vocalised], ids=lambda known: known.id
)
def test_the_vocalised_arabic_is_the_plain_arabic_with_vowels(known: Any) -> None:
    assert HARAKAT.search(known.vocalised)
    plain = HARAKAT.sub("", known.vocalised).replace("ٱ", "ا")
    listed = [known.forms["ar"], *known.spellings.get("ar", ())]
    assert plain in [HARAKAT.sub("", form) for form in listed]


def test_an_unknown_phrase_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="goodbye_cruel_world"):
        phrase("goodbye_cruel_world")


@pytest.mark.parametrize("script", ["latin", "cyrillic", "romanised"])
def test_the_tables_of_sounds_spell_with_letters_that_folding_leaves(script: str) -> None:
    from l10n.phrases.fold import folded

    table = json.loads((lexicon.FOLDER.parent / "sounds.json").read_text("utf-8"))[script]
    for spellings in table.values():
        assert [folded(way) for way in spellings] == spellings
