"""Names in English: runs of capitalised words, read by what is known of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from operator import itemgetter

from l10n.names.finding.attested import attested
from l10n.names.finding.context import LONGEST_RUN, Piece, Word, match, opens
from l10n.names.finding.english_hints import told
from l10n.names.finding.english_run import read
from l10n.names.finding.gazetteer import key
from l10n.names.finding.wordlists import given, listed, person_titles, surnames
from l10n.names.values import NameKind, NameMatch

_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(
    chr(code) for code in (*range(0x100, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper()
)
_AYN = "ʿʾʻʼ‘’'`"
_WORD = re.compile(
    rf"""(?<![\w@#./\\-])(?:(?:al|el|as|ash|an|ad|at|ar|az|ul|ed|es|d|l|il)[-'’])?[{_AYN[:4]}]?
    (?:(?:[{_UPPER}]\.)+[{_UPPER}]\b\.?|[{_UPPER}]\.|St\.
    |[{_UPPER}][^\W_]*(?:(?:[-‑&]|['’](?!s\b))[^\W_]+)*)""",
    re.VERBOSE,
)
_CAPITAL = re.compile(rf"[{_UPPER}](?<![^\W{_AYN[:4]}][{_UPPER}])(?<![_@#./\\][{_UPPER}])")
"""Where `_WORD` can be looked for: a capital that no letter stands before; what does stand there decides `_WORD`."""
_WITHIN = frozenset("-'’" + _AYN[:4])
"""With these before its capital a word may have begun before it: al-Sharaa."""
_BEGUN = 5
"""How far."""
_LINK = re.compile(
    r"(?:['’]s[ ]|[ \u00a0](?:bin|ibn|bint|al|el|ul|von|van|der|den|de|del|della|di|da|dos|du|la|le|y|abu|ould|"
    r"do|das|dei|degli|e|of|of the|for|for the|and|&|van der|von der|de la)[ \u00a0])\Z"
)
_GLUED = re.compile(r"[-‑][a-z]")
_SPEECH = re.compile(
    r",?['’]?s?[ ](?:said|says|told|added|warned|announced|wrote|tweeted|replied|insisted|claimed|denied|argued|"
    r"stressed|noted|explained|testified|recalled|arrived|met|visited|called|accused|hailed|vowed|pledged|urged|praised|resigned|died)\b"
)
_A_WORK = re.compile(
    r", (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}(?:film|novel|album|memoir|documentary|song|poem|opera|musical|painting|play)"
    r"(?= (?:about|by|that|set|of|from)\b|[,.])"
)
_STORM = re.compile(r"\b(?:Storm|Hurricane|Typhoon|Cyclone|Operation)[ ]\Z")
_STORM_ENDS = ("m ", "e ", "n ")
_PARTICLE = re.compile(r"(?<!\w)(?:von der|van der|van den|von|van|bin|ibn|de la)[ ]\Z")
_PREPOSITION = re.compile(r"[ ](?:to|of|in|for|on|at|by|with|from|the|a|an|as|than)\b")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|from|at|across|outside|inside|around|visited|toward|towards|to|leaving|leave|leaves|left|reached|reach|"
    r"entered|into|via|of|off|through|between|between \w{3,20} and)[ ]\Z"
)
_STRONG_PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Ii]nside|[Aa]round|[Ii]nto|(?:city|town|village|province|governorate|district|capital|suburb|port|region|island|state) of"
    r"|northern|southern|eastern|western|central|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of)[ ]\Z"
)
_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ad|at|ar|az)-(?=\w{3})")
_LINE = re.compile("^[^\n]{20,200}(?<![.])$", re.MULTILINE)
_LONG = re.compile(r"[^\W\d_]{4,}")
_DERIVED = ("ing", "ed", "ly", "ers", "ists", "ants", "ments", "tions", "ies", "ness")
_FEW = 3
_TITLE_CASE = 0.75


@dataclass(slots=True)
class _Evidence:
    """What the whole text tells about single words."""

    people: set[str] = field(default_factory=set)
    """Surnames, without article, of persons found with a given name or a title."""
    inside: set[str] = field(default_factory=set)
    """Words capitalised where no sentence begins."""
    kinds: dict[str, NameKind] = field(default_factory=dict)


def find(text: str) -> list[NameMatch]:
    """Names in an English text, in order."""
    words = list(_words(text))
    evidence = _Evidence()
    evidence.inside = {word.key for word in words if not word.opens}
    pieces: list[Piece] = []
    for run in _runs(words, text):
        pieces += read(run, text)
    judged = [
        piece.kind or (_group(piece, text) if len(piece.words) > 1 else None) for piece in pieces
    ]
    for piece, kind in zip(pieces, judged, strict=True):
        if kind == "person":
            evidence.people.add(bare(piece.words[-1].key))
        elif kind and len(piece.words) == 1:
            evidence.kinds[piece.words[0].key] = kind
    votes: dict[str, Counter[NameKind]] = {}
    for at, piece in enumerate(pieces):
        if judged[at] is None and len(piece.words) == 1:
            judged[at] = kind = _judged(piece, text, evidence)
            if kind:
                votes.setdefault(piece.words[0].key, Counter())[kind] += 1
    found: list[NameMatch] = []
    for piece, kind in zip(pieces, judged, strict=True):
        if kind == "organisation" and len(piece.words) == 1 and not piece.words[0].text.isupper():
            kind = "person" if bare(piece.words[0].key) in evidence.people else kind  # Ms Ford
        if kind and piece.kind is None and len(piece.words) == 1:
            kind = _agreed(votes[piece.words[0].key])
        if kind and _of_no_name(text, piece):
            continue
        if kind and not (found and found[-1].end > piece.start):
            if kind == "person" and (
                particle := _PARTICLE.search(text, max(0, piece.start - 8), piece.start)
            ):
                piece = replace(piece, start=particle.start())  # von der Leyen
            found.append(match(piece.start, piece.end, _base(piece, text, kind), kind))
    return found


def _of_no_name(text: str, piece: Piece) -> bool:
    """Whether it is a storm, an operation, a sort of oil, a work: Storm Boris, Brent crude, Salt Road, a first film."""
    start, end = piece.start, piece.end
    behind = text[end : end + 2]
    if (behind == " c" and text.startswith(" crude", end)) or (
        behind == ", " and _A_WORK.match(text, end)
    ):
        return True
    before = text[max(0, start - 2) : start]
    return before in _STORM_ENDS and _STORM.search(text, max(0, start - 12), start) is not None


def _agreed(votes: Counter[NameKind]) -> NameKind:
    """A word is of one kind throughout a text; organisation is what it is if nothing says otherwise."""
    places, people = votes["place"], votes["person"]
    if not places and not people:
        return "organisation"
    return "person" if people >= places else "place"


def bare(word: str) -> str:
    """A folded surname without its article: `al-sharaa`, `sharaa`."""
    return _ARTICLE.sub("", word) if "-" in word else word


def capitalised(text: str) -> Iterator[re.Match[str]]:
    """What `_WORD` finds, looked for only where there is a capital."""
    behind = 0
    for capital in _CAPITAL.finditer(text):
        at = capital.start()
        if at < behind:
            continue
        if at and text[at - 1] in _WITHIN:
            found = _WORD.search(text, max(behind, at - _BEGUN))
        else:
            found = _WORD.match(text, at)
        if found:
            behind = found.end()
            yield found


def _words(text: str) -> Iterator[Word]:
    shouting = iter([*_title_case(text), (len(text), len(text))])
    line = next(shouting)
    for found in capitalised(text):
        start, end = found.span()
        if _GLUED.match(text, end):
            continue
        first = opens(text, start) and not _after_abbreviation(text, start)
        while line[1] <= start:
            line = next(shouting)
        headline = line[0] <= start
        yield Word(start, end, found[0], key(found[0]), first or headline, headline)


def _title_case(text: str) -> list[tuple[int, int]]:
    """Lines in which every word has a capital, so that capitals tell nothing."""
    lines = []
    for line in _LINE.finditer(text):
        long = _LONG.findall(line[0])
        capitals = sum(map(str.isupper, map(itemgetter(0), long)))
        if len(long) > _FEW and capitals > _TITLE_CASE * len(long):
            lines.append(line.span())
    return lines


_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Prof|Rev|Sen|Rep|Gov|St|No|vs|Brig|Amb|Hon|Sens|Reps|Det|Insp|Supt|Pres|Fr|Mt|Ft|Jr|Sr|Messrs|Mme)\.[ ]\Z"
)


def _after_abbreviation(text: str, at: int) -> bool:
    if text[max(0, at - 2) : at] != ". ":
        return False
    before = text[max(0, at - 7) : at - 2]
    if before.isalnum() and len(before) > 4:  # no abbreviation has so many letters
        return False
    return _ABBREVIATED.search(text, max(0, at - 7), at) is not None


def _runs(words: Sequence[Word], text: str) -> Iterator[list[Word]]:
    """Words that stand together, or are joined by a particle or preposition that names have."""
    run: list[Word] = []
    for word in words:
        if run:
            gap = text[run[-1].end : word.start]
            together = gap in (" ", "\u00a0", "") or _LINK.match(gap)
            apart = run[-1].headline and (_only_joins(run[-1]) or _only_joins(word))
            if not together or apart or len(run) == LONGEST_RUN:
                yield run
                run = []
        run.append(word)
    if run:
        yield run


def _only_joins(word: Word) -> bool:
    """Whether it is an ordinary word that has its capital of the headline: Signs For Leeds."""
    return word.key in listed("stop_en") and word.key not in given("en")


def _judged(piece: Piece, text: str, evidence: _Evidence) -> NameKind | None:
    """The kind of a piece that nothing known is in; None if it is no name."""
    first = piece.words[0]
    word = first.key
    if bare(word) in evidence.people:
        return "person"
    if word in evidence.kinds:
        return evidence.kinds[word]
    ordinary = word in listed("stop_en") or word in listed("demonyms_en")
    if ordinary or word in person_titles("en") or len(word) < 2 or word.isdigit():
        return None
    if word in listed("ambiguous_en") and first.opens:
        if (
            attested("en", word)
            and not first.headline
            and (_SPEECH.match(text, piece.end) or text.startswith(", who ", piece.end))
        ):
            return "person"  # Grace said
        said = told(text, piece.start, piece.end)
        return said if said == "organisation" and not first.headline else None
    hint = None if first.headline else told(text, piece.start, piece.end)
    if hint == "organisation" and word in given("en"):
        hint = None
    letters = first.text if first.text.isalpha() else re.sub(r"[\W\d_]", "", first.text)
    if letters.isupper() and 2 <= len(letters) <= 6:
        unsure = (first.opens and len(letters) > 5) or (
            first.headline and word not in evidence.inside
        )
        return None if unsure else "organisation"
    named = "-" in word[:4] or attested("en", bare(word))
    if hint and not (first.opens and word not in evidence.inside and _derived(word)):
        return hint
    if first.opens and word not in evidence.inside:
        speaks = _SPEECH.match(text, piece.end) is not None
        if not speaks and (not named or _PREPOSITION.match(text, piece.end)):
            return None  # Close to the border
        if not named and word.endswith("s"):
            return None  # Advocates said
        return None if _derived(word) and not named else "person"
    if named:
        return (
            "place"
            if _STRONG_PLACE.search(text, max(0, piece.start - 20), piece.start)
            else "person"
        )
    if _SPEECH.match(text, piece.end):
        return "person"
    if _PLACE_BEFORE.search(text, max(0, piece.start - 35), piece.start):
        return "place"
    return "person" if text.startswith(("'s ", "’s "), piece.end) else "organisation"


def _derived(word: str) -> bool:
    """Whether it ends as ordinary words do, and has its capital of the sentence: Workers, Citing."""
    return word[1:].endswith(_DERIVED)


def _group(piece: Piece, text: str) -> NameKind | None:
    keys = [word.key for word in piece.words]
    stop = _ordinary()
    if all(word in stop or word in person_titles("en") for word in keys):
        return None
    if any(len(word.text) == 1 for word in piece.words):  # Class A
        return None
    if keys[-1] in listed("events_en") or keys[0] in ("operation", "hurricane", "typhoon"):
        return None
    if piece.words[0].opens and any(word in stop for word in keys):
        return None
    if any(
        word.key in stop and not word.text.endswith(".") and len(word.text) > 1
        for word in piece.words[1:]
    ):
        return None
    if piece.words[0].headline and not any(
        word in given("en") or bare(word) in surnames("en") for word in keys
    ):
        return None
    if all(word.text.isupper() and len(word.text) > 1 for word in piece.words):
        return "organisation"
    if hint := told(text, piece.start, piece.end):
        return hint
    before = text[max(0, piece.start - 20) : piece.start]
    return (
        "place" if _STRONG_PLACE.search(before) or before.endswith((" from ", " at ")) else "person"
    )


@cache
def _ordinary() -> frozenset[str]:
    return listed("stop_en") | listed("demonyms_en")


def _base(piece: Piece, text: str, kind: NameKind) -> str:
    """As the list has it, else as it stands, the small article restored at the beginning of a sentence."""
    stands = text[piece.start : piece.end]
    if piece.base and piece.base.casefold() == stands.casefold():
        return piece.base
    if kind == "person" and piece.words[0].opens:
        return re.sub(r"\A(A[lnstdrz]|El|Ash)(?=[-])", lambda article: article[0].lower(), stands)
    return stands
