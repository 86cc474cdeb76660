"""Names of institutes and associations are translated by their grammar, or not at all."""

from __future__ import annotations

import pytest

from l10n.names.propose import fills, propose_names


@pytest.mark.parametrize(
    ("name", "source", "target", "first"),
    [
        ("Yemen Policy Center", "en", "ar", "مركز اليمن للسياسات"),
        ("Yemen Policy Center", "en", "ru", "Йеменский центр политики"),
        ("Libyan Center for Security Studies", "en", "ar", "المركز الليبي للدراسات الأمنية"),
        ("Libyan Center for Security Studies", "en", "ru", "Ливийский центр исследований безопасности"),
        ("Syrian Center for Policy Research", "en", "ru", "Сирийский центр политических исследований"),
        ("Sana'a Center for Strategic Studies", "en", "ru", "Центр стратегических исследований Саны"),
        ("Arab Network for Human Rights", "en", "ar", "الشبكة العربية لحقوق الإنسان"),
        ("Arab Reform Initiative", "en", "ru", "Арабская инициатива реформ"),
        ("Центр исламских исследований", "ru", "ar", "مركز الدراسات الإسلامية"),
        ("Центр исламских исследований", "ru", "en", "Center for Islamic Studies"),
        ("المركز العربي للأبحاث ودراسة السياسات", "ar", "en", "Arab Center for Research and Policy Studies"),
        ("شبكة المرأة السورية", "ar", "ru", "Сирийская сеть женщин"),
    ],
)  # fmt: skip
def test_a_body_is_put_together_again(name: str, source: str, target: str, first: str) -> None:
    found = propose_names(name, source, target, "organisation")
    assert found[0].form == first
    assert not fills(found)  # grammar is a guess: a person looks


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Physicians for Human Rights", "en"),
        ("Bureau of Unheard Policies and Studies", "en"),
        ("رابطة أمهات المختطفين", "ar"),
        ("Ассоциация пострадавших вкладчиков", "ru"),
    ],
)
@pytest.mark.parametrize("target", ["en", "ru", "ar"])
def test_ordinary_words_are_not_written_by_their_sound(name: str, source: str, target: str) -> None:
    assert propose_names(name, source, target, "organisation") == []
