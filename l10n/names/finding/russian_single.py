"""What a Russian word is that no list knows: by the words around it and by the rest of the text."""

from __future__ import annotations

import re
from collections.abc import Collection

from l10n.names.dictionary import common, parses
from l10n.names.finding.context import Piece
from l10n.names.finding.russian_word import (
    adjective,
    compounded,
    foreign,
    head,
    is_given,
    is_surname,
    is_title,
    lemmas,
    ordinary,
    place_like,
    stopped,
    surname_like,
)
from l10n.names.finding.wordlists import listed
from l10n.names.values import NameKind

_PLACE_BEFORE = re.compile(
    r"(?:^|[\s(«])(?:в|во|из|под|близ|возле|около|через|вокруг|город\w*|село|селе|деревн\w+|провинци\w+|район\w*|округ\w*|поселк\w+|посел\w+|остров\w*|област\w+|мухафаз\w+|штат\w*|улиц\w+|порт\w*|мыс\w*|пролив\w*|озер\w*|гор[аыеу]|рек\w+|аэропорт\w*|авиабаз\w+)[ \u00a0]\Z",
    re.IGNORECASE,
)
_HEAD_BEFORE = re.compile(
    r"\b(?:пос[её]л(?:ок|к[аеу]|ком)|деревн(?:я|и|е|ю|ей)|сел(?:о|а|е|у|ом)|станиц(?:а|ы|е|у|ей)|город(?:а|е|у|ом|ок|ке|ка)?|аул[ае]?|хутор[ае]?"
    r"|монастыр(?:ь|я|е|ю|ем)|курорт(?:а|е|у|ом)?|остров(?:а|е|у|ом)?|озер(?:о|а|е)|станци(?:я|и|ю)|бухт(?:а|ы|е|у)|урочищ[еа]|микрорайон[ае]?)[ \u00a0]\Z",
    re.IGNORECASE,
)
_BUILT_BEFORE = re.compile(
    r"\b(?:базар|рын[ок]к|сук|мечет|квартал|крепост|цитадел|улиц|площад|дворец|дворц|ворот|мост|холм|лагер|район|пригород)[а-яё]{0,3}[ \u00a0]\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:[аэ](?:ль|[шснртдзлж])|[АЭ]ль)-")
_MADE = re.compile(
    r".{2,}(?:банк|нефть|газ|строй|пром|маш|энерго|телеком|холдинг|транс|авиа|металл|финанс|инвест|груп+|софт|фарм|агро"
    r"|экспорт|импорт)(?:а|у|ом|е|и|ью)?"
    r"|(?:рос|мин|гос|мос|глав)(?:труд|надзор|реестр|стат|печать|имуществ|патент|туризм|архив|резерв|здрав|фин|юст|пром|спорт|культур|обр"
    r"|природ|цифр)\w*"
)
"""Words that companies are made of: Промсвязьбанк, Уралмаш."""
_SPEECH = re.compile(
    r",?[ ](?:также[ ])?(?:сказал|заяви[лв]|сообщи[лв]|отмети[лв]|подчеркну[лв]|добави[лв]|рассказал|написал|призвал|прибыл|встрети[лв]|обеща[лв]|напомни[лв]|уточни[лв]|обвини[лв]|поблагодари[лв]|назвал|считает|уверен|умер|родился|провел|посети[лв])"
)
_LOWER = re.compile(r"[ \u00a0][а-яё]")
_BEFORE = re.compile(r"([\w-]+)[ \u00a0]\Z")


def _only_a_word(piece: Piece, text: str) -> bool:
    """Whether a given name that is a word as well opens a sentence as that: «Роман он писал», but not «Роман писал».

    So it does before a preposition, «Надежда на апелляцию», and Слава, a man, before a verb that agrees with the word.
    """
    word = piece.words[0].key
    if not common(word):
        return False
    found = re.compile(r"[ \u00a0]([а-яё]+)").match(text, piece.end)
    if found is None:
        return False
    after = {mark for parse in parses(found[1]) for mark in parse.marks}
    if "PREP" in after:
        return True
    if word == "слава" and "femn" in after:
        return True
    return not after & {"VERB", "CONJ", "PRCL", "ADVB"}


def built(piece: Piece, text: str) -> bool:
    """Whether it is a market, mosque or quarter that no list knows, not a person: на базаре аль-Хамидия, квартал Баб аль-Хадид."""
    return (
        _ARTICLE.search(text, piece.start, piece.end) is not None
        and not piece.base
        and not is_given(piece.words[0].key)
        and not is_surname(piece.words[-1].key)
        and _BUILT_BEFORE.search(text, max(0, piece.start - 20), piece.start) is not None
    )


_TOWN = re.compile(r".{2,}(?:[^аеиоуыэюя]ск|град|город|поль|бург)")


def _shouted(word: str, text: str, start: int, end: int) -> NameKind | None:
    """The kind of a word in capitals: a place's name (ВОЛЖСК), else an abbreviation; none of a formula: =СУММ(A1:A10)."""
    if text[end : end + 1] == "(" or text[max(0, start - 1) : start] == "=":
        return None
    if len(word) > _SHORT and ordinary(word):
        return None  # ВАЖНО
    if len(word) > _SHORT and (place_like(word) or _TOWN.fullmatch(word)):
        return "place"
    return "organisation" if len(word) <= _LONGEST else None


_SHORT, _LONGEST = 4, 6
"""Letters of abbreviations."""


def judged(
    piece: Piece, text: str, people: Collection[str], inside: Collection[str]
) -> NameKind | None:
    """The kind of a piece that no list knows; None if it is no name."""
    word = piece.words[0]
    if len(piece.words) > 1:
        return None if any(ordinary(other.key) for other in piece.words) else "person"
    if word.key in people:
        return "person"
    if compounded(word.text) and not (is_given(word.key) or is_surname(word.key)):
        return None
    if stopped(word.key) or len(word.key) < 2 or is_title(word.key):
        return None
    letters = re.sub(r"[\W\d_]", "", word.text)
    if letters.isupper() and len(letters) > 1:
        return _shouted(word.key, text, piece.start, piece.end)
    if word.opens and word.key not in inside:
        if ordinary(word.key) or adjective(word.key):
            return None
        if lemmas(word.key) & listed("ambiguous_ru"):
            return None  # Орел взлетел
    if ordinary(word.key) and head(word.key):
        return None
    if foreign(word.key) and _MADE.fullmatch(word.key) and not is_surname(word.key):
        return "organisation"
    if word.opens and is_given(word.key) and word.key not in inside and _only_a_word(piece, text):
        return None
    located = _PLACE_BEFORE.search(text, max(0, piece.start - 20), piece.start) is not None
    personal = is_given(word.key) or is_surname(word.key)
    describing = adjective(word.key) and not place_like(word.key) and _LOWER.match(text, piece.end)
    if _HEAD_BEFORE.search(text, max(0, piece.start - 20), piece.start):
        return "place"  # в поселке Лазаревское
    if describing and (located or not (personal or surname_like(word.key))):
        return None  # в Риверсайдской церкви
    before = _BEFORE.search(text, max(0, piece.start - 30), piece.start)
    titled = before is not None and is_title(before[1].lower())
    if located and not titled and (not personal or place_like(word.key)):
        return "place"
    if place_like(word.key) and not is_surname(word.key):
        return "place"
    if titled or personal or surname_like(word.key):
        return "person"
    if place_like(word.key):
        return "place"
    if _SPEECH.match(text, piece.end):
        return "person"
    if ordinary(word.key):
        return None
    return "person" if foreign(word.key) else "organisation"
