"""A name in another form than the one that was approved: «Путен», or what was proposed beside it."""

from __future__ import annotations

from l10n.catalogues.names.catalogue import AgreedName
from l10n.checks.check import Check, Example, Found, Named, Subject
from l10n.checks.name_use import entity_of, is_used, misnamed, misspelt, wrong_forms
from l10n.language.locale import primary
from l10n.names.fold import fold
from l10n.names.uses import uses_term

_SHORTEST = {"ar": 3}
"""Letters of a form that is looked for, where two are not enough: في is a preposition, not F125."""


def _find(subject: Subject) -> Found:
    language = primary(subject.house.language)
    for named in subject.named:
        for written, name in named.names:
            if name.approved and (other := _other(named, name, subject, language)):
                yield (
                    named.message,
                    f"“{other}” for “{written}”: the approved form is “{name.form}”",
                )


def _other(named: Named, name: AgreedName, subject: Subject, language: str) -> str:
    """The form of the name that a text has instead of the approved one; empty if it has none."""
    text = named.message.target
    source = primary(subject.catalogue.source_language or "en")
    found = entity_of(name, source) if language in ("en", "ru", "ar") else None
    forbidden = list(wrong_forms(name, found, subject.names, language)) if found else []
    if any(uses_term(text, form, language) for form in forbidden):  # told by `name-forbidden`
        return ""
    others = tuple(o.form for _, o in named.names if o.form and fold(o.form) != fold(name.form))
    in_full = uses_term(text, name.form, language)
    used = in_full or is_used(text, name, named, subject.names, language)
    right = {fold(form) for form in (*others, *_kin(name, subject))}
    for form in name.others:
        if used and not (name.kind == "person" and " " in form):
            continue
        if (
            len(form) < _SHORTEST.get(language, 2)
            or fold(form) in right
            or _is_part(form, name.form)
            or not uses_term(text, form, language)
        ):
            continue
        if not (in_full and _are_alike(form, name.form, language)):
            return form
    if in_full:
        return ""
    if wrong := misnamed(text, name, named, language):
        return wrong
    return misspelt(text, name, language, others) if not used or name.kind == "person" else ""


def _kin(name: AgreedName, subject: Subject) -> list[str]:
    """The longer and shorter forms of a person's name that somebody approved."""
    return [each.form for each in subject.names.kin(name) if each.approved]


def _is_part(form: str, agreed: str) -> bool:
    """Whether one has all the words of the other, be it without article: «шейх Ахмед», «Ахмед»; أمازون, الأمازون."""
    one, other = (
        {word.removeprefix("ال") for word in fold(each).split()} for each in (form, agreed)
    )
    return one <= other or other <= one


def _are_alike(form: str, agreed: str, language: str) -> bool:
    """Whether a use of the one may be one of the other."""
    return uses_term(agreed, form, language) or uses_term(form, agreed, language)


_PUTIN = AgreedName("person", "Putin", "Путин", True, ("Putin", "Путин"))
_JULANI = AgreedName(
    "person", "al-Julani", "аль-Джулани", True, ("al-Julani",), ("аль-Голани", "Джолани")
)
_RUSSIA = AgreedName("place", "Russia", "Россия", True, ("Russia",))
_DAMASCUS = AgreedName("place", "Damascus", "دمشق", True, ("Damascus",), ("داماسكوس",))
_HADDAD = AgreedName(
    "person",
    "Layla Haddad",
    "Лейла Хаддад",
    True,
    ("Layla Haddad",),
    ("Лайла Хаддад", "Ляйля Хаддад"),
)
_YOUSSEF = AgreedName("person", "Youssef Haddad", "Юсуф Хаддад", True, ("Youssef Haddad",))
_VOLKOV = AgreedName("person", "Sergei Volkov", "Сергей Волков", True, ("Sergei Volkov",))
_SERGEI = AgreedName("person", "Sergei Volkov", "سيرغي فولكوف", True, ("Sergei Volkov",))
_SALAM = AgreedName("person", "Nawaf Salam", "نواف سلام", True, ("Nawaf Salam",))
_SMIRNOV = AgreedName("person", "Пётр Смирнов", "Pyotr Smirnov", True, ("Пётр Смирнов",))
_NIZHNY = AgreedName("place", "Нижний Новгород", "Nizhny Novgorod", True, ("Нижний Новгород",))
_HAMBURG = AgreedName("place", "Hamburg", "Гамбург", True, ("Hamburg",))
_AKKAR = AgreedName("place", "Akkar", "Аккар", True, ("Akkar",))
_GERMANY = AgreedName("place", "Германия", "Germany", True, ("Германия",))
_H = ("names: Layla Haddad = Лейла Хаддад",)
_HY = ("names: Layla Haddad = Лейла Хаддад; Youssef Haddad = Юсуф Хаддад",)
_V = ("names: Sergei Volkov = Сергей Волков",)
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
        # a right surname behind a wrong given name: proposed and not chosen, misspelt, another
        Example((("Layla Haddad came.", "Приехала Лайла Хаддад."),), notes=_H, names=(_HADDAD,)),
        Example(
            (("Layla and Youssef Haddad", "с Лайлой Хаддад и Юсуфом Хаддадом"),),
            notes=_HY,
            names=(_HADDAD, _YOUSSEF),
        ),
        Example((("Sergei Volkov", "капитан Сергий Волков"),), notes=_V, names=(_VOLKOV,)),
        Example((("Sergei Volkov", "капитан Иван Волков"),), notes=_V, names=(_VOLKOV,)),
        Example(
            (("Пётр Смирнов", "Petr Smirnov"),),
            *("ru", "en"),
            notes=("names: Пётр Смирнов = Pyotr Smirnov",),
            names=(_SMIRNOV,),
        ),
        Example(
            (("Sergei Volkov said", "وقال سيرجي فولكوف"),),
            language="ar",
            notes=("names: Sergei Volkov = سيرغي فولكوف",),
            names=(_SERGEI,),
        ),
        # a misspelt surname behind the right given name
        Example((("Sergei Volkov", "капитана Сергея Волькова"),), notes=_V, names=(_VOLKOV,)),
        Example(
            (("Nawaf Salam", "رئيس الوزراء نواف سليم"),),
            language="ar",
            notes=("names: Nawaf Salam = نواف سلام",),
            names=(_SALAM,),
        ),
        # places
        Example(
            (("in Hamburg", "в Хамбурге"),), notes=("names: Hamburg = Гамбург",), names=(_HAMBURG,)
        ),
        Example((("Akkar", "от Акара"),), notes=("names: Akkar = Аккар",), names=(_AKKAR,)),
        Example(
            (("в Нижнем Новгороде", "in Nijny Novgorod"),),
            *("ru", "en"),
            notes=("names: Нижний Новгород = Nizhny Novgorod",),
            names=(_NIZHNY,),
        ),
    ),
    right=(
        Example((("Layla Haddad came.", "Приехала Хаддад."),), notes=_H, names=(_HADDAD,)),
        Example((("Layla Haddad", "С госпожой Хаддад"),), notes=_H, names=(_HADDAD,)),
        Example((("Layla Haddad", "Л. Хаддад"),), notes=_H, names=(_HADDAD,)),
        Example(
            (("Layla and Youssef Haddad", "Лейла и Юсуф Хаддад"),),
            notes=_HY,
            names=(_HADDAD, _YOUSSEF),
        ),
        Example((("Sergei Volkov", "Капитан Волков"),), notes=_V, names=(_VOLKOV,)),
        Example((("Sergei Volkov", "Сергей Иванович Волков"),), notes=_V, names=(_VOLKOV,)),
        Example((("Sergei Volkov's novel", "Роман Волкова"),), notes=_V, names=(_VOLKOV,)),
        Example(
            (("Sergei Volkov said", "وقال القبطان فولكوف"),),
            language="ar",
            notes=("names: Sergei Volkov = سيرغي فولكوف",),
            names=(_SERGEI,),
        ),
        Example(
            (("Германия", "The German side"),),
            *("ru", "en"),
            notes=("names: Германия = Germany",),
            names=(_GERMANY,),
        ),
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
