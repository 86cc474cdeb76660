"""One entry of a `.po` file read line by line: any entry that gettext accepts, and a precise refusal of others.

Entries of the usual shape never come here (see `parse`).
"""

from __future__ import annotations

from typing import Any, NamedTuple, NoReturn

from l10n.catalogues.po.comments import read_comments
from l10n.catalogues.po.draft import Draft
from l10n.catalogues.po.lexer import Token, tokens
from l10n.errors import CatalogueError

_ORDER = {"msgctxt": 0, "msgid": 1, "msgid_plural": 2, "msgstr": 3}


class Entry(NamedTuple):
    """What was found from an offset on."""

    draft: Any
    """A `Draft` of the message; None where only blank lines and comments were left."""
    end: int
    """Offset behind its last line."""
    comments: str
    """Its comment lines."""


def read_entry(text: str, start: int, line: int, file: str, encoding: str) -> Entry:
    """The next entry from an offset on, which is the start of a line. Raises `CatalogueError`."""
    reader = _Reader(file)
    end = start
    for token in tokens(text, start, line, file, encoding):
        if not reader.take(token):
            break
        if token.kind == "text":
            end = token.end
    else:
        if not reader.texts:
            return Entry(None, start, "\n".join(reader.comments))
    draft = reader.finish()
    draft.raw = text[start:end]
    return Entry(draft, end, "")


class _Reader:
    """Takes tokens until an entry is whole."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.comments: list[str] = []
        self.texts: dict[tuple[bool, str], list[list[str]]] = {}
        """By (whether marked `#|`, keyword): the strings found; several lists for the forms of `msgstr[n]`."""
        self.indexed = False
        self.obsolete = False
        self.last: Token | None = None
        """The token that began the text being read."""
        self.empty = False
        """Whether that text still waits for its first string."""
        self.line = 0

    def take(self, token: Token) -> bool:
        """Whether the token belongs to the entry; False where it begins the next one."""
        if token.kind == "comment":
            if not self.texts:
                self.comments.append(token.text)
                return True
            return self._end(token)
        if not token.keyword:
            return self._continue(token)
        if self._begins_another(token):
            return self._end(token)
        self._begin(token)
        return True

    def finish(self) -> Any:
        """The draft, its `raw` still to be set."""
        self._whole(None)
        read = read_comments("\n".join(self.comments))
        targets = ["".join(parts) for parts in self.texts[False, "msgstr"]]
        plural = self.indexed
        return Draft(
            key=self._text("msgid") or "",
            target="" if plural else targets[0],
            context=self._text("msgctxt"),
            plural_key=self._text("msgid_plural"),
            plural_targets=tuple(targets) if plural else (),
            previous_context=self._text("msgctxt", previous=True),
            previous_key=self._text("msgid", previous=True),
            previous_plural_key=self._text("msgid_plural", previous=True),
            obsolete=self.obsolete,
            line=self.line,
            **read._asdict(),
        )

    def _text(self, keyword: str, previous: bool = False) -> str | None:
        found = self.texts.get((previous, keyword))
        return "".join(found[0]) if found else None

    def _continue(self, token: Token) -> bool:
        last = self.last
        if last is None or last.previous != token.previous:
            self._refuse(token.line, "a text without a keyword", "write msgid or msgstr before it")
        if last.obsolete != token.obsolete:
            self._refuse_mixed(token)
        self.texts[last.previous, last.keyword][-1].append(token.text)
        self.empty = self.empty and not token.quoted
        return True

    def _begins_another(self, token: Token) -> bool:
        """Whether the keyword cannot stand behind those already read: `msgid` behind a `msgstr`, `#|` behind any."""
        last = self.last
        if last is None or (last.previous and not token.previous):
            return False
        if token.previous and not last.previous:
            return True
        if token.keyword == last.keyword == "msgstr":
            return token.number is None
        return _ORDER[token.keyword] <= _ORDER[last.keyword]

    def _end(self, token: Token) -> bool:
        if token.keyword == "msgstr":
            self._refuse(token.line, "a second msgstr", "take one of the two out")
        self._whole(token)
        return False

    def _begin(self, token: Token) -> None:
        last = self.last
        if last is not None:
            self._has_text(last)
            if last.obsolete != token.obsolete:
                self._refuse_mixed(token)
        targets = self.texts.get((False, "msgstr"), [])
        if not token.previous:
            if token.keyword in ("msgid", "msgctxt"):
                self.line = self.line or token.line
            elif (False, "msgid") not in self.texts:
                self._refuse(
                    token.line, f"{token.keyword} without a msgid before it", "write the msgid back"
                )
            if token.keyword == "msgstr":
                self._plural(token, len(targets))
        self.obsolete = token.obsolete
        self.texts.setdefault((token.previous, token.keyword), []).append([token.text])
        self.last = token
        self.empty = not token.quoted

    def _plural(self, token: Token, count: int) -> None:
        plural = (False, "msgid_plural") in self.texts
        if plural and token.number is None:
            self._refuse(
                token.line,
                "msgstr without a number in a message with msgid_plural",
                "write msgstr[0]",
            )
        if not plural and token.number is not None:
            self._refuse(
                token.line,
                "msgstr[n] without a msgid_plural",
                "write msgstr, or the msgid_plural back",
            )
        if plural and token.number != count:
            self._refuse(
                token.line,
                f"msgstr[{token.number}] where msgstr[{count}] is due",
                "number the forms from 0 on",
            )
        self.indexed = plural

    def _has_text(self, last: Token) -> None:
        if self.empty:
            self._refuse(last.line, f"{last.keyword} without a text", 'write "" for an empty one')

    def _whole(self, following: Token | None) -> None:
        """Raises where the entry lacks something at its end."""
        last = self.last
        if last is None:
            return
        self._has_text(last)
        if (False, "msgstr") in self.texts:
            return
        missing = "msgstr" if (False, "msgid") in self.texts else "msgid"
        end = "" if following else ": the file ends in the middle of an entry"
        remedy = (
            "write the missing line back"
            if following
            else "get the whole file: it seems to be cut off"
        )
        shown = ("#| " if last.previous else "") + last.keyword
        self._refuse(last.line, f"{shown} without a {missing} after it{end}", remedy)

    def _refuse_mixed(self, token: Token) -> NoReturn:
        self._refuse(
            token.line,
            "only a part of the entry is marked obsolete",
            "put #~ before all its lines or none",
        )

    def _refuse(self, line: int, reason: str, remedy: str) -> NoReturn:
        raise CatalogueError(reason, file=self.file, line=line, remedy=remedy)
