"""Table cells that hold a number and nothing else: no message has them, so no translator could write 1.92 for 1,92."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from l10n.config import Config
from l10n.language.digits import number, symbols
from l10n.publish.markup import Token
from l10n.renditions.adapt.policy import digits_wanted, policy_of

_PLAIN = re.compile(r"\d+")
_SPACES = "[ \u00a0\u202f\u2009]"


def numbered(
    found: Sequence[Token], source: str, language: str, config: Config
) -> tuple[Token, ...]:
    """The tokens of a translation with the separators and digits of its language in such cells, where the settings adapt
    numbers. `source`: the language the numbers were written in."""
    policy = policy_of(config, language)
    digits = digits_wanted(policy, language)
    if policy.when != "always" or not policy.numbers:
        return tuple(found)
    result = list(found)
    for index in range(1, len(result) - 1):
        token, before, behind = result[index], result[index - 1], result[index + 1]
        if token.kind != "text" or before.name not in ("td", "th") or before.kind != "start":
            continue
        if behind.name == before.name and behind.kind == "end":
            said = _in(token.text.strip(), source, language)
            if said and digits == "arabic":
                said = number(said, "arabic")
            if said and said != token.text.strip():
                result[index] = token._replace(text=said)
    return tuple(result)


def _in(text: str, source: str, language: str) -> str:
    """A number in the separators of a language; empty for what is no number, or may be none: 3.5 may be a version.

    >>> _in("1,92", "ru", "en"), _in("12,345.5", "en", "ru"), _in("3.5", "en", "ru"), _in("10 000", "ru", "en")
    ('1.92', '12\\xa0345,5', '', '10,000')
    """
    sign = text[:1] if text[:1] in "+-−±" else ""
    percent = text[-1:] if text[-1:] in "%" else ""
    bare = text[len(sign) : len(text) - len(percent)].rstrip(" \u00a0\u202f")
    if _PLAIN.fullmatch(bare):
        return text
    if not _surely(source).fullmatch(bare):
        return ""
    here, there = symbols(source), symbols(language)
    whole, _, part = bare.partition(here.decimal)
    group = "\u00a0" if there.group.isspace() else there.group
    whole = re.sub(f"{_SPACES}|{re.escape(here.group)}", group, whole)
    gap = text[len(sign) + len(bare) : len(text) - len(percent)]
    return f"{sign}{whole}{there.decimal if part else ''}{part}{gap}{percent}"


@cache
def _surely(language: str) -> re.Pattern[str]:
    """What is a number in a language and can be nothing else."""
    decimal, group = symbols(language)
    grouped = rf"\d{{1,3}}(?:(?:{_SPACES if group.isspace() else re.escape(group)})\d{{3}})+"
    alone = rf"|\d+{re.escape(decimal)}\d+" if decimal == "," else ""
    return re.compile(rf"{grouped}(?:{re.escape(decimal)}\d+)?{alone}")
