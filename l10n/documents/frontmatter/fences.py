"""Finds the front matter: between fences at the very beginning of an article, or a JSON object."""

from __future__ import annotations

import re

from l10n.documents.frontmatter.fence import Fence
from l10n.documents.frontmatter.json_values import extent
from l10n.documents.frontmatter.scalars import line_at
from l10n.errors import DocumentError

LIMIT = 1_000_000
"""Characters; front matter beyond is refused."""

_OPENING = re.compile(r"(---|\+\+\+|;;;)(yaml|toml|json)?[ \t]*(?:\r\n|\n|\r)")
_CLOSING = {
    # a lookbehind, since `^` knows no lone carriage return
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)"),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)"),
    ";;;": re.compile(r"(?<=[\r\n]);;;[ \t]*(?:\r\n|\n|\r|\Z)"),
}
_GRAMMARS = {"---": "yaml", "+++": "toml", ";;;": "json"}
# The first line that holds more than a comment, and how it begins if it is YAML's.
_SIGNIFICANT = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*+([^\r\n]*)")
_KEY = re.compile(r"""(?:["'\w$<.][^\r\n]*?:(?:[ \t]|\Z)|\?[ \t]|\{\s*(?:["'\w}]|\Z))""")
_JSON = re.compile(r'\{\s*(?:\}|"(?:[^"\\\r\n]|\\.)*+"\s*:)')
_LINE_REST = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")
_UNCLOSED = "line 1: the front matter is never closed, so it is text; end it with a line {}"


def find_fence(source: str) -> tuple[Fence | None, str]:
    """The front matter of a text, or None with, perhaps, a warning why what looks like one is not.

    A first line `---` followed by prose is a thematic break, for us as for CommonMark. Errors:
    `DocumentError` for front matter beyond `LIMIT` and for a JSON object that is broken.
    """
    if source[:1] == "{":
        return _object(source), ""
    opening = _OPENING.match(source)
    if opening is None:
        return None, ""
    mark, grammar = opening[1], opening[2] or _GRAMMARS[opening[1]]
    if opening[2] and mark != "---":
        return None, ""
    start = opening.end()
    closing = _CLOSING[mark].search(source, start)
    line = _SIGNIFICANT.match(source, start, closing.start() if closing else len(source))
    first = line[1].strip() if line else ""
    if first and grammar == "yaml" and not _KEY.match(first):
        return None, ""
    if closing is None:
        return None, _UNCLOSED.format(mark) if first else ""
    return _bounded(source, Fence(grammar, start, closing.start(), closing.end())), ""


def _object(source: str) -> Fence | None:
    """A JSON object without fences; text may begin with `{% include %}` or `{{< figure >}}`."""
    if not _JSON.match(source):
        return None
    stop = extent(source)
    rest = _LINE_REST.match(source, stop)
    return _bounded(source, Fence("json", 0, stop, rest.end())) if rest else None


def _bounded(source: str, fence: Fence) -> Fence:
    if fence.stop - fence.start > LIMIT:
        raise DocumentError(
            f"the front matter is longer than {LIMIT:,} characters",
            line=line_at(source, fence.start),
            remedy="move what is not about the article into its body",
        )
    return fence
