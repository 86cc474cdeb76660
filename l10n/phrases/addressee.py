"""Whether somebody is spoken to directly behind a greeting or wish, without a comma between: Hello everyone; С ДР братан."""

from __future__ import annotations

import re
from functools import cache

from l10n.phrases.cues import words
from l10n.phrases.deferred import Deferred
from l10n.phrases.surroundings import Place

_VOCATIVE = Deferred(
    r"\s+(?:to (?:all|your?|every\w*|each|one and all|our|my|the|those)\b|(?:everyone|everybody|all|my|dear|from|again|ya|brothers?|sisters?|friends?"
    r"|guys|bro|bros|mate|mates|dude|man|girl|darling|love|honey|hun|sweetheart|sweetie|team|class|boys|girls|lads|lad|mum|mom|mummy|dad|daddy|grandma|grandpa|gran|granny|grandad|babe|sis|buddy|pal|pals|dears|neighbou?rs|colleagues|people|peeps|fam|y['’]?all|world|uncle|auntie|aunty|aunt|boss|champ|legend|kids|children|both|chaps|comrades?|cousin|son|ma['’]?am|sir|madam|ladies|folks|habibi|our|the \w+|of you|Mr|Mrs|Ms|Dr|Sheikh|and (?:welcome|thanks?|good|happy|congrat\w*|see you|take care|stay|keep|remember|don['’]t|do not|never|please|enjoy|have a|be (?:safe|well|careful)|come|god|may|best|all the|many|merry))\b"
    r"|(?!там\b|нам\b|вам\b|сам\b)(?-i:[а-яё]){2,}[ая]м\b(?![^.!?]*\s(?:перед|посл|высе|напис|прозв)\w)|(?:всем|всех|вам|вас|тебе|тебя|ваше[йм]у?|вашим|твое[йм]у?|твоим|друзья|дорог\w+|уважаем\w+|коллеги|ребята|брат|братья|из (?!его|её|ее|их|уст|прошл)|от (?!него|неё|нее|них|кого)(?![^.!?]*\b(?:не\s+)?(?:дожд|дожид|получ|услыш|слыш)\w)|господа|мой|моя|мои|наши|город|страна|народ|мир|люди|чат|девочки|девчонки|девчата|девушки|мальчики|пацаны|мужики|ребят|ребятки|ребятушки|подруг\w*|братан\w*|братишка|братцы|братка|бро|сестр[её]нка|сестричка|сестра|сосед\w*|мам\w{0,5}|пап\w{0,4}|бабушка|бабуля|дедушка|дядя|т[её]тя|дамы|товарищи?|любим\w+|милы[йе]|милая|родн(?:ой|ая|ые)|солнышко|солнце|зайка?|малыш\w*|подписчики|зрители|слушатели|читатели|земляки|красавиц\w+|красотка|дружище|шеф|одноклассники|однокурсники|соотечественники|православные|хорошие)\b|и(?:\s\w+){1,3}\s*(?:[!.,…]|$)|и\s(?:не\s)?[а-яё]{2,}(?:[иьй]те|тесь)\b"
    r"|(?:يا|أيها|أيتها|سيدي|سيدتي|سادتي|دكتور|دكتورة|أستاذ|أستاذة|أخي|أختي|حبيبي|حبيبتي|صديقي|صديقتي|زميلي|أعزا\w+|جميعا|لكم|لك|بكم|من|في|على|إلى|سيداتي|إخوتي|أحبتي|عليكم|مشاهدينا|متابعينا|متابعي[ن]?|مستمعينا|جمهورنا|قراءنا|زملاءنا|أعضاءنا|طلابنا|أهلنا|ضيوفنا|شباب|بنات|صبايا|جماعة|حبايب\w*|الجميع|الكل|أصدقائي|أصدقاءنا|أصحابي|رفاقي|رفاق|حلوين|غاليين|كابتن|معلم|عمي|خالي|عمو|خالتي|بابا|ماما|أبي|أمي|ابني|بنتي|حبيب|حبيبة|قلبي|عيوني|روحي|زميلاتي|زملائي|أستاذنا|شيخنا)(?!\w))",
    re.I,
)
_ARABIC_OBJECT = Deferred(r"\s+[وبل][\u0621-\u064a]")


def addressed(at: Place, *, objects: bool) -> bool:
    """Whether a word follows that calls or names those who are spoken to.

    With `objects`, an Arabic word with one of the prefixes "and", "by", "to" is enough: شكرا لكل من حضر.
    """
    return bool(_VOCATIVE.match(at.after)) or (objects and bool(_ARABIC_OBJECT.match(at.after)))


def called_by_name(at: Place, *, care: bool) -> bool:
    """Whether a personal name and a mark follow, and no more: Happy birthday Tom!

    With `care`, for words that are names themselves (Salam Fayyad), only an exclamation mark is such a mark.
    """
    if at.left not in ("start", "open"):
        return False
    if "\u0600" <= at.words[0] <= "\u06ff":
        return bool(_arabic_name().match(at.after))
    if _TITLE_CASE.search(at.words):
        return False
    called = _NAME.match(at.after)
    if called is None:
        return False
    return not care or (called["mark"] == "!" and " " not in called["name"])


_NAME = Deferred(
    r"\s+(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Uu]ncle|[Aa]unt(?:ie|y)?|[Gg]randm?p?a|[Bb]rother|[Ss]ister|[Дд]ядя|[Тт][её]тя|[Бб]аба|[Дд]ед)\.?\s+)?"
    r"(?P<name>[A-ZА-ЯЁ][a-zа-яё'’-]+(?:\s[A-ZА-ЯЁ][\w'’-]+){0,2})\s*(?P<mark>[!,.…)”»](?!\s+[a-zа-яё])|,|\Z|\n|[^\w\s'’(:;?/!,.…)”»—–-])"
)
_TITLE_CASE = Deferred(r"[a-z]\s+[A-Z]")
"""Good Morning Vietnam, but Good morning Sarah."""


@cache
def _arabic_name() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{words('given_names')})\s*(?:[!،,]|\Z|\n)")
