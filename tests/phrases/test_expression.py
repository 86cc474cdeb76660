"""Holding spellings against a text tells the same as the expression that is made of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.phrases.expression import Expression, fits
from l10n.phrases.fold import folded
from l10n.phrases.lexicon import Pattern, patterns
from l10n.phrases.spelling import Script, read

FORMS = [(pattern, script) for pattern in patterns()[::7] for script in pattern.scripts]


@given(
    st.sampled_from(FORMS).flatmap(
        lambda form: st.tuples(
            st.just(form),
            st.from_regex(re.compile(form[0].spelt(form[1]).regex()), fullmatch=True),
            st.integers(0, 12),
            st.sampled_from(["", "x", " ", "!", "a"]),
        )
    )
)
def test_spellings_fit_where_the_expression_matches(
    case: tuple[tuple[Pattern, Script], str, int, str],
) -> None:
    (pattern, script), spelling, cut, behind = case
    spelt = pattern.spelt(script)
    regex = re.compile(spelt.regex())
    for text in (spelling + behind, spelling[:cut] + spelling[cut + 1 :] + behind):
        assert fits(spelt, text, 0) == (regex.match(text) is not None)


@pytest.mark.parametrize(
    ("form", "text", "said"),
    [
        ("as-salām( u)? ʿalaykum", "Assalamu alaykum", True),
        ("as-salām( u)? ʿalaykum", "As-salaaam 'aleikum!", True),
        ("as-salām( u)? ʿalaykum", "As salmon alone", False),
    ],
)
def test_it_answers_alike_before_and_after_it_is_compiled(form: str, text: str, said: bool) -> None:
    expression = Expression(read(form, "sound", "latin"))
    before = expression.match(folded(text), 0)
    assert expression.regex
    after = expression.match(folded(text), 0)
    assert (before is not None) == (after is not None) == said
