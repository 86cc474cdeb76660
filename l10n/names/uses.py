"""Whether a sentence uses an agreed term: inflection, clitics and spelling variants understood."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from l10n.language.locale import primary
from l10n.names.fold import fold
from l10n.names.seed import Entity, by_form


def uses_term(
    text: str,
    term: str,
    language: str,
    *,
    gender: str | None = None,
    declension: str | None = None,
) -> bool:
    """Whether a reader would say that the term, given in its dictionary form, stands in the text.

    Yes in any case and number, with ё or е, in capitals, in quotation marks or without; in Arabic with proclitics, the
    article, dual, plural, a possessive suffix, other seats of hamza, vowel signs or tatweel. No for adjectives, nisbas,
    synonyms, abbreviations of it, a surname alone, other spellings, and words that only contain it.

    `gender` (`m`, `f`, `n`, `pl`) and `declension` (`none`: its last word, or only word, stays; `last`: only that declines;
    `all-none`: nothing does) are of the Russian form; where they are
    not given, the seed is asked. In a language other than `ru`, `ar` and `en` the term must stand as it is.

    >>> uses_term("Письмо Владимиру Путину", "Владимир Путин", "ru"), uses_term("Путинский режим", "Путин", "ru")
    (True, False)
    >>> uses_term("وللأمم المتحدة", "الأمم المتحدة", "ar"), uses_term("الجيش السوري", "سوريا", "ar")
    (True, False)
    >>> uses_term("The cease-fires held.", "ceasefire", "en"), uses_term("Syrian", "Syria", "en")
    (True, False)
    """
    if not term.strip():
        return False
    tongue = primary(language)
    if tongue == "ru":
        from l10n.names.usage import russian

        if gender is None or declension is None:
            known = _seeded(term, "ru")
            gender = gender if gender is not None else known.gender if known else ""
            declension = declension if declension is not None else _declension(term, known)
        return russian.uses(text, term, gender, declension)
    if tongue == "ar":
        from l10n.names.usage import arabic

        known = _seeded(term, "ar")
        return arabic.uses(text, term, known.kind if known else "")
    from l10n.names.usage import english

    return english.uses(text, term)


def _declension(term: str, known: Entity | None) -> str:
    """As the seed has it; but an organisation of one word, once declined, is still that word: «Шпигеля», АСЕАНа."""
    if known is None or (known.kind == "organisation" and " " not in term.strip()):
        return ""
    own = _written(term) in (_written(known.ru), _written(known.later("ru")))
    alike = known.kind == "person" and _written(term)[-1:] == _written(known.ru)[-1:]
    return known.declension if own or alike else ""


@lru_cache(4_000)
def _seeded(term: str, language: str) -> Entity | None:
    """The entity that has this very form; `fold` is too kind for it: قوة is not قوه."""
    written = _written(term)
    found: Sequence[Entity] = by_form(language).get(fold(written), ())
    for entity in found:
        forms = (entity.form(language), entity.later(language), *entity.alternates(language))
        if any(_written(form) == written for form in forms):
            return entity
    return None


_LETTERS = str.maketrans("أإآٱёЁ", "ااااеЕ")


def _written(form: str) -> str:
    return form.strip('«»"“”„ ').translate(_LETTERS)
