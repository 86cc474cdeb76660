"""How fast catalogues are read and written: ours beside Babel, polib and msgcat, as ratios of the same run.

    python benchmarks/catalogues.py [FILE.po]     # without a file: 20,000 messages are made up

Processor seconds of the best of several alternating runs; msgcat's are those of the child process.
"""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from l10n.catalogues.po import parse, write
from l10n.model import Catalogue, Message

ROUNDS = 6
HEADER = (
    ("Language", "ru"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Plural-Forms", "nplurals=3; plural=n%10==1 ? 0 : 1;"),
)


def made_up(count: int) -> bytes:
    """A catalogue of our own kind: sentences of 5 to 25 words, file-only references, a tenth of them fuzzy."""
    chance = random.Random(1)

    def sentence(letters: str) -> str:
        words = [
            "".join(chance.choices(letters, k=chance.randint(2, 9)))
            for _ in range(chance.randint(5, 25))
        ]
        return " ".join(words).capitalize() + "."

    messages = tuple(
        Message(
            sentence("abcdefghijklmnopqrstuvwxyz"),
            sentence("абвгдежзийклмнопрстуфхцчшщъыьэюя"),
            fuzzy=chance.random() < 0.1,
            notes=("paragraph",),
            references=(f"articles/{number // 200}.md",),
        )
        for number in range(count)
    )
    return write(Catalogue("ru", "en", HEADER, messages))


def main() -> None:
    named = sys.argv[1:]
    data = Path(named[0]).read_bytes() if named else made_up(20_000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "big.po")
        path.write_bytes(data)
        catalogue = parse(data)
        fresh = replace(
            catalogue, messages=tuple(message.changed() for message in catalogue.messages)
        )
        contestants: dict[str, Callable[[], object]] = {
            "l10n read": lambda: parse(data),
            "l10n read+write": lambda: write(parse(data)),
            "l10n write anew": lambda: write(fresh),
            **_peers(data, path),
        }
        best: dict[str, float] = {}
        for _ in range(ROUNDS):
            for name, run in random.sample(list(contestants.items()), len(contestants)):
                best[name] = min(best.get(name, 1e9), _seconds(run))
    count = len(catalogue.messages)
    print(f"{count} messages, {len(data) / 1e6:.1f} MB")
    for name in contestants:
        seconds = best[name]
        ours = best["l10n read" if name.endswith("read") else "l10n read+write"]
        print(f"{name:22}{count / seconds:10,.0f} messages/s{seconds / ours:8.2f} × our time")


def _peers(data: bytes, path: Path) -> dict[str, Callable[[], object]]:
    peers: dict[str, Callable[[], object]] = {}
    try:
        from babel.messages.pofile import read_po, write_po

        peers["Babel read"] = lambda: read_po(io.BytesIO(data))
        peers["Babel read+write"] = lambda: write_po(
            io.BytesIO(), read_po(io.BytesIO(data)), width=0
        )
    except ImportError:
        print("Babel is not installed", file=sys.stderr)
    try:
        import polib

        peers["polib read"] = lambda: polib.pofile(str(path), wrapwidth=0)
        peers["polib read+write"] = lambda: str(polib.pofile(str(path), wrapwidth=0))
    except ImportError:
        print("polib is not installed", file=sys.stderr)
    if shutil.which("msgcat"):
        command = ["msgcat", "--no-wrap", str(path), "-o", str(path.with_suffix(".out"))]
        peers["msgcat read+write"] = lambda: subprocess.run(
            command, check=True, capture_output=True
        )
    else:
        print("msgcat is not installed", file=sys.stderr)
    return peers


def _seconds(run: Callable[[], object]) -> float:
    before, children = time.process_time(), getrusage(RUSAGE_CHILDREN).ru_utime
    run()
    return time.process_time() - before + getrusage(RUSAGE_CHILDREN).ru_utime - children


if __name__ == "__main__":
    main()
