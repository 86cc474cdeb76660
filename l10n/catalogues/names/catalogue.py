"""`names.po`: one entry for each person, place and organisation of a project, where translators choose its form for all articles.

msgid is the name in the project's base language, as far as people have checked what it is there, msgctxt its kind. A form
that the tool is sure of stands in it as fuzzy; taking the fuzzy away approves it, nothing else does. What a person wrote or
approved is never changed; what nobody touched follows better data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.catalogues.names.entities import known
from l10n.catalogues.names.entries import (
    MINED,
    Name,
    forms_in,
    in_order,
    is_fixed,
    is_form,
    is_ours,
    is_proposed,
    kind_of,
    notes_of,
    proposals_in,
    stands_for,
)
from l10n.catalogues.names.found import LANGUAGES, Mentions
from l10n.catalogues.update.proposal import retired
from l10n.catalogues.words import has_words
from l10n.model import Catalogue, Message
from l10n.names.values import NameKind, Proposal

_CONSONANTS = "бвгджзйклмнпрстфхцчшщь"
NAME = "names"
"""The name of the catalogue; no article may have it."""
NameKey = tuple[NameKind, str]
"""Kind and key: what tells one entry from another."""


@dataclass(frozen=True, slots=True)
class AgreedName:
    """What a catalogue of names says of one name."""

    kind: NameKind
    key: str
    form: str
    """Its form in the catalogue's language, with a letter or digit in it; empty: none yet."""
    approved: bool
    written: tuple[str, ...] = ()
    """How articles write it, the key first."""
    others: tuple[str, ...] = ()
    """What else was proposed."""
    stands_for: tuple[str, ...] = ()
    """Keys of the full names that it is short for."""
    fixed: bool = False
    """Whether its form is a Russian one that stays the same in all cases."""
    origin: str = ""
    """Who proposed the form; empty: a person wrote it."""
    references: tuple[str, ...] = ()
    """The articles that have it."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Proposed:
    """What proposals for a name came to."""

    proposals: tuple[Proposal, ...]
    sure: bool
    """Whether the first may be filled in."""


def agreed(catalogue: Catalogue) -> tuple[AgreedName, ...]:
    """The names that a catalogue has, in its order."""
    found = []
    for message in catalogue.messages:
        kind = kind_of(message)
        if kind is None or message.obsolete:
            continue
        proposals = proposals_in(message)
        form = message.target if is_form(message.target) else ""
        others = tuple(p.form for p in proposals if p.form != message.target)
        origins = (p.origin for p in proposals if p.form == message.target)
        found.append(
            AgreedName(
                kind,
                message.key,
                form,
                message.done and bool(form),
                (message.key, *forms_in(message)),
                others,
                stands_for(message),
                is_fixed(message),
                next(origins, ""),
                message.references,
                message.line,
            )
        )
    return tuple(found)


def collected(
    occurring: Mapping[str, Mentions], target: str, own: Iterable[str] = ()
) -> dict[NameKey, Name]:
    """The names of a project's articles, by kind and key, in no certain order.

    `occurring`: the mentions in each article, by its reference. `target`: the catalogue's language, without region;
    articles in it need none of their names translated. `own`: further keys that short forms may stand for.
    """
    forms: dict[NameKey, dict[str, dict[str, None]]] = {}
    seeds: dict[NameKey, tuple[str, str]] = {}
    references: dict[NameKey, list[str]] = {}
    for reference in sorted(occurring):
        found = occurring[reference]
        if found.language == target:
            continue
        for kind, base, key in found.names:
            name = (kind, key)
            if name not in forms:
                entity = known(kind, base, found.language)
                forms[name] = {tag: {} for tag in ("en", "ru", "ar")}
                seeds[name] = _grammar(kind, base, found.language)
                for tag in LANGUAGES if entity else ():
                    if form := entity.written(tag) if entity else "":
                        forms[name][tag][form] = None
            forms[name][found.language][base] = None
            here = references.setdefault(name, [])
            if not here or here[-1] != reference:
                here.append(reference)
    longer: dict[str, list[str]] = {}
    for key in dict.fromkeys([*(key for kind, key in forms if kind == "person"), *own]):
        if len(words := key.split()) > 1:
            longer.setdefault(words[-1].casefold(), []).append(key)
    return {
        name: Name(
            name[0],
            name[1],
            {tag: tuple(each) for tag, each in forms[name].items() if each},
            *seeds[name],
            tuple(sorted(longer.get(name[1].casefold(), ()))) if name[0] == "person" else (),
            tuple(references[name]),
        )
        for name in forms
    }


def _grammar(kind: NameKind, base: str, language: str) -> tuple[str, str]:
    found = known(kind, base, language)
    if found is None or (found.form == "short" and kind != "person"):
        return "", ""
    if found.form == "whole" or kind != "person":
        return ("" if found.form == "short" else found.entity.gender), found.entity.declension
    # a surname may be a man's and a woman's: Мохаммед of Амина Мохаммед stays, another Мохаммед does not
    hers = found.entity.gender == "f" and found.entity.later("ru")[-1:] in _CONSONANTS
    return "", "" if hers else found.entity.declension


def brought(
    previous: Catalogue,
    names: Mapping[NameKey, Name],
    propose: Callable[[Name, Message | None], Proposed],
    target: str,
    stands: Callable[[str], bool] = lambda _: False,
) -> Catalogue:
    """The catalogue of names brought up to date: the very same where nothing changed.

    `propose`: proposals for a name, whose entry so far may have some; `target`: the catalogue's language, without
    region; `stands`: whether a reference is that of an article of which nothing is known, so that it stays.
    """
    in_use = sorted(previous.messages, key=lambda message: not message.obsolete)
    by_key = {(kind, m.key): m for m in reversed(in_use) if (kind := kind_of(m))}
    taken: set[int] = set()
    live: list[Message] = []
    for key, name in names.items():
        before = _entry(key, name, by_key)
        if before is not None:
            taken.add(id(before))
            if more := [r for r in before.references if r not in name.references and stands(r)]:
                name = replace(name, references=tuple(sorted({*name.references, *more})))
        live.append(_settled(before, name, propose(name, before), target))
    gone: list[Message] = []
    for message in previous.messages:
        if id(message) in taken:
            continue
        if message.obsolete:
            gone.append(message)
        elif kind_of(message) is None or any(map(stands, message.references)):
            live.append(message)
        elif message.done and has_words(message):
            live.append(message if not message.references else message.changed(references=()))
        elif not is_ours(message) or any(not c.startswith(MINED) for c in message.comments):
            gone.append(retired(message))
    messages = (*in_order(live), *gone)
    if len(messages) == len(previous.messages) and all(
        a is b for a, b in zip(messages, previous.messages, strict=True)
    ):
        return previous
    return replace(previous, messages=messages)


def _entry(key: NameKey, name: Name, by_key: Mapping[NameKey, Message]) -> Message | None:
    """The entry that a name had, be it under a key in another language, from before people had checked it."""
    found = by_key.get(key)
    if found is not None:
        return found
    others = (by_key.get((name.kind, form)) for form in name.written)
    return next((m for m in others if m is not None and has_words(m)), None)


def _settled(before: Message | None, name: Name, found: Proposed, target: str) -> Message:
    """The entry as it is now: what a person wrote, else what is proposed."""
    notes = notes_of(name, found.proposals, target)
    filled = found.proposals[0].form if found.proposals and found.sure else ""
    if before is None:
        return Message(
            name.key, filled, name.kind, bool(filled), notes=notes, references=name.references
        )
    own = has_words(before) and not is_proposed(before)
    words = (before.target, before.fuzzy) if own else (filled, bool(filled))
    if (
        (before.key, before.notes, before.references, before.obsolete)
        == (name.key, notes, name.references, False)
    ) and (before.target, before.fuzzy) == words:
        return before
    return before.changed(
        key=name.key,
        notes=notes,
        references=name.references,
        target=words[0],
        fuzzy=words[1],
        obsolete=False,
    )


def kept(before: Message) -> Proposed:
    """The proposals that an entry has already."""
    proposals = proposals_in(before)
    sure = bool(proposals) and has_words(before) and before.target == proposals[0].form
    return Proposed(proposals, sure)


def told_by(name: Name, approved: Mapping[str, str]) -> dict[str, str]:
    """What approved forms of other names say of this one, by its form: of a surname the end of a person's full form.

    `approved`: of persons, by key. Two that disagree say nothing.
    """
    ends = {
        form.split()[-1]
        for key in name.stands_for
        if len((form := approved.get(key, "")).split()) > 1
    }
    return {name.key: ends.pop()} if len(ends) == 1 else {}


def words_of(keys: Sequence[str]) -> frozenset[str]:
    """The last words of names, by which one that is approved bears on others."""
    return frozenset(key.split()[-1].casefold() for key in keys if key.split())
