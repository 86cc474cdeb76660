"""Ways to write one word of a name: what people checked, what is attested, what the model thinks, weighed together."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from l10n.names import article
from l10n.names.fold import fold
from l10n.names.lexicon import attested, lookup
from l10n.names.seed import by_word
from l10n.names.sounds import doubled, fit, with_kh
from l10n.names.transliteration import likeliest
from l10n.names.words import NameWord, given_by_form, surnames_by_form
from l10n.romanisation.arabic.lexicon import lexicon
from l10n.romanisation.romanise import romanise

SHOWN = 6
_NEWSPAPERS = "reader-rus-Cyrl-Latn"
_BY_VOWELS = "un-ara-Arab-Latn-2017"
_SLAVIC = re.compile("(?:[оеё]ва?|ина?|[сц]к(?:ий|ая|ой)|ко|[ую]к|ич|вна)$")
"""Ends of Russian, Ukrainian and Belarusian names: their Latin form is their sound, not that of a foreign name behind it."""
_ROMANISED = 0.7
"""The share of such a name's romanisation; of another name's the half."""
_BY_SOUND = 0.8
"""The share of the newspapers' form of a word that is Russian for certain."""
_ELSEWHERE = re.compile(r"[^ -~]|w|ts?ch|sch|(?<!^)j", re.IGNORECASE)
"""Letters that English newspapers do not write Russian names with: Petrovič, Below, Sergejewna."""
_CHECKED = 0.93
"""The share of a checked word's usual spelling; the others divide the rest."""
_ARABIC_LETTERS = frozenset("عحصضطظقثذ")
"""Letters of Arabic words that foreign names are hardly written with."""


class Form(NamedTuple):
    """A way to write a word."""

    text: str
    share: float
    """How likely it is the one."""
    origin: str


_PATTERN = 0.6
_THROUGH = 0.5
_MIDDLE = 3


def checked(word: str, source: str, target: str, *, last: bool) -> tuple[list[Form], bool]:
    """Forms that people wrote down in the lists of names and the seed, and whether the word is an Arabic name."""
    folded = fold(word)
    tables = (surnames_by_form, given_by_form) if last else (given_by_form, surnames_by_form)
    shares: dict[str, float] = {}
    arabic = False
    every = [
        sorted(table(source).get(folded, ()), key=lambda one: fold(one.form(source)) != folded)
        for table in tables
    ]
    every.sort(key=lambda found: _loses_article(word, found, source, target))
    for found in every:
        if found and not shares:
            arabic = any(one.origin == "arabic" for one in found)
            shares = _shares(found, folded, source, target)
    seeded = seed_words(folded, source, target)
    if not last and _loses_article(word, next(filter(None, every), ()), source, target):
        shares = _led(shares, target)
        seeded = {form: n for form, n in seeded.items() if not _with_article(form, target)}
    if seeded:
        total = sum(seeded.values())
        weight = 0.35 if shares else _CHECKED
        for form in shares:
            shares[form] *= 1 - weight
        for form, count in seeded.items():
            shares[form] = shares.get(form, 0.0) + weight * count / total
    forms = [
        Form(form, share, "words" if arabic or share else "seed") for form, share in shares.items()
    ]
    return sorted(forms, key=lambda form: -form.share)[:SHOWN], arabic


def _loses_article(word: str, found: Sequence[NameWord], source: str, target: str) -> bool:
    """Whether a list has only with the article what stands without it: Hadi is هادي, if it is not only الهادي."""
    if not found or source == "ar" or article.split(word, source)[0]:
        return False
    return _with_article(found[0].form(target), target)


def _with_article(form: str, language: str) -> bool:
    return form.startswith("ال") if language == "ar" else article.split(form, language)[0]


def _led(shares: Mapping[str, float], target: str) -> dict[str, float]:
    """Forms of a surname that stands as a given name, without their article: Nouri al-Maliki is نوري."""
    found: dict[str, float] = {}
    for form, share in shares.items():
        bare = form
        if _with_article(form, target):
            bare = form[2:] if target == "ar" else article.split(form, target)[1]
        found[bare] = found.get(bare, 0.0) + share
    return found


def _nearest(word: str, one: NameWord, source: str, target: str) -> list[str]:
    """The forms of a listed name, first the one that sounds as this spelling of it: Рустам is Rustam, Рустем is Rustem.

    English newspapers' many spellings of an Arabic name are one in Russian.
    """
    forms = [one.form(target), *one.alternates(target)]
    if "ar" in (source, target) or (source == "en" and one.origin == "arabic"):
        return forms
    if fold(one.form(source)) == word or len(forms) == 1:
        return forms
    heard = _heard(word, source)
    likeness = [SequenceMatcher(None, heard, _heard(form, target)).ratio() for form in forms]
    best = likeness.index(max(likeness))
    return [forms[best], *forms[:best], *forms[best + 1 :]]


def _heard(word: str, language: str) -> str:
    latin = romanise(word, _NEWSPAPERS, unknown="omit") if language == "ru" else word
    return fold(latin).removesuffix("h")


def _shares(found: Sequence[NameWord], word: str, source: str, target: str) -> dict[str, float]:
    shares: dict[str, float] = {}
    rest = 1.0
    for one in found:
        main = one.form(target)
        if not main:
            continue
        main, *others = _nearest(word, one, source, target)
        part = rest * _CHECKED
        shares[main] = shares.get(main, 0.0) + part * (0.85 if others else 1.0)
        for other in others:
            shares[other] = shares.get(other, 0.0) + part * 0.15 / len(others)
        rest -= part
    return shares


@lru_cache(20_000)
def seed_words(word: str, source: str, target: str) -> Mapping[str, int]:
    """What stands at the place of a folded word in the other form of persons of the seed who bear it, and how often."""
    found: Counter[str] = Counter()
    for entity in by_word(source).get(word, ()):
        ours, theirs = entity.form(source).split(), entity.form(target).split()
        if len(ours) == len(theirs):
            pairs = zip(ours, theirs, strict=True)
            found.update(other for one, other in pairs if fold(one) == word)
        elif (
            ours
            and theirs
            and entity.short(target)
            and fold(entity.short(source)) == word
            and entity.short(source)
        ):
            found[entity.short(target)] += 1
    return found


@lru_cache(20_000)
def guessed(word: str, source: str, target: str, *, arabic: bool = False) -> tuple[Form, ...]:
    """Forms by the lexicon and the model; in an Arabic name those of Arabic words first."""
    shares: dict[str, float] = defaultdict(float)
    origins: dict[str, str] = {}
    listed = lookup(word, source, target)
    total = sum(count for _, count in listed)
    weight = min(0.85, 0.3 + 0.12 * math.log(1 + total)) if listed else 0.0
    for form, count in listed[:SHOWN]:
        written = _cased(form, word, target)
        shares[written] += weight * count / total
        origins[written] = "lexicon"
    if source == "ar" and target == "en" and (spelt := _vocalised(word)):
        shares[spelt] += (1 - weight) * _ROMANISED / 2
        origins[spelt] = "lexicon+romanisation" if spelt in origins else "romanisation"
        weight += (1 - weight) * _ROMANISED / 2
    if source == "ru" and target == "en":
        spelt = romanise(word, _NEWSPAPERS, unknown="omit")
        share = _ROMANISED if _SLAVIC.search(word) else _ROMANISED / 2
        shares[spelt] += (1 - weight) * share
        origins[spelt] = "lexicon+romanisation" if spelt in origins else "romanisation"
        weight += (1 - weight) * share
    for form, chance in likeliest(word, source, target):
        written = _cased(form, word, target)
        shares[written] += (1 - weight) * chance
        origins[written] = f"{origins[written]}+model" if written in origins else "model"
    if arabic and target == "ar":
        known = attested(source, target)
        for form in shares:
            sources = known.get(form, (0, 0))[0]
            foreign = 1 if _ARABIC_LETTERS.isdisjoint(form) else 2
            shares[form] *= foreign * math.sqrt(1 + sources)
    if target == "ar" and not arabic:
        shares, origins = _with_hamza(shares, origins)
    if arabic and source == "ar":
        _by_patterns(word, target, shares, origins)
    if source == "ru" and target == "ar" and not arabic:
        for form in [one for one in shares if "lexicon" not in origins[one]]:
            if (written := with_kh(word, form)) != form:
                origins.setdefault(written, origins[form])
                shares[written] = shares.pop(form) + shares.get(written, 0.0)
    for form in shares:
        if "lexicon" not in origins[form]:  # people wrote so
            shares[form] *= fit(word, form, source, target, arabic=arabic)
    whole = sum(shares.values()) or 1.0
    forms = [Form(form, share / whole, origins[form]) for form, share in shares.items()]
    return tuple(sorted(forms, key=lambda form: (-form.share, form.text))[:SHOWN])


def _by_patterns(word: str, target: str, shares: dict[str, float], origins: dict[str, str]) -> None:
    """Adds to the forms of an Arabic word what its pattern tells, and to Russian ones those of its English forms."""
    if form := doubled(word, target):
        shares[form] = shares.get(form, 0.0) + _PATTERN * (sum(shares.values()) or 1.0)
        origins.setdefault(form, "pattern")
    if target == "ru":
        whole = sum(shares.values()) or 1.0
        for latin in guessed(word, "ar", "en", arabic=True)[:_MIDDLE]:
            for one in guessed(latin.text, "en", "ru", arabic=True)[:_MIDDLE]:
                share = _THROUGH * whole * latin.share * one.share
                shares[one.text] = shares.get(one.text, 0.0) + share
                origins.setdefault(one.text, "model")


def by_sound(word: str) -> tuple[Form, ...]:
    """A word of a Russian name in English: as newspapers write its sound, then what else is attested and no Czech or German.

    >>> by_sound("Белов")[0].text
    'Belov'
    """
    usual = romanise(word, _NEWSPAPERS, unknown="omit")
    others = [
        form
        for form in guessed(word, "ru", "en")
        if form.text != usual and not _ELSEWHERE.search(form.text)
    ]
    whole = sum(form.share for form in others) or 1.0
    return (
        Form(usual, _BY_SOUND, "romanisation"),
        *(form._replace(share=(1 - _BY_SOUND) * form.share / whole) for form in others),
    )


def _with_hamza(
    shares: Mapping[str, float], origins: Mapping[str, str]
) -> tuple[dict[str, float], dict[str, str]]:
    """Foreign names begin with أ or إ, which the lexicon often lacks: أوغرادي for اوغرادي."""
    joined: dict[str, float] = {}
    told: dict[str, str] = {}
    for form, share in shares.items():
        seated = form
        if form.startswith("ا") and not form.startswith("ال"):
            others = [seat + form[1:] for seat in "أإ" if seat + form[1:] in shares]
            guess = ("إ" if form[1:2] == "ي" else "أ") + form[1:]
            seated = max(others, key=lambda one: shares[one]) if others else guess
        joined[seated] = joined.get(seated, 0.0) + share
        told[seated] = _origins(told.get(seated, ""), origins[form])
    return joined, told


def _vocalised(word: str) -> str:
    """An Arabic word of the language in Latin letters by its vowels, as newspapers have it: سلام is Salam; empty for others."""
    found = lexicon().rows.get(word, ())
    vowels = next((vocalised for vocalised, kind, _ in found if kind != "m"), "")
    if not vowels:
        return ""
    spelt = romanise(vowels, _BY_VOWELS, unknown="omit")
    plain = "".join(c for c in unicodedata.normalize("NFD", spelt) if c.isascii() and c.isalpha())
    return plain[:1].upper() + plain[1:]


def _cased(form: str, word: str, target: str) -> str:
    """With a capital where the word has one, and from Arabic, which has none."""
    capital = word[:1].isupper() or "\u0620" <= word[:1] <= "\u06ff"
    return form[:1].upper() + form[1:] if capital and target != "ar" else form


def combined(parts: Iterable[Sequence[Form]], divider: str = " ") -> list[Form]:
    """Every combination of the parts' forms that is among the likeliest; empty if a part has none."""
    whole: list[Form] = []
    for number, part in enumerate(parts):
        if not part:
            return []
        if not number:
            whole = list(part)
            continue
        whole = [
            Form(
                before.text + divider + after.text,
                before.share * after.share,
                _origins(before.origin, after.origin),
            )
            for before in whole
            for after in part
        ]
        whole.sort(key=lambda form: (-form.share, form.text))
        del whole[12:]
    return whole


def _origins(*origins: str) -> str:
    return "+".join(dict.fromkeys(one for origin in origins for one in origin.split("+") if one))
