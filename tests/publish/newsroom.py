"""A small newsroom's project, and what is done to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from l10n import project
from l10n.pipeline.publishing import publish
from l10n.pipeline.site.outcome import Published

PLAIN = '[publish]\nbase_url = "https://x.example/"\n'
HEADER = 'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"PO-Revision-Date: 2025-02-0{day} 10:00+0000\\n"\n{more}'


def made(folder: Path, **options: Any) -> Published:
    return publish(project.load(folder), **options)


def tree(folder: Path) -> dict[str, bytes]:
    root = folder / "build" / "site"
    return {
        str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()
    }


def write(folder: Path, name: str, text: str) -> None:
    front = "---\ndate: 2025-01-0" + ("1" if name == "one" else "2") + "\n---\n"
    (folder / "source_articles" / f"{name}.md").write_text(front + text)


def catalogue(
    folder: Path,
    article: str,
    tag: str,
    targets: dict[str, str],
    *,
    rest: bool = False,
    day: int = 1,
    more: str = "",
) -> None:
    path = folder / "locales" / tag / "LC_MESSAGES" / f"{article}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    body = HEADER.format(tag=tag, day=day, more=more)
    for number, (key, target) in enumerate(targets.items()):
        context = 'msgctxt "headline"\n' if number == 0 else ""
        body += f'\n{context}msgid "{key}"\nmsgstr "{target}"\n'
    if rest:
        body += '\n#. [1]: two.md#more\nmsgid "See [the other][1] and [this][2]."\nmsgstr "См. [другую][1] и [эту][2]."\n'
    path.write_text(body)


def page(folder: Path, pattern: str) -> str:
    found = list((folder / "build" / "site").glob(f"{pattern}/index.html"))
    assert len(found) == 1, pattern
    return found[0].read_text("utf-8")
