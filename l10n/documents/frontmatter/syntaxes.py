"""Writes a target in the place of a front-matter value."""

from __future__ import annotations

from l10n.documents.format import Copy, Fault, Splice, Syntax
from l10n.documents.frontmatter.grammars import grammar_of
from l10n.documents.frontmatter.scalars import BLANK, UNWRITABLE
from l10n.model import Block, Segment


class _ScalarSyntax:
    def splice(
        self,
        source: str,
        block: Block,
        segment: Segment,
        target: str,
        copy: Copy,
    ) -> Splice:
        """The scalar with the target as its content, character for character, or nothing.

        White space at the edges of the source's own value is not in the key and stays.
        """
        if UNWRITABLE.search(target):
            return _refused("control characters cannot stand in front matter; remove them")
        text = grammar_of(block.syntax).write(source, block, target)
        if text is None:
            return _refused("it needs quotes, but a comment is in their way; simplify its lines")
        return Splice(text, (("break", "\n", ""),) * target.strip(BLANK).count("\n"))


def _refused(reason: str) -> Splice:
    return Splice(None, faults=(Fault("unwritable", "error", reason),))


SYNTAXES: dict[str, Syntax] = dict.fromkeys(("yaml", "yaml-flow", "toml", "json"), _ScalarSyntax())
"""By name. `yaml-flow` is YAML within brackets or braces, where a comma needs quotes."""
