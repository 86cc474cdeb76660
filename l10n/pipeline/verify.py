"""Proof of the round trip of a file: read and written, extracted and merged, pseudo-translated and read again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from l10n import files
from l10n.catalogues.extract import messages
from l10n.config import Config
from l10n.documents.article import read_bytes, write
from l10n.documents.encodings import encode
from l10n.documents.registry import format_named, format_of
from l10n.model import Catalogue, Message
from l10n.renditions.merge import merge
from l10n.state import digest

_ACCENTED = str.maketrans("aeiouAEIOUеоауиЕОАУИ", "áéíóúÁÉÍÓÚёӧӓӯӣЁӦӒӮӢ")


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found of one file."""

    file: str
    format: str
    language: str | None
    encoding: str
    blocks: int
    messages: int
    digest: str
    """Of the file's bytes."""
    written: bool
    """Whether reading and writing gives the same bytes."""
    identity: bool
    """Whether merging a catalogue whose targets are its keys gives the same bytes."""
    translated: int
    """Segments that a pseudo-translation changed with the structure proved to be the same."""
    refused: int
    """Segments whose pseudo-translation the guard took back."""

    @property
    def holds(self) -> bool:
        """Whether the file may be localised without harm."""
        return self.written and self.identity

    def line(self) -> str:
        """For people."""
        verdict = "byte-identical" if self.holds else "NOT the same bytes"
        refused = f", {self.refused} taken back by the guard" if self.refused else ""
        return (
            f"{self.file}: {verdict} ({self.format}, {self.encoding}, {self.digest}); {self.blocks} blocks, "
            f"{self.messages} messages; structure kept with {self.translated} segments pseudo-translated{refused}"
        )


def verify(path: Path, form: str | None = None) -> Proof:
    """Reads, writes, extracts, merges: nothing on disk changes. Errors: those of reading."""
    data = files.read(path)
    chosen = format_named(form) if form else format_of(path)
    article = read_bytes(data, chosen, id=path.stem, file=str(path))
    found = messages(article, Config())
    same = merge(article, _catalogue(tuple(replace(m, target=m.key) for m in found)))
    pseudo = merge(article, _catalogue(tuple(replace(m, target=_pseudo(m)) for m in found)))
    refused = sum(finding.level == "error" for finding in pseudo.findings)
    return Proof(
        file=str(path),
        format=article.format,
        language=article.language,
        encoding=article.encoding,
        blocks=len(article.blocks),
        messages=len(found),
        digest=digest(data),
        written=write(article) == data,
        identity=encode(same.source, same.encoding, same.bom)[0] == data,
        translated=pseudo.translated,
        refused=refused,
    )


def _catalogue(found: tuple[Message, ...]) -> Catalogue:
    return Catalogue(None, None, (), found)


def _pseudo(message: Message) -> str:
    """A key with accents on its vowels, outside markup: legible, of the same length, and surely another text."""
    import re

    parts = re.split(r"(<[^>]*>|`[^`]*`|\]\[[^\]]*\]|&[#\w]+;|\w+://\S+|\S+@\S+|\[\^[^\]]*\])", message.key)
    return "".join(part if number % 2 else part.translate(_ACCENTED) for number, part in enumerate(parts))
