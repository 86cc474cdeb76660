"""Translations of sentences that had their greeting within, hung on the messages that the two are now.

`Assalamu alaykum - Syria's leader spoke.` «Ассаляму алейкум! Лидер Сирии выступил.» becomes a greeting and a sentence,
each with its own words, where the translation has the same phrase in the same place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from l10n.catalogues.words import has_words
from l10n.model import Catalogue, Message
from l10n.phrases import find_phrases, joined, position


def rehung(
    previous: Catalogue, fresh: Mapping[tuple[str | None, str], Message], language: str
) -> Catalogue:
    """The catalogue with such messages parted; itself where there are none. `fresh`: by context and key."""
    known = {(message.context, message.key) for message in previous.messages}
    messages: list[Message] = []
    for message in previous.messages:
        place = (message.context, message.key)
        wanted = place not in fresh and has_words(message) and message.plural_key is None
        parts = _parted(message, previous.source_language, language) if wanted else None
        if parts and all(
            (part.context, part.key) in fresh and (part.context, part.key) not in known
            for part in parts
        ):
            messages += parts
        else:
            messages.append(message)
    if len(messages) == len(previous.messages):
        return previous
    return replace(previous, messages=tuple(messages))


def _parted(
    message: Message, source_language: str | None, language: str
) -> tuple[Message, Message] | None:
    """The message as a phrase and a sentence; None where key and target do not have the same phrase at the same end."""
    for key in _cuts(message.key, source_language):
        for target in _cuts(message.target, language):
            if (key.phrase, key.opening) == (target.phrase, target.opening):
                greeting = message.changed(
                    key=key.form, target=target.form, context=key.kind, notes=()
                )
                rest = joined("", "", target.rest, language) if key.opening else target.rest
                sentence = message.changed(key=key.rest, target=rest)
                return (greeting, sentence) if key.opening else (sentence, greeting)
    return None


class _Cut:
    """A text parted in two."""

    __slots__ = ("form", "kind", "opening", "phrase", "rest")

    def __init__(self, phrase: str, kind: str, form: str, rest: str, opening: bool) -> None:
        self.phrase, self.kind, self.form, self.rest = phrase, kind, form, rest
        self.opening = opening


def _cuts(text: str, language: str | None) -> Iterator[_Cut]:
    for match in find_phrases(text, language):
        at = position(text, match)
        form = text[match.start : match.end]
        if at.separable and at.side == "opening":
            yield _Cut(match.id, match.kind, form, text[at.end :].strip(), True)
        elif at.separable and at.side == "closing":
            yield _Cut(match.id, match.kind, form, text[: at.start].strip(), False)
