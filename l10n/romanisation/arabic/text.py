"""Running Arabic text: each word's reading, and what its neighbours make of it.

They decide on ة in construct, the mood of a verb after أن or لم, the case before a possessive suffix, and between
readings of one spelling. A word is spelled once and remembered with all its forms; most words have one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from l10n.romanisation.arabic.form import Form
from l10n.romanisation.arabic.given import any_of, behind_clitics
from l10n.romanisation.arabic.lexicon import Lexicon, lexicon
from l10n.romanisation.arabic.neighbours import constructs, holds, sounds_after, surname
from l10n.romanisation.arabic.sounds import SHORT, complete, skeleton
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
"""What stands between two words: as spelled, whether a sentence ends in it, and as spelled without markup."""
_ELIDES = ("a", "i", "u", "ā", "ī", "ū", "á")
_GLUED = {"و": ("wa",), "ف": ("fa",), "وب": ("wa", "bi"), "ول": ("wa", "li")}
_OPENING = re.compile('["«“‘(\\d\ue000-\uf8ff]')
"""What a conjunction may be glued to that is no letter: و«الوطن», و1956."""
_SEAMS = re.compile("[\ue000-\uf8ff]")
"""Private characters stand where markup cuts a text (`documents/runs.py`): words see each other across them."""


class Arabic:
    """The engine of a system, with the words it has met."""

    def __init__(
        self,
        id: str,
        words: Lexicon,
        overrides: Mapping[str, str],
        vocalised: Mapping[str, str] | None = None,
    ) -> None:
        of = system(id)
        self.capitals: Capitals = of.table["capitals"]
        self._pause: bool = of.table.get("pause", False)
        self._spelling = Spelling(of)
        self._lexicon = words
        self._fixed = {
            **self._spelling.words,
            **{skeleton(key): value for key, value in overrides.items()},
        }
        self._vocalised: dict[str, Word] = {}
        self._forms: dict[bool, dict[str, Form]] = {False: {}, True: {}}
        self._endings: dict[tuple[str, str, bool, bool], Form] = {}
        self._elides = "vowel" in self._spelling.article
        self._gaps: dict[str, Gap] = {" ": (" ", False, " ")}
        self._word = _WORD
        for key, form in (vocalised or {}).items():
            if " " in form:
                # As in the middle of a sentence, where only names have a capital; the last word in pause: baraka.
                rest = form.removesuffix("\u064b") if form.endswith("ة\u064b") else form
                _, phrase = self.write(f"قال، {rest}", capitals="sentence").text.split(" ", 1)
                self._fixed.setdefault(skeleton(key), phrase)
            else:
                self._vocalised[skeleton(key)] = readings(form, words)[-1]._replace(when="")
                if key not in overrides:
                    self._fixed.pop(skeleton(key), None)
        if phrases := [key for key in self._fixed if " " in key]:
            self._word = re.compile(
                f"([وفبلك]?{any_of(phrases)}(?![{LETTERS}])|[{_BASE}][{LETTERS}]*)"
            )
        self._forms = {False: {}, True: {}}

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
        known = self._forms[vocalised]
        forms = [known.get(word) or self._form(word, vocalised, known) for word in words]
        spelled = self._gaps
        gaps = [spelled.get(gap) or self._gap(gap) for gap in parts[::2]]
        return self._joined(forms, gaps, unknown, capitals)

    def _joined(
        self, forms: list[Form], gaps: list[Gap], unknown: Unknown, capitals: Capitals
    ) -> Romanised:
        pieces = [gaps[0][0]]
        start, always, vowelled = True, capitals == "name", 0
        doubtful: list[tuple[int, str]] = []
        last: Form | None = None
        house = False
        for at, form in enumerate(forms):
            gap, ended, bare = gaps[at + 1]
            if form.usual is not None and not start and not always and not house:
                pieces += (form.usual, gap)
                vowelled += 1
                start = ended
                last = form if bare == " " else None
                continue
            if not form.plain or (self._elides and form.article):
                following = forms[at + 1] if bare in _CLOSE and at + 1 < len(forms) else None
                form = self._resolved(
                    form, last, following, bare, pieces[-2] if len(pieces) > 1 else ""
                )
            if capitals == "none":
                piece = form.lower
            elif form.vowelled and (
                start
                or form.kind == "m"
                or (always and form.kind != "x")
                or house
                or surname(form, last)
            ):
                named = always or form.kind == "m" or not start
                piece = self._first(form, named) if start else form.named
            else:
                piece = form.lower
            if form.vowelled:
                vowelled += 1
            elif (clitics := _GLUED.get(skeleton(form.written))) and _OPENING.match(gap):
                head = self._spelling.head(clitics, False, "")
                piece = capital(head) if start else head
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
        found = (spelled, bool(_SENTENCE.search(_SEAMS.sub("", gap))), _SEAMS.sub("", spelled))
        if len(self._gaps) < 10_000:
            self._gaps[gap] = found
        return found

    def _form(self, written: str, vocalised: bool, known: dict[str, Form]) -> Form:
        fixed = self._override(written)
        if fixed is not None:
            form = fixed
        else:
            made = [
                self._spelled(word, written) for word in readings(written, self._lexicon, vocalised)
            ]
            form = made[-1]
            if len(made) > 1:
                form = form._replace(plain=False, others=tuple(made[:-1]))
        if (
            form.plain
            and form.vowelled
            and form.kind not in ("m", "")
            and not (form.article and self._elides)
        ):
            form = form._replace(usual=form.lower)
        if len(known) > 200_000:
            known.clear()
        known[written] = form
        return form

    def _override(self, written: str) -> Form | None:
        """The form that the project gives a word, also behind clitics."""
        for prefixes, rest in behind_clitics(skeleton(written)):
            if (word := self._vocalised.get(rest)) is not None:
                if complete(written, all_marks=True):
                    return None
                return self._spelled(
                    word._replace(prefixes=prefixes + word.prefixes, vowelled=True), written
                )
            if (value := self._fixed.get(rest)) is not None:
                return self._as_given(value, prefixes, written)
        return None

    def _as_given(self, value: str, prefixes: tuple[str, ...], written: str) -> Form:
        if any("\u0620" <= letter <= "\u06ff" for letter in value):
            first, *others = (readings(part, self._lexicon)[-1] for part in value.split())
            first = first._replace(prefixes=prefixes + first.prefixes)
            value = " ".join(self._spelled(part, part.sounds).named for part in (first, *others))
            head = ""
        elif prefixes and value[:3].lower() == "al-":
            head, value = self._spelling.head(prefixes, True, ""), value[3:]
        else:
            head = self._spelling.head(prefixes, False, "")
        kind = "x" if value[:1].islower() else "m"
        word = Word(prefixes, False, "", kind, True)
        named = head + (value if prefixes or kind == "x" else capital(value))
        return Form(head + value, named, kind, False, True, True, written, word, len(head))

    def _spelled(self, word: Word, written: str) -> Form:
        if not word.vowelled:
            return self._unvowelled(word, written)
        spelling, heard = self._spelling, word.sounds
        head = spelling.head(word.prefixes, word.article, heard[:1])
        usual = heard.replace("Z", "a").replace("M", "u").replace("Q", "")
        stem = spelling.stem(usual)
        changing = (
            usual != heard
            or word.kind == "i"
            or (heard.endswith("ة") and not word.article)
            or (self._pause and heard[-1:] in ("a", "i", "u") and word.kind in "vin")
        )
        named = self._named(head, stem, word)
        return Form(
            head + stem,
            named,
            word.kind,
            word.article,
            True,
            not changing,
            written,
            word,
            len(head),
        )

    def _named(self, head: str, stem: str, word: Word) -> str:
        if word.article and not word.prefixes and self._spelling.article_capital == "always":
            head = capital(head)
        return head + capital(stem)

    def _unvowelled(self, word: Word, written: str) -> Form:
        head = self._spelling.head((), word.article, word.sounds[:1])
        latin = head + self._spelling.consonants(word.sounds)
        return Form(latin, latin, word.kind, word.article, False, True, written, word, len(head))

    def _resolved(
        self, form: Form, last: Form | None, following: Form | None, gap: str, after: str
    ) -> Form:
        """The form that its neighbours call for; `after` is the spelling of what stands before."""
        if form.others:
            form = self._chosen(form, last, following)
        word = form.word
        if not word.vowelled or not word.sounds:
            return form
        heard = sounds_after(word, last)
        if (
            self._pause
            and gap[:1] in _PAUSES
            and len(heard) > 2
            and heard[-1] in "aiu"
            and word.kind in "vin"
        ):
            heard = heard[:-1]
        construct = heard[-1] == "ة" and not word.article and constructs(form, last, following)
        vowel = (
            self._elides
            and word.article
            and not word.prefixes
            and last is not None
            and after.endswith(_ELIDES)
        )
        if heard == word.sounds and not construct and not vowel and "Q" not in heard:
            return form
        key = (form.written, heard, construct, vowel)
        if (known := self._endings.get(key)) is None:
            known = self._endings[key] = self._ending(form, heard, construct, vowel)
        return known

    def _chosen(self, form: Form, last: Form | None, following: Form | None) -> Form:
        if (
            form.others[0].word.when == "next:i|next:v"
            and following is not None
            and not following.vowelled
            and not following.article
            and following.kind != "i"
        ):
            # أن تنشر, أن طرحت or أن ترامب: nobody knows whether a verb follows.
            return self._unvowelled(consonants(skeleton(form.written)), form.written)
        for other in form.others:
            if holds(other.word, last, following):
                return other._replace(written=form.written)
        return form

    def _ending(self, form: Form, heard: str, construct: bool, vowel: bool) -> Form:
        if len(self._endings) > 200_000:
            self._endings.clear()
        word = form.word
        head = self._spelling.head(word.prefixes, word.article, heard[:1], vowel)
        stem = self._spelling.stem(heard.replace("Q", ""), construct)
        if "Q" in heard:
            latin = head + stem
            return form._replace(lower=latin, named=latin, vowelled=False)
        return form._replace(lower=head + stem, named=self._named(head, stem, word), head=len(head))


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
    return Arabic(id, lexicon(), dict(overrides), dict(vocalised))


_Pairs = tuple[tuple[str, str], ...]


def arabic(
    id: str,
    overrides: Mapping[str, str] | None = None,
    vocalised: Mapping[str, str] | None = None,
) -> Arabic:
    """The engine of a system; with `overrides` (names) or `vocalised` forms of words one of its own."""
    return _engine(id, tuple((overrides or {}).items()), tuple((vocalised or {}).items()))
