"""What the notes of messages tell of greetings and formulas, written and read.

A message that is a phrase bears a note in a fixed form, `phrase ID; policy POLICY gives: FORM`; a sentence with a formula
within has `formula ID: FORM`.
"""

from __future__ import annotations

import re

from l10n.model import Message

PHRASE = re.compile(r"phrase (?P<id>\w+)(?:; policy (?P<policy>\w+) gives: (?P<form>.*))?")
FORMULA = re.compile(r"formula (?P<id>\w+): (?P<form>.*)")


def phrase_note(phrase_id: str) -> str:
    """The note of a message that is a phrase, before any policy."""
    return f"phrase {phrase_id}"


def given_note(phrase_id: str, policy: str, form: str) -> str:
    """The note that records what policy gave the message of a phrase."""
    return f"phrase {phrase_id}; policy {policy} gives: {flat(form)}"


def formula_note(phrase_id: str, form: str) -> str:
    """The note on a formula within a sentence."""
    return f"formula {phrase_id}: {' '.join(form.split())}"


def tells_phrases(message: Message) -> bool:
    """Whether the notes of a message may tell of a phrase: most have none, and no expression need be tried on them."""
    return any(note.startswith(("phrase ", "formula ")) for note in message.notes)


def phrase_of(message: Message) -> str:
    """The id of the phrase that a message is, or nothing."""
    return next((m["id"] for note in message.notes if (m := PHRASE.fullmatch(note))), "")


def formula_ids(message: Message) -> tuple[str, ...]:
    """The ids of the formulas within a message's sentence, by its notes."""
    return tuple(m["id"] for note in message.notes if (m := FORMULA.fullmatch(note)))


def given(message: Message) -> str | None:
    """The form that policy gave a message, by its note; `∅` where it left the phrase out."""
    found = (m["form"] for note in message.notes if (m := PHRASE.fullmatch(note)))
    return next(filter(None, found), None)


def is_given(message: Message) -> bool:
    """Whether a message's target is what policy gave it, and no person's."""
    form = given(message)
    return form is not None and not message.fuzzy and flat(message.target) == form


def flat(text: str) -> str:
    """A form on one line, as a note has it."""
    return " ".join(text.split())
