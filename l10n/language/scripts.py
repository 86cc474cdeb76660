"""Scripts and what tells the languages of one script apart: letters of their alphabets, frequent words.

The tables are data (`data/detect/*.toml`); this module reads each once and makes it quick to ask.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data") / "detect"

_RUNS: Mapping[str, str] = {
    # An apostrophe within a word is a letter of Ukrainian and Belarusian (п'ять), and part of English "don't".
    "latin": r"[a-z\u00aa\u00ba\u00df-\u024f\u0259\u0307\u02bb\u1e00-\u1eff·]+(?:'[a-z\u00e0-\u024f]+)*’?",
    "cyrillic": r"[\u0430-\u052f]+(?:'[\u0430-\u052f]+)*",
    "arabic": r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08b4]+",
}
_WORDS = {script: re.compile(run) for script, run in _RUNS.items()}
_ELISION = re.compile(r"\b(qu|dell|all|nell|dall|sull|[cdjlmnst])'(?=[a-z\u00e0-\u024f])")

OF_CHARACTERS = frozenset({"zh", "ja"})
"""Languages a character of which says as much as several letters."""

_MARKS = re.compile("[\u0640\u064b-\u065f\u0670]+")


def words(sample: str) -> Mapping[str, list[str]]:
    """The words of a lower-case text by script, `'` being the apostrophe.

    "l'homme" is two, "l’" and "homme": articles and pronouns tell French and Italian. Vowel signs and tatweel are no
    part of an Arabic word.
    """
    if "'" in sample:
        sample = _ELISION.sub("\\1’ ", sample)
    if sample.isascii():
        return {"latin": _WORDS["latin"].findall(sample)}
    sample = _MARKS.sub("", sample)
    found = {script: run.findall(sample) for script, run in _WORDS.items()}
    if found["cyrillic"] and found["latin"] and _SEAM.search(sample):
        found["cyrillic"] = _WORDS["cyrillic"].findall(_without_lookalikes(sample))
    return found


_SEAM = re.compile(r"[a-z](?:(?=[\u0400-\u052f])|(?<=[\u0400-\u052f].))")
_LETTERS = re.compile(r"[a-z\u0400-\u052f]+")
_LOOKALIKES = str.maketrans("aeocpxyjis", "аеосрхујіѕ")


def _without_lookalikes(text: str) -> str:
    """The text with Latin letters within Cyrillic words as the Cyrillic ones they look like (`кoja` typed with `oja`)."""
    return _LETTERS.sub(
        lambda run: run[0].translate(_LOOKALIKES) if _SEAM.search(run[0]) else run[0], text
    )


@dataclass(frozen=True, slots=True)
class Table:
    """What is known of the languages of a script."""

    languages: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    """The languages in which a word is frequent."""
    endings: Mapping[str, tuple[str, ...]]
    """The languages in which words often end so."""
    telling: re.Pattern[str]
    """A letter that not all languages of the script have."""
    lacking: Mapping[str, frozenset[str]]
    """Per letter, the languages that do not have it."""
    others: Mapping[str, re.Pattern[str]]
    """Per language, a letter that it does not have."""

    def hits(self, words: Sequence[str]) -> Counter[tuple[str, ...] | None]:
        """How many of the words are frequent in which languages; under None: in no language."""
        return Counter(map(self.words.get, words))

    def ended(self, words: Sequence[str]) -> Counter[tuple[str, ...]]:
        """How many words end in a way that is frequent in which languages, the longest ending counting."""
        result: Counter[tuple[str, ...]] = Counter()
        for word in words:
            for size in (5, 4, 3, 2):
                if len(word) > size + 1 and (languages := self.endings.get(word[-size:])):
                    result[languages] += 1
                    break
        return result

    def foreign(self, words: Sequence[str]) -> Counter[str]:
        """How many letters of the words each language does not have."""
        result: Counter[str] = Counter()
        for letter, count in Counter(self.telling.findall(" ".join(words))).items():
            for language in self.lacking.get(letter, self.languages):
                result[language] += count
        return result


@cache
def table(script: str) -> Table:
    """The table of `latin`, `cyrillic` or `arabic`, read from its data file."""
    data = tomllib.loads((DATA / f"{script}.toml").read_text("utf-8"))
    languages = tuple(data)
    words = _by_word(
        {
            name: [form for word in entry["words"].split() for form in _forms(word, name)]
            for name, entry in data.items()
        }
    )
    endings = _by_word({name: entry.get("endings", "").split() for name, entry in data.items()})
    alphabets = {language: frozenset(entry["letters"]) for language, entry in data.items()}
    letters = frozenset[str]().union(*alphabets.values())
    # Of Latin letters only those with diacritics tell: names bring w, x and y into every language.
    shared = (
        frozenset.intersection(*alphabets.values())
        if script != "latin"
        else frozenset(map(chr, range(128)))
    )
    return Table(
        languages,
        words,
        endings,
        _none_of(shared),
        {x: frozenset(name for name in languages if x not in alphabets[name]) for x in letters},
        {name: _none_of(shared | own) for name, own in alphabets.items()},
    )


def _none_of(letters: frozenset[str]) -> re.Pattern[str]:
    return re.compile(f"[^ {re.escape(''.join(sorted(letters)))}]")


def _by_word(lists: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    result: dict[str, tuple[str, ...]] = {}
    for language, words in lists.items():
        for word in dict.fromkeys(words):
            result[word] = (*result.get(word, ()), language)
    return result


def _forms(word: str, language: str) -> tuple[str, ...]:
    """A word as `words` shows it; of Persian and its kin also with the Arabic ي and ك (كه beside که)."""
    if word.endswith("'"):
        return (word[:-1] + "’",)
    if language in ("fa", "ur", "ps"):
        return (word, word.replace("ی", "ي").replace("ک", "ك"))
    return (word,)


@cache
def _single() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    data = tomllib.loads((DATA / "scripts.toml").read_text("utf-8"))["scripts"]
    runs = tuple((language, re.compile(f"[{letters}]+")) for language, letters in data.items())
    return re.compile(f"[{''.join(data.values())}]+"), runs


def by_script_alone(text: str) -> tuple[str | None, int]:
    """The language of the script most used among those that stand for one language, and its number of letters."""
    any_of_them, runs = _single()
    letters = "".join(any_of_them.findall(text))
    if not letters:
        return None, 0
    counts = {language: sum(map(len, run.findall(letters))) for language, run in runs}
    if counts["ja"]:
        counts["ja"] += counts.pop("zh")
    best = max(counts, key=lambda language: counts[language])
    return best, counts[best]
