"""Synthetic articles as Markdown, HTML and plain text: the same seed gives the same bytes everywhere.

Words are built from syllables; the structure is that of real articles: front matter, headings, paragraphs with inline
markup, lists, tables, quotations, code; about 4 KB and 40 sentences each.
"""

from __future__ import annotations

import html
import random
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

FORMATS = ("md", "html", "txt")
_COMMON = ("the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "with", "on", "be")
_ONSETS = ("b", "br", "d", "f", "fl", "g", "gr", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t")
_NUCLEI = ("a", "e", "i", "o", "u", "ea", "ai", "ou")
_CODAS = ("", "", "n", "r", "l", "nd", "st")
_ENDINGS = ("", "", "er", "ing", "ed", "s", "ion", "ly")
_STOPS = (".", ".", ".", ".", ".", ".", "?", "!", ":")

Part = tuple[str, str]
"""(kind, content in Markdown)."""


def write(
    folder: Path, count: int, formats: tuple[str, ...] = FORMATS, data: Path | None = None
) -> None:
    """Writes articles into `folder/<format>/NNN/aNNNNN.<format>`; with the generator beside the project, if `data` is
    the folder that has one."""
    generator = data / "bench" / "make_corpus.py" if data else None
    for suffix in formats:
        target = folder / suffix
        if generator and generator.is_file():
            command = [
                sys.executable,
                str(generator),
                "articles",
                "--n",
                str(count),
                "--formats",
                suffix,
            ]
            subprocess.run([*command, "--out", str(target)], check=True, capture_output=True)
            continue
        for number in range(count):
            path = target / f"{number // 100:03}" / f"a{number:05}.{suffix}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(article(number, suffix), encoding="utf-8")


def article(number: int, suffix: str) -> str:
    """An article by its number, in one of the formats."""
    parts = list(_parts(random.Random(f"article {number}")))
    return {"md": _markdown, "html": _html, "txt": _plain}[suffix](parts)


def _parts(chance: random.Random) -> Iterator[Part]:
    yield "title", _heading(chance)
    yield "summary", _sentence(chance, markup=False)
    for _ in range(chance.randint(3, 7)):
        yield "heading", _heading(chance)
        for _ in range(chance.randint(1, 4)):
            kind = chance.choices(("text", "list", "code", "quote", "table"), (60, 16, 10, 8, 6))[0]
            if kind == "list":
                yield kind, "\n".join(f"- {_sentence(chance)}" for _ in range(chance.randint(2, 6)))
            elif kind == "table":
                rows = [[_heading(chance) for _ in range(3)] for _ in range(chance.randint(2, 6))]
                yield kind, "\n".join(" | ".join(row) for row in rows)
            elif kind == "code":
                yield kind, "\n".join(f"{_word(chance)} = {_word(chance)}()" for _ in range(5))
            else:
                text = " ".join(_sentence(chance) for _ in range(chance.randint(1, 5)))
                yield kind, textwrap.fill(text, 80) if chance.random() < 0.3 else text


def _word(chance: random.Random) -> str:
    syllables = chance.choice((1, 1, 2, 2, 3))
    stem = "".join(chance.choice(_ONSETS) + chance.choice(_NUCLEI) for _ in range(syllables))
    return stem + chance.choice(_CODAS) + chance.choice(_ENDINGS)


def _words(chance: random.Random, count: int) -> list[str]:
    return [
        chance.choice(_COMMON) if chance.random() < 0.4 else _word(chance) for _ in range(count)
    ]


def _heading(chance: random.Random) -> str:
    return " ".join(_words(chance, chance.randint(2, 6))).capitalize()


def _sentence(chance: random.Random, markup: bool = True) -> str:
    words = _words(chance, chance.randint(6, 24))
    words[0] = words[0].capitalize()
    at = chance.randrange(1, len(words))
    dice = chance.random() if markup else 1
    if dice < 0.15:
        words[at] = f"`{words[at]}`"
    elif dice < 0.28:
        words[at] = f"[{words[at]}](https://example.org/{_word(chance)})"
    elif dice < 0.35:
        words[at] = f"**{words[at]}**"
    elif dice < 0.42:
        words[at] = f"*{words[at]}*"
    elif len(words) > 9:
        words[len(words) // 2] += chance.choice((",", ";", " —"))
    return " ".join(words) + chance.choice(_STOPS)


def _markdown(parts: list[Part]) -> str:
    title, summary = parts[0][1], parts[1][1]
    out = [
        f'---\ntitle: "{title}"\ndate: 2026-01-01\ndescription: "{summary}"\ntags: [news]\n---',
        f"# {title}",
    ]
    for kind, text in parts[2:]:
        if kind == "heading":
            out.append(f"## {text}")
        elif kind == "code":
            out.append(f"```python\n{text}\n```")
        elif kind == "quote":
            out.append(textwrap.indent(text, "> "))
        elif kind == "table":
            head, *rows = text.split("\n")
            out.append("\n".join([f"| {head} |", "|---|---|---|", *(f"| {row} |" for row in rows)]))
        else:
            out.append(text)
    return "\n\n".join(out) + "\n"


def _html(parts: list[Part]) -> str:
    title, summary = parts[0][1], parts[1][1]
    head = (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="description" content="{html.escape(summary)}">\n</head>\n<body>\n<article>\n<h1>{title}</h1>'
    )
    out = [head]
    for kind, text in parts[2:]:
        inline = _inline_html(text)
        if kind == "heading":
            out.append(f"<h2>{inline}</h2>")
        elif kind == "list":
            out.append("<ul>\n" + re.sub(r"(?m)^- (.*)$", r"<li>\1</li>", inline) + "\n</ul>")
        elif kind == "code":
            out.append(f"<pre><code>{html.escape(text)}</code></pre>")
        elif kind == "table":
            rows = (
                f"<tr><td>{row.replace(' | ', '</td><td>')}</td></tr>" for row in inline.split("\n")
            )
            out.append("<table>\n" + "\n".join(rows) + "\n</table>")
        else:
            tag = "blockquote" if kind == "quote" else "p"
            out.append(f"<{tag}>{inline}</{tag}>")
    return "\n".join(out) + "\n</article>\n</body>\n</html>\n"


def _inline_html(text: str) -> str:
    text = html.escape(text, quote=False)
    text = re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
    text = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', text)
    text = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", text)
    return re.sub(r"\*([^*]+)\*", r"<em>\1</em>", text)


def _plain(parts: list[Part]) -> str:
    out = []
    for kind, text in parts:
        bare = re.sub(r"[`*]", "", re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text))
        out.append(bare if kind in ("list", "table", "code") else textwrap.fill(bare, 76))
    return "\n\n".join(out) + "\n"
