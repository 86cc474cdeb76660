"""Proof of the round trip of a file: read and written, extracted and merged, pseudo-translated and read again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import files
from l10n.catalogues.extract import messages
from l10n.config import Config
from l10n.documents.article import read_bytes, write
from l10n.documents.encodings import encode
from l10n.documents.registry import format_named, format_of
from l10n.errors import L10nError
from l10n.model import Catalogue, Message
from l10n.pipeline.jobs import Failure
from l10n.pipeline.located import located
from l10n.project.state import digest
from l10n.renditions.merge import merge

_MARKUP = re.compile(
    r"(<[^<>]*>|`[^`]*`|\]\[[^\[\]]*\]|&[#\w]+;|(?<!\w)\w+://\S+|(?<![\w.+-])[\w.+-]+@\S+|\[\^[^\[\]]*\])"
)
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

    holds: bool
    """Whether the file may be localised without harm: it comes back byte for byte both ways."""


@dataclass(frozen=True, slots=True)
class VerifyResult:
    proofs: tuple[Proof, ...] = ()
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def verify_each(names: Sequence[str], form: str | None = None) -> Iterator[VerifyResult]:
    """Verifies files, or articles of the project by name; one result each in their order."""
    for name, found in located(names):
        try:
            if isinstance(found, L10nError):
                raise found
            article = found.source.id if found.source else None
            yield VerifyResult((verify(found.path, form, article, found.config),))
        except Exception as error:  # noqa: BLE001 - one bad document must not stop the others
            yield VerifyResult(failures=(Failure.of(error, name),))


def verify(
    path: Path, form: str | None = None, id: str | None = None, config: Config | None = None
) -> Proof:
    """Reads, writes, extracts, merges: nothing on disk changes. Errors: those of reading."""
    config = replace(config or Config(), fallback="source")
    data = files.read(path)
    chosen = format_named(form) if form else format_of(path)
    article = read_bytes(data, chosen, id=id or path.stem, file=str(path), config=config)
    found = messages(article, config)
    same = merge(article, _catalogue(replace(m, target=m.key) for m in found), config)
    pseudo = merge(article, _catalogue(replace(m, target=_pseudo(m)) for m in found), config)
    written = write(article) == data
    identity = encode(same.source, same.encoding, same.bom)[0] == data
    return Proof(
        file=str(path),
        format=article.format,
        language=article.language,
        encoding=article.encoding,
        blocks=len(article.blocks),
        messages=len(found),
        digest=digest(data),
        written=written,
        identity=identity,
        translated=pseudo.translated,
        refused=sum(finding.level == "error" for finding in pseudo.findings),
        holds=written and identity,
    )


def _catalogue(found: Iterable[Message]) -> Catalogue:
    return Catalogue(None, None, (), tuple(found))


def _pseudo(message: Message) -> str:
    """A key with accents on its vowels, outside markup: legible, of the same length, and surely another text."""
    parts = _MARKUP.split(message.key)
    return "".join(
        part if number % 2 else part.translate(_ACCENTED) for number, part in enumerate(parts)
    )
