"""`l10n names mine`: forms that translators used already, for names of which none was approved.

In the finished translations of the sentences that have a name its form is looked for (`mined_form`); what most of them use
is put in the entry as fuzzy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.names.entries import MINED, is_ours, kind_of
from l10n.catalogues.names.index import index
from l10n.catalogues.names.notes import names_said
from l10n.catalogues.words import is_joined
from l10n.errors import L10nError
from l10n.language.locale import primary
from l10n.model import Catalogue, Message
from l10n.names.values import NameKind
from l10n.pipeline.names.extraction import names_in
from l10n.pipeline.names.lists import rewrite
from l10n.pipeline.names.mined_form import used
from l10n.project import Project, Source


@dataclass(frozen=True, slots=True)
class Mined:
    """A form that translations use."""

    language: str
    name: str
    kind: NameKind
    form: str
    uses: int
    sentences: int
    """Finished sentences that have the name."""
    origin: str = "translations"

    @property
    def remark(self) -> str:
        """What a translator is told of it."""
        return f"{MINED}{self.uses} of {self.sentences} sentences"


def mine(project: Project, sources: Sequence[Source], languages: Sequence[str]) -> list[Mined]:
    """Looks for forms in the catalogues of articles and puts them in the catalogues of names: what was found."""
    found: list[Mined] = []
    with files.locked(project.state):
        for language in languages or project.config.languages:
            here = list(_mined(project, sources, language))
            by_name = {(each.kind, each.name): each for each in here}
            if here:
                rewrite(project, language, lambda before, m=by_name: _with(before, m))  # type: ignore[misc]
            found += here
    return found


def _mined(project: Project, sources: Sequence[Source], language: str) -> Iterator[Mined]:
    names = index(names_in(project, language))
    if not names:
        return
    tongue = primary(language)
    targets: defaultdict[tuple[NameKind, str], list[tuple[str, tuple[str, ...]]]] = defaultdict(
        list
    )
    for source in sources:
        for message in _finished(project, source, language):
            said = [name for each in names_said(message) for name in names.written_so(each.name)]
            for name in said:
                if not name.approved:
                    others = tuple(o.form for o in said if o.form and o is not name)
                    targets[name.kind, name.key].append((message.target, others))
    for name in names.names:
        if sentences := targets.get((name.kind, name.key)):
            form, uses = used(name, sentences, tongue)
            if form:
                yield Mined(language, name.key, name.kind, form, uses, len(sentences))


def _finished(project: Project, source: Source, language: str) -> Iterator[Message]:
    """The finished messages of an article's catalogue; one that cannot be read tells its own check."""
    path = project.catalogue(source.id, language)
    try:
        data = files.content(path)
        messages = po.parse(data, str(path)).messages if data is not None else ()
    except L10nError:
        return
    for message in messages:
        if message.done and message.target and not message.obsolete and not is_joined(message):
            yield message


def _with(before: Catalogue, mined: Mapping[tuple[NameKind, str], Mined]) -> Catalogue:
    """The catalogue with the forms that were found, where nobody wrote or approved another."""
    messages = []
    for message in before.messages:
        kind = kind_of(message)
        found = mined.get((kind, message.key)) if kind and not message.obsolete else None
        if found is None or message.done or not is_ours(message):
            messages.append(message)
            continue
        comments = tuple(c for c in message.comments if not c.startswith(MINED))
        made = message.changed(target=found.form, fuzzy=True, comments=(*comments, found.remark))
        messages.append(message if made == message else made)
    if all(a is b for a, b in zip(messages, before.messages, strict=True)):
        return before
    return replace(before, messages=tuple(messages))
