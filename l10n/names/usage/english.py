"""Whether an English sentence uses a term: plural, possessive, capitals, hyphens, accents and apostrophes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from l10n.names.fold import HYPHENS, fold
from l10n.names.tables import rows, words

DATA = Path(__file__).resolve().parents[1] / "data" / "usage"
_QUOTES = re.compile('[«»„“”"]+')
_HYPHEN = re.compile(f"[{HYPHENS}]")
_APOSTROPHE = re.compile("['’ʼ‘]")
_HYPHEN_WITHIN = re.compile("(?<=[a-z])-(?=[a-z])")
_PART_BEFORE = re.compile(r"\w+$")
_PARTICLES = frozenset(
    [
        "al",
        "el",
        "ad",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "az",
        "ul",
        "bin",
        "ben",
        "abu",
        "abd",
        "ibn",
        "saint",
        "san",
        "new",
        "vice",
        "ex",
    ]
)
"""Before a hyphen they belong to the name: al-Assad is not Assad, pro-Russia is Russia."""
_OF = frozenset(
    [
        "of",
        "for",
        "in",
        "to",
        "on",
        "against",
        "at",
        "with",
        "from",
        "and",
        "de",
        "the",
        "without",
        "between",
    ]
)


@cache
def _irregular() -> Mapping[str, str]:
    return {
        row["singular"]: row["plural"]
        for _, row in rows(DATA / "plurals_en.tsv", ("singular", "plural"))
    }


@cache
def _singular() -> Mapping[str, str]:
    return {plural: singular for singular, plural in _irregular().items()}


_POSTPOSED = frozenset(
    ["general", "martial", "major", "minister", "elect", "law", "laureate", "emeritus"]
)
"""Adjectives and words behind their noun: attorneys general, courts martial, brothers-in-law."""


@cache
def _homonyms() -> frozenset[str]:
    """Names that in lower case are other words: turkey, china, us."""
    return words(DATA / "homonyms_en.txt")


def uses(text: str, term: str) -> bool:
    """Whether the term stands in the text; see `l10n.names.uses`."""
    clean = _clean(text)
    ready = _ready(term)
    if any(_fits(found, clean, term, ready) for found in ready.pattern.finditer(_lower(clean))):
        return True
    if term.isalpha() and term.islower() and "-" in clean:  # ceasefire: cease-fire
        return bool(ready.pattern.search(_HYPHEN_WITHIN.sub("", clean)))
    return False


@dataclass(frozen=True, slots=True)
class _Term:
    pattern: re.Pattern[str]
    capital: bool
    upper: bool


def _fits(found: re.Match[str], clean: str, term: str, ready: _Term) -> bool:
    """Whether the capitals allow it: US is not us, Turkey no turkey, the United Nations no united nation."""
    stands = clean[found.start() : found.end()]
    if ready.upper:
        return stands[: len(term)].isupper()
    if ready.capital and stands.islower():
        return fold(term) not in _homonyms() and len(stands) >= len(term)
    if clean[found.start() - 1 : found.start()] == "-":
        before = _PART_BEFORE.search(clean[max(0, found.start() - 30) : found.start() - 1])
        return ready.capital and not (before and before[0].lower() in _PARTICLES)
    return True


@lru_cache(256)
def _clean(text: str) -> str:
    """Without accents and quotation marks; apostrophes and hyphens of one kind; capitals stay."""
    text = _APOSTROPHE.sub("'", _HYPHEN.sub("-", _QUOTES.sub(" ", text)))
    return "".join(char if char in "'-" or char.isascii() else _plain(char) for char in text)


def _plain(char: str) -> str:
    folded = fold(char)
    return folded.upper() if char.isupper() else folded


def _lower(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(char.lower()[:1] for char in text)


@lru_cache(4_000)
def _ready(term: str) -> _Term:
    clean = _clean(term).strip()
    parts = [part for part in re.split(r"[\s-]+", _lower(clean)) if part]
    joined = "-" in clean
    alternatives = "|".join(
        dict.fromkeys(_joined(list(variant), joined) for variant in _variants(tuple(parts)))
    )
    pattern = re.compile(rf"(?<![\w'])(?:{alternatives})(?:'s|')?(?!\w)(?!-\w*(?:ism|ist)\b)")
    letters = [char for char in clean if char.isalpha()]
    upper = len(letters) > 1 and all(char.isupper() for char in letters)
    return _Term(pattern, clean[:1].isupper(), upper and " " not in clean)


_SAINT = frozenset(["saint", "st", "st."])


def _joined(parts: list[str], hyphen: bool) -> str:
    words = (r"(?:saint|st\.?)" if part in _SAINT else re.escape(part) for part in parts)
    return (r"(?:[\s-]+)?" if hyphen else r"[\s-]+").join(words)


def _variants(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Singular and plural of the last word, of the word before `of`, of the noun before `general`."""
    if not parts:
        return []
    found = [parts]
    heads = {len(parts) - 1}
    for index, part in enumerate(parts):
        if index and part in _OF:
            heads = {index - 1}
            break
    if len(parts) > 1 and parts[-1] in _POSTPOSED and heads == {len(parts) - 1}:
        heads.add(len(parts) - 2)
    for head in sorted(heads):
        found += ((*parts[:head], form, *parts[head + 1 :]) for form in _numbers(parts[head]))
    return found


def _numbers(word: str) -> list[str]:
    forms = [plural(word)]
    if word in _singular():
        forms.append(_singular()[word])
    elif word.endswith("ies") and len(word) > 4:
        forms.append(word[:-3] + "y")
    elif word.endswith(("ches", "shes", "sses", "xes", "zes")):
        forms.append(word[:-2])
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        forms.append(word[:-1])
    return forms


def plural(word: str) -> str:
    """Of a noun in lower case: armies, churches, men."""
    for singular, other in _irregular().items():
        if word == singular or (len(singular) > 3 and word.endswith(singular)):
            return word[: len(word) - len(singular)] + other
    if word.endswith("man") and word not in (
        "german",
        "roman",
        "ottoman",
        "oman",
        "human",
        "shaman",
    ):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
