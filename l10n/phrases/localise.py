"""What a phrase becomes in another language: kept, in its sound, translated, explained, or left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import get_args

from l10n.config import Policy
from l10n.errors import UsageError
from l10n.language.locale import primary
from l10n.model import Phrase
from l10n.phrases.lexicon import phrase

POLICIES: tuple[Policy, ...] = get_args(Policy)
_ARABIC_LETTERS = ("ar", "fa", "ur")
_SCRIPTS: Mapping[str, str] = {"ar": "ARABIC", "ru": "CYRILLIC", "en": "LATIN"}
_BRACKETS: Mapping[str, str] = {
    "ar": "{form} («{gloss}»)",
    "ru": "{form} («{gloss}»)",
    "en": "{form} (“{gloss}”)",
}


def localise(
    phrase_id: str,
    source_form: str,
    target_language: str,
    policy: Policy,
    *,
    register: str | None = None,
    first_use: bool = True,
    spelling: str | None = None,
) -> str:
    """The form of a phrase for readers of `target_language` (BCP 47), by policy; empty where it is left out.

    `keep`: as written in the source. `transliterate`: its sound in the letters of the target; a phrase that nobody
    would write so (an English "Hello" in Cyrillic) is translated. `translate`: what it means. `gloss`: its sound, and
    at first use its meaning in brackets behind it. `omit`: nothing.

    `spelling` is the house's own spelling of the sound («Ас-саляму алейкум»), taken where policy asks for the sound.
    `register` is the audience's: for `religious` readers a religious formula is not reworded for outsiders, so its
    gloss is left out. Forms are as in the middle of a sentence; `joined` capitalises.

    Raises `UsageError` for an unknown phrase or policy, or a language the phrase has no form in.
    """
    if policy not in POLICIES:
        raise UsageError(f"unknown policy {policy!r}", remedy=f"one of {', '.join(POLICIES)}")
    known = phrase(phrase_id)
    target = primary(target_language)
    if policy == "omit":
        return ""
    if policy == "keep":
        return source_form
    if target == known.language or (target == "ar" and known.language in _ARABIC_LETTERS):
        return source_form if _is_in(source_form, target) else known.forms[target]
    if policy == "translate":
        return _translation(known, target)
    sound = spelling or _sound(known, target)
    meaning = known.gloss.get(target, "")
    familiar = register == "religious" and known.register == "religious"
    if (
        policy == "transliterate"
        or not first_use
        or familiar
        or not meaning
        or _alike(sound, meaning)
    ):
        return sound
    return _BRACKETS.get(target, "{form} ({gloss})").format(form=sound, gloss=meaning.rstrip("!.?"))


def _translation(known: Phrase, target: str) -> str:
    meaning = known.translation.get(target) or known.forms.get(target)
    if not meaning:
        raise UsageError(
            f"phrase {known.id!r} has no translation into {target!r}",
            remedy="give it one in phrases.po or choose `keep`",
        )
    return meaning


def _sound(known: Phrase, target: str) -> str:
    return known.transliteration.get(target) or _translation(known, target)


def _is_in(form: str, language: str) -> bool:
    """Whether a form is written in the letters of the language."""
    script = _SCRIPTS.get(language, "LATIN")
    return any(unicodedata.name(char, "").startswith(script) for char in form)


def _alike(form: str, meaning: str) -> bool:
    return form.casefold().strip(" !.") == meaning.casefold().strip(" !.")
