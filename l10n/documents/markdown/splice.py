"""Puts a target back into Markdown: parsed with the parser of the source, so there is no second grammar.

The numbers of links are given stub definitions (`[1]: <l10n:1>`), so that `[text][1]` is a link to the parser too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from l10n.documents.format import Copy, Fault, Splice, signature
from l10n.documents.inline_tags import HARMLESS, is_safe_destination
from l10n.documents.markdown.inline import Step, marks_of
from l10n.documents.markdown.lines import begins_line, guard_end, guard_line
from l10n.documents.markdown.parser import code_points, events
from l10n.documents.markdown.template import filled
from l10n.documents.parity import compare, unknown
from l10n.model import Block, Mark, Segment

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|{$\n\r#\v\f\x1c-\x1e\x85\u2028\u2029]")
_LINE_ENDS = re.compile(r"[^\S\n]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])\s*")
_BREAK = "<l10nbr>"
_STUB = "l10n:"
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_NUMBERED_TAG = re.compile(r"(</?[a-z][a-z0-9-]*?)(\d+)(/?>)")
_DANGLING = re.compile(r"\]\[\d{1,6}\]")
_DELIMITERS = re.compile(r"(\\.)|(?<=\S)([*`~]+)|([*`~]+)(?=\S)", re.DOTALL)
_CODE = re.compile(r"(`+[^`]*`+)")
_DECLARATION = re.compile(r"(?<!\\)<!")
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_LINE = re.compile(r"(?<=[\n\r])([ \t>]*)")
# Arabic conjunctions are glued to the quotation they introduce. "و**«…»**" has no emphasis in CommonMark, since a
# run between a letter and punctuation does not open; a character reference ends in punctuation, and it opens.
_GLUED_BEFORE = re.compile(r"(\w)(?=(?:\*+|_+|~~)[^\w\s*_~])|(\w)(?=_+\w)")
_GLUED_AFTER = re.compile(r"(?<=[^\w\s*_~])(\*+|_+|~~)(\w)|(?<=\w)(_+)(\w)")


def splice(source: str, block: Block, segment: Segment, target: str, copy: Copy) -> Splice:
    """The target as Markdown for its place."""
    text = target.strip()
    at_start = segment.start == block.start or begins_line(source, segment.start)
    if not _SPECIAL.search(text) and all(m.kind == "text" for m in segment.marks):
        return Splice(guard_line(text) if at_start else text)
    written = filled(text, segment, copy)
    if written is not None and not (block.role == "cell" and "|" in written):
        return Splice(guard_line(written) if at_start else written, signature(segment.marks))
    return parsed(source, block, segment, target, copy)


def parsed(source: str, block: Block, segment: Segment, target: str, copy: Copy) -> Splice:
    """`splice`, the target parsed in any case."""
    text = target.strip()
    at_start = segment.start == block.start or begins_line(source, segment.start)
    text = _LINE_ENDS.sub("\n", text)
    markup = _markup(segment)
    restored = _restore(text, block, segment, markup, copy)
    if restored.lost and (glued := _unglue(text)) != text:
        again = _restore(glued, block, segment, markup, copy)
        if again.lost < restored.lost:
            restored = again
    faults = tuple(restored.faults)
    if restored.markup != markup:
        faults += compare(markup, restored.markup)
    if any(fault.level == "error" for fault in faults):
        return Splice(None, faults=tuple(f for f in faults if f.level == "error"))
    written = "".join(restored.pieces)
    if block.role == "cell":
        written = _PIPE.sub(r"\1\\|", written)
    written = guard_end(written, heading=block.role in ("headline", "heading"))
    lines = _LINE.split(written)  # a line, its container prefix, the next line, …
    lines[::2] = [
        guard_line(line) if number or at_start else line for number, line in enumerate(lines[::2])
    ]
    return Splice("".join(lines), tuple(restored.signature), faults)


@dataclass(slots=True)
class _Restored:
    """A target with the source's own markup in the place of its numbers."""

    pieces: list[str] = field(default_factory=list)
    signature: list[tuple[str, str, str]] = field(default_factory=list)
    markup: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)
    lost: int = 0

    def put(self, text: str, mark: Mark, detail: str | None = None) -> None:
        self.pieces.append(text)
        self.signature.append((mark.kind, mark.shown, mark.detail if detail is None else detail))


def _meaning(mark: Mark) -> str:
    """What a mark means, however it is written: `_a_` and `*a*` are both emphasis."""
    return mark.detail if mark.detail in ("emphasis", "strong", "strikethrough") else mark.shown


def _markup(segment: Segment) -> Counter[str]:
    """The inline markup of a segment by meaning, each pair once."""
    names = {theirs: str(n) for n, theirs in segment.numbers}
    found = Counter[str]()
    for mark in segment.marks:
        if mark.kind in ("open", "void", "code"):
            name = names.get(mark.number, "")
            found[
                f"{mark.shown}…][{name}]"
                if mark.shown in ("[", "![")
                else _meaning(mark).replace("{}", name)
            ] += 1
    return found


def _restore(
    text: str, block: Block, segment: Segment, markup: Counter[str], copy: Copy
) -> _Restored:
    stub, marks = _parse(text, [n for n, _ in segment.numbers])
    made = _Restored()
    ours = dict(segment.numbers)
    by_shown = {(m.number, m.kind, m.shown): m for m in segment.marks if m.number}
    breaks = [m for m in segment.marks if m.kind == "break"]
    single_line = block.role in ("cell", "headline", "heading")
    named = {m.detail for m in marks if m.detail.startswith(_STUB)}
    spare = [
        n
        for n, theirs in ours.items()
        if (theirs, "close", "][{}]") in by_shown and f"{_STUB}{n}" not in named
    ]
    links: dict[
        int, tuple[Mark, int] | None
    ] = {}  # by the target's number: our tail, and where its text begins
    position = 2  # behind the stub's "x "
    literal: list[str] = []
    for mark in marks:
        between = stub[position : mark.start]
        literal.append(between)
        made.pieces.append(_literal(between, segment, copy))
        position = mark.end
        shown = stub[mark.start : mark.end]
        if shown == _BREAK:
            if breaks and not single_line:
                at = breaks.pop(0) if len(breaks) > 1 else breaks[0]
                made.put(copy(at.start, at.end), at)
            else:
                made.put("<br>", Mark(0, 0, "void", "<br>"))
        elif mark.number and mark.kind == "open" and mark.shown in ("[", "!["):
            if mark.detail.startswith(_STUB):
                number = mark.detail[len(_STUB) :]
                theirs = ours.get(int(number), 0)
                opener = by_shown.get((theirs, "open", mark.shown))
                if opener is None:
                    made.faults.append(unknown(f"{mark.shown}…][{number}]"))
                    return made
                links[mark.number] = by_shown[theirs, "close", "][{}]"], len(made.pieces)
                made.markup[f"{mark.shown}…][{number}]"] += 1
                made.put(shown, mark, opener.detail)
            elif spare and mark.shown == "[" and is_safe_destination(mark.detail):
                number = str(spare.pop(0))
                links[mark.number] = None
                made.markup[f"[…][{number}]"] += 1
                reason = f"the link [{number}] leads to {mark.detail}, elsewhere than in the source"
                made.faults.append(Fault("link-changed", "warning", reason))
                made.put(shown, mark)
            else:
                made.faults.append(unknown(f"{mark.shown}…]({mark.detail})"))
                return made
        elif mark.kind == "close" and mark.number in links:
            made.put(
                _tail(links[mark.number], made.pieces, shown, segment, copy),
                mark,
                _detail(links[mark.number], mark),
            )
        elif mark.shown[:1] == "<" and (match := _NUMBERED_TAG.fullmatch(mark.shown)):
            number, ending = match[2], match[3]
            found = by_shown.get(
                (ours.get(int(number[:6]), 0), mark.kind, f"{match[1]}{{}}{ending}")
            )
            if found is None:
                made.faults.append(unknown(mark.shown))
                return made
            if mark.kind != "close":
                made.markup[mark.shown] += 1
            made.put(copy(found.start, found.end), found)
        else:
            if mark.kind in ("open", "void", "code"):
                made.markup[_meaning(mark)] += 1
            made.put(shown, mark)
    literal.append(stub[position:])
    made.pieces.append(_literal(stub[position:], segment, copy))
    if made.markup != markup:
        made.lost = (markup - made.markup).total()
        made.faults += [unknown(name) for name in made.markup - markup if not _may_add(name)]
    written = "\n".join(literal)
    if "][" in written:
        dangling = Counter(_DANGLING.findall(written)) - Counter(_DANGLING.findall(segment.key))
        made.faults += [unknown(f"[…{name}") for name in dangling]
    return made


def _may_add(name: str) -> bool:
    """Whether a translation may have such markup though the source has it not (or not so often)."""
    return (
        not name.startswith(("<", "!["))
        or name.strip("</>") in HARMLESS
        or name.startswith("<http")
    )


def _detail(link: tuple[Mark, int] | None, mark: Mark) -> str:
    return link[0].detail if link else mark.detail


def _tail(
    link: tuple[Mark, int] | None, pieces: list[str], shown: str, segment: Segment, copy: Copy
) -> str:
    """How a link ends: as in the source, or with its own destination. The label of `[foo]` and `[foo][]` is the
    source's text, so they end in `][foo]` once the text is another."""
    if link is None:
        return shown
    tail, begun = link
    written = copy(tail.start, tail.end)
    if written not in ("]", "][]"):
        return written
    opener = next(m for m in segment.marks if m.number == tail.number and m.kind == "open")
    label = copy(opener.end, tail.start)
    return written if "".join(pieces[begun + 1 :]) == label else f"][{label}]"


def _parse(text: str, numbers: Sequence[int]) -> tuple[str, list[Mark]]:
    """A stub document whose only paragraph is "x " and the target, and the marks in it (code points).

    Only the segment's own numbers are defined: a literal `[text][7]` stays text.
    """
    line = "x " + text.replace("\n", _BREAK)
    labels = dict.fromkeys(_FOOTNOTE.findall(text))
    stub = line + "\n\n" + "".join(f"[{n}]: <{_STUB}{n}>\n" for n in numbers)
    stub += "".join(f"\n[^{label}]: .\n" for label in labels)
    data = stub.encode()
    steps: list[Step] = []
    for event, span in events(stub):
        if event.__class__ is dict:
            if event.get("End") == "Paragraph":
                break
            if event.get("Start") == "Paragraph":
                continue
        steps.append((event, span["start"], span["end"]))
    return line, marks_of(data, steps, code_points(data, 0)) if steps else []


def _unglue(text: str) -> str:
    """A text whose letters glued to emphasis are written as character references, outside code spans."""
    pieces = _CODE.split(text)
    for number in range(0, len(pieces), 2):
        left = pieces[number - 1][-1:] if number else ""
        right = pieces[number + 1][:1] if number + 1 < len(pieces) else ""
        piece = _GLUED_BEFORE.sub(
            lambda m: f"&#{ord(m[1] or m[2])};", left + pieces[number] + right
        )
        piece = _GLUED_AFTER.sub(lambda m: f"{m[1] or m[3]}&#{ord(m[2] or m[4])};", piece)
        pieces[number] = piece[len(left) : len(piece) - len(right)]
    return "".join(pieces)


def _own_text(segment: Segment, copy: Copy) -> str:
    """The source's text between its marks."""
    edges = [
        segment.start,
        *(edge for m in segment.marks for edge in (m.start, m.end)),
        segment.end,
    ]
    return "".join(copy(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def _literal(text: str, segment: Segment, copy: Copy) -> str:
    """Text between marks: a delimiter that the parser took for text is escaped, lest it pairs with one that stands in
    the next sentence. `5 * 3` needs no escape, since a run between spaces opens and closes nothing, nor does what the
    source has unescaped. So is the beginning of a comment without an end, which hides the rest of the page where the
    line is raw HTML to another reader."""
    if "<!" in text:
        text = _DECLARATION.sub(r"\\<!", text)
    if "*" not in text and "`" not in text and "~" not in text:
        return text
    own = _own_text(segment, copy)
    return _DELIMITERS.sub(
        lambda m: m[1] or "".join(c if c in own else "\\" + c for c in m[2] or m[3]), text
    )
