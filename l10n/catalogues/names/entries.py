"""One entry of `names.po`: what its notes tell, written and read.

#. ar: أحمد الشرع
#. masculine, not declined
#. proposed: Ахмед аш-Шараа (seed)
#. or: Ахмад аш-Шараа (seed)
#: source_articles/moscow-visit.txt
#, fuzzy
msgctxt "person"
msgid "Ahmed al-Sharaa"
msgstr "Ахмед аш-Шараа"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from l10n.catalogues.words import has_words
from l10n.model import Message
from l10n.names.fold import fold
from l10n.names.hints import hint
from l10n.names.values import NameKind, Proposal

_PROPOSAL = re.compile(r"(proposed|or): (.*) \(([\w+, ]+)\)")
_FORMS = re.compile(r"(en|ru|ar): (.*)")
_DIVIDER = "; "
_GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter", "pl": "plural"}
_FIXED = "not declined"
_DECLENSIONS = {
    "none": _FIXED,
    "all-none": _FIXED,
    "last": "only its last word is declined",
}
_SURNAME = {**_DECLENSIONS, "none": "its last word is not declined"}
"""Of persons: the words before the surname are declined."""
MINED = "from translations: "
"""How the comment begins on a form that `l10n names mine` found."""
KINDS: tuple[NameKind, ...] = get_args(NameKind)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a project: what becomes an entry."""

    kind: NameKind
    key: str
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How it is written in `en`, `ru`, `ar`: in articles, and elsewhere as far as people have checked that."""
    gender: str = ""
    declension: str = ""
    """Of the Russian form, as the seed has them."""
    stands_for: tuple[str, ...] = ()
    """Keys of the full forms that it is short for."""
    references: tuple[str, ...] = ()

    @property
    def written(self) -> tuple[str, ...]:
        """All its forms in all languages, the key first."""
        return tuple(dict.fromkeys([self.key, *(f for each in self.forms.values() for f in each)]))


def notes_of(name: Name, proposals: Sequence[Proposal], target: str) -> tuple[str, ...]:
    """The notes of a name's entry. `target`: the language of targets, without region."""
    notes: list[str] = []
    for tag in ("en", "ru", "ar"):
        others = [_flat(form) for form in name.forms.get(tag, ()) if form != name.key]
        if others and tag != target:
            notes.append(f"{tag}: {_DIVIDER.join(others)}")
    if name.stands_for:
        notes.append(f"short for: {_DIVIDER.join(map(_flat, name.stands_for))}")
    form = proposals[0].form if proposals else ""
    if grammar := _grammar(name, target) or _grammar_by_rule(name, target, form):
        notes.append(grammar)
    for number, proposal in enumerate(proposals):
        word = "or" if number else "proposed"
        notes.append(f"{word}: {_flat(proposal.form)} ({proposal.origin})")
    return tuple(notes)


def is_form(text: str) -> bool:
    """Whether a text may be the form of a name: a space, `…`, a tatweel alone have nothing to compare."""
    return any(map(str.isalnum, fold(text)))


def proposals_in(message: Message) -> tuple[Proposal, ...]:
    """The proposals that an entry's notes tell of, best first, without their confidence."""
    found = (_PROPOSAL.fullmatch(note) for note in message.notes)
    return tuple(Proposal(match[2], match[3], 0.0) for match in found if match)


def forms_in(message: Message) -> Iterator[str]:
    """How the notes of an entry say that its name is written in other places; its key is not among them."""
    for note in message.notes:
        if match := _FORMS.fullmatch(note):
            yield from match[2].split(_DIVIDER)


def stands_for(message: Message) -> tuple[str, ...]:
    """The keys of the full forms that an entry is short for."""
    notes = (note for note in message.notes if note.startswith("short for: "))
    return tuple(key for note in notes for key in note[len("short for: ") :].split(_DIVIDER))


def is_fixed(message: Message) -> bool:
    """Whether the notes of an entry say that its Russian form stays the same in all cases."""
    return any(
        note.removeprefix(f"{g}, ") == _FIXED for note in message.notes for g in _GENDERS.values()
    )


def is_proposed(message: Message) -> bool:
    """Whether an entry's target is what was proposed, and nobody said anything to it yet."""
    if not has_words(message):
        return True
    first = next(iter(proposals_in(message)), None)
    return message.fuzzy and first is not None and _flat(message.target) == first.form


def is_ours(message: Message) -> bool:
    """Whether an entry's target is what was proposed, or what was found in translations, and nobody approved it."""
    mined = message.fuzzy and any(each.startswith(MINED) for each in message.comments)
    return mined or is_proposed(message)


def kind_of(message: Message) -> NameKind | None:
    """The kind that an entry's context names; None for a foreign one."""
    return message.context if message.context in KINDS else None


def in_order(messages: Iterable[Message]) -> list[Message]:
    """Entries by kind, then by their last word, so that a surname stands above those who bear it."""

    def place(message: Message) -> tuple[int, str, int, str]:
        kind = kind_of(message)
        words = message.key.split()
        last = words[-1].casefold() if words and kind == "person" else message.key.casefold()
        return KINDS.index(kind) if kind else len(KINDS), last, len(words), message.key

    return sorted(messages, key=place)


def _grammar(name: Name, target: str) -> str:
    """Gender and declension: of persons the gender, of others that of the Russian form."""
    said = [_GENDERS.get(name.gender, "")] if name.kind == "person" or target == "ru" else []
    if target == "ru":
        words = _SURNAME if name.kind == "person" and " " in name.key else _DECLENSIONS
        said.append(words.get(name.declension, ""))
    return ", ".join(filter(None, said))


def _grammar_by_rule(name: Name, target: str, form: str) -> str:
    """The same of a person that no list has, by the given name and the end of the surname."""
    if name.kind != "person" or target != "ru" or " " not in form:
        return ""
    told = hint(form, name.forms)
    said = [_GENDERS.get(told.gender, ""), _SURNAME["none"] if told.fixed else ""]
    if told.fixed_of_woman:
        said.append(f"of a woman {_SURNAME['none']}")
    return ", ".join(filter(None, said))


def _flat(text: str) -> str:
    return " ".join(text.split())
