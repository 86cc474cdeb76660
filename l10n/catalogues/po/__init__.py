"""The PO layer: `.po` files read and written, strict, exact, and an untouched entry as it was found."""

from l10n.catalogues.po.reader import parse
from l10n.catalogues.po.writer import write

__all__ = ["parse", "write"]
