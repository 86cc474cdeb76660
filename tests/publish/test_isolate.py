"""Runs of the opposite direction: what is marked, and how Chromium then sets it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.publish import markup
from l10n.publish.isolate import isolated, isolated_plain, script_of, speech

MARKED = {
    "ar": {
        "تعلّم Learning C++ اليوم": "تعلّم <bdi>Learning C++</bdi> اليوم",
        "على +44 20 7946 0958 الآن": 'على <bdi dir="ltr">+44 20 7946 0958</bdi> الآن',
        "شركة Yahoo! في": "شركة <bdi>Yahoo!</bdi> في",
        "أحب Google!": "أحب <bdi>Google</bdi>!",
        "3 — Omar 5": "3 — <bdi>Omar</bdi> 5",
        "في ./etc/news/ar/ ملف": 'في <bdi dir="ltr">./etc/news/ar/</bdi> ملف',
        "10-20 … -5°C": '<bdi dir="ltr">10-20</bdi> … <bdi dir="ltr">-5°C</bdi>',
        "شركة Harbour & Sons (UK) هنا": "شركة <bdi>Harbour &amp; Sons (UK)</bdi> هنا",
        "قناة (CBS News) قالت": "قناة (<bdi>CBS News</bdi>) قالت",
        "هاتف iPhone 15 جديد": "هاتف <bdi>iPhone 15</bdi> جديد",
        "على بعد 60 km منها": "على بعد <bdi>60 km</bdi> منها",
        "عام 2012 Apple": "عام 2012 <bdi>Apple</bdi>",
        "بنسبة 50% و4312 مخطوطة": 'بنسبة <bdi dir="ltr">50%</bdi> و4312 مخطوطة',
        "بنحو ١٢ ٥٠٠ ٠٠٠ روبل": 'بنحو <bdi dir="ltr">١٢\u00a0٥٠٠\u00a0٠٠٠</bdi> روبل',
        "بـCOVID-19،": "بـ<bdi>COVID-19</bdi>،",
        "من ١٠–٢٠ سنة": "من ١٠–٢٠ سنة",
        "<code>a/b</code>": '<code dir="ltr" translate="no">a/b</code>',
        "<pre>x C++ y</pre>": '<pre dir="ltr" translate="no">x C++ y</pre>',
        "<bdi>Omar</bdi> <script>C++</script>": "<bdi>Omar</bdi> <script>C++</script>",
        '<a title="C++" href="?a=C++">عن C++</a>': '<a title="C++" href="?a=C++">عن <bdi>C++</bdi></a>',
        '<em lang="en">Learning C++!</em>': '<em lang="en" dir="ltr">Learning C++!</em>',
        "<p>The whole paragraph fell back.</p>": '<p lang="en" dir="ltr">The whole paragraph fell back.</p>',
        "قال: <b>Yes, we really can do.</b>": 'قال: <b><bdi lang="en">Yes, we really can do</bdi>.</b>',
    },
    "en": {
        "He said “السلام عليكم!” and left.": 'He said “<bdi lang="ar">السلام عليكم!</bdi>” and left.',
        "عمر: 5 posts": '<bdi lang="ar">عمر</bdi>: 5 posts',
        "the word (قلب) is": 'the word (<bdi lang="ar">قلب</bdi>) is',
        "No Arabic C++ +44": "No Arabic C++ +44",
    },
    "ru": {"<li>Это по-русски, Learning C++</li>": "<li>Это по-русски, Learning C++</li>"},
}
TABLE = [(tag, text, html) for tag, rows in MARKED.items() for text, html in rows.items()]


@pytest.mark.parametrize(("language", "text", "html"), TABLE)
def test_runs_are_marked(language: str, text: str, html: str) -> None:
    assert markup.write(isolated(markup.read(text), speech(language, "en"))) == html


def test_isolating_twice_changes_nothing() -> None:
    for language, text, _ in TABLE:
        once = markup.write(isolated(markup.read(text), speech(language, "en")))
        assert markup.write(isolated(markup.read(once), speech(language, "en"))) == once


def test_without_markup_the_characters_of_unicode_serve() -> None:
    assert isolated_plain("تعلّم C++ على +44 20 7946 0958", speech("ar")) == (
        "تعلّم \u2068C++\u2069 على \u2066+44 20 7946 0958\u2069"
    )
    assert isolated_plain("شبكة 5G", speech("ar")) == "شبكة \u20685G\u2069"


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        *(("ckb", "Arab"), ("ku", "Latn"), ("ku-Arab", "Arab"), ("uz-AF", "Arab"), ("sd", "Arab")),
        *(("sr", "Cyrl"), ("sr-Latn", "Latn"), ("uk", "Cyrl"), ("ar-Latn", "Latn"), ("de", "Latn")),
    ],
)
def test_the_script_of_a_language_is_what_cldr_says(tag: str, script: str) -> None:
    assert script_of(tag) == script


@given(
    st.text(alphabet="abC +-/.!()“”12345،؟بسم <>&", max_size=60),
    st.sampled_from(["ar", "en", "ru"]),
)
def test_no_character_of_a_text_is_lost(text: str, language: str) -> None:
    tokens = isolated([markup.Token("text", text)], speech(language))
    assert "".join(t.text for t in tokens if t.kind == "text") == text


SEEN = {
    # Text of an Arabic page: what Chromium sets from left to right, as in the table of cases.
    "تعلّم Learning C++": "Learning C++",
    "هاتف +44 20 7946 0958": "+44 20 7946 0958",
    "شركة Yahoo!": "Yahoo!",
    "في ./etc/news/ar/": "./etc/news/ar/",
    "10-20 … -5°C": "-5°C … 10-20",
    "3 — Omar 5": "5 Omar — 3",
    "شركة Harbour & Sons (UK)": "Harbour & Sons (UK)",
    "تعلّم (C++) و«F#»": "F#",
    "شبكة 5G": "5G",
    'فيلم "2 Fast 2 Furious"': '"2 Fast 2 Furious"',
    "بنحو 12 500 000": "12 500 000",
    "بنحو ١٢ ٥٠٠ ٠٠٠": "١٢\u00a0٥٠٠\u00a0٠٠٠",
    "بنسبة 3.75%": "3.75%",
    "بنسبة 10–12%": "10–12%",
    "بلغت <1% أو": "<1%",
    "السعر ($3.50)": "$3.50",
    "حاصل 5 x 3": "5 x 3",
    'BBC: "Breaking news"': '"Breaking news" :BBC',
    # Behind a number and a space a currency goes on from right to left, as CLDR has it in Arabic.
    "مبلغ 1,250,000 $": "$ 1,250,000",
    "الهاتف 11 222 33 44 في حلب.": "11 222 33 44",
    "الهاتف (+963) 11 222 33 44 في حلب.": "(+963) 11 222 33 44",
    "الهاتف ١١ ٢٢٢ ٣٣ ٤٤ في حلب": "١١\u00a0٢٢٢\u00a0٣٣\u00a0٤٤",
    "الهاتف (+٩٦٣) ١١ ٢٢٢ في حلب": "(+٩٦٣)\u00a0١١\u00a0٢٢٢",
    # The unit is Arabic: behind the number from right to left, with its sign.
    "الحرارة 25 °م": "م° 25",
    "الحرارة 25°م": "م°25",
    "الحرارة -5 °م": "م° -5",
    "المساحة 20 م²": "²م 20",
    "السكان 5 (2025 est.) نسمة": "2025 est.",
    "حيث x = 2y + 3 تكون": "x = 2y + 3",
    "في 5 May 2025 مساء": "5 May 2025",
    "الشيفرة <code>a[0] += 1;</code>": "a[0] += 1;",
}
_ORDER = """element => {
  const boxes = [];
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    for (let i = 0; i < node.length; i++) {
      const range = document.createRange();
      range.setStart(node, i); range.setEnd(node, i + 1);
      for (const box of range.getClientRects()) boxes.push([box.left, node.data[i]]);
    }
  }
  return boxes.sort((a, b) => a[0] - b[0]).map(box => box[1]).join("");
}"""


def _seen(browser: Any, texts: Sequence[str]) -> list[str]:
    """What Chromium sets from left to right, each text (HTML) in a paragraph of its own."""
    page = browser.new_page()
    try:
        said = "".join(f"<p>{html}</p>" for html in texts)
        page.set_content(f'<html lang="ar" dir="rtl"><body>{said}')
        return [str(each.evaluate(_ORDER)) for each in page.locator("p").all()]
    finally:
        page.close()


def test_chromium_sets_runs_in_the_order_they_are_read(browser: Any) -> None:
    read = [markup.write(isolated(markup.read(text), speech("ar"))) for text in SEEN]
    seen = _seen(browser, read)
    assert [
        (order, said) for order, said in zip(SEEN.values(), seen, strict=True) if order not in said
    ] == []


def test_without_isolation_chromium_would_not(browser: Any) -> None:
    seen = _seen(browser, list(SEEN))
    wrong = [said for order, said in zip(SEEN.values(), seen, strict=True) if order not in said]
    assert len(wrong) >= 12


def test_long_hostile_text_is_isolated_in_linear_time() -> None:
    for hostile in (
        "a," * 10_000,
        "1-" * 10_000,
        "(a " * 6_000,
        "/" * 10_000,
        "+1 " * 6_000,
        "ب a 1 " * 3_000,
        "(" * 10_000 + "a",
        '"a ' * 6_000,
        'a: "' * 6_000,
        "a (@" + "@" * 10_000,
        "1 000 " * 3_000,
        "1 2 " * 3_000 + "%",
        "(1) 2 2" * 3_000,
        "١ ٢ " * 3_000 + "٪",
        "x + 1 = " * 3_000,
        "a'" * 6_000,
        "a " + "1!" * 6_000,
        "a — " * 4_000 + "ب",
    ):
        for language in ("ar", "en"):
            tokens = isolated(markup.read(hostile), speech(language))
            assert "".join(t.text for t in tokens if t.kind == "text") == hostile


def test_the_sample_pages_isolate_what_is_foreign(site: Path) -> None:
    page = next(
        p
        for p in site.glob("ar/*/index.html")
        if "volga" not in p.name and "الجسر" in p.read_text("utf-8")
    )
    text = page.read_text("utf-8")
    assert '<code dir="ltr" translate="no">span-3.csv</code>' in text
    assert "<bdi>ماريا كوفاليوفا</bdi>" in text


@pytest.mark.parametrize("emphasised", [1, 3, 20])
def test_a_passage_is_in_its_language_however_many_elements_hold_it(emphasised: int) -> None:
    words = " ".join(["<b>One</b> more"] * emphasised)
    page = markup.read(f"<p>نعم</p><p>{words}, he said</p><p>لا</p>")
    said = markup.write(isolated(page, speech("ar", "en")))
    assert said == f'<p>نعم</p><p lang="en" dir="ltr">{words}, he said</p><p>لا</p>'
