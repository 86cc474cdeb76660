"""How a name is written in another language: candidates from all who know, in the order of their authority.

Approved forms, the seed, CLDR, patterns (Ministry of Defence of …), then names of persons word by word, by lists of names, the
lexicon and the transliteration model. A candidate's confidence is what its origin is worth times the candidate's share among
those of that origin; what a higher authority has said leaves the lower ones little.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from l10n.language.cldr_names import of_other_things, of_places
from l10n.names import bodies, word_by_word
from l10n.names.arabic_cases import nominative
from l10n.names.compose import composed
from l10n.names.fold import fold
from l10n.names.forms import Form, combined
from l10n.names.house import housed, regional
from l10n.names.seed import Entity, by_form, by_later
from l10n.names.settings import USUAL, NameSettings
from l10n.names.united_nations import spellings, undotted
from l10n.names.values import NameKind, Proposal

MOST = 5
LANGUAGES = frozenset({"en", "ar", "ru"})
_WORTH = {"approved": 1.0, "seed": 0.97, "cldr": 0.9, "longer": 0.95, "pattern": 0.9, "words": 0.9}
_DEEPEST = 3
"""How many patterns may stand within one another: Embassy of the Republic of X."""
_LONGEST = 200
_WRAPPED = re.compile(r"^[\s\"'«»“”„‘’()\[\].,;:!?]+|[\s\"«»“”„‘()\[\],;:!?]+$")
_LEAST = 0.001
"""What is less likely is not shown beside others,"""
_UNLIKELY = 0.015
"""nor what is so much less likely than the first and was only guessed: Minullinus."""
_CHECKED = re.compile("seed|approved|cldr")
_CERTAIN = 0.2
"""What is left when the approved names or the seed know a name."""
SURE = 0.8
"""From this confidence on a catalogue may be filled in,"""
AHEAD = 0.4
"""if the next candidate is so far behind."""


def propose_names(
    name: str,
    source: str,
    target: str,
    kind: NameKind | None = None,
    settings: NameSettings | None = None,
) -> list[Proposal]:
    """Up to five ways to write a name given in its dictionary form, best first; all between `en`, `ar` and `ru`.

    Nothing between other languages. Forms are dictionary forms too.

    >>> [proposal.form for proposal in propose_names("Vladimir Putin", "en", "ar")][:1]
    ['فلاديمير بوتين']
    >>> propose_names("Syrian Ministry of Defence", "en", "ru")[0].form
    'Министерство обороны Сирии'
    """
    if source == target or not {source, target} <= LANGUAGES:
        return []
    clean = " ".join(_WRAPPED.sub("", unicodedata.normalize("NFC", name)).split())
    if not clean or len(clean) > _LONGEST:
        return []
    house = settings or USUAL
    found = _forms(_known(clean, source, target, house), source, target, kind, house, 0)
    least = max(_LEAST, _UNLIKELY * found[0].share) if found else _LEAST
    if target == "ar" and house.region != USUAL.region:
        found = _regional(found, house)
    return [
        Proposal(form.text, form.origin, round(min(form.share, 1.0), 3))
        for number, form in enumerate(found[:MOST])
        if not number or form.share >= (_LEAST if _CHECKED.search(form.origin) else least)
    ]


def _known(name: str, source: str, target: str, settings: NameSettings) -> str:
    """The spelling of a name that somebody knows: the World Food Programme for the U.N. World Food Programme."""
    whole, *others = dict.fromkeys(spellings(name, source))
    if settings.approved_form(whole, target) or fold(whole) in by_form(source):
        return whole
    for spelling in others:
        if settings.approved_form(spelling, target) or any(
            one.kind == "organisation" for one in by_form(source).get(fold(spelling), ())
        ):
            return spelling
    if source == "ar" and fold(subject := nominative(name)) in by_form("ar"):
        return subject  # الحوثيين, which the lists have as الحوثيون
    return undotted(name) if source == "en" else name


def _regional(forms: Iterable[Form], settings: NameSettings) -> list[Form]:
    """Forms in the spelling of the house's region, except those that people approved."""
    found: dict[str, Form] = {}
    for form in forms:
        text = form.text if "approved" in form.origin else regional(form.text, settings)
        found.setdefault(text, form._replace(text=text))
    return list(found.values())


def fills(proposals: Sequence[Proposal]) -> bool:
    """Whether the first proposal is sure enough, and far enough ahead, to be filled in for a translator to confirm."""
    if not proposals or proposals[0].confidence < SURE:
        return False
    return len(proposals) == 1 or proposals[0].confidence - proposals[1].confidence >= AHEAD


def _forms(
    name: str,
    source: str,
    target: str,
    kind: NameKind | None,
    settings: NameSettings,
    depth: int,
) -> list[Form]:
    """All candidates, best first."""

    def inner(within: str, its_source: str, its_target: str) -> Sequence[Form]:
        if its_source == its_target:
            return [Form(within, 1.0, "")]
        if depth >= _DEEPEST:
            return []
        return _forms(within, its_source, its_target, None, settings, depth + 1)

    def pattern() -> list[Form]:
        if kind == "person":
            return []
        return bodies.formed(name, source, target, inner) or composed(
            name, source, target, inner, kind
        )

    askable: tuple[tuple[str, Callable[[], Iterable[Form]]], ...] = (
        ("approved", lambda: _approved(name, target, settings)),
        ("seed", lambda: _seed(name, source, target, kind, settings)),
        ("cldr", lambda: _cldr(name, source, target)),
        ("longer", lambda: _longer(name, source, target, kind, settings)),
        ("pattern", pattern),
        ("words", lambda: word_by_word.proposed(name, source, target, settings)),
    )
    left = 1.0
    shares: dict[str, float] = {}
    origins: dict[str, list[str]] = {}
    for origin, ask in askable:
        if origin == "words" and left < 1 and " " in name and kind != "person":
            break  # no "Sentral Bank of Irak" beside a pattern
        if origin == "words" and kind != "person" and bodies.has_words(name, source):
            break  # nor бодис for bodies
        if left < _CERTAIN and origin in ("pattern", "words"):
            break  # people have said it; the model need not be loaded to say something else
        worth = left * _WORTH[origin]
        said = False
        for form in ask():
            said = True
            shares[form.text] = shares.get(form.text, 0.0) + worth * form.share
            origins.setdefault(form.text, [])
            for one in (form.origin or origin).split("+"):
                if one not in origins[form.text]:
                    origins[form.text].append(one)
        if said:
            left -= worth
    forms = [Form(text, share, "+".join(origins[text])) for text, share in shares.items()]
    return sorted(forms, key=lambda form: -form.share)


def _approved(name: str, target: str, settings: NameSettings) -> list[Form]:
    form = settings.approved_form(name, target)
    return [Form(form, 1.0, "approved")] if form else []


def _seed(
    name: str, source: str, target: str, kind: NameKind | None, settings: NameSettings
) -> list[Form]:
    """Of the entities that have this form: the first has most."""
    folded = fold(name)
    found = [*by_form(source).get(folded, ()), *by_later(source).get(folded, ())]
    if source == "en" and not found:
        bare = folded.removeprefix("the ")
        found = [*by_form(source).get(bare, ())]
    found = [one for one in dict.fromkeys(found) if one.form(target)]
    if kind:
        found.sort(key=lambda one: one.kind != kind)
    shares: dict[str, float] = {}
    part = 0.97
    for entity in found[:6]:
        for number, text in enumerate(_of_entity(entity, folded, source, target)):
            written = housed(text, entity, target, settings)
            shares[written] = shares.get(written, 0.0) + part * (
                0.97 if not number else 0.05**number
            )
        part *= 0.1
    return [Form(text, share, "seed") for text, share in shares.items()]


def _longer(
    name: str, source: str, target: str, kind: NameKind | None, settings: NameSettings
) -> list[Form]:
    """Of a name that begins with a whole person's of the seed: that, and what else there is: Al Nahyan, al-Hamdani."""
    words = name.split()
    if kind not in (None, "person"):
        return []
    for size in range(len(words) - 1, 1, -1):
        folded = fold(" ".join(words[:size]))
        found = [
            one
            for one in by_form(source).get(folded, ())
            if one.kind == "person" and fold(one.form(source)) == folded and one.form(target)
        ]
        if found:
            begun = Form(housed(found[0].form(target), found[0], target, settings), 1.0, "seed")
            rest = word_by_word.proposed(name, source, target, settings, behind=size)
            return combined([[begun], rest])
    return []


def _of_entity(entity: Entity, folded: str, source: str, target: str) -> list[str]:
    """Its form that answers to the one given: a surname for a surname, an abbreviation for an abbreviation."""
    main, short = entity.form(target), entity.short(target)
    whole = folded in (fold(entity.form(source)), *map(fold, entity.alternates(source)))
    if whole and entity.kind == "person":
        fuller = _fuller(folded, entity, source, target)
        if fuller is not None:
            return [fuller, main] if fuller else []
    if not whole and entity.kind == "person":
        return [entity.later(target)]
    others = [*entity.alternates(target), short] if whole else [main, *entity.alternates(target)]
    first = main if whole else short or main
    if _abbreviated(folded, entity.form(source)) and _abbreviated(fold(short), short):
        first = short  # FBI is ФБР, and the Federal Bureau of Investigation is written out
        others.append(main)
    return [text for text in dict.fromkeys([first, *others]) if text]


def _fuller(folded: str, entity: Entity, source: str, target: str) -> str | None:
    """Where an alternate says more than the main form, the target's that does too: Mohammed bin Zayed Al Nahyan.

    Empty: it has none; None: the form given says no more.
    """
    if not folded.startswith(fold(entity.form(source)) + " "):
        return None
    more = len(folded.split()) - len(entity.form(source).split())
    size = len(entity.form(target).split()) + more
    return next((form for form in entity.alternates(target) if len(form.split()) >= size), "")


def _abbreviated(folded: str, form: str) -> bool:
    """Whether a form is an abbreviation, and the one meant."""
    return form.isupper() and form.isalpha() and len(form) > 1 and folded == fold(form)


def _cldr(name: str, source: str, target: str) -> list[Form]:
    keys = _cldr_keys(source).get(fold(name), ())
    texts = dict.fromkeys(_cldr_names(target)[key] for key in keys if key in _cldr_names(target))
    return [Form(text, 0.9 * 0.1**number, "cldr") for number, text in enumerate(texts)]


@cache
def _cldr_names(language: str) -> Mapping[str, str]:
    return {**of_other_things(language), **of_places(language)}


@cache
def _cldr_keys(language: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for names in (of_places(language), of_other_things(language)):
        for key, text in names.items():
            found[fold(text)] = (*found.get(fold(text), ()), key)
    return found
