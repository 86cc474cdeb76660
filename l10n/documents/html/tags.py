"""The tables of `tags.toml` as sets."""

from __future__ import annotations

import tomllib
from pathlib import Path

_TABLE = tomllib.loads((Path(__file__).parent / "tags.toml").read_text(encoding="utf-8"))


def _names(value: str) -> frozenset[str]:
    return frozenset(value.split())


INLINE = _names(_TABLE["inline"])
VOID = _names(_TABLE["void"])
INLINE_VOID = _names(_TABLE["inline_void"])
CODE = _names(_TABLE["inline_code"])
OBJECT = _names(_TABLE["inline_object"])
OPAQUE = _names(_TABLE["opaque"])
UNSAFE = _names(_TABLE["unsafe"])
ATTRIBUTES = {name: _names(elements) for name, elements in _TABLE["attributes"].items()}
UNTITLED = _names(_TABLE["untitled"]["elements"])
META = _names(_TABLE["meta"]["names"])
META_ALT = _names(_TABLE["meta"]["alts"])
ROLES: dict[str, str] = _TABLE["roles"]
CLOSES = {name: _names(elements) for name, elements in _TABLE["closes"].items()}
