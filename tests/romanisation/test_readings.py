"""A project's own readings, before those of system and lexicon."""

from __future__ import annotations

import pytest

from l10n.romanisation.readings import Readings, parse
from l10n.romanisation.romanise import reader

READER = "reader-ara-Arab-Latn"


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("استجواب", "Istijwab"),
        ("قال استجواب", "Qala istijwab"),
        ("واستجواب", "Wa-istijwab"),
        ("قال الشرع", "Qala al-Sharaa"),
        ("قال للشرع وبالشرع", "Qala lil-Sharaa wa-bil-Sharaa"),
        ("الأسد وللأسد", "Al-Assad wa-lil-Assad"),
        ("في إيكاو", "Fi ICAO"),
        ("في لجنة عليا", "Fi lajna ulya"),
        # What is vocalised in its place is read so.
        ("قال اُسْتُجْوِب", "Qala ustujwib"),
    ],
)
def test_arabic(text, latin):
    readings = Readings(
        {"استجواب": "اِسْتِجْوَاب", "إيكاو": "ICAO", "لجنة عليا": "لَجْنَة عُلْيَا"},
        {"الشرع": "الشَّرع", "الأسد": "al-Assad"},
    )
    assert reader(READER, readings)(text).text == latin


def test_words_and_phrases_of_russian():
    readings = Readings({"Артем": "Артём"}, {"Наталья Семенова": "Natalia Semyonova"})
    spell = reader("icao-rus-Cyrl-Latn-9303", readings)
    assert spell("Артем и Наталья Семенова, Артема").text == "Artem i Natalia Semyonova, Artema"
    spell = reader("iso-rus-Cyrl-Latn-9-1995", readings)
    assert spell("Артем").text == "Artëm"


def test_one_file_over_another():
    own = parse('"а" = "a1"\n[names]\n"б" = "B1"\n')
    general = parse('[words]\n"б" = "b2"\n"в" = "v2"\n')
    assert own.over(general) == Readings({"а": "a1", "в": "v2"}, {"б": "B1"})


def test_the_samples_own_readings_are_understood():
    from pathlib import Path

    path = Path(__file__).parents[2] / "locales/ar/readings.toml"
    found = parse(path.read_text("utf-8"), str(path))
    assert found.names["الشرع"] == "الشَّرع"
