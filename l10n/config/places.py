"""Where in the text of an `l10n.toml` a setting stands, and what an unknown one may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def nearest(key: str, known: Iterable[str]) -> str:
    """The near misses of an unknown setting: those that are spelled like it or end like it."""
    from difflib import get_close_matches

    same_end = [name for name in known if name.rpartition(".")[2] == key.rpartition(".")[2]]
    within = [name for name in known if name.startswith(f"{key}.")]
    near = same_end or within or get_close_matches(key, known, 1)
    return f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(known)}"


def line_of(text: str, path: tuple[str, ...]) -> int | None:
    """1-based line of a setting, or of the innermost table that holds it."""
    found, depth = None, 0
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("["):
            table = place = _keys(line)
        else:
            key, equals, _ = line.partition("=")
            place = (*table, *own) if equals and (own := _keys(f"{key} = 0")) else ()
        if len(place) > depth and place == path[: len(place)]:
            found, depth = number, len(place)
    return found


def _keys(line: str) -> tuple[str, ...]:
    """The dotted key of a line of TOML: `[article."a.b"]` names ("article", "a.b")."""
    import tomllib

    keys = []
    try:
        value: Any = tomllib.loads(line)
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()
    while isinstance(value, dict) and len(value) == 1:
        key, value = next(iter(value.items()))
        keys.append(key)
    return tuple(keys)
