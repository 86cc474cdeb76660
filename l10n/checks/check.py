"""What a check is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from l10n.catalogues.names.catalogue import AgreedName
from l10n.catalogues.names.index import NO_NAMES, NameIndex, index
from l10n.catalogues.names.notes import names_said
from l10n.catalogues.phrase_notes import phrase_of
from l10n.catalogues.words import is_joined
from l10n.config import Config
from l10n.model import Catalogue, Level, Message, PhraseMatch
from l10n.phrases import find_phrases
from l10n.phrases.house import House


@dataclass(frozen=True, slots=True)
class Said:
    """A finished message and the phrases said in its two texts."""

    message: Message
    whole: str
    """The id of the phrase that the message is, or nothing."""
    key: tuple[PhraseMatch, ...]
    target: tuple[PhraseMatch, ...]

    def words(self, match: PhraseMatch) -> str:
        """The words of a phrase in the target."""
        return self.message.target[match.start : match.end]


@dataclass(frozen=True, slots=True)
class Named:
    """A finished message and the names in its source."""

    message: Message
    names: tuple[tuple[str, AgreedName], ...]
    """Each as the source has it in its dictionary form, and what `names.po` says of it."""


@dataclass(frozen=True)
class Subject:
    """A catalogue under check."""

    catalogue: Catalogue
    config: Config
    house: House
    """What the house wants of phrases; its `language` is the catalogue's."""
    names: NameIndex = NO_NAMES
    """What the catalogue of names in its language says."""

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """The finished messages with names in them, as their notes tell, of which there are entries."""
        found = []
        for message in self.catalogue.messages if self.names else ():
            if not message.done or not message.target or message.obsolete or is_joined(message):
                continue
            names = tuple(
                (said.name, name)
                for said in names_said(message)
                for name in self.names.written_so(said.name)
            )
            if names:
                found.append(Named(message, names))
        return tuple(found)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """The finished messages, without those whose words stand elsewhere or nowhere (`∅`)."""
        source = self.catalogue.source_language
        return tuple(
            Said(
                message,
                phrase_of(message),
                tuple(find_phrases(message.key, source)),
                tuple(find_phrases(message.target, self.house.language)),
            )
            for message in self.catalogue.messages
            if message.done and message.target and not message.obsolete and not is_joined(message)
        )


@dataclass(frozen=True, slots=True)
class Example:
    """A catalogue in short that a check must or must not find fault with."""

    pairs: tuple[tuple[str, str], ...]
    """(key, target)"""
    source: str = "en"
    language: str = "ru"
    config: Config = field(default_factory=Config)
    notes: tuple[str, ...] = ()
    """What each of its messages is noted with."""
    names: tuple[AgreedName, ...] = ()
    """What `names.po` has."""
    plurals: tuple[str, ...] = ()
    """The plural forms that its messages have instead of a target."""
    header: tuple[tuple[str, str], ...] = ()

    @property
    def subject(self) -> tuple[Catalogue, NameIndex]:
        """The catalogue, and the names."""
        messages = tuple(
            Message(
                key,
                target,
                notes=self.notes,
                plural_key=f"{key}s" if self.plurals else None,
                plural_targets=self.plurals,
            )
            for key, target in self.pairs
        )
        return Catalogue(self.language, self.source, self.header, messages), index(self.names)


Found = Iterator[tuple[Message, str]]
"""The messages at fault, each with a sentence: what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check; a module of this folder has it as `CHECK`."""

    id: str
    """Usable in `# l10n-ignore: ID`."""
    level: Level
    find: Callable[[Subject], Found]
    wrong: tuple[Example, ...]
    """It must find fault with each of these."""
    right: tuple[Example, ...]
    """It must find none with any of these."""
