"""Messages whose sentence changed after it was translated."""

from __future__ import annotations

from l10n.model import Message


def is_stale(message: Message) -> bool:
    """Whether a message holds the translation of an earlier wording: fuzzy, with its previous key (`#|`).

    A fuzzy message without one is a guess or a draft, and never was the translation of anything.
    """
    return (
        message.fuzzy
        and not message.obsolete
        and message.previous_key is not None
        and bool(message.target.strip())
    )
