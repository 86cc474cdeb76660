"""Sentences as a reader sees them: golden files by language, lossless whatever the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.language.segment import SegmentationRules, boundaries, segment

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = (None, "en", "ru", "ar", "de", "fr", "zh", "ja", "uk", "ar-EG", "ru_RU", "xx")


def cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for file in sorted(GOLDEN.glob("*.txt")):
        text = "\n".join(
            line for line in file.read_text("utf-8").splitlines() if not line.startswith("# ")
        )
        for case in text.split("\n===")[:-1]:
            source, _, sentences = case.strip("\n").partition("\n---\n")
            found.append((file.stem.partition("_")[0], source, sentences.split("\n")))
    return found


@pytest.mark.parametrize(("language", "text", "sentences"), cases())
def test_golden(language: str, text: str, sentences: list[str]) -> None:
    assert [piece.strip() for piece in segment(text, language)] == sentences


def test_the_golden_files_are_many() -> None:
    for language in ("en", "ru", "ar"):
        assert sum(case[0] == language for case in cases()) >= 110


PIECES = st.sampled_from(
    [
        *"abcABCгдГДمند.!?…؟۔،؛:;,()[]«»“”\"'—–-*_#\n\t \u00a0\u200f\u202a\u202c\ufffc0123¹😀🎉。！」",
        *(
            "Mr.",
            "U.S.",
            " p.m.",
            "т. е.",
            " г.",
            "د.",
            "...",
            ". . .",
            "[1]",
            "\n\n",
            "1) ",
            "• ",
            "***",
            "http://a.b ",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


@given(
    TEXTS,
    st.sampled_from(LANGUAGES),
    st.sampled_from([None, SegmentationRules(profile="dialogue-colon")]),
)
def test_no_character_is_lost(
    text: str, language: str | None, settings: SegmentationRules | None
) -> None:
    pieces = segment(text, language, settings)
    assert "".join(pieces) == text
    assert all(pieces)
    assert segment(text, language, settings) == pieces


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_boundaries_are_offsets_within_the_text(text: str, language: str | None) -> None:
    offsets = boundaries(text, language)
    assert offsets == sorted(set(offsets))
    assert all(0 < offset < len(text) for offset in offsets)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_white_space_belongs_to_the_piece_before(text: str, language: str | None) -> None:
    assert not any(piece[0].isspace() for piece in segment(text, language)[1:])


@pytest.mark.parametrize("language", ["en", "ru", "ar", None])
@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "w",
        ".",
        ". ",
        "a. ",
        '"',
        '."',
        "Mr. ",
        "A. ",
        "(b ",
        "a. (b ",
        "a. — «b ",
        "\n",
        "a\n",
        "1. A ",
        "* ",
        "#a ",
        ". #a ",
    ],
)
def test_hostile_repetition_is_cut_without_loss(language: str | None, unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert "".join(segment(text, language)) == text


def test_empty_and_blank() -> None:
    assert segment("", "en") == []
    assert segment(" \n\n ", "en") == [" \n\n "]
    assert boundaries("", "en") == []


def test_a_placeholder_stands_for_code_or_an_image() -> None:
    code = "\ufffc"
    assert segment(f"Run {code}. Then stop.", "en") == [f"Run {code}. ", "Then stop."]
    assert segment(f"Stop now. {code} runs again.", "en") == ["Stop now. ", f"{code} runs again."]
    assert segment(f"It was signed.{code} It took effect.", "en") == [
        f"It was signed.{code} ",
        "It took effect.",
    ]


def test_the_dialogue_profile_cuts_at_colons_and_arabic_commas() -> None:
    profile = SegmentationRules(profile="dialogue-colon")
    assert segment("سؤال وجواب: ماذا حدث؟ لا شيء.", "ar", profile) == [
        "سؤال وجواب: ",
        "ماذا حدث؟ ",
        "لا شيء.",
    ]
    assert segment("علاج الضغط، والقلب، زرعها العملاء، وقرر", "ar", profile) == [
        "علاج الضغط، والقلب، ",
        "زرعها العملاء، ",
        "وقرر",
    ]
    assert segment("She said: Go at 10:30.", "en", profile) == ["She said: ", "Go at 10:30."]
    assert segment("سؤال وجواب: ماذا حدث، إذن؟", "ar") == ["سؤال وجواب: ماذا حدث، إذن؟"]


def test_exceptions_of_a_user() -> None:
    text = "The Geschw. Scholl died. Yes."
    assert segment(text, "en") == ["The Geschw. ", "Scholl died. ", "Yes."]
    for language in ("en", "en-GB", ""):
        rules = SegmentationRules(exceptions=((language, "Geschw."),))
        assert segment(text, "en", rules) == ["The Geschw. Scholl died. ", "Yes."]
    assert len(segment(text, "en", SegmentationRules(exceptions=(("de", "Geschw"),)))) == 3
    assert segment(
        "Die Geschw. Scholl. Ja.", "de", SegmentationRules(exceptions=(("de", "Geschw"),))
    ) == [
        "Die Geschw. Scholl. ",
        "Ja.",
    ]


def test_marks_of_emphasis_are_transparent() -> None:
    assert segment("**Bold.** Next. _It._ Next.", "en") == [
        "**Bold.** ",
        "Next. ",
        "_It._ ",
        "Next.",
    ]
    assert segment("<em>Bold.</em> <b>Next.</b>", "en") == ["<em>Bold.</em> ", "<b>Next.</b>"]


def test_a_headline_without_stop_is_told_by_its_short_line() -> None:
    headline = "Ceasefire holds in the north\nThe truce between the two armies held on Friday.\n"
    assert segment(headline, "en") == [
        "Ceasefire holds in the north\n",
        "The truce between the two armies held on Friday.\n",
    ]
    assert segment("Title\n\nthe text goes on.", "en") == ["Title\n\n", "the text goes on."]
    wrapped = "The truce between the armies of General\nHaftar and the government held on Friday."
    assert segment(wrapped, "en") == [wrapped]
    assert boundaries(headline, "en") == []


def test_lists_in_one_line_and_rules() -> None:
    assert segment("• Milk • Bread", "en") == ["• Milk ", "• Bread"]
    assert segment("2) Milk 3) Bread 5) Salt", "en") == ["2) Milk ", "3) Bread 5) Salt"]
    assert segment("the area *** Bush also", "en") == ["the area ", "*** ", "Bush also"]
    assert segment("See https://a.org/b https://c.org/d", "en") == [
        "See https://a.org/b ",
        "https://c.org/d",
    ]
