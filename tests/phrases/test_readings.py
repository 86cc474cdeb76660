"""Formulas in Latin letters, as the rendition of an Arabic article has them."""

from __future__ import annotations

import pytest

from l10n.phrases.readings import formulas
from l10n.romanisation.romanise import reader


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("قال ألهمهم الله الصبر والسلوان اليوم", "Qala alhamahum Allah al-sabr wal-sulwan al-yawm"),
        ("قالوا فليكن ذكره بركة.", "Qalu falyakun dhikruhu baraka."),
    ],
)
def test_a_formula_has_small_nouns_and_ends_in_pause(text: str, latin: str) -> None:
    assert reader("reader-ara-Arab-Latn", formulas())(text).text == latin
