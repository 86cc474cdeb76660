"""The door of langdetect: how well a short text fits its letter-group profiles.

langdetect draws letter groups at random until one language has won, so its answer changes from call to call unless
a seed is set for the whole process, and its probability is nearly always 1. We keep its profiles, its way of reading
them and of normalising letters, and add up the evidence of every group once instead of drawing: the same naive Bayes
model (Shuyo, “Language Detection Library for Java”, 2010), exact, without chance and without shared state.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from math import log
from pathlib import Path
from typing import Any

_OWN = Path(__file__).with_name("data") / "detect" / "profiles"
_SMOOTHING = 0.5 / 10_000
"""What langdetect adds to every probability (`ALPHA_DEFAULT / BASE_FREQ`)."""
_ABSENT = log(_SMOOTHING)
_NAMES = {"nb": "no", "zh": "zh-cn"}
"""Our tag for a profile that langdetect calls otherwise."""
LIMIT = 400
"""Characters looked at: the gain behind them is nil, the cost linear."""


def fit(text: str, languages: Sequence[str]) -> tuple[int, Mapping[str, float]]:
    """The number of letter groups found in any profile, and the log-likelihood of the text per language.

    `text` is lower case. Languages that have no profile are absent from the answer.
    """
    profiles = _profiles(tuple(languages))
    rows = list(filter(None, map(profiles.rows.get, _groups(text[:LIMIT]))))
    totals = map(sum, zip(*rows, strict=True)) if rows else [0.0] * len(profiles.names)
    return len(rows), dict(zip(profiles.names, totals, strict=True))


class _Profiles:
    """The log-probabilities of letter groups, a row per group, a column per language."""

    def __init__(self, languages: Sequence[str]) -> None:
        factory: Any = _part("detector_factory").DetectorFactory()
        profile: Any = _part("utils.lang_profile").LangProfile
        found = [(name, path) for name in languages if (path := _path(name)) is not None]
        for index, (_, path) in enumerate(found):
            factory.add_profile(profile(**json.loads(path.read_text("utf-8"))), index, len(found))
        self.names = [name for name, _ in found]
        self.rows: dict[str, list[float]] = {
            group: [log(part + _SMOOTHING) if part else _ABSENT for part in parts]
            for group, parts in factory.word_lang_prob_map.items()
        }


@cache
def _profiles(languages: tuple[str, ...]) -> _Profiles:
    return _Profiles(languages)


def _path(language: str) -> Path | None:
    import langdetect

    name = _NAMES.get(language, language)
    for path in (_OWN / f"{name}.json", Path(langdetect.__file__).with_name("profiles") / name):
        if path.is_file():
            return path
    return None


def _groups(text: str) -> list[str]:
    """The groups of one, two and three letters in a text, blanks marking where words begin and end."""
    shown = " ".join("".join(map(_normalise, text)).split())
    padded = f" {shown} "
    singles = [letter for letter in shown if letter != " "]
    pairs = [padded[i : i + 2] for i in range(len(padded) - 1)]
    triples = [three for i in range(len(padded) - 2) if (three := padded[i : i + 3])[1] != " "]
    return singles + pairs + triples


@cache
def _normalise(letter: str) -> str:
    return str(_part("utils.ngram").NGram.normalize(letter))


def _part(module: str) -> Any:
    """A module of langdetect (which has no types), imported when the first text needs it."""
    return import_module(f"langdetect.{module}")
