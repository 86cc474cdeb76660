"""No letter of the source script stays in the output, whatever the input."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.romanisation.romanise import romanise
from l10n.romanisation.system import ids, system

_NAMES = {"Cyrl": "CYRILLIC", "Arab": "ARABIC"}


def _of_script(name: str) -> str:
    points = (chr(code) for code in range(sys.maxunicode + 1))
    return "".join(point for point in points if name in unicodedata.name(point, "").split())


SCRIPTS = {script: _of_script(name) for script, name in _NAMES.items()}


def _foreign(latin: str) -> set[str]:
    """Letters that are neither Latin nor, as ʿ and ʹ, common modifiers; and digits other than 0-9."""
    return {
        character
        for character in latin
        if any(name in unicodedata.name(character, "").split() for name in _NAMES.values())
        or (
            character.isalpha()
            and "LATIN" not in unicodedata.name(character)
            and unicodedata.category(character) != "Lm"
        )
        or (character.isdigit() and not character.isascii())
    }


@pytest.mark.parametrize("id", ids())
def test_every_character_of_the_script_alone(id: str) -> None:
    script = SCRIPTS[system(id).script]
    assert len(script) > 400
    left = {character: latin for character in script if _foreign(latin := romanise(character, id))}
    assert left == {}


@pytest.mark.parametrize("id", ids())
@given(data=st.data())
def test_any_text_of_the_script(id: str, data: st.DataObject) -> None:
    alphabet = st.one_of(
        st.sampled_from(SCRIPTS[system(id).script]),
        st.sampled_from("سلامكتابوالبيتَُِّْةىأإآ" if "ara" in id else "абвгеёъьЩЮЯ\u0301"),
        st.sampled_from(" ,.-«»\n0"),
    )
    assert _foreign(romanise(data.draw(st.text(alphabet, max_size=40)), id)) == set()


@pytest.mark.parametrize("id", ids())
@given(text=st.text(st.characters(max_codepoint=0x24F, exclude_characters="·")))
def test_what_is_latin_already_stays(id: str, text: str) -> None:
    assert romanise(text, id) == text


@pytest.mark.parametrize("id", [name for name in ids() if "ara" in name])
def test_arabic_digits_and_punctuation(id: str) -> None:
    assert romanise("١٢٣٫٥٪ ۴؟ ؛ ،", id) == "123.5% 4? ; ,"
