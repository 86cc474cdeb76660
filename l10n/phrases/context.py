"""Whether words that look like a formula are said here, or told of, explained, or part of a name.

What counts as said: the words open or close a text, address somebody, wish, swear, honour a name, or stand in direct
speech. What does not: words spoken of, narrated, inflected as common nouns, titles in quotation marks, names.
Each phrase says in its data what place it needs (`where`) and which neighbours forbid it; this file knows the places.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from l10n.phrases.addressee import addressed, called_by_name
from l10n.phrases.cues import ahead
from l10n.phrases.deferred import Deferred
from l10n.phrases.lexicon import NAMED, Pattern
from l10n.phrases.mention import spoken_of
from l10n.phrases.naming import kunya, nasab, title
from l10n.phrases.surroundings import Place

_CONJUNCTION = Deferred(
    r"(?:^|\W)(?:and|but|so|or|then|yes|no|oh|if|и|а|но|да|ну|что ж|о|или|و|ف|ثم|لكن|يا|آمين)\s+$",
    re.I,
)
_BETWEEN_DASHES = Deferred(r"\s*[—–-]\s+[a-zа-яё][^.!?\n]{0,60}\s[—–-]\s")
_LED_IN = Deferred(
    r"(?:^|[\n.!?…(«“\"—–,،])\s*(?:ok|okay|yes|no|yeah|yep|nope|oh|ah|well|hey|hi|hello|lol|да|нет|ну|ок|окей|ой|ах|всё|ладно|хорошо|всем|вам"
    r"|друзья|ребята|коллеги|لا|نعم|أيوه|ايوه|طيب|تمام|أوكي?|اوكي?|حاضر|خلاص|يا)\s+$",
    re.I,
)
"""A short word that opens an utterance: No thanks. Всем доброе утро!"""
_AND = Deferred(r"(?:^|\s)(?:and|и|ثم)\s+$|[^\W_]\s+و$", re.I)
"""Between what is to be done and a wish: Bring the pan to the table and bon appétit!"""
_SAYING = Deferred(
    r"(?:\b(?:sa(?:y|ys|id|ying)|shout\w*|cr(?:y|ied)|wrote|write|wish\w*|сказ\w*|говор\w*|крик\w*|напис\w*|пожела\w*|сло[вм]\w*)\b|(?:^|\s)[وف]?(?:قال|قالت|كتب|يقول|تقول))[^.!?؟…]*$",
    re.I,
)
_GOING_ON = Deferred(r"[,;–—-]\s*(?:and|so|but|well|и|а|но|ну)\s+$", re.I)
_PERSON = Deferred(
    r",\s*(?:\d|aged\b|an?\s|who\b|whose\b|котор|житель|уроженец)|\s+\(\d"
    r"|\s+(?:ال)?(?:لاعب|مدرب|حارس|رئيس|وزير|مدير|أستاذ|كاتب|محامي?|طبيب|مهندس|ممثل|مغن|شاعر|صحفي|قائد|مذيع|مهاجم|مدافع)(?!\w)"
)
"""Behind a name that is also a formula: Eid Said, 22, …"""
_APPOSITION = Deferred(
    r",\s*(?:\d|aged\b|an?\s|the\s|who|whose|which|his\s|her\s|one of|former|a former|president|минист|котор|жител|урожен|\d|бывш|глав|сын\b|дочь\b|деревн|сел[оа]\b|пос[её]л|город|аул\b|хутор|столиц|[а-яё]+\s[А-ЯЁ]\w+,)"
    r"|\s+(?:\(\d)"
)
_LIST_OF_NAMES = Deferred(r"(?:^|\s)[A-ZА-ЯЁ][\w'-]+,\s*$")
_AND_ANOTHER = Deferred(r"\s+(?:and|и)\s+[A-ZА-ЯЁ]\w")
_MORE_NAMES = Deferred(r"(?:,\s*[A-ZА-ЯЁ]\w+|,?\s+(?:and|и)\s+[A-ZА-ЯЁ]\w+)")
_WISHING = Deferred(r"\b(?:wish(?:ing)?|желаю|желаем|نتمنى)\s+(?:[\w,]+\s+){0,5}$", re.I)

_WHOM = Deferred(
    r"(?:^|[^\w\s]|\n|\bи)\s*(?:тебя|вас|всех|(?:(?:твою|вашу|всю)\s){1,2}\w+)\s+$", re.I
)
"""Whom a feast is wished: И вашу семью с праздником!"""


def performed(pattern: Pattern, at: Place) -> bool | None:
    """Whether the words are said at this place, by the rules of their pattern and of its kind of place.

    None where they are spoken of, and so are fewer of them.
    """
    if not pattern.neighbours(at.words, at.before, at.after):
        return False
    if at.words.startswith("الله") and _SERVANT.search(at.before):
        return False
    if pattern.where in NAMED:  # the cheaper question first
        return _PLACES[pattern.where](pattern, at) and not spoken_of(pattern, at)
    if spoken_of(pattern, at):
        return None
    return _PLACES[pattern.where](pattern, at)


_SERVANT = Deferred(
    r"(?:^|\s)[وفبلك]?(?:عبد|أمة|سيف|نصر|فضل|جار|عطا|هبة|خير|سعد|شكر|نعمة|آية|رسول|نبي|حبيب|بيت|كتاب|دين|ولي|جاب|ضيف|خلف|رزق|فتح|لطف|حزب|جند|أنصار)\s+$"
)
"""The first part of a name whose second part is the name of God: عبد الله أعلم منا."""


def _formula(pattern: Pattern, at: Place) -> bool:
    if _subject_of_sentence(at):
        return False
    if not pattern.name:
        return True
    full_name = at.right == "word" and " " not in at.words and _SURNAME.match(at.after)
    return not (full_name or _DOING.match(at.after) or _PERSON.match(at.after))


_SURNAME = Deferred(r"\s+(?:(?!I\b)[A-ZА-ЯЁ]\w|(?:ibn|bin|al|el|ибн|бин|аль|эль)[ -])")
"""Behind a formula that is also a given name: Бисмилла Хан."""


def _subject_of_sentence(at: Place) -> bool:
    """Whether a person of that name goes on to do something: Валлах работал на складе; ما شاء الله بن أثري."""
    if at.right != "word":
        return False
    return bool(
        _NASAB.match(at.after)
        or (at.left == "start" and at.words[:1].isupper() and _NAMED_DID.match(at.after))
        or (at.left == "start" and " " not in at.words and _DID_SOMEWHERE.match(at.after))
    )


_NAMED_DID = Deferred(
    r"\s+(?!(?:I|Allah|God)\b)[A-Z][\w'’-]+(?:\s+(?:on|in|of|at)(?:\s+[A-Z][\w'’-]*)+)?"
    r"\s+(?:[a-z]+ed|drove|ran|teaches|lives|works|plays|owns|keeps|writes|studies|coaches|drives|runs|won|sold|sells|made|makes|wrote|sang|led|built|lost|took|left|began|said|says|told|was born)\b"
)
"""A second name and what its bearer did: Wallah Singh drove the bus."""
_NASAB = Deferred(r"\s+(?:بن|bin|ibn)\s+\w")
_DID_SOMEWHERE = Deferred(
    r"\s+[а-яё]+(?:л|ла|лся|лась)\s+(?:в|во|на|с|со|к|ко|из|до|от|за|под|у|по|над|при|о|об|мимо)\s"
)
"""A verb of the past in the singular and a preposition; behind a formula stood a comma."""


_DOING = Deferred(
    r"\s+(?:was|is|has|had|said|says|will|were|would|who|whose|told|won|scored|did|[A-Z]\w+ (?:said|was|has|is)|сказал|заявил|родил)"
)


def _feast(_: Pattern, at: Place) -> bool:
    street = ahead("name_nouns").match(at.after)
    return not (street and street[0].strip()[0].isupper())


def _utterance(pattern: Pattern, at: Place) -> bool:
    if at.left not in ("start", "open", "colon", "comma", "dash") and not (
        _GOING_ON.search(at.before)
        or _LED_IN.search(at.before)
        or (pattern.left and pattern.left.search(at.before))
        or (
            at.after.lstrip()[:1] == "!"
            and _AND.search(at.before)
            and not _SAYING.search(at.before)
        )
    ):
        return False
    if pattern.name and (
        _APPOSITION.match(at.after)
        or _BETWEEN_DASHES.match(at.after)
        or _AND_ANOTHER.match(at.after)
        or (_LIST_OF_NAMES.search(at.before) and _MORE_NAMES.match(at.after))
    ):
        return False
    if at.right != "word":
        return True
    if pattern.right and pattern.right.match(at.after):
        return True
    return addressed(at, objects=not pattern.name) or (
        pattern.kind not in ("invocation", "interjection") and called_by_name(at, care=pattern.name)
    )


def _vocative(_: Pattern, at: Place) -> bool:
    first = at.left in ("start", "open", "colon", "comma", "dash")
    if at.right == "word" and not _ANOTHER_CALL.match(at.after):
        # يا can only call: يا جماعة حد جرب المطعم؟
        return at.words.startswith("يا") and (first or bool(_SAID_TO.search(at.before)))
    called = at.words.lower().startswith(("ya ", "يا ", "йа "))
    hailed = re.search(
        r"\b(?:salaa?m|yalla|shukran|hello|hi|hey|thanks|спасибо|привет|салам|شكرا|مرحبا|أهلا|السلام عليكم)\s$",
        at.before,
        re.I,
    )
    return called or bool(hailed) or first


_SAID_TO = Deferred(
    r"(?:^|\s)[وف]?(?:قال|قالت|قلت|قالوا|صاح|صاحت|نادى|نادت|هتف|هتفت|يقول|تقول|أقول|قائلا|قائلة)(?:\s(?:لي|له|لها|لهم|لنا))?\s+$"
)
"""Before what is called out without a colon: قال يا جماعة تعالوا."""
_ANOTHER_CALL = Deferred(r"\s+(?:ya|يا|و?أنت|و)(?!\w)")


def _address(_: Pattern, at: Place) -> bool:
    if at.left not in ("start", "open", "colon", "comma", "dash"):
        return False
    if at.right == "word":
        return bool(_ADDRESSED.match(at.after)) and at.left == "start"
    if at.right == "end" and at.after.lstrip()[:1] == "." and at.left == "comma":
        return True
    return True


_ADDRESSED = Deferred(r"\s+(?:of\s+(?!(?:mine|ours|his|hers|yours|theirs)\b)|[\u0621-\u064a])")


def _closing(pattern: Pattern, at: Place) -> bool:
    rest = at.after.split("\n\n")[0]
    signature = rest.strip(" ,،.!—–-\n")
    if at.left not in ("start", "dash") or len(signature) > 60:
        return False
    if at.right == "word":
        cyrillic_name = re.match(r"\s+[А-ЯЁ]", at.after) and len(signature) < 40
        return bool(cyrillic_name or (pattern.right and pattern.right.match(at.after)))
    below = "\n" in rest[: len(rest) - len(rest.lstrip(" ,،.!—–-\n"))]
    signed = (
        not signature
        or below
        or not signature[0].islower()
        or _SIGNER.match(signature)
        or (at.right == "comma" and _SOMEBODY.fullmatch(signature))
    )
    return bool(signed) and at.right in ("comma", "end", "dash")


_SOMEBODY = Deferred(
    r"(?!(?:но|и|а|без|к|ко|с|со|хотя|что|как|не|от|до|о|об|из|котор\w+|тем|хоть|пусть)\b)[а-яё]+(?: [\w«»\"№-]+){0,3}"
)
"""Some words that may be who signs: С наилучшими пожеланиями, водоканал."""
_SIGNER = Deferred(
    r"(?:the |your |an? |all |everyone |from |редакци|ваш|коллектив|команд|твой|твоя|автор|администраци|искренне|всегда|главный|редактор|директор|депутат|президент)",
    re.I,
)


_TOLD = Deferred(
    r"(?:^|\s)[وف]?(?:قد|لقد|فقد|أن|كما|لأن|حيث|حين|عندما|ثم|الذي|إذ|منذ أن|بعد أن|بعدما|حتى|كيف|لما|هل)\s+$"
)
"""Before an Arabic perfect: it tells what happened and wishes nothing."""


def _wish(_: Pattern, at: Place) -> bool:
    if _TOLD.search(at.before) or ahead("told_of_god").match(at.after) or _subject_of_sentence(at):
        return False
    if at.left in ("start", "open", "colon", "comma", "dash", "close") or _CONJUNCTION.search(
        at.before
    ):
        return True
    return at.words.startswith(("نسأل", "أسأل", "نسال", "ندعو", "نرجو"))


def _festive(pattern: Pattern, at: Place) -> bool:
    wished = (
        at.left in ("start", "open", "colon", "comma", "dash")
        or _CONJUNCTION.search(at.before)
        or _WISHING.search(at.before)
        or _WHOM.search(at.before)
    )
    if not wished or (pattern.name and _PERSON.match(at.after)):
        return False
    return at.right != "word" or addressed(at, objects=True) or called_by_name(at, care=False)


def _honorific(_: Pattern, at: Place) -> bool:
    if at.left == "start":  # of one named before, or in the picture above: Rahimahullah, he was …
        return at.right in ("comma", "end")
    return at.left in ("word", "comma", "open", "dash", "close") and not _MEANT.search(at.before)


_MEANT = Deferred(
    r"\b(?:for|means?|meaning|as|phrase|terms?|expression|formula|abbreviation|acronym|honorific|letters|words?|of|is|are|say(?:s|ing)?|add(?:s|ed|ing)?|слов\w*|термин\w*|сокращени\w+|аббревиатур\w+|выражени\w+|формул\w+|عبارة|كلمة|لفظ|لفظة|مصطلح|جملة|صيغة|означа\w+|фраз\w+|говор\w+|добавля\w+)[\s:]+$",
    re.I,
)
"""Before words that honour a name elsewhere: here they are explained."""


def _mark(_: Pattern, at: Place) -> bool:
    bracketed = at.left == "open" and at.right == "close"
    return at.left in ("word", "open", "comma", "close") and (
        bracketed or at.words.isupper() or "." in at.words
    )


_PLACES: dict[str, Callable[[Pattern, Place], bool]] = {
    "formula": _formula,
    "feast": _feast,
    "utterance": _utterance,
    "vocative": _vocative,
    "address": _address,
    "closing": _closing,
    "wish": _wish,
    "festive": _festive,
    "honorific": _honorific,
    "mark": _mark,
    "title": title,
    "kunya": kunya,
    "nasab": nasab,
}
WHERE = frozenset(_PLACES)
"""The kinds of place a phrase may need."""
