"""How well and how fast names are found: precision, recall and F1 over annotated paragraphs, speed on the same text.

    python benchmarks/name_finding.py [--show] [FOLDER]

FOLDER holds `en.txt`, `ru.txt`, `ar.txt` in the format of `tests/names/find`, which is the default. A mention counts as
found when its span is exact; of those found, the share with the right kind and the right dictionary form is told apart.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from l10n.names.find import find_names

FOLDER = Path(__file__).parents[1] / "tests" / "names" / "find"
_MARKED = re.compile(r"\[([^\[\]]+)\]\{(person|place|organisation)(?:(?:=|: *)([^{}]+))?\}")


def paragraphs(file: Path) -> Iterator[tuple[str, list[tuple[int, int, str, str]]]]:
    """The paragraphs of an annotated file: text, and of each name start, end, dictionary form, kind."""
    text = "\n".join(
        line for line in file.read_text("utf-8").splitlines() if not line.startswith("#")
    )
    for marked in filter(None, map(str.strip, re.split(r"\n\s*\n", text))):
        plain, names, position = "", [], 0
        for found in _MARKED.finditer(marked):
            plain += marked[position : found.start()]
            start = len(plain)
            plain += found[1]
            names.append((start, len(plain), found[3] or found[1], found[2]))
            position = found.end()
        yield plain + marked[position:], names


def report(file: Path, show: bool) -> None:
    """Prints the figures of one language."""
    language, right, given, wanted, kinds, bases = file.stem, 0, 0, 0, 0, 0
    for text, names in paragraphs(file):
        spans = {name[:2]: name for name in names}
        found = find_names(text, language)
        given, wanted = given + len(found), wanted + len(names)
        for match in found:
            name = spans.pop((match.start, match.end), None)
            if name is None:
                if show:
                    print(f"  too many  {_around(text, match.start, match.end)}  {match.kind}")
                continue
            right += 1
            kinds += match.kind == name[3]
            bases += match.base == name[2]
            if show and (match.kind, match.base) != (name[3], name[2]):
                print(f"  other     {match.base} {match.kind}, not {name[2]} {name[3]}")
        if show:
            for start, end, _, kind in spans.values():
                print(f"  missed    {_around(text, start, end)}  {kind}")
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(
        f"{language}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  of {wanted} mentions;"
        f"  kind right {kinds / max(right, 1):.3f}  base right {bases / max(right, 1):.3f}"
    )


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 25) : start]}[{text[start:end]}]{text[end : end + 20]}".replace(
        "\n", " "
    )


def speed(file: Path) -> None:
    """Prints the time of the first call and the throughput of a warm one."""
    text = "\n".join(plain for plain, _ in paragraphs(file))
    long = (text + "\n") * (300_000 // len(text.encode()) + 1)
    begun = time.process_time()
    find_names(long, file.stem)
    taken = time.process_time() - begun
    print(f"{file.stem}  {len(long.encode()) / taken / 1e6:.2f} MB/s")


def main() -> None:
    """Prints the tables."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--show"]
    folder = Path(arguments[0]) if arguments else FOLDER
    files = [file for file in sorted(folder.glob("*.txt")) if file.stem in ("ar", "en", "ru")]
    for file in files:
        begun = time.process_time()
        find_names({"en": "Hello.", "ru": "Привет.", "ar": "مرحبا."}[file.stem], file.stem)
        print(f"{file.stem}  first call {1000 * (time.process_time() - begun):.0f} ms")
        report(file, "--show" in sys.argv)
    for file in files:
        speed(file)


if __name__ == "__main__":
    main()
