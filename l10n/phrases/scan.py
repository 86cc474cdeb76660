"""Where in a text a phrase may begin: one automaton a script, run over the whole text at the speed of C.

The beginnings of all patterns are merged into a trie over folded letters, and the trie is handed to the regular
expression engine, which needs no backtracking on it: at each word it fails at the first letter that fits no phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from l10n.phrases.fold import JUNK, fold_bytes, table
from l10n.phrases.spelling import DRAWN, Script, coarse

ENCODINGS: dict[Script, str] = {"latin": "cp1251", "cyrillic": "cp1251", "arabic": "cp1256"}
SIGNS = "ﷺ﷽ﷻﷲ"
"""Characters that are a formula by themselves; they also stand glued to the word before."""
PROCLITICS = "وفبل"
_Trie = dict[str, "_Trie"]
_END: _Trie = {}


class Automaton:
    """The merged beginnings of all phrases in one script."""

    def __init__(self, script: Script, beginnings: Iterable[str]) -> None:
        self._encoding = ENCODINGS[script]
        self._codes = {
            encoding: table(encoding, coarse(script)) for encoding in set(ENCODINGS.values())
        }
        self._arabic = script == "arabic"
        root: _Trie = {}
        for beginning in sorted(beginnings):
            _insert(root, beginning)
        self._proclitics = PROCLITICS.encode(self._encoding) if self._arabic else b""
        clitic = b"[" + self._proclitics + b"]?" if self._arabic else b""
        junk = JUNK.encode() + b"*+" if self._arabic else b""
        self._starts = re.compile(b" " + clitic + _pattern(root, self._encoding, junk))

    def starts(self, text: str, encoding: str | None = None) -> Iterator[int]:
        """Offsets in the text at which a phrase may begin; where there is a proclitic, before it and behind it.

        `encoding`: the one of `ENCODINGS` that has most of the text's letters, for Latin phrases in other scripts.
        """
        encoding = encoding or self._encoding
        folded = b" " + fold_bytes(text, encoding, self._codes[encoding]) + b" "
        match = self._starts.search(folded)
        while match:
            yield match.start()
            if folded[match.start() + 1] in self._proclitics:
                yield match.start() + 1
            match = self._starts.search(folded, match.start() + 1)
        for sign in SIGNS if self._arabic else "":
            at = text.find(sign)
            while at >= 0:
                yield at
                at = text.find(sign, at + 1)


def _insert(root: _Trie, beginning: str) -> None:
    node = root
    for step in _STEP.findall(beginning):
        if "" in node:
            return
        node = node.setdefault(step, {})
    node.clear()
    node[""] = _END


_STEP = re.compile(f".\\{DRAWN}?")


def _pattern(node: _Trie, encoding: str, junk: bytes) -> bytes:
    """The trie as an expression. Every alternative begins with a letter of its own, which the engine checks first."""
    if "" in node:
        return b""
    ways = []
    for step, child in node.items():
        code = step[0].encode(encoding)
        rest = _pattern(child, encoding, junk)
        drawn = (
            b"[" + code + JUNK.encode() + b"]*+"
            if DRAWN in step
            else b" *"
            if step == " "
            else junk
        )
        ways.append(code + (drawn if rest else b"") + rest)
    return ways[0] if len(ways) == 1 else b"(?:" + b"|".join(ways) + b")"
