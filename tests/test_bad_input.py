"""Bad input: each is one clear line that names the file, or a correct result; nothing is lost, nothing else stops."""

from __future__ import annotations

import errno
import os
import subprocess
import unicodedata
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import l10n
from l10n.pipeline.jobs import Failure

GOOD = "Talks went on\n\nThey met on Monday. Nobody left.\n"
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n\n'
)
DONE = '#: source_articles/talks.txt\nmsgid "They met on Monday."\nmsgstr "التقوا يوم الاثنين."\n'


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def article(desk: Path, name: str = "talks.txt", content: str | bytes = GOOD) -> Path:
    return put(desk / "source_articles" / name, content)


def catalogue(desk: Path, content: str | bytes, language: str = "ar", name: str = "talks") -> Path:
    return put(desk / "locales" / language / "LC_MESSAGES" / f"{name}.po", content)


def one_line(err: str) -> str:
    lines = err.splitlines()
    assert len(lines) == 1, err
    assert "Traceback" not in err
    return lines[0]


# --- catalogues (items 1-22 of the list of inputs to survive) --------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "content", "line"),
    [
        ("1 no closing quote of a msgstr", HEADER + 'msgid "A"\nmsgstr "B\n', 9),
        ("2 no closing quote of a msgid", HEADER + 'msgid "A\nmsgstr "B"\n', 8),
        ("3 no closing quote of a continuation", HEADER + 'msgid "A"\nmsgstr ""\n"B\n', 10),
        ("4 typographic quotes", HEADER + "msgid “A”\nmsgstr “B”\n", 8),
        ("5 conflict markers", HEADER + f"<<<<<<< ours\n{DONE}=======\n{DONE}>>>>>>> theirs\n", 8),
        ("6 cut off after a msgid", HEADER + 'msgid "A"\n', None),
        ("7 empty", "", None),
        ("8 the same message twice", HEADER + DONE + "\n" + DONE, 13),
        ("16 UTF-16", (HEADER + DONE).encode("utf-16"), None),
        ("17 not UTF-8", (HEADER + DONE).encode() + b'\nmsgid "\xe9"\nmsgstr ""\n', 12),
        (
            "18 another charset than it says",
            (HEADER.replace("UTF-8", "ASCII") + DONE).encode(),
            None,
        ),
        ("19 NUL", HEADER + DONE.replace("Monday", "Mon\0day"), 9),
        ("binary", bytes(range(256)) * 8, None),
    ],
    ids=lambda value: value if isinstance(value, str) and value[:2].strip().isdigit() else "",
)
def test_a_broken_catalogue_is_refused_with_its_line_and_stops_nothing_else(
    desk, cli, fault, content, line
):
    article(desk)
    broken = catalogue(desk, content)
    before = broken.read_bytes()
    for command in ("extract", "merge", "status"):
        told = cli(command)
        shown = "locales/ar/LC_MESSAGES/talks.po"
        assert told.code == 3
        said = one_line(told.err)
        assert f"{shown}:{line}: " in said if line else shown in said
        assert broken.read_bytes() == before
    assert (desk / "locales/ru/LC_MESSAGES/talks.po").is_file()
    assert (desk / "build/ru/talks.txt").read_text() == GOOD
    assert not (desk / "build/ar").exists()


def test_a_header_that_is_missing_or_fuzzy_is_a_warning(desk, cli):
    """Item 9."""
    article(desk)
    for content in (DONE, "#, fuzzy\n" + HEADER + DONE):
        catalogue(desk, content)
        told = cli("merge", "--lang", "ar")
        assert told.code == 0
        assert "locales/ar/LC_MESSAGES/talks.po" in told.err
        assert "header" in told.err
        assert "التقوا يوم الاثنين. Nobody left." in (desk / "build/ar/talks.txt").read_text()


@pytest.mark.parametrize("plural", ["nplurals=2; plural=n != 1;", '__import__(\\"os\\").abort()'])
def test_plural_rules_that_are_wrong_or_code_do_no_harm_where_there_are_no_plurals(
    desk, cli, plural
):
    """Items 10, 11."""
    article(desk)
    catalogue(desk, HEADER.replace('"MIME', f'"Plural-Forms: {plural}\\n"\n"MIME') + DONE)
    assert cli("merge", "--lang", "ar").code == 0


def test_a_language_that_is_a_path_reaches_no_path(desk, cli):
    """Item 12."""
    article(desk)
    found = catalogue(desk, HEADER.replace("Language: ar", "Language: ../../x") + DONE)
    told = cli("merge", "--lang", "ar")
    assert "no language tag" in told.err
    assert sorted(p.name for p in (desk / "build").iterdir()) == ["ar"]
    out = desk / "out.txt"
    assert cli("merge", desk / "source_articles/talks.txt", found, "-o", out).code == 0
    assert out.is_file()
    assert cli("extract", "--lang", "../../x").code == 2


def test_a_catalogue_in_another_languages_folder_is_refused(desk, cli):
    """Item 13."""
    article(desk)
    catalogue(desk, HEADER + DONE, "ru")
    told = cli("merge", "--lang", "ru")
    assert told.code == 3
    assert one_line(told.err).endswith("correct the header, or move the file")


def test_a_byte_order_mark_is_dropped_and_line_ends_are_kept(desk, cli):
    """Items 14, 15."""
    article(desk)
    found = catalogue(desk, "\ufeff" + (HEADER + DONE).replace("\n", "\r\n"))
    told = cli("extract", "--lang", "ar")
    assert told.code == 0
    assert "byte-order mark" in one_line(told.err)
    after = found.read_bytes()
    assert after.startswith(b"msgid")
    assert after.count(b"\n") == after.count(b"\r\n")


def test_unusual_line_separators_in_a_translation_are_kept(desk, cli):
    """Item 20."""
    article(desk)
    odd = "التقوا\u2028يوم\x85الاثنين."
    found = catalogue(desk, HEADER + DONE.replace("التقوا يوم الاثنين.", odd))
    assert cli("extract", "--lang", "ar").code == 0
    assert odd.encode() in found.read_bytes()


def test_files_that_editors_leave_beside_a_catalogue_are_ignored(desk, cli):
    """Item 53."""
    article(desk)
    found = catalogue(desk, HEADER + DONE)
    for name in ("talks.mo", "talks.po~", ".talks.po.swp", "talks.po.bak"):
        put(found.with_name(name), b"\0\1\2")
    article(desk, "talks.txt~", b"\0")
    article(desk, ".talks.txt.swp", b"\0")
    article(desk, "~$talks.html", b"\0")
    assert cli("extract").code == 0
    assert cli("merge").out.count("build/") == 3


def test_a_catalogue_that_lost_its_tail_is_a_warning(desk, cli):
    """Item 6: a file cut off between two messages is valid, so the tool compares it with what it last saw."""
    article(desk)
    cli("extract", "--lang", "ar")
    found = desk / "locales/ar/LC_MESSAGES/talks.po"
    whole = found.read_text().replace('msgstr ""\n\n', 'msgstr "ترجمة"\n\n').rstrip("\n")
    found.write_text(whole.removesuffix('msgstr ""') + 'msgstr "ترجمة"\n')
    cli("extract", "--lang", "ar")
    found.write_text(found.read_text().rpartition("\n\n")[0] + "\n")
    for command in ("merge", "extract"):
        told = cli(command, "--lang", "ar")
        assert told.code == 0
        assert "talks.po: it has 1 translation fewer than when it was last seen" in told.err


# --- articles --------------------------------------------------------------------------------------------------------

DEEP = 10_000


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("zero.txt", b"Talks\0went on", "zero.txt:1: this is binary data (a NUL byte), not text"),
        ("picture.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture.md:3: this is binary data"),
        ("latin.txt", b"Talks\nwent \xff\xfe\x80\x81 on \x9d", "latin.txt:2: byte 0xff at offset 11"),
        ("wide.txt", "Talks went on".encode("utf-16-le"), "looks like UTF-16 without a byte-order mark"),
        ("broken.md", "---\ntitle: [a\n---\n\nText here.\n", "broken.md:"),
        ("python.md", "---\ntitle: !!python/name:os.system x\n---\n\nText here.\n", "python.md:2: "),
        ("deep.md", f"---\ntitle: {'[' * DEEP}\n---\n\nText here.\n", "deep.md:2: "),
        ("large.md", "---\nx: |\n" + "  filler\n" * 120_000 + "---\n\nText.\n", "large.md:2: "),
        (
            "bomb.md",
            "---\na: &a [x, x, x, x, x, x, x, x, x]\n"
            + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
            + "---\n\nText here.\n",
            "aliases",
        ),
    ],
)  # fmt: skip
def test_a_bad_article_is_one_line_and_the_others_go_on(desk, cli, name, content, said):
    """Items 16-19, 33, 34, 37."""
    article(desk)
    article(desk, name, content)
    told = cli("extract")
    assert told.code == 3
    assert said in one_line(told.err)
    assert "; " in told.err  # and what to do
    assert (desk / "locales/ar/LC_MESSAGES/talks.po").is_file()
    merged = cli("merge")
    assert merged.code == 3
    assert said in one_line(merged.err)
    assert (desk / "build/ar/talks.txt").read_text() == GOOD


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", ""),
        ("empty.md", ""),
        ("empty.html", ""),
        ("blank.txt", " \n\n\t\n"),
        ("markup.md", "---\n\n***\n\n<!-- -->\n"),
        ("markup.html", "<!doctype html><hr><script>let a = 1</script>"),
        ("numbers.txt", "12 345\n\nhttps://example.org/\n"),
    ],
)
def test_an_article_without_prose_has_an_empty_catalogue(desk, cli, name, content):
    """Item 39."""
    source = article(desk, name, content)
    assert cli("extract").code == 0
    assert cli("extract").out.endswith("0 changed\n")
    assert cli("merge").code == 0
    assert (desk / "build/ar" / name).read_bytes() == source.read_bytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("quotes.md", "> " * DEEP + "Deep text\n"),
        ("lists.md", "- " * DEEP + "Deep text\n"),
        ("brackets.md", "[" * DEEP + "Deep text\n"),
        ("emphasis.md", "*a _b " * DEEP + "\n"),
        ("links.md", "[a](" * DEEP + "\n"),
        ("images.md", "![" * DEEP + "Deep" + "](u)" * DEEP + "\n"),
        ("row.md", "![a. Deep](u) " * DEEP + "\n"),
        ("divs.html", "<div>" * DEEP + "Deep text" + "</div>" * DEEP),
        ("unclosed.html", "<b>" * DEEP + "Deep text"),
        ("open.html", "<p>Deep text <a href='x>never closed</p> <script> let a = 1;"),
        ("comment.html", "<p>Deep text</p><!-- never closed"),
        ("angles.html", "<p>Deep text " + "<" * DEEP),
        ("fence.md", "Deep text\n\n```\nnever closed\n"),
        ("matter.md", "---\ntitle: never closed\n\nDeep text\n"),
        ("line.txt", "A" * 1_000_000),
        ("spaces.txt", "A" + " " * 1_000_000 + "b"),
        ("controls.txt", "Deep \x01\x07\x1b[31mtext\x7f\n"),
        ("separators.txt", "Deep\u2028text\x85here\x0b\x0c\n"),
        ("ends.txt", "Deep text.\r\nMore text.\rThe end.\nNo end of line"),
        ("bidi.txt", "Deep \u202etext\u202c \u2067more\n"),
        ("marked.txt", "Deep text\n".encode("utf-16")),
        ("cyrillic.txt", ("Переговоры шли весь день. Никто не ушёл. " * 20).encode("cp1251")),
    ],
)
def test_a_strange_article_comes_back_byte_for_byte(desk, cli, name, content):
    """Items 14-20, 36-38: read, extracted, merged with an empty catalogue and proved by `verify`."""
    source = article(desk, name, content)
    assert cli("extract", "--lang", "ar").code == 0
    assert cli("merge", "--lang", "ar").code == 0
    assert (desk / "build/ar" / name).read_bytes() == source.read_bytes()
    proof = cli("verify", source, "--json")
    assert proof.code == 0, proof.out


def test_values_that_yaml_takes_for_other_things_stay_as_they_are(desk, cli):
    """Item 35."""
    text = "---\ntitle: no\nlang: no\ndate: 12:30\nversion: 1.10\n---\n\nNothing here.\n"
    source = article(desk, "norway.md", text)
    cli("extract")
    assert cli("merge").code == 0
    assert (desk / "build/ar/norway.md").read_text() == source.read_text()


def test_an_article_whose_language_cannot_be_told_asks_for_it(desk, cli):
    """Item 40."""
    (desk / "l10n.toml").write_text('languages = ["ar"]\n')
    article(desk, "people.txt", "Xqz\n")
    told = cli("extract")
    assert told.code == 3
    assert "source_language" in one_line(told.err)
    (desk / "l10n.toml").write_text('languages = ["ar"]\nsource_language = "ru"\n')
    assert cli("extract").code == 0
    assert "X-Source-Language: ru" in (desk / "locales/ar/LC_MESSAGES/people.po").read_text()


# --- names (items 29-32) ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "two words.txt",
        "زيارة موسكو.txt",
        "Переговоры.md",
        "café.md",
        unicodedata.normalize("NFD", "café.md"),
        "news: what now?.txt",
        "emoji 🕊️.md",
        "bacon.md",
        "console.txt",
        "a.b.c.md",
        "sub/folder/talks.txt",
        "-dash.md",
        "%20.md",
        "quote'\".md",
    ],
)
def test_an_unusual_name_is_a_name(desk, cli, name):
    source = article(desk, name, "They met on Monday.\n")
    for _ in range(2):
        assert cli("extract").code == 0
    assert cli("extract").out == "1 article, 3 catalogues, 0 changed\n"
    assert cli("merge").code == 0
    identifier = unicodedata.normalize("NFC", name.rpartition(".")[0])
    assert (desk / f"build/ar/{identifier}{source.suffix}").read_text() == "They met on Monday.\n"
    assert cli("status", "--", identifier).code == 0
    assert cli("verify", "--", source).code == 0


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("con.txt", "not every file system"),
        ("lpt1.md", "not every file system"),
        ("stop..md", "not every file system"),
        ("space .md", "not every file system"),
        ("back\\slash.md", "not every file system"),
        ("line\nfeed.md", "line\\nfeed.md: its name has invisible or control characters"),
        ("evil\u202etxt.md", "evil\\u202etxt.md: its name has invisible"),
        ("names.md", "a catalogue that all articles share"),
        ("Phrases.md", "a catalogue that all articles share"),
        ("n" * 245 + ".md", "longer than 240 bytes"),
        (os.fsdecode(b"caf\xe9.md"), "caf\\xe9.md: its name has invisible"),
    ],
)
def test_an_impossible_name_is_refused_and_the_others_go_on(desk, cli, name, said):
    article(desk)
    article(desk, name)
    for command in ("extract", "merge", "status"):
        told = cli(command)
        assert told.code == 3
        assert said in one_line(told.err)
        assert "rename" in told.err
    assert (desk / "build/ar/talks.txt").is_file()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twin.md", "twin.html"),
        ("twin.md", "Twin.md"),
        (unicodedata.normalize("NFC", "é.md"), unicodedata.normalize("NFD", "é.md")),
    ],
)
def test_two_articles_that_would_share_a_catalogue_are_both_refused(desk, cli, one, other):
    article(desk)
    article(desk, one)
    article(desk, other)
    told = cli("extract")
    assert told.code == 3
    lines = told.err.splitlines()
    assert len(lines) == 2
    assert all(one in line and other in line for line in lines)
    assert [p.name for p in (desk / "locales/ar/LC_MESSAGES").iterdir()] == ["talks.po"]


def test_links_out_of_the_project_are_not_followed(desk, cli, tmp_path_factory):
    """Item 30: neither where articles are read nor where anything is written."""
    outside = tmp_path_factory.mktemp("outside")
    secret = put(outside / "secret.txt", "Secret words.\n")
    article(desk)
    (desk / "source_articles/leak.txt").symlink_to(secret)
    (desk / "source_articles/gone.txt").symlink_to(desk / "nowhere.txt")
    (desk / "source_articles/loop").symlink_to(desk / "source_articles")
    (desk / "build").mkdir()
    (desk / "build/ar").symlink_to(outside)
    (desk / "locales").mkdir()
    (desk / "locales/ru").symlink_to(outside)
    told = cli("extract")
    assert told.code == 3
    assert "leak.txt: this link leads out of the project" in told.err
    assert "gone.txt: this is no file" in told.err
    assert (
        "locales/ru/LC_MESSAGES/talks.po: a link in this path leads out of the project" in told.err
    )
    assert (desk / "locales/ar/LC_MESSAGES/talks.po").is_file()
    told = cli("merge", "talks")
    assert told.code == 3
    assert "build/ar/talks.txt: a link in this path leads out of the project" in told.err
    assert sorted(p.name for p in outside.rglob("*.*")) == ["secret.txt"]


def test_a_link_within_the_project_is_an_article(desk, cli):
    put(desk / "drafts/draft.txt", GOOD)
    (desk / "source_articles/draft.txt").symlink_to("../drafts/draft.txt")
    assert cli("extract").code == 0
    assert (desk / "locales/ar/LC_MESSAGES/draft.po").is_file()


def test_a_pipe_among_the_articles_is_no_article(desk, cli):
    article(desk)
    os.mkfifo(desk / "source_articles/pipe.txt")
    told = cli("extract")
    assert told.code == 3
    assert "pipe.txt: this is no file" in one_line(told.err)


# --- values from programs -------------------------------------------------------------------------------------------


def test_half_a_character_in_a_call_is_told_or_goes_through():
    """Item 21."""
    assert (
        "".join(l10n.segment("One \ud800 left. Two stayed.", "en"))
        == "One \ud800 left. Two stayed."
    )
    assert l10n.detect("Переговоры \ud800 шли весь день").language == "ru"
    article = replace(l10n.read(GOOD.encode()), source=GOOD.replace("Monday", "\ud800"))
    with pytest.raises(l10n.L10nError, match=r"U\+D800 is half a character"):
        l10n.write(article)


def test_a_plug_in_that_cannot_be_loaded_is_named(desk, cli, monkeypatch):
    from l10n import plugins
    from l10n.checks import registry as checks
    from l10n.documents import registry as formats

    every = (formats.formats, formats.suffixes, formats.syntaxes, checks.checks)
    for command, group in (("extract", "l10n.formats"), ("check", "l10n.checks")):
        broken = EntryPoint("odt", "no_such_module:IT", group)
        monkeypatch.setattr(plugins, "plug_ins", lambda g, b=broken: [b] if g == b.group else [])
        for cached in every:
            cached.cache_clear()
        told = cli(command)
        assert told.code == 2
        said = f"l10n: the plug-in odt (no_such_module:IT, {group}) cannot be loaded: Module"
        assert told.err.splitlines()[-1].startswith(said)
    monkeypatch.undo()
    for cached in every:
        cached.cache_clear()


# --- disks (item 44; files one by one are in test_files.py) ----------------------------------------------------------


def test_a_full_disk_fails_what_does_not_fit_and_nothing_else(small, cli, monkeypatch):
    monkeypatch.chdir(small)
    put(small / "l10n.toml", 'languages = ["ar"]\nsource_language = "en"\n')
    article(small, "a.txt", "They met.\n")
    article(small, "b.txt", "".join(f"Sentence {n} of many is here.\n" for n in range(700)))
    told = cli("extract")
    assert told.code == 3
    said = "locales/ar/LC_MESSAGES/b.po: it cannot be written: no space left on device; free some space"
    assert one_line(told.err) == f"l10n: {said}"
    assert [p.name for p in (small / "locales/ar/LC_MESSAGES").iterdir()] == ["a.po"]


def test_a_read_only_project_is_one_line_and_can_be_looked_at(small, cli, monkeypatch):
    monkeypatch.chdir(small)
    put(small / "l10n.toml", 'languages = ["ar"]\nsource_language = "en"\n')
    article(small, "a.txt", "They met.\n")
    cli("extract")
    before = {path: path.read_bytes() for path in small.rglob("*") if path.is_file()}
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    for command in ("extract", "merge", "init"):
        told = cli(command, *(["new"] if command == "init" else []))
        assert told.code == 3
        assert one_line(told.err).endswith("read-only file system; the file system is read only")
    assert cli("status").code == 0
    assert cli("verify", "a").code == 0
    assert {path: path.read_bytes() for path in small.rglob("*") if path.is_file()} == before


def test_a_folder_that_is_gone_is_one_line(folder, cli, monkeypatch):
    gone = folder / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    told = cli("extract")
    assert told.code == 2
    assert one_line(told.err) == "l10n: the current folder is gone; change to another one"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "there is no text in it to translate"),
        ("Layla Haddad\n", "its language cannot be told"),
    ],
)
def test_why_an_article_was_refused_is_told_by_all(desk, cli, content, reason):
    """Instead of sending people from `merge` to `extract` and back."""
    (desk / "l10n.toml").write_text('languages = ["ar", "ru", "en"]\n')
    (desk / "source_articles/x.md").write_text(content)
    assert reason in cli("extract").err
    told = cli("merge")
    assert reason in told.err
    assert "run `l10n extract`" not in told.err
    told = cli("status")
    assert reason in told.out
    assert "l10n extract" not in told.out


@pytest.mark.parametrize("where", ["locales/ru/LC_MESSAGES", "locales/ru", "locales"])
def test_a_folder_that_cannot_be_used_is_one_clear_line(desk, cli, where):
    (desk / "source_articles/x.md").write_text("They met.\n")
    path = desk / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    for command in ("extract", "merge", "status"):
        told = cli(command)
        assert "the tool failed" not in told.err
        assert "Traceback" not in told.err
    assert f"{where}" in cli("extract").err


def test_what_may_not_be_read_is_no_fault_of_the_tool(desk):
    path = desk / "locales/ru/LC_MESSAGES"
    failure = Failure.of(PermissionError(errno.EACCES, "Permission denied", str(path)))
    assert failure.reason == f"{path}: it cannot be used: permission denied; check its permissions"
    assert failure.trace == ""
