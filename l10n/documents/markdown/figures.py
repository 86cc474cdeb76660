"""Shortcodes that show a figure: `{{< figure src="a.png" caption="The port" >}}`."""

from __future__ import annotations

import re
from functools import cache

from l10n.documents.markdown.stretches import table
from l10n.documents.prose import has_prose

_ATTRIBUTE = re.compile(
    r"""(?<=\s)(?P<name>[\w-]+)=(?:"(?P<text>(?:[^"\\\r\n]|\\.)*+)"|`[^`]*+`|[^\s"`]++)"""
)
_SHOWN = frozenset({"alt", "caption", "title"})


@cache
def _figure() -> re.Pattern[str]:
    names = "|".join(table()["figures"].split())
    return re.compile(rf"\{{\{{<\s*(?:{names})\s(?:[^{{}}`]|`[^`{{}}]*+`)*+\}}\}}")


def captions(text: str) -> list[tuple[str, int, int]]:
    """What a reader sees of the figures in a line of shortcodes: the attribute's name, and where its text stands.

    >>> captions('{{< figure src="a.png" caption="The port" >}}')
    [('caption', 32, 40)]
    """
    if not _figure().match(text):
        return []  # one that stands in code, `{{< mermaid >}} … {{< /mermaid >}}`, is none
    return [
        (match["name"], *match.span("text"))
        for figure in _figure().finditer(text)
        for match in _ATTRIBUTE.finditer(text, figure.start(), figure.end())
        if match["name"] in _SHOWN and match["text"] and has_prose(match["text"])
    ]
