"""Real clients accept the catalogues of the sample project without a word, and what they save is no change to us.

Each client skips aloud where it is not there. Poedit needs a display; what its save does to a file is written out below.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import l10n
from l10n.catalogues.po import write
from l10n.pipeline.extraction import extract_all
from l10n.project import articles, load

SAMPLES = Path(__file__).resolve().parents[2]
LANGUAGES = ("ar", "ru", "en")
SOURCES = ("aleppo-library.html", "moscow-visit.txt", "volga-bridge.md")
CATALOGUES = [f"{tag}/LC_MESSAGES/{Path(name).stem}.po" for tag in LANGUAGES for name in SOURCES]
TEMPLATES = [f"templates/{Path(name).stem}.pot" for name in SOURCES]

BLANK = "header field '{}' still has the initial default value"
TO_FILL_IN = ("PO-Revision-Date", "Last-Translator", "Language-Team", "Language")
"""The fields that a template leaves to who begins a catalogue from it; gettext's own templates have them so too."""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """What gettext's programs say is in the language of who runs them."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)


@pytest.fixture(scope="module", params=["new", "translated", "outdated"])
def locales(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues and templates of the sample articles: made anew, with translations, and after the articles were
    edited (fuzzy and obsolete messages)."""
    root = samples(tmp_path_factory.mktemp(request.param), locales=request.param != "new")
    extracted(root)
    if request.param == "outdated":
        edit(root)
        extracted(root)
        for tag in ("ar", "en"):
            text = (root / f"locales/{tag}/LC_MESSAGES/volga-bridge.po").read_text("utf-8")
            assert "\n#, fuzzy\n#| msgid " in text
            assert "\n#~ msgid " in text
    return root / "locales"


@pytest.fixture
def paper(folder: Path) -> Path:
    """The sample project in the current folder, its catalogues up to date."""
    extracted(samples(folder))
    return folder


@pytest.mark.parametrize("name", CATALOGUES)
def test_gettext_compiles_it(
    name: str, locales: Path, run: Callable[..., str], tmp_path: Path
) -> None:
    said = run("msgfmt", "-c", "-v", "-o", tmp_path / "out.mo", locales / name)
    counts = (
        r"\d+ translated messages?(, \d+ fuzzy translations?)?(, \d+ untranslated messages?)?\.\n"
    )
    assert re.fullmatch(counts, said), said


@pytest.mark.parametrize("name", TEMPLATES)
def test_gettext_finds_only_blanks_to_fill_in_a_template(
    name: str, locales: Path, run: Callable[..., str], tmp_path: Path
) -> None:
    said = run("msgfmt", "-c", "-o", tmp_path / "out.mo", locales / name).splitlines()
    assert [line.split("warning: ")[-1] for line in said] == [BLANK.format(f) for f in TO_FILL_IN]


@pytest.mark.parametrize("name", TEMPLATES)
def test_gettext_begins_a_catalogue_from_a_template(
    name: str, locales: Path, run: Callable[..., str], tmp_path: Path
) -> None:
    begun = tmp_path / "begun.po"
    run("msginit", "--no-translator", "-l", "ar", "-i", locales / name, "-o", begun)
    assert run("msgfmt", "-c", "-o", tmp_path / "out.mo", begun) == ""


def test_i18nspector_has_nothing_to_say(locales: Path, run: Callable[..., str]) -> None:
    assert run("i18nspector", *(locales / name for name in CATALOGUES + TEMPLATES)) == ""


@pytest.mark.parametrize("name", CATALOGUES + TEMPLATES)
def test_gettext_writes_the_same_bytes(
    name: str, locales: Path, run: Callable[..., str], tmp_path: Path
) -> None:
    """Poedit writes with gettext's writer, unwrapped where the file is: its save then is a diff of two lines."""
    run("msgcat", "--no-wrap", locales / name, "-o", tmp_path / "written.po")
    assert (tmp_path / "written.po").read_text("utf-8") == (locales / name).read_text("utf-8")


@pytest.mark.parametrize("name", CATALOGUES + TEMPLATES)
def test_no_line_ends_in_blanks(name: str, locales: Path) -> None:
    """Poedit takes them from the ends of comments; the next `extract` would put them back, and so on for ever."""
    lines = (locales / name).read_text("utf-8").splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


def test_an_authors_comment_leaves_no_blanks_at_line_ends() -> None:
    source = "<!-- l10n:comment The port   \nof the town. -->\nThey met on Monday.\n"
    written = write(l10n.extract(l10n.read(source.encode(), "markdown", "en"), "ar")).decode()
    assert "\n#. The port\n#. of the town.\n" in written


@pytest.mark.parametrize("name", CATALOGUES + TEMPLATES)
def test_translate_toolkit_writes_the_same_bytes(name: str, locales: Path, tmp_path: Path) -> None:
    pypo = pytest.importorskip(
        "translate.storage.pypo", reason="translate-toolkit is not installed"
    )
    store = pypo.pofile.parsefile(str(locales / name))
    store.savefile(str(tmp_path / "saved.po"))
    assert (tmp_path / "saved.po").read_bytes() == (locales / name).read_bytes()
    assert store.gettargetlanguage() == (None if name in TEMPLATES else name[:2])


@pytest.mark.parametrize("language", LANGUAGES)
def test_translate_toolkit_finds_no_fault_in_structure(
    language: str, locales: Path, tmp_path: Path
) -> None:
    """Its checks of style are a matter of taste; these are not."""
    pofilter = pytest.importorskip(
        "translate.filters.pofilter", reason="translate-toolkit is not installed"
    )
    checks = ["newlines", "escapes", "nplurals", "tabs", "validchars", "xmltags", "emails"]
    wanted = [f"--test={check}" for check in checks]
    arguments = [*wanted, f"--language={language}", "--progress=none", "--nofuzzy"]
    found = tmp_path / "found"
    with pytest.MonkeyPatch.context() as patch:
        where = [str(locales / language / "LC_MESSAGES"), str(found)]
        patch.setattr("sys.argv", ["pofilter", *arguments, *where])
        pofilter.main()
    assert [path.name for path in found.rglob("*.po")] == []


def as_poedit_saves(text: str) -> str:
    """Poedit 3.2.2, a letter typed and taken away again: a diff of two lines."""
    text = re.sub(r"(?m)^(.PO-Revision-Date: ).*?(\\n.)$", r"\g<1>2026-12-01 10:00+0300\2", text)
    return re.sub(r"(?m)^(.X-Generator: ).*?(\\n.)$", r"\1Poedit 3.2.2\2", text)


WEBLATE = '''\
"X-Source-Language: ru\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Project-Id-Version: volga-bridge 1\\n"
"Report-Msgid-Bugs-To: nobody@localhost.localdomain\\n"
"POT-Creation-Date: 2026-11-25 15:58+0000\\n"
"PO-Revision-Date: 2026-12-01 10:00+0000\\n"
"Last-Translator: Layla Haddad <layla@harbour-times.org>\\n"
"Language-Team: Arabic <https://translate.harbour-times.org/projects/articles/"
"volga-bridge/ar/>\\n"
"Language: ar\\n"
"Plural-Forms: nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 "
"&& n%100<=10 ? 3 : n%100>=11 ? 4 : 5;\\n"
"X-Generator: Weblate 5.14.3\\n"'''
"""The header as Weblate leaves it: the team is an address, long fields are wrapped; and in another order."""


def as_weblate_saves(text: str) -> str:
    head, body = text.split("\n\n", 1)
    comments = head[: head.index('msgid ""')]
    return f'{comments}msgid ""\nmsgstr ""\n{WEBLATE}\n\n{body}'


@pytest.mark.parametrize("wrapped", [False, True], ids=["as it was", "wrapped"])
@pytest.mark.parametrize("saved", [as_poedit_saves, as_weblate_saves])
def test_a_save_is_no_change(
    saved: Callable[[str], str],
    wrapped: bool,
    paper: Path,
    cli: Callable[..., Any],
    run: Callable[..., str],
) -> None:
    path = paper / "locales/ar/LC_MESSAGES/volga-bridge.po"
    assert cli("merge", "-q").code == 0
    renditions = contents(paper / "build")
    path.write_text(saved(path.read_text("utf-8")), "utf-8")
    if wrapped:  # what a server does that is not told to leave lines alone
        run("msgcat", path, "-o", path)
    catalogues = contents(paper / "locales")
    told = cli("extract")
    assert (told.code, told.err, contents(paper / "locales")) == (0, "", catalogues)
    assert told.out == "3 articles, 9 catalogues, 0 changed\n"
    told = cli("merge")
    assert (told.code, told.err, contents(paper / "build")) == (0, "", renditions)


def test_the_next_edit_of_the_article_changes_only_its_entry(
    paper: Path, cli: Callable[..., Any]
) -> None:
    path = paper / "locales/ar/LC_MESSAGES/volga-bridge.po"
    path.write_text(as_weblate_saves(path.read_text("utf-8")), "utf-8")
    before = entries(path)
    edit(paper)
    assert cli("extract", "-q").err == ""
    after = entries(path)
    gone = [entry for entry in before[1:] if entry not in after]
    assert [re.findall(r'(?m)^msgid "(.+)"', entry) for entry in gone] == [[OLD], [DROPPED]]
    assert WEBLATE.splitlines()[-6:] == after[0].splitlines()[-6:]  # from Language-Team on


def emptied(path: Path) -> str:
    """What OmegaT saves: every fuzzy translation as none, without its flag."""
    text = path.read_text("utf-8")
    saved = re.sub(r'#, fuzzy\n(?:#\|.*\n)*(msgid ".*"\nmsgstr )".*"', r'\1""', text)
    assert saved != text
    path.write_text(saved, "utf-8")
    return text


def test_an_unfinished_translation_that_a_client_empties_comes_back(
    paper: Path, cli: Callable[..., Any]
) -> None:
    path = paper / "locales/ar/LC_MESSAGES/volga-bridge.po"
    edit(paper)
    assert cli("extract", "-q").err == ""
    before = emptied(path)
    told = cli("extract", "-q")
    assert told.code == 0
    assert "volga-bridge.po: 1 fuzzy translation that had been emptied since" in told.err
    assert "fewer" not in told.err
    assert path.read_text("utf-8") == before
    assert cli("extract", "-q").err == ""
    assert path.read_text("utf-8") == before


def test_it_comes_back_also_where_the_article_changed_meanwhile(
    paper: Path, cli: Callable[..., Any]
) -> None:
    path = paper / "locales/ar/LC_MESSAGES/volga-bridge.po"
    edit(paper)
    cli("extract", "-q")
    source = paper / "source_articles/volga-bridge.md"
    source.write_text(source.read_text("utf-8") + "\n\nЕщё одно предложение.\n", "utf-8")
    targets = re.findall(r'(?m)^msgstr "(.+)"', emptied(path))
    cli("extract", "-q")
    assert re.findall(r'(?m)^msgstr "(.+)"', path.read_text("utf-8")) == targets


def test_who_empties_it_again_is_obeyed_and_still_nothing_is_lost(
    paper: Path, cli: Callable[..., Any]
) -> None:
    path = paper / "locales/ar/LC_MESSAGES/volga-bridge.po"
    edit(paper)
    cli("extract", "-q")
    words = re.search(r'#, fuzzy\n(?:#\|.*\n)*msgid "(.*)"\nmsgstr "(.*)"', emptied(path))
    assert words
    cli("extract", "-q")
    emptied(path)
    told = cli("extract", "-q")
    attic = paper / "locales/ar/attic/volga-bridge.po"
    assert "volga-bridge.po: 1 fuzzy translation emptied again; kept in locales/ar/" in told.err
    assert "fewer" not in told.err
    assert f'msgid "{words[1]}"\nmsgstr ""' in path.read_text("utf-8")
    assert words[2] in attic.read_text("utf-8")
    assert "brought-back" not in attic.read_text("utf-8")
    assert cli("extract", "-q").err == ""


def test_an_older_state_that_a_person_put_back_is_left_alone(
    paper: Path, cli: Callable[..., Any]
) -> None:
    path = paper / "locales/ar/LC_MESSAGES/volga-bridge.po"
    cli("extract", "-q")
    translated = path.read_text("utf-8")
    entry = re.search(r'(?m)^(#: .*\n)(msgid ".+"\nmsgstr )".+"', translated)
    assert entry
    older = translated.replace(entry[0], f'{entry[1]}{entry[2]}""')
    path.write_text(older, "utf-8")
    cli("extract", "-q")
    path.write_text(
        translated.replace(entry[0], entry[0].replace(entry[1], f"{entry[1]}#, fuzzy\n")), "utf-8"
    )
    assert cli("extract", "-q").err == ""
    for _ in range(2):
        path.write_text(older, "utf-8")
        told = cli("extract", "-q")
        assert "put back" not in told.err
        assert path.read_text("utf-8") == older
    assert not (paper / "locales/ar/attic").exists()


def test_nor_one_of_before_the_article_changed(paper: Path, cli: Callable[..., Any]) -> None:
    path = paper / "locales/ar/LC_MESSAGES/volga-bridge.po"
    edit(paper)
    cli("extract", "-q")
    older = re.sub(r"(?m)^(#\. changed|#\|).*\n", "", path.read_text("utf-8"))
    older = re.sub(r'#, fuzzy\n(msgid ".*"\nmsgstr )".*"', r'\1""', older)
    path.write_text(older, "utf-8")
    assert "put back" not in cli("extract", "-q").err
    assert path.read_text("utf-8") == older


def test_what_was_finished_since_is_not_touched(paper: Path, cli: Callable[..., Any]) -> None:
    path = paper / "locales/ar/LC_MESSAGES/volga-bridge.po"
    edit(paper)
    cli("extract", "-q")
    done = path.read_text("utf-8").replace("#, fuzzy\n", "")
    done = re.sub(r"(?m)^#\|.*\n", "", done)
    path.write_text(done, "utf-8")
    assert cli("extract", "-q").err == ""
    targets = re.findall(r'(?m)^msgstr "(.+)"', done)
    assert re.findall(r'(?m)^msgstr "(.+)"', path.read_text("utf-8")) == targets
    assert not list((paper / ".l10n").rglob("seen/ar/*.po"))


OLD, NEW = "Мост построили в 1936 г.", "Мост построили в 1937 г."
DROPPED = "Есть у проекта и критики."


def samples(root: Path, *, locales: bool = True) -> Path:
    """A copy of the sample project."""
    shutil.copy(SAMPLES / "l10n.toml", root)
    for part in ("source_articles", "locales") if locales else ("source_articles",):
        shutil.copytree(SAMPLES / part, root / part)
    return root


def extracted(root: Path) -> None:
    project = load(root)
    for result in extract_all(project, articles(project), (), templates=True):
        assert (result.warnings, result.failures) == ((), ())


def edit(root: Path) -> None:
    """One sentence with another year, one gone."""
    path = root / "source_articles/volga-bridge.md"
    text = path.read_text("utf-8")
    assert text.count(OLD) == text.count(DROPPED) == 1
    path.write_text(text.replace(OLD, NEW).replace(DROPPED, ""), "utf-8")


def entries(path: Path) -> list[str]:
    return path.read_text("utf-8").removesuffix("\n").split("\n\n")


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
