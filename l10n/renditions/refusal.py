"""Renditions that policy refuses."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.errors import RefusedError
from l10n.renditions.decisions import Pair

_REFUSALS = {
    "fallback": (
        "has no finished translation, and fallback is `refuse`",
        "translate it, or set fallback to `source` or `omit`",
    ),
    "stale": (
        "changed after it was translated, and such sentences are refused",
        "bring the translation up to date, or set stale to `source`, `old` or `omit`",
    ),
}


def refusal(file: str, missing: Sequence[Pair], setting: str) -> RefusedError:
    """Why a rendition is not made: of the segments without translation, or with a stale one, the first is named."""
    segment, message = missing[0]
    key = segment.key if len(segment.key) <= 60 else segment.key[:59] + "…"
    more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    reason, remedy = _REFUSALS[setting]
    return RefusedError(
        f"“{' '.join(key.split())}”{more} {reason}",
        file=file,
        line=message.line if message else None,
        remedy=remedy,
    )
