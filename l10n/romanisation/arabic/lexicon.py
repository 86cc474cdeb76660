"""The vocalised lexicon: words whose vowels we trust, by their usual spelling.

Rows of `data/lexicon/*.tsv`: vocalised form (sukun may be left out), kind, spelling where it is not the form without
marks, condition, source. A condition (`next:i`, `prev:من`) picks among rows of one spelling by the neighbouring word; the
row without one is the default. `data/lexicon/README.md` explains the kinds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from l10n.romanisation.arabic.sounds import skeleton, sounds
from l10n.romanisation.system import DATA

FOLDER = DATA / "lexicon"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the lexicon."""

    sounds: str
    kind: str
    """`n` noun, `p` one with sound plural (persons), `a` adjective, `m` name, `v` perfect, `i` imperfect, `r` preposition,
    `z` adverbial preposition (accusative, genitive after another), `x` any other word without endings; `-` a spelling that
    has several readings and is left open."""
    when: str = ""
    """Where this reading holds (`next:i`; `art`, behind the article; `bare`, not there); empty for the default."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by spelling; entries are made when first asked for."""

    rows: Mapping[str, list[tuple[str, str, str]]]
    """Spelling to vocalised form, kind and condition."""
    loose: Mapping[str, str]
    """Spelling without hamza on alif to the one spelling with it, where there is only one: احمد, أحمد."""
    made: dict[str, tuple[Entry, ...]] = field(default_factory=dict)

    def exact(self, spelling: str) -> bool:
        """Whether it is there with just these hamzas."""
        return spelling in self.rows

    def entries(self, spelling: str) -> tuple[Entry, ...]:
        """What the word may be, the default last; empty if it is not there."""
        if (known := self.made.get(spelling)) is None:
            rows = self.rows.get(spelling)
            if rows is None:
                if spelling not in self.loose:
                    return ()
                # Not verbs: a foreign وايد is no أيّد.
                rows = [
                    row
                    for row in self.rows.get(self.loose.get(spelling, ""), ())
                    if row[1] not in "vi"
                ]
            found = [Entry(_endings(_parts(form), kind), kind, when) for form, kind, when in rows]
            known = self.made[spelling] = tuple(sorted(found, key=lambda entry: not entry.when))
        return known


def _parts(form: str) -> str:
    """A tatweel divides what is written together: لِـأَنَّ is li-anna."""
    return "=".join(map(sounds, form.split("ـ")))


def _endings(heard: str, kind: str) -> str:
    """`M` stands for the mood vowel of an imperfect, `Z` for the case vowel of an adverbial preposition."""
    if kind == "i" and heard[-1] not in "AUIE":
        return heard.removesuffix("u") + "M"
    if kind == "z":
        return heard.removesuffix("a") + "Z"
    return heard


def parse(text: str) -> tuple[dict[str, list[tuple[str, str, str]]], dict[str, str]]:
    """Rows by spelling, and spellings by their form without hamza."""
    rows: dict[str, list[tuple[str, str, str]]] = {}
    # The marks of all rows are taken off at once: this is most of the time that the first Arabic text costs.
    for line, bare in zip(text.split("\n"), skeleton(text).split("\n"), strict=True):
        if line and line[0] != "#":
            form, kind, other, when = (*line.split("\t", 4), "", "")[:4]
            rows.setdefault(other or bare[: bare.index("\t")], []).append((form, kind, when))
    loose: dict[str, str] = {}
    for spelling in rows:
        # Only in front: a foreign راي is no رأي; and السنة is no ألسنة.
        if (
            spelling[0] in "أإ"
            and spelling[1:2] != "ل"
            and (bare := "ا" + spelling[1:]) not in rows
        ):
            loose[bare] = "" if bare in loose else spelling
    return rows, loose


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package; read once, at the first Arabic text."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.tsv")))
    return Lexicon(*parse(text))
