"""Learns the transliteration models, packs the lexicon, and writes them into the package:

    python -m training.transliteration --data DIR [--only en-ar,…] [--out DIR] [--report]

DIR holds `name_pairs_en_ru.txt.xz` and `name_pairs_en_ar.txt.xz` (CC0: names of Wikidata, collected by Merhav and Ash, COLING
2018): a Latin word, a tab, the letters of the other divided by spaces, a tab, a count. No dependency but the package. The
same data gives the same bytes, under CPython and under PyPy (what is shipped was made by PyPy 7.3 for Python 3.9, which needs
some two to eight minutes a direction): sums that a later Python rounds otherwise go through `math.fsum`.

Weights are learned on words held out from the tables; then the tables are learned again from all pairs. `--report`
only prints how well the ranked model does on one half of the held-out words with weights from the other; the figures
stand in `l10n/names/data/models/README.md`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from l10n.names import lexicon
from l10n.names.transliteration.beam import Candidate, candidates
from l10n.names.transliteration.model import MODELS, Model, model, pack
from l10n.names.transliteration.rank import features, ranked, weighable
from training.transliteration import tables, weights
from training.transliteration.likeness import kept
from training.transliteration.pairs import (
    Pair,
    attested,
    joined,
    lot,
    read,
    references,
    turned,
    usable,
)

DIRECTIONS = ("en-ru", "en-ar", "ru-en", "ar-en", "ar-ru", "ru-ar")
HELD_OUT = 120
"""Of a thousand words, those that weights are learned on."""
WEIGHED = 6000
"""How many of them are enough."""
ONCE = {"ru": 2, "ar": 1}
"""N-grams of the views seen no more often are left out: there is more of Russian than the package can carry."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.transliteration", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", default=",".join(DIRECTIONS))
    parser.add_argument("--out", type=Path, default=MODELS)
    parser.add_argument("--report", action="store_true")
    asked = parser.parse_args()
    russian = read(asked.data / "name_pairs_en_ru.txt.xz")
    arabic = read(asked.data / "name_pairs_en_ar.txt.xz")
    if not asked.report:
        asked.out.mkdir(parents=True, exist_ok=True)
        for language, pairs in (("ru", russian), ("ar", arabic)):
            packed = lexicon.pack(
                (pair.source, pair.target, pair.seen) for pair in filter(kept, pairs)
            )
            (asked.out / f"lexicon-en-{language}.gz").write_bytes(packed)
    for direction in asked.only.split(","):
        begun = time.process_time()
        packed = _direction(direction, russian, arabic, report=asked.report)
        if packed:
            (asked.out / f"{direction}.gz").write_bytes(packed)
        spent = time.process_time() - begun
        print(f"{direction}: {len(packed):,} bytes, {spent:.0f} s of processor", file=sys.stderr)


def _pairs(direction: str, russian: list[Pair], arabic: list[Pair]) -> list[Pair]:
    straight = {"en-ru": russian, "en-ar": arabic}
    if direction in straight:
        return usable(straight[direction])
    if direction in ("ru-en", "ar-en"):
        return usable(turned(russian if direction == "ru-en" else arabic))
    both = joined(arabic, russian)
    return usable(both if direction == "ar-ru" else turned(both))


def _names(target: str, source: str, russian: Iterable[Pair], arabic: Iterable[Pair]) -> list[Pair]:
    """The pairs whose targets are the attested words. Latin ones come from the other language's pairs: in those of
    this direction no Latin word stands twice, so that an unseen word's Latin form would never be among them."""
    if target == "en":
        return turned(arabic if source == "ru" else russian)
    return list(russian if target == "ru" else arabic)


def _direction(direction: str, russian: list[Pair], arabic: list[Pair], *, report: bool) -> bytes:
    source, target = direction.split("-")
    pairs = _pairs(direction, russian, arabic)
    once = ONCE["ru" if "ru" in direction and "ar" not in direction else "ar"]
    held = [pair for pair in pairs if lot(pair.key) < HELD_OUT]
    rest = [pair for pair in pairs if lot(pair.key) >= HELD_OUT]
    names = _names(target, source, russian, arabic)
    if target != "en":
        names = [pair for pair in names if lot(pair.key) >= HELD_OUT]
    known = attested(names)
    spellings = [word.target for word in usable(names)]
    graphones, learned = tables.learned(rest, source, target, spellings, once)
    trial = model(graphones, learned, {})
    words = references(held)[:WEIGHED]
    judged = [(right, weighable(candidates(trial, word), known)) for word, right in words]
    half = len(judged) // 2
    if report:
        _report(direction, trial, judged[:half], judged[half:], known)
        return b""
    found = _weights(trial, judged, known)
    names = _names(target, source, russian, arabic)
    spellings = [word.target for word in usable(names)]
    graphones, learned = tables.learned(pairs, source, target, spellings, once)
    return pack(graphones, learned, found)


Judged = list[tuple[frozenset[str], list[Candidate]]]


def _weights(trial: Model, judged: Judged, known: dict[str, tuple[int, int]]) -> dict[str, float]:
    examples = []
    for right, found in judged:
        good = frozenset(index for index, one in enumerate(found) if one.form in right)
        if good:
            examples.append((features(found, trial.tables["letters"], known), good))
    return weights.learn(examples)


def _report(
    direction: str, trial: Model, first: Judged, second: Judged, known: dict[str, tuple[int, int]]
) -> None:
    top = five = any_of = total = 0
    for learnt, judged in ((first, second), (second, first)):
        found = _weights(trial, learnt, known)
        print("  ", " ".join(f"{name} {weight:.2f}" for name, weight in found.items()))
        for right, listed in judged:
            forms = [form for form, _ in ranked(listed, trial.tables["letters"], known, found)]
            top += bool(forms) and forms[0] in right
            five += any(form in right for form in forms[:5])
            any_of += any(form in right for form in forms)
            total += 1
    print(
        f"{direction}: top-1 {top / total:.4f}, top-5 {five / total:.4f}, "
        f"in list {any_of / total:.4f} of {total} held-out words",
        flush=True,
    )


if __name__ == "__main__":
    main()
