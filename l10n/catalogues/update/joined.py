"""Sentences that a translator joined: the translation of all stands in the first, `∅` in the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from l10n.catalogues.words import is_joined
from l10n.model import Message


def parted(old: Sequence[Message], place: Callable[[int], int | None]) -> dict[int, str]:
    """Old messages that were joined and whose sentences no longer follow each other as they did, by index, with the
    text that their translation was made for: the first one's tells of sentences that may be changed or gone.

    `place`: where an old message stands now, by index; None: not under its key.
    """
    runs: list[list[int]] = []
    for i, message in enumerate(old):
        if (
            message.target
            and i
            and is_joined(message)
            and not message.fuzzy
            and not message.obsolete
        ):
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i - 1, i])
    found: dict[int, str] = {}
    for run in runs:
        start = place(run[0])
        if start is None or any(place(i) != start + n for n, i in enumerate(run)):
            found.update({i: old[i].key for i in run})
            found[run[0]] = " ".join(old[i].key for i in run)
    return found
