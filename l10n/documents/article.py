"""Reads a document into an `Article`, and writes one out again: `write(read(data)) == data`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

from l10n import files
from l10n.config import Config
from l10n.documents import encodings
from l10n.documents.conflict import conflict
from l10n.documents.cut import segments
from l10n.documents.format import Format, Reading
from l10n.documents.frontmatter import WHOLE
from l10n.documents.passages import with_languages
from l10n.documents.registry import format_named, format_of, formats
from l10n.errors import DocumentError
from l10n.language.locale import primary, required
from l10n.language.segment import SegmentationRules
from l10n.model import Article, Block, Detection, Segment

_HEAD = 4096
"""Bytes in which a charset declaration is looked for."""
LIMIT = 64 * 1024 * 1024
"""Largest document in bytes; far above any article, so that a wrong file says so instead of filling the memory."""


def read_bytes(
    data: bytes,
    form: Format,
    *,
    id: str = "",
    file: str = "",
    language: str | None = None,
    config: Config | None = None,
) -> Article:
    """An article from its bytes. `language`: None lets the document's own declaration decide, then detection.

    Errors: `DocumentError` that names file, line, reason, remedy.
    """
    config = config or Config()
    if len(data) > LIMIT:
        raise DocumentError(
            f"{len(data) >> 20} MiB is too large for an article", file=file, remedy="split it"
        )
    try:
        text, encoding, bom = encodings.decode(data, form.charset(data[:_HEAD]))
        reading = form.read(text, config)
    except DocumentError as error:
        raise error.at(file) from None
    except RecursionError:
        raise DocumentError("it is nested too deeply", file=file, remedy="flatten it") from None
    tag = (
        language
        or config.source_language_of(id)
        or reading.language
        or detected(text, reading).language
    )
    return Article(
        id=id,
        format=form.name,
        language=tag,
        source=text,
        blocks=with_languages(text, reading.blocks, tag) if tag else reading.blocks,
        encoding=encoding,
        bom=bom,
        newline=encodings.newline(text),
        policies=reading.policies,
        outline=reading.outline,
        warnings=(*reading.warnings, str(left)) if (left := conflict(text)) else reading.warnings,
    )


def read(
    source: str | PurePath | bytes, format: str | None = None, language: str | None = None
) -> Article:
    """An article from a path, or from bytes of a named `format` (default `plaintext`). `language`: a BCP 47 tag.

    Errors: `FileError`, `DocumentError`; `UsageError` for an unknown format or language.

    >>> read(b"# Moscow\\n\\nThe talks went on.\\n", "markdown").blocks[0].role
    'headline'
    """
    language = required(language) if language else None
    if isinstance(source, bytes):
        return read_bytes(source, format_named(format or "plaintext"), language=language)
    path = Path(source)
    form = format_named(format) if format else format_of(path)
    return read_bytes(files.read(path), form, id=path.stem, file=str(path), language=language)


def write(article: Article) -> bytes:
    """The document's bytes, as they were read."""
    return encodings.encode(article.source, article.encoding, article.bom)[0]


def detected(text: str, reading: Reading) -> Detection:
    """The language of the prose of a document; of its quotations only where there is nothing else."""
    from l10n.language.detect import detect_blocks  # most articles say, or the settings do

    blocks = [b for b in reading.blocks if b.language is None]
    own = [b for b in blocks if b.role != "quote"] or blocks
    return detect_blocks([text[b.start : b.end] for b in own])


def segments_of(article: Article, config: Config) -> Iterator[tuple[Block, list[Segment]]]:
    """Each block of an article with its segments; a foreign passage that is kept as it is has none."""
    paragraphs = config.segmentation_of(article.id) == "paragraph"
    rules = rules_of(config)
    keep = config.foreign == "keep"
    for block in article.blocks:
        if keep and block.language is not None and is_quoted(block, article):
            yield block, []
            continue
        whole = paragraphs or block.syntax in WHOLE
        yield block, segments(article.source, block, article.language, whole, rules)


def is_quoted(block: Block, article: Article) -> bool:
    """Whether a block quotes another language than its article's: in a quotation, or in plain text, which marks none.

    A foreign paragraph elsewhere is more often one that somebody has still to translate, so it is a message.
    """
    if block.language is None or article.language is None:
        return False
    if primary(block.language) == primary(article.language):
        return False
    return block.role == "quote" or article.format == "plaintext"


def rules_of(config: Config) -> SegmentationRules | None:
    """What the settings add to the rules by which sentences are cut; None: nothing."""
    if not (config.sentence_exceptions or config.sentence_profile or config.srx):
        return None
    srx = Path(config.srx) if config.srx else None
    return SegmentationRules(config.sentence_exceptions, config.sentence_profile, srx)


def format_of_article(article: Article) -> Format:
    """The format an article was read in."""
    return formats()[article.format]
