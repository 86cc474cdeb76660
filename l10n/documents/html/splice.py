"""Writes a target back into HTML: read with the tokens of the source, its numbered tags become the source's own.

Nothing that is written can change the structure around it: each tag is one of the segment's or plain formatting, tags pair,
and every other `<` is a character.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

from l10n.documents.format import Copy, Splice
from l10n.documents.html import tags
from l10n.documents.html.attributes import attributes, edges
from l10n.documents.html.inline import TAG, opaque
from l10n.documents.html.items import BREAK, Item, entry_of, is_blank, trimmed
from l10n.documents.html.refusals import RefusedError, short, unknown
from l10n.documents.html.strings import EMPTY, ampersands
from l10n.documents.html.template import filled
from l10n.documents.html.tokens import END, REFERENCE, START, TEXT, scan
from l10n.documents.inline_tags import HARMLESS, is_safe_destination
from l10n.documents.parity import compare
from l10n.model import Block, Mark, Segment

_NEWLINES = re.compile(r"[ \t]*\n[ \t\n]*")


def splice(source: str, block: Block, segment: Segment, target: str, copy: Copy) -> Splice:
    """The target as it may stand in the place of the segment."""
    text = target.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    start, end = edges(text, 0, len(text))
    if start == end:
        return EMPTY
    text = text[start:end]
    return filled(text, segment, copy) or parsed(source, block, segment, text, copy)


def parsed(source: str, block: Block, segment: Segment, text: str, copy: Copy) -> Splice:
    """`splice`, the target parsed in any case; it has no white space at its edges."""
    try:
        return _Writer(source, block, segment, copy).write(text)
    except RefusedError as refused:
        return Splice(None, (), (refused.fault,))


class _Writer:
    """What one target is written with, and what is written of it so far."""

    def __init__(self, source: str, block: Block, segment: Segment, copy: Copy) -> None:
        self.copy = copy
        self.slice = source[segment.start : segment.end]
        self.numbered: dict[tuple[str, str], Mark] = {}  # ("open", "a1"): its mark
        self.codes: dict[str, Mark] = {}
        self.plain: dict[str, Mark] = {}  # "<em>": the first mark of that look
        self.expected: Counter[str] = Counter()
        given = {mark: number for number, mark in segment.numbers}
        for mark in segment.marks:
            shown = (
                mark.shown.replace("{}", str(given.get(mark.number, 0)))
                if mark.number
                else mark.shown
            )
            if mark.kind == "code":
                self.codes.setdefault(shown, mark)
                if mark.number:
                    self.numbered[
                        "code", mark.shown[1 : mark.shown.index("{")] + str(given[mark.number])
                    ] = mark
            elif mark.kind in ("open", "close", "void"):
                if mark.number:
                    self.numbered[mark.kind, shown.strip("</>")] = mark
                else:
                    self.plain.setdefault(shown, mark)
            if mark.kind not in ("text", "close"):
                self.expected["a line break" if mark.kind == "break" else shown] += 1
        self.breaks = [m for m in segment.marks if m.kind == "break"] or [
            m for m in block.marks if m.kind == "break"
        ]
        self.broken = 0
        self.at_start = segment.start == block.start
        self.at_end = segment.end == block.end
        self.items: list[Item] = []
        self.opened: list[tuple[str, Item]] = []  # (name as typed, its end)
        # Where code begins that the translator changed: (number of items before it, its element).
        self.code: tuple[int, str] | None = None

    def write(self, target: str) -> Splice:
        self.unused = self._unused_links(target)
        for part, mark in self._parts(target):
            if mark is None:
                self._markup(part)
            else:
                self.items.append(Item(self.copy(mark.start, mark.end), entry_of(mark), part))
        if self.opened:
            name = self.opened[-1][0]
            raise RefusedError(
                "markup-unknown",
                f"<{name}> is not closed; write </{name}> where it ends",
            )
        items = trimmed(self.items, at_start=self.at_start, at_end=self.at_end)
        faults = compare(self.expected, Counter(item.label for item in items if item.label))
        text = "".join(item.text for item in items)
        start, end = edges(text, 0, len(text))
        if start == end:
            return EMPTY
        signature = tuple(item.entry for item in items if item.entry)
        return Splice(text[start:end], signature, faults)

    def _parts(self, target: str) -> Iterator[tuple[str, Mark | None]]:
        """The target cut at the code that stands in it as in the source."""
        if not self.codes:
            yield target, None
            return
        pattern = "|".join(re.escape(c) for c in sorted(self.codes, key=len, reverse=True))
        for i, part in enumerate(re.split(f"({pattern})", target)):
            if part:
                yield part, self.codes[part] if i % 2 else None

    def _unused_links(self, target: str) -> list[Mark]:
        """The links of the source whose numbers the target does not use, for those with a destination of its own."""
        if "href" not in target:
            return []
        return [
            m
            for (kind, name), m in self.numbered.items()
            if kind == "open"
            and name[0] == "a"
            and name[1:].isdigit()
            and f"<{name}>" not in target
        ]

    # ------------------------------------------------------------------ the walk

    def _markup(self, part: str) -> None:
        position = 0
        for kind, start, position, name in scan(part, within=True):
            raw = part[start:position]
            if self.code and kind not in (TEXT, REFERENCE, END):
                raise RefusedError(
                    "markup-unknown", f"{short(raw)} cannot stand within code; remove it"
                )
            if kind is TEXT:
                self._text(raw)
            elif kind is REFERENCE:
                self.items.append(
                    Item(raw if raw[-1] == ";" or raw in self.slice else f"&amp;{raw[1:]}")
                )
            elif kind is START:
                self._start(raw, name)
            elif kind is END:
                self._end(raw, name)
            elif raw.startswith("<!--"):
                raise RefusedError(
                    "markup-unknown", "a comment cannot stand in a translation; remove it"
                )
            else:
                self._text(raw)
        self._text(part[position:])

    def _text(self, raw: str) -> None:
        if self.code:
            raw = raw.replace("\n", " ")
        for i, line in enumerate(_NEWLINES.split(raw)):
            if i:
                self._break()
            if line:
                self.items.append(Item(ampersands(line).replace("<", "&lt;")))

    def _break(self) -> None:
        """A line break as the source writes its own; one, as two would part paragraphs."""
        last = next((item for item in reversed(self.items) if not is_blank(item.text)), None)
        if last is not None and last.entry == BREAK:
            return
        if self.breaks:
            mark = self.breaks[min(self.broken, len(self.breaks) - 1)]
            text = self.copy(mark.start, mark.end)
        else:
            text = "<br>"
        self.broken += 1
        self.items.append(Item(text, BREAK, "a line break", loose=True))

    def _start(self, raw: str, name: str) -> None:
        if name == "br" and raw.rstrip("/> ").lower() == "<br":
            self._break()
            return
        typed = raw[1:-1].rstrip("/ ").lower()
        if typed == name:
            mark = self.numbered.pop(("open", name), None)
            if mark is not None:
                self._open(
                    name,
                    Item(self.copy(mark.start, mark.end), entry_of(mark), f"<{name}>"),
                    self._numbered_end(name),
                )
                return
            mark = self.numbered.pop(("void", name), None)
            if mark is not None:
                shown = f"<{name}/>" if mark.shown.endswith("/>") else f"<{name}>"
                self.items.append(
                    Item(
                        self.copy(mark.start, mark.end),
                        entry_of(mark),
                        shown,
                        loose="<comment" in shown,
                    )
                )
                return
            mark = self.numbered.pop(("code", name), None)
            if mark is not None:
                self._changed_code(name, mark)
                return
            if self._plain(name):
                return
        elif name == "a" and self._link(raw):
            return
        raise unknown(raw, name)

    def _plain(self, name: str) -> bool:
        """Writes a tag without attributes, if it is one of the source's or harmless."""
        shown = f"<{name}>"
        mark = self.plain.get(shown)
        if mark is None and name not in HARMLESS and name not in tags.CODE:
            return False
        text = self.copy(mark.start, mark.end) if mark else shown
        if name in tags.INLINE_VOID:
            self.items.append(Item(text, ("void", shown, ""), shown))
        else:
            if name in tags.CODE:
                self.code = len(self.items), name
            end = self.plain.get(f"</{name}>")
            closing = self.copy(end.start, end.end) if end else f"</{name}>"
            self._open(
                name,
                Item(text, ("open", shown, ""), shown),
                Item(closing, ("close", f"</{name}>", "")),
            )
        return True

    def _link(self, raw: str) -> bool:
        """Writes a link with a destination of its own, in the place of the next one that the target does not use."""
        found = attributes(raw, 0, len(raw))
        if set(found) != {"href"}:
            return False
        destination = html.unescape(raw[slice(*found["href"])])
        if not is_safe_destination(destination):
            raise RefusedError(
                "html-unsafe", f"{short(raw)} cannot be published; use http, https or mailto"
            )
        written = html.escape(destination)
        end = Item("</a>", ("close", "</a{}>", ""))
        text, label = f'<a href="{written}">', "<a href>"
        if self.unused:
            mark = self.unused.pop(0)
            tag = self.copy(mark.start, mark.end)
            place = attributes(tag, 0, len(tag)).get("href")
            if place and place[0] < place[1]:
                quoted = tag[place[0] - 1] in "\"'"
                start, stop = (place[0] - 1, place[1] + 1) if quoted else place
                text = f'{tag[:start]}"{written}"{tag[stop:]}'
        self._open("a", Item(text, ("open", "<a{}>", destination), label), end)
        return True

    def _numbered_end(self, name: str) -> Item:
        mark = self.numbered.pop(("close", name), None)
        if mark is None:
            raise RefusedError("markup-unknown", f"<{name}> has no end here; remove it")
        return Item(self.copy(mark.start, mark.end), entry_of(mark))

    def _open(self, name: str, start: Item, end: Item) -> None:
        self.items.append(start)
        self.opened.append((name, end))

    def _end(self, raw: str, name: str) -> None:
        if name == "br":
            self._break()
        elif self.opened and self.opened[-1][0] == name:
            self.items.append(self.opened.pop()[1])
            self._end_code()
        elif any(name == opened for opened, _ in self.opened):
            inner = self.opened[-1][0]
            raise RefusedError(
                "markup-unknown",
                f"{raw} stands before </{inner}>; close what was opened last first",
            )
        else:
            raise unknown(raw, name)

    def _changed_code(self, name: str, mark: Mark) -> None:
        """Begins numbered code whose content is not that of the source."""
        text = self.copy(mark.start, mark.end)
        tag = TAG.match(text)
        end = text.rfind("</")
        self.code = len(self.items), mark.shown[1 : mark.shown.index("{")]
        self._open(name, Item(text[: tag.end() if tag else end]), Item(text[end:]))

    def _end_code(self) -> None:
        """Makes one item of code that the translator changed, as the reader would."""
        if self.code is None:
            return
        first, name = self.code
        text = "".join(item.text for item in self.items[first:])
        mark = opaque(text, 0, len(text), name, 1)
        self.items[first:] = [Item(text, entry_of(mark), mark.shown)]
        self.code = None
