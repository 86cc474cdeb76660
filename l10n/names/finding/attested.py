"""What else is written down: words seen as part of a person's name somewhere, and names of events."""

from __future__ import annotations

from collections.abc import Container
from functools import cache, lru_cache

from l10n.names import lexicon
from l10n.names.fold import fold, folded
from l10n.names.indexes import index
from l10n.names.seed import events as seed_events
from l10n.names.words import given_by_form, surnames_by_form

_OFTEN = 3
"""How often the lexicon must have seen a Latin word: `tornado` is there once."""


@cache
def events(language: str) -> frozenset[str]:
    """Forms of competitions, prizes and festivals, folded: names, but of no person, place or organisation."""
    forms = (
        form
        for event in seed_events()
        for form in (
            event.form(language),
            event.short(language),
            *event.alternates(language),
        )
    )
    return frozenset(fold(form) for form in forms if form)


@lru_cache(20_000)
def attested(language: str, word: str) -> bool:
    """Whether the lists or the lexicon of `en` or `ar` have the folded word as part of a person's name."""
    return (
        word in given_by_form(language)
        or word in surnames_by_form(language)
        or word in _seen(language)
    )


@cache
def _seen(language: str) -> Container[str]:
    return index(f"seen-{language}", lambda: seen_in(language))


def seen_in(language: str) -> dict[str, str]:
    """The words of `en` or `ar` that the lexicon has seen often enough, folded."""
    words = lexicon.attested("ru" if language == "en" else "en", language)
    often = _OFTEN if language == "en" else 1
    seen = folded([word for word in iter(words) if often == 1 or words[word][1] >= often])
    return dict.fromkeys(sorted(set(seen)), "")
