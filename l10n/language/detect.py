"""Which language a text is in.

Two steps. The first looks at the script, at letters that some languages of it do not have and at frequent words; it
decides ordinary prose. Where it cannot, the second adds how words end and how well the letter groups fit
(`langdetect_engine`). Both give log-odds, and a rival that is always there, "a language we do not know", gets what an
unknown language would: a language must beat it, too, or the answer is undetermined. Nothing depends on chance, on the
order of calls or on the thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import exp

from l10n.language import langdetect_engine, scripts
from l10n.model import Detection

THRESHOLD = 0.7
"""Confidence below which the language is undetermined."""
_SURE = 0.995
"""Confidence of the first step above which the second is not asked."""

# Weights are natural logarithms of how much likelier a thing is in a language that has it than in one that has not,
# lowered where the things counted depend on each other (letter groups overlap).
_WORD = 3.2
_LETTER = {"cyrillic": 4.5, "arabic": 2.5, "latin": 1.5}
"""Latin weighs least: any text may have a name with diacritics."""
_ENDING = 0.7
_GROUP = 0.25
_PRIOR, _PRIOR_OF_MORE, _SHORT = 2.2, 0.6, 4
"""For the languages the tool is made for; more than four words must speak for themselves."""
_OUTSIDER = 2.0
"""Against languages that are not among the candidates."""
_UNKNOWN = 1.0
_UNKNOWN_WORD = {"cyrillic": 0.3, "arabic": 0.3, "latin": 0.8}
"""A word of an unknown language is this much of a word we know: "a", "in", "me" are words everywhere."""
_UNKNOWN_GROUP = -6.0
"""Log-likelihood per letter group of an unknown language; a known one has -5.2, at worst -5.7."""

_UNSEEN_GROUP = 0.1
"""How much worse than the best a language without a profile is thought to fit, per group."""
_NAMES = 3
"""Latin words that may be just a name: without a word we know, letter groups do not decide on so few."""
_OF_NAMES = 2.5
"""How much a letter of another script outweighs one of Latin names, which stand in texts of any script; and a Chinese or
Japanese character one of any alphabet."""
_MUCH = 4.0
"""Latin letters that are fewer than a fourth of another script's are names or not, and do not matter."""
_SMALL = re.compile(r"(?<![^\W_])[a-z]")
_PROSE = 0.2
"""Share of its words that are frequent ones from which Latin text is more than names."""
_MIXED = 0.5
"""What two scripts of the same size leave of the confidence in the language of either."""
_WINDOW, _WINDOWS = 90, 8
"""Characters looked at in long texts: windows spread evenly, so that one long quotation does not decide."""
_LONGEST = 40
"""Letters in a word; what is longer is a key, a picture or an attack."""
_NOISE, _NOISE_WITH_MAIL = (
    re.compile(
        rf"`[^`\n]*`|https?://\S+|www\.\S+|{mail}[@#]\w+|</?\w[^<>\n]*>|\b\w+(?:[._/\\]\w+)+(?:\(\))?|\b\w*\d\w*"
    )
    for mail in ("", r"\S+@\S+|")
)
"""What is no prose; an expression for addresses is tried at every letter, so only where there may be one."""
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"\n]*\"")
_CODE = re.compile(r"[{}\[\];=<>|\\]|\w\(")
_MAYBE_NOISE = re.compile(r"[`@#<_/\\]")
_DOTTED = re.compile(r"\.[^\W\dA-ZА-Я]")


def detect(text: str, candidates: Sequence[str] | None = None) -> Detection:
    """The language of a text: a BCP 47 tag, or None where it is too short, too close to call or no prose.

    `candidates` restricts the answer to these languages (None: all that can be told). The confidence, 0 to 1, is that
    of the likeliest language, also where it is too low to name it.
    """
    script, words, alone, rival = _read(text)
    found = _told(script, words, alone, candidates)
    return _doubted(found, 1 - _MIXED * rival) if rival else found


def _doubted(found: Detection, share: float) -> Detection:
    """The answer with less confidence, as the text has another script besides."""
    confidence = round(found.confidence * share, 4)
    return Detection(found.language if confidence >= THRESHOLD else None, confidence)


def _told(
    script: str, words: list[str], alone: str | None, candidates: Sequence[str] | None
) -> Detection:
    """The language of the words that `_read` found."""
    if alone is not None:
        return _named({alone: 1.0, "": -4.0}, candidates)
    if not words:
        return Detection(None, 0.0)
    odds = _by_words(script, words)
    answer = _named(odds, candidates)
    if answer.confidence >= _SURE:
        return answer
    answer = _named(_by_groups(script, words, odds), candidates)
    known = odds.get(answer.language or "", 0.0) > 0
    if script == "latin" and len(words) <= _NAMES and not known and candidates is None:
        return Detection(None, answer.confidence)  # "Layla Haddad": letter groups alone say Somali
    return answer


def detect_blocks(texts: Iterable[str], candidates: Sequence[str] | None = None) -> Detection:
    """The language of an article by the texts of its blocks, without what they quote where enough is left.

    Leave out code and, where they are known, names. Each block counts by its length.
    """
    whole = "\n".join(texts)
    unquoted = _QUOTED.sub(" ", whole)
    return detect(unquoted if len(unquoted) >= max(60, len(whole) // 4) else whole, candidates)


def foreign(text: str, language: str) -> str | None:
    """The language of a block that is surely not the article's: an Arabic verse in an English article.

    None where it is the article's, or too short or too close to say. Within the article's script the engine is not
    asked, so that its headings cost nothing.
    """
    script, words, alone, rival = _read(text)
    if alone is None and (len(words) < 3 or sum(map(len, words)) < 12):
        return None
    own = _primary(language)
    if alone is not None or own not in scripts.table(script).languages:
        found = _doubted(_told(script, words, alone, None), 1 - _MIXED * rival)
    else:
        table = scripts.table(script)
        odds = _by_frequency(table, words)
        if odds[own] == max(odds.values()) and not table.others[own].search("".join(words)):
            return None  # so it is mostly, and letters can but speak against the others
        found = _named(_by_words(script, words), None)
        found = found if found.confidence >= _SURE else Detection(None, found.confidence)
    return found.language if found.language != own else None


def _read(text: str) -> tuple[str, list[str], str | None, float]:
    """The script most used and its words; the language of a script that only one is written in, where it is that; and the
    size of the next script as a share of its size, 0 to 1."""
    sample = _sample(text)
    if _MAYBE_NOISE.search(sample) or _DOTTED.search(sample):
        sample = (_NOISE_WITH_MAIL if "@" in sample else _NOISE).sub(" ", sample)
    cased = sample.replace("’", "'").replace("ʼ", "'")
    sample = cased.lower()
    found = scripts.words(sample)
    sizes: dict[str, float] = {name: sum(map(len, words)) for name, words in found.items()}
    alone = None
    if len(sizes) > 1:
        alone, size = scripts.by_script_alone(sample)
        if alone is not None:
            sizes[""] = size * (_OF_NAMES if alone in scripts.OF_CHARACTERS else 1.0)
    rivals = dict(sizes)
    others = max((size for name, size in sizes.items() if name != "latin"), default=0.0)
    if others and (sizes["latin"] * _MUCH < others or not _is_prose(found["latin"], cased)):
        sizes["latin"] /= _OF_NAMES
        rivals["latin"] = 0.0
    script = max(sizes, key=lambda name: sizes[name])
    next_to_it = max((size for name, size in rivals.items() if name != script), default=0.0)
    rival = next_to_it / sizes[script] if next_to_it else 0.0
    if not script:
        return "latin", [], alone, rival
    code = script == "latin" and len(_CODE.findall(sample)) * 10 > sizes[script]
    words = [] if code else [word for word in found[script] if len(word) <= _LONGEST]
    return script, words, None, rival


def _is_prose(words: Sequence[str], text: str) -> bool:
    """Whether a text's words in Latin letters are more than names and titles (`BBC World Service in Bush House`): most of
    them have no capital, many are frequent."""
    known = scripts.table("latin").words
    return sum(word in known for word in words) >= max(2.0, _PROSE * len(words)) and len(
        _SMALL.findall(text)
    ) * 2 > len(words)


def _by_words(script: str, words: Sequence[str]) -> dict[str, float]:
    """The log-odds of each language of the script, "" being a language we do not know."""
    table = scripts.table(script)
    odds = _by_frequency(table, words)
    odds[""] = _UNKNOWN + _UNKNOWN_WORD[script] * len(words)
    for language, count in table.foreign(words).items():
        odds[language] -= _LETTER[script] * count
    return odds


def _by_frequency(table: scripts.Table, words: Sequence[str]) -> dict[str, float]:
    """The log-odds of each language of the script by frequent words alone."""
    prior = _PRIOR if len(words) <= _SHORT else _PRIOR_OF_MORE
    odds = {name: prior if name in ("en", "ru", "ar") else 0.0 for name in table.languages}
    for languages, count in table.hits(words).items():
        for language in languages or ():
            odds[language] += _WORD * count
    return odds


def _by_groups(script: str, words: Sequence[str], odds: dict[str, float]) -> dict[str, float]:
    """The log-odds of the languages still in question, with what word endings and letter groups say."""
    odds = dict(odds)
    for languages, count in scripts.table(script).ended(words).items():
        for language in languages:
            odds[language] += _ENDING * count
    count, fits = langdetect_engine.fit(" ".join(words), scripts.table(script).languages)
    unknown = _UNKNOWN_GROUP * count
    # Without a profile a language is only known by its words; one that has some here fits nearly as well as the best.
    seen = max(fits.values()) - _UNSEEN_GROUP * count
    return {
        name: value + _GROUP * fits.get(name, seen if name and value > 0 else unknown)
        for name, value in odds.items()
    }


def _named(odds: dict[str, float], candidates: Sequence[str] | None) -> Detection:
    tags = {_primary(tag): tag for tag in reversed(candidates or ())}
    if tags:
        odds = {
            name: value if not name or name in tags else value - _OUTSIDER
            for name, value in odds.items()
        }
    allowed = [
        name for name in odds if name and not name.endswith("-Latn") and (not tags or name in tags)
    ]
    if not allowed:
        return Detection(None, 0.0)
    best = max(odds.values())
    language = max(allowed, key=lambda name: odds[name])
    confidence = round(
        exp(odds[language] - best) / sum(exp(value - best) for value in odds.values()), 4
    )
    return Detection(tags.get(language, language) if confidence >= THRESHOLD else None, confidence)


def _primary(tag: str) -> str:
    """The language of a tag (`en` of `en-GB`), as our tables name it."""
    name = re.split("[-_]", tag, maxsplit=1)[0].lower()
    return {"no": "nb", "bs": "hr", "iw": "he", "in": "id"}.get(name, name)


def _sample(text: str) -> str:
    """A long text's windows, evenly spread, each cut at white space; a short text as it is."""
    if len(text) <= _WINDOW * _WINDOWS:
        return text
    step = (len(text) - _WINDOW) / (_WINDOWS - 1)
    starts = (int(i * step) for i in range(_WINDOWS))
    return "\n".join(_whole_words(text[start : start + _WINDOW]) for start in starts)


def _whole_words(window: str) -> str:
    pieces = window.split(None, 1)
    return pieces[1].rsplit(None, 1)[0] if len(pieces) == 2 else window
