"""How fast a catalogue is brought up to date: ours beside msgmerge and pot2po, as ratios of the same run.

    python benchmarks/update.py [--peers] [SIZE …]     # default: 5000 10000 100000

Processor seconds of whole processes: reading both files, the update with fuzzy proposals, writing. Nine messages of a
hundred differ: five are edited, two new, two gone. Both peers compare each new message with every old one, so their
time grows with the square; `--peers` runs them up to 10,000 messages (minutes).
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from l10n.catalogues.po import parse, write
from l10n.catalogues.update.update import update
from l10n.model import Catalogue, Message

HEADER = (
    ("POT-Creation-Date", "2026-01-01 00:00+0000"),
    ("Language", "ru"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("X-Source-Language", "en"),
)
LARGEST_FOR_PEERS = 10_000


def made_up(size: int) -> tuple[Catalogue, Catalogue]:
    """A translated catalogue and the template of the edited article."""
    chance = random.Random(7)
    words = [
        "".join(chance.choices("abcdefghijklmnoprstuvwy", k=chance.randint(3, 9)))
        for _ in range(24_000)
    ]
    weights = [1 / (rank + 12) ** 0.95 for rank in range(len(words))]
    drawn = iter(chance.choices(words, weights, k=size * 64))
    keys = []
    for number in range(size):
        sentence = [next(drawn) for _ in range(chance.choice((4, 8, 16, 32, 60)))]
        keys.append(f"{' '.join(sentence)} {number}.".capitalize())
    old = tuple(Message(key, key.upper(), references=("a.md",)) for key in keys)
    fresh: list[Message] = []
    for key in keys:
        kind = chance.random()
        if kind < 0.05:
            edited = key.split(" ")
            edited[chance.randrange(len(edited) - 1)] = chance.choice(words)
            fresh.append(Message(" ".join(edited), references=("a.md",)))
        elif kind < 0.07:
            fresh += [
                Message(" ".join(chance.choices(words, weights, k=24)), references=("a.md",)),
                Message(key),
            ]
        elif kind > 0.98:
            continue
        else:
            fresh.append(Message(key, references=("a.md",)))
    unique = tuple({message.key: message for message in fresh}.values())
    return Catalogue("ru", "en", HEADER, old), Catalogue(None, "en", HEADER, unique)


def seconds(command: list[str]) -> float:
    """Processor seconds of a child process."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ours(old: str, new: str, out: str) -> None:
    """What the measured process of ours does."""
    previous = parse(Path(old).read_bytes(), old)
    fresh = [replace(m, raw=None) for m in parse(Path(new).read_bytes(), new).messages]
    done = update(previous, fresh, now="2026-11-25 15:40+0000")
    Path(out).write_bytes(write(done.catalogue))
    assert done.report.before == done.report.accounted


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--ours"]:
        ours(*arguments[1:])
        return
    sizes = [int(a) for a in arguments if a.isdigit()] or [5_000, 10_000, 100_000]
    print(f"{'messages':>9} {'ours':>8} {'msgmerge -N':>12} {'msgmerge':>10} {'pot2po':>8}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            old, new, out = (str(Path(folder, name)) for name in ("old.po", "new.pot", "out.po"))
            before, template = made_up(size)
            Path(old).write_bytes(write(before))
            Path(new).write_bytes(write(template))
            row = [seconds([sys.executable, __file__, "--ours", old, new, out])]
            peers = [["msgmerge", "-q", "-N", "-o", out, old, new]]
            if "--peers" in arguments and size <= LARGEST_FOR_PEERS:
                peers += [
                    ["msgmerge", "-q", "--previous", "-o", out, old, new],
                    ["pot2po", "--progress=none", "-t", old, "-i", new, "-o", out],
                ]
            row += [seconds(p) if shutil.which(p[0]) else float("nan") for p in peers]
        shown = " ".join(f"{second:8.2f} s ({second / row[0]:.1f}×)" for second in row[1:])
        print(f"{size:9} {row[0]:6.2f} s {shown}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
