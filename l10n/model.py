"""The values that travel between the stations of the road: frozen, compared by meaning.

Offsets are code points of the decoded text, half open (`start` included, `end` not). Everything here is plain
data; nothing here reads a file or knows a format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

Role = str
"""What a block is for its reader. The vocabulary is `ROLES`; a front-matter key is `front-matter:KEY`."""

ROLES: frozenset[str] = frozenset(
    {
        "headline",
        "standfirst",
        "byline",
        "dateline",
        "heading",
        "paragraph",
        "list-item",
        "cell",
        "caption",
        "quote",
        "alt",
        "title",
        "meta",
        "link",
    }
)

MarkKind = Literal["text", "open", "close", "void", "code", "break"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a block that the message shows otherwise than the source has it, or that is inline markup.

    Between marks, the message shows the source's own characters.
    """

    start: int
    """Offset of its first character in the article's source."""
    end: int
    """Offset behind its last character."""
    kind: MarkKind
    """`text`: shown as other text (a soft break as a space, `&eacute;` as é); `open`/`close`: the two ends of inline
    markup (emphasis, a link); `void`: markup without a content (an image whose alt text is its own message);
    `code`: shown as it is, never cut, never translated; `break`: a hard line break, shown as a line feed."""
    shown: str
    """What the message shows; in a numbered mark, `{}` stands where the number goes."""
    number: int = 0
    """0, or the block-wide number of the thing whose destination or attributes stay in the skeleton; both ends of a
    link bear the same one. Messages number anew from 1 (`Segment.numbers`)."""
    detail: str = ""
    """What a translator may want to see of it: the destination of a link, the attributes of a tag."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article that carries prose: a paragraph, a cell, an `alt` text, a front-matter value."""

    start: int
    end: int
    role: Role
    syntax: str
    """Whose grammar its content follows, and so who writes it back: `plaintext`, `markdown`, `html`,
    `html-attribute`, `yaml`, … (a key of `documents.registry.syntaxes()`)."""
    marks: tuple[Mark, ...] = ()
    """In source order, within the block, not overlapping."""
    path: str = ""
    """Where it stands among its kin, for people and for telling equal texts apart: the headings above it."""
    language: str | None = None
    """Set where the document says so (`lang="ar"`), as a BCP 47 tag; None: the article's own."""
    context: str | None = None
    """A context the author gave by directive; it overrules the role's own."""
    note: str = ""
    """A comment the author left for translators by directive."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document as read: its decoded text and the blocks in it. Everything that is in no block is skeleton."""

    id: str
    """The article's name in the project: its path below `source_articles`, without suffix, with `/`."""
    format: str
    """`plaintext`, `markdown`, `html`, or a third party's."""
    language: str | None
    """BCP 47 tag of the source language; None where nothing says and detection is not sure."""
    source: str
    """The decoded text, without its byte-order mark, line endings as they were."""
    blocks: tuple[Block, ...]
    """In the order of their `start`. A block may lie within another's mark (the title of a link)."""
    encoding: str = "utf-8"
    bom: bytes = b""
    newline: str = "\n"
    """The line ending most used in it, for lines that a writer adds."""
    policies: tuple[tuple[str, str], ...] = ()
    """What it says itself should become of its greetings and formulas: pairs of a language tag (empty: every language)
    and a policy."""
    outline: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """The format's own account of the structure around the blocks, compared by the guard of a merge."""
    warnings: tuple[str, ...] = field(default=(), compare=False)
    """What the reader wondered at (unclosed front matter, an undecodable charset declaration)."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence-like slice of a block: what one message translates. White space between segments is skeleton."""

    start: int
    end: int
    key: str
    """What the message shows: the slice with its marks as shown, numbered from 1."""
    marks: tuple[Mark, ...] = ()
    """The block's marks that lie in the slice."""
    numbers: tuple[tuple[int, int], ...] = ()
    """(number in the message, number of the mark), ascending."""
    phrase: str = ""
    """The id of the greeting or formula that it is, cut from its sentence; empty: a sentence."""
    phrases: tuple[PhraseMatch, ...] = ()
    """The greetings and formulas said in a sentence, with offsets of the article's source."""


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a catalogue: a key, its target and what is known about both."""

    key: str
    """msgid: the source text as the translator sees it."""
    target: str = ""
    """msgstr; empty: not translated."""
    context: str | None = None
    """msgctxt."""
    fuzzy: bool = False
    plural_key: str | None = None
    """msgid_plural; only in catalogues that came from elsewhere."""
    plural_targets: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    """Flags other than `fuzzy`, in the order found."""
    notes: tuple[str, ...] = ()
    """`#.` extracted comments, one a line: what the tool tells the translator."""
    comments: tuple[str, ...] = ()
    """`# ` translator's comments, one a line."""
    references: tuple[str, ...] = ()
    """`#:` files (or `file:line`) it occurs in."""
    previous_context: str | None = None
    previous_key: str | None = None
    """`#|`: the msgid this target was made for, where it is fuzzy."""
    previous_plural_key: str | None = None
    obsolete: bool = False
    extra: tuple[str, ...] = ()
    """Lines of kinds we do not know (`#=` of gettext 1.x), kept as found."""
    line: int = field(default=0, compare=False)
    """1-based line of the entry in the file it was read from; 0 for a new one."""
    raw: str | None = field(default=None, compare=False, repr=False)
    """The entry's lines as found, copied verbatim by the writer; None for a new or changed entry."""

    @property
    def done(self) -> bool:
        """Whether a merge may use the target: translated (every form of a plural) and not fuzzy."""
        if self.plural_key is not None:
            return bool(self.plural_targets) and all(self.plural_targets) and not self.fuzzy
        return bool(self.target) and not self.fuzzy

    def changed(self, **changes: Any) -> Message:
        """A copy with some fields changed, which the writer writes anew instead of copying its `raw`."""
        return replace(self, raw=None, **changes)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A gettext catalogue: a header and messages in article order, obsolete ones last."""

    language: str | None
    """BCP 47 tag of the target language; None in a template."""
    source_language: str | None
    header: tuple[tuple[str, str], ...]
    """The header's fields in order, as (name, value); those we do not know are kept."""
    messages: tuple[Message, ...]
    header_comments: tuple[str, ...] = ()
    """Comment lines of the header entry, without `# `."""
    header_raw: str | None = field(default=None, compare=False, repr=False)
    """The header entry's lines as found; None: written anew."""
    path: str = field(default="", compare=False)
    """The file it was read from, for messages about it."""
    encoding: str = field(default="utf-8", compare=False)
    """Python's name of the codec it was read with and is written in."""
    newline: str = field(default="\n", compare=False)
    """The line ending most used in it, for entries that are written anew."""
    tail: str = field(default="", compare=False, repr=False)
    """What stands behind the last entry (blank lines, comments), copied verbatim by the writer."""
    warnings: tuple[str, ...] = field(default=(), compare=False)
    """What the reader wondered at (a byte-order mark, no header, an unreadable `Language`), as `LINE: sentence`
    or as a sentence about the whole file."""


Level = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a translation: reported, never raised."""

    check: str
    """Identifier of the rule, usable in `# l10n-ignore: ID`."""
    level: Level
    reason: str
    """One sentence: what is wrong and what to do."""
    key: str = ""
    """The message's key."""
    context: str | None = None
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class StaleSentence:
    """A sentence of an article that changed after it was translated, and what a rendition made of it."""

    key: str
    previous_key: str
    """What the old translation was made for."""
    target: str
    """The old translation."""
    start: int
    """Where the sentence stands in the article's source, in code points."""
    end: int
    shown: bool
    """Whether the rendition shows the old translation; else the source, or nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """What adaptation to a locale made of a stretch of a translation, or that it left it alone for a reason."""

    kind: str
    """The adaptation: `quotes`, `digits`, `dates`, `times`, `numbers`, `punctuation`, `spaces`."""
    before: str
    """The stretch as the translator wrote it, or as the adaptations before left it."""
    after: str
    """What it reads now; the same as `before` where it was left alone."""
    start: int
    """Where it began in the translation, in code points."""
    why: str = ""
    key: str = ""
    """The message's key."""
    line: int = 0
    """The message's line in its catalogue."""

    @property
    def left(self) -> bool:
        """Whether it was left alone."""
        return self.before == self.after


@dataclass(frozen=True, slots=True)
class Fallback:
    """A stretch of a rendition that is the source's, as no translation stood for it."""

    start: int
    """Offset in the rendition's text."""
    end: int
    role: Role
    """Of its block."""
    language: str
    """BCP 47 tag of what it is in; empty where nobody knows."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """An article recombined with a catalogue, in the article's own format."""

    article: str
    """The article's id."""
    language: str
    source: str
    """The rendition's text."""
    encoding: str
    bom: bytes
    translated: int
    """Segments shown in the target language."""
    total: int
    """Segments in the article."""
    findings: tuple[Finding, ...] = ()
    words: int = 0
    """Arabic words put into Latin letters, in a rendition in a reader script."""
    vowelled: int = 0
    """Those of them whose vowels are known."""
    unknown: tuple[str, ...] = ()
    """The others as usually written, each once: what a reading should be given for."""
    stale: tuple[StaleSentence, ...] = ()
    """The sentences that changed after they were translated, in the article's order. Those `shown` count as translated."""
    adapted: tuple[Change, ...] = ()
    """What adaptation did to the translations, in the article's order; nothing unless the settings ask for it."""
    fallbacks: tuple[Fallback, ...] = ()
    """Where the text is the source's, in order; none lies within another."""

    @property
    def coverage(self) -> float:
        """Share of segments shown in the target language, 0 to 1; 1 for an article without segments."""
        return self.translated / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class Detection:
    """Which language a text is in, as far as can be told."""

    language: str | None
    """BCP 47 tag, or None: undetermined."""
    confidence: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A greeting or formula found in a text."""

    start: int
    """Offset of its first character; brackets, quotation marks and Arabic proclitics are outside."""
    end: int
    """Offset behind its last character; a final `!` or `.` is outside."""
    id: str
    """The phrase's id in the phrase data: `salam_alaykum`, `inshallah`, …"""
    kind: str
    """What it is: greeting, reply, invocation, honorific, condolence, festive, closing, address, title, …"""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A greeting or formula as the phrase data knows it. Mappings are by language tag: `ar`, `en`, `ru`."""

    id: str
    kind: str
    register: str
    """`religious`, `formal`, `neutral`, `informal`."""
    language: str
    """Whose formula it is: BCP 47 tag of the language it comes from."""
    forms: Mapping[str, str]
    """How an article in that language writes it: as a loan in transliteration, or translated where it is no loan."""
    spellings: Mapping[str, tuple[str, ...]]
    """Other spellings that a house may prefer."""
    translation: Mapping[str, str]
    """What it means, worded so that it can stand in its place."""
    transliteration: Mapping[str, str]
    """Its sound in the letters of that language; missing where nobody would write it so."""
    gloss: Mapping[str, str]
    """What it means, in brackets behind a form that readers may not know."""
    vocalised: str = ""
    """The Arabic with its vowels."""
    gender: str = ""
    """Gender of the addressee the form fits: `m`, `f`, or empty for any."""
    number: str = ""
    """Number of addressees the form fits: `sg`, `pl`, or empty for any."""
    region: str = ""
    occasion: str = ""
    confused_with: str = ""
    """What looks like it and is not."""
    notes: str = ""
    review: str = ""
    """Who has read the entry; `native reader` where one confirmed it."""
