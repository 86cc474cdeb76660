"""Names are found in news paragraphs, and only there; what stays outside stays outside."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.errors import UsageError
from l10n.names.find import find_names
from l10n.names.finding.inflected import forms

FOLDER = Path(__file__).with_name("find")
MARKED = re.compile(r"\[([^\[\]]+)\]\{(person|place|organisation)(?:(?:=|: *)([^{}]+))?\}")
FLOOR = {"en": 0.95, "ru": 0.93, "ar": 0.88}
"""F1 per mention on the paragraphs that were at hand when this was written: a guard against falling back."""
OTHER = {
    "third": {"en": 0.95, "ru": 0.93, "ar": 0.93},
    "further": {"en": 0.92, "ar": 0.9},
    "strangers": {"ar": 0.89, "ru": 0.95},
}
"""Further sets, each written before the finder was tried on it: at first .90, .95, .82 and .87, -, .81; `strangers`, of whose
names lists know one half: .80 for its first fifteen paragraphs, and .86 for the next fifteen and the last ten."""
FRESH_FLOOR = {"en": 0.93, "ru": 0.95, "ar": 0.9}
"""On paragraphs of other topics, whose names the seed does not have. The first twelve, before anything was mended after them: .89, .92, .78."""


def plain(marked: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    """An annotated text without its marks; of each name start, end, dictionary form, kind."""
    text, names, position = "", [], 0
    for found in MARKED.finditer(marked):
        text += marked[position : found.start()]
        names.append((len(text), len(text) + len(found[1]), found[3] or found[1], found[2]))
        text += found[1]
        position = found.end()
    return text + marked[position:], names


def marked(text: str, language: str) -> str:
    """The text with what was found in it marked."""
    parts, position = [], 0
    for match in find_names(text, language):
        stands = text[match.start : match.end]
        base = "" if match.base == stands else "=" + match.base
        parts += [text[position : match.start], f"[{stands}]{{{match.kind}{base}}}"]
        position = match.end
    return "".join([*parts, text[position:]])


def paragraphs(language: str, folder: Path = FOLDER) -> list[str]:
    lines = (folder / f"{language}.txt").read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#"))
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]


@pytest.mark.parametrize("language", FLOOR)
def test_most_mentions_are_found_with_kind_and_base(language: str) -> None:
    right = given = wanted = kinds = bases = 0
    for paragraph in paragraphs(language):
        text, names = plain(paragraph)
        expected = {name[:2]: name for name in names}
        found = find_names(text, language)
        given, wanted = given + len(found), wanted + len(names)
        for match in found:
            if name := expected.get((match.start, match.end)):
                right += 1
                bases += match.base == name[2]
                kinds += match.kind == name[3]
    assert 2 * right / (given + wanted) >= FLOOR[language]
    assert kinds / right >= 0.95
    assert bases / right >= 0.95


FLOORS = [
    (folder, language, floor)
    for folder, floors in {"fresh": FRESH_FLOOR, **OTHER}.items()
    for language, floor in floors.items()
]


@pytest.mark.parametrize(("folder", "language", "floor"), FLOORS)
def test_names_that_the_seed_does_not_have_are_found_too(
    folder: str, language: str, floor: float
) -> None:
    right = given = wanted = 0
    for paragraph in paragraphs(language, FOLDER.with_name(folder)):
        text, names = plain(paragraph)
        expected = {name[:2] for name in names}
        found = {(match.start, match.end) for match in find_names(text, language)}
        right += len(expected & found)
        given, wanted = given + len(found), wanted + len(expected)
    assert 2 * right / (given + wanted) >= floor


CASES = (FOLDER / "cases.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in CASES if line and not line.startswith("#")])
def test_single_sentences(line: str) -> None:
    language, _, sentence = line.partition(" ")
    assert marked(plain(sentence)[0], language) == sentence


WORDS = st.lists(
    st.sampled_from(
        [
            "The",
            "President",
            "Vladimir",
            "Putin",
            "of",
            "the",
            "Bank",
            "al-Sharaa",
            "University",
            "said",
            "«Газпром»",
            "Министерство",
            "обороны",
            "России",
            "А.",
            "Мария",
            "аш-Шараа",
            "ибн",
            "وزارة",
            "الخارجية",
            "محمد",
            "بن",
            "سلمان",
            "وسوريا",
            "للأمم",
            "المتحدة",
            "ـ",
            ".",
            ",",
            "’s",
            "'s",
            "\n",
            "-",
            "“",
            "”",
            "U.S.",
            "Аль-",
            "د.",
            "مدينة",
            "أبو",
            "عبد",
        ]
    )
    | st.text(max_size=6),
    max_size=40,
).map(" ".join)


@settings(max_examples=150)
@given(WORDS, st.sampled_from(("en", "ru", "ar")))
def test_matches_are_in_order_within_the_text_and_not_nested(text: str, language: str) -> None:
    end = 0
    for match in find_names(text, language):
        assert end <= match.start < match.end <= len(text)
        assert match.base
        assert not text[match.start : match.end][0].isspace()
        assert not text[match.start : match.end][-1].isspace()
        end = match.end


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_the_same_text_gives_the_same_names(language: str) -> None:
    text = "\n".join(plain(paragraph)[0] for paragraph in paragraphs(language))
    assert find_names(text, language) == find_names(text, language)


def test_a_name_stays_found_whatever_surrounds_the_paragraph() -> None:
    text = "Walid al-Masri met Emmanuel Macron in Paris."
    moved = find_names("\n\n" + text, "en")
    assert [(m.start - 2, m.end - 2, m.base, m.kind) for m in moved] == [
        (m.start, m.end, m.base, m.kind) for m in find_names(text, "en")
    ]


def test_languages_with_regions_are_known_and_others_refused() -> None:
    assert find_names("Moscow agreed.", "en-GB") == find_names("Moscow agreed.", "en")
    with pytest.raises(UsageError, match="'de'"):
        find_names("Moskau", "de")


def test_no_list_is_read_before_it_is_needed() -> None:
    code = "import l10n.names.find, sys; print([m for m in sys.modules if 'names.finding' in m or 'pymorphy' in m])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("сирия", "сирией"),
        ("египет", "египта"),
        ("орел", "орла"),
        ("эмираты", "эмиратов"),
        ("нью-йорк", "нью-йорке"),
        ("ростов-на-дону", "ростове-на-дону"),
        ("захарова", "захаровой"),
        ("лавров", "лавровым"),
        ("нижний", "нижнем"),
        ("казань", "казанью"),
    ],
)
def test_forms_by_which_russian_names_are_recognised(word: str, form: str) -> None:
    assert form in forms(word)


def test_what_does_not_decline_has_one_form() -> None:
    assert forms("алеппо", declines=False) == ("алеппо",)
