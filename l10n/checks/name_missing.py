"""A person or organisation of the source whose approved name the translation does not have, in whatever form.

Often rightly so: a pronoun or a title stands for it. So this is a warning, and of places, for which languages have
adjectives, nothing is said.
"""

from __future__ import annotations

from l10n.catalogues.names.catalogue import AgreedName
from l10n.checks.check import Check, Example, Found, Subject
from l10n.checks.name_use import entity_of, is_alluded_to, is_used, misspelt
from l10n.language.locale import primary
from l10n.names.uses import uses_term


def _find(subject: Subject) -> Found:
    language = primary(subject.house.language)
    source = primary(subject.catalogue.source_language or "en")
    for named in subject.named:
        text = named.message.target
        for written, name in named.names:
            if name.kind == "place" or not name.approved:
                continue
            if is_used(text, name, named, subject.names, language):
                continue
            if is_alluded_to(text, name, language):
                continue
            if any(uses_term(text, form, language) for form in _forms(name, language, source)):
                continue
            if not misspelt(text, name, language):
                yield (
                    named.message,
                    f"“{written}” is not named; write “{name.form}” unless another word stands for it",
                )


def _forms(name: AgreedName, language: str, source: str) -> list[str]:
    """Other ways to name it, whether right or wrong, which other checks tell."""
    found = entity_of(name, source)
    if found is None or language not in ("en", "ru", "ar"):
        return list(name.others)
    entity = found.entity
    forms = (entity.form(language), entity.later(language), *entity.alternates(language))
    return [form for form in (*forms, *entity.forbidden(language), *name.others) if form]


_SHARAA = AgreedName("person", "al-Sharaa", "الشرع", True, ("al-Sharaa",))
_LAVROV = AgreedName("person", "Lavrov", "Лавров", True, ("Lavrov",))
_UN = AgreedName(
    "organisation", "United Nations", "Организация Объединенных Наций", True, ("United Nations",)
)
CHECK = Check(
    "name-missing",
    "warning",
    _find,
    wrong=(
        Example(
            (("Al-Sharaa said no.", "أجاب بالنفي."),),
            language="ar",
            notes=("names: al-Sharaa = الشرع",),
            names=(_SHARAA,),
        ),
        Example(
            (("Lavrov met Wang Yi.", "Министр встретился с Ван И."),),
            notes=("names: Lavrov = Лавров",),
            names=(_LAVROV,),
        ),
    ),
    right=(
        Example(
            (("Al-Sharaa said no.", "أما للشرع فرأي آخر."),),
            language="ar",
            notes=("names: al-Sharaa = الشرع",),
            names=(_SHARAA,),
        ),
        Example(
            (("Lavrov's answer", "лавровский ответ"),),
            notes=("names: Lavrov = Лавров",),
            names=(_LAVROV,),
        ),
        Example(
            (("The United Nations voted.", "ООН проголосовала."),),
            notes=("names: United Nations = Организация Объединенных Наций",),
            names=(_UN,),
        ),
    ),
)
