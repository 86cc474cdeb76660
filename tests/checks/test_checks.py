"""Every check finds what it must, and nothing else: its own examples, and how it is asked."""

from __future__ import annotations

import pytest

import l10n
from l10n.catalogues import po
from l10n.checks.check import Check, Example
from l10n.checks.registry import check, checks

CASES = [(each, example, True) for each in checks() for example in each.wrong] + [
    (each, example, False) for each in checks() for example in each.right
]


@pytest.mark.parametrize(
    ("rule", "example", "wrong"),
    CASES,
    ids=[f"{c.id}-{(e.plurals or e.pairs[0])[-1][:20]}" for c, e, _ in CASES],
)
def test_the_examples_of_a_check(rule: Check, example: Example, wrong: bool) -> None:
    catalogue, names = example.subject
    found = [f for f in check(catalogue, example.config, names=names) if f.check == rule.id]
    assert bool(found) is wrong, [f.reason for f in found]


def test_every_check_has_examples_of_both_kinds() -> None:
    assert len(checks()) >= 5
    for each in checks():
        assert each.wrong
        assert each.right


def test_what_is_wrong_with_plural_forms_is_said() -> None:
    """An untranslated one is not yet wrong; hostile formulas are read, never run."""
    (rule,) = (each for each in checks() if each.id == "plurals")
    said = [
        next(f.reason for f in check(example.subject[0]) if f.check == "plurals")
        for example in rule.wrong
    ]
    assert said == [
        "the header has no Plural-Forms, but there are plural messages; add it",
        "2 plural forms where Plural-Forms says 3; write msgstr[0] to msgstr[2]",
        "Plural-Forms cannot be used ('os.exit(n)' in the formula); write the language's own",
        "Plural-Forms cannot be used (integer division or modulo by zero); write the language's own",
        "the formula of Plural-Forms gives form 1000, but there are 3; correct it",
    ]


ARABIC = """msgid ""
msgstr "Language: ar\\nX-Source-Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"

{comment}msgid "We shall return, God willing."
msgstr "سنعود إنشاء الله."
"""


def test_a_finding_names_its_place_and_can_be_ignored() -> None:
    (found,) = l10n.check(po.parse(ARABIC.format(comment="").encode(), "x.po"))
    assert (found.check, found.level, found.file, found.line) == (
        "inshaallah-spelling",
        "error",
        "x.po",
        4,
    )
    ignoring = ARABIC.format(comment="# l10n-ignore: inshaallah-spelling, other\n")
    assert l10n.check(po.parse(ignoring.encode(), "x.po")) == []


def test_what_is_not_finished_is_not_checked() -> None:
    assert l10n.check(po.parse(ARABIC.format(comment="#, fuzzy\n").encode(), "x.po")) == []
