"""What the neighbours of a word make of it: case, mood, construct, and the choice between readings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from l10n.romanisation.arabic.form import Form
from l10n.romanisation.arabic.sounds import skeleton
from l10n.romanisation.arabic.words import Word

_NUMBERS = {
    "prev": {"num": re.compile(r"[0-9][ \u00a0]?$")},
    "next": {
        "num": re.compile(r"^[ \u00a0][~≈(+−$€£-]?[0-9]"),
        "year": re.compile(r"^,?[ \u00a0](?:1[0-9]|20)[0-9]{2}(?![0-9])"),
    },
}
"""A number beside a word: 3 مارس, صفر 1447."""
_CASES = ("\u064e", "\u064f", "\u0650")

_SUBJUNCTIVE = frozenset(["أن", "لن", "كي", "لكي", "حتى", "ألا", "وأن", "ولن", "بأن", "لأن"])
_JUSSIVE = frozenset(["لم", "ولم", "فلم", "ألم"])


def sounds_after(word: Word, last: Form | None) -> str:
    """The sounds with the vowels that the word before decides on; `Q` is left where it does not."""
    heard = word.sounds
    governed = word.prefixes[-1:] in (("bi",), ("li",), ("ka",))
    if "Q" in heard and (governed or _governs(last)):
        return heard.replace("Qهu", "iهi").replace("Q", "i")
    if "Z" in heard:
        genitive = governed or (last is not None and last.kind == "r")
        return (
            heard.replace("Zهu", "iهi").replace("Z", "i") if genitive else heard.replace("Z", "a")
        )
    if word.kind == "i":
        before = last.written if last else ""
        if before in _JUSSIVE:
            return _mood(heard, "")
        return _mood(heard, "a" if before in _SUBJUNCTIVE or "li" in word.prefixes else "u")
    return heard


def _mood(heard: str, vowel: str) -> str:
    if heard.endswith("Uنa"):
        return heard if vowel == "u" else heard[:-2]
    if "M" not in heard and vowel == "a" and heard[-1] in "IU":
        return heard[:-1] + ("iيa" if heard[-1] == "I" else "uوa")
    return heard.replace("M", vowel)


def _governs(last: Form | None) -> bool:
    """Whether the word puts the next into the genitive: a preposition, or a noun in construct."""
    if last is None:
        return False
    return last.kind in ("r", "z") or (
        last.kind in ("n", "p")
        and not last.article
        and last.vowelled
        and last.word.sounds[-1:] not in ("N", "A", "u")
    )


class Beside(NamedTuple):
    """What stands beside a word: the words before and behind it, and all between them and it."""

    last: Form | None
    following: Form | None
    before: str
    after: str


def holds(word: Word, beside: Beside) -> bool:
    """Whether the condition of a reading is met (`data/lexicon/README.md`)."""
    return any(
        all(_is(where, wanted, word, beside) for where, wanted in together)
        for together in _conditions(word.when)
    )


@lru_cache(maxsize=1024)
def _conditions(when: str) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]:
    """`prev:r/z&next:n0|next:i` is either (a preposition before and a noun behind) or (an imperfect behind)."""
    return tuple(
        tuple(
            (where, tuple(wanted.split("/")))
            for where, _, wanted in (each.partition(":") for each in together.split("&"))
        )
        for together in when.split("|")
    )


def _is(where: str, wanted: tuple[str, ...], word: Word, beside: Beside) -> bool:
    form = beside.last if where == "prev" else beside.following
    if form is not None:
        return any(_is_word(form, each, where, word) for each in wanted)
    text = beside.before if where == "prev" else beside.after
    patterns = _NUMBERS.get(where, {})
    return any(each == "-" or (each in patterns and patterns[each].search(text)) for each in wanted)


def _is_word(form: Form, wanted: str, where: str, word: Word) -> bool:
    if wanted in ("al", "n0"):
        # The noun before has the article (الأمين العام), or has none and so governs the word (إعلان نشر).
        return (
            form.kind in ("n", "p")
            and form.article == (wanted == "al")
            and (wanted == "n0" or word.article)
        )
    if wanted == "bi":
        # خاصة بـ: particular to.
        return form.word.prefixes[-1:] == ("bi",) or form.word.sounds.startswith("بi=")
    if wanted == "nisba":
        bare = skeleton(form.written)
        return form.kind in ("a", "") and not form.article and bare.endswith(("ي", "ية"))
    if len(wanted) == 1 and wanted.isascii():
        return form.kind == wanted and (where == "prev" or not form.word.prefixes)
    bare = skeleton(form.written)
    # Also behind clitics: بتشرين.
    return bare == wanted or (
        bool(form.word.prefixes)
        and bare.endswith(wanted)
        and len(bare) == len(wanted) + len(form.word.prefixes)
    )


def surname(form: Form, last: Form | None) -> bool:
    """أَحْمَد الشَّرع: a word that the lexicon does not know, with the article, behind a name."""
    if form.kind or last is None or last.kind != "m" or not form.article:
        return False
    # أَلْهَمَهُمُ اللهُ الصَّبْرَ: with a case ending behind God it is an object.
    return not (skeleton(last.written) == "الله" and form.written.endswith(_CASES))


def constructs(
    form: Form, last: Form | None, following: Form | None, foreign: bool = False
) -> bool:
    """Whether ة is heard as t: the word is followed by its genitive (وزارة الخارجية, مدينة حلب). `foreign`: what follows
    is a name in other letters (وكالة Reuters)."""
    if foreign:
        attribute = form.kind == "a" and last is not None and last.kind in ("n", "p")
        return form.kind in ("n", "p", "a") and not attribute
    if (
        following is not None
        and form.kind == "n"
        and any("prev:n0" in other.word.when for other in following.others)
    ):
        # كيفية تعامل: read as a noun behind a noun.
        return True
    if (
        following is None
        or following.word.prefixes
        or form.kind in ("m", "x")
        or following.kind in ("i", "v", "r", "x", "z", "a")
    ):
        return (
            following is not None
            and following.kind == "a"
            and following.article
            and not following.word.prefixes
            and form.kind == "n"
        )
    if form.kind == "a" and last is not None and last.kind in ("n", "p"):
        return False
    if following.article or following.kind == "m":
        return True
    if following.kind == "p" and following.word.sounds.endswith("ة"):
        # مجموعة مؤيدة: an attribute.
        return False
    if form.kind == "n" and following.kind in ("n", "p"):
        return True
    return not skeleton(following.written).endswith("ة")
