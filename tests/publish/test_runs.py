"""Where runs of the other direction begin and end: the promises, and what Chromium makes of them."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.publish import markup
from l10n.publish.isolate import isolated, speech
from l10n.publish.runs import runs

SHOWN = {
    # Runs of a text in brackets: { } take their direction from their letters, < > read from left to right in any case.
    # A word is not parted, whatever it begins with.
    "شبكة 5G وصورة 3D وذاكرة 256GB": "شبكة {5G} وصورة {3D} وذاكرة {256GB}",
    "وسرعة 90km/h والقيمة 1.5e6": "وسرعة {90km/h} والقيمة {1.5e6}",
    "الغرفة 20x30 أو 20x30cm": "الغرفة <20x30> أو {20x30cm}",
    "إلى user@example.org عن #costs من @name.": "إلى {user@example.org} عن {#costs} من {@name}.",
    "لغة C++، منصة .NET، إصدار v2.0": "لغة {C++}، منصة {.NET}، إصدار {v2.0}",
    "جائحة كوفيد-19 ومقاتلة إف-16 وقناة ال-BBC": "جائحة كوفيد-19 ومقاتلة إف-16 وقناة ال-{BBC}",
    "بلغت بـ-5 درجات بسعر و$5": "بلغت بـ<-5> درجات بسعر و<$5>",
    # What stands in quotation marks belongs together, its numbers too; a year beside a name does not.
    'فيلم "2 Fast 2 Furious" في': 'فيلم "{2 Fast 2 Furious}" في',
    "فرقة «3 Doors Down» و(50 Cent)": "فرقة «{3 Doors Down}» و({50 Cent})",
    "2 Fast 2 Furious": "{2 Fast 2 Furious}",
    "عام 2012 Apple": "عام 2012 {Apple}",
    "طائرة Boeing 737-800 هبطت": "طائرة {Boeing 737-800} هبطت",
    # Who speaks, and what is said.
    'قالت BBC: "Breaking news" ثم': 'قالت {BBC}: "{Breaking news}" ثم',
    "قال John: «Hello, world!»": "قال {John}: «{Hello, world!}»",
    'قال John O\'Brien (CNN): "Hello, world!"': 'قال {John O\'Brien (CNN)}: "{Hello, world!}"',
    'وقال (John: "Hi") ثم': 'وقال ({John}: "{Hi}") ثم',
    # Marks without a partner stay outside.
    'قال "Hello يا John" ثم': 'قال "{Hello} يا {John}" ثم',
    'يضم Foo (bar "baz) qux': 'يضم {Foo} ({bar} "{baz}) {qux}',
    'بين "A" and "B" فرق': 'بين {"A" and "B"} فرق',
    "أغنية Rock 'n' Roll للـ‘Who’": "أغنية {Rock 'n' Roll} للـ‘{Who}’",
    "قال -Apple- إنها في U.S.": "قال -{Apple}- إنها في {U.S.}",
    # Numbers in European digits, with their signs; single common separators need nothing (UAX 9, W4).
    "بنحو 12 500 000 روبل": "بنحو <12 500 000> روبل",
    "بنحو ١٢ ٥٠٠ ٠٠٠ روبل": "بنحو <١٢ ٥٠٠ ٠٠٠> روبل",
    "بنحو ١٢ ٥٠٠٫٥ روبل": "بنحو <١٢ ٥٠٠٫٥> روبل",
    "في عام 2012 500 شخص": "في عام 2012 500 شخص",
    "1,250,000 $ في 12/05/2024 الساعة 10:30": "1,250,000 $ في 12/05/2024 الساعة 10:30",
    "من 10–12% إلى 37.9%": "من <10–12%> إلى <37.9%>",
    "بلغت -5 °C أو <1% أو >5 أو ≤3": "بلغت <-5 °C> أو <<1%> أو <>5> أو <≤3>",
    "بتوقيت GMT+3 أو 10:30 GMT": "بتوقيت {GMT+3} أو {10:30 GMT}",
    "السعر ($3.50) فقط": "السعر (<$3.50>) فقط",
    "حاصل 5 x 3 و5 + 3 = 8": "حاصل <5 x 3> و<5 + 3 = 8>",
    "على بعد 12 500 km أو 10–20 km": "على بعد {12 500 km} أو {10–20 km}",
    "هاتف (+963 11 222 3333) و+963 41 123 4567": "هاتف (<+963 11 222 3333>) و<+963 41 123 4567>",
    # Groups that spaces part are one number whatever their sizes: telephones, cards.
    "الهاتف 11 222 33 44 في حلب.": "الهاتف <11 222 33 44> في حلب.",
    "أو (+963) 11 222 33 44 أو (0) 11 222 33 44": "أو <(+963) 11 222 33 44> أو <(0) 11 222 33 44>",
    "أو 00 963 11 222 33 44 أو (+44) 20 7946 0958": "أو <00 963 11 222 33 44> أو <(+44) 20 7946 0958>",
    "أو (011) 222 33 44 أو 0911 222 333.": "أو <(011) 222 33 44> أو <0911 222 333>.",
    "أو +963 (11) 222 33 44 أو 00 963 (11) 222 33": "أو <+963 (11) 222 33 44> أو <00 963 (11) 222 33>",
    "أو (212) 555-1234 أو 011-222 33 44/45،": "أو <(212) 555-1234> أو <011-222 33 44/45>،",
    "(الهاتف: 11 222 33 44، 5555 1234)": "(الهاتف: <11 222 33 44>، <5555 1234>)",
    "البطاقة 4111 1111 1111 1111 صالحة": "البطاقة <4111 1111 1111 1111> صالحة",
    "الهاتف ١١ ٢٢٢ ٣٣ ٤٤ أو (+٩٦٣) ١١ ٢٢٢ ٣٣": "الهاتف <١١ ٢٢٢ ٣٣ ٤٤> أو <(+٩٦٣) ١١ ٢٢٢ ٣٣>",
    "الهاتف ١١\u00a0٢٢٢ ٣٣ ٤٤ أو 11\u00a0222 33 44": "الهاتف <١١\u00a0٢٢٢ ٣٣ ٤٤> أو <11\u00a0222 33 44>",
    # A year or a day, a score, a range beside one more number are no groups of it.
    "في عام 2012 12 500 شخص، وفي ٢٠١٢ ٥٠٠ شخص": "في عام 2012 <12 500> شخص، وفي ٢٠١٢ ٥٠٠ شخص",
    "عام 2019-2020 500 طالب (2019) 500": "عام <2019-2020> 500 طالب (2019) 500",
    "فاز 6-4 7-5 6-3 والمادة 5 10–12%": "فاز <6-4> <7-5> <6-3> والمادة 5 <10–12%>",
    "نحو 12 500–13 000 أو 12 500.75 أو 12 500 %": "نحو <12 500–13 000> أو <12 500.75> أو <12 500 %>",
    # A sign that is glued to an Arabic letter is of its word.
    "الحرارة 25 °م أو -5 °م أو 20–25 °م": "الحرارة 25 °م أو <-5> °م أو <20–25> °م",
    "الحرارة 25°م أو -5°م، و25 °C و50%": "الحرارة <25>°م أو <-5>°م، و<25 °C> و<50%>",
    "المساحة 20 م² أو 20 m² أو 50 km² أو 5 m³.": "المساحة 20 م² أو {20 m²} أو {50 km²} أو {5 m³}.",
    # Numbers and words that read as one.
    "الساعة 10:30 AM أو 10:30 PM.": "الساعة {10:30 AM} أو {10:30 PM}.",
    "حيث x = 2y + 3 أو y = x - 3 أو 3 + x = 5": "حيث {x = 2y + 3} أو {y = x - 3} أو {3 + x = 5}",
    "في 5 May 2025 أو May 5, 2025 أو 5 мая 2025": "في {5 May 2025} أو {May 5, 2025} أو {5 мая 2025}",
    "الحساب IBAN SY21 0000 1234 لدى": "الحساب {IBAN SY21 0000 1234} لدى",
    "السكان 23,865,423 (2025 est.) نسمة": "السكان 23,865,423 ({2025 est.}) نسمة",
}


def _shown(text: str, towards: str) -> str:
    said, last = "", 0
    for first, until, numeric in runs(text, towards):
        opening, closing = "<>" if numeric else "{}"
        said += f"{text[last:first]}{opening}{text[first:until]}{closing}"
        last = until
    return said + text[last:]


@pytest.mark.parametrize(("text", "shown"), SHOWN.items())
def test_runs_of_an_arabic_text(text: str, shown: str) -> None:
    assert _shown(text, "rtl") == shown


@pytest.mark.parametrize(
    "shown",
    [
        'He said {محمد}: "{مرحبا!}" to me.',
        'The film "{5 دقائق}" ran in 2019.',
        "the words ({قلب، عقل}) and {قلب (عقل) قلب}.",
        "“x {قلب}” y",
        'he wrote"{سلام}"and left',
    ],
)
def test_runs_of_an_english_text(shown: str) -> None:
    assert _shown(re.sub("[{}]", "", shown), "ltr") == shown


# ------------------------------------------------------------------ any mixture

ARABIC = ("قال", "في", "شركة", "إنها", "مدينة", "ثم")
WHOLE = (
    *("5G", "20x30cm", "v2.0", "user@example.org", "#costs", "@name", "C++", ".NET", "256GB"),
    *("90km/h", "1.5e6", "AT&T", "O'Brien", "don’t", "GMT+3", "COVID-19", "Al-Jazeera", "£5m"),
    *("BBC", "London", "Smith", "x", "km", "F#", "3D", "https://example.org/a?b=1"),
)
"""Words that are never parted."""
NUMBERS = (
    *("5", "12 500 000", "10–12%", "-5 °C", "<1%", "≤3", "$3.50", "37.9%", "1,250,000", "2025"),
    *("+963 41 123 4567", "12/05/2024", "10:30", "5 x 3", "3-1", "2,5 %"),
)
AROUND = ("()", "[]", "«»", "“”", '""', "‘’", "„“")
BETWEEN = (" ", " ", " ", " ", ", ", ": ", "، ", " – ", ". ", "! ")


def _joined(pieces: list[tuple[str, str]]) -> str:
    return "".join(f"{piece}{gap}" for piece, gap in pieces).strip()


WORDS = st.sampled_from((*ARABIC, *ARABIC, *WHOLE, *NUMBERS))
BALANCED = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(st.tuples(inner, st.sampled_from(BETWEEN)), min_size=1, max_size=5).map(_joined),
        st.tuples(st.sampled_from(AROUND), inner).map(lambda p: f"{p[0][0]}{p[1]}{p[0][1]}"),
    ),
    max_leaves=12,
)
TORN = st.lists(
    st.tuples(
        st.one_of(WORDS, BALANCED), st.sampled_from((*BETWEEN, ' "', '" ', " (", ") ", " «", "» "))
    ),
    max_size=8,
).map(_joined)
TEXTS = st.one_of(BALANCED, TORN)
_CLOSED = {"(": ")", "[": "]", "«": "»", "“": "”"}


def _balanced(run: str) -> bool:
    open_: list[str] = []
    for mark in re.findall(r"[()\[\]«»“”„]", run):
        if mark == "“" and open_[-1:] == ["„"]:
            open_.pop()
        elif mark in "([«“„":
            open_.append(mark)
        elif not open_ or _CLOSED.get(open_.pop()) != mark:
            return False
    inches = re.search(r'\d"', run)  # a screen of 15"
    return not open_ and (run.count('"') % 2 == 0 or bool(inches))


@given(TEXTS, st.sampled_from(["rtl", "ltr"]))
def test_brackets_and_quotation_marks_of_a_run_are_in_pairs(text: str, towards: str) -> None:
    for first, last, _ in runs(text, towards):
        assert _balanced(text[first:last]), text[first:last]


@given(TEXTS, st.sampled_from(["rtl", "ltr"]))
def test_runs_are_in_order_and_hold_no_letter_of_the_text_s_direction(
    text: str, towards: str
) -> None:
    own = "[\u0620-\u064a]" if towards == "rtl" else "[A-Za-z]"
    before = 0
    for first, last, _ in runs(text, towards):
        assert before <= first < last
        assert text[first:last] == text[first:last].strip()
        assert not re.search(own, text[first:last])
        before = last


@given(TEXTS)
def test_no_word_is_parted_or_left_out(text: str) -> None:
    found = list(runs(text, "rtl"))
    for word in set(WHOLE):
        for match in re.finditer(
            rf"(?<![^\s(«“\"‘„\[]){re.escape(word)}(?![^\s)»”\"’“\],:،.!])", text
        ):
            first, last = match.span()
            assert any(run.start <= first and last <= run.end for run in found), word
    for first, last, _ in found:
        for at in (first, last):
            assert not re.fullmatch(r"[0-9A-Za-z]{2}", text[max(0, at - 1) : at + 1])


@given(TEXTS)
def test_in_a_text_of_one_direction_all_is_as_it_was(text: str) -> None:
    if not re.search("[\u0620-\u064a]", text):
        assert not list(runs(text, "ltr"))


# ------------------------------------------------------------------ what Chromium shows

_SEEN = """() => [...document.querySelectorAll("bdi")].map(element => {
  const boxes = [];
  const node = element.firstChild;
  for (let i = 0; i < node.length; i++) {
    const range = document.createRange();
    range.setStart(node, i); range.setEnd(node, i + 1);
    boxes.push([range.getBoundingClientRect().left, node.data[i]]);
  }
  return [node.data, boxes.sort((a, b) => a[0] - b[0]).map(box => box[1]).join("")];
})"""


def _mixture(chance: random.Random, depth: int = 0) -> str:
    said = []
    for _ in range(chance.randint(1, 5)):
        if depth < 2 and chance.random() < 0.25:
            opening, closing = chance.choice(AROUND)
            said.append(f"{opening}{_mixture(chance, depth + 1)}{closing}")
        else:
            said.append(chance.choice(chance.choice((ARABIC, WHOLE, NUMBERS))))
        said.append(chance.choice(BETWEEN))
    return "".join(said).strip(" ,:،–.")


def test_every_run_of_an_arabic_text_is_shown_in_its_order(browser: Any) -> None:
    chance = random.Random(4)
    texts = [*SHOWN, *(f"قال {_mixture(chance)} ثم" for _ in range(300))]
    html = "".join(
        f"<p>{markup.write(isolated(markup.read(_escaped(text)), speech('ar')))}</p>"
        for text in texts
    )
    page = browser.new_page()
    try:
        page.set_content(f'<html dir="rtl" lang="ar"><style>p {{white-space: pre}}</style>{html}')
        seen = page.evaluate(_SEEN)
    finally:
        page.close()
    assert len(seen) > 500
    assert [order for said, order in seen if said != order] == []


def _escaped(text: str) -> str:
    return markup.write([markup.Token("text", text)])
