"""Article localisation: read an article, extract its catalogue, merge the translation.

The public API, handed on lazily so that importing the package costs nothing:

>>> import l10n
>>> article = l10n.read("# Talks\\n\\nThey met on Monday. Nobody left.\\n".encode(), "markdown", "en")
>>> catalogue = l10n.extract(article, "ru")
>>> [message.key for message in catalogue.messages]
['Talks', 'They met on Monday.', 'Nobody left.']
>>> l10n.merge(article, catalogue).source == article.source
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from l10n.catalogues.extract import extract as extract
    from l10n.catalogues.po.polib_door import from_polib as from_polib
    from l10n.catalogues.po.polib_door import to_polib as to_polib
    from l10n.checks.registry import check as check
    from l10n.config import Config as Config
    from l10n.documents.article import read as read
    from l10n.documents.article import write as write
    from l10n.errors import L10nError as L10nError
    from l10n.language.detect import detect as detect
    from l10n.language.segment import segment as segment
    from l10n.model import Article as Article
    from l10n.model import Catalogue as Catalogue
    from l10n.model import Detection as Detection
    from l10n.model import Finding as Finding
    from l10n.model import Message as Message
    from l10n.model import PhraseMatch as PhraseMatch
    from l10n.model import Rendition as Rendition
    from l10n.names.find import find_names as find_names
    from l10n.names.propose import propose_names as propose_names
    from l10n.names.transliteration import transliterate as transliterate
    from l10n.names.uses import uses_term as uses_term
    from l10n.names.values import NameMatch as NameMatch
    from l10n.names.values import Proposal as Proposal
    from l10n.phrases.find import find_phrases as find_phrases
    from l10n.renditions.merge import merge as merge
    from l10n.romanisation.romanise import romanise as romanise

_HOME = {
    "read": "l10n.documents.article",
    "write": "l10n.documents.article",
    "segment": "l10n.language.segment",
    "detect": "l10n.language.detect",
    "find_phrases": "l10n.phrases.find",
    "find_names": "l10n.names.find",
    "propose_names": "l10n.names.propose",
    "transliterate": "l10n.names.transliteration",
    "uses_term": "l10n.names.uses",
    "extract": "l10n.catalogues.extract",
    "merge": "l10n.renditions.merge",
    "romanise": "l10n.romanisation.romanise",
    "check": "l10n.checks.registry",
    "to_polib": "l10n.catalogues.po.polib_door",
    "from_polib": "l10n.catalogues.po.polib_door",
    "Config": "l10n.config",
    "L10nError": "l10n.errors",
    "Article": "l10n.model",
    "Catalogue": "l10n.model",
    "Detection": "l10n.model",
    "Finding": "l10n.model",
    "Message": "l10n.model",
    "NameMatch": "l10n.names.values",
    "PhraseMatch": "l10n.model",
    "Proposal": "l10n.names.values",
    "Rendition": "l10n.model",
}
__all__ = [*_HOME, "__version__"]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'l10n' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
