"""Words as a system spells them: their readings, the project's own forms, and what clitics and endings make of them."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.romanisation.arabic.form import Form
from l10n.romanisation.arabic.given import behind_clitics
from l10n.romanisation.arabic.letters import may_be_lone
from l10n.romanisation.arabic.lexicon import Lexicon
from l10n.romanisation.arabic.sounds import complete, skeleton
from l10n.romanisation.arabic.spelling import Spelling, capital
from l10n.romanisation.arabic.words import Word, readings

_REMEMBERED = 200_000


class Forms:
    """The forms of words in a system, remembered; each with those that it has beside certain neighbours."""

    def __init__(
        self,
        spelling: Spelling,
        words: Lexicon,
        fixed: Mapping[str, str],
        vocalised: Mapping[str, Word],
    ) -> None:
        """`fixed`: spellings, `vocalised`: readings that words without vowel signs have whatever the lexicon says."""
        self._spelling = spelling
        self._lexicon = words
        self._fixed = fixed
        self._vocalised = vocalised
        self._elides = "vowel" in spelling.article
        self.known: dict[bool, dict[str, Form]] = {False: {}, True: {}}
        """Words that were met, by whether the text around them was vocalised."""
        self._endings: dict[tuple[str, str, bool, bool], Form] = {}

    def of(self, written: str, vocalised: bool) -> Form:
        """The form of a word that is met for the first time, in a text that is vocalised or not."""
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
        if may_be_lone(bare := skeleton(written)):
            form = form._replace(alone=True, written=bare)
        elif (
            form.plain
            and form.vowelled
            and form.kind not in ("m", "")
            and not (form.article and self._elides)
        ):
            form = form._replace(usual=form.lower)
        known = self.known[vocalised]
        if len(known) > _REMEMBERED:
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
            return self.unvowelled(word, written)
        spelling, heard = self._spelling, word.sounds
        head = spelling.head(word.prefixes, word.article, heard[:1])
        usual = heard.replace("Z", "a").replace("M", "u").replace("Q", "")
        stem = spelling.stem(usual)
        changing = (
            usual != heard
            or word.kind == "i"
            or (heard.endswith("ة") and not word.article)
            or (spelling.pause and heard[-1:] in ("a", "i", "u") and word.kind in "vin")
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

    def unvowelled(self, word: Word, written: str) -> Form:
        """A word of which only the consonants are known."""
        head = self._spelling.head((), word.article, word.sounds[:1])
        latin = head + self._spelling.consonants(word.sounds)
        return Form(latin, latin, word.kind, word.article, False, True, written, word, len(head))

    def ending(self, form: Form, heard: str, construct: bool, vowel: bool) -> Form:
        """A form as it sounds beside its neighbours: in construct, behind a vowel."""
        key = (form.written, heard, construct, vowel)
        known = self._endings.get(key)
        if known is None:
            if len(self._endings) > _REMEMBERED:
                self._endings.clear()
            known = self._endings[key] = self._ending(form, heard, construct, vowel)
        return known

    def _ending(self, form: Form, heard: str, construct: bool, vowel: bool) -> Form:
        word = form.word
        head = self._spelling.head(word.prefixes, word.article, heard[:1], vowel)
        stem = self._spelling.stem(heard.replace("Q", ""), construct)
        if "Q" in heard:
            latin = head + stem
            return form._replace(lower=latin, named=latin, vowelled=False)
        return form._replace(lower=head + stem, named=self._named(head, stem, word), head=len(head))
