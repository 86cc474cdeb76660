"""Names put together from others by a pattern: Ministry of Defence of Syria, جامعة دمشق, Международный аэропорт Дамаска."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, get_args

from l10n.names.fold import fold
from l10n.names.forms import Form
from l10n.names.morphology import genitive, nominative
from l10n.names.seed import by_form
from l10n.names.tables import rows
from l10n.names.values import NameKind

DATA = Path(__file__).with_name("data")
LANGUAGES = ("en", "ar", "ru")
LONGEST = 160
"""Longer names are no names."""
_MARK = re.compile(r"\{(2|gen|[Aa]dj(?:\.[mfnp])?)?\}")
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
_ENDINGS = {"m": "ий", "f": "ая", "n": "ое", "p": "ие"}

Inner = Callable[[str, str, str], Sequence[Form]]
"""Forms of a name within, from one language to another."""


class Pattern(NamedTuple):
    """How a name is put together, by language: the usual form, then others."""

    forms: Mapping[str, tuple[str, ...]]
    kind: NameKind


class Nationality(NamedTuple):
    """The adjectives of a place."""

    place: str
    en: tuple[str, ...]
    ar: str
    ru: str


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
    return bool(rest) and source == "en" and _nationality(first, source) is not None


def _matches(name: str, source: str, kind: NameKind | None) -> list[_Match]:
    if len(name) > LONGEST:
        return []
    found = []
    for template in _templates(source).fitting(name):
        match = template.expression().fullmatch(name)
        if match and kind in (None, template.pattern.kind):
            values = dict(zip(template.marks, match.groups(), strict=True))
            if all(
                mark[:3].lower() != "adj" or _nationality(value, source)
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
            nation = _nationality(value, source)
            if nation:
                forms = [inner(nation.place, "en", target)]
        elif source == "en" and (nation := _nationality(value, source)):
            forms = [inner(nation.place, "en", target)]  # Eritrean Liberation Front
        else:
            place = nominative(value) if mark == "gen" else value.removeprefix("the ")
            nation = _of_place(place, source)
            forms = [inner(place, source, target)]
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


def _has_generic(form: str, template: str) -> bool:
    """Whether a name has what a pattern for places would put beside it: strait, пролив, مضيق.

    All words of the pattern, wherever they stand, or the one that would touch itself: аэропорт аэропорт имени Бен-Гуриона;
    but Mexico City has an Old City.
    """
    before, _, behind = _MARK.sub("\0", template, count=1).partition("\0")
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
    for mark in _MARK.finditer(template):
        kind = mark[1] or ""
        if kind == "2":
            value = others[0].text if others else ""
        elif kind[:3].lower() == "adj":
            value = _adjective(nation, kind.partition(".")[2], target) if nation else ""
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


def _adjective(nation: Nationality, gender: str, target: str) -> str:
    if target == "en":
        return nation.en[0] if nation.en else ""
    if target == "ar":
        ending = "ة" if gender == "f" else ""
        return " ".join(f"ال{word}{ending}" for word in nation.ar.split())
    if gender in ("", "m"):
        return nation.ru
    return nation.ru[:-2] + _ENDINGS[gender] if nation.ru else ""


@cache
def nationalities() -> tuple[Nationality, ...]:
    """`nationalities.tsv`."""
    return tuple(
        Nationality(row["place"], tuple(filter(None, row["en"].split("|"))), row["ar"], row["ru"])
        for _, row in rows(DATA / "nationalities.tsv", ("place", "en", "ar", "ru"))
    )


@cache
def _adjectives(language: str) -> Mapping[str, Nationality]:
    found: dict[str, Nationality] = {}
    for one in nationalities():
        if language == "en":
            forms: list[str] = list(one.en)
        elif language == "ar":
            forms = [_adjective(one, gender, "ar") for gender in "mf"] if one.ar else []
        else:
            forms = [_adjective(one, gender, "ru") for gender in _ENDINGS] if one.ru else []
        for form in forms:
            found.setdefault(fold(form), one)
    return found


def _nationality(adjective: str, language: str) -> Nationality | None:
    return _adjectives(language).get(fold(adjective))


def _of_place(place: str, source: str) -> Nationality | None:
    """The adjectives of a place named in any language."""
    names = {fold(place)}
    for entity in by_form(source).get(fold(place), ()):
        names |= {fold(entity.en), *map(fold, entity.en_alt)}
    return next((one for one in nationalities() if fold(one.place) in names), None)


@cache
def patterns() -> tuple[Pattern, ...]:
    """`patterns.tsv`, and `institutions.tsv` with a country and alone."""
    found = [
        Pattern({tag: tuple(row[tag].split("|")) for tag in LANGUAGES}, _kind(row["kind"]))
        for _, row in rows(DATA / "patterns.tsv", (*LANGUAGES, "kind"))
    ]
    columns = ("en", "ar", "gender", "ru", "kind")
    for _, row in rows(DATA / "institutions.tsv", columns):
        alone = {tag: tuple(row[tag].split("|")) for tag in LANGUAGES}
        kind = _kind(row["kind"])
        english = ("{adj} %s", "%s of {}", "%s of the {}", "{}'s %s", "{} %s")
        # Turkish Foreign Ministry, but Ministry of Foreign Affairs of Turkey
        brief = sorted(alone["en"], key=lambda one: not one.endswith(" Ministry"))
        with_country = {
            "en": tuple(
                dict.fromkeys(
                    [
                        english[0] % brief[0],
                        *(form % one for one in alone["en"] for form in english),
                    ]
                )
            ),
            "ar": tuple(
                form % one
                for one in alone["ar"]
                for form in (f"%s {{adj.{row['gender']}}}", "%s في {}")
            ),
            "ru": tuple(f"{one} {{gen}}" for one in alone["ru"]),
        }
        found += [Pattern(alone, kind), Pattern(with_country, kind)]
    return tuple(found)


def _kind(kind: str) -> NameKind:
    if kind not in get_args(NameKind):
        raise ValueError(f"unknown kind {kind!r} in the patterns of names")
    return kind  # type: ignore[return-value]


class Template(NamedTuple):
    """A form of a pattern as it is looked for in a name."""

    number: int
    """Its place among all."""
    pattern: Pattern
    pieces: tuple[str, ...]
    """What stands before, between and behind its marks."""
    marks: tuple[str, ...]

    @property
    def literal(self) -> int:
        """How many letters are its own."""
        return sum(map(len, self.pieces))

    def expression(self) -> re.Pattern[str]:
        """What fits it."""
        return _expression(self.pieces)

    def word(self) -> str:
        """The longest of its own words that stand alone, so that a name which fits has it too; empty if none does."""
        own = "\0".join(self.pieces).split(" ")
        return max((word for word in own if "\0" not in word), key=len, default="")


@lru_cache(500)
def _expression(pieces: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("(.+)".join(map(re.escape, pieces)))


class Templates:
    """The forms of all patterns in a language, by one of their words: of thousands a name can fit a few."""

    def __init__(self, every: Iterable[Template]) -> None:
        self._by_word: dict[str, list[Template]] = {}
        for template in every:
            self._by_word.setdefault(template.word(), []).append(template)

    def fitting(self, name: str) -> list[Template]:
        """Those that may fit a name, in their order."""
        words = {"", *name.split(" ")} & self._by_word.keys()
        return sorted(template for word in words for template in self._by_word[word])


@cache
def _templates(language: str) -> Templates:
    return Templates(templates(language))


def templates(language: str) -> Iterator[Template]:
    """Each form of each pattern; none that is nothing but marks."""
    number = 0
    for pattern in patterns():
        for form in pattern.forms[language]:
            pieces = tuple(_MARK.split(form)[::2])
            if any(map(str.strip, pieces)):
                marks = tuple(mark[1] or "" for mark in _MARK.finditer(form))
                yield Template(number, pattern, pieces, marks)
                number += 1
