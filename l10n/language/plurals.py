"""The `Plural-Forms` field of a language: CLDR's rules (through Babel) as gettext's formula.

gettext counts whole things, CLDR also decimals; so a category that no whole number has is left out (Russian has
three forms in gettext and four in CLDR), and one that only round millions have (French `many`) as well, since no
PO editor asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from l10n.language.locale import primary

_CATEGORIES = ("zero", "one", "two", "few", "many")
_RELATION = re.compile(r"(\w)(?: mod (\d+))? (not )?in (.+)")
_SAMPLE = range(1001)
"""A category that none of these numbers has is left out."""


class _Relation(NamedTuple):
    """`n % modulus` lies in one of the ranges, or in none of them."""

    modulus: int
    """0: none."""
    ranges: tuple[tuple[int, int], ...]
    negated: bool

    def holds(self, number: int) -> bool:
        value = number % self.modulus if self.modulus else number
        return any(low <= value <= high for low, high in self.ranges) != self.negated


_Rule = tuple[tuple[_Relation, ...], ...]
"""An alternative of conjunctions."""


@cache
def plural_forms(language: str) -> str:
    """The value of `Plural-Forms` for a BCP 47 tag, without outer brackets; English's form for an unknown language.

    >>> plural_forms("en"), plural_forms("fr"), plural_forms("ja")
    ('nplurals=2; plural=n != 1;', 'nplurals=2; plural=n > 1;', 'nplurals=1; plural=0;')
    """
    base = primary(language)
    for each in _usual_formulas():
        if base in each["languages"]:
            return f"nplurals={each['nplurals']}; plural={each['plural']};"
    rules = _rules(language)
    if not rules:
        return "nplurals=1; plural=0;"
    formula = "".join(f"{_condition(rule)} ? {form} : " for form, rule in enumerate(rules)) + str(
        len(rules)
    )
    if len(rules) == 1:
        formula = _opposite(rules[0]) or formula
    return f"nplurals={len(rules) + 1}; plural={formula};"


@cache
def _usual_formulas() -> list[dict[str, Any]]:
    import tomllib

    with Path(__file__).with_name("plurals.toml").open("rb") as file:
        formulas: list[dict[str, Any]] = tomllib.load(file)["formula"]
    return formulas


def _rules(language: str) -> list[_Rule]:
    """The rules of the categories that whole numbers have, in CLDR's order; the last category needs none."""
    from babel import Locale, UnknownLocaleError

    try:
        cldr = Locale.parse(language, sep="-").plural_form.rules
    except (UnknownLocaleError, ValueError):
        cldr = {"one": "n in 1"}
    rules = [_whole(cldr[category]) for category in _CATEGORIES if category in cldr]
    used = [rule for rule in rules if any(_holds(rule, number) for number in _SAMPLE)]
    others = any(not any(_holds(rule, number) for rule in used) for number in _SAMPLE)
    return used if others else used[:-1]


def _whole(condition: str) -> _Rule:
    """CLDR's condition for whole numbers: `i` is `n`, the operands of a fraction or exponent are 0."""
    rule = []
    for alternative in condition.split(" or "):
        relations = []
        for part in alternative.split(" and "):
            match = _RELATION.fullmatch(part)
            if match is None:
                raise ValueError(f"CLDR condition not understood: {part}")
            operand, modulus, negated, listed = match.groups()
            relation = _Relation(int(modulus or 0), tuple(_ranges(listed)), bool(negated))
            if operand in "ni":
                relations.append(relation)
            elif not relation.holds(0):
                break
        else:
            rule.append(tuple(relations))
    return tuple(rule)


def _ranges(listed: str) -> Iterator[tuple[int, int]]:
    """`0,1` as (0, 1); `3..4,9` as (3, 4), (9, 9)."""
    found: list[tuple[int, int]] = []
    for each in listed.split(","):
        low, _, high = each.partition("..")
        if found and found[-1][1] + 1 == int(low):
            found[-1] = (found[-1][0], int(high or low))
        else:
            found.append((int(low), int(high or low)))
    yield from found


def _holds(rule: _Rule, number: int) -> bool:
    return any(all(relation.holds(number) for relation in relations) for relations in rule)


def _condition(rule: _Rule) -> str:
    return " || ".join(
        " && ".join(_shown(each, bracket=len(part) > 1) for each in part) for part in rule
    )


def _opposite(rule: _Rule) -> str:
    """`n != 1` for a rule of one comparison, as it is usually written; empty for others."""
    if len(rule) > 1 or len(rule[0]) > 1:
        return ""
    shown = _shown(rule[0][0]._replace(negated=not rule[0][0].negated), bracket=False)
    return "" if " " in shown else re.sub(r"([!=<>]+)", r" \1 ", shown)


def _shown(relation: _Relation, bracket: bool) -> str:
    value = f"n%{relation.modulus}" if relation.modulus else "n"
    parts = [_range(value, relation, *each) for each in relation.ranges]
    if relation.negated:
        return " && ".join(f"({part})" if " || " in part else part for part in parts)
    joined = " || ".join(parts)
    return f"({joined})" if bracket and len(parts) > 1 else joined


def _range(value: str, relation: _Relation, low: int, high: int) -> str:
    less, more, equal, joint = (
        ("<", ">", "!=", " || ") if relation.negated else (">=", "<=", "==", " && ")
    )
    if low == high:
        return f"{value}{equal}{low}"
    bounds = []
    if low > 0:
        bounds.append(f"{value}{less}{low}")
    if high + 1 != relation.modulus:
        bounds.append(f"{value}{more}{high}")
    return joint.join(bounds)
