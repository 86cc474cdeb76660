"""Lines that site generators read before Markdown does: tags, containers, admonitions, imports, components.

The parser knows none of them: `:::note⏎Text⏎:::` is one paragraph to it, and a translation on one line would be no note
any more. So it is given the text with such lines as blanks of the same length, or, where what follows must stay apart,
as a heading or a list item (`:::tip[For visitors]` as `######     For visitors `). What it finds has the places of the
source, which is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from l10n.documents.markdown.stretches import Stretches, table
from l10n.documents.shortcodes import TAG

Mask = tuple[int, int, bytes]
"""Start, end, and what the parser sees there, of the same length."""

_SIGNS = (
    *(b"{", b":::", b"[!", b"!!!", b"???", b"\n: ", b"\n:\t", b"*[", b"toc]", b"TOC]", b"TOC_]"),
    *(b"import ", b"export ", b'=== "', b'! "', b'+ "', b"$$", b"\\[", b"-8<-", b"<<<", b"%%"),
    *(b"[//]:", b"[comment]:", b"///"),
)
"""One of them is in every text that has such lines, components aside."""
_CAPITAL = re.compile(rb"</?(?:[A-Z]|>)")
_COMPONENT = re.compile(rb"</?(?:([A-Z][\w.-]*)|(?=>))")
_FENCE = re.compile(rb"(`{3,}(?=[^`]*\Z)|~{3,})")
_PREFIX = re.compile(rb"[ \t]*+(?:>[ \t]*+)*+")
_INDENTED = re.compile(rb"\s*[\r\n]([ \t]*)(?=\S)")
_HTML = re.compile(rb"<[a-z/!?]")
_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*+\})*+\}"
JSX = rf"""<(?:/?[A-Za-z][\w.-]*+(?:\s++(?:[\w:@.-]++(?:=(?:"[^"]*+"|'[^']*+'|{_BRACES}))?+|{_BRACES}))*+\s*+/?+)?+>"""
"""A tag as MDX has it: `<Tabs items={['a', 'b']}>`, `</Tabs.Tab>`, `<>`."""
COMMENT = r"\{/\*(?:[^*{]|\*(?!/)|\{(?!/\*))*+\*/\}"
"""A comment of MDX."""
_HUGO = r"\{\{[<%](?:[^{}]|\{(?!\{)|\}(?!\}))*+\}\}"
_ALONE = re.compile(
    rf"(?:(?:{TAG}|{_HUGO}|\{{:[^{{}}\n]*+\}}|{COMMENT}|{JSX})[ \t]*+)++(?=[\r\n]|\Z)".encode()
)
_CONTENTS = re.compile(rb"\[\[?(?:toc|TOC|_TOC_)\]\]?[ \t]*\Z")
_ALERT = re.compile(rb"\[![A-Za-z][\w-]*\][-+]?[ \t]*(?P<title>.*)\Z")
_CONTAINER = re.compile(
    rb":{3,}[ \t]*(?:[A-Za-z][\w-]*)?(?:\{[^{}]*\})?(?:\[(?P<bracket>.*)\](?:\{[^{}]*\})?|[ \t]+(?P<title>[^\[{\s].*))?[ \t]*\Z"
)
_ADMONITION = re.compile(
    rb"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+\"(?P<title>.*)\")?[ \t]*\Z"
)
_TAB = re.compile(rb"===[!+]?[ \t]+\"(?P<title>.*)\"[ \t]*\Z")
"""Of MkDocs: `=== "Linux"`."""
_BLOCK = re.compile(
    rb"/{3,}(?:[ \t]+(?:html\b.*|[a-z][\w-]*(?:[ \t]*\|[ \t]*(?P<title>\S.*))?))?[ \t]*\Z"
)
"""Of Python-Markdown: `/// caption`, `/// note | A title`, `///`."""
_OPTION = re.compile(rb":[A-Za-z][\w-]*:(?:[ \t].*)?\Z")
"""Of a directive of MyST: `:class: tip`."""
_SNIPPET = re.compile(rb"-{1,}8<-{1,}[ \t]+(?:\"[^\"]+\"|'[^']+')[ \t]*\Z")
_FILE = re.compile(rb"<<<[ \t]*[@./~][^\s<>]*(?:[ \t]*[\[{].*)?[ \t]*\Z")
"""Code from a file (VitePress): `<<< @/snippets/a.js{2}`."""
_HIDDEN_LINE = re.compile(rb"%%[^%]+%%[ \t]*\Z")
_HIDDEN = re.compile(
    rb"\[(?://|comment)[^\[\]]*\]:[ \t]*(?:#|<[^<>]*>)[ \t]*(?:\(.*\)|\".*\"|'.*')[ \t]*\Z"
)
"""A definition that nothing refers to, as a comment: `[//]: # (Hidden)`."""
_DEFINITION = re.compile(rb":(?=[ \t]+\S)")
_ABBREVIATION = re.compile(rb"\*\[[^\[\]\r\n]+\]:[ \t]+(?P<title>\S.*)\Z")
_MODULE = re.compile(
    rb"""import[ ]+(?:[\w$*{},\s]+?[ ]from[ ]+)?(?:"[^"\n]+"|'[^'\n]+')[ \t]*;?[ \t]*(?:\r?\n|\Z)"""
    rb"""|import[ ]+(?:[\w$]+[ ]*,[ ]*)?\{[\w$,\s]*\}[ ]*from[ ]*(?:"[^"\n]+"|'[^'\n]+')"""
    rb"""|export[ ]+(?:(?:const|let|var)[ ]+[\w$\[{][^\n]*=|(?:default[ ]+)?(?:async[ ]+)?(?:function|class)\b[^\n]*[({]"""
    rb"""|default[ ]+[\w$(\[{][^\n]*[;({\[=]|[*{][^\n]*)"""
)
_LONGEST_MODULE = 50_000
"""Bytes of an export, so that an unbalanced one does not hide a document."""


@cache
def _not_components() -> frozenset[bytes]:
    """The names that only look like components."""
    return frozenset(table()["not_components"].encode().split())


def masks(data: bytes) -> list[Mask]:
    """What the parser of Markdown is not to see of a text in UTF-8, in order, and what it sees instead."""
    if not (any(sign in data for sign in _SIGNS) or _CAPITAL.search(data)):
        return []
    return list(_Lines(data).masks())


def masked(data: bytes, found: list[Mask]) -> bytes:
    """The text as the parser sees it."""
    parts: list[bytes] = []
    position = 0
    for start, end, seen in found:
        parts += (data[position:start], seen)
        position = end
    return b"".join([*parts, data[position:]])


class _Lines:
    """One pass over the lines of a text."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.stretches = Stretches(data)
        self.directive = -1  # where the last line of a directive and its options ends

    def masks(self) -> Iterator[Mask]:
        data = self.data
        position, size = 0, len(data)
        fence = b""
        html = False  # within an HTML block, which ends at a blank line
        text = False  # whether the line before has text
        while position < size:
            end = data.find(b"\n", position)
            end = size if end < 0 else end + 1
            start = _PREFIX.match(data, position).end()  # type: ignore[union-attr]  # matches b""
            stop = end
            while stop > start and data[stop - 1] in b"\r\n":
                stop -= 1
            first = data[start : start + 1]
            if start >= stop:
                html = text = False
            elif fence:
                line = data[start:stop].rstrip()
                if line.startswith(fence) and not line.strip(fence[:1]):
                    fence = b""
            elif first in b"`~" and (opened := _FENCE.match(data[start:stop])):
                fence = opened[0]
                html = text = False
            else:
                mask = None
                if first in b"{<:[!?*ie=$\\-%/":
                    mask = self.mask(position, start, stop, text, html)
                html = html or (
                    first == b"<" and _HTML.match(data, start) is not None and mask is None
                )
                text = mask is None or mask[2].strip() != b""
                if mask:
                    yield mask
                    if mask[1] > end:
                        end = data.find(b"\n", mask[1]) + 1 or size
            position = end

    def mask(self, begin: int, start: int, stop: int, text: bool, html: bool) -> Mask | None:
        """The mask of what begins on the line `begin:stop`, whose own text begins at `start`; None: an ordinary line."""
        data = self.data
        first = data[start]
        if first == 0x7B:  # {
            if end := self.braces(start, stop, html):
                return start, end, _blank(data[start:end])
            return None if html else self.alone(begin, start)
        if html:
            return None
        if first == 0x3C:  # <
            if data.startswith(b"<<<", start):
                line = data[start:stop]
                return (start, stop, _blank(line)) if _FILE.match(line) else None
            return self.alone(begin, start) if _is_component(data, start) else None
        if first in b"$\\-%":
            end = self.hidden(start, stop)
            return (start, end, _blank(data[start:end])) if end else None
        line = data[start:stop]
        if first == 0x3A:  # :
            if match := _CONTAINER.match(line):
                if line.lstrip(b": \t")[:1] == b"{":  # `:::{note}`, not `:::note{#id}`
                    self.directive = stop
                return self.titled(start, stop, match)
            follows = self.directive >= 0 and data.find(b"\n", self.directive) + 1 == begin
            if follows and _OPTION.match(line):
                self.directive = stop
                return start, stop, _blank(line)
            return (
                (start, start + 1, b"-")
                if text and start == begin and _DEFINITION.match(line)
                else None
            )
        if first in b"ie":
            end = self.module_end(start) if start == begin and not text else 0
            return (start, end, _blank(data[start:end])) if end else None
        if first == 0x5B:  # [
            if b">" in data[begin:start] and not text and (match := _ALERT.match(line)):
                return self.titled(start, stop, match)
            hidden = _CONTENTS.match(line) or _HIDDEN.match(line)
            return (start, stop, _blank(line)) if hidden else None
        if first == 0x2A:  # *
            match = _ABBREVIATION.match(line)
            return self.titled(start, stop, match) if match else None
        if first == 0x2F:  # /
            match = _BLOCK.match(line)
            return self.titled(start, stop, match) if match else None
        if first == 0x3D:  # =
            match = _TAB.match(line)
            return self.titled(start, stop, match, item=b"- ") if match else None
        match = _ADMONITION.match(line)
        return self.titled(start, stop, match, item=b"-   ") if match else None

    def braces(self, start: int, stop: int, html: bool) -> int:
        """The end of what begins with a brace and is no prose, whatever it holds; 0: there is none.

        An expression on one line is left to the paragraph that it may be part of; in an HTML block it stands apart, and
        not within a tag.
        """
        stretches = self.stretches
        if end := stretches.code(start):
            return end
        if self.data[start + 1 : start + 2] == b"#":
            return 0 if html else stretches.twig_comment(start)
        if html and not self.data[max(0, start - 200) : start].rstrip().endswith(b">"):
            return 0
        end = stretches.expression(start)
        return end if html or end > stop else 0

    def hidden(self, start: int, stop: int) -> int:
        """The end of a formula, a snippet or a comment that begins there; 0: there is none."""
        line = self.data[start:stop]
        if line[:1] == b"-":
            sign = b"--8<--"
            found = _SNIPPET.match(line)
        elif line[:1] == b"%":
            sign = b"%%"
            found = _HIDDEN_LINE.match(line)
        else:
            return self.stretches.formula(start)
        if found:
            return stop
        return self.stretches.snippets(start, sign) if line.startswith(sign) else 0

    def titled(self, start: int, stop: int, match: re.Match[bytes], item: bytes = b"") -> Mask:
        """A line that is blank but for its title, which becomes a heading, as that is one line of its own. `item`: what
        makes the indented lines behind it belong to it."""
        line = match.string[: match.end()]
        a, b = match.span(match.lastgroup or 0)
        if match.lastgroup is None or not line[a:b].strip():
            if not item:
                return start, stop, _blank(line)
            a = b = len(line) + 1
        before = item + b"#" * min(6 if item != b"- " else 1, a - 1 - len(item))
        seen = before + b" " * (a - len(before)) + line[a:b]
        return start, stop, seen[: len(line)] + b" " * (len(line) - len(seen))

    def alone(self, begin: int, start: int) -> Mask | None:
        """Tags that stand alone from `start` to the end of a line; None: there is text beside.

        What is indented behind them is no code: they become a list item, of which it is part.
        """
        match = _ALONE.match(self.data, start)
        if match is None:
            return None
        blank = _blank(match[0])
        own, following = start - begin, _INDENTED.match(self.data, match.end())
        indented = len(following[1].expandtabs(4)) if following else 0
        if indented < 4 or indented <= own or len(blank) < 3:  # `<>` has no place for a list item
            return start, match.end(), blank
        if not 2 <= indented - own < 6 or b">" in self.data[begin:start] or blank[:3].strip(b" "):
            return None
        return start, match.end(), b"- #" + blank[3:]

    def module_end(self, start: int) -> int:
        """The end of an import or export of MDX that begins there, its brackets closed; 0: it is a sentence."""
        data = self.data
        match = _MODULE.match(data, start)
        if match is None:
            return 0
        depth, position = 0, start
        while position < min(len(data), start + _LONGEST_MODULE):
            end = data.find(b"\n", position)
            end = len(data) if end < 0 else end
            count = data.count
            depth += sum(count(bracket, position, end) for bracket in (b"(", b"[", b"{"))
            depth -= sum(count(bracket, position, end) for bracket in (b")", b"]", b"}"))
            position = end + 1
            if depth <= 0 and match.end() <= position:
                return end
            if data.startswith((b"import ", b"export "), position):
                break  # another one, so this one's brackets were never closed
        end = data.find(b"\n", match.end() - 1)
        return len(data) if end < 0 else end


def _is_component(data: bytes, start: int) -> bool:
    """Whether a tag is a component's (`<Steps>`, `<Tabs.Tab>`, `<>`), not old HTML (`<P>`, `<Center>`)."""
    match = _COMPONENT.match(data, start)
    return match is not None and not (
        match[1] and (match[1].isupper() or match[1] in _not_components())
    )


def _blank(text: bytes) -> bytes:
    """White space of the same length, with the same line ends."""
    return re.sub(rb"[^\r\n]", b" ", text)
