"""Words and phrases that a project gives readings for: how they are found in running text, also behind clitics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from l10n.romanisation.arabic.sounds import MARKS

_CLITICS = {"و": "wa", "ف": "fa", "ب": "bi", "ل": "li", "ك": "ka"}


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of phrases, with or without vowels, that looks at each letter once."""
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: Mapping[str, Any]) -> str:
    after = [
        f"{re.escape(letter)}[{MARKS}]*{_branches(below)}"
        for letter, below in node.items()
        if letter
    ]
    return f"(?:{'|'.join(after)}){'?' if '' in node else ''}" if after else ""


def behind_clitics(bare: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """A spelling as it is, then behind its clitics: وللشرع is wa-li- and الشرع."""
    yield (), bare
    before: tuple[str, ...] = ()
    for _ in range(2):
        clitic = _CLITICS.get(bare[:1])
        if clitic is None or before[-1:] in (("bi",), ("li",), ("ka",)):
            return
        before = (*before, clitic)
        yield before, bare[1:]
        if bare.startswith("لل"):
            yield before, "ا" + bare[1:]
        bare = bare[1:]
