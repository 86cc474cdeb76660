"""Table cells that hold a number and nothing else: no message has them, so no translator could write 1.92 for 1,92."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from l10n.config import Config
from l10n.language.digits import number, symbols
from l10n.publish.markup import Token
from l10n.renditions.adapt.digits import lone
from l10n.renditions.adapt.policy import digits_wanted, policy_of

_PLAIN = re.compile(r"\d+")
_SPACES = "[ \u00a0\u202f\u2009]"
_QUANTITY = re.compile(
    rf"([<>≈~]?{_SPACES}?[-+−±]?[$€£¥₽]?[-+−]?)(\d[\d.,\u00a0\u202f\u2009 ]*(?:[–-]\d[\d.,]*)?)(?<!{_SPACES})"
    rf"((?:{_SPACES}?[%$€£¥₽])?)"
)
"""What stands before the number, the number or two, what stands behind."""


def numbered(
    found: Sequence[Token], source: str, language: str, config: Config, tag: str = ""
) -> tuple[Token, ...]:
    """The tokens of a translation with the separators and digits of its language in such cells, where the settings adapt
    numbers. `source`: the language the numbers were written in; `tag`: that of the page, where it is a reader script."""
    policy = policy_of(config, language)
    digits = digits_wanted(policy, tag or language)
    if policy.when != "always" or not policy.numbers:
        return tuple(found)
    result = list(found)
    for index in range(1, len(result) - 1):
        token, before, behind = result[index], result[index - 1], result[index + 1]
        if token.kind != "text" or before.name not in ("td", "th") or before.kind != "start":
            continue
        if behind.name == before.name and behind.kind == "end":
            written = token.text.strip()
            said = _in(written, source, language)
            if digits == "arabic":
                said = _arabic(said) if said else lone(written) or ""
            if said and said != token.text.strip():
                result[index] = token._replace(text=said)
    return tuple(result)


def _in(text: str, source: str, language: str) -> str:
    """A quantity in the separators of a language; empty for what is none, or may be none: 3.5 may be a version, but 3.5%
    and $3.50 are not.

    >>> _in("1,92", "ru", "en"), _in("12,345.5", "en", "ru"), _in("3.5", "en", "ru"), _in("10 000", "ru", "en")
    ('1.92', '12\\xa0345,5', '', '10,000')
    >>> _in("3.5%", "en", "ru"), _in("10.5–12%", "en", "ru"), _in("1,250,000 $", "en", "ru"), _in("<$3.50", "en", "ru")
    ('3,5%', '10,5–12%', '1\\xa0250\\xa0000 $', '<$3,50')
    """
    found = _QUANTITY.fullmatch(text)
    if found is None:
        return ""
    before, numbers, behind = found.groups()
    measured = behind.strip() if "%" in behind else re.sub("[^$€£¥₽]", "", before + behind)
    said = []
    for each in re.split("([–-])", numbers):
        bare = each.rstrip(" \u00a0\u202f")
        if each not in ("–", "-", "") and not _PLAIN.fullmatch(bare):
            if not _surely(source, measured).fullmatch(bare):
                return ""
            each = _with_signs(bare, source, language)
        said.append(each)
    if len(said) > 1 and measured != "%":
        return ""  # 3-1 may be a score
    return f"{before}{''.join(said)}{behind}"


def _with_signs(bare: str, source: str, language: str) -> str:
    here, there = symbols(source), symbols(language)
    whole, _, part = bare.partition(here.decimal)
    group = "\u00a0" if there.group.isspace() else there.group
    whole = re.sub(f"{_SPACES}|{re.escape(here.group)}", group, whole)
    return f"{whole}{there.decimal if part else ''}{part}"


def _arabic(said: str) -> str:
    """A quantity in Arabic digits, with the separators and the sign that go with them."""
    return re.sub(r"[0-9][0-9.,]*(?: ?%)?", lambda m: number(m[0].replace(" ", ""), "arabic"), said)


@cache
def _surely(language: str, measured: str = "") -> re.Pattern[str]:
    """What is a number in a language and can be nothing else; `measured` is the sign beside it that says what it counts.
    Money has two decimals: $1.234 is none."""
    decimal, group = symbols(language)
    grouped = rf"\d{{1,3}}(?:(?:{_SPACES if group.isspace() else re.escape(group)})\d{{3}})+"
    parts = r"\d{1,2}" if measured in tuple("$€£¥₽") else r"\d+"
    alone = rf"|\d+{re.escape(decimal)}{parts}" if decimal == "," or measured else ""
    return re.compile(rf"{grouped}(?:{re.escape(decimal)}\d+)?{alone}")
