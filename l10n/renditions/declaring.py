"""What a rendition says of itself: its language and direction, and the encoding that its letters need."""

from __future__ import annotations

from l10n.config import Config
from l10n.documents.article import format_of_article
from l10n.documents.encodings import encode, same_encoding, web_label
from l10n.documents.format import Format
from l10n.language.locale import direction
from l10n.model import Article

_HEAD = 4096
"""Characters in which a charset declaration is looked for."""


def declared(article: Article, text: str, language: str, config: Config) -> tuple[str, str, bytes]:
    """(text, encoding, byte-order mark) of a rendition of an article; `language` is empty where nobody knows it."""
    form = format_of_article(article)
    encoding, bom, charset = _encoding(article, form, text)
    if language or charset:
        tag = language or article.language or "und"
        text = form.declare(text, tag, direction(tag), charset, config)
    return text, encoding, bom


def _encoding(article: Article, form: Format, text: str) -> tuple[str, bytes, str | None]:
    """The encoding a rendition's letters fit, its mark, and the charset to declare: None where what is declared is
    right. A page of ASCII that declares ISO-8859-1 is UTF-8 once it is Russian, and must say so."""
    fits = encode(text, article.encoding)[1] == article.encoding
    encoding, bom = (article.encoding, article.bom) if fits else ("utf-8", b"")
    said = form.charset(article.source[:_HEAD].encode("ascii", "replace"))
    right = said is None or text.isascii() or same_encoding(said, encoding)
    return encoding, bom, None if right else web_label(encoding)
