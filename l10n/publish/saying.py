"""What the site itself says, as HTML that tells its language: a message that nobody has translated is in English."""

from __future__ import annotations

import html
from typing import Any

from l10n.language.locale import direction
from l10n.publish.messages import Messages
from l10n.publish.render import safe

_HOLE = "\ue000"


def told(said: Messages, key: str, **values: object) -> str:
    """A message, its `{names}` filled in."""
    return in_its_tongue(said, key, html.escape(said.say(key, **values), quote=False))


def counted(said: Messages, one: str, many: str, n: int) -> str:
    """A message about a number of things."""
    return in_its_tongue(said, one, html.escape(said.count(one, many, n), quote=False))


def told_with(said: Messages, key: str, name: str, shown: str) -> str:
    """A message with HTML where the value of a name stands, which is in the page's language also where the message is
    not."""
    text = html.escape(said.say(key, **{name: _HOLE}), quote=False)
    if said.tongue(key):
        shown = f"<span{stated(said.language)}>{shown}</span>"
    return in_its_tongue(said, key, text.replace(_HOLE, shown))


def in_its_tongue(said: Messages, key: str, shown: str) -> str:
    """HTML that says a message, with its language where that is not the page's."""
    tongue = said.tongue(key)
    return safe(f"<span{stated(tongue)}>{shown}</span>" if tongue else shown)


def stated(language: str) -> str:
    """The attributes of an element in a language."""
    return f' lang="{html.escape(language)}" dir="{direction(language)}"'


def saying(said: Messages) -> dict[str, Any]:
    """What templates say messages with: `say` gives the text, `tongue` the attributes of the element that holds it, none
    where it is in the page's language; with a second argument those of one that has it as label, and turns nothing around.
    """

    def tongue(key: str, label: bool = False) -> str:
        found = said.tongue(key)
        return safe(f' lang="{found}"' if found and label else stated(found) if found else "")

    return {"say": said.say, "tongue": tongue}
