"""Documents: bytes become an `Article` (skeleton and blocks), and targets are spliced back into it.

A format is one module or package here with an instance named `FORMAT` (see `format.py`), or an entry point of the
group `l10n.formats`.
"""
