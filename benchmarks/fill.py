"""Translates every message of the catalogues below a folder into accented letters, whoever wrote them."""

from __future__ import annotations

import re
from pathlib import Path

_UNTRANSLATED = re.compile(r'^msgid ((?:".*"\n)+)msgstr ""\n(?!")', re.MULTILINE)
_MARKUP = re.compile(
    r"(\\.|<[^>]*>|`[^`]*`|\]\[[^\]]*\]|\]\([^)]*\)|&[#\w]+;|\w+://\S+|\{[^}]*\}|%\w)"
)
_ACCENTED = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


def fill(folder: Path) -> None:
    """Fills the catalogues in place. The quoted lines of a msgid are copied, so nobody's parser is needed."""
    for path in folder.rglob("*.po"):
        path.write_text(_UNTRANSLATED.sub(_translated, path.read_text("utf-8")), "utf-8")


def _translated(entry: re.Match[str]) -> str:
    if entry[1] == '""\n':  # the header
        return entry[0]
    parts = _MARKUP.split(entry[1])
    parts[::2] = [part.translate(_ACCENTED) for part in parts[::2]]
    return f"msgid {entry[1]}msgstr {''.join(parts)}"
