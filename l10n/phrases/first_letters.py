"""With what letters each phrase may begin: worked out from the spelling model once, when its data change, and kept.

    python -m l10n.phrases.first_letters

writes `data/first_letters/SCRIPT.txt` anew. The first line has the first words of phrases that go on behind a gap, and
the `NEXT` letters the next word may begin with, where they are known (`in:sha,shh`). Then beginnings, each with
the numbers of the patterns that have it, in their order. Letters are coarse (`coarse`), doubled ones once, gaps left out:

- `inshal` has as many letters as are looked at (`LETTERS`), more may follow;
- `halo.` is all there is;
- `(as` stands in brackets, `.as` is dotted or cut off (с ув.): abbreviations that are too short to be looked for by their letters.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import get_args

from l10n.phrases.lexicon import Pattern, patterns
from l10n.phrases.scan import FOLDER, LETTERS, NEXT
from l10n.phrases.spelling import Node, Script, Unit, coarse

_DOUBLED = re.compile(r"(.)\1+")


def squeezed(letters: str) -> str:
    """Doubled letters once, without gaps."""
    return _DOUBLED.sub(r"\1", letters.replace(" ", ""))


def spellings(pattern: Pattern, script: Script) -> set[str]:
    """Every way the pattern can begin in the script, with its gaps; a space behind those that end there."""
    letters = LETTERS[pattern.writing]
    ways = {way.strip() for way in _begin({""}, pattern.spelt(script).nodes, script, letters)} - {
        ""
    }
    return {way if len(squeezed(way)) >= letters else way + " " for way in ways}


def beginning(spelling: str, pattern: Pattern) -> str:
    """One of the spellings as the file has it."""
    length = LETTERS[pattern.writing]
    letters = squeezed(spelling)[:length]
    if pattern.where == "mark" or "." in pattern.form:
        if len(letters) < 3 and " " not in spelling.strip():
            return f"({letters}"
        if all(len(word) == 1 for word in spelling.split()):
            return f".{letters[:2]}"
    return letters if len(letters) == length else letters + "."


def lines(script: Script) -> Iterator[str]:
    """The lines of the script's file."""
    numbers: dict[str, list[int]] = {}
    words: set[str] = set()
    for number, pattern in enumerate(patterns()):
        for spelling in spellings(pattern, script) if script in pattern.scripts else ():
            key = beginning(spelling, pattern)
            if number not in numbers.setdefault(key, []):
                numbers[key].append(number)
            if key[0] not in "(.":
                words.add(spelling)
    yield " ".join(_going_on(words))
    for key, found in sorted(numbers.items()):
        yield " ".join((key, *map(str, found)))


def _going_on(spellings: Iterable[str]) -> Iterator[str]:
    """The first words of those that go on behind a gap; also how the next word may begin."""
    following: dict[str, set[str]] = {}
    for first, _, rest in (spelling.partition(" ") for spelling in spellings):
        if rest:
            following.setdefault(squeezed(first), set()).update(_openings(rest))
    for first, openings in sorted(following.items()):
        known = "" not in openings
        yield first + (":" + ",".join(sorted(openings)) if known else "")


def _openings(rest: str) -> Iterator[str]:
    """The first `NEXT` letters of the next word, also with a letter drawn out; an empty one where too little is known."""
    word, gap, _ = rest.partition(" ")
    if len(word) < NEXT and not gap:
        yield ""
    yield word[:NEXT]
    for at, letter in enumerate(word[: NEXT - 1]):
        for drawn in (letter, letter * 2):
            yield (word[: at + 1] + drawn + word[at + 1 :])[:NEXT]


def _begin(before: set[str], nodes: tuple[Node, ...], script: Script, letters: int) -> set[str]:
    done: set[str] = set()
    for node in nodes:
        full = {way for way in before if len(squeezed(way)) >= letters}
        done |= full
        before = before - full
        if not before:
            break
        if isinstance(node, Unit):
            ways = _coarsely(node, script)
            before = {_DOUBLED.sub(r"\1", begun + way).lstrip() for begun in before for way in ways}
        else:
            before = set().union(*(_begin(before, way, script, letters) for way in node.ways))
    return before | done


@cache
def _coarsely(unit: Unit, script: Script) -> tuple[str, ...]:
    """The unit's spellings in coarse letters, fewer than before; a gap is a space or nothing, an apostrophe nothing."""
    ways: dict[str, None] = {}
    alike = str.maketrans({**coarse(script), "'": ""})
    for spelling in unit.spellings:
        coarsened = spelling.translate(alike)
        ways["".join(letter if letter.isalnum() else " " for letter in coarsened)] = None
        if spelling != " ":
            ways["".join(letter for letter in coarsened if letter.isalnum())] = None
    return tuple(ways)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for script in get_args(Script):
        path = FOLDER / f"{script}.txt"
        path.write_text("".join(line + "\n" for line in lines(script)), "utf-8")
        sys.stdout.write(f"{path.name}: {path.stat().st_size // 1000} kB\n")
