"""Makes the messages of an updated catalogue out of old and fresh ones."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

from l10n.catalogues.alignment.carry import carry
from l10n.catalogues.alignment.changes import classify
from l10n.catalogues.alignment.worddiff import diff
from l10n.catalogues.words import has_words, is_joined
from l10n.model import Message

_CHANGE = re.compile(r"changed \([a-z, ]+\): ")
"""How a note begins that an update wrote, and takes away once the message is no longer fuzzy."""

_NO_PREVIOUS = {"previous_context": None, "previous_key": None, "previous_plural_key": None}

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff。！？」』]\Z")


BACK = "changed (back): it reads again as it did when it was translated"
"""The note on a translation that is not sure to be the one it had then."""


class Made(NamedTuple):
    """A message and what became of the old translation in it."""

    message: Message
    fate: str
    """`kept`, `unchanged`, `small` or `fuzzy`."""


def is_remark(note: str) -> bool:
    """Whether a note tells of a change that an update remarked on."""
    return _CHANGE.match(note) is not None


def settled(old: Message, fresh: Message) -> Message:
    """The old message as it is now, with the notes, references and context of the fresh one; itself where they are
    the same. What an update remarked on stays until the message is no longer fuzzy."""
    untranslated = not has_words(old) and bool(fresh.target)
    target, fuzzy = (fresh.target, fresh.fuzzy) if untranslated else (old.target, old.fuzzy)
    notes = fresh.notes
    done = False
    if old.notes != notes:
        remarks = tuple(n for n in old.notes if is_remark(n) and n not in notes)
        done = bool(remarks) and not fuzzy
        notes = notes if done else notes + remarks
    if (
        not done
        and not untranslated
        and not old.obsolete
        and old.notes == notes
        and old.references == fresh.references
        and old.context == fresh.context
    ):
        return old
    made = old.changed(
        context=fresh.context,
        notes=notes,
        references=fresh.references,
        obsolete=False,
        target=target,
        fuzzy=fuzzy,
    )
    return made.changed(**_NO_PREVIOUS) if done else made


def proposed(
    olds: Sequence[Message],
    fresh: Message,
    how: str,
    language: str | None,
    names: Container[str] = (),
) -> Made:
    """The fresh message with the translation of the old one, or ones, as far as it serves.

    `how`: what happened besides the words: `context`, `split`, `merged`; empty: nothing.
    """
    first = olds[0]
    origin = (
        first.previous_key
        if first.fuzzy and first.previous_key is not None and len(olds) == 1
        else None
    )
    before = origin if origin is not None else " ".join(old.key for old in olds)
    target = joined_target(olds)
    plural = first.plural_key is not None
    classes = classify(before, fresh.key, language, names)
    if classes == ("none",) and not how and not plural:
        carried = carry(first.key if origin is None else before, fresh.key, target)
        if carried is not None and not first.fuzzy:
            made = first.changed(
                key=fresh.key,
                context=fresh.context,
                target=carried,
                notes=fresh.notes,
                references=fresh.references,
                obsolete=False,
            )
            return Made(made, "unchanged")
        if carried is not None:
            target = carried
    back = origin is not None and not how and classes == ("none",)
    said = _said(how, classes)
    note = (
        BACK if back else f"changed ({', '.join(said)}): {_difference(first, before, fresh, how)}"
    )
    message = first.changed(
        key=fresh.key,
        target=target,
        context=fresh.context,
        fuzzy=True,
        plural_key=None,
        plural_targets=(),
        notes=(*fresh.notes, note),
        references=fresh.references,
        previous_context=first.context if origin is None else first.previous_context,
        previous_key=before,
        previous_plural_key=first.plural_key if origin is None else first.previous_plural_key,
        obsolete=False,
        comments=_all(tuple(old.comments for old in olds)),
    )
    if back:
        message = message.changed(**_NO_PREVIOUS)
    return Made(message, "small" if said == ["small"] else "fuzzy")


def remark(how: str, before: str, key: str, language: str | None) -> str:
    """The note on a change from one key to another."""
    return (
        f"changed ({', '.join(_said(how, classify(before, key, language)))}): {diff(before, key)}"
    )


def _said(how: str, classes: Sequence[str]) -> list[str]:
    return [each for each in (how, *classes) if each and each != "none"] or ["small"]


def doubted(old: Message, fresh: Message, made_for: str) -> Message:
    """The old message made fuzzy, for it was translated together with sentences that are no longer by its side."""
    notes = (*fresh.notes, f"changed (joined): {diff(made_for, fresh.key)}")
    return old.changed(
        notes=notes,
        references=fresh.references,
        context=fresh.context,
        fuzzy=True,
        previous_context=old.context,
        previous_key=made_for,
        obsolete=False,
    )


def retired(old: Message) -> Message:
    """The message out of use: its words and remarks stay, what described its place goes, as in `msgmerge`."""
    return old if old.obsolete else old.changed(obsolete=True, notes=(), references=())


def joined_target(olds: Sequence[Message]) -> str:
    """The translations of messages that follow each other, as one; `∅` among them is left out."""
    text = ""
    for old in olds:
        target = old.target or next(filter(None, old.plural_targets), "")
        if not target or (is_joined(old) and len(olds) > 1):
            continue
        text += target if not text or _UNSPACED.search(text) or text[-1].isspace() else " " + target
    return text


def _difference(first: Message, before: str, fresh: Message, how: str) -> str:
    if how == "context":
        place = f"{first.context or 'text'} → {fresh.context or 'text'}"
        return place if before == fresh.key else f"{place}: {diff(before, fresh.key)}"
    return diff(before, fresh.key)


def _all(groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return (
        groups[0]
        if len(groups) == 1
        else tuple(dict.fromkeys(line for group in groups for line in group))
    )
