"""Puts greetings and formulas back beside their sentences: separator and capitals as the target language wants them.

`Assalamu alaykum - Syria's …` is «Ассаляму алейкум! Временный …» in Russian, with a comma in Arabic. What is touched is
only what stands between two messages that are both really translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from l10n.catalogues.prefill import capital
from l10n.catalogues.words import is_joined
from l10n.language.locale import primary
from l10n.model import Message, Segment
from l10n.phrases import ends, joined, phrase
from l10n.phrases.house import House

_ENDED = ".!?…؟"
_TRAIL = re.compile(r"[ \t]*[!.?…؟,،;؛:]+")
_OPENED = re.compile(r"[\"'“«„‘(\[]+\Z")
_CLOSED = re.compile(r"[!.?…؟,،]*[\"'”“»’)\]]+[!.?…؟]*")
_MARKS = {
    "ar": str.maketrans({",": "،", ";": "؛", "?": "؟"}),
    "": str.maketrans({"،": ",", "؛": ";", "؟": "?"}),
}
"""Marks behind a phrase at the end of its block, by target language; any other under the empty one."""
_KNOWN = frozenset({"ar", "en", "ru"})
"""Languages whose separators and capitals are known; in any other the skeleton stays."""
_CLOSING = {"ru": " — ", "ar": "، "}
"""What parts a closing phrase from its sentence where the source has a dash."""


@dataclass(slots=True)
class Dressed:
    """The targets of a block with phrases, and what becomes of the skeleton between them."""

    texts: list[str | None]
    """By segment: its target; None where the source stays."""
    between: list[tuple[int, int, str, tuple[int, ...]]] = field(default_factory=list)
    """(start, end, text, segments): stretches of the source to replace where none of the segments is rejected."""
    dropped: set[int] = field(default_factory=set)
    """Segments that are left out, with their separators."""


@dataclass(slots=True)
class PhraseWriter:
    """Writes the phrases of one rendition, in the order of its blocks."""

    source: str
    language: str
    house: House | None
    """None: no policy (the article's own language), so no gloss to shorten."""
    seen: set[str] = field(default_factory=set)

    def dress(
        self,
        pairs: Sequence[tuple[Segment, Message | None]],
        texts: list[str | None],
        start: int,
        end: int,
    ) -> Dressed:
        """A block's targets as they stand beside each other. `texts`: its targets, None where the source stays (not
        translated); `start`, `end`: where the block stands in the source."""
        done = Dressed(list(texts))
        for number, (segment, message) in enumerate(pairs):
            if not segment.phrase:
                self.seen.update(match.id for match in segment.phrases)
                continue
            if message is not None and message.done and is_joined(message):
                done.texts[number] = None
                done.dropped.add(number)
            elif done.texts[number] is not None:
                done.texts[number] = self._shortened(segment, done.texts[number] or "")
                self._beside(pairs, done, number, end)
            self.seen.add(segment.phrase)
        for first, last in _runs(sorted(done.dropped)):
            self._drop(pairs, done, first, last, (start, end))
        return done

    def _shortened(self, segment: Segment, text: str) -> str:
        """The target without the explanation that policy gave it, where readers have had it before."""
        if self.house is None or segment.phrase not in self.seen:
            return text
        full = self.house.form(segment.phrase, segment.key)
        short = self.house.form(segment.phrase, segment.key, first_use=False)
        if full and short and text in (full, capital(full, segment.key)):
            return capital(short, segment.key) if text != full else short
        return text

    def _beside(
        self,
        pairs: Sequence[tuple[Segment, Message | None]],
        done: Dressed,
        number: int,
        end: int,
    ) -> None:
        """Separator and capitals between a phrase and what stands beside it."""
        segment = pairs[number][0]
        form = done.texts[number] or ""
        if number and (gap := self._gap(pairs, number - 1)).strip():
            before = pairs[number - 1][0]
            if not before.phrase:
                self._closing(pairs, done, number, gap)
                return
        following = number + 1 < len(pairs)
        if not following:
            self._trailing(done, number, segment, end, form)
            return
        after, text = pairs[number + 1][0], done.texts[number + 1]
        if text is None or (form == segment.key and text == after.key):
            return
        gap = self._gap(pairs, number)
        if primary(self.language) not in _KNOWN:
            if ends(form) and (rest := gap.lstrip(_ENDED)) != gap:
                done.between.append((segment.end, after.start, rest, (number, number + 1)))
            return
        if after.phrase and gap.strip() in (",", "،"):
            text = self._continued(after, text)
        made = joined(form, gap, text, self.language)
        head, middle, tail = (
            made[: len(form)],
            made[len(form) : len(made) - len(text)],
            made[len(made) - len(text) :],
        )
        if (head.casefold(), tail.casefold()) != (form.casefold(), text.casefold()):
            return  # a letter whose capital is longer (ß)
        if not (number and pairs[number - 1][0].phrase and number - 1 not in done.dropped):
            done.texts[number] = head
        done.texts[number + 1] = tail
        if middle != gap:
            done.between.append((segment.end, after.start, middle, (number, number + 1)))

    def _continued(self, segment: Segment, text: str) -> str:
        """What policy gave a phrase, as it stands behind a comma: «…, уважаемые читатели!»"""
        form = self.house.form(segment.phrase, segment.key) if self.house else None
        if not form or text not in (form, capital(form, segment.key)):
            return text
        return form[0].lower() + form[1:] if phrase(segment.phrase).kind == "address" else form

    def _closing(
        self,
        pairs: Sequence[tuple[Segment, Message | None]],
        done: Dressed,
        number: int,
        gap: str,
    ) -> None:
        before, segment = pairs[number - 1][0], pairs[number][0]
        if (done.texts[number - 1], done.texts[number]) == (before.key, segment.key):
            return  # as written
        wanted = _CLOSING.get(primary(self.language))
        dash = gap.strip() in ("-", "–", "—") and "\n" not in gap
        if wanted and dash and wanted != gap and done.texts[number - 1] is not None:
            done.between.append((before.end, segment.start, wanted, (number - 1, number)))

    def _trailing(self, done: Dressed, number: int, segment: Segment, end: int, form: str) -> None:
        """The marks behind a phrase that ends its block, in the target's script."""
        trail = _TRAIL.match(self.source, segment.end, end)
        if trail is None or form == segment.key:
            return
        tongue = primary(self.language)
        marks = "" if ends(form) else trail[0].translate(_MARKS.get(tongue, _MARKS[""]))
        if marks != trail[0]:
            done.between.append((*trail.span(), marks, (number,)))

    def _drop(
        self,
        pairs: Sequence[tuple[Segment, Message | None]],
        done: Dressed,
        first: int,
        last: int,
        block: tuple[int, int],
    ) -> None:
        """Leaves phrases beside each other out with what parts them from their sentence, which then begins with a capital."""
        behind = last + 1 < len(pairs)
        head = pairs[first - 1][0].end if first else block[0]
        tail = pairs[last + 1][0].start if behind else block[1]
        begin, stop = self._quoted(pairs[first][0].start, pairs[last][0].end, head, tail)
        gap = self.source[head:begin] if first else ""
        before = head if first else begin
        trail = _TRAIL.match(self.source, stop, block[1])
        ended = bool(first) and self.source[before - 1 : before] in _ENDED
        alone = not first and not behind
        if trail and (alone or (ended and (gap.strip() or not behind))):
            stop = trail.end()
        if gap.strip() and not pairs[first - 1][0].phrase:
            done.between.append((before, stop, "", ()))
        elif behind:
            done.between.append((begin, tail, "", ()))
            after = done.texts[last + 1]
            if after is not None:
                done.texts[last + 1] = joined("", "", after, self.language)
        else:
            done.between.append((before, stop, "", ()))

    def _quoted(self, begin: int, stop: int, head: int, tail: int) -> tuple[int, int]:
        """A stretch with the quotation marks and brackets around it, where there are some on both sides between `head` and
        `tail`: “Insha'Allah.” goes with its marks."""
        opened = _OPENED.search(self.source[head:begin])
        closed = _CLOSED.match(self.source, stop, tail)
        return (head + opened.start(), closed.end()) if opened and closed else (begin, stop)

    def _gap(self, pairs: Sequence[tuple[Segment, Message | None]], number: int) -> str:
        """What stands between a segment and the next."""
        return self.source[pairs[number][0].end : pairs[number + 1][0].start]


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of numbers that follow one another."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        yield members[0], members[-1]
