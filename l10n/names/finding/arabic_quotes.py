"""Names in Arabic quotation marks behind a word that says what they are: شركة «بذرة», الشركة الناشئة «بذرة»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.names.finding.arabic_token import readings
from l10n.names.finding.wordlists import heads
from l10n.names.values import NameMatch

_QUOTED = re.compile('[«“"](?=[\u0621-\u064a])([^«»“”"\n.،؟!:]{2,40})[»”"]')
_BEFORE = re.compile("(?:^|[^\u0621-\u0652])((?:[\u0621-\u0652]+ ){1,2})\\Z")
_MANY = 4
_REACH = 40


def quoted(text: str) -> Iterator[NameMatch]:
    """Organisations whose name stands in quotation marks; the marks stay outside."""
    for found in _QUOTED.finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - _REACH), found.start())
        if before is None or len(found[1].split()) > _MANY or found[1] != found[1].strip():
            continue
        if any(_head(word) for word in before[1].split()):
            yield NameMatch(
                found.start(1), found.end(1), " ".join(found[1].split()), "organisation"
            )


def _head(word: str) -> bool:
    """Whether a word is شركة or its like, also with the article or a proclitic."""
    kinds = heads("ar")
    return any(
        kinds.get(form) == "organisation"
        for _, reading in readings(word)
        for form in (reading, reading.removeprefix("ال"))
    )
