"""Front matter: the values at the head of an article, in YAML, TOML or JSON.

Flow: `fences` finds it → `yaml_values`, `toml_values`, `json_values` say where each value stands →
`reading` makes blocks of the strings under the configured keys → `syntaxes` write a target in a
string's place, `declaring` the language. A block spans its scalar with quotes or block header, so a
target may need other quotes than the source had.
"""

from __future__ import annotations

from l10n.documents.frontmatter.declaring import declare_language
from l10n.documents.frontmatter.reading import FrontMatter, read_front_matter
from l10n.documents.frontmatter.syntaxes import SYNTAXES

WHOLE: frozenset[str] = frozenset(SYNTAXES)
"""The syntaxes whose blocks are one segment each: quoting is a matter of the whole value."""

__all__ = ["SYNTAXES", "WHOLE", "FrontMatter", "declare_language", "read_front_matter"]
