"""The pictures of these pages, taken of the sample project in Chromium: `make pictures`, after `make demo`."""

from __future__ import annotations

import html
import json
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
BUILD = HERE.parent / "build"
LANGUAGES = ("ar", "ar-Latn", "ru", "en")
SIZES = {"phone": (390, 844), "desk": (1280, 900)}
ARTICLE = "volga-bridge"
SCRIPTS = {"ar": "rtl", "ar-Latn": "ltr", "ru": "ltr", "ru-Latn": "ltr"}
PARAGRAPHS = 6


def pages(browser: Any) -> None:
    """A page of the site in each language, at two widths."""
    addresses = json.loads((HERE.parent / "locales" / "addresses.json").read_text("utf-8"))
    for language in LANGUAGES:
        slug = addresses[language][ARTICLE][0]
        file = BUILD / "site" / language / slug / "index.html"
        for name, (width, height) in SIZES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(file.as_uri())
            page.screenshot(path=HERE / f"publishing-{language}-{name}.png")
            page.close()


def reader_scripts(browser: Any) -> None:
    """The beginning of a rendition in two languages and their reader scripts, side by side."""
    columns = []
    for tag, direction in SCRIPTS.items():
        text = (BUILD / tag / "moscow-visit.txt").read_text("utf-8")
        head, *rest = text.splitlines()[:PARAGRAPHS]
        body = "".join(f"<p>{html.escape(line)}</p>" for line in rest)
        columns.append(
            f"<section><code>{tag}</code><div lang={tag} dir={direction}><h2>{html.escape(head)}</h2>{body}</div></section>"
        )
    style = (
        "body{display:grid;grid-template-columns:repeat(4,1fr);gap:22px;margin:20px;font:15.5px/1.5 'Noto Sans',"
        "'Noto Sans Arabic'}section{border-top:3px solid #123a5a}h2{font-size:18px;line-height:1.3;margin:.2em 0 .5em}"
        "p{margin:0 0 .6em}code{color:#123a5a;font-size:13px}"
    )
    page = browser.new_page(viewport={"width": 1500, "height": 840})
    page.set_content(f"<!doctype html><meta charset=utf-8><style>{style}</style>{''.join(columns)}")
    page.screenshot(path=HERE / "reader-scripts.png")
    page.close()


def main() -> None:
    """Takes them all."""
    with sync_playwright() as running:
        browser = running.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        pages(browser)
        reader_scripts(browser)
        browser.close()


if __name__ == "__main__":
    main()
