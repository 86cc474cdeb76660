"""The words around a formula that tell whether it is said: lists of `data/context.json` as expressions."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _lists() -> Mapping[str, Any]:
    lists: Mapping[str, Any] = json.loads(
        (Path(__file__).parent / "data" / "context.json").read_text("utf-8")
    )
    return lists


@cache
def words(name: str) -> str:
    """The words of a list as alternatives, the longest first."""
    return "|".join(sorted(_lists()[name]["words"], key=len, reverse=True))


@cache
def behind(name: str, between: str = "") -> re.Pattern[str]:
    """One of the words directly before, with so much in between."""
    return re.compile(rf"(?:^|[^\w])(?:{words(name)})(?:{between})[\s\u00a0]*$", re.I)


@cache
def ahead(name: str, between: str = "") -> re.Pattern[str]:
    """One of the words directly behind, with so much in between."""
    return re.compile(
        rf"[\s\u00a0]*(?:{between})(?:{words(name)})(?!\w)", 0 if name == "name_nouns" else re.I
    )


@cache
def near(name: str) -> re.Pattern[str]:
    """One of the words anywhere."""
    return re.compile(rf"(?<!\w)(?:{words(name)})(?!\w)", re.I)
