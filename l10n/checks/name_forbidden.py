"""A form of a name that is known to be wrong («Башар Ассад»), or that the house did not choose (سورية where it writes سوريا)."""

from __future__ import annotations

from l10n.catalogues.names.catalogue import AgreedName
from l10n.checks.check import Check, Example, Found, Subject
from l10n.checks.name_use import entity_of, wrong_forms
from l10n.language.locale import primary
from l10n.names.uses import uses_term


def _find(subject: Subject) -> Found:
    language = primary(subject.house.language)
    if language not in ("en", "ru", "ar"):
        return
    source = primary(subject.catalogue.source_language or "en")
    for named in subject.named:
        for written, name in named.names:
            found = entity_of(name, source)
            if found is None or not (name.form or found.written(language)):
                continue
            for form in wrong_forms(name, found, subject.names, language):
                if uses_term(named.message.target, form, language):
                    wanted = name.form if name.approved else found.written(language)
                    yield named.message, f"“{form}” for “{written}”: write “{wanted}”"
                    break


_ASSAD = AgreedName("person", "Bashar al-Assad", "Башар Асад", True, ("Bashar al-Assad",))
_SYRIA = AgreedName("place", "Syria", "سوريا", True, ("Syria",))
_NOTE = ("names: Bashar al-Assad = Башар Асад",)
CHECK = Check(
    "name-forbidden",
    "error",
    _find,
    wrong=(
        Example((("Bashar al-Assad left.", "Башар Ассад уехал."),), notes=_NOTE, names=(_ASSAD,)),
        Example((("He met al-Assad.", "Он был у аль-Асада."),), notes=_NOTE, names=(_ASSAD,)),
        Example(
            (("He left Syria.", "غادر سورية."),),
            language="ar",
            notes=("names: Syria = سوريا",),
            names=(_SYRIA,),
        ),
    ),
    right=(
        Example(
            (("NATO agreed.", "وافق الناتو على ذلك."),),
            language="ar",
            notes=("names: NATO = حلف شمال الأطلسي",),
            names=(AgreedName("organisation", "NATO", "حلف شمال الأطلسي", True, ("NATO",)),),
        ),
        Example((("Bashar al-Assad left.", "Башар Асад уехал."),), notes=_NOTE, names=(_ASSAD,)),
        Example((("He met Bashar al-Assad.", "Он был у Асада."),), notes=_NOTE, names=(_ASSAD,)),
        Example(
            (("The Syrian left Syria.", "غادر السوري سوريا."),),
            language="ar",
            notes=("names: Syria = سوريا",),
            names=(_SYRIA,),
        ),
    ),
)
