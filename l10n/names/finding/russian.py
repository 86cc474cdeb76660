"""Names in Russian: capitalised words, compound names by their head word, names in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from l10n.names.finding.context import LONGEST_RUN, Piece, Word, opens
from l10n.names.finding.gazetteer import key
from l10n.names.finding.inflected import forms
from l10n.names.finding.latin import latin_names
from l10n.names.finding.russian_gender import gender_told
from l10n.names.finding.russian_person import chain
from l10n.names.finding.russian_piece import known, lookup, quarter, read_composed
from l10n.names.finding.russian_quotes import quoted
from l10n.names.finding.russian_single import built, judged
from l10n.names.finding.russian_word import (
    is_given,
    is_surname,
    is_title,
    nominal,
    ordinary,
    surname_like,
)
from l10n.names.finding.wordlists import listed
from l10n.names.fold import alike, fold
from l10n.names.morphology import nominative
from l10n.names.values import NameMatch

_WORD = re.compile(
    r"(?<![\w@#/-])(?<!\w\w\.)(?:(?:аль|эль|ас|аш|ан|ад|ат|ар|аз|эр|эт|эд|эс|эш|эн|уль|д)[-'’])?"
    r"(?:[А-ЯЁ]\.(?=[ \u00a0]?[А-ЯЁ])|(?<=[а-яё] )[А-ЯЁ]\.|[А-ЯЁ]\w*(?:[-‑'’]\w+)*|[Мм]инистерств\w+|[Сс]ектор(?:а|у|ом|е)?(?=[ \u00a0]Газа))"
)


_WIDEST = 12
"""The longest particles between two parts of a name, with their spaces."""
_BEFORE = re.compile(r"([\w-]+)[ \u00a0]\Z")
_PARTICLE = re.compile(r"(?<!\w)(?:фон дер|ван дер|ван ден|фон|ван|бен|бин|ибн|де ла)[ ]\Z")
_SYLLABLE = 3
_ABBREVIATED = 4
_INITIAL = re.compile(r"\b[А-ЯЁ]\. ?\Z")


def find(text: str) -> list[NameMatch]:
    """Names in a Russian text, in order."""
    taken = [*quoted(text), *latin_names(text)]
    words = _free(_words(text), taken)
    pieces = [piece for piece in taken if piece.kind]
    end = -1
    for run in _runs(words, text):
        for piece in _read([word for word in run if word.start >= end], text):
            pieces.append(piece)
            end = piece.end
    pieces = _merged(sorted(pieces, key=lambda piece: piece.start), text)
    people = {
        form: surname
        for piece in pieces
        if piece.kind == "person" and len(piece.words) > 1
        for surname in [_nominative(piece, text).split(" ")[-1]]
        for form in forms(key(surname))
    }
    inside = {word.key for word in words if not word.opens}
    shown = {fold(piece.base) for piece in pieces if piece.kind == "organisation" and piece.base}
    found: list[NameMatch] = []
    for piece in pieces:
        if piece.kind in ("place", "organisation") and _person_after_all(piece, people):
            piece = replace(piece, kind="person", base="")
        if piece.kind in ("person", None) and built(piece, text):
            piece = replace(piece, kind="place")
        kind = piece.kind or judged(piece, text, people, inside)
        if not kind and (same := _shown(piece, text, shown)):
            piece, kind = same, same.kind
        if kind and not (found and found[-1].end > piece.start):
            if kind == "person" and (
                particle := _PARTICLE.search(text, max(0, piece.start - 8), piece.start)
            ):
                piece = replace(piece, start=particle.start())  # фон дер Ляйен
            base = _nominative(piece, text, people)
            if kind == "place" and base.isupper() and len(base) > _ABBREVIATED:
                base = nominative(base.capitalize(), kind="place")  # ВОЛЖСКЕ
            found.append(NameMatch(piece.start, piece.end, base, kind))
    return found


def _merged(pieces: Sequence[Piece], text: str) -> list[Piece]:
    """Two words side by side that both seem persons are one, if the first is no surname: `Джердана Шакири`, `Ли Ён Хо`."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.kind == piece.kind == "person"
            and len(piece.words) == 1
            and text[last.end : piece.start] == " "
            and not piece.words[0].opens
            and (len(piece.words[0].text) <= _SYLLABLE or _forename(last))
        ):
            words = last.words + piece.words
            merged[-1] = Piece(last.start, piece.end, words, "person", "", last.gender)
        else:
            merged.append(piece)
    return merged


def _shown(piece: Piece, text: str, shown: Collection[str]) -> Piece | None:
    """An ordinary word as the name that it was elsewhere in the text: телеканал «Дождь», then Дождя."""
    word = piece.words[0]
    if word.opens or len(piece.words) > 1:
        return None
    best = lookup(text, word.start)
    if best is None or best[0] != word.end or fold(best[1].base) not in shown:
        return None
    return replace(piece, kind="organisation", base=best[1].base)


def _forename(piece: Piece) -> bool:
    return len(piece.words) == 1 and not (piece.base or is_surname(piece.words[0].key))


def _person_after_all(piece: Piece, people: Mapping[str, str]) -> bool:
    """`Иванова` is no form of the city Иваново where an Иванов is spoken of, nor `Форд` the company where a Форд is."""
    word = piece.words[0].key
    return (
        len(piece.words) == 1
        and word in people
        and (piece.kind == "organisation" or word != fold(piece.base))
        and not piece.words[0].text.isupper()
    )


def _nominative(piece: Piece, text: str, people: Mapping[str, str] = MappingProxyType({})) -> str:
    stands = " ".join(text[piece.start : piece.end].split())
    if piece.base:
        return _dotted(piece.base, stands)
    if stands.replace("-", "").isupper() and len(stands) < 8:
        return stands
    surname = people.get(piece.words[-1].key)
    gender = piece.gender
    if not gender and piece.kind == "person" and len(piece.words) > 1:
        last = next((w for w in reversed(piece.words) if not w.text.endswith(".")), piece.words[-1])
        gender = gender_told(last.text, text, piece.start, piece.end)
        if gender == "f" and all(w.text.endswith(".") or w is last for w in piece.words):
            return stands[:-1] + "а" if stands.endswith("у") else stands  # Н. И. Берёзина
    return nominative(stands, gender=gender, known=(surname,) if surname else ())


def _dotted(base: str, stands: str) -> str:
    """The form of the list with the ё that the text writes: Королёв for Королев."""
    if "ё" not in stands and "Ё" not in stands:
        return base
    same = alike(base.replace("ё", "е"), stands.replace("ё", "е"))
    return stands[:same] + base[same:]


def _words(text: str) -> Iterator[Word]:
    for found in _WORD.finditer(text):
        start = found.start()
        first = opens(text, start) and not _INITIAL.search(text, max(0, start - 4), start)
        yield Word(start, found.end(), found[0], key(found[0]), first)


def _free(words: Iterator[Word], taken: Sequence[Piece]) -> list[Word]:
    """The words that are in none of the names found already."""
    spans = sorted((piece.start, piece.end) for piece in taken)
    starts = [start for start, _ in spans]
    free = []
    for word in words:
        at = bisect_right(starts, word.start) - 1
        if at < 0 or spans[at][1] <= word.start:
            free.append(word)
    return free


def _runs(words: Sequence[Word], text: str) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        if run:
            gap = text[run[-1].end : word.start]
            if len(run) == LONGEST_RUN or not _together(run[-1], gap, word):
                yield run
                run = []
        run.append(word)
    if run:
        yield run


def _together(before: Word, gap: str, word: Word) -> bool:
    if len(gap) > _WIDEST or "\n" in gap:
        return False
    if not gap.strip(" \u00a0"):
        return not word.opens or before.text.endswith(".")
    return gap[0] == gap[-1] == " " and set(gap.split()) <= listed("particles_ru")


def _read(run: Sequence[Word], text: str) -> Iterator[Piece]:
    """The names of a run, from left to right."""
    end = -1
    before = _BEFORE.search(text, max(0, run[0].start - 30), run[0].start) if run else None
    titled = before is not None and is_title(before[1].lower())
    for at, word in enumerate(run):
        if word.start < end:
            continue
        piece = read_composed(run, at, text) or quarter(run, at, text)
        if piece is None and (entry := known(run, at, text)):
            piece = entry
            longer = chain(run, at, text, titled)
            behind = run[at + 1].key if at + 1 < len(run) else ""
            may = piece.kind == "person" or (is_given(word.key) and not is_given(behind))
            if may and longer is not None and longer.kind == "person" and longer.end > piece.end:
                piece = longer
        if piece is None:
            if len(word.text) == 2 and word.text.endswith("."):
                pass
            elif (is_title(word.key) and not _named(run, at)) or (
                not titled
                and ordinary(word.key)
                and (word.opens or (len(run) > at + 1 and nominal(word.key)))
                and not _named(run, at)
            ):
                titled = is_title(word.key)
                continue
            piece = chain(run, at, text, titled)
        if piece is not None:
            yield piece
            end = piece.end
        titled = False


def _named(run: Sequence[Word], at: int) -> bool:
    """Whether an ordinary word is a given name here, by the surname behind it: Талия Минуллина, Раис Сулейманов."""
    if at + 1 >= len(run) or not is_given(run[at].key):
        return False
    behind = run[at + 1].key
    return (is_surname(behind) or surname_like(behind)) and not is_given(behind)
