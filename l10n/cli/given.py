"""What an argument `TEXT|FILE|-` means."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath


def text_of(argument: str) -> str:
    """The text of standard input for `-`, of a file where there is one, else the argument itself.

    Errors: `DocumentError` for a file that is no text; `FileError` for one that is not there, when only a file can be
    meant (`talks.md`).
    """
    from l10n import files
    from l10n.documents.encodings import decode
    from l10n.errors import DocumentError

    if argument != "-" and not _means_file(argument):
        return argument
    try:
        if argument == "-":
            return decode(sys.stdin.buffer.read())[0]
        return decode(files.read(Path(argument)))[0]
    except DocumentError as error:
        raise error.at("standard input" if argument == "-" else argument) from None


def _means_file(argument: str) -> bool:
    try:
        if Path(argument).is_file():
            return True
    except (OSError, ValueError):  # longer than a path may be, or with a NUL in it
        return False
    from l10n.documents.registry import suffixes

    return PurePath(argument).suffix.lower() in suffixes() and not any(map(str.isspace, argument))
