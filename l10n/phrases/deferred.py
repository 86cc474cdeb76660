"""Expressions that are compiled when they are first asked: of the many about a phrase's neighbours a text needs few."""

from __future__ import annotations

import re
from functools import cached_property


class Deferred:
    """A regular expression as `re.compile` takes it."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """As of `re.Pattern`."""
        return self._regex.match(text, at)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As of `re.Pattern`."""
        return self._regex.fullmatch(text)

    def search(self, text: str) -> re.Match[str] | None:
        """As of `re.Pattern`."""
        return self._regex.search(text)
