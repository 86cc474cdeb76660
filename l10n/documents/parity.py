"""Compares the inline markup of a source and of its translation, by meaning and not by order.

People drop emphasis on purpose in one case of twelve, so what is lost or added is reported and published.
"""

from __future__ import annotations

from collections import Counter

from l10n.documents.format import Fault


def compare(source: Counter[str], target: Counter[str]) -> tuple[Fault, ...]:
    """What a target lost or gained, as warnings that name it."""
    faults = []
    if lost := source - target:
        faults.append(
            Fault("markup-lost", "warning", f"the translation lacks {_words(lost)} of the source")
        )
    if extra := target - source:
        faults.append(
            Fault(
                "markup-extra",
                "warning",
                f"the translation has {_words(extra)}, which the source has not",
            )
        )
    return tuple(faults)


def unknown(shown: str) -> Fault:
    """The fault of markup that the source does not know: the translation cannot be put back."""
    return Fault(
        "markup-unknown",
        "error",
        f"{shown} is not in the source; take it out or correct its number",
    )


def _words(counted: Counter[str]) -> str:
    return ", ".join(name if n == 1 else f"{name} ({n} times)" for name, n in counted.items())
