"""One phrase in several spellings, or in another than the house's own: «иншалла» here, «Иншаллах» there."""

from __future__ import annotations

from collections import Counter

from l10n.checks.check import Check, Example, Found, Said, Subject
from l10n.config import Config, PhraseConfig
from l10n.language.locale import primary
from l10n.model import PhraseMatch
from l10n.phrases import phrase
from l10n.phrases.fold import folded

_OWN = frozenset({"title", "name_part", "address", "interjection", "honorific"})
"""Kinds that are inflected, or whose sign and words may stand side by side."""


def _find(subject: Subject) -> Found:
    tongue = primary(subject.house.language)
    uses: dict[str, list[tuple[Said, PhraseMatch]]] = {}
    for said in subject.said:
        for match in said.target:
            if match.kind not in _OWN and phrase(match.id).language != tongue:
                uses.setdefault(match.id, []).append((said, match))
    for phrase_id, found in uses.items():
        translated = {
            folded(form)
            for forms in (phrase(phrase_id).translation, phrase(phrase_id).gloss)
            if (form := forms.get(tongue))
        }
        spelt = [(said, folded(said.words(match)), said.words(match)) for said, match in found]
        spelt = [use for use in spelt if use[1] not in translated]
        own = subject.house.wording.get(phrase_id) or subject.house.spelling(phrase_id)
        wanted = own or _usual([words for _, _, words in spelt])
        for said, letters, words in spelt:
            if letters != folded(wanted):
                whose = "the house writes" if own else "elsewhere it is"
                yield said.message, f"“{words}” ({phrase_id}): {whose} “{wanted}”; choose one"


def _usual(spellings: list[str]) -> str:
    """The spelling most used; of several the first."""
    if not spellings:
        return ""
    first = Counter(map(folded, spellings)).most_common(1)[0][0]
    return next(words for words in spellings if folded(words) == first)


_TWO = ("We shall come, Insha'Allah.", "They too, inshallah.")
CHECK = Check(
    "phrase-spelling",
    "warning",
    _find,
    wrong=(
        Example(((_TWO[0], "Мы придём, иншалла."), (_TWO[1], "Они тоже, иншаллах."))),
        Example(
            (("Assalamu alaykum", "Ассаляму алейкум"),),
            config=Config(
                phrases={"ru": PhraseConfig(spelling={"salam_alaykum": "Ас-саляму алейкум"})}
            ),
        ),
    ),
    right=(
        Example(((_TWO[0], "Мы придём, иншалла."), (_TWO[1], "«Иншалла!» — сказали они."))),
        Example(
            (("Assalamu alaykum", "Ас-саляму алейкум"),),
            config=Config(
                phrases={"ru": PhraseConfig(spelling={"salam_alaykum": "Ас-саляму алейкум"})}
            ),
        ),
        Example(
            ((_TWO[0], "سنأتي إن شاء الله."), (_TWO[1], "وهم أيضًا إنْ شاءَ الله.")), language="ar"
        ),
    ),
)
