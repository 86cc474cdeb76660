"""A greeting or formula of the source that the translation does not have."""

from __future__ import annotations

from l10n.checks.check import Check, Example, Found, Subject
from l10n.checks.rendered import is_rendered
from l10n.config import Config, PhraseConfig

_KINDS = frozenset({"greeting", "reply", "invocation", "condolence", "festive", "closing", "oath"})


def _find(subject: Subject) -> Found:
    for said in subject.said:
        if said.whole:
            continue
        for match in said.key:
            if match.kind not in _KINDS or subject.house.policy(match.id) == "omit":
                continue
            if not is_rendered(match.id, said, subject.house):
                words = said.message.key[match.start : match.end]
                form = subject.house.form(match.id, words)
                advice = f"; the house writes “{form}”" if form else ""
                yield said.message, f"“{words}” ({match.id}) is missing in the translation{advice}"


_WISH = "May Allah bring stability, Insha'Allah."
CHECK = Check(
    "phrase-missing",
    "warning",
    _find,
    wrong=(
        Example(((_WISH, "Да принесёт будущее стабильность."),)),
        Example((("We shall return, God willing.", "سنعود قريبًا."),), language="ar"),
        Example((("وسنعود إن شاء الله.", "We shall return soon."),), source="ar", language="en"),
    ),
    right=(
        Example(((_WISH, "Да принесёт Аллах стабильность, иншалла."),)),
        Example(((_WISH, "Да принесёт Бог стабильность, если будет угодно Аллаху."),)),
        Example((("We shall return, God willing.", "سنعود قريبًا إن شاء الله."),), language="ar"),
        Example((("وسنعود إن شاء الله.", "We shall return, God willing."),), "ar", "en"),
        Example((("He said hello to them.", "Он поздоровался с ними."),)),
        Example(
            ((_WISH, "Да принесёт будущее стабильность."),),
            config=Config(phrases={"ru": PhraseConfig(policy="omit")}),
        ),
    ),
)
