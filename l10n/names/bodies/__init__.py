"""Institutes, networks, associations: what they are, whose, and for what, put together again by the grammar of a language.

`Yemen Policy Center` is a center, of Yemen, for policy: مركز اليمن للسياسات, Йеменский центр политики. The words are in
`data/bodies.tsv`; who or where the body is of, is asked of `inner`. A name with a word that is in none of them has no form.
"""

from __future__ import annotations

from itertools import islice

from l10n.names.bodies.reading import read
from l10n.names.bodies.words import has_words as has_words
from l10n.names.bodies.writing import Inner, written
from l10n.names.forms import Form

_SHARE, _OTHER, _MOST = 0.8, 0.4, 6
_LONGEST = 14
"""Words."""


def formed(name: str, source: str, target: str, inner: Inner) -> list[Form]:
    """Ways to write the name of a body, likeliest first; none if it is not understood."""
    words = name.split()
    if not 1 < len(words) <= _LONGEST:
        return []
    found: dict[str, float] = {}
    for body in read(words, source):
        share = _SHARE
        for text in islice(written(body, source, target, inner), _MOST):
            found.setdefault(text, share)
            share *= _OTHER
        if found:
            break
    return [Form(text, share, "pattern") for text, share in found.items()]
