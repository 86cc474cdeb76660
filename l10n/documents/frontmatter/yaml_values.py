"""YAML front matter: PyYAML's parser says what it means and where its values stand. The one door of
PyYAML, which is imported where front matter is not of the usual shape (`yaml_usual`).

Events, not nodes: they come one by one, expand no alias, construct nothing, and libyaml counts
their offsets in code points, as we do.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from l10n.documents.frontmatter.fence import Fence
from l10n.documents.frontmatter.scalars import (
    BLANK,
    DEPTH_LIMIT,
    Scalar,
    Value,
    below,
    line_at,
    shown,
)
from l10n.documents.frontmatter.yaml_strings import scalar_at
from l10n.documents.frontmatter.yaml_strings import write as _write
from l10n.documents.frontmatter.yaml_usual import usual_values
from l10n.errors import DocumentError
from l10n.model import Block

if TYPE_CHECKING:
    import yaml

SIZE_LIMIT = 100_000
"""Values that the front matter may hold once its aliases are expanded, as other programs will."""

_STRING_TAGS = ("!", "tag:yaml.org,2002:str")
_OBJECT_TAG = re.compile(r"(?:python|ruby|perl|php)/")
_PROPERTIES = re.compile(r"(?:[&!]\S*+(?:\s|(?<=\s)#[^\r\n]*)*+){0,2}")  # `&anchor !!str # comment`
# What YAML 1.2 or other parsers of 1.1 take for a number or truth value, and PyYAML for a string.
_OTHER_TYPES = re.compile(
    r"[yYnN]|0o[0-7]+|0x[0-9a-fA-F_]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?"
)
_REMEDIES = {
    "mapping values are not allowed": "put a value that holds a colon in quotes",
    "tab character": "indent with spaces, not tabs",
    "cannot start any token": "indent with spaces, not tabs; a value that begins so needs quotes",
}


@dataclass(slots=True)
class _Open:
    """A mapping or sequence that is being read."""

    path: str
    mapping: bool
    flow: bool
    anchor: str | None
    size: int = 1
    key: str | None = None
    """The key whose value comes next; None: a key comes next, or this is a sequence."""
    seen: set[str] = field(default_factory=set)


def values(source: str, fence: Fence) -> list[Value]:
    """All scalars, in order; an alias is one, without syntax. Errors: `DocumentError` for what is
    not YAML, no mapping, has a key twice, is nested or multiplied beyond reason, or wants to
    construct objects.
    """
    usual = usual_values(source, fence)
    return parsed_values(source, fence) if usual is None else usual


def parsed_values(source: str, fence: Fence) -> list[Value]:
    """`values` as PyYAML tells them."""
    import yaml

    try:
        return list(_walk(source, fence))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = line_at(source, fence.start) + (mark.line if mark else 0)
        problem = (error.problem or error.context or "it cannot be read").replace("\t", r"\t")
        raise _broken(problem, line) from None
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        position = next(
            (i for i in range(fence.start, fence.stop) if _is_foreign(source[i])), fence.start
        )
        reason = getattr(error, "reason", "it cannot be read")
        raise _broken(reason, line_at(source, position)) from None


def scan(source: str, value: Value) -> Scalar | None:
    """The token of a string; None where it shows otherwise than PyYAML says."""
    scalar = scalar_at(source, value.start, value.end, value.text)
    if scalar is None or shown(source, scalar).rstrip(BLANK) != value.text.rstrip(BLANK):
        return None
    return scalar


def write(source: str, block: Block, target: str) -> str | None:
    """The target in the string's own style, or in double quotes; None: its block header forbids
    both.
    """
    return _write(source, block, target, is_text(target))


def is_text(plain: str) -> bool:
    """Whether a plain scalar is a string to every parser.

    >>> [is_text(s) for s in ("No way", "no", "12:30", "2024-05-01", "1e3", "y", "~")]
    [True, False, False, False, False, False, False]
    """
    if plain[:1].isalpha() and " " in plain:
        return True  # of the other types only dates have spaces, and they begin with a digit
    import yaml

    resolved = _resolver().resolve(yaml.ScalarNode, plain, (True, False))
    return bool(resolved == "tag:yaml.org,2002:str") and not _OTHER_TYPES.fullmatch(plain)


@functools.cache
def _resolver() -> Any:
    from yaml.resolver import Resolver

    return Resolver()


def _walk(source: str, fence: Fence) -> Iterator[Value]:
    import yaml

    # With libyaml, where there is one, it is 15 times as fast.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    first_line = line_at(source, fence.start)
    stack: list[_Open] = []
    sizes: dict[str, int] = {}  # of the nodes that have an anchor
    documents = 0
    for event in yaml.parse(source[fence.start : fence.stop], Loader=loader):
        line = first_line + (event.start_mark.line if event.start_mark else 0)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _broken("a second document begins", line)
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = stack.pop()
            sizes[closed.anchor or ""] = closed.size
            _done(stack, closed.size, line)
        elif isinstance(event, yaml.CollectionStartEvent):
            _check_tag(event.tag, line)
            mapping = isinstance(event, yaml.MappingStartEvent)
            if not stack and not mapping:
                raise _broken("it holds no keys", line)
            if len(stack) >= DEPTH_LIMIT:
                raise _broken(f"it is nested deeper than {DEPTH_LIMIT} levels", line)
            flow = bool(event.flow_style) or (bool(stack) and stack[-1].flow)
            stack.append(_Open(_path(stack), mapping, flow, event.anchor))
        elif isinstance(event, yaml.AliasEvent | yaml.ScalarEvent):
            value = _value(source, fence, event, _path(stack), bool(stack) and stack[-1].flow)
            if isinstance(event, yaml.ScalarEvent):
                _check_tag(event.tag, line)
                size = sizes[event.anchor or ""] = 1
            elif event.anchor in sizes:
                size = sizes[event.anchor]
            else:
                raise _broken(f"the alias {value.text} has no anchor before it", line)
            if not stack:
                if value.text:
                    raise _broken("it holds no keys", line)
            elif stack[-1].mapping and stack[-1].key is None:
                if value.text in stack[-1].seen:
                    raise _broken(f"the key {value.text!r} stands twice", line)
                stack[-1].seen.add(value.text)
                _done(stack, size, line, value.text)
            else:
                yield value
                _done(stack, size, line)


def _done(stack: list[_Open], size: int, line: int, key: str = "?") -> None:
    """A node has been read; what it lies in takes note. `key`: its text, if it should be a key."""
    if stack:
        top = stack[-1]
        top.size += size
        if top.size > SIZE_LIMIT:
            raise _broken(f"it holds more than {SIZE_LIMIT:,} values, its aliases expanded", line)
        if top.mapping:
            top.key = key if top.key is None else None


def _value(
    source: str, fence: Fence, event: yaml.ScalarEvent | yaml.AliasEvent, path: str, flow: bool
) -> Value:
    import yaml

    start, end = (fence.start + (m.index if m else 0) for m in (event.start_mark, event.end_mark))
    if isinstance(event, yaml.AliasEvent):
        return Value(path, start, end, f"*{event.anchor}", "")
    if event.tag or event.anchor:
        start = _PROPERTIES.match(source, start, end).end()  # type: ignore[union-attr]  # matches ""
    if event.tag:
        string = event.tag in _STRING_TAGS
    else:
        string = not event.implicit[0] or is_text(event.value)
    return Value(path, start, end, event.value, ("yaml-flow" if flow else "yaml") * string)


def _check_tag(tag: str | None, line: int) -> None:
    if tag and _OBJECT_TAG.search(tag):
        raise DocumentError(
            f"the front matter has the tag {tag!r}, which constructs objects",
            line=line,
            remedy="remove the tag",
        )


def _path(stack: list[_Open]) -> str:
    if not stack:
        return ""
    top = stack[-1]
    return below(top.path, top.key or "") if top.mapping else f"{top.path}[]"


def _is_foreign(character: str) -> bool:
    """Whether YAML does not allow the character."""
    return bool(
        re.match(r"[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", character)
    )


def _broken(problem: str, line: int) -> DocumentError:
    remedy = next((text for sign, text in _REMEDIES.items() if sign in problem), "correct it")
    return DocumentError(f"the front matter is not valid YAML: {problem}", line=line, remedy=remedy)
