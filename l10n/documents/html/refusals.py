"""Why a target cannot be written back into HTML."""

from __future__ import annotations

import re

from l10n.documents.format import Fault
from l10n.documents.html import tags

_NUMBERED = re.compile(r"[a-z]+[0-9]+")
_HANDLER = re.compile(r"[\s\"'/]on[a-z]+\s*=")


class RefusedError(Exception):
    """The target cannot be written."""

    def __init__(self, check: str, reason: str) -> None:
        self.fault = Fault(check, "error", reason)


def unknown(raw: str, name: str) -> RefusedError:
    """Of a tag that is none of the source's."""
    typed = raw.lower()
    if name in tags.UNSAFE or "javascript:" in typed or _HANDLER.search(typed):
        return RefusedError("html-unsafe", f"{short(raw)} cannot be published; remove it")
    if _NUMBERED.fullmatch(name):
        return RefusedError(
            "markup-unknown",
            f"{short(raw)} is not in the source, or stands twice; use each number once",
        )
    if typed.startswith(f"<{name} ") and name in tags.INLINE:
        return RefusedError(
            "markup-unknown",
            f"{short(raw)} has attributes; they belong to the source, use its numbers",
        )
    return RefusedError(
        "markup-unknown",
        f"{short(raw)} is not in the source; write &lt; for a less-than sign",
    )


def short(raw: str) -> str:
    """A tag as it can be told on one line."""
    return raw if len(raw) < 40 else f"{raw[:36]}…"
