"""What the judges of the web say of every page: Nu HTML checker, axe-core, Chromium itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

_BAD = (
    "<!DOCTYPE html><html><head><title></title></head><body><img src=x><p>a<div>b</p></body></html>"
)


def test_nu_finds_no_fault(nu: Callable[[Path], str], site: Path, tmp_path: Path) -> None:
    assert nu(site) == ""
    (tmp_path / "bad.html").write_text(_BAD)
    assert "error" in nu(tmp_path)


def test_axe_finds_no_violation(browser: Any, axe: str, site: Path, served: Any) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 844})
        page = context.new_page()
        every = sorted(site.rglob("index.html"))
        for file in every if scheme == "light" else every[::4]:
            page.goto(served.of(site, file))
            page.evaluate(axe)
            found = page.evaluate("axe.run()")
            assert len(found["passes"]) > 10
            said = [(v["id"], [n["html"] for n in v["nodes"]]) for v in found["violations"]]
            assert said == [], file
        context.close()


def test_pages_cost_two_requests_and_nothing_moves(browser: Any, site: Path, served: Any) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.resource_type))
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.moved += e.value })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for file in sorted(site.glob("*/*/index.html")):
        asked.clear()
        page.goto(served.of(site, file), wait_until="networkidle")
        assert sorted(kind for kind in asked if kind not in ("image", "other")) == [
            "document",
            "stylesheet",
        ]
        assert page.evaluate("window.moved") < 0.01
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, file
    page.close()


def test_arabic_is_set_as_arabic(browser: Any, site: Path, served: Any) -> None:
    page = browser.new_page()
    page.goto(served.of(site, next(site.glob("ar/*/index.html"))))
    style = page.evaluate(
        "(() => { const s = getComputedStyle(document.querySelector('.text p'));"
        " return [s.direction, s.letterSpacing, parseFloat(s.lineHeight) / parseFloat(s.fontSize)] })()"
    )
    assert style[:2] == ["rtl", "normal"] or style[:2] == ["rtl", "0px"]
    assert style[2] >= 1.7
    italics = page.evaluate(
        "[...document.querySelectorAll('em, i, cite')].filter(e => getComputedStyle(e).fontStyle == 'italic').length"
    )
    assert italics == 0
    page.close()
