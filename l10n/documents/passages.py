"""Foreign passages: an Arabic verse in an English article, a French quotation in a Russian one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from l10n.language.detect import foreign
from l10n.model import Block

_SCRIPTS = {
    "ru": re.compile(r"[A-Za-z\u0600-\u06ff]"),
    "ar": re.compile(r"[A-Za-z\u0400-\u04ff]"),
}
_OTHER = re.compile(r"[\u0370-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]")
_SHORTEST = 12
"""Characters; names and labels in another script are no passages."""


def with_languages(source: str, blocks: Sequence[Block], language: str) -> tuple[Block, ...]:
    """The blocks, those that are clearly in another language than the article's marked with it.

    Only blocks with letters of another script, and quotations, are looked at: the rest cannot be or need not be told.
    """
    letters = _SCRIPTS.get(language.partition("-")[0], _OTHER)
    mixed = letters.search(source) is not None
    found = []
    for block in blocks:
        if (
            block.language is None
            and block.end - block.start >= _SHORTEST
            and (mixed or block.role == "quote")
        ):
            text = source[block.start : block.end]
            if (block.role == "quote" or letters.search(text)) and (
                other := foreign(text, language)
            ):
                block = replace(block, language=other)
        found.append(block)
    return tuple(found)
