"""Endings of Arabic words: from a spelling to the lexicon's word and the sounds of the ending.

Capitals that are not sounds stand for vowels that only the neighbours tell: `M` mood of an imperfect, `Z` case of an
adverbial preposition, `Q` case before a possessive suffix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.romanisation.arabic.lexicon import Entry, Lexicon

PRONOUNS = {
    "ه": "هu",
    "ها": "هA",
    "هم": "هuم",
    "هما": "هuمA",
    "هن": "هuننa",
    "كم": "كuم",
    "نا": "نA",
}
_PLURAL = {"ون": "Uن", "ين": "Iن"}
_DUAL = {"ان": "Aن", "ين": "aين"}
_FIFTH = re.compile(r"تu.(?:a(.)\1|A)[^I]*$")
"""تغير may be tughayyiru, she changes, or taghayyara, it changed: the second and third forms with t- are spelled as the fifth
and sixth, but for a hamza (تؤكد) and a final ī (تعاني)."""
_IS_IMPERFECT = "prev:لن/ولن/فلن/لم/ولم/فلم/سوف/التي/والتي/كانت/وكانت/أنها/إنها"
"""Where it is the verb: أن تغير المناخ may be that the climate changes or its change."""
_CASE_BY_SEAT = {"ئ": "i", "ؤ": "u", "ء": "a"}
"""أعضائه, أعضاؤه, أعضاءه: the hamza's seat tells the case."""


def forms(word: str, lexicon: Lexicon) -> Iterator[Entry]:
    """What an inflected word may be, the most likely first; `word` is a spelling without clitics before it."""
    yield from _nominal(word, lexicon)
    yield from _perfect(word, lexicon)
    yield from _imperfect(word, lexicon)
    for ending, heard in PRONOUNS.items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield from _with_pronoun(word[: -len(ending)], heard, lexicon)


def _of(spelling: str, kinds: str, lexicon: Lexicon) -> Iterator[Entry]:
    return (entry for entry in lexicon.entries(spelling) if entry.kind in kinds and not entry.when)


def _nominal(word: str, lexicon: Lexicon) -> Iterator[Entry]:
    stem, two = word[:-1], word[:-2]
    if word.endswith("ة"):
        for entry in _of(stem, "ap", lexicon):
            yield Entry(_feminine(entry.sounds), entry.kind)
    if word.endswith("ا"):
        for entry in _of(stem, "nap", lexicon):
            if entry.sounds[-1] not in "AEة":
                yield Entry(_open(entry.sounds) + "aN", "x")
    if word.endswith("ات"):
        for entry in _of(two + "ة", "nap", lexicon):
            yield Entry(
                entry.sounds[:-2].removesuffix("a") + "Aت", "n" if entry.kind == "n" else "a"
            )
        for entry in _of(two, "ap", lexicon):
            yield Entry(_open(entry.sounds) + "Aت", "a")
    if (plural := _PLURAL.get(word[-2:])) is not None:
        for entry in _of(two, "ap", lexicon):
            if entry.kind == "p" or entry.sounds.endswith("iيي"):
                # مُحامٍ, محامين
                yield Entry(entry.sounds.removesuffix("iN") + plural, entry.kind)
    if (dual := _DUAL.get(word[-2:])) is not None:
        for entry in _of(two, "n", lexicon):
            if entry.sounds[-1] not in "AEIN":
                yield Entry(entry.sounds + dual, "n")
        for entry in _of(two[:-1] + "ة", "na", lexicon) if two.endswith("ت") else ():
            yield Entry(entry.sounds[:-1] + "ت" + dual, entry.kind)
    if word.endswith(("و", "ي")):
        for entry in _of(stem, "p", lexicon):
            if not entry.sounds.endswith("يي"):
                yield Entry(
                    entry.sounds.removesuffix("iN") + ("U" if word[-1] == "و" else "I"), "n"
                )


def _feminine(heard: str) -> str:
    return _open(heard) + "aة"


def _open(heard: str) -> str:
    """Before a vowel a final long i is iy: ماضي, ماضية."""
    return heard[:-1] + "iي" if heard.endswith("I") else heard


def _perfect(word: str, lexicon: Lexicon) -> Iterator[Entry]:
    for ending, heard in (("تا", "aتA"), ("ت", "aت"), ("وا", "U"), ("ا", "A")):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            for entry in _of(stem, "v", lexicon):
                if entry.sounds.endswith("a"):
                    yield Entry(entry.sounds[:-1] + heard, "v")
            if heard != "A":
                # أدى, أدت; دعا, دعوا
                defective = {"U": "aو"}.get(heard, heard)
                for last in "ىا":
                    for entry in _of(stem + last, "v", lexicon):
                        if entry.sounds[-1] in "AE":
                            yield Entry(entry.sounds[:-1] + defective, "v")


def _imperfect(word: str, lexicon: Lexicon) -> Iterator[Entry]:
    for ending, heard in (("", ""), ("ون", "Uنa"), ("وا", "U"), ("ان", "Aنi")):
        if word.endswith(ending):
            yield from _person(word[: len(word) - len(ending)], heard, lexicon)


def _person(stem: str, ending: str, lexicon: Lexicon) -> Iterator[Entry]:
    # No second person plural: تقدموا is taqaddamū, not tuqaddimū.
    if (
        len(stem) < 3
        or stem[0] not in ("ي" if ending.startswith("U") else "يتنأ")
        or (not ending and stem[0] == "ي")
    ):
        return
    for spelling in (
        ("ي" + stem[1:],)
        if not ending
        else ("ي" + stem[1:], *("ي" + stem[1:] + weak for weak in "يوى"))
    ):
        for entry in _of(spelling, "i", lexicon):
            heard = entry.sounds
            if spelling[1:] != stem[1:] and heard[-1] not in "IUE":
                continue
            if ending:
                heard = heard[:-1] + (
                    "aو" + ending[1:] if heard.endswith("E") and ending[0] == "U" else ending
                )
            heard = {"أ": ""}.get(stem[0], stem[0]) + heard[1:]
            open_ = not ending and stem[1] not in "ؤئ" and _FIFTH.match(heard)
            yield Entry(heard, "i", _IS_IMPERFECT if open_ else "")


def _with_pronoun(stem: str, pronoun: str, lexicon: Lexicon) -> Iterator[Entry]:
    for entry in _possessed(stem, lexicon):
        yield Entry(_joined(entry.sounds, pronoun), "n")
    for entry in lexicon.entries(stem):
        if entry.kind == "z":
            yield Entry(_joined(entry.sounds, pronoun), "x")
    if any(entry.kind == "n" for entry in lexicon.entries(stem)):
        # تراجعها: its decline, or it made it decline; the case of the one is open, so is the other.
        return
    verbs = [
        *_of(stem, "v", lexicon),
        *_perfect(stem, lexicon),
        *_of(stem, "i", lexicon),
        # أطولها is the longest of them, not I lengthen it.
        *(_imperfect(stem, lexicon) if stem[0] != "أ" else ()),
    ]
    if stem.endswith("ا"):
        verbs += [*_of(stem[:-1] + "ى", "vi", lexicon), *_imperfect(stem[:-1] + "ى", lexicon)]
    if stem.endswith("و"):
        verbs += _perfect(stem + "ا", lexicon)
    for entry in verbs:
        yield Entry(_joined(entry.sounds.replace("E", "A"), pronoun), entry.kind)


def _possessed(stem: str, lexicon: Lexicon) -> Iterator[Entry]:
    for entry in _of(stem, "np", lexicon):
        if entry.sounds[-1] not in "AEIUة":
            yield Entry(entry.sounds + "Q", "n")
        elif entry.sounds[-1] != "ة":
            yield entry
    if stem[-1] in _CASE_BY_SEAT:
        for entry in _of(stem[:-1] + "ء", "n", lexicon):
            yield Entry(entry.sounds + _CASE_BY_SEAT[stem[-1]], "n")
    if stem[-1] == "ا":
        for entry in _of(stem[:-1] + "ى", "n", lexicon):
            yield Entry(entry.sounds[:-1] + "A", "n")
    if stem[-1] == "ت":
        for entry in _of(stem[:-1] + "ة", "na", lexicon):
            yield Entry(entry.sounds[:-1] + "تQ", "n")
    if stem.endswith("ات"):
        for entry in _of(stem[:-2] + "ة", "na", lexicon):
            yield Entry(entry.sounds[:-2].removesuffix("a") + "AتQ", "n")


def _joined(heard: str, pronoun: str) -> str:
    """ـه and ـهم take i after i and y: عليهم."""
    return heard + (
        pronoun.replace("u", "i", 1) if heard[-1] in "iIي" and pronoun.startswith("هu") else pronoun
    )
