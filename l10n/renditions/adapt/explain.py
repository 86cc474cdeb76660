"""What adaptation did, in words: `--explain` of `l10n merge` and `l10n publish`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.model import Change

_CONTEXT = 40


def explained(article: str, language: str, changes: Iterable[Change]) -> Iterator[str]:
    """A line for each change, and for each place that was left alone for a reason.

    >>> list(explained("talks", "ar", [Change("digits", "15", "١٥", 3, "by policy", "On 15 May", 7)]))
    ['talks (ar): digits: 15 → ١٥: by policy (“On 15 May”, line 7)']
    """
    for change in changes:
        what = change.before if change.left else f"{change.before} → {_visible(change.after)}"
        left = " left as it is" if change.left else ""
        key = change.key if len(change.key) <= _CONTEXT else change.key[: _CONTEXT - 1] + "…"
        line = f", line {change.line}" if change.line else ""
        place = f" (“{' '.join(key.split())}”{line})" if key else ""
        yield f"{article} ({language}): {change.kind}: {what}{left}: {change.why}{place}"


def _visible(text: str) -> str:
    """No-break spaces as `~`, which else look like any space."""
    return text.replace("\u00a0", "~")
