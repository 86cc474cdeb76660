"""TBX-Basic (ISO 30042:2019, dialect TBX-Basic, style DCA): what terminology programs exchange.

Approved forms are preferred terms, proposed ones admitted; a subject field tells the kind. Reading takes the older TBX of
2008 too (`martif`, `termEntry`), and leaves deprecated and superseded terms out. A note tells the key of an entry, which may
be in another language than the list (an Arabic article’s name), or no term at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from l10n.errors import DocumentError
from l10n.exchange.terms import TermEntry, TermForm

SUFFIX = ".tbx"
_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUS = {True: "preferredTerm-admn-sts", False: "admittedTerm-admn-sts"}
_GONE = ("deprecatedTerm", "supersededTerm")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML can hold."""
_ENTRIES = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_KEY = "names.po key"
_KEYED = re.compile(rf"{_KEY} \((?P<language>[A-Za-z0-9-]+)\): (?P<name>.+)")
_KINDS = frozenset({"person", "place", "organisation"})


def write(entries: Iterable[TermEntry], language: str) -> bytes:
    """A TBX file of names whose own language is `language`."""
    root = Element("tbx", {"type": "TBX-Basic", "style": "dca", "xml:lang": language})
    root.set("xmlns", _NAMESPACE)
    described = _below(_below(root, "tbxHeader"), "fileDesc")
    _below(_below(described, "titleStmt"), "title", "Names of persons, places and organisations")
    _below(
        _below(described, "sourceDesc"), "p", "The catalogues names.po of an article-l10n project"
    )
    body = _below(_below(root, "text"), "body")
    for number, entry in enumerate(entries, 1):
        concept = _below(body, "conceptEntry", id=f"n{number}")
        if entry.kind:
            _below(concept, "descrip", entry.kind, type="subjectField")
        _below(concept, "note", f"{_KEY} ({entry.language}): {entry.name}")
        if entry.language not in entry.forms:
            _term(concept, entry.language, entry.name)
        for tag, form in entry.forms.items():
            _term(concept, tag, form.form, _STATUS[form.approved])
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _term(concept: Element, tag: str, word: str, status: str = "") -> None:
    """One term in a language; the key of an entry, which nobody chose as its form, is of no status."""
    term = _below(_below(concept, "langSec", **{"xml:lang": tag}), "termSec")
    _below(term, "term", word)
    _below(term, "termNote", "properNoun", type="partOfSpeech")
    if status:
        _below(term, "termNote", status, type="administrativeStatus")


def read(data: bytes, language: str, file: str = "") -> list[TermEntry]:
    """The entries of a TBX file. `language`: whose terms are the names; an entry without one has its first.

    Errors: `DocumentError` for what is no TBX, and for one with a DTD, which may hold anything.
    """
    root = _parsed(data, file)
    return [
        entry
        for concept in root.iter()
        if _local(concept) in _ENTRIES
        if (entry := _entry(concept, language)) is not None
    ]


def _parsed(data: bytes, file: str) -> Element:
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = _DECLARATION.sub("", data.decode("utf-16" if utf16 else "utf-8-sig"))
    except UnicodeDecodeError:
        raise DocumentError("this is not UTF-8", file=file, remedy="save it as UTF-8") from None
    if "<!DOCTYPE" in text:
        raise DocumentError(
            "it has a document type definition, which is not read",
            file=file,
            remedy="take the <!DOCTYPE …> out",
        )
    try:
        root = ET.fromstring(text)  # noqa: S314 - without a DTD there are no entities
    except (ET.ParseError, ValueError, RecursionError) as error:
        place = getattr(error, "position", (None,))[0]
        raise DocumentError(f"this is not XML: {error}", file=file, line=place) from None
    if _local(root) not in ("tbx", "martif"):
        raise DocumentError(
            f"this is not TBX: it begins with <{_local(root)}>", file=file, remedy="give a TBX file"
        )
    return root


def _entry(concept: Element, language: str) -> TermEntry | None:
    forms: dict[str, TermForm] = {}
    chosen: set[str] = set()
    for section in concept:
        tag = (section.get(_LANG) or section.get("lang") or "").replace("_", "-")
        if _local(section) in _LANGUAGES and tag:
            found = sorted(_terms(section), key=lambda term: not term[0].approved)
            if found:
                forms[tag], has_status = found[0]
                chosen |= {tag} if has_status else set()
    if not forms:
        return None
    fields = (e for e in concept.iter() if e.get("type") == "subjectField")
    kind = next((_text(e).casefold() for e in fields), "")
    kind = kind if kind in _KINDS else ""
    notes = (_KEYED.fullmatch(_text(e)) for e in concept if _local(e) == "note")
    if key := next(filter(None, notes), None):
        own = key["language"]
        ours = {tag: form for tag, form in forms.items() if tag != own or own in chosen}
        return TermEntry(key["name"], own, kind, ours)
    own = language if language in forms else next(iter(forms))
    others = {tag: form for tag, form in forms.items() if tag != own}
    return TermEntry(forms[own].form, own, kind, others)


def _terms(section: Element) -> Iterator[tuple[TermForm, bool]]:
    """The terms of one language, without those out of use, and whether each has a status."""
    for holder in section.iter():
        words = [_text(child) for child in holder if _local(child) == "term"]
        if not words or not words[0]:
            continue
        notes: Sequence[str] = [
            _text(e)
            for e in holder.iter()
            if e.get("type") == "administrativeStatus" or _local(e) == "administrativeStatus"
        ]
        status = notes[0] if notes else ""
        if not status.startswith(_GONE):
            yield TermForm(words[0], not status.startswith("admittedTerm")), bool(status)


def _below(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    made = ET.SubElement(parent, tag, attributes)
    made.text = _FORBIDDEN.sub("\ufffd", text) or None
    return made


def _local(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
