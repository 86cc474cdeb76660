"""Declares a rendition's language in the front matter, where its article declares one."""

from __future__ import annotations

import re

from l10n.config import Config
from l10n.documents.frontmatter.fences import find_fence
from l10n.documents.frontmatter.grammars import grammar_of
from l10n.documents.frontmatter.reading import DIRECTION_KEYS, LANGUAGE_KEYS, language_tag
from l10n.documents.frontmatter.scalars import Scalar, Value, marks
from l10n.model import Block

_MAY_DECLARE = re.compile(rf"\b(?:{'|'.join((*LANGUAGE_KEYS, *DIRECTION_KEYS))})\b|\\")
"""One of the keys, or an escape that may spell one."""


def declare_language(
    source: str,
    language: str,
    config: Config,  # noqa: ARG001 - the keys may become a setting
    direction: str = "",
) -> str:
    """The text with its top-level `lang`, `language` and `locale` naming the language, and `dir`,
    if a direction (`ltr`, `rtl`) is given. Only values that are there and that name a language
    or direction are changed, and nothing else; a value with underscores gets underscores.
    Errors: `DocumentError`.
    """
    fence, _ = find_fence(source)
    if fence is None or not _MAY_DECLARE.search(source, fence.start, fence.stop):
        return source
    grammar = grammar_of(fence.grammar)
    for value in reversed(grammar.values(source, fence)):
        target = _target(value, language, direction)
        if not target or target == value.text:
            continue
        if not value.syntax and fence.grammar != "yaml":  # but YAML's `no` is Norwegian
            continue
        scalar = grammar.scan(source, value) if value.syntax else Scalar(value.start, value.end)
        if scalar is None:
            continue
        block = Block(
            scalar.start, scalar.end, "meta", value.syntax or fence.grammar, marks(source, scalar)
        )
        text = grammar.write(source, block, target)
        if text is not None:
            source = source[: block.start] + text + source[block.end :]
    return source


def _target(value: Value, language: str, direction: str) -> str:
    """What a value should be; empty: as it is."""
    if value.path in LANGUAGE_KEYS and language_tag(value.text):
        return language.replace("-", "_") if "_" in value.text else language
    if value.path in DIRECTION_KEYS and value.text in ("ltr", "rtl", "auto"):
        return direction
    return ""
