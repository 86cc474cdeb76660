"""Forms of Arabic nouns and adjectives as patterns: dual, plural, before a genitive, with a suffix, with clitics.

Spelling is folded before: no vowel signs, no tatweel, bare alef, ي for ى. Quotation marks are `"`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from l10n.names.fold import HARAKAT, TATWEEL
from l10n.names.tables import rows, words

DATA = Path(__file__).resolve().parents[1] / "data" / "usage"
ARTICLE = "ال"
SUFFIXES = "(?:هما|ها|هم|هن|ه|كم|ك|نا)"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
_ALEFS: dict[str, str] = dict.fromkeys("أإآٱ", "ا")
_FOLDING = str.maketrans(
    {
        **dict.fromkeys(HARAKAT + TATWEEL + _INVISIBLE, ""),
        **_ALEFS,
        **dict.fromkeys("ىی", "ي"),
        "ک": "ك",
        "\u00a0": " ",
        **dict.fromkeys("«»„“”‟‹›", '"'),
        **{chr(ord("٠") + digit): str(digit) for digit in range(10)},
    }
)
_TANWIN = re.compile("اً|ًا")
TANWIN_ALEF = "\u0675"
"""Alef with the sign of the indefinite accusative, a letter of its own: تركياً (Turkish) is not تركيا."""
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


@lru_cache(1_000)
def folded(text: str) -> str:
    """The text with what does not matter taken out."""
    text = unicodedata.normalize("NFC", text)
    if _PRESENTATION.search(text):
        text = unicodedata.normalize("NFKC", text)
    return _TANWIN.sub(TANWIN_ALEF, text).translate(_FOLDING)


@cache
def broken_plurals() -> Mapping[str, tuple[str, ...]]:
    """Common nouns, folded, with their broken plurals."""
    return {
        folded(row["singular"]): tuple(filter(None, folded(row["plural"]).split("|")))
        for _, row in rows(DATA / "broken_plurals.tsv", ("singular", "plural"))
    }


@cache
def singulars() -> Mapping[str, str]:
    """The singular of each broken plural."""
    return {plural: singular for singular, of in broken_plurals().items() for plural in of}


@cache
def listed_places() -> frozenset[str]:
    """Places among them; they have no indefinite accusative, but may be somebody's: لبناننا."""
    return frozenset(map(folded, words(DATA / "places_ar.txt")))


@cache
def listed_names() -> frozenset[str]:
    """Names that are ordinary words too."""
    return frozenset(map(folded, words(DATA / "names_ar.txt")))


def bare(word: str) -> str:
    """Without the article."""
    return word[2:] if word.startswith(ARTICLE) and len(word) > 3 else word


def final(word: str) -> str:
    """A word as it may stand at its end: ة may be written ه."""
    return re.escape(word[:-1]) + "[ةه]" if word[-1:] in ("ة", "ه") else re.escape(word)


def definite(word: str) -> str:
    """With the article and what may stand before it: والوزير, بالوزير, للوزير; لله of الله."""
    prefixes = f'[وف]?(?:[بك]?"?{ARTICLE}|لل|ل"?{ARTICLE})'
    if word.startswith("ل"):
        prefixes = f"(?:{prefixes}|[وف]?ل)"
    return prefixes + '"?'


INDEFINITE = '[وف]?[بكل]?"?'


def any_of(alternatives: Iterable[str]) -> str:
    """One group of alternatives, each once."""
    unique = list(dict.fromkeys(alternatives))
    return unique[0] if len(unique) == 1 else "(?:" + "|".join(unique) + ")"


def stem(word: str) -> str:
    """What endings come behind: منظمة gives منظمت."""
    return word[:-1] + "ت" if word.endswith("ة") else word


def duals(word: str, *, construct: bool = False) -> list[str]:
    """وزيران, وزيرين; before a genitive or suffix وزيرا, وزيري."""
    endings = ("ا", "ي") if construct else ("ان", "ين")
    return [re.escape(stem(word)) + ending for ending in endings]


def plurals(word: str, *, construct: bool = False) -> list[str]:
    """Sound and broken plurals; before a genitive or suffix without ن."""
    if word in singulars() or word.endswith("ات"):
        return []
    found = [final(plural) for plural in broken(word)]
    if word.endswith("ة"):
        return [*found, re.escape(word[:-1]) + "ات"]
    endings = ["ات"] + ([] if construct else ["ون", "ين"]) + (["و"] if construct else [])
    if construct and (_personal(word) or (word in broken_plurals() and word[:1] == "م")):
        endings.append("ي")
    found += [re.escape(word.removesuffix("ا")) + ending for ending in endings]
    return found


def _personal(word: str) -> bool:
    """Participles and nisbas have sound masculine plurals: مقاتل, نازح, مدني; تحالف has not, and تحالفي is a nisba."""
    return not broken_plurals().get(word) and (
        word.startswith("م") or word.endswith("ي") or (len(word) == 4 and word[1] == "ا")
    )


def broken(word: str) -> list[str]:
    """From the table; else by the patterns that are safe: مفعول مفاعيل, مفعلة مفاعل, فاعول فواعيل, فعيلة فعائل, فاعل فواعل,
    فعال أفعلة, فعيل فعلاء, فعلل فعالل."""
    if word in broken_plurals():
        return list(broken_plurals()[word])
    root = word.removesuffix("ة")
    if len(word) == 5 and word[0] == "م" and word[3] == "و":
        return [word[:2] + "ا" + word[2] + "ي" + word[4]]
    if len(root) == 4 and root[0] == "م" and word != root and root[1] != "ا":
        return [root[:2] + "ا" + root[2:]]
    if len(word) == 5 and word[1] == "ا" and word[3] == "و":
        return [word[0] + "وا" + word[2] + "ي" + word[4]]
    if len(root) == 4 and word != root and root[2] == "ي":
        return [root[:2] + "ائ" + root[3]]
    if len(root) == 4 and root[1] == "ا":
        return [root[0] + "وا" + root[2:]]
    if len(word) == 4 and word[2] == "ا":
        return ["ا" + word[:2] + word[3] + "ة"]
    if len(word) == 4 and word[2] == "ي":
        return [word[:2] + word[3] + "اء"]
    if len(root) == 4 and root[0] not in "متا" and not set(root[1:3]) & set("اوي"):
        return [root[:2] + "ا" + root[2:]]
    return []


def suffixed(word: str) -> list[str]:
    """In any number with one possessive suffix: حكومته, وزراؤها, مقاتليه, مستشفاه; my, too, behind ت."""
    found = []
    if word.endswith("ة"):
        found.append(re.escape(stem(word)) + f"(?:{SUFFIXES[3:-1]}|ي)")
    else:
        found.append(_before_suffix(word) + SUFFIXES)
    found += [form + SUFFIXES for form in duals(word, construct=True)]
    for plural in plurals(word, construct=True):
        found.append(_before_suffix(plural) + SUFFIXES)
    return found


def _before_suffix(word: str) -> str:
    """وزراء becomes وزراؤ, وزرائ; مستشفى becomes مستشفا; قضاة becomes قضات."""
    if word.endswith("اء"):
        return word[:-1] + "[ءئؤ]"
    if word.endswith("[ةه]"):
        return word[:-4] + "ت"
    if word.endswith(("ي", "ا")) and len(word) > 3:
        return word[:-1] + "[ياى]"
    return word


def accusative(word: str) -> str:
    """An indefinite singular: لاجئاً keeps its alef when the vowel signs go."""
    if word.endswith(("ة", "اء", "ا")):
        return final(word)
    return final(word) + f"[ا{TANWIN_ALEF}]?"
