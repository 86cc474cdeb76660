"""The data files of the sentence rules: their schema, and the clear word when one does not fit it.

A data file (`data/<language>.toml`) is written by linguists. Every abbreviation stands with a sentence that needs it,
in which ` | ` marks the cuts; the examples run as tests.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from l10n.errors import ConfigError

DATA = Path(__file__).parent / "data"

Kind = Literal["name", "number", "inside", "noun", "unit", "end"]
"""What an abbreviation does to the full stop behind it:

- `name`: a name or a noun follows, so nothing ends here (Mr., ул.);
- `number`: nothing ends before a number (No., стр.);
- `inside`: the sentence ends only before a word that begins sentences (U.S., им.);
- `noun`: as `inside`, or before a capital that a small word follows, if it is no office (Inc., Calif.);
- `unit`: only behind a number; ends before a capital, not before a number or a word of the calendar (8 p.m., 2014 г.),
  nor where all that came before is its own preposition (At 5 a.m. Mr. …);
- `end`: ends before a capital, never before a small letter (etc., и т. д.)."""


@dataclass(frozen=True, slots=True)
class Data:
    """A data file as it was written; lists of words are given as one string, white space between them."""

    language: str
    name: str
    stops: str
    """The characters that may end a sentence."""
    source: str = ""
    cased: bool = True
    """Whether the script tells capitals: then a full stop before a small letter hardly ends anything."""
    ellipsis_ends: bool = True
    """Whether an ellipsis before a capital ends the sentence."""
    glued: str = "starter"
    """What must follow a stop without white space for a cut: `starter`, `capital`, `letter`."""
    starters: tuple[str, ...] = ()
    """Words that begin sentences and hardly ever names."""
    starter_prefixes: tuple[str, ...] = ()
    """Beginnings of such words: the Arabic conjunction و."""
    small_starters: tuple[str, ...] = ()
    """Words that begin sentences of people who do not care for capitals."""
    whole_word: str = ""
    """An expression for words that cannot be abbreviations: a full stop behind one ends even before a small letter."""
    introductions: tuple[str, ...] = ()
    """Prepositions that open a sentence: what they govern is not yet one."""
    calendar: tuple[str, ...] = ()
    """Days, months and time zones, which go on behind `3 a.m.` and `5.`."""
    posts: tuple[str, ...] = ()
    """Offices, which go on behind `Inc.` though they have a capital."""
    lettered: tuple[str, ...] = ()
    """Words behind which a single capital is no initial: `vitamin`, `and_I`."""
    always_capital: tuple[str, ...] = ()
    """Words whose capital says nothing of a new sentence: I."""
    proclitics: str = ""
    """Letters that may be written before an abbreviation: و in ود."""
    letter: str = ""
    """An expression for the formulas that stand on a line of their own in a letter, without the comma behind them."""
    speech: str = ""
    """An expression for who speaks, behind a quotation that ends in ! or ?."""
    profiles: Mapping[str, str] = field(default_factory=dict)
    """Further stops by name of profile."""
    abbreviations: Mapping[Kind, Mapping[str, str]] = field(default_factory=dict)
    """By kind: abbreviation without its last full stop, and an example that needs it."""
    examples: tuple[str, ...] = ()
    """Further sentences, for what is not an abbreviation."""


_TYPES: Mapping[str, type] = {
    "cased": bool,
    "ellipsis_ends": bool,
    "profiles": dict,
    "abbreviations": dict,
    "examples": list,
}
_WORDS = frozenset(f.name for f in fields(Data) if f.type == "tuple[str, ...]") - {"examples"}


def read(tag: str) -> Data | None:
    """The data file of a language, checked; None where there is none. Raises ConfigError."""
    if not tag.isalpha():
        return None
    path = DATA / f"{tag}.toml"
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return None
    return parse(text, str(path))


def parse(text: str, file: str) -> Data:
    """The content of a data file, checked. Raises ConfigError."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(str(error), file=file, remedy="mend the TOML") from error
    known = {f.name for f in fields(Data)}
    for key, value in raw.items():
        if key not in known:
            raise ConfigError(
                f"unknown key `{key}`", file=file, remedy=f"known are {', '.join(sorted(known))}"
            )
        wanted = _TYPES.get(key, str)
        if not isinstance(value, wanted):
            raise ConfigError(
                f"`{key}` is not of type {wanted.__name__}",
                file=file,
                remedy="see l10n/language/schema.py",
            )
    for key in ("language", "name", "stops"):
        if not raw.get(key):
            raise ConfigError(f"`{key}` is missing", file=file, remedy="add it at the top")
    _check_abbreviations(raw.get("abbreviations", {}), file)
    for key in ("whole_word", "speech", "letter"):
        try:
            re.compile(raw.get(key, ""))
        except re.error as error:
            raise ConfigError(
                f"`{key}` is no expression: {error}", file=file, remedy="see Python's re"
            ) from error
    ready: dict[str, Any] = {k: tuple(v.split()) if k in _WORDS else v for k, v in raw.items()}
    ready["examples"] = tuple(raw.get("examples", ()))
    return Data(**ready)


def _check_abbreviations(kinds: Mapping[str, Any], file: str) -> None:
    for kind, words in kinds.items():
        if kind not in get_args(Kind):
            known = ", ".join(get_args(Kind))
            raise ConfigError(
                f"unknown kind of abbreviation `{kind}`", file=file, remedy=f"known are {known}"
            )
        if not isinstance(words, dict):
            raise ConfigError(
                f"`{kind}` is no table",
                file=file,
                remedy="write abbreviation = example, one a line",
            )
        for word, example in words.items():
            if not isinstance(example, str) or not example.strip():
                raise ConfigError(
                    f"`{word}` has no example", file=file, remedy="add a sentence that needs it"
                )
