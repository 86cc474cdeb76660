"""What numbers look like in a text that reads from right to left: their signs and units, telephone numbers, formulas.

Digit groups that single spaces part are one number whatever their sizes (`11 222 33 44`, `4111 1111 1111 1111`; thousands
are such groups too): each by itself would stand in its place among Arabic words, which is from right to left. A year or a
day before one more number is no group of it: `عام 2012 500 شخص`.
"""

from __future__ import annotations

import re

ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
DEGREES = "°º˚"

_GAP = "[ \u00a0\u202f\u2009]"
SIGNS = f"%‰{DEGREES}$€£¥₽₪′″"
_DIGITS = "[0-9]+(?:[.,'’\u00a0\u202f][0-9]+)*"  # 1,250,000; 3.75
_GROUPED = "[0-9]{1,3}(?:[ \u2009][0-9]{3})+(?:[.,][0-9]+)?(?![0-9])"  # 12 500 000

# ------------------------------------------------------------------ groups

_MOST = 15
"""Groups behind the first: a long row of numbers is none."""
_NEXT = f"(?:{_GAP}[0-9]+|-[0-9]{{2,}})"
_NEXT_OR_CODE = rf"(?:{_NEXT}|{_GAP}\([0-9]+\))"  # +963 (11) 222 33 44
_YEAR = "(?:1[0-9]|20)[0-9]{2}"
_DAY = f"(?:{_YEAR}-[0-9]{{2}}(?:-[0-9]{{2}}|[0-9]{{2}})?|(?:[0-9]{{1,2}}-){{0,2}}{_YEAR})"
_DAY_AND_NUMBER = f"{_DAY}{_GAP}(?:[0-9]{{1,3}}(?:{_GAP}[0-9]{{3}})*+|[0-9]++)(?!{_GAP}?-?[0-9])"
_SCORE_OR_RANGE = "[0-9]{1,2}-[0-9]{1,2}(?![0-9-])"  # 6-4 7-5 6-3
_CHAIN = (
    rf"(?:\+[0-9]+{_NEXT_OR_CODE}{{1,{_MOST}}}+"
    rf"|\((?:\+[0-9]+|0[0-9]{{0,4}})\){_NEXT_OR_CODE}{{1,{_MOST}}}+"
    rf"|\((?!{_YEAR})[0-9]{{1,4}}\){_NEXT}{{2,{_MOST}}}+"
    rf"|(?!{_DAY_AND_NUMBER}|{_SCORE_OR_RANGE})[0-9]++"
    # Of two numbers the other may be a range or a time: المادة 5 10–12
    rf"(?:{_NEXT}{{2,{_MOST}}}+|{_NEXT}(?![0-9]|[-–—:x*×][0-9])))"
    rf"(?!{_GAP}?(?:[{SIGNS}]|-?[0-9]))"
)
_PHONE = r"(?:\+|00[ \u00a0]?)[0-9][0-9 \u00a0().\-]{5,22}[0-9]"
_D = f"[{ARABIC_DIGITS}]"
_IN_ARABIC_YEARS = f"(?:[١۱]{_D}|[٢۲][٠۰]){_D}{{2}}{_GAP}{_D}++(?:{_GAP}{_D}{{3}})*+(?!{_GAP}?{_D})"
IN_ARABIC_DIGITS = (
    rf"(?<!{_D})(?=[+(]?\+?{_D})(?:"
    rf"(?<!{_D}[-–—:/.,٫٬])(?!{_IN_ARABIC_YEARS})(?:\(\+?{_D}{{1,4}}\){_GAP}|\+)?"
    rf"{_D}+(?:{_GAP}{_D}+){{1,{_MOST}}}+(?!{_D}|{_GAP}?[%٪{DEGREES}]|[ \u00a0\u202f\u2009.,٫٬:/–—-]{_D})"
    rf"|{_D}{{1,3}}(?:[ \u2009]{_D}{{3}})+(?!{_D})(?:[٫.,]{_D}+)?)"
)
"""Groups of Arabic digits."""

# ------------------------------------------------------------------ numbers

_VALUE = (
    f"(?:{_CHAIN}|[-+−±<>≤≥≈~$€£¥₽₪#№]{{0,3}}(?:{_GROUPED}|{_DIGITS})"
    f"(?:{_GAP}?(?:[%‰]|[{DEGREES}][CF]?)|[$€£¥₽₪′″])?)"
)
_BETWEEN = r"(?:[-–—−/:×x*÷+=^]|\s[–×x*÷+=/<>≤≥]\s)"  # 10–12, 5 x 3; "عام 2019 - 5 أشخاص" is none
NUMBER = re.compile(
    rf"(?=[0-9(+−±<>≤≥≈~$€£¥₽₪#№-])"  # most words are over with that
    rf"(?:{_PHONE}|{_VALUE}(?:{_BETWEEN}{_VALUE})*)(?!\w)(?=[^\w\s]*(?:\s|\Z))"
)
NATURAL = re.compile("[0-9]+(?:[.,:/\u00a0\u202f][0-9]+)*")
"""What UAX 9 shows as it is (W4): digits with single common separators."""

# ------------------------------------------------------------------ numbers beside words

BEHIND_NAMES = re.compile("[0-9]+(?:[.,:/-][0-9]+)*")
"""iPhone 15, Boeing 737-800."""
BEHIND_CODES = re.compile(f"(?!{_GROUPED}\\Z)[0-9]+(?:{_GAP}[0-9]+)+")
"""IBAN SY21 0000 1234."""
SCORE = re.compile(r"\d\s*[–—:]\s*$")
"""Of `3 — Omar 5`: the number behind the name is not the name's."""
UNITS = re.compile(
    r"(?:km/h|m/s|mph|[kcmn]?m|ha|k?g|[kMGT]i?B|[kMG]?Hz|[kMG]?W|kWh|mAh|USD|EUR|GBP|hPa|px|GMT|UTC"
    r"|[ap]\.?m|[AP]\.?M|[mb]illion|trillion)[²³]?(?!\w)"
)
BEHIND_DAYS = re.compile(
    rf"[^\W\d_]{{3,10}}\.?{_GAP}{_YEAR}(?!\w)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\w)"
)
"""5 May, 5 мая 2025."""
DATE = re.compile(rf"[A-Z][a-z]{{2,8}}\.?{_GAP}[0-9]{{1,2}},{_GAP}{_YEAR}(?!\w)")
"""May 5, 2025."""
