"""Edits that an article took back: `did not visit` is `visited` again, and the translation is what it was.

An update makes the translation of an edited sentence fuzzy and tells what it was made for. Where nobody has touched the
words since, and the sentence reads again as it did when they were finished, they are finished again. That nobody has is
known from what is remembered of fuzzy translations between runs (`emptied`); without that they stay for a glance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from l10n.catalogues.alignment.match import role_of
from l10n.catalogues.alignment.similarity import normal
from l10n.catalogues.words import has_words, is_joined
from l10n.model import Catalogue, Message

UNTOUCHED = "as-translated"
"""The flag, in what is remembered, of a target that was finished for the previous key and is as it was then."""


def with_untouched(
    unfinished: Sequence[Message], previous: Catalogue, remembered: Sequence[Message]
) -> tuple[Message, ...]:
    """Fuzzy messages of a catalogue as they are to be remembered, those marked whose words nobody touched.

    `previous`: the catalogue before its update, where they may have been finished still; `remembered`: what is known from
    before that.
    """
    made_for = {(m.previous_context, m.target, m.previous_key) for m in unfinished}
    known = {_origin(m) for m in remembered if UNTOUCHED in m.flags}
    done = {(m.context, m.target, m.key) for m in previous.messages if m.done and not m.obsolete}
    known |= made_for & done
    known |= {_origin(m) for m in unfinished if _is_head(m) and _now(m) in done}
    return tuple(
        m.changed(flags=(*m.flags, UNTOUCHED)) if _origin(m) in known else m for m in unfinished
    )


def taken_back(
    previous: Catalogue, fresh: Sequence[Message], remembered: Sequence[Message]
) -> Catalogue:
    """The catalogue with such messages as they were before the edit; itself where there are none.

    Of several with the same words (a sentence that was split, and is whole again) one is enough.
    """
    untouched = {_name(m): m for m in remembered if UNTOUCHED in m.flags}
    mine = [m for m in previous.messages if _is_untouched(m, untouched.get(_name(m)))]
    if not mine:
        return previous
    names = {_name(m) for m in fresh}
    said = {(role_of(m.context), normal(m.key)) for m in fresh}
    taken = {_name(m): m for m in previous.messages if not m.obsolete}
    found: dict[int, Message | None] = {}
    runs: dict[int, list[Message]] = {}
    for message in filter(_is_head, mine):
        run = _together(message, fresh, previous.messages)
        found.update({id(each): None for each in run})
        if run:
            runs[id(message)] = [_finished(each, each.context, each.key) for each in run]
    for message in mine:
        context, key = message.previous_context, message.previous_key or ""
        if _name(message) in names or (role_of(context), normal(key)) not in said:
            continue
        other = taken.get((context, key))
        if other is None:
            found[id(message)] = _finished(message, context, key)
            taken[context, key] = message
        elif other.target == message.target and {*message.comments} <= {*other.comments}:
            found[id(message)] = None
    if not found:
        return previous
    messages: list[Message] = []
    for message in previous.messages:
        messages += runs.get(id(message), ())
        now = found.get(id(message), message)
        messages += () if now is None else (now,)
    return replace(previous, messages=tuple(messages))


def _is_untouched(message: Message, was: Message | None) -> bool:
    return (
        was is not None
        and message.fuzzy
        and not message.obsolete
        and has_words(message)
        and _origin(message) == _origin(was)
    )


def _is_head(message: Message) -> bool:
    """Whether a message was made fuzzy because sentences that it was translated with (`∅`) left its side."""
    key = message.previous_key or ""
    return message.previous_context == message.context and key.startswith(f"{message.key} ")


def _together(
    head: Message, fresh: Sequence[Message], old: Sequence[Message]
) -> tuple[Message, ...]:
    """The head and the messages it was translated with, where they stand side by side again; else nothing."""
    names = [_name(m) for m in fresh]
    joined = {_name(m): m for m in old if is_joined(m)}
    run, text = [head], head.key
    for name in names[names.index(_name(head)) + 1 :] if _name(head) in names else ():
        if name not in joined or len(text) >= len(head.previous_key or ""):
            break
        run.append(joined[name])
        text += f" {name[1]}"
    return tuple(run) if text == head.previous_key else ()


def _finished(message: Message, context: str | None, key: str) -> Message:
    return message.changed(
        context=context,
        key=key,
        fuzzy=False,
        obsolete=False,
        previous_context=None,
        previous_key=None,
        previous_plural_key=None,
    )


def _name(message: Message) -> tuple[str | None, str]:
    return message.context, message.key


def _now(message: Message) -> tuple[str | None, str, str | None]:
    return message.context, message.target, message.key


def _origin(message: Message) -> tuple[str | None, str, str | None]:
    return message.previous_context, message.target, message.previous_key
