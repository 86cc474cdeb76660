"""What `l10n phrases` tells: the phrases of an article, and what each policy gives in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from l10n import project
from l10n.catalogues.segments import message_segments
from l10n.config import Config
from l10n.documents.encodings import line_starts
from l10n.errors import L10nError, NoProjectError, UsageError
from l10n.model import Article, Phrase
from l10n.phrases import POLICIES, Policy, phrase, phrases
from l10n.phrases.fold import folded
from l10n.phrases.house import check_settings, house
from l10n.pipeline.located import located
from l10n.pipeline.phrasebook import with_wording


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase as an article says it."""

    article: str
    line: int
    words: str
    id: str
    kind: str
    cut: bool
    """Whether it is a message of its own; else it stays in its sentence."""


@dataclass(frozen=True, slots=True)
class Voice:
    """An article as one that says phrases."""

    article: str
    policies: Mapping[str, str]
    """Those that its front matter declares."""
    said: tuple[Said, ...]


NOBODY = Voice("", {}, ())


@dataclass(frozen=True, slots=True)
class Choice:
    """What a phrase becomes in one language."""

    article: str
    """Whose policies those are; empty: those of all articles."""
    id: str
    language: str
    policy: Policy
    """What the settings say."""
    forms: Mapping[Policy, str | None]
    """What each policy gives; empty: left out; None: the data has no form."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The settings that phrases are looked at with."""

    config: Config
    languages: tuple[str, ...]


def desk(languages: Sequence[str] = ()) -> Desk:
    """The project's settings, or the defaults where there is no project."""
    try:
        here = project.find()
    except NoProjectError:
        return Desk(Config(), tuple(languages) or Config().languages)
    check_settings(here.config)
    tags = tuple(languages) or here.config.languages
    return Desk(with_wording(here, tags).config, tags)


def search(words: str = "", kind: str = "") -> list[Phrase]:
    """The phrases of the data that hold the words in id, any form, spelling or meaning; all without any.

    Errors: `UsageError` for a kind there is not.
    """
    found = list(phrases())
    kinds = dict.fromkeys(each.kind for each in found)
    if kind and kind not in kinds:
        raise UsageError(f"there is no kind {kind!r}", remedy=f"one of {', '.join(kinds)}")
    wanted = folded(words)
    return [
        each
        for each in found
        if (not kind or each.kind == kind) and any(wanted in text for text in _texts(each))
    ]


def said_in(names: Sequence[str]) -> Iterator[Voice]:
    """What articles of the project say, or single files, in their order. Errors: those of reading."""
    for _, found in located(names):
        if isinstance(found, L10nError):
            raise found
        article = found.article()
        yield Voice(article.id, dict(article.policies), tuple(_said(article, found.config)))


def choices(ids: Iterable[str], at: Desk, voice: Voice = NOBODY) -> list[Choice]:
    """What each policy gives for phrases in the desk's languages, as an article says them where one is given."""
    written: dict[str, str] = {}
    for each in voice.said:
        written.setdefault(each.id, each.words)
    found = []
    for phrase_id in ids:
        words = written.get(phrase_id) or phrase(phrase_id).forms.get("en") or phrase_id
        for language in at.languages:
            wanted = house(at.config, voice.article, language, voice.policies)
            forms = {p: wanted.form(phrase_id, words, policy=p) for p in POLICIES}
            policy = wanted.policy(phrase_id)
            found.append(Choice(voice.article, phrase_id, language, policy, forms))
    return found


def _said(article: Article, config: Config) -> list[Said]:
    from bisect import bisect_right

    lines = line_starts(article.source)
    found: list[Said] = []
    for _, segments in message_segments(article, config):
        for segment in segments:
            places = [(m.start, m.end, m.id, False) for m in segment.phrases]
            if segment.phrase:
                places.append((segment.start, segment.end, segment.phrase, True))
            for start, end, phrase_id, cut in places:
                words = " ".join(article.source[start:end].split())
                line = bisect_right(lines, start)
                kind = phrase(phrase_id).kind
                found.append(Said(article.id, line, words, phrase_id, kind, cut))
    return found


def _texts(known: Phrase) -> list[str]:
    tables = (known.forms, known.translation, known.transliteration, known.gloss)
    texts = [known.id, *(form for table in tables for form in table.values())]
    return [
        folded(text) for text in (*texts, *(s for forms in known.spellings.values() for s in forms))
    ]
