"""Names of persons written word by word: given names and surnames, particles, the Arabic article, initials."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from l10n.names import article
from l10n.names.fold import fold
from l10n.names.forms import Form, by_sound, checked, combined, guessed
from l10n.names.house import with_article, with_g
from l10n.names.initials import initials
from l10n.names.seed import by_form
from l10n.names.settings import USUAL, NameSettings
from l10n.names.slavic import fathers_name, patronymic, slavic
from l10n.names.sounds import slavic as is_latin_slavic
from l10n.names.tables import rows

_PARTICLES = Path(__file__).with_name("data") / "words" / "particles.tsv"
_COLUMNS = ("en", "ar", "ru", "arabic", "en_alt", "ar_alt", "ru_alt")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’‘ʼ](?=[^\W\d_]{3})")
"""O'Neill, D'Souza; not Baha'i or Sana'a, where it stands deeper within the word."""
_LOWERED = re.compile(r"(?<=^[^\W\d_])['’‘ʼ]([^\W\d_])")
_ELIDED = {"ru": {"o": "О", "d": "Д", "l": "Л", "n": "Н"}, "en": {"о": "O", "д": "D", "л": "L"}}
_SERVANT = re.compile(r"abd[aeou]l|abd (?:al|el|ul)\b", re.IGNORECASE)
_GLUED = re.compile(r"(?:Abd[aeou]l|Абд[аеу]ль?)-?(\w{4,})\Z")
"""A servant of whom no list knows: Abdelmoula."""
_SON = {
    "en": frozenset(["bin", "ben", "ibn", "bint"]),
    "ar": frozenset(["بن", "ابن", "بنت"]),
    "ru": frozenset(["бин", "бен", "ибн", "бинт"]),
}
"""Between the names of an Arab no given name, be it written Бен."""
_LONGEST = 3
"""How many words an entry of the lists has at most: Abdel Fattah, bin Salman."""
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LETTERS = {
    "ar": "إيه بي سي دي إي إف جي إتش آي جيه كيه إل إم إن أو بي كيو آر إس تي يو في دبليو إكس واي زد",
    "ru": "эй би си ди и эф джи эйч ай джей кей эл эм эн о пи кью ар эс ти ю ви дабл-ю экс уай зет",
}
"""How English letters are named, for abbreviations."""


def proposed(
    name: str, source: str, target: str, settings: NameSettings = USUAL, *, behind: int = 0
) -> list[Form]:
    """Ways to write a person's name, or what of it stands `behind` so many words; likeliest first, none where a word has none."""
    tokens = name.replace("‐", "-").replace("‑", "-").split()
    arabic = _looks_arabic(tokens, source)
    parts: list[list[Form]] = []
    at = behind
    while at < len(tokens):
        size, forms = _next(tokens, at, source, target, arabic=arabic, settings=settings)
        parts.append(forms)
        at += size
    forms = combined(parts)
    return _with_g(forms, name, settings) if target == "ar" and not arabic else forms


def _with_g(forms: list[Form], name: str, settings: NameSettings) -> list[Form]:
    """Foreign names with the house's letter for g: غراهام or جراهام."""
    found: dict[str, Form] = {}
    for form in forms:
        text = with_g(form.text, name, settings)
        share = form.share + (found[text].share if text in found else 0.0)
        found[text] = Form(text, share, form.origin)
    return sorted(found.values(), key=lambda form: (-form.share, form.text))


def _next(
    tokens: list[str], at: int, source: str, target: str, *, arabic: bool, settings: NameSettings
) -> tuple[int, list[Form]]:
    """How many tokens from a place belong together, and their forms."""
    if first := initials(tokens[at], source, target):
        return 1, [Form(first, 0.9, "pattern")]
    if source == "en" and len(tokens) > 1 and (body := _body(tokens[at], target)):
        return 1, [Form(body, 0.9, "seed")]
    if at and at + 1 < len(tokens) and arabic and fold(tokens[at]) in _SON[source]:
        return 1, _particle(particles(source)[fold(tokens[at])][0][target])
    into_english = (source, target) == ("ru", "en")
    if into_english and at + 1 < len(tokens) and patronymic(tokens, at):
        return 1, fathers_name(tokens[at])
    for size in range(min(_LONGEST, len(tokens) - at), 0, -1):
        if size == len(tokens) > 1:
            continue
        last = at + size == len(tokens) and at > 0
        forms, _ = checked(" ".join(tokens[at : at + size]), source, target, last=last)
        if forms:
            if size == 1 and source == "ar" and article.split(tokens[at], source)[0]:
                forms = _also_articled(forms, target, settings)
            return size, [_housed(form, target, settings) for form in forms]
    if into_english and patronymic(tokens, at):
        return 1, fathers_name(tokens[at])
    token, last = tokens[at], at + 1 == len(tokens)
    particle = particles(source).get(fold(token))
    if particle and len(tokens) > 1 and (token[:1].islower() or at or particle[1]):
        return 1, _particle(particle[0][target])
    if (
        not last
        and fold(token) in {"en": ("al", "el"), "ru": ("аль", "эль")}.get(source, ())
        and (token.islower() or at or arabic)
    ):
        return 2, _with_article(
            tokens[at + 1], source, target, settings, last=at + 2 == len(tokens)
        )
    has, bare = article.split(token, source)
    if has:
        return 1, _with_article(bare, source, target, settings, last=last)
    if into_english and "-" not in token and slavic(tokens, at):
        return 1, list(by_sound(token))
    arabic = arabic and not (source in ("en", "ru") and last and _is_slavic(token, source))
    return 1, _word(token, source, target, arabic=arabic, last=last)


def _is_slavic(token: str, source: str) -> bool:
    """Whether a surname is a Slavic one although the given name is Arabic: Хасан Халиков."""
    return slavic([token], 0) if source == "ru" else is_latin_slavic(token.lower())


def _also_articled(forms: list[Form], target: str, settings: NameSettings) -> list[Form]:
    """Beside a surname that newspapers write without its article, that with it: Саббаг, ас-Саббаг."""
    if any(article.split(form.text, target)[0] for form in forms):
        return forms
    text = article.joined(forms[0].text, target, settings)
    return [*forms, forms[0]._replace(text=text, share=_RARER * forms[0].share)]


_RARER = 0.1


def _particle(forms: Sequence[str]) -> list[Form]:
    usual, *others = forms
    return [Form(usual, 0.9, ""), *(Form(one, 0.1 / len(others), "") for one in others)]


def _with_article(
    bare: str, source: str, target: str, settings: NameSettings, *, last: bool
) -> list[Form]:
    found: dict[str, Form] = {}
    for form in _word(bare, source, target, arabic=True, last=last):
        _, inner = article.split(form.text, target)
        text = article.joined(inner, target, settings)
        share = form.share + (found[text].share if text in found else 0.0)
        found[text] = Form(text, share, form.origin)
    return sorted(found.values(), key=lambda form: (-form.share, form.text))


def _word(token: str, source: str, target: str, *, arabic: bool, last: bool) -> list[Form]:
    """A word without particle: checked, or by its parts at hyphens, or guessed."""
    forms, _ = checked(token, source, target, last=last)
    if forms:
        return forms
    if (elided := _elided(token, target)) is not None:
        before, rest = elided
        within = _word(rest, source, target, arabic=arabic, last=last)
        apart = [form._replace(text=f"{before}'{form.text}") for form in within]
        return _united(_capitals(guessed(token, source, target, arabic=arabic)), apart)
    if target == "ar" and arabic and (servant := _GLUED.match(token)):
        served = guessed(servant[1].capitalize(), source, target, arabic=True)
        return [form._replace(text="عبد " + article.joined(form.text, "ar")) for form in served]
    parts = [part for part in token.split("-") if part]
    if len(parts) > 1:
        divided = [_word(part, source, target, arabic=arabic, last=last) for part in parts]
        return combined(divided, " " if target == "ar" else "-")
    if (
        source == "en"
        and len(token) > 1
        and token.isupper()
        and token.isascii()
        and token.isalpha()
    ):
        return _abbreviation(token, target)
    return list(guessed(token, source, target, arabic=arabic))


def _united(*kinds: Sequence[Form]) -> list[Form]:
    """Forms that two ways lead to, each way with the same weight."""
    found: dict[str, Form] = {}
    for forms in kinds:
        for form in forms:
            before = found.get(form.text, Form(form.text, 0.0, form.origin))
            found[form.text] = before._replace(share=before.share + form.share / len(kinds))
    return sorted(found.values(), key=lambda form: (-form.share, form.text))


def _capitals(forms: Sequence[Form]) -> list[Form]:
    """О’нил as О'Нил."""
    return [
        form._replace(text=_LOWERED.sub(lambda found: "'" + found[1].upper(), form.text))
        for form in forms
    ]


def _elided(token: str, target: str) -> tuple[str, str] | None:
    """The letter before an apostrophe as the target has it, and the rest with its capital: О'Нил; Arabic joins the two."""
    parts = _APOSTROPHE.split(token, maxsplit=1)
    letter = _ELIDED.get(target, {}).get(parts[0].lower()) if len(parts) == 2 else None
    if letter is None:
        return None
    if parts[0][0].islower():
        return letter.lower(), parts[1]
    return letter, parts[1][:1].upper() + parts[1][1:]


def _abbreviation(token: str, target: str) -> list[Form]:
    """Letters by their English names, as newsrooms write CBS: سي بي إس, Си-би-эс."""
    names = dict(zip(_ALPHABET, _LETTERS[target].split(), strict=True))
    spelt = (" " if target == "ar" else "-").join(names.get(letter, letter) for letter in token)
    return [Form(spelt[:1].upper() + spelt[1:], 0.55, "pattern"), Form(token, 0.4, "pattern")]


def _body(token: str, target: str) -> str:
    """An organisation that the seed abbreviates so, in the target language: UN is no Kim Jong Un."""
    if not (len(token) > 1 and token.isupper() and token.isascii() and token.isalpha()):
        return ""
    known = (one for one in by_form("en").get(fold(token), ()) if one.kind == "organisation")
    return next((one.short(target) or one.form(target) for one in known), "")


def _housed(form: Form, target: str, settings: NameSettings) -> Form:
    """A checked form with the article as the house writes it."""
    if target != "ru" or settings.usual:
        return form
    return form._replace(text=with_article(form.text, settings))


def _looks_arabic(tokens: list[str], source: str) -> bool:
    """Whether something in the name says that it is an Arabic one."""
    for number, token in enumerate(tokens):
        particle = particles(source).get(fold(token))
        if article.split(token, source)[0] or (particle and particle[1]):
            return True
        if source == "en" and _SERVANT.match(token):
            return True
        if checked(token, source, "en" if source == "ar" else "ar", last=number > 0)[1]:
            return True
    return False


@cache
def particles(language: str) -> Mapping[str, tuple[Mapping[str, tuple[str, ...]], bool]]:
    """Particles by each of their forms, folded: their forms in all languages, and whether they are Arabic."""
    found: dict[str, tuple[Mapping[str, tuple[str, ...]], bool]] = {}
    for _, row in rows(_PARTICLES, _COLUMNS):
        forms = {
            tag: (row[tag], *filter(None, row[f"{tag}_alt"].split("|")))
            for tag in ("en", "ar", "ru")
        }
        for form in forms[language]:
            found.setdefault(fold(form), (forms, row["arabic"] == "yes"))
    return found
