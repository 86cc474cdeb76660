"""A name in another form than the one that was approved: «Путен», or what was proposed beside it."""

from __future__ import annotations

from l10n.catalogues.names import AgreedName
from l10n.checks.check import Check, Example, Found, Subject
from l10n.checks.name_use import entity_of, is_used, misspelt, wrong_forms
from l10n.names.fold import fold
from l10n.names.uses import uses_term


def _find(subject: Subject) -> Found:
    language = subject.house.language.partition("-")[0]
    for named in subject.named:
        forms = tuple(name.form for _, name in named.names if name.form)
        for written, name in named.names:
            if not name.approved or is_used(named.message.target, name, subject.names, language):
                continue
            if other := _other(named.message.target, name, subject, language, forms):
                yield (
                    named.message,
                    f"“{other}” for “{written}”: the approved form is “{name.form}”",
                )


def _other(
    text: str, name: AgreedName, subject: Subject, language: str, forms: tuple[str, ...]
) -> str:
    """The form of the name that a text has instead of the approved one; empty if it has none."""
    right = {fold(name.form), *(fold(each.form) for each in subject.names.kin(name))}
    source = (subject.catalogue.source_language or "en").partition("-")[0]
    found = entity_of(name, source) if language in ("en", "ru", "ar") else None
    told = {*map(fold, wrong_forms(name, found, subject.names, language))} if found else set()
    for form in name.others:
        if fold(form) in told:  # by `name-forbidden`
            continue
        kin = any(fold(form) in each or each in fold(form) for each in right if each)
        if not kin and uses_term(text, form, language):
            return form
    return misspelt(text, name.form, language, tuple(f for f in forms if f != name.form))


_PUTIN = AgreedName("person", "Putin", "Путин", True, ("Putin", "Путин"))
_JULANI = AgreedName(
    "person", "al-Julani", "аль-Джулани", True, ("al-Julani",), ("аль-Голани", "Джолани")
)
_RUSSIA = AgreedName("place", "Russia", "Россия", True, ("Russia",))
_DAMASCUS = AgreedName("place", "Damascus", "دمشق", True, ("Damascus",), ("داماسكوس",))
_SAID = ("names: Putin = Путин; Russia = Россия",)
CHECK = Check(
    "name-form",
    "error",
    _find,
    wrong=(
        Example((("Putin left.", "Путен уехал."),), notes=_SAID, names=(_PUTIN,)),
        Example((("They met Putin.", "Они были у Путену."),), notes=_SAID, names=(_PUTIN,)),
        Example(
            (("Al-Julani left.", "Аль-Голани уехал."),),
            notes=("names: al-Julani = аль-Джулани",),
            names=(_JULANI,),
        ),
        Example(
            (("He fled Damascus.", "فر من داماسكوس."),),
            language="ar",
            notes=("names: Damascus = دمشق",),
            names=(_DAMASCUS,),
        ),
    ),
    right=(
        Example((("They met Putin.", "Они были у Путина."),), notes=_SAID, names=(_PUTIN,)),
        Example((("Putin left.", "Он уехал."),), notes=_SAID, names=(_PUTIN,)),
        Example((("Putin left.", "Путен уехал."),), notes=_SAID),
        Example(
            (("Russia's army", "российская армия"), ("Russia", "Российская сторона")),
            notes=_SAID,
            names=(_RUSSIA,),
        ),
        Example(
            (("He fled Damascus.", "فر من العاصمة ودمشق بعيدة."),),
            language="ar",
            notes=("names: Damascus = دمشق",),
            names=(_DAMASCUS,),
        ),
    ),
)
