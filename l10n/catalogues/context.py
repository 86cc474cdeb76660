"""Which msgctxt a block's messages carry.

Headlines, captions and the like are worded otherwise than running text, so they have a context; paragraphs, list
items, cells, quotes and headings carry none, so that moving a sentence between them costs nothing.
"""

from __future__ import annotations

from l10n.config import Config
from l10n.model import Block
from l10n.phrases import phrase

FREE = frozenset({"paragraph", "list-item", "cell", "quote", "heading"})
"""Roles without a context of their own."""


def context_of_phrase(phrase_id: str) -> str:
    """The context of a greeting or formula that was cut from its sentence: its kind, wherever it stands."""
    return phrase(phrase_id).kind


def context_of(block: Block, config: Config) -> str | None:
    """The context of a block's messages: the author's, else its role's, and its place where equal sentences are
    to be told apart (`duplicates = "context"`)."""
    context = block.context or (None if block.role in FREE else block.role)
    if config.duplicates == "context" and not block.context:
        return f"{block.role}: {block.path}" if block.path else block.role
    return context
