"""Re-cuts a catalogue whose article is cut into messages otherwise than before: by paragraph, by better rules.

The words of the article are the same, only the seams have moved. A translation is joined where messages were, and cut
where they were; where it cannot be cut, the first message has it whole and the others `∅`, which gives the same
rendition. What is not provably the same is left to `update`.

Where some of what is joined is not finished, the whole is fuzzy, sentences without a translation stand in it as they are,
and what was joined stays out of use: cut again, each sentence has its own, and those without have none. So do sentences, without
their translations, that a translator remarked on: cut again, each has its own remarks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from l10n.catalogues.alignment.markup import plain, spans
from l10n.catalogues.alignment.match import role_of
from l10n.catalogues.update.proposal import joined_target, remark, retired
from l10n.catalogues.update.renumber import Numbers, numbered, renumbered
from l10n.catalogues.update.update import Report, update
from l10n.catalogues.words import JOINED, has_words
from l10n.language.segment import segment
from l10n.model import Catalogue, Message

_TRIES = 8
"""How many messages that begin alike are tried."""
_HEAD = 4
"""Characters by which a message is looked up."""
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Migration:
    """What `recut` gives: `before` is `recut` and what the report of the update accounts for."""

    catalogue: Catalogue
    attic: tuple[Message, ...]
    before: int
    """Old messages that held a translation."""
    recut: int
    """Of those: joined or cut anew, as good as they were."""
    report: Report
    """How the others fared; among its `kept` are the messages that were made by re-cutting."""
    made: int
    """Messages with a translation that were made by re-cutting."""
    spare: int = 0
    """Old messages in use that were joined with unfinished ones; `report` has them among the obsolete."""

    @property
    def accounted(self) -> int:
        """How many of `before` are accounted for; anything but `before` is a fault of ours."""
        return self.recut + self.report.accounted - self.made


@dataclass(frozen=True, slots=True)
class _Bead:
    """Messages side by side that hold the same text."""

    old: tuple[int, ...]
    fresh: tuple[int, ...]


def recut(previous: Catalogue, fresh: Sequence[Message], *, now: str = "") -> Migration:
    """The catalogue brought up to date with messages that are cut otherwise. Parameters as of `update`."""
    old = [m for m in previous.messages if not m.obsolete]
    obsolete = tuple(m for m in previous.messages if m.obsolete)
    languages = previous.source_language, previous.language
    spares = {(m.context, m.key): m for m in obsolete if has_words(m)}
    remarks = {(m.context, m.key): m.comments for m in obsolete if m.comments}
    known = {(m.context, m.key) for m in obsolete}
    remarked: list[Message] = []
    replaced: dict[int, list[Message]] = {}
    gone: set[int] = set()
    joined: list[Message] = []
    used: set[int] = set()
    for bead in _beads(old, fresh):
        olds = [old[i] for i in bead.old]
        made = _made(olds, [fresh[j] for j in bead.fresh], languages, spares, remarks)
        if made:
            replaced[bead.old[0]] = made
            gone.update(bead.old)
            if len(olds) > 1 and any(m.fuzzy for m in made):
                kept = [m for m in olds if has_words(m)]
                joined += kept
                known.update((m.context, m.key) for m in kept)
            if any(m.comments for m in olds[1:]):
                remarked += (m for m in olds if m.comments and (m.context, m.key) not in known)
            for message in made:
                spare = spares.get((message.context, message.key))
                if spare and spare.target == message.target:
                    used.add(id(spare))
    messages: list[Message] = []
    for i, message in enumerate(old):
        messages += replaced.get(i, []) if i in gone else [message]
    messages += (m for m in obsolete if id(m) not in used)
    messages += map(retired, joined)
    messages += map(_wordless, remarked)
    changed = replace(previous, messages=tuple(messages)) if gone else previous
    done = update(changed, fresh, now=now)
    return Migration(
        catalogue=done.catalogue,
        attic=done.attic,
        before=sum(map(has_words, previous.messages)),
        recut=sum(has_words(old[i]) for i in gone) + len(used) - len(joined),
        report=done.report,
        made=sum(has_words(m) for made in replaced.values() for m in made),
        spare=len(joined),
    )


def _beads(old: Sequence[Message], fresh: Sequence[Message]) -> list[_Bead]:
    names = {(m.context, m.key) for m in old}
    wanted = {(m.context, m.key) for m in fresh}
    a = {i: _text(m) for i, m in enumerate(old) if (m.context, m.key) not in wanted}
    b = {j: _text(m) for j, m in enumerate(fresh) if (m.context, m.key) not in names}
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for j, text in b.items():
        starts[text[:_HEAD]].append(j)
    beads: list[_Bead] = []
    used_old: set[int] = set()
    used_fresh: set[int] = set()
    for i, text in a.items():
        if i in used_old or not text:
            continue
        for j in [j for j in starts[text[:_HEAD]] if j not in used_fresh][:_TRIES]:
            bead = _bead(i, j, a, b)
            if bead is None or used_old & {*bead.old} or used_fresh & {*bead.fresh}:
                continue
            roles = {role_of(old[n].context) for n in bead.old}
            if len(roles | {role_of(fresh[n].context) for n in bead.fresh}) == 1:
                beads.append(bead)
                used_old.update(bead.old)
                used_fresh.update(bead.fresh)
                break
    return beads


def _text(message: Message) -> str:
    """The message's text without white space and markup, which seams may change."""
    return "".join(plain(message.key).split())


def _bead(i: int, j: int, a: Mapping[int, str], b: Mapping[int, str]) -> _Bead | None:
    """The shortest bead that begins with these two."""
    olds, news = [i], [j]
    left, right = a[i], b[j]
    while left != right:
        # Only what one side is ahead by is compared, so a long bead takes linear time.
        if len(left) < len(right):
            if not right.startswith(left) or olds[-1] + 1 not in a:
                return None
            right = right[len(left) :]
            olds.append(olds[-1] + 1)
            left = a[olds[-1]]
        else:
            if not left.startswith(right) or news[-1] + 1 not in b:
                return None
            left = left[len(right) :]
            news.append(news[-1] + 1)
            right = b[news[-1]]
    return _Bead(tuple(olds), tuple(news))


def _made(
    olds: Sequence[Message],
    fresh: Sequence[Message],
    languages: tuple[str | None, str | None],
    spares: Mapping[tuple[str | None, str], Message],
    remarked: Mapping[tuple[str | None, str], Sequence[str]],
) -> list[Message] | None:
    """The fresh messages with the translation of the old ones; None where that is not certain. `remarked`: what was
    remarked on messages that are out of use."""
    if any(old.plural_key is not None for old in olds) or not any(map(has_words, olds)):
        return None
    numbers = renumbered([old.key for old in olds], [message.key for message in fresh])
    if numbers is None:
        return None
    own = languages[0] is not None and languages[0] == languages[1]
    missing = [old.key for old in olds if not has_words(old)]
    text = joined_target(
        [
            replace(old, target=numbered(old.target or old.key, n))
            for old, n in zip(olds, numbers[0], strict=True)
        ]
    )
    fuzzy = any(old.fuzzy for old in olds) or (bool(missing) and not own)
    targets = [text] if len(fresh) == 1 else _cut(text, fresh, numbers[1], languages)
    if len(fresh) > 1 and fuzzy:
        targets = _as_before(text, fresh, numbers[1], spares) or targets
    if targets is None:
        return None
    comments = _remarks(olds, fresh, remarked)
    made: list[Message] = []
    origins = _origins(olds, fresh, languages[0])
    for n, (message, target) in enumerate(zip(fresh, targets, strict=True)):
        remarks = comments[n]
        spare = spares.get((message.context, message.key)) if fuzzy else None
        if spare and spare.target == target:
            made.append(_again(spare, message, remarks, languages[0]))
            continue
        if target == message.key and (fuzzy or own):
            target = ""  # nobody has translated it
        elif target == JOINED and fuzzy:
            target = ""  # nobody has said that its words are in the one before
        notes, origin = message.notes, origins[n] if fuzzy and target else None
        if fuzzy and target and missing:
            notes += (f"changed (joined): not translated yet: {' '.join(missing)}",)
        elif origin is not None:
            notes += (remark("", origin, message.key, languages[0]),)
        made.append(
            replace(
                message,
                target=target,
                fuzzy=fuzzy and bool(target),
                previous_key=origin,
                notes=notes,
                comments=remarks,
                flags=olds[0].flags,
            )
        )
    return made


def _remarks(
    olds: Sequence[Message],
    fresh: Sequence[Message],
    remarked: Mapping[tuple[str | None, str], Sequence[str]],
) -> list[tuple[str, ...]]:
    """The translators' remarks for each fresh message: those it had before it was joined with others; the first one also
    what was said of none of them."""
    lines = tuple(dict.fromkeys(line for old in olds for line in old.comments))
    own = [remarked.get((message.context, message.key), ()) for message in fresh]
    others = {line for each in own for line in each}
    return [
        tuple(line for line in lines if line in each or (not n and line not in others))
        for n, each in enumerate(own)
    ]


def _wordless(old: Message) -> Message:
    """A message out of use that tells of the remarks on it only: its translation is in another one."""
    return retired(
        old.changed(
            target="",
            plural_targets=(),
            fuzzy=False,
            previous_context=None,
            previous_key=None,
            previous_plural_key=None,
        )
    )


def _again(spare: Message, fresh: Message, remarks: Sequence[str], language: str | None) -> Message:
    """A message as it was before it was joined with others, with what was remarked on those."""
    kept = spare.changed(
        obsolete=False,
        references=fresh.references,
        notes=fresh.notes,
        comments=tuple(dict.fromkeys((*spare.comments, *remarks))),
    )
    if not kept.fuzzy or kept.previous_key is None:
        return kept
    said = remark("", kept.previous_key, kept.key, language)
    return kept.changed(notes=(*kept.notes, said))


def _origins(
    olds: Sequence[Message], fresh: Sequence[Message], language: str | None
) -> list[str | None]:
    """What the targets of fuzzy messages were made for, for each fresh message, where it is known and another."""
    nothing: list[str | None] = [None] * len(fresh)
    if all(old.previous_key is None for old in olds):
        return nothing
    before = " ".join(old.previous_key or old.key for old in olds)
    if len(fresh) == 1:
        return [before]
    sentences = segment(before, language)
    counts = [len(segment(message.key, language)) for message in fresh]
    if sum(counts) != len(sentences):
        return [before] * len(fresh)
    ends = accumulate(counts)
    found = ["".join(sentences[e - n : e]).strip() for n, e in zip(counts, ends, strict=True)]
    return [o if o != m.key else None for o, m in zip(found, fresh, strict=True)]


def _as_before(
    text: str,
    fresh: Sequence[Message],
    numbers: Sequence[Numbers],
    spares: Mapping[tuple[str | None, str], Message],
) -> list[str] | None:
    """The targets that fresh messages had before they were joined to what has this text, where nobody changed it since."""
    found = [spares.get((message.context, message.key)) for message in fresh]
    targets = [each.target if each else m.key for each, m in zip(found, fresh, strict=True)]
    whole = map(numbered, targets, numbers)
    if joined_target([Message("", target) for target in whole]) != text:
        return None
    return targets


def _cut(
    text: str,
    fresh: Sequence[Message],
    numbers: Sequence[Numbers],
    languages: tuple[str | None, str | None],
) -> list[str] | None:
    """The target cut for each fresh message; whole in the first if it has not as many sentences as they have."""
    source, target = languages
    back = [{(kind, over): own for (kind, own), over in each.items()} for each in numbers]
    sentences = segment(text, target)
    counts = [len(segment(message.key, source)) for message in fresh]
    if sum(counts) == len(sentences):
        ends = list(accumulate(counts))
        pieces = [
            "".join(sentences[end - n : end]).strip() for n, end in zip(counts, ends, strict=True)
        ]
        if all(map(_belongs, pieces, (message.key for message in fresh), back)):
            return [numbered(piece, known) for piece, known in zip(pieces, back, strict=True)]
    if all((span.kind, span.number) in back[0] for span in spans(text) if span.number):
        return [numbered(text, back[0]), *(JOINED for _ in fresh[1:])]
    return None


def _belongs(piece: str, key: str, known: Mapping[tuple[str, int], int]) -> bool:
    """Whether a piece of a target may be the translation of a key: the same digits, markup that the key has."""
    if not all((span.kind, span.number) in known for span in spans(piece) if span.number):
        return False
    return sorted(_DIGITS.findall(plain(piece))) == sorted(_DIGITS.findall(plain(key)))
