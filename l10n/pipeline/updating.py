"""Brings a catalogue file up to date: read, updated, written at once; begun again if somebody changed it meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.blank import blank
from l10n.catalogues.extract import house_of
from l10n.catalogues.names.notes import names_kept
from l10n.catalogues.po.header import po_date
from l10n.catalogues.prefill import refreshed
from l10n.catalogues.update.emptied import Restored, remembered, restored, unfinished
from l10n.catalogues.update.taken_back import taken_back, with_untouched
from l10n.catalogues.update.update import Report, Update
from l10n.catalogues.words import has_words, identity
from l10n.config import Config
from l10n.errors import UsageError, counted
from l10n.model import Article, Catalogue, Message
from l10n.pipeline.jobs import warnings_of
from l10n.project import state


@dataclass(frozen=True, slots=True)
class Fresh:
    """What a catalogue is to be brought up to date with."""

    article: Article
    language: str | None
    """None: a template."""
    messages: Sequence[Message]
    config: Config
    moment: datetime
    keeps_names: bool = False
    """Whether the notes on names stay that sentences have, as nothing is known of names now."""

    def parsed(self, data: bytes | None, path: Path) -> Catalogue:
        """The catalogue in a file's content; a new one where there is no file. A head that is gone is made anew."""
        if data is None:
            return self._blank()
        found = po.parse(data, str(path))
        if found.header or found.header_raw is not None:
            return found
        first = found.messages[0].changed() if found.messages else None
        said = (w for w in found.warnings if not w.startswith("no header"))
        return replace(
            self._blank(),
            messages=found.messages if first is None else (first, *found.messages[1:]),
            path=found.path,
            newline=found.newline,
            tail=found.tail,
            warnings=(*said, "its header was gone and is made anew"),
        )

    def _blank(self) -> Catalogue:
        return blank(self.article, self.language, self.config, self.moment)

    def update(self, previous: Catalogue) -> Update:
        house = house_of(self.article, self.language, self.config)
        found = names_kept(self.messages, previous) if self.keeps_names else self.messages
        return refreshed(previous, found, house, now=po_date(self.moment))


@dataclass(frozen=True, slots=True)
class Updated:
    """A catalogue file brought up to date."""

    report: Report
    before: bytes | None
    """The file's content before; None: it is new."""
    data: bytes
    """Its content now."""
    found: int
    """Translations it held before, finished or not."""
    translations: int
    """Translations it holds now."""
    live: int
    """Those of messages that the article has."""
    language: str | None
    """What its header says."""
    warnings: tuple[str, ...] = ()

    @property
    def written(self) -> bool:
        return self.data != self.before


def update_file(
    path: Path,
    fresh: Fresh,
    attic: Path,
    *,
    base: Path | None = None,
    check: Callable[[Catalogue], None] = lambda _: None,
    root: Path | None = None,
    memory: Path | None = None,
    left: str = "",
) -> Updated:
    """Brings a catalogue file up to date. Translations that have no place in it go to the attic file first.

    `base`: another file to begin from, whose words may not push out those in `path`; `check` may refuse the catalogue
    that is there; nothing is written outside of `root`; `memory`: where its fuzzy translations are remembered;
    `left`: the digest of the file as the last run left it.
    Errors: `CatalogueError`, `FileError`, `UsageError`.
    """
    if memory:
        from l10n.project import seen

        known = seen.load(memory)
        before = known.messages
    else:
        before = ()
    contents = files.attempts(path)
    while True:
        data = next(contents)
        begun = path if base is None else base
        previous = fresh.parsed(data if base is None else files.read(base), begun)
        if data is not None:
            check(previous)
        put_back = before and data is not None and state.digest(data) in known.states[:-1]
        emptied = restored(previous, before) if before and not put_back else Restored(previous)
        previous = emptied.catalogue
        updated = fresh.update(taken_back(previous, fresh.messages, before) if before else previous)
        if base is not None and data is not None:
            _refuse_loss(po.parse(data, str(path)), updated)
        output = po.write(updated.catalogue)
        if updated.attic or emptied.gone:
            put_away(attic, (*updated.attic, *emptied.gone), fresh, root)
        untouched = data is None and base is None  # nobody has worked in it: it can be made again
        if files.swap(path, data, output, root=root, lasting=not untouched):
            if memory:
                fuzzy = with_untouched(unfinished(updated.catalogue), previous, before)
                again = remembered(fuzzy, before, emptied.back)
                found = "" if emptied.back or data is None else state.digest(data)
                met = (*known.states, left, found, state.digest(output))
                seen.save(memory, updated.catalogue, seen.Memory(again, met), root)
            held = [message for message in updated.catalogue.messages if has_words(message)]
            return Updated(
                report=updated.report,
                before=data,
                data=output,
                found=sum(map(has_words, previous.messages)) + len(emptied.gone),
                translations=len(held),
                live=sum(not message.obsolete for message in held),
                language=previous.language,
                warnings=(*warnings_of(previous, begun), *_emptied(path, attic, emptied)),
            )


def _emptied(path: Path, attic: Path, found: Restored) -> list[str]:
    """What people are told of fuzzy translations that were emptied."""
    told = []
    if found.back:
        back = counted(len(found.back), "fuzzy translation")
        told.append(f"{path}: {back} that had been emptied since it was last seen put back")
    if found.gone:
        gone = counted(len(found.gone), "fuzzy translation")
        told.append(f"{path}: {gone} emptied again; kept in {attic}")
    return told


def put_away(path: Path, found: Sequence[Message], fresh: Fresh, root: Path | None = None) -> None:
    """Adds translations to an attic file, each once. Errors: `CatalogueError`, `FileError`."""
    attic = fresh.parsed(files.content(path), path)
    known = set(map(identity, attic.messages))
    added = [message for message in found if identity(message) not in known]
    files.write(path, po.write(replace(attic, messages=(*attic.messages, *added))), root=root)


def _refuse_loss(there: Catalogue, updated: Update) -> None:
    kept = set(map(identity, (*updated.catalogue.messages, *updated.attic)))
    lost = [m for m in there.messages if has_words(m) and identity(m) not in kept]
    if lost:
        raise UsageError(
            f"{len(lost)} of its translations are not in the catalogue that is to replace it",
            file=there.path,
            line=lost[0].line,
            remedy="leave --previous out to bring it up to date, or choose another -o",
        )
