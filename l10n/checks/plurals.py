"""Messages with plural forms: as many as the header says, and a header whose formula can be used.

Articles have none; a catalogue that is shared with a program may. GNU gettext manual, "Plural forms".
"""

from __future__ import annotations

from l10n.catalogues.po.header import get_field
from l10n.catalogues.po.plural import FormulaError, PluralForms, plural_forms_of
from l10n.checks.check import Check, Example, Found, Subject

_FIELD = "Plural-Forms"
_NUMBERS = range(1001)
_RUSSIAN = "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;"
_HOURS = ("час", "часа", "часов")


def _find(subject: Subject) -> Found:
    messages = [
        m for m in subject.catalogue.messages if m.plural_key is not None and not m.obsolete
    ]
    if not messages:
        return
    told = _forms(get_field(subject.catalogue, _FIELD))
    if isinstance(told, str):
        yield messages[0], told
        return
    for message in messages:
        found = len(message.plural_targets)
        if found != told.forms:
            last = told.forms - 1
            yield (
                message,
                f"{found} plural forms where {_FIELD} says {told.forms}; write msgstr[0] to msgstr[{last}]",
            )


def _forms(value: str | None) -> PluralForms | str:
    """What the header says, or what is wrong with it."""
    if value is None:
        return f"the header has no {_FIELD}, but there are plural messages; add it"
    try:
        told = plural_forms_of(value)
        highest = max(map(told.form, _NUMBERS))
    except (FormulaError, ZeroDivisionError) as error:
        return f"{_FIELD} cannot be used ({error}); write the language's own"
    if highest >= told.forms:
        return (
            f"the formula of {_FIELD} gives form {highest}, but there are {told.forms}; correct it"
        )
    return told


def _example(value: str | None, *forms: str) -> Example:
    return Example((("hour", ""),), plurals=forms, header=((_FIELD, value),) if value else ())


CHECK = Check(
    id="plurals",
    level="error",
    find=_find,
    wrong=(
        _example(None, *_HOURS),
        _example(_RUSSIAN, "час", "часа"),
        _example("nplurals=3; plural=os.exit(n);", *_HOURS),
        _example("nplurals=3; plural=1/n;", *_HOURS),
        _example("nplurals=3; plural=n;", *_HOURS),
    ),
    right=(_example(_RUSSIAN, *_HOURS), Example((("hour", "час"),))),
)
