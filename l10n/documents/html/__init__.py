"""HTML: whole pages and fragments, read as tokens so that not a byte outside the prose is touched.

The tokens come from turbohtml (`tokens.py`); no tree is built, so implied tags, foster parenting and misnested
formatting stay exactly as they are written. Everything heavy is imported on first use.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from l10n.config import Config
    from l10n.documents.format import Copy, Reading, Splice, Syntax
    from l10n.model import Block, Segment


class HtmlText:
    """Text and inline markup between block-level tags."""

    def splice(
        self, source: str, block: Block, segment: Segment, target: str, copy: Copy
    ) -> Splice:
        from l10n.documents.html.splice import splice

        return splice(source, block, segment, target, copy)


@dataclass(frozen=True, slots=True)
class HtmlString:
    """Text in a place without markup: an attribute's value, `<title>` (RCDATA), a string of JSON-LD."""

    kind: Literal["attribute", "title", "json"]

    def splice(
        self,
        source: str,
        block: Block,
        segment: Segment,
        target: str,
        copy: Copy,
    ) -> Splice:
        from l10n.documents.html import strings

        if self.kind == "attribute":
            return strings.splice_attribute(source, block, target)
        return strings.splice_title(target) if self.kind == "title" else strings.splice_json(target)


@dataclass(frozen=True, slots=True)
class Html:
    """The format of `.html` files."""

    name: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    guarded: bool = True
    syntaxes: dict[str, Syntax] = field(
        default_factory=lambda: {
            "html": HtmlText(),
            "html-attribute": HtmlString("attribute"),
            "html-rcdata": HtmlString("title"),
            "json-ld": HtmlString("json"),
        }
    )

    def read(self, source: str, config: Config) -> Reading:
        """The blocks of a page or fragment. Does not fail on any text."""
        from l10n.documents.html.read import read

        return read(source, config)

    def charset(self, head: bytes) -> str | None:
        """The encoding that a `<meta>` in the first 1024 bytes declares."""
        from l10n.documents.html.declare import charset

        return charset(head)

    def declare(
        self,
        source: str,
        language: str,
        direction: str,
        charset: str | None,
        config: Config,
    ) -> str:
        """The page with `lang` and `dir` on its root and its language and charset declarations set."""
        from l10n.documents.html.declare import declare
        from l10n.documents.html.read import FRONT

        if not source.startswith(FRONT):
            return declare(source, language, direction, charset)
        from l10n.documents.frontmatter import declare_language, read_front_matter

        source = declare_language(source, language, config, direction)
        end = read_front_matter(source, config).end
        return source[:end] + declare(source[end:], language, direction, charset)


FORMAT = Html()
