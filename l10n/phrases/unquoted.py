"""Whether words outside quotation marks are spoken of: subject of a sentence, a title or name, a noun among others."""

from __future__ import annotations

import re
from functools import cache

from l10n.phrases.cues import ahead, behind, words
from l10n.phrases.deferred import Deferred
from l10n.phrases.lexicon import Pattern
from l10n.phrases.role import chanted, noun
from l10n.phrases.surroundings import Place

INSCRIBED = r"(?:\s+[^\s.!?,:«“\"]+){0,4}:?"
"""Between a word for writing on something and what is written: … bears in gold letters"""


def mentioned(pattern: Pattern, at: Place) -> bool:
    """Whether the words are spoken of at this place, where no quotation marks stand."""
    return (
        explained(at)
        or subject(at)
        or (at.words[:1].isupper() and _title(at))
        or _work(at)
        or _last_word(pattern, at)
        or noun(pattern, at)
    )


def explained(at: Place) -> bool:
    """It is told what the words mean, or where they are written."""
    return bool(
        (at.right != "comma" and ahead("spoken_of", r"(?:[—–-]\s*)?").match(at.after))
        or _HEADLINE.match(at.after)
        or _SO_CALLED.match(at.after)
        or _USED_TO.match(at.after)
        or _TEACHING.match(at.after)
        or _WRITTEN.match(at.after)
        or ("называ" in at.after and ahead("title_nouns", _CALLED).match(at.after))
        or behind("inscribed", INSCRIBED).search(at.before)
        or behind("compared", _IN_SENTENCE).search(at.before)
    )


def subject(at: Place) -> bool:
    """A verb follows whose subject the words are: … is carved on the stone, … to the Jungle reached number one."""
    if at.right == "comma":
        return bool(_PARTICIPLE.match(at.after))
    if at.right != "word":
        return False
    return bool(
        (not _within(at) and ahead("subject").match(at.after))
        or (_OF.match(at.after) and ahead("subject", _PHRASE).match(at.after))
        or (at.words.endswith((" to", " for")) and ahead("subject", _REST).match(at.after))
        or _WORK_AHEAD.match(at.after)
        or (_ASKED.search(at.before) and _ARTICLE.match(at.after))
    )


def _within(at: Place) -> bool:
    """Whether a noun before is the subject of what follows: My brother inshallah has found work."""
    return at.left == "word" and at.words[:1].islower() and bool(_OWNED.search(at.before))


def _title(at: Place) -> bool:
    """A name or title in capitals goes on behind the words."""
    if at.right == "word" and (
        ahead("name_nouns").match(at.after)
        or ahead("title_nouns").match(at.after)
        or _NUMBERED.match(at.after)
        or (_NOUN.search(at.before) and _LOWER.match(at.after) and not chanted(at))
    ):
        return True
    return bool(
        _TITLED_ON.match(at.after)
        or _TITLE_CASE.match(at.after)
        or _BY_SOMEBODY.match(at.after)
        or (_IS_A.search(at.after) and _copula().match(at.after))
        or (
            _GOES_ON.match(at.after)
            and ahead("subject", r"(?:,\s[\w'-]+){0,3}!\s+").match(at.after)
        )
        or (_NEW_SENTENCE.search(at.before) and _VERB_ON.match(at.after))
    )


def _work(at: Place) -> bool:
    """Something is told of a work or thing of that name: Insha'Allah, the novel by …"""
    if _NAMED_SO.match(at.after):
        return True
    work = _THE.match(at.after) and ahead("title_nouns", APPOSED).match(at.after)
    if work and _OF_A_WORK.match(at.after, work.end()):
        return True
    called = at.left == at.right == "comma" and not at.words[:1].islower()
    boat = called and behind("title_nouns", ",").search(at.before)
    return bool(boat)  # the boat's name, Bismillah, was …


def _last_word(pattern: Pattern, at: Place) -> bool:
    """… every other line is inshallah. … the answer is one: inshallah."""
    if pattern.where == "title" or at.right != "end":
        return False
    return bool(_LAST_WORD.search(at.before) or _ANSWER.search(at.before))


_CALLED = r"(?:,\s+[\w-]+(?:\s[\w-]+){0,2})?\s+(?:[—–-]\s+)?называ(?:ется|лся|лась|лось)\s+"
"""Behind a name: До свидания, лето называется выставка."""
_IN_SENTENCE = r"(?:\s[^.!?؟,،;:—]{0,40})?"
"""Between words that weigh and what is weighed: the difference between mashallah and inshallah."""
_OWNED = Deferred(
    r"\b(?:[Tt]he|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Tt]his|[Нн]аш\w*|[Мм]о[йяе]|[Ее]го|[Ее]ё|[Ии]х|[Ээ]т\w+)"
    r"\s+[\w-]+(?:\s+[\w-]+){0,2}\s+$|(?:^|[.!?]\s)(?!\w+(?:[оеы]е|[иы]й|н?о)\s)[А-ЯЁ][а-яё]{2,}\s+$"
)
"""A noun phrase that may be the subject: the road to Aleppo inshallah opens, Команда иншалла выиграет."""
_REST = r"(?:\s+(?!(?:who|that|which|whose|where|what|as|and|if|because)\b)[\w'’-]+){1,5}\s+"
_PHRASE = rf"\s+(?:to|for|from|of|in|and){_REST}"
"""What a noun may have behind it before its verb: Welcome to the Jungle reached …"""
_OF = Deferred(r"\s+(?:to|for|from|of|in|and)\s")
"""A long expression is not even compiled, which takes its time, where a short one tells that it will not match."""
_ASKED = Deferred(r"(?:^|[.!?]\s+)(?:Is|Was|Does|Did|Has|Can|Could|Will|Would|Should)\s+$")
_ARTICLE = Deferred(r"\s+(?:an?|the|really|just|only|mean|always|ever|not)\b")
_HEADLINE = Deferred(
    r",?\s+(?:ran|read|reads|says|said|went|goes|declared|proclaimed|announced)\s+(?:the|an?|its|one)\s+(?:[\w-]+\s+)?"
    r"(?:headline|poster|banner|sign|slogan|advert|ad|sticker|caption|inscription|motto|billboard|plaque)s?\b"
)
_USED_TO = Deferred(
    r",\s+(?:they|people|we|he|she|you)\s+(?:used to|would|always|often|never)\s+(?:say|shout|cry|write|answer|reply)\b"
)
_TEACHING = Deferred(
    r"(?:\s+[А-ЯЁ]\w+)?,\s+(?:(?:как\s+)?(?:учит|учат|учил\w*|гласит|гласил\w*|сказано|поётся|поется|говорится|значится|написано|стояло|читаем)"
    r"|(?:so |as )?(?:teach(?:es)?|taught|runs?|goes|reads?|proclaim(?:s|ed)?)\s+(?:the|an?)"
    r"|(?:so |as )?the\s+(?:[\w-]+\s+)?(?:church|bible|gospel|qur'?an|koran|creed|hymn|inscription|verse|saying|proverb|song|motto|sign|slogan|banner|lyric|refrain|headline|stone|headstone|gravestone|tombstone|epitaph|wall|note|card|label|manual|poster|placard|plaque)s?"
    r"\s+(?:says?|reads?|goes|runs|teach(?:es)?|ha[ds] it|proclaims?|read|said|went|ran|taught))\b"
)
"""Behind a sentence of a creed, a book or a wall: Христос воскрес, учит церковь."""
_WRITTEN = Deferred(
    r"(?:\s+[а-яё-]+){0,4}\s+(?:(?:высечен|выбит|написан|вышит|начертан|нацарапан|выведен|выгравирован|напечатан)[оаы]?|значится|красуется)\b"
    r"|(?:\s+[а-яё-]+){0,3}\s+(?:про)?звуч(?:ал|ит)\w*|(?:\s+[а-яё-]+){0,3}\s+(?:значил[оаи]?|означа\w+)\b|(?:\s+[а-яё-]+){0,6}\s+не\s+(?:дожд|дожид|услыш|получ)\w+|(?:\s+[\u0621-\u064a]+){1,3}\s+تعني\b|(?:\s+[а-яё-]+){0,2}\s+(?:отвечают|говорят|пишут|произносят|повторяют|желают)\b"
    r"|\s+(?:высек|выбил|начертал|нацарапал|вышил|вывел)(?:л?[аи])?\b"
    r"|[^.!?…«»]{0,60}\s(?:пиш\w+|are (?:written|spelt|spelled)|is (?:written|spelt|spelled))\s+(?:раздельно|слитно|через|с\s+\w+\s+букв|separately|as (?:one|two)|with (?:a|an|one|two)\b)"
    r"|\s+[ينت]?(?:قولها|قولونها|رددها|رددونها|كتبها|كتبونها|سمعها|تردد)(?!\w)"
)
"""Words on a wall, or said by habit: Вечная память героям высечено на плите; أهلا وسهلا يقولها البائع."""
_SO_CALLED = Deferred(
    r"(?:\s+[^\s.!?…,;:—–-]+){1,4}\s+[—–-]\s+(?:так\s+(?:назв|назыв|звал|зов|имен|озаглав)|(?:стар\w+ |нов\w+ |последн\w+ )?(?:название|девиз|слоган|имя|песня|роман"
    r"|фильм|книга|рубрика|формула|выражение|слова|фраза|приветствие|надпись|строка|лозунг|тост|припев|пословица|поговорка|клич|призыв|оборот))"
)
_PARTICIPLE = Deferred(r",\s+\w{2,}(?:[юуая]щ|вш)(?:ий|ая|ее|ие|его|ей|их|им)\b")
"""Behind a noun it tells more of: Добрый вечер, переходящий в ночь, …"""
_OF_A_WORK = Deferred(
    r"\s+(?:by|of|about|from|that|which|who|set|published|written|directed)\b|\s*[,.;)]|\s*$"
)
APPOSED = r"(?:\s+[A-Z][\w'’-]*){0,4}!?,\s*(?:the|an?|his|her|its)\s+(?:[\w'-]+\s+){0,3}"
_THE = Deferred(r"(?:\s+[A-Z][\w'’-]*){0,4}!?,\s*(?:the|an?|his|her|its)\s")
_IS_A = Deferred(r"\s(?:is|was)\s+(?:an?|the|his|her|one of)\s")
_LAST_WORD = Deferred(r"\b(?:is|was|are|were|be|been|being|[ \w]'s)\s+$")
_ANSWER = Deferred(
    r"\b(?:answer|reply|response|word|motto|ответ|слово|девиз|фраза)\w*(?:\s[\w'-]+){0,6}\s*[:—–-]\s*$",
    re.I,
)
_TITLE_CASE = Deferred(r"\s+(?:My|Our|The|To|All|It['’]s|And|Of|In|Your?|From|For|With|On)\s+[A-Z]")
"""Small words in capitals: the title of a book or film."""
_BY_SOMEBODY = Deferred(
    r"(?:\s+(?:a|an|the|of|in|to|for|and|my|our|on|at|with|is|from|[A-Z][\w'’-]*)){0,6}\s+by\s+"
    r"(?:(?:an?|the)\s+(?!grace|will|mercy|power|way|end|time|side|sea)\w|[A-Z]\w)"
)
"""The rest of a title without quotation marks and who made it: Inshallah a Boy by a Jordanian director."""
_WORK_AHEAD = Deferred(
    r"(?:\s+[^\s.،؛:!؟]+){1,3}\s+(?:(?:فيلم|رواية|مسرحية|أغنية|مسلسل|كتاب|قصيدة|صحيفة|جريدة|مجلة|قناة|إذاعة|فرقة|شركة|مطعم|قرية|سفينة|برنامج)\s+(?:[^\s]+\s+)?(?:ل|من\s|عن\s|على\s|في\s|صدر|عرض|يعرض|يروي|تروي|أغلق|توقف|تأسس|أسس|افتتح|حاز|يملك|تملك|ت?بث)"
    r"|(?:موقع|تطبيق|متجر|منصة|شبكة|وكالة|مجلة|قناة|شركة|برنامج)\s+[\u0621-\u064a]{2,}ية?(?!\w)"
    r"|(?:فيلم|رواية|مسرحية|أغنية|مسلسل|قصيدة|نشيد|كتاب)\s+[\u0621-\u064a]{3,}\s*(?:[.،]|$)"
    r"|(?:هو\s)?(?:عنوان|اسم|شعار|لقب)\s+[\u0621-\u064a]|(?:فيلم|رواية|مسرحية|أغنية|مسلسل|صحيفة|جريدة|مجلة|قناة|برنامج)\s+ال)"
)
"""A title without quotation marks that goes on behind the formula: وداعا بونابرت فيلم ليوسف شاهين."""
_TITLED_ON = Deferred(
    r"[,:]\s+(?!I )(?:[A-Z][\w'’-]*\.?\s+){1,4}(?:(?!(?:ask|shout|add|answer|call|whisper|repli|cri|yell|declar|mutter|continu)ed\b)"
    r"[a-z]+ed|made|won|sold|hit|ran|cost|became|(?:was|is|has) [a-z]+(?:ed|en|ade|old|ung))\b"
)
"""Behind the first word of a title with a comma in it: Hello, Goodbye reached; Merry Christmas, Mr. Lawrence was filmed."""
_GOES_ON = Deferred(r"(?:,\s[\w'-]+){0,3}!\s+[^A-ZА-ЯЁ\s]")
"""A mark within a title, no capital behind it: Goodbye, Lenin! opened; but Товарищи! Собрание переносится."""
_NEW_SENTENCE = Deferred(r"(?:^|[.!?…]\s+)$")
_VERB_ON = Deferred(
    r"(?:,[^.!?«»“”—–]{1,30})?!\s(?!(?:сказал|крикн|закрич|воскл|прошепт|ответ|отозв|добав|говор|шепн|буркн|спрос)\w*)[а-яё]+(?:л[аои]?|ют|ут|ят|ит|ет|ают)\b"
)
"""Behind the first word of a title with a mark in it: Здравствуй, грусть! принесла Саган славу."""


@cache
def _copula() -> re.Pattern[str]:
    """What follows a title without quotation marks: … is a film from 1978."""
    return re.compile(
        rf"(?!,\s+(?:this|that|it|here|there|what|I|we|you|my|our|today|tomorrow|tonight)\b)(?:,?\s+[\w'’-]+){{0,6}}\s+(?:is|was)\s+(?:an?|the|his|her|one of)\s+(?:[\w'-]+\s+){{0,3}}(?:{words('title_nouns')})(?!\w)"
    )


_NAMED_SO = Deferred(
    r"!\s+(?:is|was|has|are|magazine|ran|said (?:that|in|on|it))\b|,\s+[A-Z]\w+(?: [A-Z]\w+)*,\s+(?:is|was|has)\b"
)
"""Hello! is a magazine; Welcome, North Carolina, is a town."""
_NUMBERED = Deferred(r"\s+(?:\d+|II|III|IV)\b(?!\s*%)")
_NOUN = Deferred(r"\b(?:[Tt]he|[Aa]n?|his|her|its|their)\s+(?:[a-z][\w-]*\s+){1,2}$")
_LOWER = Deferred(r"\s+[a-z]")
