"""Reads Markdown: every leaf that carries prose becomes a block, everything else is skeleton."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from l10n.config import Config
from l10n.documents.directives import DIRECTIVE, Directives
from l10n.documents.format import Reading
from l10n.documents.headings import Headings
from l10n.documents.made import made_block
from l10n.documents.markdown.dialects import Mask, masked, masks
from l10n.documents.markdown.embedded import may_hold_embedded
from l10n.documents.markdown.extent import prose_in, trim
from l10n.documents.markdown.figures import captions
from l10n.documents.markdown.inline import Step, marks_of, may_hold_address
from l10n.documents.markdown.parser import code_points, definitions, events
from l10n.documents.markdown.titles import title_span
from l10n.documents.prose import has_prose
from l10n.model import Block, Mark

_FRONT = ("---", "+++", "{", ";;;")
_LEAVES = frozenset({"Paragraph", "Heading", "TableCell"})
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_ANCHOR = re.compile(
    rb"[ \t]*\{(?:#|/\*)[^{}\r\n]*\}[ \t]*\Z"
)  # `# Title {#id}`, `## Title {/*id*/}`
_OPAQUE = re.compile(r"<(/?)(?:pre|script|style|textarea|svg|math)\b", re.IGNORECASE)
_SEEN = re.compile(r"\b(?:title|alt|label|placeholder|aria-[a-z]+)=[\"']")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def read(source: str, config: Config) -> Reading:
    """The blocks of a Markdown text, its front matter's among them."""
    blocks: list[Block] = []
    outline: list[str] = []
    language, base = None, 0
    warnings: tuple[str, ...] = ()
    policies: tuple[tuple[str, str], ...] = ()
    if source.startswith(_FRONT):
        from l10n.documents.frontmatter import read_front_matter

        front = read_front_matter(source, config)
        blocks += front.blocks
        outline += front.outline
        language, base = front.language, front.end
        warnings, policies = front.warnings, front.policies
    body = source[base:] if base else source
    data = body.encode()
    reader = _Reader(source, data, code_points(data, base), config, blocks, outline)
    unseen = masks(data)
    if unseen:
        body = masked(data, unseen).decode()
    reader.run(body)
    if b"]:" in data:
        reader.definition_titles(body)
    if unseen:
        reader.unseen(unseen)
    if any(a.start > b.start for a, b in itertools.pairwise(blocks)):
        blocks.sort(key=lambda block: block.start)
    return Reading(tuple(blocks), tuple(outline), language, warnings, policies)


@dataclass(slots=True)
class _Reader:
    """The state of one reading."""

    source: str
    data: bytes
    at: Callable[[int], int]  # code points of byte offsets
    config: Config
    blocks: list[Block]
    outline: list[str]
    containers: list[str] = field(default_factory=list)
    headings: Headings = field(default_factory=Headings)
    headline: bool = False  # whether the first level-1 heading has been seen
    directives: Directives = field(default_factory=Directives)
    turned: list[int] = field(default_factory=list)  # where l10n:off and l10n:on stand, in turn
    opaque: int = 0  # depth of raw <pre> and its like, which reach across Markdown blocks

    def run(self, body: str) -> None:  # noqa: C901 - one loop over all events; calls for each would double its time
        outline = self.outline
        containers = self.containers
        leaf = ""  # the leaf that is open; "Item" for text right in a tight item
        level = 0
        steps: list[Step] = []
        plain = True  # whether all steps are text
        opened = 0  # where the leaf, the HTML block or the code block began
        pieces: list[tuple[int, int, str]] = []
        skipping = False  # within a code block
        for event, span in events(body):
            if event.__class__ is str:
                if event == "Rule":
                    if leaf == "Item" and steps:
                        self.leaf(leaf, level, opened, steps, plain)
                        leaf, steps, plain = "", [], True
                    outline.append("rule")
                elif leaf or containers:
                    plain = False
                    steps.append((event, span["start"], span["end"]))
                continue
            ((kind, value),) = event.items()
            if kind == "Text" and not skipping:
                if not steps and not leaf:
                    leaf, opened = "Item", span["start"] - 1
                steps.append((event, span["start"], span["end"]))
            elif kind == "Start":
                name = value if value.__class__ is str else next(iter(value))
                if name in _INLINE:
                    if not steps and not leaf:
                        leaf, opened = "Item", span["start"]
                    plain = False
                    steps.append((event, span["start"], span["end"]))
                    continue
                if leaf == "Item" and steps:  # a block after a tight item's own text
                    self.leaf(leaf, level, opened, steps, plain)
                    leaf, steps, plain = "", [], True
                if name in _LEAVES:
                    leaf, opened, steps, plain = name, span["start"], [], True
                    if name == "Heading":
                        level = int(value["Heading"]["level"][1])
                        outline.append(f"h{level}")
                    else:
                        outline.append(name)
                elif name == "HtmlBlock":
                    opened, pieces = span["start"], []
                elif name == "CodeBlock":
                    skipping = True
                    outline.append(f"{value} {self.data[span['start'] : span['end']]!r}")
                else:
                    containers.append(name)
                    outline.append(str(value))
            elif kind == "End":
                name = value if value.__class__ is str else next(iter(value))
                if name in _INLINE:
                    steps.append((event, span["start"], span["end"]))
                elif name in _LEAVES:
                    if steps:
                        self.leaf(leaf, level, opened, steps, plain)
                    leaf, steps, plain = "", [], True
                elif name == "HtmlBlock":
                    self.html(span["start"], span["end"], pieces)
                elif name == "CodeBlock":
                    skipping = False
                else:
                    if leaf == "Item" and steps:
                        self.leaf(leaf, level, opened, steps, plain)
                        leaf, steps, plain = "", [], True
                    containers.pop()
                    outline.append("end")
            elif kind == "Html":
                pieces.append((span["start"], span["end"], value))
            elif kind == "TaskListMarker":
                outline.append(f"task {value}")
            elif not skipping:  # code spans, raw tags, footnote references
                if not steps and not leaf:
                    leaf, opened = "Item", span["start"]
                plain = False
                steps.append((event, span["start"], span["end"]))

    def leaf(self, name: str, level: int, opened: int, steps: list[Step], plain: bool) -> None:
        """Makes the block (or blocks) of a leaf."""
        data, at = self.data, self.at
        first, start, _ = steps[0]
        end = steps[-1][2]
        if name == "Heading" and (anchor := _ANCHOR.search(data, start, end)):
            end = anchor.start()
            steps = [s if s[2] <= end else (s[0], s[1], end) for s in steps if s[1] < end]
            if not steps:
                return
        # The backslash of a leading escape belongs to no event: "\*x" is Text "*x" from 1.
        if (
            start > opened
            and data[start - 1] == 0x5C
            and first.__class__ is dict
            and first.get("Text", " ")[:1] in _ESCAPABLE
        ):
            start -= 1
        cell = name == "TableCell"
        a = at(start)
        if data[start:end].isascii():  # most are, in a text with a dash or an accent here and there
            at = (a - start).__add__
        b = at(end)
        if (
            plain
            and not (cell and b"\\|" in data[start:end])
            and not may_hold_address(data, start, end)
            and not may_hold_embedded(data, start, end)
        ):
            marks: list[Mark] = []
        else:
            marks = marks_of(data, steps, at, cell=cell)
            if marks and marks[-1].end > b:
                b = marks[-1].end
        text = self.source[a:b]
        if self.directives.off or self.opaque:
            self.outline.append(text)
            self.raw_code(text)
            return
        if marks:
            if "<" in text:
                self.raw_tags(marks)
            a, b, marks = trim(self.source, a, b, marks)
            outside, images = prose_in(self.source, a, b, marks)
        else:
            stripped = text.strip()
            if len(stripped) != len(text):
                a += len(text) - len(text.lstrip())
                b = a + len(stripped)
            outside, images = has_prose(stripped), []
        role = self.role(name, level)
        path = self.headings.path
        if outside:
            block = made_block(a, b, role, "markdown", tuple(marks), path)
            self.blocks.append(self.directives.given(block))
        else:
            self.outline.append(self.source[a:b] if not images else "images")
            starts, ends = [m.start for m in marks], [m.end for m in marks]
            for first_mark, last_mark in images:
                begin, stop = first_mark.end, last_mark.start
                inner = tuple(marks[bisect_left(starts, begin) : bisect_right(ends, stop)])
                block = made_block(begin, stop, "alt", "markdown", inner, path)
                self.blocks.append(self.directives.given(block))
        for mark in marks:
            if mark.kind == "close" and mark.number and mark.shown == "][{}]":
                self.title(mark.start, mark.end, path)
        if name == "Heading":
            self.headings.enter(level, self.source[a:b])
            self.headline = self.headline or level == 1

    def role(self, leaf: str, level: int) -> str:
        if leaf == "Heading":
            return "headline" if level == 1 and not self.headline else "heading"
        if leaf == "TableCell":
            return "cell"
        for container in reversed(self.containers):
            if container == "Item":
                return "list-item"
            if container == "BlockQuote":
                return "quote"
        return "paragraph"

    def title(self, start: int, end: int, path: str) -> None:
        """The title in a link's tail, as a block within that mark."""
        tail = self.source[start:end]
        if '"' not in tail and "'" not in tail and "(" not in tail[2:]:
            return  # most links have none
        span = title_span(tail)
        if span and has_prose(self.source[start + span[0] : start + span[1]]):
            self.blocks.append(
                made_block(start + span[0], start + span[1], "title", "markdown-title", (), path)
            )

    def definition_titles(self, body: str) -> None:
        for start, end, title in definitions(body):
            if title and not self.is_off(self.at(start)):
                self.title(self.at(start), self.at(end), "")

    def is_off(self, offset: int) -> bool:
        """Whether a place lies between l10n:off and l10n:on, once all is read."""
        return bisect_right(self.turned, offset) % 2 == 1

    def unseen(self, found: list[Mask]) -> None:
        """The lines of dialects, as part of the outline, and what a reader sees of components and figures: `<Card
        title="…" />`, `{{< figure caption="…" >}}`."""
        from l10n.documents.html.read import read_fragment

        for start, end, seen in found:
            a, b = self.at(start), self.at(end)
            text = self.source[a:b]
            if text[0] == "<" and _SEEN.search(text) and not self.is_off(a):
                blocks, outline = read_fragment(self.source, a, b, self.config)
                self.blocks += [block for block in blocks if self.source[block.start - 1] in "\"'"]
                self.outline += outline
            elif text.startswith("{{<") and not seen.strip(b"- #\r\n") and not self.is_off(a):
                self.figures(a, text)
            else:
                title = seen.strip(b" #-")
                self.outline.append(text.replace(title.decode(), "") if title else text)

    def figures(self, a: int, text: str) -> None:
        """A line of shortcodes, of which the texts under figures are blocks."""
        position = 0
        for name, start, end in captions(text):
            self.blocks.append(made_block(a + start, a + end, name, "markdown-caption", (), ""))
            self.outline.append(text[position:start])
            position = end
        self.outline.append(text[position:])

    def raw_tags(self, marks: list[Mark]) -> None:
        for mark in marks:
            if (
                mark.shown.startswith("<")
                and (match := _OPAQUE.match(mark.shown))
                and mark.kind == "void"
            ):
                self.opaque = max(0, self.opaque + (-1 if match[1] else 1))

    def raw_code(self, text: str) -> None:
        """Follows raw `<pre>` and its like through a text that is no prose."""
        for match in _OPAQUE.finditer(text):
            self.opaque = max(0, self.opaque + (-1 if match[1] else 1))

    def html(self, start: int, end: int, pieces: list[tuple[int, int, str]]) -> None:
        """An HTML block: directives, raw code that reaches on, or prose for the HTML reader."""
        a, b = self.at(start), self.at(end)
        text = self.source[a:b]
        directives, was_opaque, was_off = self.directives, self.opaque, self.directives.off
        self.raw_code(text)
        if was_opaque or self.opaque or not self.contiguous(start, end, pieces):
            for found in DIRECTIVE.finditer(text):
                directives.take(found)
            self.outline.append(text)
        elif was_off and not DIRECTIVE.search(text):
            self.outline.append(text)
        else:
            from l10n.documents.html.read import read_fragment

            blocks, outline = read_fragment(self.source, a, b, self.config, directives)
            self.blocks += [replace(block, path=self.headings.path) for block in blocks]
            self.outline += outline
        if directives.off != was_off:
            self.turned.append(a)

    def contiguous(self, start: int, end: int, pieces: list[tuple[int, int, str]]) -> bool:
        """Whether an HTML block stands free of container markers: `> <div>⏎> text` does not."""
        position = start
        for a, b, _ in pieces:
            if self.data[position:a].strip():
                return False
            position = b
        return not self.data[position:end].strip()
