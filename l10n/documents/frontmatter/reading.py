"""Reads front matter: strings under the configured keys become blocks, the rest is skeleton."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from l10n.config import Config, Policy
from l10n.documents.frontmatter.fences import find_fence
from l10n.documents.frontmatter.grammars import grammar_of
from l10n.documents.frontmatter.scalars import UNWRITABLE, Value, bare_path, line_at, marks
from l10n.documents.made import made_block
from l10n.documents.prose import has_prose
from l10n.model import Block

LANGUAGE_KEYS = ("lang", "language", "locale")
DIRECTION_KEYS = ("dir", "direction")
POLICY_KEY = "phrases"

_TAG = re.compile(
    r"([a-z]{2,3}(?:-[a-z]{3}){0,3})(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?"
    r"((?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the head of an article."""

    end: int = 0
    """Offset behind the line that closes it, where the body begins; 0: there is none."""
    blocks: tuple[Block, ...] = ()
    language: str | None = None
    """BCP 47 tag, if it names one in a key `lang`, `language` or `locale`."""
    warnings: tuple[str, ...] = ()
    policies: tuple[tuple[str, str], ...] = ()
    """What it says should become of greetings and formulas: `phrases: gloss`, or a map of language tags under
    `phrases`; pairs of a tag (empty: every language) and a policy."""
    outline: tuple[str, ...] = ()
    """Its keys in order, with the values that are not blocks."""


NONE = FrontMatter()


def read_front_matter(source: str, config: Config) -> FrontMatter:
    """The front matter of an article. Errors: `DocumentError` with the line, if it is broken."""
    if source[:1] not in ("-", "+", ";", "{"):
        return NONE
    fence, warning = find_fence(source)
    if fence is None:
        return FrontMatter(warnings=(warning,)) if warning else NONE
    grammar = grammar_of(fence.grammar)
    keys = {bare_path(key) for key in config.front_matter_keys}
    blocks: list[Block] = []
    outline: list[str] = []
    warnings: list[str] = []
    values = grammar.values(source, fence)
    for value in values:
        path = bare_path(value.path)
        if path not in keys or not is_prose(value):
            declared = value.path in LANGUAGE_KEYS or value.path in DIRECTION_KEYS
            outline.append(value.path if declared else f"{value.path}={value.text}")
        elif scalar := grammar.scan(source, value):
            outline.append(value.path)
            role = "headline" if value.path == "title" else f"front-matter:{path}"
            blocks.append(
                made_block(scalar.start, scalar.end, role, value.syntax, marks(source, scalar))
            )
        else:
            outline.append(f"{value.path}={value.text}")
            warnings.append(
                f"line {line_at(source, value.start)}: the way in which {value.path} is written is"
                " not understood, so it is not translated; put it in double quotes"
            )
    policies, doubts = _policies(source, values)
    return FrontMatter(
        fence.end,
        tuple(blocks),
        _language(values),
        (*warnings, *doubts),
        policies,
        tuple(outline),
    )


def is_prose(value: Value) -> bool:
    """Whether a value is a string for a translator."""
    return bool(value.syntax) and has_prose(value.text) and not UNWRITABLE.search(value.text)


def language_tag(text: str) -> str | None:
    """A well-formed language tag (RFC 5646, section 2.1, its underscores forgiven) in its usual
    case, or None.

    >>> language_tag("ru_ru"), language_tag("AR-latn"), language_tag("English")
    ('ru-RU', 'ar-Latn', None)
    """
    match = _TAG.fullmatch(text.strip().replace("_", "-"))
    if match is None:
        return None
    language, script, region, rest = (part or "" for part in match.groups())
    return language.lower() + script.title() + region.upper() + rest.lower()


def _policies(
    source: str, values: list[Value]
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The policies for phrases, and a warning for each value that is none."""
    found: list[tuple[str, str]] = []
    doubts: list[str] = []
    for value in values:
        key, _, tag = value.path.partition(".")
        if key != POLICY_KEY or not value.syntax:
            continue
        if value.text in get_args(Policy):
            found.append((language_tag(tag) or tag, value.text))
        else:
            known = ", ".join(get_args(Policy))
            line = line_at(source, value.start)
            doubts.append(
                f"line {line}: {value.path} is {value.text!r}, but must be one of {known}"
            )
    return tuple(found), tuple(doubts)


def _language(values: list[Value]) -> str | None:
    for key in LANGUAGE_KEYS:
        for value in values:
            if value.path == key and (tag := language_tag(value.text)):
                return tag
    return None
