"""Files that are no catalogues: each refused with the line and the reason, and none a translation lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.catalogues.po import parse
from l10n.errors import CatalogueError

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
"""Three lines."""

REFUSED = {
    "no closing quote on a msgstr": (
        'msgid "a"\nmsgstr "b\n',
        5,
        "closing quotation mark is missing",
    ),
    "no closing quote on a msgid": (
        'msgid "a\nmsgstr "b"\n',
        4,
        "closing quotation mark is missing",
    ),
    "no closing quote on a continuation": (
        'msgid "a"\nmsgstr ""\n"b\n"c"\n',
        6,
        "closing quotation mark is missing",
    ),
    "an escaped closing quote": (
        'msgid "a"\nmsgstr "b\\"\n',
        5,
        "closing quotation mark is missing",
    ),
    "a lone quote": ('msgid "a"\nmsgstr "\n', 5, "closing quotation mark is missing"),
    "a curly closing quote": ('msgid "a"\nmsgstr "b”\n', 5, "(it ends in ”)"),
    "curly quotes": ("msgid “a”\nmsgstr “b”\n", 4, "stands between “ instead of straight"),
    "guillemets": ('msgid "a"\nmsgstr «b»\n', 5, "stands between « instead of straight"),
    "single quotes": ("msgid 'a'\nmsgstr 'b'\n", 4, "stands between ' instead of straight"),
    "curly continuation": ('msgid "a"\nmsgstr ""\n“b”\n', 6, "stands between “"),
    "a quote within the text": (
        'msgid "a"\nmsgstr "he said "hi" to"\n',
        5,
        "text outside the quotation marks",
    ),
    "no quotes at all": ('msgid "a"\nmsgstr b\n', 5, "text outside the quotation marks"),
    "a text behind": ('msgid "a"\nmsgstr "b" c\n', 5, "text outside the quotation marks"),
    "a line of prose": (
        'msgid "a"\nmsgstr "b"\n\nHello there\n',
        7,
        "text outside the quotation marks",
    ),
    "a misspelt keyword": ('msgid "a"\nmsgtsr "b"\n', 5, "did you mean msgstr?"),
    "an unknown keyword": ('msgid "a"\nwhatever "b"\n', 5, "the keywords are msgctxt"),
    "a domain": ('domain "x"\n', 4, "`domain` is not supported"),
    "a conflict": (
        'msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> x\n',
        5,
        "conflict marker",
    ),
    "half a conflict": ('msgid "a"\nmsgstr "b"\n=======\n', 6, "conflict marker"),
    "diff3 conflict": ("||||||| base\n", 4, "conflict marker"),
    "cut off behind a msgid": (
        'msgid "a"\nmsgstr "b"\n\nmsgid "c"\n',
        7,
        "the file ends in the middle of an entry",
    ),
    "cut off within a keyword": ('msgid "a"\nmsgst', 5, "text outside the quotation marks"),
    "cut off behind a keyword": ('msgid "a"\nmsgstr', 5, "msgstr without a text"),
    "cut off within a text": ('msgid "a"\nmsgstr "Это о', 5, "closing quotation mark is missing"),
    "cut off behind a context": ('msgctxt "a"\n', 4, "msgctxt without a msgid"),
    "cut off behind a previous msgid": ('#, fuzzy\n#| msgid "a"\n', 5, "#| msgid without a msgid"),
    "cut off in plurals": ('msgid "a"\nmsgid_plural "b"\n', 5, "msgid_plural without a msgstr"),
    "a msgid without msgstr": ('msgid "a"\n\nmsgid "c"\nmsgstr "d"\n', 4, "msgid without a msgstr"),
    "a comment in an entry": ('msgid "a"\n# c\nmsgstr "b"\n', 4, "msgid without a msgstr"),
    "a msgstr without msgid": ('# c\nmsgstr "b"\n', 5, "msgstr without a msgid"),
    "a second msgstr": ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 6, "a second msgstr"),
    "a context without msgid": ('msgctxt "c"\nmsgstr "b"\n', 5, "msgstr without a msgid"),
    "a keyword without text": ('msgid\nmsgstr "b"\n', 4, "msgid without a text"),
    "a previous text after the msgid": (
        'msgid "a"\n#| msgid "o"\nmsgstr "b"\n',
        4,
        "msgid without a msgstr",
    ),
    "a text without keyword": (
        '# c\n#| "a"\nmsgid "b"\nmsgstr ""\n',
        5,
        "a text without a keyword",
    ),
    "half obsolete": (
        '#~ msgid "a"\nmsgstr "b"\n',
        5,
        "only a part of the entry is marked obsolete",
    ),
    "a duplicate": (
        'msgid "a"\nmsgstr "b"\n\n# x\nmsgid "a"\nmsgstr "c"\n',
        8,
        "“a” stands here and in line 4",
    ),
    "a duplicate in context": (
        'msgctxt "c"\nmsgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr ""\n\nmsgctxt "c"\nmsgid "a"\nmsgstr ""\n',
        11,
        "stands here and in line 4",
    ),
    "two headers": (
        'msgid "a"\nmsgstr "b"\n\nmsgid ""\nmsgstr "X: y\\n"\n',
        7,
        "the header stands here and in line 1",
    ),
    "an unknown escape": ('msgid "a"\nmsgstr "b\\e"\n', 5, "`\\e` is no escape"),
    "a surrogate escape": ('msgid "a"\nmsgstr ""\n"b\\ud800"\n', 6, "is no escape"),
    "half a character in escapes": ('msgid "a"\nmsgstr "\\303"\n', 5, "stands for no character"),
    "an escaped NUL": ('msgid "a"\nmsgstr "b\\0c"\n', 5, "U+0000"),
    "an escaped context separator": ('msgid "a"\nmsgstr "b\\4c"\n', 5, "U+0004"),
    "a NUL": ('msgid "a"\nmsgstr "b\0c"\n', 5, "a NUL in the file"),
    "a bell": ('msgid "a"\n\nmsgstr "b\ac"\n', 6, "control character U+0007"),
    "plural without number": (
        'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n',
        6,
        "msgstr without a number",
    ),
    "number without plural": ('msgid "a"\nmsgstr[0] "c"\n', 5, "msgstr[n] without a msgid_plural"),
    "a plural form left out": (
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n',
        7,
        "msgstr[2] where msgstr[1] is due",
    ),
    "a plural form twice": (
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[0] "d"\n',
        7,
        "msgstr[0] where msgstr[1] is due",
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_line_and_reason(name: str, newline: str) -> None:
    body, line, reason = REFUSED[name]
    with pytest.raises(CatalogueError) as caught:
        parse((HEAD + body).replace("\n", newline).encode(), "locales/ru/x.po")
    assert str(caught.value).startswith(f"locales/ru/x.po:{line}: ")
    assert reason in str(caught.value)
    assert caught.value.remedy


LENIENT = {
    "a bell",
    "a NUL",
    "an escaped NUL",
    "a domain",
    "half a conflict",
    "half a character in escapes",
}
"""What gettext lets pass, some of it with a word lost."""


def test_gettext_refuses_the_same(run: Callable[..., str], tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    passed = set()
    for name, (body, _, _) in REFUSED.items():
        path.write_text(HEAD + body, "utf-8")
        if "fatal error" not in run("msgcat", path, "-o", tmp_path / "y.po", fails=True):
            passed.add(name)
    assert passed <= LENIENT


BYTES = {
    "nothing": (b"", None, "no message in the file"),
    "blank lines": (b"\n \n\n", None, "no message in the file"),
    "comments only": (b"# Translation\n#: x\n", None, "no message in the file"),
    "UTF-16 with mark": ("\ufeff".encode("utf-16-le") + HEAD.encode("utf-16-le"), 1, "UTF-16"),
    "UTF-16 without mark": (HEAD.encode("utf-16-be"), 1, "UTF-16"),
    "UTF-32": (HEAD.encode("utf-32"), 1, "UTF-32"),
    "Latin-1 said to be UTF-8": (
        HEAD.encode() + b'msgid "a"\nmsgstr "caf\xe9"\n',
        5,
        "byte 82 (0xE9) is not",
    ),
    "UTF-8 said to be KOI8-R": (
        HEAD.replace("UTF-8", "KOI8-R").encode() + 'msgid "a"\nmsgstr "да"\n'.encode(),
        2,
        "declares charset KOI8-R, but the file is UTF-8",
    ),
    "an unknown charset": (
        HEAD.replace("UTF-8", "MARTIAN-1").encode(),
        2,
        "charset MARTIAN-1 cannot be read",
    ),
    "a charset that is no superset of ASCII": (
        HEAD.replace("UTF-8", "UTF-7").encode(),
        2,
        "charset UTF-7",
    ),
    "a codec that is no charset": (
        HEAD.replace("UTF-8", "unicode_escape").encode(),
        2,
        "cannot be read",
    ),
    "a surrogate in UTF-8": (
        HEAD.encode() + b'msgid "a"\nmsgstr "\xed\xa0\x80"\n',
        5,
        "is not declared charset UTF-8",
    ),
    "a binary file": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 2, "control character"),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_catalogue(name: str) -> None:
    data, line, reason = BYTES[name]
    with pytest.raises(CatalogueError) as caught:
        parse(data, "x.po")
    assert (caught.value.file, caught.value.line) == ("x.po", line)
    assert reason in str(caught.value)


ODD = {
    "no header": ('msgid "a"\nmsgstr "b"\n', "no header"),
    "a fuzzy header": ("#, fuzzy\n" + HEAD, "line 2: the header is marked fuzzy"),
    "a byte-order mark": ("\ufeff" + HEAD, "byte-order mark"),
    "no charset": ('msgid ""\nmsgstr "Project-Id-Version: x 1\\n"\n', "declares no charset"),
    "a path for a language": (
        'msgid ""\nmsgstr ""\n"Language: ../../x\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n',
        "'../../x' in the header is no language tag",
    ),
    "comments of nothing at the end": (
        HEAD + 'msgid "a"\nmsgstr "b"\n\n#: x.md:3\n',
        "it may be cut off",
    ),
    "an obsolete duplicate": (
        HEAD + '#~ msgid "a"\n#~ msgstr "c"\n\nmsgid "a"\nmsgstr "b"\n',
        "line 4: an obsolete message with the key of the one in line 7",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_but_read_with_a_warning(name: str) -> None:
    text, warning = ODD[name]
    catalogue = parse(text.encode())
    assert any(warning in each for each in catalogue.warnings), catalogue.warnings


def test_a_whole_catalogue_has_no_warnings() -> None:
    assert parse((HEAD + '# c\nmsgid "a"\nmsgstr "b"\n\n# the end\n').encode()).warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        '"' * 20_000,
        "\\" * 20_000,
        'msgid "' + '\\"' * 10_000 + "\n",
        'msgid "a"\n' + '"a"\n' * 10_000,
        "#: " + "\u2068" * 20_000 + '\nmsgid "a"\n',
        "\n" * 30_000 + "x",
        "msgid" + ' ""' * 10_000 + "x",
        "#\n" * 20_000,
        'msgid ""\nmsgstr ""\n' + '"a\\n"\n' * 10_000 + "x",
    ],
    ids=[
        "quotes",
        "backslashes",
        "escaped quotes",
        "continuations",
        "isolates",
        "blank",
        "empty",
        "comments",
        "header",
    ],
)
def test_hostile_input_takes_linear_time(text: str) -> None:
    """A reader that grows with the square of these would take minutes and be missed by nobody."""
    with pytest.raises(CatalogueError):
        parse(text.encode())
