"""Running Arabic text: each word's reading, and what its neighbours make of it.

They decide on ة in construct, the mood of a verb after أن or لم, the case before a possessive suffix, and between
readings of one spelling. A word is spelled once and remembered with all its forms; most words have one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from l10n.romanisation.arabic.lexicon import Lexicon, lexicon
from l10n.romanisation.arabic.sounds import SHORT, skeleton
from l10n.romanisation.arabic.spelling import Spelling, capital
from l10n.romanisation.arabic.words import Word, consonants, readings
from l10n.romanisation.system import system

Unknown = Literal["mark", "bracket", "omit"]
Capitals = Literal["sentence", "name", "none"]

LETTERS = "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u0870-\u0887\u0889-\u088e\u0897-\u08ff"
_WORD = re.compile(f"[{LETTERS}]+")
_VOWELLED = re.compile(f"[{SHORT}]")
_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc\U0001ee00-\U0001eeff]+")
_SENTENCE = re.compile(r"[.!?؟۔…][\"'»”’)\]]*(?:\s|$)|\n")
_SUBJUNCTIVE = frozenset("أن لن كي لكي حتى ألا وأن ولن بأن لأن".split())
_JUSSIVE = frozenset("لم ولم فلم ألم".split())
_CLOSE = frozenset([" ", ' "', " «", " “"])
"""What may stand between a word and its genitive: صحيفة «الوطن»."""
_ELIDES = ("a", "i", "u", "ā", "ī", "ū", "á")


@dataclass(frozen=True, slots=True)
class Romanised:
    """A romanised text and how much of it is known."""

    text: str
    words: int
    """Arabic words in it."""
    vowelled: int
    """Words whose vowels are known: written by the author, in the lexicon, or overridden."""
    unknown: tuple[str, ...]
    """The other words as written in the source, each once, in order."""
    spans: tuple[tuple[int, int], ...]
    """Where in `text` the readings stand that are only consonants, marks included."""


class Form(NamedTuple):
    """A word as a system spells it: small and large initial."""

    lower: str
    upper: str
    kind: str
    article: bool
    vowelled: bool
    plain: bool
    """Whether its neighbours change nothing about it."""
    written: str
    word: Word
    others: tuple[Form, ...] = ()  # type: ignore[misc]
    """Readings that hold under a condition, before this one."""


class Arabic:
    """The engine of a system, with the words it has met."""

    def __init__(self, id: str, words: Lexicon, overrides: Mapping[str, str]) -> None:
        of = system(id)
        self.capitals: Capitals = of.table["capitals"]
        self._pause: bool = of.table.get("pause", False)
        self._spelling = Spelling(of)
        self._lexicon = words
        self._fixed = {**self._spelling.words, **{skeleton(key): value for key, value in overrides.items()}}
        phrases = sorted((key for key in self._fixed if " " in key), key=len, reverse=True)
        keys = "|".join(re.escape(key) for key in phrases)
        self._word = re.compile(f"(?:[وفبلك]?(?:{keys})(?![{LETTERS}])|[{LETTERS}]+)") if keys else _WORD
        self._forms: dict[tuple[Unknown, bool], dict[str, Form]] = {}
        self._elides = "vowel" in self._spelling.article
        self._gaps: dict[str, tuple[str, bool]] = {" ": (" ", False)}

    def write(self, text: str, unknown: Unknown = "mark", capitals: Capitals | None = None) -> Romanised:
        """The text in Latin letters."""
        capitals = capitals or self.capitals
        text = _SHAPED.sub(_unshaped, text)
        words = self._word.findall(text)
        vocalised = 2 * sum(map(bool, map(_VOWELLED.search, words))) >= len(words)
        known = self._forms.setdefault((unknown, vocalised), {})
        forms = [known.get(word) or self._form(word, unknown, vocalised, known) for word in words]
        gaps = [self._gaps.get(gap) or self._gap(gap) for gap in self._word.split(text)]
        return self._joined(forms, gaps, unknown, capitals)

    def _joined(
        self, forms: list[Form], gaps: list[tuple[str, bool]], unknown: Unknown, capitals: Capitals
    ) -> Romanised:
        pieces = [gaps[0][0]]
        start, always, vowelled = True, capitals == "name", 0
        doubtful: list[tuple[int, str]] = []
        last: Form | None = None
        for at, form in enumerate(forms):
            gap, ended = gaps[at + 1]
            if not form.plain or self._elides:
                following = forms[at + 1] if gap in _CLOSE and at + 1 < len(forms) else None
                form = self._resolved(form, last, following, gap, unknown, pieces)
            if capitals == "none":
                piece = form.lower
            elif (start or form.kind == "m" or (always and form.kind != "x")) and form.vowelled:
                piece = form.upper if start or not form.article else self._medial(form)
            else:
                piece = form.lower
            if form.vowelled:
                vowelled += 1
            else:
                doubtful.append((len(pieces), form.written))
            pieces.append(piece)
            pieces.append(gap)
            start = ended
            last = form if gap == " " else None
        return Romanised(
            "".join(pieces),
            len(forms),
            vowelled,
            tuple(dict.fromkeys(written for _, written in doubtful)),
            _spans(pieces, [at for at, _ in doubtful]),
        )

    def _medial(self, form: Form) -> str:
        """Within a text: al-ʿIrāq, the article small where the system has it so."""
        if self._spelling.article_capital == "always":
            return form.upper
        head = self._spelling.head(form.word.prefixes, True, form.word.sounds[:1])
        return head + capital(form.lower[len(head) :])

    def _gap(self, gap: str) -> tuple[str, bool]:
        found = (gap.translate(self._spelling.other).replace("\u200f", "").replace("\u061c", ""), bool(_SENTENCE.search(gap)))
        if len(self._gaps) < 10_000:
            self._gaps[gap] = found
        return found

    def _form(self, written: str, unknown: Unknown, vocalised: bool, known: dict[str, Form]) -> Form:
        fixed = self._override(written)
        if fixed is not None:
            form = fixed
        else:
            made = [self._spelled(word, written, unknown) for word in readings(written, self._lexicon, vocalised)]
            form = made[-1]
            if len(made) > 1:
                form = form._replace(plain=False, others=tuple(made[:-1]))
        if len(known) > 200_000:
            known.clear()
        known[written] = form
        return form

    def _override(self, written: str) -> Form | None:
        bare = skeleton(written)
        for cut in (0, 1):
            value = self._fixed.get(bare[cut:])
            prefix = {"و": "wa", "ف": "fa", "ب": "bi", "ل": "li", "ك": "ka"}.get(bare[0]) if cut else ""
            if value is None or prefix is None:
                continue
            prefixes = (prefix,) if prefix else ()
            if any("\u0620" <= letter <= "\u06ff" for letter in value):
                parts = [readings(part, self._lexicon)[-1] for part in value.split()]
                forms = [self._spelled(part._replace(prefixes=part.prefixes), part.sounds, "mark") for part in parts]
                value = " ".join(self._medial(form) if form.article else form.upper for form in forms)
            head = self._spelling.head(prefixes, False, "")
            kind = "x" if value[:1].islower() else "m"
            word = Word(prefixes, False, "", kind, True)
            return Form(head + value, head + value if prefixes else capital(value), kind, False, True, True, written, word)
        return None

    def _spelled(self, word: Word, written: str, unknown: Unknown) -> Form:
        spelling = self._spelling
        if not word.vowelled:
            return self._unvowelled(word, written, unknown)
        heard, changing = word.sounds, False
        if word.prefixes[-1:] in (("bi",), ("li",), ("ka",)):
            heard = _genitive(heard).replace("Z", "i").replace("M", "a")
        if any(variable in heard for variable in "QMZ"):
            heard, changing = heard.replace("Z", "a").replace("M", "u"), True
        head = spelling.head(word.prefixes, word.article, heard[:1])
        stem = spelling.stem(heard.replace("Q", ""))
        changing = changing or (heard.endswith("ة") and not word.article) or (self._pause and heard[-1:] in "aiu" and word.kind in "vin")
        return Form(
            head + stem,
            self._capital(head, stem, word),
            word.kind,
            word.article,
            True,
            not changing,
            written,
            word,
        )

    def _capital(self, head: str, stem: str, word: Word) -> str:
        if word.prefixes and word.kind == "m" and not word.article:
            return head + capital(stem)
        if word.article and not word.prefixes and self._spelling.article_capital != "never":
            return capital(head) + (capital(stem) if word.kind == "m" or self.capitals == "name" else stem)
        return head + capital(stem) if self._spelling.article_capital == "never" and word.article else capital(head + stem)

    def _unvowelled(self, word: Word, written: str, unknown: Unknown) -> Form:
        latin = self._spelling.head((), word.article, word.sounds[:1]) + self._spelling.consonants(word.sounds)
        latin = marked(latin, unknown)
        return Form(latin, latin, word.kind, word.article, False, True, written, word)

    def _resolved(
        self, form: Form, last: Form | None, following: Form | None, gap: str, unknown: Unknown, pieces: list[str]
    ) -> Form:
        if form.others and following and not following.vowelled and following.written[0] in "تنأ":
            # أن تنشر or أن تركيا: nobody knows whether it is a verb.
            if form.others[0].word.when == "next:i|next:v":
                return self._unvowelled(consonants(skeleton(form.written)), form.written, unknown)
        for other in form.others:
            if _holds(other.word.when, last, following):
                form = other._replace(written=form.written)
                break
        word, heard = form.word, form.word.sounds
        if not word.vowelled or not word.sounds:
            return form
        before = last.written if last else ""
        if "Q" in heard:
            heard = _genitive(heard) if _governs(last) or word.prefixes[-1:] in (("bi",), ("li",), ("ka",)) else heard
            if "Q" in heard:
                latin = marked(self._spelling.head(word.prefixes, word.article, "") + self._spelling.stem(heard.replace("Q", "")), unknown)
                return form._replace(lower=latin, upper=latin, vowelled=False)
        if "Z" in heard:
            heard = _genitive(heard.replace("Z", "Q")) if (last and last.kind == "r") or word.prefixes[-1:] == ("bi",) else heard.replace("Z", "a")
        if "M" in heard or (word.kind == "i" and before in _SUBJUNCTIVE | _JUSSIVE):
            heard = _mood(heard, "a" if before in _SUBJUNCTIVE or "li" in word.prefixes else "" if before in _JUSSIVE else "u")
        if self._pause and gap[:1] in ".,;!?" and gap and heard[-1] in "aiu" and word.kind in "vin":
            heard = heard[:-1]
        construct = heard.endswith("ة") and not word.article and _constructs(form, last, following)
        vowel = self._elides and word.article and not word.prefixes and last is not None and pieces[-2].endswith(_ELIDES)
        if heard == word.sounds and not construct and not vowel:
            return form
        head = self._spelling.head(word.prefixes, word.article, heard[:1], vowel)
        stem = self._spelling.stem(heard, construct)
        return form._replace(lower=head + stem, upper=head + capital(stem) if vowel else self._capital(head, stem, word))


def marked(latin: str, unknown: Unknown) -> str:
    """A reading that is not sure of its vowels, so that nobody takes it for one that is."""
    return {"mark": f"°{latin}", "bracket": f"[{latin}]", "omit": "…"}[unknown]


def _genitive(heard: str) -> str:
    return heard.replace("Qهu", "iهi").replace("Q", "i")


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
    return last.kind in ("r", "z") or (last.kind in ("n", "p") and not last.article and last.vowelled and last.word.sounds[-1:] not in ("N", "A", "u"))


def _holds(when: str, last: Form | None, following: Form | None) -> bool:
    for condition in when.split("|"):
        where, _, wanted = condition.partition(":")
        beside = last if where == "prev" else following
        if beside is None:
            if wanted == "-":
                return True
            continue
        if wanted in ("al", "n0"):
            # The noun before has the article (الأمين العام), or has none and so governs the word (إعلان نشر).
            if beside.kind in ("n", "p") and beside.article == (wanted == "al"):
                return True
        elif len(wanted) == 1 and wanted.isascii():
            if beside.kind == wanted and (where == "prev" or not beside.word.prefixes):
                return True
        elif skeleton(beside.written) == wanted:
            return True
    return False


def _constructs(form: Form, last: Form | None, following: Form | None) -> bool:
    """Whether ة is heard as t: the word is followed by its genitive (وزارة الخارجية, مدينة حلب)."""
    if following is None or following.word.prefixes or form.kind in ("m", "x") or following.kind in ("i", "v", "r", "x", "z", "a"):
        return following is not None and following.kind == "a" and following.article and not following.word.prefixes and form.kind == "n"
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


def _spans(pieces: list[str], wanted: list[int]) -> tuple[tuple[int, int], ...]:
    if not wanted:
        return ()
    result, at, end = [], 0, 0
    for index in wanted:
        end += sum(map(len, pieces[at:index]))
        result.append((end, end + len(pieces[index])))
        at = index
    return tuple(result)


def _unshaped(found: re.Match[str]) -> str:
    import unicodedata

    return unicodedata.normalize("NFKC", found[0])


@cache
def _engine(id: str) -> Arabic:
    return Arabic(id, lexicon(), {})


def arabic(id: str, overrides: Mapping[str, str] | None = None) -> Arabic:
    """The engine of a system; with overrides one of its own."""
    return Arabic(id, lexicon(), overrides) if overrides else _engine(id)
