"""Articles read, cut and searched for names once a run, before any catalogue is written.

The names of all articles must be known before a sentence of one can be told theirs. What catalogues need of an article is
kept from then until they are written; of a project that is too large for that, the rest is read again.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.catalogues.extract import messages
from l10n.catalogues.names.found import Mentions, mentions
from l10n.catalogues.po.draft import Draft, seal
from l10n.config import Config
from l10n.language.locale import primary
from l10n.model import Article, Message
from l10n.pipeline.jobs import read_source, run, source_bytes
from l10n.project import Project, Source, state

if TYPE_CHECKING:
    from concurrent.futures import Executor

_MOST = 1 << 25
"""Bytes of messages that are kept: some four thousand articles of common length."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What the catalogues of an article are made of, small enough to be kept for thousands."""

    inputs: str
    """Digest of its bytes and of what decides how it is read."""
    article: Article
    """No more of its text than its headline."""
    packed: bytes
    """Its messages, pickled: a fifth of their size."""

    @classmethod
    def of(cls, inputs: str, article: Article, found: Sequence[Message]) -> Cut:
        headline = [block for block in article.blocks if block.role == "headline"][:1]
        text = article.source[: headline[0].end] if headline else ""
        bare = replace(article, source=text, blocks=tuple(headline), outline=())
        packed = pickle.dumps([(m.key, m.context, m.notes, m.references) for m in found])
        return cls(inputs, bare, packed)

    def messages(self) -> tuple[Message, ...]:
        """Its messages in its order, untranslated."""
        return tuple(
            seal(Draft(key, context=context, notes=notes, references=references))
            for key, context, notes, references in pickle.loads(self.packed)  # noqa: S301 - our own
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """An article as it was met in this run."""

    inputs: str
    """As of `Cut`."""
    cut: Cut | None = None
    """None: it is not read yet."""
    mentions: Mentions | None = None
    """The names in it; None too where its language is none that names are found in."""


@dataclass(frozen=True, slots=True)
class ReadJob:
    project: Project
    source: Source
    made_with: bytes
    """What of the tool and the settings decides how an article is read."""
    known: str = ""
    """The digest of its inputs when it was last searched for names."""


def base_language(config: Config) -> str:
    """The language of the keys of names, without region."""
    return primary(config.source_language or "en")


def digest_of(job: ReadJob) -> str:
    """The digest of an article's inputs. Errors: those of its source."""
    return state.digest(source_bytes(job.source), job.made_with)


def cut(job: ReadJob) -> Cut:
    """Reads an article and cuts it into messages. Errors: those of reading."""
    return _cut(job, source_bytes(job.source))[0]


def search(job: ReadJob) -> Seen | None:
    """Reads an article, cuts it and looks for its names, unless it is as it was when it was last searched; None where it
    cannot be read, which its extraction tells."""
    from l10n.publish.authors import persons

    try:
        data = source_bytes(job.source)
        inputs = state.digest(data, job.made_with)
        if inputs == job.known:
            return Seen(inputs)
        made, found, article = _cut(job, data)
        base = base_language(job.project.config)
        return Seen(inputs, made, mentions(found, article.language, base, persons(article)))
    except Exception:  # noqa: BLE001 - told by the extraction of the article
        return None


def searched(jobs: Sequence[ReadJob], executor: Executor | None = None) -> Iterator[Seen | None]:
    """What `search` finds, of as many articles as can be kept with their messages."""
    room = _MOST
    for seen in run(search, jobs, executor):
        room -= len(seen.cut.packed) if seen and seen.cut else 0
        yield replace(seen, cut=None) if seen and room < 0 else seen


def _cut(job: ReadJob, data: bytes) -> tuple[Cut, tuple[Message, ...], Article]:
    project = job.project
    article = read_source(project, job.source, data)
    found = messages(article, project.config, project.reference(job.source))
    return Cut.of(state.digest(data, job.made_with), article, found), found, article
