"""A name found in an Arabic text, in its dictionary form."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.names.arabic_cases import oblique
from l10n.names.finding.arabic_token import Token
from l10n.names.finding.gazetteer import Known
from l10n.names.fold import fold
from l10n.names.values import NameKind, NameMatch


def matched(
    words: Sequence[Token],
    first: int,
    last: int,
    skipped: int,
    text: str,
    kind: NameKind,
    known: Known | None = None,
) -> NameMatch:
    """The name of the words from `first` to `last`, `skipped` letters of the first being proclitics; as `known` has it."""
    start, end = words[first].start + skipped, words[last].end
    stands = " ".join(text[start:end].split())
    if skipped and words[first].text[skipped - 1 : skipped + 1] == "لل":
        stands = "ا" + stands
    if known and (_poorer(stands, known.base) or _in_another_case(stands, known.base)):
        stands = known.base
    if kind == "person" and last > first and stands.startswith(("أبا ", "أبي ")):
        stands = "أبو" + stands[3:]
    return NameMatch(start, end, stands, kind)


def _in_another_case(stands: str, base: str) -> bool:
    """Whether it is the form of the list as an object: الحوثيين for الحوثيون."""
    return stands != base and fold(stands) == fold(oblique(base))


_RICHER = frozenset(("اأ", "اإ", "اآ", "هة", "يى"))


def _poorer(stands: str, base: str) -> bool:
    """Whether it is the form of the list with hamzas or dots left out: احمد for أحمد, but not أسكتلندا for اسكتلندا."""
    return len(stands) == len(base) and all(
        a == b or a + b in _RICHER for a, b in zip(stands, base, strict=True)
    )
