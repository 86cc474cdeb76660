"""The language of a rendition is declared where its article declares one, and nowhere else."""

from __future__ import annotations

import pytest

from l10n.config import Config
from l10n.documents.frontmatter import declare_language


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\nlang: en\nx: y\n---\n", "---\nlang: ar-EG\nx: y\n---\n"),
        ("---\nlang:  'en' # c\n---\n", "---\nlang:  'ar-EG' # c\n---\n"),
        ("---\nlocale: en_GB\nlanguage: no\n---\n", "---\nlocale: ar_EG\nlanguage: ar-EG\n---\n"),
        ("---\nseo:\n  lang: en\n---\n", None),
        ("---\nlang: English\n---\n", None),
        ("---\nlang: [en]\n---\n", None),
        ("---\nx: &l en\nlang: *l\n---\n", None),
        ("---\ndir: ltr\n---\n", "---\ndir: rtl\n---\n"),
        ("---\ndir: content/posts\n---\n", None),
        ("---\ntitle: A\n---\nlang: en\n", None),
        ("+++\nlang = 'en'\n+++\n", "+++\nlang = 'ar-EG'\n+++\n"),
        ('{"lang": "en-us"}\n', '{"lang": "ar-EG"}\n'),
        ("lang: en\n", None),
    ],
)
def test_existing_keys_are_set(before: str, after: str | None) -> None:
    assert declare_language(before, "ar-EG", Config(), "rtl") == (after or before)


def test_norwegian_is_no_truth_value() -> None:
    assert declare_language("---\nlang: en\n---\n", "no", Config()) == '---\nlang: "no"\n---\n'


def test_without_a_direction_none_is_set() -> None:
    source = "---\ndir: ltr\n---\n"
    assert declare_language(source, "ar", Config()) == source
