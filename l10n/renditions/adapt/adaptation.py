"""What an adaptation is: one subject, found in the prose of a translation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from l10n.config.adaptation import AdaptPolicy
from l10n.language.locale import primary


class Touch(NamedTuple):
    """A stretch of prose that is to read otherwise; or, where `after` is None, is left alone for a reason worth telling."""

    start: int
    end: int
    after: str | None
    why: str


class Locale(NamedTuple):
    """What a translation is adapted to."""

    language: str
    policy: AdaptPolicy

    @property
    def tongue(self) -> str:
        """`ar` of `ar-SY`."""
        return primary(self.language)


@dataclass(frozen=True, slots=True)
class Adaptation:
    """An adaptation; a module of this folder has it as `ADAPTATION`."""

    kind: str
    rank: int
    """Their order: dates are read before their digits change."""
    wanted: Callable[[Locale], bool]
    """Whether it has anything to do there."""
    trigger: re.Pattern[str]
    """What a text without any of is not looked at further."""
    find: Callable[[str, Locale], Iterator[Touch]]
    """Its touches in a view (`Prose.view`), in order, not overlapping."""
