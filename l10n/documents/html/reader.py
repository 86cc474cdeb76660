"""One pass over the tokens of HTML: a stack of the elements that matter, a run of inline pieces."""

from __future__ import annotations

from collections import deque

from l10n.documents.directives import DIRECTIVE, Directives
from l10n.documents.headings import Headings
from l10n.documents.html import inline, tags, tokens
from l10n.documents.html.attributes import (
    Attributes,
    attribute_block,
    attributes,
    prose,
    says_nothing,
    value,
    without,
)
from l10n.documents.html.declare import IN_LANGUAGE, outline_tag, root, settings
from l10n.documents.html.jsonld import strings
from l10n.documents.html.scope import (
    ROOT,
    Scope,
    is_byline,
    is_credit,
    is_untranslated,
    language_of,
)
from l10n.documents.made import made_block
from l10n.model import Block, Mark

_SILENT = frozenset({inline.TEXT, inline.SPACE, inline.REFERENCE})
BLOCK = "¶"
"""Where a block stands in the outline."""


class Reader:
    """The state of one pass."""

    def __init__(self, text: str, *, fragment: bool, directives: Directives | None = None) -> None:
        self.text = text
        self.fragment = fragment
        self.blocks: list[tuple[Block, str]] = []  # with its place
        self.outline: list[str] = []
        self.language: str | None = None
        self.run: list[inline.Piece] = []
        self.words = False  # whether the run has text that is not white space
        # Tags of the run with a language or a byline: (start, language, byline).
        self.remarkable: deque[tuple[int, str | None, bool]] = deque()
        # Tags as the outline shows them, by their start: without what a translation changes.
        self.blanked: dict[int, str] = {}
        self.scope = ROOT
        # The open elements, each with the scope around it; inline ones only where they are not read.
        self.stack: list[tuple[str, Scope]] = []
        self.open: dict[str, int] = {}  # how many of each name there are on it
        self.opaque = -1  # height of the stack below the element that is not read
        self.opaque_start = 0
        self.opaque_name = ""
        self.opaque_inline = False
        self.json = False
        self.directives = directives or Directives()
        self.headings = Headings()
        self.headline = ""

    def read(self) -> None:
        text, run = self.text, self.run
        position = 0
        if not self.fragment and (speaks := root(text)):
            self.language = language_of(text, attributes(text, speaks[1], speaks[2]))
        for kind, start, position, name in tokens.scan(text):
            if kind is tokens.TEXT:
                if self.opaque < 0:
                    if text[start:position].isspace():
                        if run:  # at its beginning it is skeleton
                            run.append((inline.SPACE, start, position, ""))
                    else:
                        run.append((inline.TEXT, start, position, ""))
                        self.words = True
                elif self.json:
                    self.linked_data(start, position)
            elif kind is tokens.START:
                self.start(name, start, position)
            elif kind is tokens.END:
                self.end(name, start, position)
            elif self.opaque >= 0:
                continue
            elif kind is tokens.REFERENCE:
                blank = name.isspace()
                run.append((inline.SPACE if blank else inline.REFERENCE, start, position, name))
                self.words = self.words or not blank
            elif kind is tokens.COMMENT:
                self.comment(start, position)
            else:
                self.flush()
                self.outline.append(text[start:position])
        if self.opaque >= 0:
            self.close_opaque(len(text), complete=False)
        self.flush()
        if position < len(text):
            self.outline.append(text[position:])
        self.blocks.sort(key=lambda pair: pair[0].start)

    # ------------------------------------------------------------------ tags

    def start(self, name: str, start: int, end: int) -> None:
        text = self.text
        if self.opaque >= 0:
            if name not in tags.VOID and text[end - 2] != "/":
                self.push(name, self.scope)
            return
        known: Attributes | None = None
        if end - start > len(name) + 2 and not says_nothing(text, start, end):
            known = attributes(text, start, end)
            if is_untranslated(text, known):
                self.start_untranslated(name, start, end)
                return
            if name not in tags.OPAQUE or name == "textarea":
                self.attributes(name, start, end, known)
        if name in tags.INLINE:
            if known:
                self.remark(start, known)
            self.run.append((inline.OPEN, start, end, name))
        elif name in tags.INLINE_VOID:
            self.run.append((inline.VOID, start, end, name))
        elif name == "br":
            self.run.append((inline.BREAK, start, end, name))
        elif name in tags.CODE or name in tags.OBJECT:
            if name in tags.OBJECT and text[end - 2] == "/":
                self.run.append((inline.CODE, start, end, name))
            else:
                self.open_opaque(name, start, within=True)
        else:
            self.boundary(name, start, end, known)

    def boundary(self, name: str, start: int, end: int, known: Attributes | None) -> None:
        """A start tag between blocks."""
        self.flush()
        if name in tags.CLOSES:
            closed = tags.CLOSES[name]
            while self.stack and self.stack[-1][0] in closed:
                self.pop()
        if name in tags.OPAQUE:
            self.open_opaque(name, start, within=False)
            kind = value(self.text, known, "type") if known and name == "script" else None
            self.json = kind is not None and "ld+json" in kind.lower()
            return
        self.outline.append(self.blanked.get(start) or self.text[start:end])
        if name in tags.VOID or (self.text[end - 2] == "/" and "-" in name):
            return  # `<my-element/>` is not closed for HTML, but for those who write it so
        self.push(name, self.inherited(name, known))

    def start_untranslated(self, name: str, start: int, end: int) -> None:
        within = (
            name in tags.INLINE
            or name in tags.CODE
            or name in tags.OBJECT
            or name in tags.INLINE_VOID
        )
        if name in tags.INLINE_VOID:
            self.run.append((inline.VOID, start, end, name))
        elif name in tags.VOID or name in ("html", "body"):
            self.flush()
            self.outline.append(self.text[start:end])
        else:
            if not within:
                self.flush()
            self.open_opaque(name, start, within=within)

    def end(self, name: str, start: int, end: int) -> None:
        if self.opaque >= 0:
            if not self.open.get(name):
                return
            while len(self.stack) > self.opaque:
                if self.pop() == name:
                    if len(self.stack) == self.opaque:
                        self.close_opaque(end, complete=True)
                    return
            self.close_opaque(
                start, complete=False
            )  # `<div><code>x</div>`: it ends an element around it
        if name in tags.INLINE:
            self.run.append((inline.CLOSE, start, end, name))
        elif name == "br":  # `</br>` is a line break, too
            self.run.append((inline.BREAK, start, end, name))
        else:
            self.flush()
            if self.open.get(name):
                while self.pop() != name:
                    pass
            self.outline.append(self.text[start:end])

    def push(self, name: str, scope: Scope) -> None:
        self.stack.append((name, self.scope))
        self.open[name] = self.open.get(name, 0) + 1
        self.scope = scope

    def pop(self) -> str:
        name, self.scope = self.stack.pop()
        self.open[name] -= 1
        return name

    def open_opaque(self, name: str, start: int, *, within: bool) -> None:
        self.opaque = len(self.stack)
        self.opaque_start, self.opaque_name, self.opaque_inline = start, name, within
        self.push(name, self.scope)

    def close_opaque(self, end: int, *, complete: bool) -> None:
        while len(self.stack) > self.opaque:
            self.pop()
        start, self.opaque, self.json = self.opaque_start, -1, False
        if self.opaque_inline and complete:
            self.run.append((inline.CODE, start, end, self.opaque_name))
        else:
            self.flush()
            self.outline.append(self.blanked.get(start) or self.text[start:end])

    # ------------------------------------------------------------------ what tags say

    def inherited(self, name: str, known: Attributes | None) -> Scope:
        scope = self.scope.within(name)
        if known:
            if "lang" in known or "xml:lang" in known:
                language = language_of(self.text, known)
                if name == "body":
                    self.language = self.language or language
                if language:
                    scope = scope.changed(language=None if language == self.language else language)
            if not scope.level and is_byline(self.text, known):
                scope = scope.changed(role="byline")
        return scope

    def remark(self, start: int, known: Attributes) -> None:
        language = language_of(self.text, known) if "lang" in known or "xml:lang" in known else None
        byline = is_byline(self.text, known)
        if language or byline:
            self.remarkable.append((start, language, byline))

    def attributes(self, name: str, start: int, end: int, known: Attributes) -> None:
        """The blocks in a tag's attributes, and the tag as the outline shows it."""
        cut: list[tuple[int, int]] = []
        if not self.directives.off:
            for role, span in prose(self.text, name, known):
                block = attribute_block(
                    self.text, span, role, self.headings.path, self.scope.language
                )
                if block is not None:
                    self.blocks.append((block, "head" if name == "meta" else self.scope.place))
                    cut.append((block.start, block.end))
        if name == "meta" and (setting := settings(self.text, known)):
            cut.append(setting[1])
        if "lang" in known or "xml:lang" in known or name == "html":
            self.blanked[start] = outline_tag(self.text, start, end, known, cut)
        elif cut:
            self.blanked[start] = without(self.text, start, end, cut)

    def linked_data(self, start: int, end: int) -> None:
        blocks = (
            []
            if self.directives.off
            else strings(self.text, start, end, self.headings.path, self.scope.language)
        )
        self.blocks += [(block, "head") for block in blocks]
        cut = [(block.start, block.end) for block in blocks]
        cut += [found.span(1) for found in IN_LANGUAGE.finditer(self.text, start, end)]
        if cut:
            self.blanked[self.opaque_start] = without(self.text, self.opaque_start, end, cut)

    def comment(self, start: int, end: int) -> None:
        text = self.text
        match = (
            DIRECTIVE.match(text, start, end) if text.find("l10n:", start, start + 24) > 0 else None
        )
        if match is None:
            if self.run:
                self.run.append((inline.VOID, start, end, inline.COMMENT))
            else:
                self.outline.append(text[start:end])
            return
        self.flush()
        self.outline.append(text[start:end])
        self.directives.take(match)

    # ------------------------------------------------------------------ blocks

    def flush(self) -> None:
        """Ends the run: its blocks, and what lies between them."""
        run = self.run
        if not run:
            return
        if self.words and not self.directives.off:
            for start, end, marks in inline.blocks(self.text, run):
                if marks is None:
                    self.outline.append(self.blanked.get(start) or self.text[start:end])
                else:
                    self.block(start, end, marks)
        else:
            self.outline += [
                self.blanked.get(p[1]) or self.text[p[1] : p[2]] for p in run if p[0] not in _SILENT
            ]
        run.clear()
        self.words = False
        if self.remarkable:
            self.remarkable.clear()

    def block(self, start: int, end: int, marks: tuple[Mark, ...]) -> None:
        scope = self.scope
        role, language = scope.role, scope.language
        if self.remarkable:
            around = inline.wrappers(start, end, marks)
            while self.remarkable and self.remarkable[0][0] < end:
                place, said, byline = self.remarkable.popleft()
                if byline and place >= start and role == "paragraph":
                    shown = inline.shown(self.text, start, end, marks)
                    role = "byline" if is_credit(shown) else role
                if said and place in around:
                    language = said
        if scope.level:
            shown = inline.shown(self.text, start, end, marks)
            if scope.level == 1 and not self.headline and not self.fragment:
                role, self.headline = "headline", shown
        syntax = "html-rcdata" if role == "title" else "html"
        block = made_block(
            start,
            end,
            role,
            syntax,
            marks,
            self.headings.path,
            None if language == self.language else language,
        )
        self.blocks.append((self.directives.given(block), scope.place))
        self.outline.append(BLOCK)
        if scope.level:
            self.headings.enter(scope.level, shown)
