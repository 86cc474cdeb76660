"""From pairs to the tables of a model."""

from __future__ import annotations

import sys
import zlib
from collections import Counter
from collections.abc import Collection, Sequence

from l10n.names.transliteration.beam import ORDER
from l10n.names.transliteration.context import END, START, VIEWS, seen
from l10n.names.transliteration.model import FIRST
from l10n.names.transliteration.rank import LETTERS
from l10n.names.transliteration.table import Table
from training.transliteration import align, ngrams
from training.transliteration.pairs import Pair

ALIGNED = 30_000
"""On how many pairs chunks are learned; all pairs are divided by them."""
WORST = -3.2
"""Pairs whose letters fit worse (logarithm for each letter) are taken for errors: peregrino Хуан."""
RAREST = 3
"""Chunks seen less often are no graphones, and their pairs are left out."""


def learned(
    pairs: Sequence[Pair], source: str, target: str, spellings: Collection[str], once: int
) -> tuple[list[align.Chunk], dict[str, Table]]:
    """Graphones and tables; `spellings` are further target words, to learn spelling from."""
    divided = _divided(pairs, source, target)
    often = Counter(chunk for chunks in divided for chunk in chunks)
    graphones = [chunk for chunk, _ in often.most_common()]
    symbol = {chunk: chr(FIRST + number) for number, chunk in enumerate(graphones)}
    joint: Counter[str] = Counter()
    views: dict[str, Counter[str]] = {view: Counter() for view in VIEWS}
    for chunks in divided:
        word = "".join(left for left, _ in chunks)
        written = "".join(symbol[chunk] for chunk in chunks)
        joint.update(_events(START + written + END, ORDER))
        place = 0
        for chunk in chunks:
            for view, events in views.items():
                events[seen(view, word, place)[::-1] + symbol[chunk]] += 1
            place += len(chunk[0])
    words = dict.fromkeys("".join(right for _, right in chunks) for chunks in divided)
    words.update(dict.fromkeys(spellings))
    letters: Counter[str] = Counter()
    for word in words:
        letters.update(_events(START + word + END, LETTERS))
    tables = {
        "joint": ngrams.estimate(joint, ORDER),
        "letters": ngrams.estimate(letters, LETTERS, once=2),
    }
    for view, counted in views.items():
        tables[view] = ngrams.estimate(counted, len(VIEWS[view]) + 1, once)
    return graphones, tables


def _divided(pairs: Sequence[Pair], source: str, target: str) -> list[list[align.Chunk]]:
    """Every pair that can be believed, in chunks."""
    allowed = align.shapes(source, target)
    sample = sorted(pairs, key=lambda pair: (zlib.crc32(pair.source.encode() + b"x"), pair))
    chances = align.learn([(one.source, one.target) for one in sample[:ALIGNED]], allowed)
    found = [align.divide(pair.source, pair.target, chances, allowed) for pair in pairs]
    good = [chunks for chunks, fit in found if chunks and fit > WORST]
    often = Counter(chunk for chunks in good for chunk in chunks)
    kept = [chunks for chunks in good if all(often[chunk] >= RAREST for chunk in chunks)]
    print(f"  {len(kept)} of {len(pairs)} pairs believed", file=sys.stderr)
    return kept


def _events(sequence: str, order: int) -> list[str]:
    """Each symbol behind the first with those before it."""
    return [sequence[max(0, end - order) : end] for end in range(2, len(sequence) + 1)]
