"""The name of a body read: what it is, whose, and for what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.names.bodies.words import AND, ANDS, Body, BodyWord, adjective, has_words, lookup
from l10n.names.fold import fold
from l10n.names.morphology import nominative
from l10n.names.nationalities import Nationality, nationality


def read(words: Sequence[str], source: str) -> Iterator[Body]:
    reader = {"en": _read_english, "ar": _read_arabic, "ru": _read_russian}[source]
    yield from reader(words)


def _head(word: str, language: str) -> BodyWord | None:
    key = fold(word)
    return lookup(language, "head").get(key.removeprefix("ال") if language == "ar" else key)


def _topics(words: Sequence[str], language: str) -> tuple[tuple[BodyWord, ...], ...] | None:
    """Phrases joined by `and`; None if one of them is not understood."""
    if not words:
        return None
    for size in range(len(words), 0, -1):
        first = _topic(words[:size], language)
        if first is None:
            continue
        rest = list(words[size:])
        if not rest:
            return (first,)
        joiner = {"en": "and", "ru": "и"}.get(language)
        if joiner and rest[0] in (joiner, "&"):
            rest = rest[1:]
        elif language == "ar" and rest[0].startswith("و"):
            rest[0] = rest[0][1:]
        else:
            continue
        others = _topics(rest, language)
        if others:
            return (first, *others)
    return None


def _topic(words: Sequence[str], language: str) -> tuple[BodyWord, ...] | None:
    whole = lookup(language, "topic").get(fold(" ".join(words)))
    if whole:
        return (whole,)
    nouns = lookup(language, "noun")
    at = 0 if language == "ar" else len(words) - 1
    noun = nouns.get(fold(words[at]))
    if noun is None:
        return None
    others = list(_apart(words[1:], language) if language == "ar" else words[:-1])
    found = [AND if word in ANDS else adjective(word, language, "adjective") for word in others]
    if others and (others[0] in ANDS or others[-1] in ANDS):
        return None
    return (*(one for one in found if one), noun) if all(found) else None


def _apart(words: Sequence[str], language: str) -> Iterator[str]:
    """Words with the "and" that Arabic joins to them apart: والاجتماعية."""
    for word in words:
        if language == "ar" and word.startswith("وال"):
            yield "و"
            word = word[1:]
        yield word


def _owned(
    words: Sequence[str], language: str
) -> tuple[tuple[BodyWord, ...], Nationality | None, str] | None:
    """Whose a body is, by the words that say it: adjectives, of them one of a nation, or a name."""
    qualities: list[BodyWord] = []
    nation: Nationality | None = None
    rest: list[str] = []
    for word in words:
        if (one := nationality(word, language)) and nation is None and not rest:
            nation = one
        elif (quality := adjective(word, language)) and not rest:
            qualities.append(quality)
        else:
            rest.append(word)
    owner = " ".join(rest)
    if owner and (nation or has_words(f"x {owner}", language)):
        return None
    return tuple(qualities), nation, owner


def _body(
    head: BodyWord,
    owners: Sequence[str],
    topics: tuple[tuple[BodyWord, ...], ...] | None,
    language: str,
) -> Iterator[Body]:
    owned = _owned(owners, language)
    if topics and owned:
        qualities, nation, owner = owned
        yield Body(head, qualities, nation, owner, topics)


def _read_english(words: Sequence[str]) -> Iterator[Body]:
    plain = [word for number, word in enumerate(words) if number or word.lower() != "the"]
    for at, word in enumerate(plain):
        head = _head(word, "en")
        if head is None:
            continue
        behind = plain[at + 1 :]
        if behind[:1] and behind[0] in ("for", "of", "on"):
            behind = behind[2:] if behind[1:2] == ["the"] else behind[1:]
            yield from _body(head, plain[:at], _topics(behind, "en"), "en")
        elif not behind:
            for first in range(at):
                yield from _body(head, plain[:first], _topics(plain[first:at], "en"), "en")


def _read_arabic(words: Sequence[str]) -> Iterator[Body]:
    head = _head(words[0], "ar")
    if head is None:
        return
    for at in range(1, len(words)):
        word = words[at]
        if word.startswith("لل"):
            behind = ["ال" + word[2:], *words[at + 1 :]]
        elif word.startswith("ل"):
            behind = [word[1:], *words[at + 1 :]]
        elif at == 1:
            behind = list(words[1:])
        else:
            continue
        yield from _body(head, words[1:at], _topics(behind, "ar"), "ar")
        if len(behind) > 1 and nationality(behind[-1], "ar"):  # شبكة المرأة السورية
            owners = [*words[1:at], behind[-1]]
            yield from _body(head, owners, _topics(behind[:-1], "ar"), "ar")


def _read_russian(words: Sequence[str]) -> Iterator[Body]:
    for at, word in enumerate(words):
        head = _head(word, "ru")
        if head is None:
            if not (nationality(word, "ru") or adjective(word, "ru")):
                return
            continue
        for end in range(len(words), at + 1, -1):
            topics = _topics(words[at + 1 : end], "ru")
            if topics is None:
                continue
            owner = " ".join(words[end:]).strip("«»")
            if owner and words[end].startswith("«"):
                yield from _body(head, [*words[:at], owner], topics, "ru")
            else:
                base = nominative(owner).split() if owner else []
                yield from _body(head, [*words[:at], *base], topics, "ru")
        return
