"""Plural formulas: CLDR's meaning, gettext's grammar, and never code."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from l10n.catalogues.po.plural import FormulaError, plural_forms_of
from l10n.language.plurals import plural_forms

LANGUAGES = sorted({each for each in locale_identifiers() if "_" not in each})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_numbers_go_together_as_in_cldr(language: str) -> None:
    forms = plural_forms_of(plural_forms(language))
    rule = Locale(language).plural_form
    numbers = range(1001)
    pairs = {(forms.form(number), rule(number)) for number in numbers}
    assert len(pairs) == forms.forms == len({rule(number) for number in numbers})
    order = ("zero", "one", "two", "few", "many", "other")
    assert [category for _, category in sorted(pairs)] == sorted(
        {c for _, c in pairs}, key=order.index
    )


def test_the_languages_of_the_project() -> None:
    assert plural_forms("ar") == (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;"
    )
    assert plural_forms("ru") == (
        "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;"
    )
    assert (
        plural_forms("en")
        == plural_forms("en-GB")
        == plural_forms("xx-unknown")
        == "nplurals=2; plural=n != 1;"
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "nplurals=2",
        "nplurals=2; plural=",
        "nplurals=2; plural=__import__('os').system('true');",
        "nplurals=2; plural=n(1);",
        "nplurals=2; plural=n ? 1;",
        "nplurals=2; plural=(n;",
        "nplurals=2; plural=n n;",
        "nplurals=2; plural=" + "(" * 900 + "n" + ")" * 900,
        "nplurals=2; plural=" + "!" * 5000 + "n",
        "nplurals=2; plural=" + "n ? 1 : " * 200 + "0;",
        "nplurals=9999; plural=n;",
        "nplurals=INTEGER; plural=EXPRESSION;",
    ],
)
def test_what_is_no_formula_is_refused_unrun(hostile: str) -> None:
    with pytest.raises(FormulaError):
        plural_forms_of(hostile)


def test_c_precedence() -> None:
    form = plural_forms_of(
        "nplurals = 9 ; plural = ( 1 + 2*n%5 == 5 || !n && n<1 ? 7 : n-1 > 3 ? 8 : !!n ) "
    ).form
    assert [form(number) for number in range(7)] == [7, 1, 7, 1, 1, 8, 8]


def test_every_usual_formula_has_a_source() -> None:
    text = (
        Path(plural_forms.__wrapped__.__code__.co_filename)
        .with_name("plurals.toml")
        .read_text("utf-8")
    )
    assert text.count("[[formula]]") == text.count("source = ")
