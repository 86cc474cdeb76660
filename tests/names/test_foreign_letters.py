"""Words that look foreign in Arabic letters are told from words of the language, whether or not a list has them."""

from __future__ import annotations

import pytest

from l10n.names.find import find_names
from l10n.names.finding.arabic_letters import foreignness
from l10n.names.fold import fold

ENOUGH = 6.0


@pytest.mark.parametrize(
    "word",
    [
        "فرانكفورت",
        "كوفالتشوك",
        "تيمبرليك",
        "زوركامب",
        "ميتسوكو",
        "غرونينغن",
        "شيميتشكوفا",
        "نيومونستر",
        "دوستويفسكايا",
        "بوكوتشافا",
        "هولتسمان",
    ],
)
def test_foreign_words_look_foreign(word: str) -> None:
    assert foreignness(fold(word)) > ENOUGH


@pytest.mark.parametrize(
    "word",
    [
        "استراتيجيتهم",
        "والمسؤولون",
        "معالجتها",
        "سيطرتهم",
        "بانفجار",
        "المستشفيات",
        "تحقيقاتها",
        "للمواطنين",
        "وسيعودون",
        "مفاوضات",
        "تكنولوجيا",
        "احتجاجاتهم",
    ],
)
def test_words_of_the_language_do_not(word: str) -> None:
    assert foreignness(fold(word)) < 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عاد من كريدنغهام إلى زيمبوريا", [("كريدنغهام", "place"), ("زيمبوريا", "place")]),
        ("أنفقت دوبروفسكايا ملايين على القصر", [("دوبروفسكايا", "person")]),
        ("في موسكو وفيرخويانسك", [("موسكو", "place"), ("فيرخويانسك", "place")]),
        ("بدا جلياً أن الأمر انتهى", []),
        ("فاز الفريق بكأس رايدر", []),
    ],
)
def test_surroundings_decide_with_the_letters(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(match.base, match.kind) for match in find_names(text, "ar")] == expected
