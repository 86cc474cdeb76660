"""What translators said about how words are read: `# l10n-reading: WORD = FORM`, and words they wrote with all vowels."""

from __future__ import annotations

import re
from collections.abc import Iterable

from l10n.model import Catalogue, Message
from l10n.romanisation.arabic.sounds import MARKS, SHORT, complete, skeleton
from l10n.romanisation.readings import Readings, wrong

_COMMENT = re.compile(r"l10n-reading:\s*(.*?)\s*")
_WORD = re.compile(f"[\u0620-\u064a\u0671-\u06d3][\u0640\u0620-\u064a\u0671-\u06d3{MARKS}]+")
_SHORT = re.compile(f"[{SHORT}]")
_QUOTED = 4
"""A text of more words, half of them with vowels, is a verse or a saying: it has the case endings of its place."""
MARKED = re.compile(rb"l10n-reading:|\xd9[\x8e-\x90]|\xd9\xb0")
"""What a catalogue's bytes hold if it says anything about readings: the comment, or one of the short vowels."""


def readings_in(catalogues: Iterable[Catalogue]) -> tuple[Readings, tuple[str, ...]]:
    """The readings that hold for a project, and warnings about comments that say none.

    A comment goes before a vocalised word. A word that is vocalised in two ways is read so in its own place only.
    """
    said: dict[str, str] = {}
    forms: dict[str, set[str]] = {}
    warnings: list[str] = []
    for catalogue in catalogues:
        for message in catalogue.messages:
            if message.obsolete:
                continue
            for comment in message.comments:
                if found := _COMMENT.fullmatch(comment):
                    word, equals, form = (part.strip() for part in found[1].partition("="))
                    reason = wrong(word, form) if equals else "write # l10n-reading: WORD = FORM"
                    if reason:
                        warnings.append(f"{catalogue.path}:{message.line}: {reason}")
                    else:
                        said[word] = form
            if message.done:
                for form in _vocalised(message):
                    forms.setdefault(skeleton(form), set()).add(form)
    single = {word: min(found) for word, found in forms.items() if len(_alike(found)) == 1}
    return Readings(said).over(Readings(single)), tuple(warnings)


def _vocalised(message: Message) -> list[str]:
    """The words of a target that have all their vowels."""
    if not _SHORT.search(message.target):
        return []
    words = _WORD.findall(message.target)
    found = [word for word in words if complete(word, all_marks=True) and len(skeleton(word)) > 2]
    return [] if len(words) > _QUOTED and 2 * len(found) >= len(words) else found


def _alike(forms: Iterable[str]) -> set[str]:
    """The forms without the vowel at their end, which only says where the word stands."""
    return {
        form.replace("ـ", "").rstrip("\u064b\u064c\u064d\u064e\u064f\u0650\u0652") for form in forms
    }
