"""`phrases.po`: one entry for each greeting and formula of a project, where translators choose its wording for all articles.

msgid is the phrase in the project's base language, msgctxt its id, its form as in the middle of a sentence. Its target arrives as policy has it, with the same
note as in the catalogues of articles (`prefill`); one that a person changed is the wording of the whole project.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from l10n.catalogues.phrase_notes import (
    formula_ids,
    given_note,
    is_given,
    phrase_note,
    phrase_of,
    tells_phrases,
)
from l10n.catalogues.update.proposal import retired
from l10n.catalogues.words import JOINED, has_words, is_joined
from l10n.language.locale import primary
from l10n.model import Catalogue, Message
from l10n.phrases import phrase
from l10n.phrases.house import House

NAME = "phrases"
"""The name of the catalogue; no article may have it."""


def phrases_of(messages: Iterable[Message]) -> tuple[str, ...]:
    """The ids of the phrases in an article's messages, in its order."""
    found: dict[str, None] = {}
    for message in messages:
        if not tells_phrases(message):
            continue
        if own := phrase_of(message):
            found[own] = None
        found.update(dict.fromkeys(formula_ids(message)))
    return tuple(found)


def wording(catalogue: Catalogue) -> dict[str, str]:
    """What translators chose, by phrase id: finished targets that are not what policy gave."""
    return {
        message.context: message.target
        for message in catalogue.messages
        if message.context
        and message.done
        and not message.obsolete
        and not is_given(message)
        and not is_joined(message)
    }


def brought(
    previous: Catalogue,
    occurring: Mapping[str, Sequence[str]],
    exists: Callable[[str], bool],
    house: House,
    base: str,
) -> Catalogue:
    """The catalogue of phrases brought up to date with some articles.

    `occurring`: for each of them, by its reference, the ids of its phrases; `exists`: whether another reference still
    stands for an article; `base`: the tag of the language that keys are in. A person's words stay, if need be obsolete.
    """
    old = {m.context: m for m in previous.messages if m.context}
    ids = dict.fromkeys([*old, *(each for found in occurring.values() for each in found)])
    live: list[Message] = []
    gone: list[Message] = [m for m in previous.messages if not m.context]
    for phrase_id in ids:
        before = old.get(phrase_id)
        references = [
            reference
            for reference in (before.references if before else ())
            if reference not in occurring and exists(reference)
        ]
        references += [each for each, found in occurring.items() if phrase_id in found]
        made = _entry(phrase_id, tuple(sorted(references)), house, base) if references else None
        if made is not None:
            live.append(_settled(before, made) if before else made)
        elif before and has_words(before) and not is_given(before):
            gone.append(retired(before))
    live.sort(key=lambda message: (phrase(message.context or "").kind, message.context))
    messages = (*live, *gone)
    if len(messages) == len(previous.messages) and all(
        a is b for a, b in zip(messages, previous.messages, strict=True)
    ):
        return previous
    return replace(previous, messages=messages)


def _entry(phrase_id: str, references: tuple[str, ...], house: House, base: str) -> Message | None:
    from l10n.errors import UsageError

    try:
        known = phrase(phrase_id)
    except UsageError:  # the data had it once
        return None
    key = known.forms.get(base) or known.forms.get("en") or phrase_id
    notes = [f"{known.kind}, {known.register}"]
    tongue = primary(house.language)
    notes += [f"{tag}: {form}" for tag, form in known.forms.items() if tag not in (base, tongue)]
    form = house.form(phrase_id, key)
    target = JOINED if form == "" else form or ""
    policy = house.policy(phrase_id)
    notes.append(given_note(phrase_id, policy, target) if target else phrase_note(phrase_id))
    return Message(key, target, phrase_id, notes=tuple(notes), references=references)


def _settled(before: Message, made: Message) -> Message:
    """The entry as it is now: with the target it had, where that is a person's."""
    own = has_words(before) and not is_given(before)
    target, fuzzy = (before.target, before.fuzzy) if own else (made.target, False)
    same = (before.key, before.notes, before.references, before.target, before.obsolete)
    if same == (made.key, made.notes, made.references, target, False):
        return before
    return before.changed(
        key=made.key,
        notes=made.notes,
        references=made.references,
        target=target,
        fuzzy=fuzzy,
        obsolete=False,
    )
