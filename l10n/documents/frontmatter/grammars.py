"""Which module knows which grammar; each is imported only when an article uses it."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from l10n.documents.frontmatter.fence import Fence
from l10n.documents.frontmatter.scalars import Scalar, Value
from l10n.model import Block


class Grammar(Protocol):
    """What the modules `yaml_values`, `toml_values` and `json_values` offer."""

    def values(self, source: str, fence: Fence) -> list[Value]:
        """All scalars, in source order. Errors: `DocumentError` for what is not this grammar's."""
        ...

    def scan(self, source: str, value: Value) -> Scalar | None:
        """The token of a string; None where our reading of it and the parser's differ."""
        ...

    def write(self, source: str, block: Block, target: str) -> str | None:
        """A target in the scalar's place, in its style if that can hold it; None: impossible."""
        ...


def grammar_of(syntax: str) -> Grammar:
    """The grammar of a syntax or a fence: `yaml` of `yaml-flow`."""
    name = syntax.partition("-")[0]
    return cast("Grammar", import_module(f"l10n.documents.frontmatter.{name}_values"))
