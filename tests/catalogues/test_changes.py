"""Classes of change, the words shown for them, and markup carried over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.catalogues.alignment.carry import carry
from l10n.catalogues.alignment.changes import classify, data, names_in
from l10n.catalogues.alignment.markup import plain, spans
from l10n.catalogues.alignment.similarity import likeness, normal, profile
from l10n.catalogues.alignment.worddiff import diff

EXAMPLES = [
    (language, kind, *text.split(" | "))
    for language, table in data().items()
    for example in table["examples"]  # type: ignore[attr-defined]
    for kind, text in example.items()
]


@pytest.mark.parametrize(("language", "kind", "before", "after"), EXAMPLES)
def test_examples_of_the_data_file(language: str, kind: str, before: str, after: str) -> None:
    assert classify(before, after, language) == (kind,)
    assert classify(after, before, language) == (kind,)


def test_a_name_at_the_beginning_is_known_from_elsewhere() -> None:
    before, after = "Putin arrived in the capital at noon.", "Orban arrived in the capital at noon."
    assert classify(before, after, "en") == ("reworded",)
    names = names_in(
        ["On Monday Putin spoke to the press.", "The envoys met Orban at the airport."]
    )
    assert classify(before, after, "en", names) == ("name",)


def test_language_without_data_still_sees_numbers() -> None:
    assert classify("Es waren 12.", "Es waren 21.", "de") == ("number",)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("The army freed 12 men.", "The army freed 21 men.", "The army freed [-12-]{+21+} men."),
        ("He will come.", "He will not come.", "He will {+not+} come."),
        ("He came. She left.", "He came.", "He came. [-She left.-]"),
        (
            "a b c d e f g h i j k l m n o p",
            "a b c d e f g h i j k l m n o q",
            "… k l m n o [-p-]{+q+}",
        ),
        ("", "New.", "{+New.+}"),
    ],
)
def test_diff(before: str, after: str, shown: str) -> None:
    assert diff(before, after) == shown


@given(
    st.text("ab *`[]1<>/_.\\ ", max_size=40),
    st.text("ab *`[]1<>/_.\\ ", max_size=40),
    st.text("аб *[]1", max_size=20),
)
def test_nothing_breaks_on_any_text(before: str, after: str, target: str) -> None:
    assert likeness(profile(normal(before)), profile(normal(before))) in (0.0, 1.0)
    assert (classify(before, after) == ("none",)) == (normal(before) == normal(after))
    assert "[-" not in diff(before, before)
    assert "{+" not in diff(before, before)
    for span in spans(before):
        assert span.opening[0] < span.opening[1] <= span.closing[0] <= span.closing[1]
    carried = carry(before, before, target)
    assert carried is None or plain(carried) == plain(target)


@pytest.mark.parametrize(
    ("before", "after", "target", "carried"),
    [
        (
            "See the [manual][1].",
            "See the **[manual][2]**.",
            "См. [руководство][1].",
            "См. **[руководство][2]**.",
        ),
        ("See [a][1] and [b][2].", "See a and [b][1].", "См. [б][2] и [а][1].", "См. [б][1] и а."),
        ("Run make now", "Run `make` now", "Запусти make сейчас", "Запусти `make` сейчас"),
        ("Hello world", "**Hello world**", "Привет, мир", "**Привет, мир**"),
        ("x <a1>y</a1> z", "x <b><a1>y</a1></b> z", "к <a1>у</a1> з", "к <b><a1>у</a1></b> з"),
        ("Press `a` or *b*", "Press `a` or b", "Нажми `a` или *б*", "Нажми `a` или б"),
        ("![map][1] The town", "![map][2] The town", "![карта][1] Город", "![карта][2] Город"),
        ("see it", "see [it][1]", "смотри", "смотри"),  # where the link should stand nobody knows
        ("see [it][1] now", "see [it][1] now", "смотри [это][3]", None),
    ],
)
def test_markup_carried_over(before: str, after: str, target: str, carried: str | None) -> None:
    assert carry(before, after, target) == carried


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20000,
        "`" * 20000,
        "`a``b" * 4000,
        "<a>" * 8000,
        "*a" * 10000,
        "a@" * 10000,
        "a.b@c." * 5000,
        "_a " * 8000,
    ],
)
def test_hostile_text_takes_linear_steps(text: str) -> None:
    assert len(normal(text)) <= len(text)
