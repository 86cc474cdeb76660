"""The note of a sentence on the names in it: `names: Putin = Путин; Moscow ? Москва; Hmeimim ?`.

`=` goes before a form that a person approved in `names.po`, `?` before one that is only proposed: the one filled in, else the
first of the entry's proposals. Where nobody knows any, nothing follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from l10n.model import Catalogue, Message

if TYPE_CHECKING:  # every run reads notes, few know names
    from l10n.catalogues.names.catalogue import AgreedName
    from l10n.catalogues.names.found import Mentions
    from l10n.names.values import NameKind

_BEGINNING = "names: "
_DIVIDER = "; "


class Said(NamedTuple):
    """A name in a sentence, as its note has it."""

    name: str
    """Its dictionary form in the language of the article."""
    form: str
    """Empty: nobody knows one."""
    approved: bool


def names_note(said: Iterable[Said]) -> str:
    """The note on the names of a sentence.

    >>> names_note([Said("Putin", "Путин", True), Said("Hmeimim", "", False)])
    'names: Putin = Путин; Hmeimim ?'
    """
    shown = (
        f"{_plain(each.name)} {'=' if each.approved else '?'} {_plain(each.form)}".rstrip()
        for each in said
    )
    return _BEGINNING + _DIVIDER.join(shown)


def form_told(name: AgreedName) -> tuple[str, bool]:
    """The form that the notes tell of a name, and whether it is approved: an entry not filled in has proposals still."""
    return name.form or next(iter(name.others), ""), name.approved


def names_said(message: Message) -> tuple[Said, ...]:
    """The names that the notes of a message tell of."""
    found: list[Said] = []
    for note in message.notes:
        if not note.startswith(_BEGINNING):
            continue
        for part in note[len(_BEGINNING) :].split(_DIVIDER):
            for sign in (" = ", " ? "):
                name, here, form = f"{part} ".partition(sign)
                if here:
                    found.append(Said(name.strip(), form.strip(), sign == " = "))
                    break
    return tuple(found)


def notes_on(
    mentions: Mentions, form: Callable[[NameKind, str], tuple[str, bool]]
) -> dict[int, str]:
    """The notes for an article's messages, by their numbers. `form`: by kind and key, the form and whether it is approved."""
    said = [Said(base, *form(kind, key)) for kind, base, key in mentions.names]
    return {
        number: names_note(said[i] for i in here)
        for number, here in mentions.places.items()
        if all(i < len(said) for i in here)
    }


def with_names(messages: Sequence[Message], notes: Mapping[int, str]) -> tuple[Message, ...]:
    """An article's messages, those with names with a note on them."""
    if not notes:
        return tuple(messages)
    return tuple(
        replace(message, notes=(*message.notes, notes[number])) if number in notes else message
        for number, message in enumerate(messages)
    )


def names_kept(messages: Sequence[Message], before: Catalogue) -> tuple[Message, ...]:
    """An article's messages with the notes on names that their sentences had in a catalogue."""
    had = {
        (message.context, message.key): note
        for message in before.messages
        for note in message.notes
        if note.startswith(_BEGINNING)
    }
    notes = {j: had.get((message.context, message.key), "") for j, message in enumerate(messages)}
    return with_names(messages, {j: note for j, note in notes.items() if note})


def _plain(text: str) -> str:
    """A text that cannot be taken for the signs of a note."""
    for sign in (_DIVIDER, " = ", " ? "):
        text = text.replace(sign, " ")
    return " ".join(text.split())
