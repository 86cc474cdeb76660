"""A catalogue that is read and written is the same bytes; one that is changed differs where it was changed."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.catalogues.po import parse, write
from l10n.catalogues.po import reader as parse_module
from l10n.catalogues.po.draft import Draft
from l10n.catalogues.po.usual import Stop
from l10n.errors import CatalogueError
from l10n.model import Catalogue, Message

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

TEXT = st.text(st.characters(exclude_characters="\0\4", exclude_categories=["Cs"]))

PIECES = [
    'msgid "a"\n', 'msgid "b"\n', 'msgid ""\n', 'msgstr "x"\n', 'msgstr ""\n', '"more\\n"\n', '"\\"q\\\\ \\t"\n',
    'msgctxt "c"\n', 'msgid_plural "p"\n', 'msgstr[0] "0"\n', 'msgstr[1] "1"\n', "\n", "\n\n", " \t\n", "# c\n", "#\n",
    "#. note\n", "#: my.md other.md:3\n", "#, fuzzy, odd-flag\n", '#| msgid "old"\n', '#| "older"\n', "#= sticky\n",
    '#~ msgid "d"\n', '#~ msgstr "y"\n', '#~ "z"\n', '#~| msgid "w"\n', "#~ # c\n", "#~\n", '  msgid   "e"  \n',
    'msgid "f" "g"\n', 'msgstr"h"\n', 'msgid "\\x41\\303\\251\\a"\n', 'msgstr "\u2028\u0085\u00a0"\n', '""\n', '"unclosed\n', 'msgid "\\x4"\n"1\\1"\n"01"\n', 'msgstr "\\303"\n"\\251"\n', '#| msgctxt "oc"\n',
    '#|  msgid "o"\n', '#| "q\\""\n', '"a"b"\n', '"a\\"\n', '"\n',
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=14),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
@settings(max_examples=600)
def test_what_parses_is_written_back_and_both_readers_agree(
    pieces: list[str], newline: str, ends: bool
) -> None:
    text = 'msgid "h"\nmsgstr ""\n' + "".join(pieces)
    data = (text if ends else text.rstrip("\n")).replace("\n", newline).encode()
    fast, slow = _outcome(data), _outcome_line_by_line(data)
    assert fast == slow
    if isinstance(fast, Catalogue):
        assert write(fast) == data
        anew = replace(fast, messages=tuple(message.changed() for message in fast.messages))
        assert [_held(each) for each in parse(write(anew)).messages] == [
            _held(each) for each in fast.messages
        ]


@given(st.randoms(use_true_random=False), st.integers(0, 5))
@settings(max_examples=200)
def test_damaged_files_are_refused_or_kept(chance: random.Random, count: int) -> None:
    """Characters lost, doubled or swapped anywhere: never a crash, never other bytes."""
    text = list(
        HEAD
        + '# c\n#: a.md\n#, fuzzy\n#| msgid "old"\nmsgctxt "x"\nmsgid "a\\n"\n"b"\nmsgstr "c \\"d\\""\n\n#~ msgid "e"\n#~ msgstr "f"\n'
    )
    for _ in range(count):
        at = chance.randrange(len(text))
        text[at : at + chance.randint(0, 2)] = chance.choice(
            ["", '"', "\\", "\n", "#", "m", "\r", "”"]
        )
    data = "".join(text).encode()
    outcome = _outcome(data)
    assert outcome == _outcome_line_by_line(data)
    if isinstance(outcome, Catalogue):
        assert write(outcome) == data


@given(
    TEXT,
    TEXT.filter(bool),
    TEXT | st.none(),
    st.lists(st.text(), max_size=3),
    st.lists(st.text(min_size=1)),
)
@settings(max_examples=300)
def test_any_text_survives(
    target: str, key: str, context: str | None, notes: list[str], references: list[str]
) -> None:
    message = Message(
        key,
        target,
        context,
        notes=tuple(notes),
        comments=tuple(notes),
        references=tuple(references),
    )
    (found,) = parse(write(_catalogue(message))).messages
    assert (found.key, found.target, found.context) == (key, target, context)


@given(
    st.lists(
        st.text(
            st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2068\u2069"),
            min_size=1,
        )
    )
)
@settings(max_examples=200)
def test_references_with_any_spaces_survive(names: list[str]) -> None:
    (found,) = parse(write(_catalogue(Message("a", references=tuple(names))))).messages
    assert found.references == tuple(names)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_new_entries_follow_the_file(newline: str) -> None:
    data = (HEAD + 'msgid "a"\nmsgstr "b"').replace("\n", newline).encode()
    catalogue = parse(data)
    added = replace(
        catalogue,
        messages=(Message("new"), *catalogue.messages, Message("c", "d\ne", comments=("x",))),
    )
    expected = (
        HEAD
        + 'msgid "new"\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n\n# x\nmsgid "c"\nmsgstr ""\n"d\\n"\n"e"\n'
    )
    assert write(added).decode() == expected.replace("\n", newline)


def test_file_names_cannot_inject_entries() -> None:
    name = 'x\n\nmsgid "evil"\nmsgstr "y"\r#, fuzzy'
    message = Message("a", "b", notes=(name,), comments=(name,), references=(name,))
    (found,) = parse(write(_catalogue(message))).messages
    assert (found.key, found.target, found.fuzzy) == ("a", "b", False)
    with pytest.raises(CatalogueError):
        write(_catalogue(Message("a", flags=("c-format\nmsgid",))))


def test_references_with_spaces_are_isolated() -> None:
    text = write(_catalogue(Message("a", references=("my file.md:3", "b.md", "c d.md")))).decode()
    assert "#: \u2068my file.md\u2069:3 b.md \u2068c d.md\u2069\n" in text


def test_escapes_are_read_as_gettext_reads_them(run: Callable[..., str], tmp_path: Path) -> None:
    source = tmp_path / "a.po"
    source.write_text(
        HEAD
        + 'msgid "a" "b"\nmsgstr "\\x41\\101\\303\\251\\xc3\\xa9 \\a\\b\\f\\n\\r\\t\\v\\"\\\\n"\n',
        "utf-8",
    )
    run("msgcat", "--no-wrap", source, "-o", tmp_path / "b.po")
    ours, theirs = parse(source.read_bytes()), parse((tmp_path / "b.po").read_bytes())
    assert ours.messages == theirs.messages
    assert ours.messages[0].target == 'AAéé \a\b\f\n\r\t\v"\\n'


def test_byte_order_mark_is_dropped() -> None:
    data = HEAD.encode()
    assert write(parse(b"\xef\xbb\xbf" + data)) == data


def test_another_charset_is_kept_until_a_letter_does_not_fit() -> None:
    data = (HEAD.replace("UTF-8", "KOI8-R") + 'msgid "a"\nmsgstr "да"\n').encode("koi8-r")
    catalogue = parse(data)
    assert (catalogue.messages[0].target, write(catalogue)) == ("да", data)
    arabic = replace(catalogue, messages=(*catalogue.messages, Message("b", "نعم")))
    assert parse(write(arabic)).messages == arabic.messages
    assert b"charset=UTF-8" in write(arabic)


def test_unwritable_catalogues_are_refused() -> None:
    with pytest.raises(CatalogueError, match="lone surrogate"):
        write(_catalogue(Message("a", "\ud800")))
    with pytest.raises(CatalogueError, match="U\\+0000"):
        write(_catalogue(Message("a", "b\0")))
    with pytest.raises(CatalogueError, match="two messages"):
        write(_catalogue(Message("a"), Message("a", "b")))


def test_lines_are_those_of_the_first_keyword() -> None:
    data = (
        HEAD
        + '\n# c\n\nmsgctxt "x"\nmsgid "a"\nmsgstr ""\n\n#| msgid "o"\nmsgid "b"\nmsgstr ""\n\n#~ msgid "c"\n#~ msgstr "d"\n'
    )
    for newline in ("\n", "\r\n", "\r"):
        found = parse(data.replace("\n", newline).encode()).messages
        assert [message.line for message in found] == [7, 12, 15]


def test_previous_texts_are_read_over_several_lines() -> None:
    data = (
        HEAD
        + '#, fuzzy\n#| msgctxt "c"\n#| msgid ""\n#| "a\\n"\n#| "b"\nmsgid "n"\nmsgstr "t"\n\n#~| msgid "p"\n#~| "q"\n#~ msgid "o"\n#~ msgstr "u"\n'
    )
    one, two = parse(data.encode()).messages
    assert (one.previous_context, one.previous_key, one.fuzzy) == ("c", "a\nb", True)
    assert (two.previous_key, two.key, two.obsolete) == ("pq", "o", True)


def test_marks_of_other_tools_survive_a_change() -> None:
    data = HEAD + '#= sticky, x\n#, md-text, fuzzy, x-own\n#@ machine\nmsgid "a"\nmsgstr "b"\n'
    catalogue = parse(data.encode())
    changed = replace(
        catalogue, messages=tuple(each.changed(target="c") for each in catalogue.messages)
    )
    assert (
        write(changed).decode()
        == HEAD + '#, fuzzy, md-text, x-own\n#= sticky, x\n#@ machine\nmsgid "a"\nmsgstr "c"\n'
    )


def test_a_draft_has_what_a_message_has() -> None:
    assert [each.name for each in fields(Draft)] == [each.name for each in fields(Message)]
    assert parse((HEAD + 'msgid "a"\nmsgstr "b"\n').encode()).messages == (Message("a", "b"),)


def _catalogue(*messages: Message) -> Catalogue:
    return Catalogue(None, None, (("Content-Type", "text/plain; charset=UTF-8"),), messages)


def _outcome(data: bytes) -> Catalogue | str:
    try:
        return parse(data)
    except CatalogueError as error:
        return f"{error.line}: {error}"


def _outcome_line_by_line(data: bytes) -> Catalogue | str:
    """The same without the reader of usual entries."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse_module, "usual_run", lambda *_: lambda stop, _messages: Stop(*stop))
        return _outcome(data)


def _held(message: Message) -> Message:
    """What is written of a message: gettext writes no `fuzzy` on an empty one."""
    return replace(
        message, fuzzy=message.fuzzy and bool(message.target or any(message.plural_targets))
    )
