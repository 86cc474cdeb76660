"""How fast texts are romanised, how soon the first word is there, and how much of Arabic news is vowelled.

    python benchmarks/romanisation.py [--shared FOLDER] [FILE.txt …]

Without files it reads the news of the evaluation data (`harness/files/dev/news-ntrex`). Speeds are bytes of UTF-8 a
second of processor time, the best of three, on a text of about four megabytes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from l10n.romanisation.romanise import reading, romanise
from l10n.romanisation.system import systems

SIZE = 4_000_000
START = "import time; a = time.process_time(); import {}; print(time.process_time() - a)"


def main() -> None:
    """Print a table of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared"
    )
    options = parser.parse_args()
    news = options.shared / "harness" / "files" / "dev" / "news-ntrex"
    files = options.files or sorted([*news.glob("*.ar.txt"), *news.glob("*.ru.txt")])
    texts = {language: _all(files, language) for language in ("ar", "ru")}
    for name, system in systems().items():
        text = texts[system.language]
        if text:
            cold = _seconds(text, name, times=1)
            large = text * (SIZE // len(text.encode()) + 1)
            warm = _seconds(large, name, times=3)
            speeds = len(large.encode()) / warm / 1e6, len(text.encode()) / cold / 1e6
            print(f"{name:32} {speeds[0]:6.1f} MB/s, first time {speeds[1]:.1f}")
    print(
        f"import {_start('l10n.romanisation.romanise'):.0f} ms, Arabic too {_start('l10n.romanisation.arabic.text'):.0f} ms"
    )
    if texts["ar"]:
        found = reading(texts["ar"], "reader-ara-Arab-Latn")
        print(
            f"vowelled {found.vowelled} of {found.words} words ({found.vowelled / found.words:.1%})"
        )
        often = Counter(texts["ar"].split())
        print("unknown:", *sorted(found.unknown, key=lambda word: -often[word])[:40])


def _all(files: list[Path], language: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in files if f".{language}." in path.name)


def _seconds(text: str, name: str, times: int) -> float:
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        romanise(text, name)
        best = min(best, time.process_time() - start)
    return best


def _start(module: str) -> float:
    command = [sys.executable, "-c", START.format(module)]
    runs = [
        float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    return 1000 * min(runs)


if __name__ == "__main__":
    main()
