"""Markdown: CommonMark with GFM tables, footnotes, strikethrough and task lists, front matter, raw HTML.

Flow: `parser` gives events with byte ranges → `inline` makes marks of a leaf's events → `read` makes blocks;
`splice` parses a target with the same parser and puts it back.
"""

from __future__ import annotations

from l10n.config import Config
from l10n.documents.format import Copy, Reading, Splice, Syntax
from l10n.model import Block, Segment


class _MarkdownSyntax:
    def splice(
        self, source: str, block: Block, segment: Segment, target: str, copy: Copy
    ) -> Splice:
        from l10n.documents.markdown.splice import splice

        return splice(source, block, segment, target, copy)


class _TitleSyntax:
    def splice(
        self, source: str, block: Block, segment: Segment, target: str, copy: Copy
    ) -> Splice:
        from l10n.documents.markdown.titles import splice_title

        return splice_title(source, block, target)


class _CaptionSyntax:
    def splice(
        self, source: str, block: Block, segment: Segment, target: str, copy: Copy
    ) -> Splice:
        from l10n.documents.markdown.titles import splice_caption

        return splice_caption(target)


class Markdown:
    name = "markdown"
    suffixes = (".md", ".markdown", ".mdx")
    guarded = True

    @property
    def syntaxes(self) -> dict[str, Syntax]:
        from l10n.documents.frontmatter import SYNTAXES

        return {
            "markdown": _MarkdownSyntax(),
            "markdown-title": _TitleSyntax(),
            "markdown-caption": _CaptionSyntax(),
            **SYNTAXES,
        }

    def read(self, source: str, config: Config) -> Reading:
        from l10n.documents.markdown.read import read

        return read(source, config)

    def charset(self, head: bytes) -> str | None:
        return None

    def declare(
        self, source: str, language: str, direction: str, charset: str | None, config: Config
    ) -> str:
        from l10n.documents.frontmatter import declare_language

        return declare_language(source, language, config, direction)


FORMAT = Markdown()
