"""Persons are named in full first and by surname later, where the house wants it so (`[names] first_mention = "full"`).

Only running text counts: a headline has the surname, a caption may have anything. A full name again is told of only where
the source has the surname.
"""

from __future__ import annotations

from l10n.catalogues.names.catalogue import AgreedName
from l10n.checks.check import Check, Example, Found, Named, Subject
from l10n.config import Config, NamesConfig
from l10n.language.locale import primary
from l10n.names.uses import uses_term


def _find(subject: Subject) -> Found:
    if subject.config.names.first_mention != "full":
        return
    language = primary(subject.house.language)
    seen: set[str] = set()
    for named in subject.named:
        if named.message.context is not None:
            continue
        for written, name in named.names:
            for full, short in _pairs(name, subject):
                if not full.approved or not short.approved:
                    continue
                if uses_term(named.message.target, full.form, language):
                    if full.key in seen and name is short and not _says(named, full):
                        yield (
                            named.message,
                            f"“{full.form}” again: later mentions are “{short.form}”",
                        )
                    seen.add(full.key)
                elif full.key not in seen and uses_term(named.message.target, short.form, language):
                    yield (
                        named.message,
                        f"the first mention of “{written}” is in full: “{full.form}”",
                    )
                    seen.add(full.key)


def _pairs(name: AgreedName, subject: Subject) -> list[tuple[AgreedName, AgreedName]]:
    """The full and the short name of the person that is mentioned; none where a surname is that of several."""
    if name.kind != "person":
        return []
    if len(name.stands_for) > 1:
        return []
    kin = list(subject.names.kin(name))
    if name.stands_for:
        return [(each, name) for each in kin[:1]]
    return [(name, each) for each in kin[:1] if len(each.stands_for) == 1]


def _says(named: Named, full: AgreedName) -> bool:
    return any(name is full for _, name in named.names)


_FULL = AgreedName("person", "Vladimir Putin", "Владимир Путин", True, ("Vladimir Putin",))
_SHORT = AgreedName("person", "Putin", "Путин", True, ("Putin",), stands_for=("Vladimir Putin",))
_WANTED = Config(names=NamesConfig(first_mention="full"))
_NOTE = ("names: Putin = Путин",)
CHECK = Check(
    "name-first-mention",
    "warning",
    _find,
    wrong=(
        Example((("Putin left.", "Путин уехал."),), "en", "ru", _WANTED, _NOTE, (_FULL, _SHORT)),
        Example(
            (
                ("Putin left.", "Владимир Путин уехал."),
                ("Putin came back.", "Владимир Путин вернулся."),
            ),
            *("en", "ru", _WANTED, _NOTE, (_FULL, _SHORT)),
        ),
    ),
    right=(
        Example(
            (("Putin left.", "Владимир Путин уехал."), ("Putin came back.", "Путин вернулся.")),
            *("en", "ru", _WANTED, _NOTE, (_FULL, _SHORT)),
        ),
        Example((("Putin left.", "Путин уехал."),), notes=_NOTE, names=(_FULL, _SHORT)),
    ),
)
