"""The cost of a site, beside Pelican and MkDocs with its i18n plug-in: `python -m benchmarks.publish [--articles N]`.

Processor seconds of whole processes, children included. We merge the catalogues and make the site; the peers get the
finished renditions as Markdown. They have no incremental build for translations, so a changed sentence costs them the
whole site again.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks import peers
from benchmarks.cost import Cost, FailedError, measured

SAMPLE = "moscow-visit"
LANGUAGES = ("ar", "ru", "en")
SETTINGS = """languages = ["ar", "ru", "en"]
[publish]
base_url = "https://news.example/"
"""
PELICAN = """SITENAME = "News"
SITEURL = "https://news.example"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = "feeds/all.atom.xml"
TRANSLATION_FEED_ATOM = "feeds/all-{lang}.atom.xml"
DEFAULT_PAGINATION = 50
ARTICLE_URL = ARTICLE_SAVE_AS = "{lang}/{slug}/index.html"
ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
"""
MKDOCS = """site_name: News
site_url: https://news.example/
plugins:
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: en, name: English, build: true, default: true}
        - {locale: ar, name: Arabic, build: true}
        - {locale: ru, name: Russian, build: true}
"""


@dataclass(frozen=True)
class Row:
    """One measurement."""

    task: str
    cpu: float
    memory: float
    target: float | None = None
    """What `cpu` should not exceed, or, of a peer, how many times ours it should be at least."""
    ratio: float | None = None


def main() -> int:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--articles", type=int, default=300)
    told.add_argument("--work", type=Path, default=peers.ROOT / "build")
    told.add_argument("--json", action="store_true")
    told.add_argument("--peers", nargs="*", default=list(PEERS), choices=PEERS, metavar="PEER")
    told.add_argument("--jobs", type=int, default=2, help="our processes for the whole site")
    given = told.parse_args()
    rows = run(given.work, given.articles, given.peers, given.jobs)
    if given.json:
        print(json.dumps([row.__dict__ for row in rows], indent=1))
    else:
        for row in rows:
            beside = f"  {row.ratio:6.1f} × ours" if row.ratio else ""
            aim = f"  (target {row.target:g})" if row.target else ""
            print(f"{row.task:44}{row.cpu:9.2f} s cpu {row.memory:7.0f} MiB{beside}{aim}")
    return 0


def run(work: Path, count: int, wanted: Sequence[str], jobs: int = 2) -> list[Row]:
    """The measurements over `count` articles in three languages, beside the peers that are wanted."""
    scratch = work / "bench-publish"
    shutil.rmtree(scratch, ignore_errors=True)
    ours, renditions = scratch / "ours", scratch / "renditions"
    write(ours, renditions, count)
    program = [peers.own(work), "-m", "l10n", "publish", "--quiet"]
    share = count / 10_000
    full = measured([*program, "--jobs", str(jobs)], ours)
    rows = [
        Row(
            f"publish, {count} articles × 3 languages", full.cpu, full.memory, round(120 * share, 2)
        ),
        _row("nothing changed", measured(program, ours, rounds=3), 0.5),
        _row("one sentence changed", measured(program, ours, rounds=3, before=_changer(ours)), 1.0),
        Row("a headline changed", *_headline(program, ours)),
    ]
    for name in wanted:
        try:
            cost = PEERS[name](work, scratch / name, renditions)
        except FailedError as error:
            print(f"{name}: {error}", file=sys.stderr)
            continue
        if cost:
            rows += [
                Row(f"{name}, whole site", cost.cpu, cost.memory, 10, cost.cpu / full.cpu),
                Row(
                    f"{name}, one sentence changed",
                    cost.cpu,
                    cost.memory,
                    10,
                    cost.cpu / rows[2].cpu,
                ),
            ]
    return rows


def _row(task: str, cost: Cost, target: float) -> Row:
    return Row(task, cost.cpu, cost.memory, target)


def write(ours: Path, renditions: Path, count: int) -> None:
    """`count` variants of a sample article: as a project with catalogues, and as finished renditions."""
    source = (peers.ROOT / "source_articles" / f"{SAMPLE}.txt").read_text("utf-8").splitlines()
    catalogues = {
        tag: (peers.ROOT / "locales" / tag / "LC_MESSAGES" / f"{SAMPLE}.po").read_text("utf-8")
        for tag in LANGUAGES
    }
    for tag in LANGUAGES:
        (ours / "locales" / tag / "LC_MESSAGES").mkdir(parents=True)
    (ours / "source_articles").mkdir()
    (ours / "l10n.toml").write_text(SETTINGS)
    renditions.mkdir()
    title = source[0]
    for number in range(count):
        name, own = f"article-{number:05}", f"{title} no. {number}"
        day = date(2020, 1, 1) + timedelta(days=number % 2000)
        front = f'---\ntitle: "{own}"\nlang: en\ndate: {day}\nauthor: Layla Haddad\n---\n\n'
        body = "\n\n".join(source[1:])
        (ours / "source_articles" / f"{name}.md").write_text(front + body + "\n")
        for tag, text in catalogues.items():
            text = _numbered(text, title, number)
            (ours / "locales" / tag / "LC_MESSAGES" / f"{name}.po").write_text(text)
            translated = dict(re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', text, re.MULTILINE))
            lines = [_rendered(line, translated) for line in source[1:]]
            head = f"{translated.get(own) or own}\n{day}\n{tag}\n{name}\n"
            (renditions / f"{name}.{tag}.md").write_text(head + "\n\n".join(lines) + "\n")


def _numbered(catalogue: str, title: str, number: int) -> str:
    """A catalogue whose headline, and its translation if it has one, bear a number."""
    entry = re.compile(r'(msgid "' + re.escape(title) + r')("\nmsgstr ")([^"]*)"')
    return entry.sub(
        lambda m: f'{m[1]} no. {number}{m[2]}{m[3] and f"{m[3]} {number}"}"', catalogue, count=1
    )


def _rendered(line: str, translated: dict[str, str]) -> str:
    for key, target in translated.items():
        if target:
            line = line.replace(key, target)
    return line


def _changer(folder: Path) -> Callable[[], None]:
    """What changes a sentence of a catalogue, each time another way."""
    path = folder / "locales" / "ar" / "LC_MESSAGES" / "article-00007.po"

    def change() -> None:
        text = path.read_text("utf-8")
        at = text.rindex('msgstr "', 0, text.rindex("إن شاء الله")) + len('msgstr "')
        path.write_text(f"{text[:at]}نعم، {text[at:]}", "utf-8")

    return change


def _headline(program: Sequence[str | Path], folder: Path) -> tuple[float, float]:
    """The cost after a headline changed, and with it an address, lists, feeds and the sitemap."""
    path = folder / "locales" / "ru" / "LC_MESSAGES" / "article-00009.po"
    text = path.read_text("utf-8")
    at = text.index('msgstr "', text.index('msgctxt "headline"')) + len('msgstr "')
    path.write_text(f"{text[:at]}Новое: {text[at:]}", "utf-8")
    cost = measured(program, folder)
    return cost.cpu, cost.memory


def _pelican(work: Path, folder: Path, renditions: Path) -> Cost | None:
    programs = peers._installed(work / "bench-pelican", "pelican", ["pelican[markdown]"])  # noqa: SLF001
    if programs is None:
        return None
    content = folder / "content"
    content.mkdir(parents=True)
    for path in renditions.iterdir():
        title, day, tag, name, body = path.read_text("utf-8").split("\n", 4)
        head = f"Title: {title}\nDate: {day}\nLang: {tag}\nSlug: {name}\nAuthor: Layla Haddad\n\n"
        (content / path.name).write_text(head + body)
    (folder / "pelicanconf.py").write_text(PELICAN)
    return measured([programs / "pelican", "content", "-s", "pelicanconf.py", "-q"], folder)


def _mkdocs(work: Path, folder: Path, renditions: Path) -> Cost | None:
    wanted = ["mkdocs", "mkdocs-static-i18n"]
    programs = peers._installed(work / "bench-mkdocs", "mkdocs", wanted)  # noqa: SLF001
    if programs is None:
        return None
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# News\n")
    for path in renditions.iterdir():
        title, _, _, _, body = path.read_text("utf-8").split("\n", 4)
        (docs / path.name).write_text(f"# {title}\n\n{body}")
    (folder / "mkdocs.yml").write_text(MKDOCS)
    return measured([programs / "mkdocs", "build", "-q"], folder)


PEERS = {"pelican": _pelican, "mkdocs": _mkdocs}


if __name__ == "__main__":
    sys.exit(main())
