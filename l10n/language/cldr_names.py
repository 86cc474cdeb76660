"""Names that CLDR has in every language: states and territories, languages, cities, months, days (through Babel)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

_CORRECTIONS = Path(__file__).with_name("data") / "names" / "corrections.tsv"
_PLACES = ("territory", "city")


@cache
def of_places(language: str) -> Mapping[str, str]:
    """States, territories and cities: CLDR's key and the name in a language, where CLDR has one.

    >>> of_places("ru")["territory SY"], of_places("ar")["city Europe/Samara"]
    ('Сирия', 'سامارا')
    """
    return {key: name for key, name in _names(language) if key.startswith(_PLACES)}


@cache
def of_other_things(language: str) -> Mapping[str, str]:
    """Languages, months and days of the week: CLDR's key and the name in a language.

    >>> of_other_things("ru")["month 10"], of_other_things("ar")["day 2"]
    ('октябрь', 'الأربعاء')
    """
    return {key: name for key, name in _names(language) if not key.startswith(_PLACES)}


def _names(language: str) -> Iterator[tuple[str, str]]:
    from babel import Locale

    locale = Locale(language)
    right = _corrections(language)
    for code, name in locale.territories.items():
        if code.isalpha() and len(code) == 2:
            yield f"territory {code}", right.get(name, name)
    for zone in _zones():
        city = locale.time_zones.get(zone, {}).get("city")
        if (
            city is None and language == "en"
        ):  # CLDR leaves out English names that the zone's own name gives
            city = zone.rpartition("/")[2].replace("_", " ")
        if city:
            yield f"city {zone}", right.get(city, city)
    for code, name in locale.languages.items():
        if code.isalpha():
            yield f"language {code}", right.get(name, name)
    for number, name in locale.months["stand-alone"]["wide"].items():
        yield f"month {number}", name
    for number, name in locale.days["stand-alone"]["wide"].items():
        yield f"day {number}", name


@cache
def _zones() -> tuple[str, ...]:
    """Zones whose city CLDR names in Russian: it names all."""
    from babel import Locale

    return tuple(
        sorted(
            zone
            for zone, names in Locale("ru").time_zones.items()
            if names.get("city") and not zone.startswith("Etc/")
        )
    )


@cache
def _corrections(language: str) -> Mapping[str, str]:
    rows = (
        line.split("\t")
        for line in _CORRECTIONS.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )
    return {wrong: right for tag, wrong, right in rows if tag == language}
