"""Where in a text a phrase may begin: one automaton a script, run over the whole text at the speed of C.

The beginnings of all patterns are merged into a trie over folded letters, and the trie is handed to the regular
expression engine, which needs no backtracking on it: at each word it fails at the first letter that fits no phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from l10n.phrases.fold import JUNK, fold_bytes, table
from l10n.phrases.spelling import GAP, Script, coarse

ENCODINGS: dict[Script, str] = {"latin": "cp1251", "cyrillic": "cp1251", "arabic": "cp1256"}
SIGNS = "ﷺ﷽ﷻﷲ"
"""Characters that are a formula by themselves; they also stand glued to the word before."""
PROCLITICS = "وفبل"
_Trie = dict[str, "_Trie"]
_END: _Trie = {}


class Automaton:
    """The merged beginnings of all phrases in one script."""

    def __init__(self, script: Script, beginnings: Iterable[str]) -> None:
        self.encoding = ENCODINGS[script]
        self._codes = table(self.encoding, coarse(script))
        root: _Trie = {}
        for beginning in sorted(beginnings):
            _insert(root, beginning)
        clitic = f"[{PROCLITICS}]?".encode(self.encoding) if script == "arabic" else b""
        self._starts = re.compile(b" " + clitic + b"(?=" + _pattern(root, self.encoding) + b")")
        self._clitic = bool(clitic)

    def starts(self, text: str) -> Iterator[int]:
        """Offsets in the text at which a phrase may begin, ascending; before a proclitic and behind it."""
        for match in self._starts.finditer(b" " + fold_bytes(text, self.encoding, self._codes) + b" "):
            yield match.start()
            if match.end() - match.start() > 1:
                yield match.start() + 1


def _insert(root: _Trie, beginning: str) -> None:
    node = root
    for letter in beginning:
        if "" in node:
            return
        node = node.setdefault(letter, {})
    node.clear()
    node[""] = _END


def _pattern(node: _Trie, encoding: str) -> bytes:
    if "" in node:
        return b""
    ways = []
    for letter, child in node.items():
        rest = _pattern(child, encoding)
        if letter == GAP:
            ways.append(b" *" + rest)
        elif letter == " ":
            ways.append(b" +" + rest)
        else:
            code = letter.encode(encoding)
            ways.append(code + (b"[" + code + JUNK.encode() + b"]*" if rest else b"") + rest)
    return ways[0] if len(ways) == 1 else b"(?:" + b"|".join(ways) + b")"
