"""Greetings and formulas arrive translated: by the policy of the house, which is recorded and followed when it changes.

A target that is still the form which the note of its message records is the policy's and follows it; anything else is a
person's and stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from l10n.catalogues.phrase_notes import (
    FORMULA,
    PHRASE,
    flat,
    given_note,
    is_given,
    phrase_of,
    tells_phrases,
)
from l10n.catalogues.rehang import rehung
from l10n.catalogues.update.update import Update, update
from l10n.catalogues.words import JOINED
from l10n.model import Catalogue, Message
from l10n.phrases import joined
from l10n.phrases.house import House


def refreshed(
    previous: Catalogue, found: Sequence[Message], house: House | None, *, now: str = ""
) -> Update:
    """A catalogue brought up to date (`update`), its phrases as the house wants them; None: it is the article's own
    language, or a template, where they stay as written."""
    fresh = prefilled(found, house) if house else found
    if not previous.messages:  # a new catalogue has nothing to clear, to part or to settle
        return update(previous, fresh, now=now)
    by_place = {(message.context, message.key): message for message in fresh}
    before = cleared(previous, by_place)
    if house:
        before = rehung(before, by_place, house.language)
    done = update(before, fresh, now=now)
    messages = _settled(done.catalogue.messages, by_place)
    if all(a is b for a, b in zip(messages, done.catalogue.messages, strict=True)):
        return done
    return replace(done, catalogue=replace(done.catalogue, messages=messages))


def prefilled(found: Sequence[Message], house: House) -> tuple[Message, ...]:
    """An article's messages in its order, those of phrases with their targets, the notes telling what policy gives."""
    seen: set[str] = set()
    return tuple(
        _prefilled(message, house, seen) if tells_phrases(message) else message for message in found
    )


def cleared(previous: Catalogue, fresh: Mapping[tuple[str | None, str], Message]) -> Catalogue:
    """The catalogue without the targets that policy gave and gives no more, so that the new ones take their place."""
    messages = []
    for message in previous.messages:
        now = fresh.get((message.context, message.key))
        stale = is_given(message) and (now is None or now.target != message.target)
        messages.append(message.changed(target="") if stale else message)
    if all(a is b for a, b in zip(messages, previous.messages, strict=True)):
        return previous
    return replace(previous, messages=tuple(messages))


def capital(form: str, key: str) -> str:
    """A form with a capital where its source begins with one, or has no letters of two cases."""
    first = next((char for char in key if char.isalpha()), "")
    return form if first.islower() else joined("", "", form, "")


def _prefilled(message: Message, house: House, seen: set[str]) -> Message:
    notes: list[str] = []
    target = message.target
    for note in message.notes:
        if phrase := PHRASE.fullmatch(note):
            name = phrase["id"]
            form = house.form(name, message.key, first_use=name not in seen)
            if form is None:
                note = f"{note}; no form in {house.language} is known, phrases.po may give one"
            else:
                target = capital(form, message.key) if form else JOINED
                note = given_note(name, house.policy(name), target)
            seen.add(name)
        elif formula := FORMULA.fullmatch(note):
            name = formula["id"]
            form = house.form(name, formula["form"], first_use=name not in seen)
            if form is not None:
                note = f"{note}; policy {house.policy(name)} gives: {flat(form) or 'nothing'}"
            seen.add(name)
        notes.append(note)
    return replace(message, target=target, notes=tuple(notes))


def _settled(
    messages: Sequence[Message], fresh: Mapping[tuple[str | None, str], Message]
) -> tuple[Message, ...]:
    """The messages; a phrase for which an update proposes the translation of the sentence it was cut from, which that
    sentence has too, has its own instead."""
    if not any(message.fuzzy and phrase_of(message) for message in messages):
        return tuple(messages)
    uses = Counter(message.target for message in messages)

    def settled(message: Message) -> Message:
        mine = fresh.get((message.context, message.key))
        if not message.fuzzy or mine is None or not mine.target or not phrase_of(message):
            return message
        return replace(mine, comments=message.comments) if uses[message.target] > 1 else message

    return tuple(map(settled, messages))
