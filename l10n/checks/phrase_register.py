"""A greeting in a register that its audience does not expect: «Привет» in a formal text, «Здравствуйте» for a salam."""

from __future__ import annotations

from l10n.checks.check import Check, Example, Found, Subject
from l10n.config import Config, PhraseConfig
from l10n.phrases import phrase

_GREETINGS = frozenset({"greeting", "reply", "closing"})


def _find(subject: Subject) -> Found:
    audience = subject.house.register
    for said in subject.said:
        faithful = {
            match.id
            for match in said.key
            if match.kind in _GREETINGS and phrase(match.id).register == "religious"
        }
        if not faithful and audience is None:
            continue
        for match in said.target:
            known = phrase(match.id)
            words = said.words(match)
            if known.register == "informal" and audience in ("formal", "religious"):
                yield said.message, f"“{words}” ({match.id}) is informal for {audience} readers"
            elif known.kind in _GREETINGS and known.register == "informal" and faithful:
                yield said.message, f"“{words}” ({match.id}) is too informal for {_list(faithful)}"
            elif (
                audience == "religious"
                and faithful
                and known.kind in _GREETINGS
                and known.register != "religious"
            ):
                yield said.message, f"“{words}” ({match.id}) leaves out what {_list(faithful)} says"


def _list(ids: set[str]) -> str:
    return ", ".join(sorted(ids))


def _for(register: str) -> Config:
    return Config(phrases={"": PhraseConfig(register=register)})  # type: ignore[arg-type]


CHECK = Check(
    "phrase-register",
    "warning",
    _find,
    wrong=(
        Example((("Hello, dear readers!", "Привет, дорогие читатели!"),), config=_for("formal")),
        Example((("Assalamu alaykum", "Привет"),)),
        Example((("Assalamu alaykum!", "Здравствуйте!"),), config=_for("religious")),
    ),
    right=(
        Example((("Hello, dear readers!", "Здравствуйте, читатели!"),), config=_for("formal")),
        Example((("Hello, dear readers!", "Привет, дорогие читатели!"),)),
        Example((("Assalamu alaykum!", "Ас-саляму алейкум!"),), config=_for("religious")),
        Example((("Assalamu alaykum!", "Здравствуйте!"),), config=_for("formal")),
    ),
)
