"""Whether a message holds a person's words."""

from __future__ import annotations

from l10n.model import Message

JOINED = "∅"
"""The target of a sentence whose translation stands in that of the sentence before it."""


def has_words(message: Message) -> bool:
    """Whether a message holds a translation, finished or not."""
    return bool(message.target) or any(message.plural_targets)


def identity(message: Message) -> tuple[str | None, str, str, tuple[str, ...]]:
    """What makes a translation the same one wherever it stands: its place and its words."""
    return message.context, message.key, message.target, message.plural_targets


def is_joined(message: Message) -> bool:
    """Whether its translation stands in that of the message before it."""
    return message.target.strip() == JOINED
