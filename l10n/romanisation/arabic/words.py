"""A word of running text: conjunctions and prepositions written to it, article, the word itself, its ending."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from l10n.romanisation.arabic.inflection import forms
from l10n.romanisation.arabic.lexicon import Lexicon
from l10n.romanisation.arabic.sounds import MARKS, SHORT, complete, marked_vowels, skeleton, sounds

_LONGEST = 40
"""No Arabic word has more letters; what has is noise, and is not taken apart."""
_CONJUNCTIONS = {"و": "wa", "ف": "fa"}
_PREPOSITIONS = {"ب": "bi", "ل": "li", "ك": "ka"}
_OTHER_VOWELS = {"a": "\u064f\u0650", "i": "\u064e\u064f"}
"""The marks that a clitic which ends in a vowel cannot bear."""
_BARE_ARTICLE = ("ال", "ٱل", "اَل", "ٱَل")


class Word(NamedTuple):
    """One reading of a written word."""

    prefixes: tuple[str, ...]
    """`wa fa bi li ka sa`, in order."""
    article: bool
    sounds: str
    """Of the word behind prefixes and article; for a consonantal reading its letters."""
    kind: str
    """As in `lexicon.Entry`; empty if unknown."""
    vowelled: bool
    when: str = ""


def readings(written: str, lexicon: Lexicon, vocalised: bool = True) -> tuple[Word, ...]:
    """What a written word may be; where there are several, each but the last has a condition. Never empty.

    In a text that is not `vocalised` as a whole, marks on a word only hint (يُعتقد, تمّ), unless all are there.
    """
    bare = skeleton(written)
    if len(bare) > _LONGEST:
        return (consonants(bare),)
    known = tuple(word for word in _known(bare, lexicon, written) if _agrees(written, word))
    vouched = tuple(word for word in known if word.vowelled)
    if not known or known[-1].when:
        # Readings that only a neighbour vouches for: 3 مارس.
        known, vouched = (*known, consonants(bare)), ()
    if not any(mark in written for mark in SHORT):
        return known
    if complete(_marked_clitics(written, vouched)[2], all_marks=not vocalised):
        return (_vocalised(written, vouched),)
    return known[-1:]


def _agrees(written: str, word: Word) -> bool:
    """Whether the marks that are written are those of the word: يُعتقد is not ya‘taqid, فضلاً not faḍḍalā."""
    if "\u064b" in written and not word.sounds.endswith("N"):
        return False
    if "\u0651" in written and not (
        word.article
        or any(one == two for one, two in zip(word.sounds, word.sounds[1:], strict=False))
    ):
        return False
    if not word.vowelled:
        return True
    heard = "".join(word.prefixes) + word.sounds
    return all(
        letter + vowel in heard or letter + vowel.upper() in heard
        for letter, vowel in marked_vowels(written)
        if letter in heard
    )


def _known(bare: str, lexicon: Lexicon, written: str) -> Iterator[Word]:
    """Readings that the lexicon vouches for: the first way of taking the word apart that leads to an entry."""
    # نتيجةً, بناءً: the nunation has no alif to carry it.
    tail = "aN" if written.endswith(("ةً", "ءً")) else ""
    for prefixes, article, rest in _taken_apart(bare):
        if (
            prefixes
            and not article
            and (len(rest) < 2 or not lexicon.exact(rest))
            and len(rest) < 4
        ):
            # A foreign كاي is not ka-ayy.
            continue
        found = [
            Word(prefixes, article, _with(e.sounds, tail), e.kind, True, e.when)
            if e.kind != "-"
            else consonants(bare)._replace(when=e.when)
            for e in lexicon.entries(rest)
            if _fits(e.kind, prefixes, article)
        ]
        governed = prefixes[-1:] in (("bi",), ("li",), ("ka",))
        found = [
            word._replace(when="") if word.when == "bare" else word
            for word in found
            if not (article and word.when == "bare")
        ]
        if (article or governed) and (settled := [word for word in found if word.when == "art"]):
            found = settled
        if found:
            if found[-1].when and "&" not in found[-1].when and (article or governed):
                # What only a noun can take settles that it is one; not which (الظهر, noon or back).
                found[-1] = found[-1]._replace(when="")
            yield from found
            return
        for entry in forms(rest, lexicon):
            if _fits(entry.kind, prefixes, article) and (
                "\u064b" not in written or tail or entry.sounds.endswith("N")
            ):
                told = prefixes[-1:] == ("sa",) or "ت\u064f" in written
                when = "" if told else entry.when
                yield Word(prefixes, article, _with(entry.sounds, tail), entry.kind, True, when)
                return


def _with(heard: str, tail: str) -> str:
    return heard if heard.endswith("N") else heard + tail


def _taken_apart(bare: str) -> Iterator[tuple[tuple[str, ...], bool, str]]:
    """`وبالكتاب`: the whole; then behind its conjunction, preposition and article."""
    yield from _behind((), bare)
    if bare[:1] in _CONJUNCTIONS and len(bare) > 2:
        yield from _behind((_CONJUNCTIONS[bare[0]],), bare[1:])


def _behind(before: tuple[str, ...], rest: str) -> Iterator[tuple[tuple[str, ...], bool, str]]:
    yield before, False, rest
    if rest.startswith("ال") and len(rest) > 3:
        yield before, True, rest[2:]
    elif rest.startswith("لل") and len(rest) > 3:
        yield (*before, "li"), True, rest[2:]
        yield (*before, "li"), True, rest[1:]
    elif rest[:1] in _PREPOSITIONS and len(rest) > 2:
        if rest.startswith("ال", 1) and len(rest) > 4:
            yield (*before, _PREPOSITIONS[rest[0]]), True, rest[3:]
        yield (*before, _PREPOSITIONS[rest[0]]), False, rest[1:]
    elif rest[:1] == "س" and len(rest) > 3:
        yield (*before, "sa"), False, rest[1:]


def _fits(kind: str, prefixes: tuple[str, ...], article: bool) -> bool:
    """Whether a word of this kind takes these clitics: no article before a verb, no bi- before one."""
    last = prefixes[-1] if prefixes else ""
    if article:
        return kind in "napm" and kind != ""
    if last == "sa":
        return kind == "i"
    if last == "li":
        return kind in "napmiz"
    if last in ("bi", "ka"):
        return kind in "napmz"
    return True


def _vocalised(written: str, known: tuple[Word, ...]) -> Word:
    """A word whose marks were written; the lexicon only says what kind it is and where its clitics end."""
    prefixes, article, rest = _marked_clitics(written, known)
    heard = sounds(rest)
    if rest[0] == "ا" and known and known[-1].sounds[:1] in ("a", "u", "A"):
        # ابُو: the hamza is left out, not the wasla of ابن.
        heard = known[-1].sounds[0] + heard[1:]
    usual = sorted(known, key=lambda word: ":" in word.when)  # those that no neighbour decides on
    kind = next(
        (word.kind for word in usual if _alike(word.sounds, heard)), known[-1].kind if known else ""
    )
    if kind and (kind not in "napm" or heard[-1] not in "aiuN"):
        # مَلَأ: the ending that the writer left out is the lexicon's; هَذَا: so is the long vowel.
        heard = next(
            (
                word.sounds
                for word in known
                if word.kind == kind
                and _alike(word.sounds, heard)
                and not set("QMZ") & set(word.sounds)
            ),
            heard,
        )
    defective = any(word.sounds == heard for word in known)
    return Word(prefixes, article, _pausal(heard, kind, article, defective), kind, True)


def _marked_clitics(written: str, known: tuple[Word, ...]) -> tuple[tuple[str, ...], bool, str]:
    prefixes: list[str] = []
    rest = written
    wanted = known[0].prefixes if known and not known[0].article else ()
    article = False
    for letters in (_CONJUNCTIONS, _PREPOSITIONS, {"س": "sa"}):
        name = letters.get(rest[:1], "")
        if rest[1:2] in _OTHER_VOWELS.get(name[-1:], ()):  # بَال is no bi-
            name = ""
        after = rest[1:].lstrip("\u064e\u064f\u0650\u0652")
        if name and (
            (name in wanted and _alike(known[0].sounds, sounds(after)))
            or after.startswith(("ال", "ٱل"))
            or (name == "li" and rest.startswith(("لِل", "لل")) and len(skeleton(rest)) > 4)
        ):
            prefixes.append(name)
            rest = after
    start = next(
        (start for start in _BARE_ARTICLE if rest.startswith(start)),
        "ل" if prefixes[-1:] == ["li"] and rest.startswith("ل") else "",
    )
    if start and len(skeleton(rest)) > len(skeleton(start)) + 1:
        behind = rest[len(start) :].removeprefix("\u0652")
        article = behind[:1] not in set("\u0651" + SHORT)
        if article:
            rest = _single(behind)
    return tuple(prefixes), article, rest


def _single(word: str) -> str:
    """الشَّمس: the doubling is the article's l, not the word's."""
    marks = len(word[1:]) - len(word[1:].lstrip(MARKS)) + 1
    return word[:1] + word[1:marks].replace("\u0651", "") + word[marks:]


def _alike(one: str, two: str) -> bool:
    """Whether two readings differ in their last short vowel only, or in long vowels that are written short (هَذَا)."""
    return one.rstrip("aiuMZN").translate(_SHORTER) == two.rstrip("aiuMZN").translate(_SHORTER)


_SHORTER = str.maketrans("AIUE", "aiua")


def _pausal(heard: str, kind: str, article: bool, defective: bool) -> str:
    """Without case: nunation but -an (and -in of قاضٍ), the last short vowel of a noun; verbs and particles keep theirs."""
    if heard.endswith(("uN", "iN")):
        return heard if defective else heard[:-2]
    if heard[-1:] not in ("a", "u", "i") or len(heard) < 3:
        return heard
    if (kind and kind not in "napm") or (heard[-2] == "ه" and heard[-3] in "aiuAIUي"):
        # يَدَيهِ: a pronoun keeps its vowel.
        return heard
    verb = (
        not kind
        and not article
        and (heard[-1] == "a" or (heard[-1] == "u" and heard[0] in "يتن" and heard[1] in "au"))
    )
    return heard if verb else heard[:-1]


def consonants(bare: str) -> Word:
    """What is left where no vowels are known: the letters, behind the article if there is one."""
    article = bare.startswith("ال") and len(bare) > 4
    return Word(
        (),
        article,
        bare[2:] if article else bare,
        "i" if bare[:1] == "ي" and len(bare) > 3 else "",
        False,
    )
