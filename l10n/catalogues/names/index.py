"""The names of a catalogue, to be looked up by what articles write; and where its approved forms contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from l10n.catalogues.names.catalogue import AgreedName
from l10n.names.fold import fold


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The names of one catalogue."""

    names: tuple[AgreedName, ...] = ()
    by_written: Mapping[str, tuple[AgreedName, ...]] = field(default_factory=dict)
    by_key: Mapping[str, tuple[AgreedName, ...]] = field(default_factory=dict)
    short_for: Mapping[str, tuple[AgreedName, ...]] = field(default_factory=dict)
    """By the key of a full name: its short forms."""

    def __bool__(self) -> bool:
        return bool(self.names)

    def written_so(self, form: str) -> Sequence[AgreedName]:
        """The names that an article writes in this form."""
        return self.by_written.get(fold(form), ())

    def kin(self, name: AgreedName) -> Iterator[AgreedName]:
        """The longer and shorter forms of the same."""
        for key in name.stands_for:
            yield from self.by_key.get(key, ())
        yield from self.short_for.get(name.key, ())


NO_NAMES = NameIndex()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two approved forms that cannot both be right."""

    name: AgreedName
    other: AgreedName
    reason: str


def index(names: Iterable[AgreedName]) -> NameIndex:
    """The names of a catalogue (`names.agreed`), to be looked up."""
    every = tuple(names)
    written: dict[str, tuple[AgreedName, ...]] = {}
    keys: dict[str, tuple[AgreedName, ...]] = {}
    shorts: dict[str, tuple[AgreedName, ...]] = {}
    for name in every:
        keys[name.key] = (*keys.get(name.key, ()), name)
        for form in dict.fromkeys(map(fold, name.written)):
            written[form] = (*written.get(form, ()), name)
        for key in name.stands_for:
            shorts[key] = (*shorts.get(key, ()), name)
    return NameIndex(every, written, keys, shorts) if every else NO_NAMES


def conflicts(names: NameIndex) -> list[Conflict]:
    """Where two approved forms of one name differ: one name under two keys or kinds, a surname and the full name.

    A surname that several persons bear agrees if it agrees with one of them.
    """
    found: list[Conflict] = []
    seen: set[tuple[int, int]] = set()
    for same in names.by_written.values():
        approved = [name for name in same if name.approved]
        for first, other in ((approved[0], other) for other in approved[1:]):
            if fold(first.form) == fold(other.form):
                continue
            pair = (id(first), id(other))
            if pair not in seen and first.kind == other.kind:
                seen.add(pair)
                reason = (
                    f"{other.key!r} is approved as “{other.form}”, {first.key!r} as “{first.form}”"
                )
                found.append(Conflict(other, first, f"{reason}: they are one name, choose one"))
    for name in names.names:
        full = [n for n in names.kin(name) if n.approved and n.key in name.stands_for]
        if not name.approved or name.kind != "person" or not full:
            continue
        ends = {fold(n.form).split()[-1] for n in full}
        if fold(name.form).split()[-1] not in ends:
            reason = (
                f"{name.key!r} is approved as “{name.form}”, {full[0].key!r} as “{full[0].form}”"
            )
            found.append(Conflict(name, full[0], f"{reason}: the surnames differ, choose one"))
    return found
