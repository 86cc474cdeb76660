"""Names put together from others by a pattern: Ministry of Defence of Syria, جامعة دمشق, Международный аэропорт Дамаска."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from l10n.names import bodies
from l10n.names.finding.arabic_word import is_given, ordinary
from l10n.names.fold import fold
from l10n.names.forms import Form
from l10n.names.morphology import genitive, nominative
from l10n.names.nationalities import Nationality, adjective_of, nationality, nationality_of
from l10n.names.seed import by_form
from l10n.names.templates import MARK, Pattern, templates_of
from l10n.names.values import NameKind

LONGEST = 160
"""Longer names are no names."""
_USUAL, _OTHER = 0.8, 0.3
"""The share of a pattern's first form; of each further one, what the one before it has by this."""
_OF = re.compile(r" of (the )?\{\}$")
_ARTICLED = re.compile(
    r"^(?:United |Czech Republic|Dominican Republic|Central African|Democratic Republic|Republic of|Kingdom of|Holy See"
    r"|European Union|(?:Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|Vatican|Congo|USA?|U\.S\.|UK|UAE)$)"
    r"|(?: Islands| States| Republic| Federation| Emirates)$"
)
"""English names of countries that take an article."""
_LESS = 0.15
"""What a pattern that fits less closely has of the share of the one before it."""
_TRIED = 3
_INNER = 3

Inner = Callable[[str, str, str], Sequence[Form]]
"""Forms of a name within, from one language to another."""


class _Match(NamedTuple):
    pattern: Pattern
    literal: int
    """How many letters of the name the pattern itself has: the more, the better it fits."""
    marks: Mapping[str, str]
    """What stood at each mark."""


def composed(
    name: str, source: str, target: str, inner: Inner, kind: NameKind | None = None
) -> list[Form]:
    """Ways to write a name that a pattern fits, likeliest first; names within come from `inner`."""
    found: list[Form] = []
    seen: set[str] = set()
    for number, match in enumerate(_matches(name, source, kind)):
        if number == _TRIED:
            break
        if number and any(_half(value, source) for value in match.marks.values()):
            continue  # no "Party of the Norwegian Labour" beside the Labour Party of Norway
        for form in _written(match, source, target, inner):
            if form.text not in seen:
                seen.add(form.text)
                found.append(form._replace(share=form.share * _LESS**number))
    return sorted(found, key=lambda form: -form.share)


def _half(value: str, source: str) -> bool:
    """Whether an adjective of a state begins what stands at a mark, so that the pattern fits by chance."""
    first, _, rest = value.partition(" ")
    return bool(rest) and source == "en" and nationality(first, source) is not None


def _matches(name: str, source: str, kind: NameKind | None) -> list[_Match]:
    if len(name) > LONGEST:
        return []
    found = []
    for template in templates_of(source).fitting(name):
        match = template.expression().fullmatch(name)
        if match and kind in (None, template.pattern.kind):
            values = dict(zip(template.marks, match.groups(), strict=True))
            if all(
                mark[:3].lower() != "adj" or nationality(value, source)
                for mark, value in values.items()
            ):
                found.append(_Match(template.pattern, template.literal, values))
    return sorted(found, key=lambda match: -match.literal)


def _written(match: _Match, source: str, target: str, inner: Inner) -> Iterator[Form]:
    """The pattern in the target language, its marks filled."""
    nation: Nationality | None = None
    forms: list[Sequence[Form]] = [[]]
    second = match.marks.get("2")
    for mark, value in match.marks.items():
        if mark == "2":
            continue
        if mark[:3].lower() == "adj":
            nation = nationality(value, source)
            if nation:
                forms = [inner(nation.place, "en", target)]
        elif source == "en" and (nation := nationality(value, source)):
            forms = [inner(nation.place, "en", target)]  # Eritrean Liberation Front
        else:
            place = nominative(value) if mark == "gen" else value.removeprefix("the ")
            nation = nationality_of(place, source)
            forms = [inner(place, source, target)]
            if _is_said(value, source) and not any(_PEOPLE.search(f.origin) for f in forms[0]):
                return  # no "Amahat al-Mukhtatafin Association"
    others = list(inner(second, source, target))[:1] if second else []
    share = _USUAL
    for template in match.pattern.forms[target]:
        used = False
        if target == "en" and not _takes(template, list(forms[0])[:1], nation):
            continue
        for form in list(forms[0])[:_INNER] or [Form("", 1.0, "")]:
            if match.pattern.kind == "place" and _has_generic(form.text, template):
                text = form.text  # Баб-эль-Мандебский пролив is a strait by its name
            else:
                text = _filled(template, form.text, nation, others, target)
            if text:
                used = True
                yield Form(text, share * form.share, "pattern")
            if "adj" in template.lower() and used:
                break
        if used:
            share *= _OTHER


_PEOPLE = re.compile("approved|seed|cldr|pattern")


def _is_said(value: str, source: str) -> bool:
    """Whether what stands at a mark is no name but ordinary words, which are not to be written by their sound."""
    if bodies.has_words(f"x {value}", source):
        return True
    words = value.split()
    if source != "ar" or len(words) == 1:
        return False
    keys = [fold(word) for word in words]
    return ordinary(keys[0]) and not any(map(is_given, keys))


def _has_generic(form: str, template: str) -> bool:
    """Whether a name has what a pattern for places would put beside it: strait, пролив, مضيق.

    All words of the pattern, wherever they stand, or the one that would touch itself: аэропорт аэропорт имени Бен-Гуриона;
    but Mexico City has an Old City.
    """
    before, _, behind = MARK.sub("\0", template, count=1).partition("\0")
    left, right = _telling(before), _telling(behind)
    words = [fold(word) for word in re.split(r"[\s-]+", form)]
    if len(words) < _PARTICLE or "{" in behind:
        return False
    return {*left, *right} <= set(words) or left[-1:] == words[:1] or right[:1] == words[-1:]


def _telling(text: str) -> list[str]:
    return [fold(word) for word in text.split() if len(word) > _PARTICLE]


_PARTICLE = 2
"""Words no longer than this say nothing: of, في."""


def _takes(template: str, forms: Sequence[Form], nation: Nationality | None) -> bool:
    """Whether an English template has the article where the country has it: of the Philippines, of Turkey."""
    found = _OF.search(template)
    if found is None or nation is None or not forms:
        return True
    return bool(found[1]) == (_ARTICLED.search(forms[0].text) is not None)


def _filled(
    template: str, form: str, nation: Nationality | None, others: Sequence[Form], target: str
) -> str:
    """A template with its marks filled; empty where one cannot be."""
    pieces = []
    at = 0
    for mark in MARK.finditer(template):
        kind = mark[1] or ""
        if kind == "2":
            value = others[0].text if others else ""
        elif kind[:3].lower() == "adj":
            value = adjective_of(nation, kind.partition(".")[2], target) if nation else ""
            value = value[:1].upper() + value[1:] if kind[0] == "A" else value
        elif kind == "gen":
            value = _genitive(form)
        else:
            value = form
        if not value:
            return ""
        pieces += [template[at : mark.start()], value]
        at = mark.end()
    return "".join(pieces) + template[at:]


def _genitive(form: str) -> str:
    entity = next((one for one in by_form("ru").get(fold(form), ()) if one.ru == form), None)
    if entity is None:
        return genitive(form)
    return genitive(form, gender=entity.gender, declension=entity.declension)
