"""Foreign passages: an Arabic verse in an English article, a French quotation in a Russian one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from l10n.language.locale import primary
from l10n.model import Block

_SCRIPTS = {
    "ru": r"[A-Za-z\u0600-\u06ff]",
    "ar": r"[A-Za-z\u0400-\u04ff]",
}
_OTHER = r"[\u0370-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]"
_MAYBE_OTHER = re.compile(r"[^\0-\u036f\u1d00-\u2bff]")
"""All of these and some more, compiled in a tenth of the time, which grows with the ranges; most articles have none."""
_SHORTEST = 12
"""Characters; names and labels in another script are no passages."""


def with_languages(source: str, blocks: Sequence[Block], language: str) -> tuple[Block, ...]:
    """The blocks, those that are clearly in another language than the article's marked with it.

    Only blocks with letters of another script, and quotations, are looked at: the rest cannot be or need not be told.
    """
    script = _SCRIPTS.get(primary(language), _OTHER)
    may_be = script is not _OTHER or _MAYBE_OTHER.search(source)
    mixed = may_be and _letters(script).search(source)
    found = []
    for block in blocks:
        if (
            block.language is None
            and block.end - block.start >= _SHORTEST
            and (mixed or block.role == "quote")
        ):
            text = source[block.start : block.end]
            if (block.role == "quote" or _letters(script).search(text)) and (
                other := _told(text, language)
            ):
                block = replace(block, language=other)
        found.append(block)
    return tuple(found)


def _told(text: str, language: str) -> str | None:
    from l10n.language.detect import foreign  # most articles need no detection

    return foreign(text, language)


@cache
def _letters(script: str) -> re.Pattern[str]:
    return re.compile(script)
