"""Names in English: runs of capitalised words, read by what is known of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter

from l10n.names.finding.context import Piece, Word, match, opens
from l10n.names.finding.english_judge import Evidence, bare, kind_of_group, kind_of_word
from l10n.names.finding.english_run import read, runs
from l10n.names.finding.gazetteer import key
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
_GLUED = re.compile(r"[-‑][a-z]|_")
"""Behind what is no word of its own: Anti-gay, Foo_bar."""
_DESCRIBING = re.compile(
    r"[-‑](?:[a-z]{2,}ed|born|bound|built|educated|held|led|made|run|speaking|style|wide|affiliated|era|area)\Z"
)
"""How an adjective ends that a name only begins: Moscow-based, London-born; not Jong-un."""
_A_WORK = re.compile(
    r", (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}(?:film|novel|album|memoir|documentary|song|poem|opera|musical|painting|play)"
    r"(?= (?:about|by|that|set|of|from)\b|[,.])"
)
_STORM = re.compile(r"\b(?:Storm|Hurricane|Typhoon|Cyclone|Operation)[ ]\Z")
_STORM_ENDS = ("m ", "e ", "n ")
_PARTICLE = re.compile(r"(?<!\w)(?:von der|van der|van den|von|van|bin|ibn|de la)[ ]\Z")
_LINE = re.compile("^[^\n]{20,200}(?<![.])$", re.MULTILINE)
_LONG = re.compile(r"[^\W\d_]{4,}")
_FEW = 3
_TITLE_CASE = 0.75


def find(text: str) -> list[NameMatch]:
    """Names in an English text, in order."""
    words = list(_words(text))
    evidence = Evidence()
    evidence.inside = {word.key for word in words if not word.opens}
    pieces: list[Piece] = []
    for run in runs(words, text):
        pieces += read(run, text)
    kinds = [
        piece.kind or (kind_of_group(piece, text) if len(piece.words) > 1 else None)
        for piece in pieces
    ]
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind == "person":
            evidence.people.add(bare(piece.words[-1].key))
        elif kind and len(piece.words) == 1:
            evidence.kinds[piece.words[0].key] = kind
    votes: dict[str, Counter[NameKind]] = {}
    for at, piece in enumerate(pieces):
        if kinds[at] is None and len(piece.words) == 1:
            kinds[at] = kind = kind_of_word(piece, text, evidence)
            if kind:
                votes.setdefault(piece.words[0].key, Counter())[kind] += 1
    found: list[NameMatch] = []
    for piece, kind in zip(pieces, kinds, strict=True):
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
        if _GLUED.match(text, end) or ("-" in found[0] and _DESCRIBING.search(found[0])):
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


def _base(piece: Piece, text: str, kind: NameKind) -> str:
    """As the list has it, else as it stands, the small article restored at the beginning of a sentence."""
    stands = text[piece.start : piece.end]
    if piece.base and piece.base.casefold() == stands.casefold():
        return piece.base
    if kind == "person" and piece.words[0].opens:
        return re.sub(r"\A(A[lnstdrz]|El|Ash)(?=[-])", lambda article: article[0].lower(), stands)
    return stands
