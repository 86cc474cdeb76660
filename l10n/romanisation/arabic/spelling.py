"""How a system spells sounds: its letters, its article, its rules.

The `[table]` of an Arabic system: `letters` and `vowels`; `feminine`, what ة is at rest and in construct; `article`,
its form alone and after `wa fa bi li ka` and, where it loses its vowel, after a `vowel` (`{l}` is the l or the sun
letter); `prefix`, how other clitics are joined; `rules`, patterns over sounds (see `sounds.py`) and what they become;
`words`, spellings that the standard fixes; `capitals` and `article_capital`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from l10n.romanisation.arabic.sounds import SUN
from l10n.romanisation.fallback import Letters, reading_of
from l10n.romanisation.romanised import Capitals
from l10n.romanisation.system import System

_VOWELS = {
    "a": "fatha",
    "i": "kasra",
    "u": "damma",
    "A": "alif",
    "I": "ya",
    "U": "waw",
    "E": "maqsura",
}
_CASED = re.compile("[^\\W\\d_ʿʾʹʺ]")


class Spelling:
    """The spelling of one system."""

    def __init__(self, of: System) -> None:
        table = of.table
        letters: Mapping[str, str] = table["letters"]
        vowels: Mapping[str, str] = table["vowels"]
        hyphen = str(table["prefix"])
        self.article: Mapping[str, str] = table["article"]
        self.article_capital: str = table["article_capital"]
        self.words: Mapping[str, str] = table.get("words", {})
        self.capitals: Capitals = table["capitals"]
        self.pause: bool = table.get("pause", False)
        """Whether short vowels at the end are not heard."""
        self._hyphen = hyphen
        self._feminine: Mapping[str, str] = table["feminine"]
        self._rules = [
            (re.compile(rule["sounds"]), rule["reads"]) for rule in table.get("rules", ())
        ]

        def other(character: str) -> str | None:
            return reading_of(character, "ARABIC", letters)

        heard = {sound: vowels[name] for sound, name in _VOWELS.items()}
        ends = {"N": "n", "=": "" if hyphen == " " else hyphen, "ة": self._feminine["pause"]}
        self._heard = Letters({**letters, **heard, **ends}, other)
        seats = dict.fromkeys("أإؤئ", letters["ء"]) | {
            "ا": vowels["alif"],
            "آ": vowels["alif"],
            "ى": vowels["maqsura"],
        }
        self._letters = Letters({**letters, **seats, "ة": self._feminine["pause"]}, other)
        self.other = Letters({}, other)
        """For what is not a word: digits, punctuation, stray marks."""

    def stem(self, heard: str, construct: bool = False) -> str:
        """A word without clitics."""
        if "ة" in heard:
            heard = self._ending(heard, construct)
        for pattern, reads in self._rules:
            heard = pattern.sub(reads, heard)
        return heard.translate(self._heard)

    def _ending(self, heard: str, construct: bool) -> str:
        if construct or not heard.endswith("ة"):
            return heard.replace("ة", "ت")
        return heard.replace("Aة", "A" + self._feminine["long"])

    def consonants(self, bare: str) -> str:
        """A word of which only the letters are known."""
        return bare.removeprefix("ا").translate(self._letters)

    def head(
        self, prefixes: tuple[str, ...], article: bool, first: str, after_vowel: bool = False
    ) -> str:
        """Clitics and article before a word that begins with the sound `first`."""
        last = prefixes[-1] if prefixes else "vowel" if after_vowel else "alone"
        form = ""
        if article:
            form = self.article.get(last) or self._joined(prefixes[-1:]) + self.article["alone"]
            prefixes = prefixes[:-1]
            form = form.replace("{l}", first.translate(self._heard) if first in SUN else "l")
        return self._joined(prefixes) + form

    def _joined(self, prefixes: tuple[str, ...]) -> str:
        return "".join(prefix + self._hyphen for prefix in prefixes)


def capital(latin: str) -> str:
    """With its first letter large; ʿayn and hamza have no case: ‘Irāq."""
    found = _CASED.search(latin)
    return (
        latin if found is None else latin[: found.start()] + found[0].upper() + latin[found.end() :]
    )
