"""What authors tell the tool in comments: `<!-- l10n:off -->`, `<!-- l10n:on -->`, and for the next block
`<!-- l10n:comment … -->` and `<!-- l10n:context … -->`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from l10n.model import Block

DIRECTIVE = re.compile(r"<!--\s*l10n:(on|off|comment|context)\b\s*(.*?)\s*-->", re.DOTALL)


@dataclass(slots=True)
class Directives:
    """What holds at one place of a document."""

    off: bool = False
    """Whether what follows is not to be translated."""
    note: str = ""
    context: str | None = None

    def take(self, found: re.Match[str]) -> None:
        """Follows one more of them."""
        directive, words = found.groups()
        if directive in ("on", "off"):
            self.off = directive == "off"
        elif directive == "comment":
            self.note = f"{self.note}\n{words}".strip()
        else:
            self.context = words or None

    def given(self, block: Block) -> Block:
        """The block with what was told of it, which the next one has no more."""
        if not (self.note or self.context):
            return block
        block = replace(block, note=self.note, context=self.context)
        self.note, self.context = "", None
        return block
