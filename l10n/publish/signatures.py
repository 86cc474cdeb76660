"""Who wrote an article, by the line that says so: "By Layla Haddad", «Автор: Лейла Хаддад», «بقلم ليلى حداد»."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

OPEN = re.compile(r"[°\[…]")
"""What a word in a reader script has whose vowels nobody knows."""
_LONGEST = 5
"""Words of a name."""
_LONGEST_SAID = 1_000
"""Characters of a byline that is looked into."""
_LOWER = frozenset(
    {
        *(
            "al",
            "el",
            "bin",
            "ibn",
            "van",
            "von",
            "der",
            "den",
            "de",
            "da",
            "di",
            "dos",
            "la",
            "le",
        ),
        *(
            "аль",
            "эль",
            "ад",
            "аз",
            "ан",
            "ар",
            "ас",
            "ат",
            "аш",
            "бин",
            "бен",
            "ибн",
            "фон",
            "ван",
            "де",
        ),
    }
)
_LEAD = re.compile(
    r"(?:(?:(?:written|reported|words|story)\s+)?by|авторы?|текст|от|بقلم|كتبت?|إعداد)"
    r"(?:\s*[:：]\s*|\s+[—–-]\s+|\s+|$)",
    re.IGNORECASE,
)
"""What a byline begins with: "Written by Layla Haddad", «Авторы: …», «Автор — …», «بقلم: …»."""
_BETWEEN = re.compile(r"\s*[,،;؛&]\s*|\s+(?:and|и)\s+")
_BEHIND = r"\s*(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|MP|Esq)\b\.?"
"""What belongs to the name before the comma: "Martin King, Jr."."""
_COMMA = re.compile(rf"\s*[,،;؛](?!{_BEHIND})\s*")
_SUFFIX = re.compile(rf",{_BEHIND}\Z")
_AND = re.compile(r"(?:\s+|^)(?:and|и|و|&)\s+")
_ARABIC_AND = re.compile(r"\s+و(?=\w)")
_SIGNS = str.maketrans("", "", ".'’‘ʼʻ`")


@cache
def _words(name: str) -> frozenset[str]:
    """A list of `signatures.toml`."""
    table = tomllib.loads((Path(__file__).parent / "signatures.toml").read_text("utf-8"))
    return frozenset(table[name].split())


def signed(byline: str) -> tuple[str, ...]:
    """The persons that a byline names; none where it names anything else, as "By our staff" does.

    >>> signed("By Layla Haddad and J. K. O'Brien"), signed("Лейла Хаддад"), signed("بقلم ليلى حداد ووكالات أنباء")
    (('Layla Haddad', "J. K. O'Brien"), ('Лейла Хаддад',), ())
    """
    names = named(byline)
    if all(map(_is_person, names)):
        return names
    names = tuple(each for name in names for each in _BETWEEN.split(name))
    return names if all(is_name(name) and not _joins(name) for name in names) else ()


def named(said: str) -> tuple[str, ...]:
    """What a document says of its authors without what leads in, and without a place at its end; a person each, if it names
    nothing but persons by two words and more.

    >>> named("By Layla Haddad and Omar Khalil, Damascus"), named("بقلم: ليلى حداد وعمر خليل"), named("Smith, John")
    (('Layla Haddad', 'Omar Khalil'), ('ليلى حداد', 'عمر خليل'), ('Smith, John',))
    """
    said = " ".join(said.split())
    lead = _LEAD.match(said)
    said = said[lead.end() :] if lead else said
    if len(said) > _LONGEST_SAID:
        return (said,)
    parts = [part for part in _COMMA.split(said) if part]
    if len(parts) > 1 and _is_place(parts):
        parts = parts[:-1]
    names = tuple(
        name for number, part in enumerate(parts) for name in _persons(part, further=number > 0)
    )
    return names if names and all(map(_is_person, names)) else tuple(filter(None, (said,)))


def _persons(part: str, *, further: bool) -> list[str]:
    """What stands between commas, cut where it says "and"; not within «محمد وليد سليمان». `further`: whether others are
    named before it, as in «، وليلى حداد»."""
    found: list[str] = []
    for name in filter(str.strip, _AND.split(part)):
        first = name.split()[0]
        last = 1 if further and first[0] == "و" and first not in _words("waw") else 0
        for match in _ARABIC_AND.finditer(name):
            head, tail = name[last : match.start()], name[match.end() :]
            word = name[match.end() - 1 :].split()[0]
            if word not in _words("waw") and _is_person(head) and len(tail.split()) > 1:
                found.append(head)
                last = match.end()
        found.append(name[last:])
    return found


def _is_place(parts: Sequence[str]) -> bool:
    """Whether the last of the parts between commas tells where it was written: one word behind persons, or what follows an
    "and" that ended their list."""
    *before, last = parts
    persons = [_persons(part, further=number > 0) for number, part in enumerate(before)]
    if not all(_is_person(name) for names in persons for name in names) or _AND.search(last):
        return False
    return " " not in last or bool(_AND.search(before[-1])) or len(persons[-1]) > 1


def _is_person(name: str) -> bool:
    name = _SUFFIX.sub("", name)
    words = name.split()
    plain = len(words) > 1 and _words("others").isdisjoint(map(str.lower, words))
    return plain and is_name(name) and not _joins(name)


def _joins(name: str) -> bool:
    """Whether there is an "and" in it that is part of a word."""
    return any(word[0] == "و" and word not in _words("waw") for word in name.split()[1:])


def is_name(text: str) -> bool:
    """Whether a text can be the name of one person, and is nothing like `our staff and agencies`."""
    words = text.replace("-", " ").split()
    return 0 < len(words) <= _LONGEST and all(
        _letters(word).isalpha() and (not word[0].islower() or word in _LOWER) for word in words
    )


def _letters(word: str) -> str:
    """A word without signs and Arabic vowels: "J.K.", "O'Brien", «محمّد»."""
    bare = unicodedata.normalize("NFC", word).translate(_SIGNS)
    return "".join(c for c in bare if not unicodedata.combining(c))
