"""What translators say about how words are read."""

from __future__ import annotations

import pytest

from l10n.catalogues import po
from l10n.catalogues.readings import MARKED, readings_in

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def words(*targets: str, flag: str = "") -> dict[str, str]:
    entries = [f'{flag}msgid "{n}"\nmsgstr "{target}"\n' for n, target in enumerate(targets)]
    data = (HEAD + "\n".join(entries)).encode()
    found, warnings = readings_in([po.parse(data, "x.po")])
    assert not warnings
    assert not found or MARKED.search(data)
    return dict(found.words)


@pytest.mark.parametrize(
    ("target", "holds"),
    [
        ("قال شَرْع هنا", {"شرع": "شَرْع"}),
        # One mark, or a doubling alone, is a hint for this place.
        ("قال يُعتقد هنا", {}),
        ("وُقّع اليوم", {}),
        ("شكرًا جدًا", {}),
        # A verse has the endings of its place.
        ("إِنَّ مَعَ الْعُسْرِ يُسْرًا وَبُشْرَى", {}),
        ("مِن", {}),
    ],
)
def test_a_word_with_all_its_vowels_holds(target, holds):
    assert words(target) == holds


def test_two_readings_of_one_spelling_hold_in_their_own_place_only():
    assert words("هذا عَلَم", "هذا عِلْم") == {}
    # The case ending makes no other word.
    assert words("هذا كِتَابُ", "في كِتَابِ") == {"كتاب": "كِتَابُ"}


def test_unfinished_translations_say_nothing():
    assert words("هذا عَلَم", flag="#, fuzzy\n") == {}


def test_a_comment_goes_before_a_vocalised_word():
    text = HEAD + '# l10n-reading: علم = ʿalam\nmsgid "a"\nmsgstr "هذا عِلْم"\n'
    found, _ = readings_in([po.parse(text.encode(), "x.po")])
    assert dict(found.words) == {"علم": "ʿalam"}


def test_a_comment_that_says_nothing_is_told_with_its_line():
    text = HEAD + '# l10n-reading: علم = علم\nmsgid "a"\nmsgstr "b"\n'
    found, (warning,) = readings_in([po.parse(text.encode(), "x.po")])
    assert not found
    assert warning.startswith("x.po:5: the reading of 'علم' has not all its vowels")
