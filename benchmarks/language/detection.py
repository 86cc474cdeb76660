"""How often the language of a sentence, and of its first six words, is told.

    python -m benchmarks.language.detection --data DIR [--show 20]

English, Russian and Arabic come from the segmentation sets and news articles below DIR (sentences with three words or
more that are no address), their neighbours from the golden files of the tests, as no evaluation data has them.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from l10n.language.detect import detect

OURS = ("en", "ru", "ar")
NEIGHBOURS = ("uk", "be", "bg", "fa", "ur")
GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "language" / "detection"
LIMIT = 1_000
"""Sentences per set, evenly spread."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print N misses per language"
    )
    options = parser.parse_args()
    print(f"{'set':28}{'texts':>7}  {'right, sentence / head %':26}{'taken as ours %':>18}")
    ours = {language: rows(options.data, language) for language in OURS}
    means = [
        line(name, language, texts)
        for language, sets in ours.items()
        for name, texts in sets.items()
    ]
    pooled = [
        [value for name, *values in means if name.startswith(language) for value in [values]]
        for language in OURS
    ]
    for kind, place in (("sentences", 0), ("heads of 6 words", 1)):
        shares = [sum(row[place] for row in sets) / sum(row[2] for row in sets) for sets in pooled]
        print(
            f"mean of en, ru, ar, {kind}: {100 * sum(shares) / len(shares):.2f} %  (en, ru, ar: "
            + ", ".join(f"{100 * share:.2f}" for share in shares)
            + ")"
        )
    for language in NEIGHBOURS:
        line(
            f"{language} golden",
            language,
            (GOLDEN / f"{language}.txt").read_text("utf-8").splitlines(),
        )
    if options.show:
        for language, sets in ours.items():
            misses([text for texts in sets.values() for text in texts], language, options.show)
    for language in OURS:
        speed(options.data, language)


def rows(data: Path, language: str) -> Mapping[str, list[str]]:
    """The sentences of each set of a language."""
    sets: dict[str, list[str]] = {}
    for path in sorted((data / "data" / "segmentation").glob(f"{language}_*.jsonl")):
        lines = path.read_text("utf-8").splitlines()
        sets[path.stem.replace("_", " ")] = spread(
            text for row in lines for text in json.loads(row)["sentences"]
        )
    for name in ("news-ntrex", "news-pud"):
        paths = sorted((data / "harness" / "files" / "dev" / name).glob(f"*.{language}.txt"))
        sets[f"{language} {name}"] = spread(
            text for path in paths for text in path.read_text("utf-8").splitlines()
        )
    return {name: texts for name, texts in sets.items() if texts}


def spread(texts: Iterable[str]) -> list[str]:
    kept = [
        text
        for text in texts
        if len(re.findall(r"[^\W\d_]{2,}", text)) >= 3 and not re.search(r"http|www|@", text)
    ]
    return kept[:: max(1, len(kept) // LIMIT)]


def head(text: str) -> str:
    return " ".join(text.split()[:6])


def line(name: str, language: str, texts: list[str]) -> tuple[str, int, int, int]:
    found = [detect(text).language for text in texts]
    heads = [detect(head(text)).language for text in texts]
    right, right_heads = found.count(language), heads.count(language)
    wrong = [
        sum(answer in OURS and answer != language for answer in answers)
        for answers in (found, heads)
    ]
    share = 100 / len(texts)
    print(
        f"{name:28}{len(texts):7}  {right * share:6.2f} / {right_heads * share:6.2f}"
        f"{wrong[0] * share:21.2f} / {wrong[1] * share:.2f}"
    )
    return name, right, right_heads, len(texts)


def misses(texts: list[str], language: str, count: int) -> None:
    wrong = [
        (head(text), found) for text in texts if (found := detect(head(text))).language != language
    ]
    for text, found in wrong[:: max(1, len(wrong) // count)]:
        print(f"  {language} head told as {found.language} ({found.confidence}): {text}")


def speed(data: Path, language: str) -> None:
    """Processor time of a call on 5 KB of news, the best of several rounds."""
    paths = sorted((data / "harness" / "files" / "dev" / "news-ntrex").glob(f"*.{language}.txt"))
    text = (
        "\n".join(path.read_text("utf-8") for path in paths)
        .encode()[:5_000]
        .decode("utf-8", "ignore")
    )
    best = min(timed(text) for _ in range(20))
    print(f"{language}: {best * 1e6:.0f} µs for 5 KB of news")


def timed(text: str, calls: int = 20) -> float:
    start = time.process_time()
    for _ in range(calls):
        detect(text)
    return (time.process_time() - start) / calls


if __name__ == "__main__":
    main()
