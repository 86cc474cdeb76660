"""How well the transliteration model does on pairs of names it was not trained on.

    python -m benchmarks.transliteration --test FILE --source en --target ru [--sample 3000]
    python -m benchmarks.transliteration --data DIR

FILE has a pair a line: two columns divided by a tab, in either order (they are told apart by their letters); further columns
are left aside, the letters of a word may be divided by spaces, `.xz` is read too. `--data` reads every file `*russian*` and
`*arabic*` of DIR (the form and the names of the split `wd_russian_20`, `wd_arabic_20`), both ways. Strict: no letter is folded
but for capitals; right is any of a word's references.

The models shipped have seen all of the training data. For figures from that data alone, by tables learned without the words
judged, run `python -m training.transliteration --report --data DIR`: some minutes a direction.
"""

from __future__ import annotations

import argparse
import lzma
import random
import statistics
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from l10n.names.transliteration import transliterate

SCRIPTS = {"en": "LATIN", "ru": "CYRILLIC", "ar": "ARABIC"}


def pairs(file: Path) -> Iterator[tuple[str, str]]:
    """The first two columns of each line that has two, in lower case."""
    opened = lzma.open if file.suffix == ".xz" else open
    with opened(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            first, *rest = line.rstrip("\n").lower().split("\t")
            if rest:
                yield _word(first), _word(rest[0])


def _word(cell: str) -> str:
    """A cell without the spaces between single letters.

    >>> _word("я н"), _word("New York")
    ('ян', 'New York')
    """
    parts = cell.split()
    return "".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)


def _is(word: str, language: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return bool(letters) and unicodedata.name(letters[0], "").startswith(SCRIPTS[language])


def references(
    words: Iterable[tuple[str, str]], source: str, target: str
) -> list[tuple[str, frozenset[str]]]:
    """Source words with all their right forms; pairs in other letters are left aside."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in words:
        if _is(one, target) and _is(other, source):
            one, other = other, one
        if _is(one, source) and _is(other, target):
            found[one].add(other)
    return [(word, frozenset(right)) for word, right in sorted(found.items())]


def report(file: Path, source: str, target: str, sample: int) -> None:
    """Prints a line: shares right at first and among five, and what a word costs."""
    words = references(pairs(file), source, target)
    if not words:
        raise SystemExit(
            f"{file}: no line has a word in {source} and one in {target}, divided by a tab"
        )
    random.Random(7).shuffle(words)
    begun = time.process_time()
    transliterate(words[0][0], source, target)
    loaded = time.process_time() - begun
    first = five = 0
    times = []
    for word, right in words[:sample]:
        begun = time.process_time()
        found = transliterate(word, source, target)
        times.append(1000 * (time.process_time() - begun))
        first += bool(found) and found[0] in right
        five += not right.isdisjoint(found)
    count = len(times)
    print(
        f"{source}→{target}: top-1 {first / count:.3f}, top-5 {five / count:.3f} of {count} in "
        f"{file.name}; {statistics.median(times):.1f} ms a word (median), first word {loaded:.2f} s"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="benchmarks.transliteration",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--test", type=Path, help="a file of pairs")
    parser.add_argument("--source", choices=SCRIPTS, default="en")
    parser.add_argument("--target", choices=SCRIPTS, default="ru")
    parser.add_argument("--data", type=Path, help="a folder of such files, by their names")
    parser.add_argument("--sample", type=int, default=3000)
    asked = parser.parse_args()
    if asked.source == asked.target:
        parser.error("--source and --target must differ")
    if asked.test:
        if not asked.test.is_file():
            parser.error(f"--test {asked.test}: there is no such file")
        report(asked.test, asked.source, asked.target, asked.sample)
        return
    files = [
        (file, language)
        for language, name in (("ru", "russian"), ("ar", "arabic"))
        for file in (sorted(asked.data.glob(f"*{name}*")) if asked.data else ())
    ]
    if not files:
        raise SystemExit(
            "pairs of names are needed that the models have not seen: --test FILE --source en --target ru, or --data DIR "
            "with files *russian*, *arabic*.\nOn words held out from the training data: "
            "python -m training.transliteration --report --data DIR (some minutes a direction)"
        )
    for file, language in files:
        report(file, "en", language, asked.sample)
        report(file, language, "en", asked.sample)


if __name__ == "__main__":
    main()
