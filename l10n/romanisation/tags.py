"""Which system a language tag asks for (`ru-Latn`, `ar-Latn-alalc97`, `ru-Latn-t-ru-cyrl-m0-bgn`, `ar-Latn-x-din`)."""

from __future__ import annotations

from l10n.errors import UsageError
from l10n.romanisation.system import System, ids, system

_LANGUAGES = {"ar": "ara", "ara": "ara", "ru": "rus", "rus": "rus"}
READER = "reader"
"""The authority of the styles that no standard defines: what newspapers print."""


def system_for(tag: str) -> str:
    """The id of the system for a BCP 47 tag with the script Latn.

    Without more it is the `reader` style. A registered variant (`alalc97`), the mechanism of a `-t-` extension
    (RFC 6497, `m0-bgn`) or a private subtag (`-x-din`, `-x-icao`) names another; a full id stands for itself.
    UsageError where the tag names a language, script or system that is not there.
    """
    if tag in ids():
        return tag
    subtags = tag.replace("_", "-").lower().split("-")
    language = _LANGUAGES.get(subtags[0])
    if language is None or "latn" not in subtags[1:3]:
        raise UsageError(
            f"{tag!r} is no reader script", remedy="give ar-Latn or ru-Latn, or the id of a system"
        )
    asked = _asked(subtags[subtags.index("latn") + 1 :])
    if not asked:
        return next(name for name in ids() if name.startswith(f"{READER}-{language}-"))
    there = [system(name) for name in ids() if f"-{language}-" in name]
    for found in there:
        if set(asked) & {*found.tags, found.id.split("-")[0]}:
            return found.id
    raise UsageError(
        f"no system answers to {'-'.join(asked)!r} in {tag!r}", remedy=f"try {_known(there)}"
    )


def _asked(subtags: list[str]) -> list[str]:
    """The subtags that may name a system: variants, the value of m0, what is private."""
    result, singleton = [], ""
    for subtag in subtags:
        if len(subtag) == 1 and singleton != "x":
            singleton = subtag
        elif singleton == "x" or singleton == "m0" or (not singleton and len(subtag) > 3):
            result.append(subtag)
        elif singleton == "t" and subtag == "m0":
            singleton = "m0"
    return result


def _known(there: list[System]) -> str:
    return ", ".join(dict.fromkeys(found.tags[0] for found in there))
