"""Unfinished translations that a translator's tool empties: OmegaT saves a fuzzy target as none, without its flag.

What was fuzzy when a catalogue was last seen is remembered, and comes back as fuzzy where it was emptied. Who empties it
again means it: then it goes to the attic. What such a tool leaves are the notes; an entry without the note on what had
changed is that of an older state, which somebody put back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from l10n.catalogues.phrase_notes import given
from l10n.catalogues.update.proposal import is_remark
from l10n.catalogues.update.taken_back import UNTOUCHED
from l10n.catalogues.words import has_words, identity, is_joined
from l10n.model import Catalogue, Message

_BACK = "brought-back"
"""The flag, in what is remembered, of a target that was emptied before."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A catalogue with its emptied targets."""

    catalogue: Catalogue
    """The very same where nothing was emptied."""
    back: tuple[Message, ...] = ()
    """Messages whose fuzzy targets are there again."""
    gone: tuple[Message, ...] = ()
    """As they were before they were emptied for the second time; for the attic."""


def unfinished(catalogue: Catalogue) -> tuple[Message, ...]:
    """The messages in use whose fuzzy targets are a person's words, or made of them: what is to be remembered."""
    return tuple(
        m
        for m in catalogue.messages
        if m.fuzzy and not m.obsolete and has_words(m) and not is_joined(m) and not given(m)
    )


def restored(catalogue: Catalogue, remembered: Sequence[Message]) -> Restored:
    """The catalogue with the targets it had when it was last seen, as far as they were fuzzy and are empty now."""
    before = {(m.context, m.key): m for m in remembered}
    back: list[Message] = []
    gone: list[Message] = []
    messages: list[Message] = []
    for message in catalogue.messages:
        was = before.get((message.context, message.key))
        if was is None or message.obsolete or has_words(message) or _is_older(message, was):
            messages.append(message)
        elif _BACK in was.flags:
            gone.append(was.changed(flags=_without(was.flags)))
            messages.append(message)
        else:
            back.append(_filled(message, was))
            messages.append(back[-1])
    found = replace(catalogue, messages=tuple(messages)) if back else catalogue
    return Restored(found, tuple(back), tuple(gone))


def remembered(
    found: Sequence[Message], before: Sequence[Message], back: Sequence[Message]
) -> tuple[Message, ...]:
    """What is to be remembered of `unfinished` messages, those marked that were emptied once.

    `before`: what was remembered; `back`: what came back in this run.
    """
    marked = {identity(m) for m in (*back, *(m for m in before if _BACK in m.flags))}
    return tuple(m.changed(flags=(*m.flags, _BACK)) if identity(m) in marked else m for m in found)


def _filled(message: Message, was: Message) -> Message:
    return message.changed(
        target=was.target,
        plural_targets=was.plural_targets,
        fuzzy=True,
        comments=message.comments or was.comments,
        previous_context=was.previous_context,
        previous_key=was.previous_key,
        previous_plural_key=was.previous_plural_key,
    )


def _is_older(message: Message, was: Message) -> bool:
    """Whether an entry is as it was before an update remarked on it."""
    return any(map(is_remark, was.notes)) and not any(map(is_remark, message.notes))


def _without(flags: Sequence[str]) -> tuple[str, ...]:
    return tuple(flag for flag in flags if flag not in (_BACK, UNTOUCHED))
