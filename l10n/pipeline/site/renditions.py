"""The renditions of one article in the languages of a site: read once, cut once, and a language's rendition serves its
reader script too."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.readings import readings_in
from l10n.catalogues.segments import Cut, Cuts
from l10n.config import Config, GreetingConfig
from l10n.documents.cut import segments
from l10n.errors import CatalogueError
from l10n.model import Article, Catalogue, Rendition
from l10n.pipeline.jobs import refuse_other_language, warnings_of
from l10n.project import Project
from l10n.project.state import digest
from l10n.renditions.merge import may_hold_phrases, merge
from l10n.romanisation.readings import NONE, Readings
from l10n.romanisation.scripts import reader_script


@dataclass(frozen=True, slots=True)
class Made:
    """A rendition and what it was made from."""

    rendition: Rendition
    catalogue: Catalogue | None
    base: str
    """The language of the catalogue."""
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class Renditions:
    """The renditions of an article, each made when it is asked for."""

    project: Project
    article: Article
    config: Config
    readings: Mapping[str, Readings]
    """How words are read in reader scripts, by language."""
    data: dict[str, bytes | None] = field(default_factory=dict)
    """Bytes of the catalogues, by language; None where there is none."""
    _cuts: Cuts = field(init=False)
    _bases: dict[str, Made | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._cuts = Cuts(self.article, self.config)

    def of(self, language: str) -> Made | None:
        """The rendition in a language; None where there is nothing to make it from. Errors: those of reading a
        catalogue and of merging."""
        script = reader_script(language, self.config)
        base = script.base if script else language
        if base not in self._bases:
            self._bases[base] = self._made(base)
        made = self._bases[base]
        if made is None or script is None:
            return made
        from l10n.renditions.reader_script import in_script

        readings = self.readings.get(base)
        if readings is None:
            readings = readings_in([made.catalogue])[0] if made.catalogue else NONE
        spelt = in_script(made.rendition, self.article, script, readings, self.config)
        return replace(made, rendition=spelt)

    def unextracted(self, made: Made) -> int:
        """How many sentences of the article its catalogue has no message for: it was edited since it was extracted."""
        catalogue, rendition = made.catalogue, made.rendition
        if catalogue is None or rendition.translated == rendition.total:
            return 0
        keys = {message.key for message in catalogue.messages if not message.obsolete}
        cuts = [self._cuts.sentences, self._cuts.messages]  # greetings in them, and cut off
        if may_hold_phrases(catalogue):
            cuts.reverse()  # what the merge has cut already
        lost = _lost(cuts[0](), keys)
        if not lost:
            return 0
        again = _lost(cuts[1](), keys)
        article, number = self.article, 0
        for place in lost.keys() & again.keys():
            block = article.blocks[place]
            whole = segments(article.source, block, article.language, whole=True)
            if any(each.key not in keys for each in whole):
                number += min(lost[place], again[place])
        return number

    def _made(self, language: str) -> Made | None:
        article = self.article
        own = language == article.language
        path = self.project.catalogue(article.id, language)
        data = self.data[language] = files.content(path)
        if data is None and not own:
            return None
        catalogue = po.parse(data, str(path)) if data is not None else _nothing(language)
        refuse_other_language(catalogue, language, path)
        if not own and not catalogue.messages and article.blocks:
            raise CatalogueError(
                "it holds no messages", file=str(path), remedy="run `l10n extract`"
            )
        if own and self._says_nothing_else(catalogue):
            rendition = _as_written(article, language)
        else:
            if catalogue.language != language:
                catalogue = replace(catalogue, language=language)
            rendition = merge(article, catalogue, self.config, cuts=self._cuts)
        known = catalogue if data is not None else None
        return Made(rendition, known, language, tuple(warnings_of(catalogue, path)))

    def _says_nothing_else(self, catalogue: Catalogue) -> bool:
        """Whether a rendition in the article's own language is the source, as nobody wrote anything else; a merge would
        come to that too, at length."""
        article = self.article
        return self.config.greetings_of(
            article.id, article.language or ""
        ) == GreetingConfig() and all(
            m.target in ("", m.key) and not m.plural_targets for m in catalogue.messages
        )


def _lost(cut: Cut, keys: AbstractSet[str]) -> dict[int, int]:
    """How many segments have no message, by the block's place in the article."""
    found = ((place, sum(s.key not in keys for s in own)) for place, (_, own) in enumerate(cut))
    return {place: number for place, number in found if number}


def _as_written(article: Article, language: str) -> Rendition:
    return Rendition(article.id, language, article.source, article.encoding, article.bom, 0, 0)


def _nothing(language: str) -> Catalogue:
    return Catalogue(language, language, (), ())


def inputs_digest(source: bytes, catalogues: Mapping[str, bytes | None]) -> str:
    """A digest of the bytes that an article's pages are made from."""
    parts = [source]
    for tag in sorted(catalogues):
        parts += [tag.encode(), catalogues[tag] or b""]
    return digest(*parts)
