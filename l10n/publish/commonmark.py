"""HTML as the Markdown parser gives it, made fit for a page in any direction and for screen readers."""

from __future__ import annotations

import re

_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right)">')
_LOGICAL = {"left": "start", "center": "centre", "right": "end"}
_EMPTY_HEAD = re.compile(r"<th([^>]*)></th>")
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_TASK = re.compile(r'<input disabled="" type="checkbox"( checked="")?/>\s*')
_REFERENCE = re.compile(r'<sup class="footnote-reference"><a href="#([^"]*)">(\d+)</a></sup>')
_DEFINITION = re.compile(
    r'<div class="footnote-definition" id="([^"]*)"><sup class="footnote-definition-label">(\d+)</sup>\s*(<p>)?'
)
_FIGURE = re.compile(r'<p>(<img [^<>]*?)( title="([^"]*)")?></p>')
_OWN_ID = re.compile(
    r"<(h[1-6])>((?:(?!</?h[1-6]>|\{(?::?\s*#|/)).)*+)"
    r"\{(?::?\s*#([^\s<>{}]+)[^<>{}]*|/(?:\*|<em>)\s*([^\s<>{}*]+)\s*(?:\*|</em>)/)\}\s*</\1>",
    re.DOTALL,
)
"""The id of a heading: `{#id}` (Pandoc, Hugo, PHP Markdown Extra), `{: #id }` (Kramdown, Python-Markdown), `{/*id*/}` (MDX)."""
_VOID = re.compile(r"<(img|br|hr)((?:\s[^<>]*?)?)\s*/>")


def tidied(html: str) -> str:
    """The HTML with columns aligned by class, task boxes as signs, footnotes that lead back."""
    html = _VOID.sub(r"<\1\2>", html)
    if "}</h" in html:
        html = _OWN_ID.sub(_with_id, html)
    if "<p><img" in html:
        html = _FIGURE.sub(_figure, html)
    if "<table" in html:
        html = _ALIGNED.sub(lambda m: f'<{m[1]} class="{_LOGICAL[m[2]]}">', html)
        html = _EMPTY_HEAD.sub(r"<td\1></td>", html)
        html = _TABLE.sub(_with_scopes, html)
    if "checkbox" in html:
        html = _TASK.sub(lambda m: "☑ " if m[1] else "☐ ", html)
    if "footnote-" in html:
        seen: set[str] = set()

        def reference(match: re.Match[str]) -> str:
            mark = "" if match[1] in seen else f' id="fnref-{match[1]}"'
            seen.add(match[1])
            return f'<sup class="footnote"{mark}><a role="doc-noteref" href="#fn-{match[1]}">{match[2]}</a></sup>'

        html = _REFERENCE.sub(reference, html)
        html = _DEFINITION.sub(
            lambda m: (
                f'<div class="footnote" id="fn-{m[1]}">{m[3] or "<p>"}'
                f'<a class="back" role="doc-backlink" href="#fnref-{m[1]}">{m[2]}</a> {"" if m[3] else "</p>"}'
            ),
            html,
        )
    return html


def _with_id(heading: re.Match[str]) -> str:
    return f'<{heading[1]} id="{heading[3] or heading[4]}">{heading[2].rstrip()}</{heading[1]}>'


def _with_scopes(table: re.Match[str]) -> str:
    return table[0].replace("<th", '<th scope="col"').replace('<th scope="col"ead>', "<thead>")


def _figure(image: re.Match[str]) -> str:
    """An image that is a paragraph of its own, its title as the caption."""
    caption = f"<figcaption>{image[3]}</figcaption>" if image[3] else ""
    return f"<figure>{image[1]}>{caption}</figure>"
