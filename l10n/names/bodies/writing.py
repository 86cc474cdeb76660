"""The name of a body written by the grammar of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from l10n.names.bodies.words import AND, Body, BodyWord
from l10n.names.forms import Form
from l10n.names.morphology import genitive
from l10n.names.nationalities import Nationality, adjective_of, nationality_of

_ENDS = {"p": "их", "m": "ого", "n": "ого", "f": "ой"}
_NOMINATIVE = {"m": "", "f": "ая", "n": "ое"}
Inner = Callable[[str, str, str], Sequence[Form]]


def written(body: Body, source: str, target: str, inner: Inner) -> Iterator[str]:
    owners: list[Form | None] = [None]
    if body.owner:
        owners = [*inner(body.owner, source, target)[:2]]
    nation = body.nation or (nationality_of(body.owner, source) if body.owner else None)
    writer = {"en": _in_english, "ar": _in_arabic, "ru": _in_russian}[target]
    for owner in owners:
        place = owner is not None and any(o in owner.origin for o in ("seed", "cldr", "approved"))
        yield from writer(body, owner.text if owner else "", nation, place)


def _in_english(body: Body, owner: str, nation: Nationality | None, place: bool) -> Iterator[str]:
    del place
    whose = [one.forms["en"][0] for one in body.qualities]
    if owner:
        whose.append(owner)
    elif nation:
        whose.insert(0, adjective_of(nation, "", "en"))
    topics = " and ".join(_english(topic) for topic in body.topics)
    for number, head in enumerate(body.head.forms["en"][:2]):
        yield " ".join([*whose, head, "for", topics])
        if len(body.topics) == 1 and not number:
            yield " ".join([*whose, topics, head])
            yield " ".join([*whose, head, "of", topics])


def _english(topic: Sequence[BodyWord]) -> str:
    return " ".join(word.forms["en"][0] for word in topic)


def _in_arabic(body: Body, owner: str, nation: Nationality | None, place: bool) -> Iterator[str]:
    del place
    choices = [_arabic(topic) for topic in body.topics]
    for head, *topics in product(body.head.forms["ar"], *choices):
        gender = body.head.genders[0]
        ending = "ة" if gender == "f" else ""
        adjectives = [f"ال{one.forms['ar'][0]}{ending}" for one in body.qualities]
        if nation and not owner:
            adjectives.insert(0, adjective_of(nation, gender, "ar"))
        if adjectives:
            first = " ".join(
                [f"ال{head}", *adjectives] if not owner else [head, owner, *adjectives]
            )
        elif owner:
            first = f"{head} {owner}"
        else:
            yield f"{head} {' و'.join(topics)}"
            first = head
        yield f"{first} {' و'.join([_for(topics[0]), *topics[1:]])}"


def _for(topic: str) -> str:
    return "لل" + topic[2:] if topic.startswith("ال") else "ل" + topic


def _arabic(topic: Sequence[BodyWord]) -> list[str]:
    *adjectives, noun = topic
    if not adjectives:
        return list(noun.forms["ar"])
    ending = "ة" if noun.genders[0] == "f" else ""
    words = ("و" if one is AND else f"ال{one.forms['ar'][0]}{ending}" for one in adjectives)
    said = " ".join(words).replace("و ال", "وال")
    return [f"{form} {said}" for form in noun.forms["ar"]]


def _in_russian(body: Body, owner: str, nation: Nationality | None, place: bool) -> Iterator[str]:
    choices = [_russian(topic) for topic in body.topics]
    gender = body.head.genders[1]
    qualities = [_agreeing(one.forms["ru"][0], gender) for one in body.qualities]
    for head, *topics in product(body.head.forms["ru"], *choices):
        said = " и ".join(topics)
        adjective = adjective_of(nation, gender, "ru") if nation else ""
        if adjective:
            yield _capital(" ".join([adjective, *qualities, head, said]))
        if owner and place:
            if said.startswith("по "):
                yield _capital(" ".join([*qualities, head, said, f"({owner})"]))
            else:
                yield _capital(" ".join([*qualities, head, said, genitive(owner)]))
        elif owner and not adjective:
            yield _capital(" ".join([*qualities, head, said, f"«{owner}»"]))
        elif not owner and not nation:
            yield _capital(" ".join([*qualities, head, said]))


def _russian(topic: Sequence[BodyWord]) -> list[str]:
    *adjectives, noun = topic
    if not adjectives:
        return list(noun.forms["ru"])
    gender = noun.genders[1]
    said = ["и" if one is AND else _oblique(one.forms["ru"][0], gender) for one in adjectives]
    return [" ".join([*said, form]) for form in noun.forms["ru"]]


def _agreeing(adjective: str, gender: str) -> str:
    """The nominative of an adjective in a gender."""
    if gender == "m":
        return adjective
    ends = _NOMINATIVE[gender]
    return adjective[:-2] + ends


def _oblique(adjective: str, gender: str) -> str:
    """Its genitive: стратегических, устойчивого, цифровой."""
    end = _ENDS[gender]
    if end == "их" and not adjective.endswith("ий"):
        end = "ых"
    return adjective[:-2] + end


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
