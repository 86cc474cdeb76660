"""No-break spaces in an article as it was written: what adaptation does for translations, and all that is done to an
original, whose words and signs are its author's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.config import Config
from l10n.language.typography import NO_BREAK, space_rules, spaces
from l10n.publish.markup import Token, closings, end, start
from l10n.renditions.adapt.policy import policy_of

_AS_WRITTEN = frozenset({"code", "kbd", "samp", "pre", "var", "script", "style", "textarea"})
_TOGETHER = re.compile(
    r"[$€£¥₽]?[0-9٠-٩][0-9٠-٩.,]{0,12}[%‰]?–[$€£¥₽]?[0-9٠-٩][0-9٠-٩.,]{0,12}[%‰]?"  # 10–12%
    r"|(?<![\w-])(?:[AaEe]l|[AaEe](?:sh|s|n|r|t|d|z|th|dh)|[АаЭэ](?:ль|ш|с|н|р|т|д|з|ж))-(?=[^\W\d_])\w{1,20}"
)


def spaced(found: Sequence[Token], language: str, config: Config) -> tuple[Token, ...]:
    """The tokens with the spaces that no line may break at, where the settings have such spaces at publishing."""
    policy = policy_of(config, language)
    if policy.when != "always" or not policy.spaces or not space_rules(language):
        return tuple(found)
    ends = closings(found) if any(token.name in _AS_WRITTEN for token in found) else []
    result: list[Token] = []
    skip = -1
    for index, token in enumerate(found):
        if token.kind == "start" and token.name in _AS_WRITTEN:
            skip = max(skip, ends[index])
        if token.kind == "text" and index > skip and " " in token.text:
            text = list(token.text)
            for at, _ in spaces(token.text, language, policy.optional_spaces):
                text[at] = NO_BREAK
            token = token._replace(text="".join(text))
        result.append(token)
    return tuple(result)


def together(found: Sequence[Token]) -> list[Token]:
    """The tokens of a headline or a cell with what no line end may part there: аш-Шараа, al-Sharaa, 10–12%."""
    result: list[Token] = []
    for token in found:
        if token.kind == "text":
            result += _kept(token)
        else:
            result.append(token)
    return result


def together_in_cells(found: Sequence[Token]) -> list[Token]:
    """The tokens with the same in the cells of their tables, which are narrow on a telephone."""
    result: list[Token] = []
    in_cell = False
    for token in found:
        if token.name in ("td", "th"):
            in_cell = token.kind == "start"
        if in_cell and token.kind == "text":
            result += _kept(token)
        else:
            result.append(token)
    return result


def _kept(token: Token) -> Iterator[Token]:
    last = 0
    for match in _TOGETHER.finditer(token.text):
        if match.start() > last:
            yield token._replace(text=token.text[last : match.start()])
        yield from (start("span", {"class": "together"}), Token("text", match[0]), end("span"))
        last = match.end()
    if last < len(token.text) or not token.text:
        yield token._replace(text=token.text[last:]) if last else token
