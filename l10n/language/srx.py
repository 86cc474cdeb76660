"""Segmentation by a file of rules in SRX 2.0 (GALA's Segmentation Rules eXchange), instead of the toolkit's own.

SRX expressions are ICU's; what of them Python's `re` does not know is translated (`\\p{Lu}`, `\\h`, `\\x{…}`, flags) or
refused with the rule named. How fast it runs is up to the file's expressions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

from l10n.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: at a place that `expression` matches up to, a sentence ends (`breaks`) or does not."""

    breaks: bool
    expression: re.Pattern[str]


@lru_cache(maxsize=32)
def rules(path: Path, tag: str | None) -> tuple[Rule, ...]:
    """The rules of the file that apply to a BCP 47 tag, in the order in which the first that fits decides.

    Raises ConfigError for a file that is no SRX 2.0, or that uses an expression that cannot be translated.
    """
    root = _parse(path)
    cascade = any(header.get("cascade") == "yes" for header in root.iter("header"))
    found: list[Rule] = []
    by_name = {language.get("languagerulename"): language for language in root.iter("languagerule")}
    for mapping in root.iter("languagemap"):
        pattern = mapping.get("languagepattern", "")
        if re.fullmatch(_translate(pattern), tag or "", re.IGNORECASE):
            name = mapping.get("languagerulename")
            if name not in by_name:
                raise ConfigError(
                    f"language map names `{name}`, which has no rules", file=str(path)
                )
            found += [_rule(rule, path) for rule in by_name[name].iter("rule")]
            if not cascade:
                break
    return tuple(found)


def _parse(path: Path) -> ET.Element:
    try:
        text = path.read_bytes()
    except OSError as error:
        raise ConfigError(
            f"cannot be read: {error.strerror}", file=str(path), remedy="check the path"
        ) from error
    if b"<!ENTITY" in text:
        raise ConfigError(
            "declares entities", file=str(path), remedy="write the characters themselves"
        )
    try:
        root = ET.fromstring(text)  # noqa: S314 (no entities: refused above)
    except ET.ParseError as error:
        raise ConfigError(
            f"not well-formed XML: {error}", file=str(path), line=error.position[0]
        ) from error
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    if root.tag != "srx" or root.get("version") != "2.0":
        raise ConfigError(
            "is no SRX 2.0 file", file=str(path), remedy='its root must be <srx version="2.0">'
        )
    return root


def _rule(element: ET.Element, path: Path) -> Rule:
    before = (element.findtext("beforebreak") or "").strip("\n")
    after = (element.findtext("afterbreak") or "").strip("\n")
    try:
        expression = re.compile(f"(?:{_translate(before)})(?={_translate(after)})")
    except re.error as error:
        raise ConfigError(f"rule `{before}` · `{after}`: {error}", file=str(path)) from error
    return Rule(element.get("break", "yes") == "yes", expression)


def find(text: str, applicable: Sequence[Rule]) -> list[int]:
    """Offsets at which a new sentence starts, increasing, without 0 and `len(text)`.

    SRX leaves the white space behind a break to the rules; here it goes to the piece before, as everywhere.
    """
    decided: dict[int, bool] = {}
    for rule in applicable:
        at = 0
        while match := rule.expression.search(text, at):
            decided.setdefault(match.end(), rule.breaks)
            at = match.start() + 1
            if at > len(text):
                break
    cuts: set[int] = set()
    for place, breaks in decided.items():
        if breaks:
            while place < len(text) and text[place].isspace():
                place += 1
            if 0 < place < len(text):
                cuts.add(place)
    return sorted(cuts)


_ESCAPE = re.compile(
    r"\\(?:[pP](?:\{(?P<name>\^?[\w =]+)\}|(?P<letter>[A-Z]))|x\{(?P<hex>[0-9A-Fa-f]+)\}|Q(?P<quoted>.*?)(?:\\E|$)|(?P<other>.))"
    r"|(?P<open>\[\^?\]?)|(?P<close>\])|\(\?(?P<flags>[a-zA-Z]+)\)",
    re.DOTALL,
)


def _translate(expression: str) -> str:
    """ICU's syntax in that of `re`. Flags set in the midst (`(?i)`) hold to the end of the expression."""
    inside = 0
    tail = ""

    def replace(match: re.Match[str]) -> str:
        nonlocal inside, tail
        if match["open"]:
            if inside:
                raise re.error("sets within sets are not understood", expression)
            inside += 1
            return match["open"]
        if match["close"]:
            inside = 0
            return "]"
        if match["flags"]:
            kept = "".join(sorted(set(match["flags"]) & set("imsx")))
            if not kept or inside:
                return match[0] if inside else ""
            tail += ")"
            return f"(?{kept}:"
        if match["hex"]:
            return re.escape(chr(int(match["hex"], 16)))
        if match["quoted"] is not None:
            return re.escape(match["quoted"])
        if match["other"]:
            return _other(match["other"], inside > 0)
        name = match["name"] or match["letter"]
        negated = (match[0][1] == "P") != name.startswith("^")
        ranges = _property(name.lstrip("^"))
        if inside and negated:
            return _inverse(name.lstrip("^"))
        return ranges if inside else f"[{'^' if negated else ''}{ranges}]"

    return _ESCAPE.sub(replace, expression) + tail


def _other(sign: str, inside: bool) -> str:
    if sign == "h":
        ranges = r" \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
        return ranges if inside else f"[{ranges}]"
    if sign == "R" and not inside:
        return r"(?:\r\n|[\n\v\f\r\x85\u2028\u2029])"
    if sign == "z":
        return r"\Z"
    return "\\" + sign


_PLANES = 0x20000
"""Letters of the higher planes (rare ideographs) are not told apart; looking at them all would take a second."""


@lru_cache(maxsize=64)
def _property(name: str) -> str:
    """The members of a general category, as the inside of a set."""
    name = {
        "Lower": "Ll",
        "Upper": "Lu",
        "Alpha": "L",
        "Digit": "Nd",
        "Punct": "P",
        "Space": "Z",
    }.get(name, name)
    wanted = name.rpartition("=")[2].strip()
    if not _CATEGORY.fullmatch(wanted):
        raise re.error(f"property `{name}` is not understood")
    return _ranges(wanted, True)


@lru_cache(maxsize=64)
def _inverse(name: str) -> str:
    return _ranges(name, False)


_CATEGORY = re.compile("L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?")


def _ranges(category: str, member: bool) -> str:
    out: list[str] = []
    first: int | None = None
    for code in range(_PLANES + 1):
        fits = code < _PLANES and unicodedata.category(chr(code)).startswith(category) is member
        if fits and first is None:
            first = code
        elif not fits and first is not None:
            out.append(
                re.escape(chr(first))
                + ("" if code - 1 == first else "-" + re.escape(chr(code - 1)))
            )
            first = None
    return "".join(out)
