"""Language tags as gettext writes them (`pt_BR`, `sr@latin`) and as we do (BCP 47: `pt-BR`, `sr-Latn`)."""

from __future__ import annotations

from l10n.language.locale import normalise

_MODIFIERS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"}
"""Scripts as glibc's locale names call them."""
_NAMES = {script: modifier for modifier, script in _MODIFIERS.items()}
_CHINESE = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}
"""gettext names the two ways of writing Chinese by a region."""


def from_posix(locale: str) -> str | None:
    """BCP 47 tag of a `Language` field; None where it is none. BCP 47 itself is understood too.

    >>> from_posix("pt_BR"), from_posix("sr@latin"), from_posix("zh_Hant"), from_posix("../../x")
    ('pt-BR', 'sr-Latn', 'zh-Hant', None)
    """
    locale, _, modifier = locale.strip().partition("@")
    tag = normalise(locale.partition(".")[0])
    if tag is None or not modifier:
        return tag
    script = _MODIFIERS.get(modifier.lower())
    if script is None:
        return normalise(f"{tag}-{modifier}")
    language, hyphen, rest = tag.partition("-")
    return f"{language}-{script}{hyphen}{rest}"


def to_posix(tag: str) -> str:
    """The `Language` field for a BCP 47 tag; a script that has no name in gettext stays as it is.

    >>> to_posix("pt-BR"), to_posix("sr-Latn-RS"), to_posix("zh-Hant"), to_posix("ca-valencia")
    ('pt_BR', 'sr_RS@latin', 'zh_TW', 'ca@valencia')
    """
    if tag in _CHINESE:
        return _CHINESE[tag]
    language, *subtags = tag.split("-")
    locale, modifier = language, ""
    for subtag in subtags:
        if subtag in _NAMES:
            modifier = f"@{_NAMES[subtag]}"
        elif len(subtag) >= 5:
            modifier = f"@{subtag}"
        else:
            locale += f"_{subtag}"
    return locale + modifier
