"""What stands at a word of an English text: a known name, a title; and what is between two words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from l10n.names.finding.context import Word
from l10n.names.finding.gazetteer import Known, gazetteer, key
from l10n.names.finding.wordlists import listed, person_titles

_ANY = re.compile(r"(?:&|(?:[^\W_]|['’.ʿʾʻʼ])+(?:[-‑&/](?:[^\W_]|['’.])+)*)")
_POSSESSIVE = re.compile(r"['’]s?\Z|['’]s\b.*|\.\Z")
_LETTERS = 110
"""How far a name may reach."""


def index_behind(run: Sequence[Word], end: int) -> int:
    """The index of the first word of the run that begins at or behind an offset."""
    return next((index for index, word in enumerate(run) if word.start >= end), len(run))


def between(run: Sequence[Word], at: int, text: str) -> str:
    """What stands between a word and the next, stripped; `|` where the run ends."""
    if at + 1 >= len(run):
        return "|"
    return text[run[at].end : run[at + 1].start].strip()


@cache
def _begin_titles() -> frozenset[str]:
    first = {title.partition(" ")[0] for title in person_titles("en")}
    return frozenset(first | listed("portfolios_en"))


def title_at(run: Sequence[Word], at: int, text: str) -> int:
    """How many words from here are a title: `Prime Minister`, `Secretary of State`, `Minister of Defence`."""
    if run[at].key not in _begin_titles():
        return 0
    titles, portfolios = person_titles("en"), listed("portfolios_en")
    for count in (3, 2, 1):
        words = run[at : at + count]
        if len(words) == count and not any(between(run, at + i, text) for i in range(count - 1)):
            said = " ".join(word.key for word in words)
            if said in titles or (
                count > 1
                and words[-1].key in titles
                and all(word.key in portfolios or word.key in titles for word in words[:-1])
            ):
                return count + _portfolio(run, at + count - 1, text)
    return 0


def _portfolio(run: Sequence[Word], at: int, text: str) -> int:
    """Behind `Minister`: how many words say of what."""
    if between(run, at, text) not in ("of", "for", "of the") or at + 1 >= len(run):
        return 0
    count = 0
    while at + count + 1 < len(run) and run[at + count + 1].key in listed("portfolios_en"):
        count += 1
        if between(run, at + count, text) not in ("", "and"):
            break
    return count


def breaks(word: str) -> bool:
    """Whether it ends a chain of capitalised words: a title, a weekday, a nationality."""
    return (
        word in person_titles("en")
        or word in listed("demonyms_en")
        or word in listed("weekdays_en")
    )


def known_at(run: Sequence[Word], at: int, text: str) -> tuple[int, Known] | None:
    """Where the longest known name that begins here ends, and what it is."""
    names, word = gazetteer("en"), run[at]
    if not names.begins(word.key):
        return None
    if entry := names.alone(word.key):
        return None if _common(word, entry) else (word.end, entry)
    ends = [word.end]
    best = names.longest(_following(word, text, ends))
    if best is None:
        return None
    count, entry = best
    return None if count == 1 and _common(word, entry) else (ends[count - 1], entry)


def _following(word: Word, text: str, ends: list[int]) -> Iterator[str]:
    """The words from here, as far as only spaces are between them; where each ends is added to `ends`."""
    yield word.key
    stop = min(len(text), word.start + _LETTERS)
    position = word.end
    while found := _ANY.search(text, position, stop):
        if text[position : found.start()].strip():
            break
        said = _POSSESSIVE.sub("", found[0])
        if found[0] == said + "." and "." in said:  # D.C. and its own last dot
            said = found[0]
        ends.append(found.start() + len(said))
        yield key(said)
        position = found.end()
        if said != found[0]:
            break


def _common(word: Word, entry: Known) -> bool:
    """Whether it may be the ordinary word that the name is too: "us", the first word of a sentence."""
    if entry.abbreviation:
        return not word.text.isupper()
    if entry.ambiguous and word.opens:
        return True
    return word.opens and word.key in listed("stop_en")
