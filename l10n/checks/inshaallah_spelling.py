"""إنشاء الله, “the making of God”, where إن شاء الله, “if God wills”, is meant: two words, always."""

from __future__ import annotations

from l10n.checks.check import Check, Example, Found, Subject
from l10n.phrases.fold import folded

_ID = "inshallah"
_RIGHT = "ان شا"
"""How it begins once hamza and vowels are folded away."""


def _find(subject: Subject) -> Found:
    for said in subject.said:
        for match in said.target:
            words = said.words(match)
            arabic = "\u0600" <= words[0] <= "\u06ff"
            if match.id == _ID and arabic and not folded(words).lstrip("و").startswith(_RIGHT):
                yield said.message, f"“{words}” is misspelt; write “إن شاء الله”"


CHECK = Check(
    "inshaallah-spelling",
    "error",
    _find,
    wrong=(
        Example((("We shall return, God willing.", "سنعود قريبًا إنشاء الله."),), language="ar"),
        Example((("We shall return, God willing.", "سنعود انشاءالله."),), language="ar"),
    ),
    right=(
        Example((("We shall return, God willing.", "سنعود قريبًا إن شاء الله."),), language="ar"),
        Example((("We shall return, God willing.", "سنعود قريبًا إنْ شَاءَ الله."),), language="ar"),
        Example((("They want to build schools.", "يريدون إنشاء المدارس."),), language="ar"),
    ),
)
