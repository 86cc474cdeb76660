"""`l10n names mine`: forms that translators used already, for names of which none was approved.

In the finished translations of the sentences that have a name, its proposals are looked for; where none is used, the
names found there that are no other name's of the sentence. What most sentences use is put in the entry as fuzzy.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.names.catalogue import AgreedName
from l10n.catalogues.names.entries import MINED, is_ours, kind_of
from l10n.catalogues.names.found import LANGUAGES
from l10n.catalogues.names.index import index
from l10n.catalogues.names.notes import names_said
from l10n.catalogues.words import is_joined
from l10n.errors import L10nError
from l10n.language.locale import primary
from l10n.model import Catalogue, Message
from l10n.names.find import find_names
from l10n.names.fold import fold
from l10n.names.uses import uses_term
from l10n.names.values import NameKind
from l10n.pipeline.names.extraction import names_in
from l10n.pipeline.names.lists import rewrite
from l10n.project import Project, Source

_ARTICLE = re.compile(r"(?:А[лнсшртдз]ь?|Эль)-[А-ЯЁ]|Al-[A-Z]")
_ALIKE = 0.5
"""How like a proposal a name must be that only one sentence has."""


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
            form, uses = _used(name, sentences, tongue)
            if form:
                yield Mined(language, name.key, name.kind, form, uses, len(sentences))


def _used(
    name: AgreedName, sentences: Sequence[tuple[str, tuple[str, ...]]], language: str
) -> tuple[str, int]:
    """The form that most sentences use, and how many do."""
    counts: Counter[str] = Counter()
    for form in dict.fromkeys(filter(None, (name.form, *name.others))):
        if uses := sum(uses_term(text, form, language) for text, _ in sentences):
            counts[form] = uses
    if not counts and language in LANGUAGES:
        for text, others in sentences:
            for base in dict.fromkeys(
                m.base for m in find_names(text, language) if m.kind == name.kind
            ):
                if not any(uses_term(base, o, language) for o in others):
                    counts[base] += 1
        counts = Counter({f: n for f, n in counts.items() if n > 1 or _is_like(f, name)})
    if not counts:
        return "", 0
    words = len(name.key.split())
    best = max(counts, key=lambda f: (counts[f], -abs(len(f.split()) - words), _likeness(f, name)))
    return _as_written(best, name.kind, [text for text, _ in sentences]), counts[best]


def _as_written(form: str, kind: NameKind, texts: Sequence[str]) -> str:
    """A form with the capitals it has within a sentence: аль-Кайяли also where one begins with it."""
    if not any(form in text for text in texts):
        pattern = re.compile(re.escape(form), re.IGNORECASE)
        form = next((found[0] for text in texts if (found := pattern.search(text))), form)
    is_first = kind == "person" and _ARTICLE.match(form)
    return form[0].lower() + form[1:] if is_first else form


def _is_like(form: str, name: AgreedName) -> bool:
    return _likeness(form, name) >= _ALIKE


def _likeness(form: str, name: AgreedName) -> float:
    """How much a form is like a proposal, from 0 to 1."""
    proposals = filter(None, (name.form, *name.others))
    return max(
        (SequenceMatcher(None, fold(form), fold(each)).ratio() for each in proposals), default=0.0
    )


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
