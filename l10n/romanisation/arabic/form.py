"""A word as a system spells it, with what its neighbours need to know of it."""

from __future__ import annotations

from typing import NamedTuple

from l10n.romanisation.arabic.words import Word


class Form(NamedTuple):
    """A word as a system spells it."""

    lower: str
    named: str
    """As a name in the middle of a sentence: al-ʿIrāq."""
    kind: str
    article: bool
    vowelled: bool
    plain: bool
    """Whether its neighbours change nothing about it."""
    written: str
    word: Word
    head: int
    """How many characters of `lower` are clitics and article."""
    others: tuple[Form, ...] = ()
    """Readings that hold under a condition, before this one."""
    alone: bool = False
    """Whether it may be a letter that stands alone (`letters.py`)."""
    usual: str | None = None
    """The spelling within a sentence, where neither neighbours nor capitals change it."""
