"""Which form of a name is taken from translations: a dictionary form that stands in them, never a worse one."""

from __future__ import annotations

import pytest

from l10n.catalogues.names.catalogue import AgreedName
from l10n.pipeline.names.mined_form import used


def name(
    key: str, form: str, *others: str, origin: str = "words", kind: str = "person"
) -> AgreedName:
    return AgreedName(kind, key, form, False, (key,), others, origin=origin)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "language", "texts", "expected"),
    [
        # a proposal that stands in the texts, in any case
        (name("Layla Qabbani", "Лейла Каббани", "Ляйля Каббани"), "ru",
         ["Приехала инженер Ляйля Каббани."], "Ляйля Каббани"),
        (name("Houthis", "الحوثيون", origin="seed", kind="organisation"), "ar",
         ["تحدثنا مع الحوثيين.", "هاجموا الحوثيين."], "الحوثيون"),
        # nothing but a part of the name, or a part of a longer proposal
        (name("Mohammed Abdulsalam", "محمد عبد السلام"), "ar",
         ["قال عبد السلام.", "وصل عبد السلام."], ""),
        (name("Sana'a Center for Strategic Studies", "", kind="organisation"), "ru",
         ["Эксперт Санского центра стратегических исследований приехал."] * 3, None),
        # the spelling that the texts have
        (name("Abdulghani", "عبدالغني", "عبد الغني"), "ar", ["قال أحمد عبد الغني."], "عبد الغني"),
        # a checked form that a text has stays, and one sentence with another proposal is not enough
        (name("Ahmed al-Sharaa", "Ахмед аш-Шараа", "Ахмад аш-Шараа", origin="seed"), "ru",
         ["Ахмед аш-Шараа.", "Ахмад аш-Шараа.", "Ахмад аш-Шараа."], "Ахмед аш-Шараа"),
        (name("Ahmed al-Sharaa", "Ахмед аш-Шараа", "Ахмад аш-Шараа", origin="seed"), "ru",
         ["Приехал Ахмад аш-Шараа."], ""),
        (name("Ahmed al-Sharaa", "Ахмед аш-Шараа", "Ахмад аш-Шараа", origin="seed"), "ru",
         ["Приехал Ахмад аш-Шараа.", "Он видел Ахмада аш-Шараа."], "Ахмад аш-Шараа"),
    ],
)  # fmt: skip
def test_a_mined_form(
    asked: AgreedName, language: str, texts: list[str], expected: str | None
) -> None:
    form, uses = used(asked, [(text, ()) for text in texts], language)
    if expected is None:
        assert form.split()[:2] != ["Санский", "центр"] or len(form.split()) > 3
    else:
        assert form == expected
        assert bool(uses) == bool(expected)
    if form and language == "ar":
        from l10n.names.arabic_cases import oblique

        assert any(form in text or oblique(form) in text for text in texts)
