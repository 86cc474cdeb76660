"""How well and how fast phrases are found: recall and traps on the golden files, speed on ordinary text.

    python benchmarks/phrases.py [TEXT ...]

Speed is that of one processor, on the texts given, or on ordinary sentences of the golden file's traps repeated.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from pathlib import Path

from l10n.phrases import find_phrases, lexicon

GOLDEN = sorted((Path(__file__).parents[1] / "tests" / "phrases").glob("golden*.tsv"))


def quality() -> None:
    """Prints recall and how many traps are left alone, by language."""
    found: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for line in (line for path in GOLDEN for line in path.read_text("utf-8").splitlines()):
        if line.startswith("#") or not line:
            continue
        language, phrase_id, marked = line.split("\t")
        text = marked.replace("[[", "").replace("]]", "")
        matches = find_phrases(text, language)
        kind = "traps left alone" if phrase_id == "-" else "said and found"
        total[language, kind] += 1
        wanted = len(re.findall(r"\[\[", marked))
        right = (
            not matches if phrase_id == "-" else sum(m.id == phrase_id for m in matches) == wanted
        )
        found[language, kind] += right
    for (language, kind), count in sorted(total.items()):
        share = found[language, kind] / count
        print(f"{language}  {kind:17} {found[language, kind]:4} of {count:4}  {share:6.1%}")


def speed(paths: list[str]) -> None:
    """Prints the time of the first call and the throughput of a warm one."""
    begun = time.process_time()
    lexicon.entries()
    print(f"phrase files read in {1000 * (time.process_time() - begun):.0f} ms of processor time")
    for language in ("en", "ru", "ar"):
        begun = time.process_time()
        find_phrases({"en": "Hello.", "ru": "Привет.", "ar": "مرحبا."}[language], language)
        print(f"first call in {language}: {1000 * (time.process_time() - begun):.0f} ms")
    texts = {Path(path).name: Path(path).read_text("utf-8") for path in paths}
    for name, text in texts.items():
        find_phrases(text)
        begun = time.process_time()
        count = len(find_phrases(text))
        taken = time.process_time() - begun
        print(f"{name}: {len(text.encode()) / taken / 1e6:.1f} MB/s, {count} phrases")


if __name__ == "__main__":
    quality()
    speed(sys.argv[1:])
