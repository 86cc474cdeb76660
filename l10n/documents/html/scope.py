"""What an element hands down to those within it: role, language, place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from l10n.documents.html import tags
from l10n.documents.html.attributes import Attributes, value

_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*)\s*")
_BYLINES = frozenset({"byline", "author"})
_CREDIT_LENGTH = 150
_SENTENCE_ENDS = (".", "!", "?", "؟", "…", ":")
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_SPECIAL = {*tags.ROLES, *_LEVELS, "p", "title", "main", "article", "head"}


@dataclass(frozen=True, slots=True)
class Scope:
    role: str = "paragraph"
    level: int = 0
    """Of the heading that we are in; 0: in none."""
    language: str | None = None
    place: str = ""
    """`head`, `article`, `main`, or elsewhere."""
    inner: dict[str, Scope] = field(default_factory=dict, compare=False, repr=False)
    """The scopes within elements without attributes that were asked for."""

    def within(self, name: str) -> Scope:
        """The scope in an element of that name."""
        if name not in _SPECIAL:
            return self
        found = self.inner.get(name)
        if found is None:
            found = self.inner[name] = self._within(name)
        return found

    def _within(self, name: str) -> Scope:
        if name in _LEVELS:
            return self.changed(role="heading", level=_LEVELS[name])
        if name in tags.ROLES:
            return self.changed(role=tags.ROLES[name], level=0)
        if name == "p":
            return self.changed(role="paragraph") if self.role == "cell" else self
        if name == "title":
            return self.changed(role="title", place="head")
        if name == "head":
            return self.changed(place="head")
        return self.changed(place="main" if "main" in (name, self.place) else "article")

    def changed(self, **changes: str | int | None) -> Scope:
        given = {
            "role": self.role,
            "level": self.level,
            "language": self.language,
            "place": self.place,
        }
        return scope(**given | changes)


@lru_cache(maxsize=1024)
def scope(
    role: str = "paragraph", level: int = 0, language: str | None = None, place: str = ""
) -> Scope:
    """The scope of these values, one for all documents, so that it knows the scopes within it already."""
    return Scope(role, level, language, place)


ROOT = scope()
"""That of a document's root."""


def language_of(text: str, known: Attributes) -> str | None:
    """The BCP 47 tag that a tag's attributes say, `_` put right; None: none or nonsense."""
    said = value(text, known, "lang") or value(text, known, "xml:lang")
    match = _LANGUAGE.fullmatch(said) if said else None
    return match[1].replace("_", "-") if match else None


def is_byline(text: str, known: Attributes) -> bool:
    """Whether an element names the author: by `class`, `itemprop` or `rel`."""
    return any(
        not _BYLINES.isdisjoint(text[slice(*known[name])].lower().split())
        for name in ("class", "itemprop", "rel")
        if name in known
    )


def is_credit(shown: str) -> bool:
    """Whether a paragraph that names an author is a byline: `We met <a rel="author">Sara</a>. She writes novels.` is not."""
    return len(shown) <= _CREDIT_LENGTH and not shown.rstrip().endswith(_SENTENCE_ENDS)


def is_untranslated(text: str, known: Attributes) -> bool:
    """Whether an element asks not to be translated: `translate="no"` or the class `notranslate`."""
    if "translate" in known and text[slice(*known["translate"])].strip().lower() == "no":
        return True
    return "class" in known and "notranslate" in text[slice(*known["class"])].split()
