"""What those are told who have a page read to them, or go through it by the keyboard: names of wide things (tables,
listings), which scroll on their own on a narrow screen, and of the links to notes and back."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.publish.markup import Token, closings, end, plain, start
from l10n.publish.messages import Messages


def scrolling(found: Sequence[Token], messages: Messages) -> list[Token]:
    """The tokens with each outer table in a region that scrolls, named by its caption, and listings as regions."""
    number = {"table": 0, "pre": 0}
    if not any(token.name in number for token in found):
        return list(found)
    spans = closings(found)
    result: list[Token] = []
    until = -1
    for index, token in enumerate(found):
        if index > until and token.kind == "start" and token.name in number and spans[index] > 0:
            until = spans[index]
            number[token.name] += 1
            label = _caption(found[index:until]) if token.name == "table" else ""
            label = label or messages.say("Table" if token.name == "table" else "Code")
            if number[token.name] > 1:
                label = f"{label} {number[token.name]}"
            said = {"role": "region", "aria-label": label, "tabindex": "0"}
            if token.name == "table":
                result.append(start("div", {"class": "scroll", **said}))
            else:
                token = token.with_attributes(said)
        result.append(token)
        if index == until and token.name == "table":
            result.append(end("div"))
    return result


def labelled(found: Sequence[Token], messages: Messages) -> list[Token]:
    """The tokens with names for links to footnotes and back (by their roles, DPUB-ARIA) that show nothing but a number."""
    result = list(found)
    for index, token in enumerate(found[:-1]):
        if token.name != "a" or 'role="doc-' not in token.text:
            continue
        given = token.attributes
        number = found[index + 1].text
        if not number.isdecimal() or "aria-label" in given:
            continue
        if given["role"] == "doc-noteref":
            label = messages.say("Note {n}", n=number)
        elif given["role"] == "doc-backlink":
            label = messages.say("Back to the place of note {n}", n=number)
        else:
            continue
        result[index] = token.with_attributes({"aria-label": label})
    return result


def _caption(found: Sequence[Token]) -> str:
    for first, token in enumerate(found):
        if token.kind == "start" and token.name == "caption":
            inner = found[first + 1 :]
            last = next(
                (i for i, t in enumerate(inner) if t.kind == "end" and t.name == "caption"), 0
            )
            return plain(inner[:last])
    return ""
