"""Running Arabic text: each word's reading, and what its neighbours make of it.

They decide on ة in construct, the mood of a verb after أن or لم, the case before a possessive suffix, and between
readings of one spelling. A word is spelled once and remembered with all its forms; most words have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from l10n.romanisation.arabic.form import Form
from l10n.romanisation.arabic.forms import Forms
from l10n.romanisation.arabic.given import any_of
from l10n.romanisation.arabic.letters import OPENING, Lone, lone
from l10n.romanisation.arabic.lexicon import lexicon
from l10n.romanisation.arabic.neighbours import (
    Beside,
    constructs,
    holds,
    sounds_after,
    surname,
)
from l10n.romanisation.arabic.sounds import SHORT, skeleton
from l10n.romanisation.arabic.spelling import Spelling, capital
from l10n.romanisation.arabic.words import Word, consonants, readings
from l10n.romanisation.romanised import Capitals, Romanised, Unknown
from l10n.romanisation.system import system

LETTERS = "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u0870-\u0887\u0889-\u088e\u0897-\u08ff"
_BASE = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u0870-\u0882\u0886\u0889-\u088d\u08a0-\u08c8"
_WORD = re.compile(f"([{_BASE}][{LETTERS}]*)")
_VOWELLED = re.compile(f"[{SHORT}]")
_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc\U0001ee00-\U0001eeff]+")
_SENTENCE = re.compile(r"[.!?؟۔…][\"'»”’)\]]*(?:\s|$)|\n")
_PAUSES = frozenset(".,;!?")
_CLOSE = frozenset([" ", ' "', " «", " “"])
"""What may stand between a word and its genitive: صحيفة «الوطن»."""
Gap = tuple[str, bool, str]
"""What stands between two words: as spelled, whether the next is the first of a sentence, and as spelled without markup."""
_ELIDES = ("a", "i", "u", "ā", "ī", "ū", "á")
_FOREIGN = re.compile(r"[ \u00a0][\"«“‘]?[^\W\d_]")
"""A word in other letters as the next: وكالة Reuters, صحيفة «Le Monde»."""
_BEGUN = re.compile(r"[^\W_](?!\)\s*$)")
"""A sentence that begins with a number or a foreign word: 1,500 شخص; but 1) is a label."""
_SEAMS = re.compile("[\ue000-\uf8ff]")
"""Private characters stand where markup cuts a text (`documents/runs.py`): words see each other across them."""


class Arabic:
    """The engine of a system, with the words it has met."""

    def __init__(self, spelling: Spelling, forms: Forms, phrases: Iterable[str]) -> None:
        """`phrases`: words that are read together."""
        self.capitals = spelling.capitals
        self._spelling = spelling
        self._forms = forms
        self._elides = "vowel" in spelling.article
        self._gaps: dict[str, Gap] = {" ": (" ", False, " ")}
        together = [phrase for phrase in phrases if " " in phrase]
        self._word = _WORD
        if together:
            self._word = re.compile(
                f"([وفبلك]?{any_of(together)}(?![{LETTERS}])|[{_BASE}][{LETTERS}]*)"
            )

    def write(
        self, text: str, unknown: Unknown = "mark", capitals: Capitals | None = None
    ) -> Romanised:
        """The text in Latin letters."""
        capitals = capitals or self.capitals
        text = _SHAPED.sub(_unshaped, text)
        parts = self._word.split(text)
        words = parts[1::2]
        vocalised = bool(_VOWELLED.search(text)) and 2 * sum(
            map(bool, map(_VOWELLED.search, words))
        ) >= len(words)
        known = self._forms.known[vocalised]
        forms = [known.get(word) or self._forms.of(word, vocalised) for word in words]
        spelled = self._gaps
        gaps = [spelled.get(gap) or self._gap(gap) for gap in parts[::2]]
        return self._joined(forms, gaps, unknown, capitals)

    def phrase(self, vocalised: str) -> str:
        """Words with their vowel signs as in the middle of a sentence, where only names have a capital; the last word in
        pause: baraka."""
        rest = vocalised.removesuffix("\u064b") if vocalised.endswith("ة\u064b") else vocalised
        return self.write(f"قال، {rest}", capitals="sentence").text.split(" ", 1)[1]

    def _joined(
        self, forms: list[Form], gaps: list[Gap], unknown: Unknown, capitals: Capitals
    ) -> Romanised:
        pieces = [gaps[0][0]]
        start, always, vowelled = not _begun(gaps[0][2]), capitals == "name", 0
        doubtful: list[tuple[int, str]] = []
        last: Form | None = None
        house = False
        letter: Lone | None = None
        for at, form in enumerate(forms):
            gap, ended, bare = gaps[at + 1]
            if form.usual is not None and not start and not always and not house:
                pieces += (form.usual, gap)
                vowelled += 1
                start = ended
                last = form if bare == " " else None
                letter = None
                continue
            if form.alone and (
                found := lone(
                    form.written,
                    gaps[at][2],
                    bare,
                    OPENING.match(gap) is not None,
                    letter,
                    self._spelling,
                )
            ):
                piece = capital(found.latin) if start and capitals != "none" else found.latin
                vowelled += 1
                pieces += (piece, gap)
                # إ. ب. شيرباكوف: the stop of an initial ends no sentence.
                start = ended and (not found.letter or (start and found.ends))
                house, letter, last = found.letter and not start, found, None
                continue
            letter = None
            if not form.plain or (self._elides and form.article):
                following = forms[at + 1] if bare in _CLOSE and at + 1 < len(forms) else None
                beside = Beside(last, following, gaps[at][2], bare)
                form = self._resolved(form, beside, pieces[-2] if len(pieces) > 1 else "")
            if capitals == "none":
                piece = form.lower
            elif form.vowelled and (
                start
                or form.kind == "m"
                or (always and form.kind != "x")
                or (house and form.kind not in ("x", "r", "z", "v", "i"))
                or surname(form, last)
            ):
                named = always or form.kind == "m" or not start
                piece = self._first(form, named) if start else form.named
            else:
                piece = form.lower
            if form.vowelled:
                vowelled += 1
            else:
                piece = marked(form.lower, unknown)
                doubtful.append((len(pieces), form.written))
            # آل ثاني, the house of Thani: what follows is a name.
            house = form.written == "آل" and bare == " "
            pieces += (piece, gap)
            start = ended
            last = form if bare == " " else None
        return Romanised(
            "".join(pieces),
            len(forms),
            vowelled,
            tuple(dict.fromkeys(written for _, written in doubtful)),
            _spans(pieces, [at for at, _ in doubtful]),
        )

    def _first(self, form: Form, named: bool) -> str:
        """At the start of a sentence: Wa-al-kitāb, al-Kitāb or Al-kitāb as the system has it."""
        if form.article and not form.word.prefixes and self._spelling.article_capital == "never":
            return form.named
        return capital(form.named if named else form.lower)

    def _gap(self, gap: str) -> Gap:
        spelled = gap.translate(self._spelling.other).replace("\u200f", "").replace("\u061c", "")
        bare = _SEAMS.sub("", gap)
        ends = bool(_SENTENCE.search(bare)) and not _begun(bare)
        found = (spelled, ends, _SEAMS.sub("", spelled))
        if len(self._gaps) < 10_000:
            self._gaps[gap] = found
        return found

    def _resolved(self, form: Form, beside: Beside, after: str) -> Form:
        """The form that its neighbours call for; `after` is the spelling of what stands before."""
        last, following, _, gap = beside
        if form.others:
            form = self._chosen(form, beside)
        word = form.word
        if not word.vowelled or not word.sounds:
            return form
        heard = sounds_after(word, last)
        if (
            self._spelling.pause
            and gap[:1] in _PAUSES
            and len(heard) > 2
            and heard[-1] in "aiu"
            and word.kind in "vin"
        ):
            heard = heard[:-1]
        construct = (
            heard[-1] == "ة"
            and not word.article
            and constructs(form, last, following, _FOREIGN.match(gap) is not None)
        )
        vowel = (
            self._elides
            and word.article
            and not word.prefixes
            and last is not None
            and after.endswith(_ELIDES)
        )
        if heard == word.sounds and not construct and not vowel and "Q" not in heard:
            return form
        return self._forms.ending(form, heard, construct, vowel)

    def _chosen(self, form: Form, beside: Beside) -> Form:
        following = beside.following
        if (
            form.others[0].word.when == "next:i|next:v"
            and following is not None
            and not following.vowelled
            and not following.article
            and following.kind != "i"
        ):
            # أن تنشر, أن طرحت or أن ترامب: nobody knows whether a verb follows.
            return self._forms.unvowelled(consonants(skeleton(form.written)), form.written)
        for other in form.others:
            if holds(other.word, beside):
                return other._replace(written=form.written)
        return form


def _begun(gap: str) -> bool:
    """Whether a sentence has begun in what stands before its first Arabic word."""
    ends = [match.end() for match in _SENTENCE.finditer(gap)]
    return _BEGUN.search(gap, ends[-1] if ends else 0) is not None


def marked(latin: str, unknown: Unknown) -> str:
    """A reading that is not sure of its vowels, so that nobody takes it for one that is."""
    return {"mark": f"°{latin}", "bracket": f"[{latin}]", "omit": "…"}[unknown]


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


@lru_cache(maxsize=16)
def _engine(id: str, overrides: _Pairs = (), vocalised: _Pairs = ()) -> Arabic:
    spelling, words = Spelling(system(id)), lexicon()
    fixed = {skeleton(key): value for key, value in spelling.words.items()}
    fixed |= {skeleton(key): value for key, value in overrides}
    given = {skeleton(key) for key, _ in overrides}
    own: dict[str, Word] = {}
    phrases: dict[str, str] = {}
    for key, form in vocalised:
        if " " in form:
            phrases[skeleton(key)] = form
        else:
            own[skeleton(key)] = readings(form, words)[-1]._replace(when="")
            if skeleton(key) not in given:
                fixed.pop(skeleton(key), None)
    if phrases:
        engine = Arabic(spelling, Forms(spelling, words, fixed, own), fixed)
        fixed = {key: engine.phrase(form) for key, form in phrases.items()} | fixed
    return Arabic(spelling, Forms(spelling, words, fixed, own), fixed)


_Pairs = tuple[tuple[str, str], ...]


def arabic(
    id: str,
    overrides: Mapping[str, str] | None = None,
    vocalised: Mapping[str, str] | None = None,
) -> Arabic:
    """The engine of a system; with `overrides` (names) or `vocalised` forms of words one of its own."""
    return _engine(id, tuple((overrides or {}).items()), tuple((vocalised or {}).items()))
