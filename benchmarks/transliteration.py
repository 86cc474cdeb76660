"""How well the transliteration model does on pairs of names it was not trained on.

    python -m benchmarks.transliteration --data DIR [--sample 3000]

DIR holds `wd_russian_20` and `wd_arabic_20` or any files `*russian*`, `*arabic*` in the same form: a Latin word, a tab, the
letters of the other divided by spaces. Strict: no letter is folded; right is any of a word's references. For figures from the
training data alone (tables learned without the words judged) run `python -m training.transliteration --report`.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections import defaultdict
from pathlib import Path

from l10n.names.transliteration import transliterate


def references(file: Path, *, back: bool) -> list[tuple[str, set[str]]]:
    """Source words with all their right forms."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in file.read_text("utf-8").splitlines():
        latin, letters, *_ = line.split("\t")
        other = letters.replace(" ", "")
        found[other if back else latin].add(latin if back else other)
    return sorted(found.items())


def table(file: Path, language: str, sample: int) -> None:
    """Prints both directions."""
    for source, target in (("en", language), (language, "en")):
        words = references(file, back=source != "en")
        random.Random(7).shuffle(words)
        first = five = 0
        times = []
        for word, right in words[:sample]:
            begun = time.process_time()
            found = transliterate(word, source, target)
            times.append(1000 * (time.process_time() - begun))
            first += bool(found) and found[0] in right
            five += bool(right & set(found))
        count = len(times)
        print(
            f"{source}→{target}: top-1 {first / count:.3f}, top-5 {five / count:.3f} of {count}, "
            f"{statistics.median(times):.1f} ms a word (median)"
        )


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.transliteration", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=3000)
    asked = parser.parse_args()
    for language, name in (("ru", "russian"), ("ar", "arabic")):
        for file in sorted(asked.data.glob(f"*{name}*")):
            table(file, language, asked.sample)


if __name__ == "__main__":
    main()
