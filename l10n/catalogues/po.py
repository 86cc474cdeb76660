"""Reading and writing `.po` and `.pot` files: the two functions the rest of the package needs."""

from __future__ import annotations

from l10n.catalogues.parse import parse
from l10n.catalogues.write import write

__all__ = ["parse", "write"]
