"""What no line end may part, in headlines and in the narrow cells of tables."""

from __future__ import annotations

from typing import Any

import pytest

from l10n.publish import markup
from l10n.publish.isolate import isolated, speech
from l10n.publish.spacing import together, together_in_cells


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Talks with al-Sharaa today", "al-Sharaa"),
        ("Переговоры с аш-Шараа", "аш-Шараа"),
        ("Rents rose 10–12% in 2024", "10–12%"),
        ("$3.5–$4 a loaf", "$3.5–$4"),
        ("من ١٠–٢٠ سنة", "١٠–٢٠"),
    ],
)
def test_headlines_keep_them_together(text: str, kept: str) -> None:
    html = markup.write(together([markup.Token("text", text)]))
    assert html == text.replace(kept, f'<span class="together">{kept}</span>')


def test_a_text_is_not_changed_outside_of_cells() -> None:
    html = "<p>al-Sharaa, 10–12%</p><table><tr><th>Al-hissa</th><td>5</td></tr></table><p>1–2</p>"
    kept = html.replace("Al-hissa", '<span class="together">Al-hissa</span>')
    assert markup.write(together_in_cells(markup.read(html))) == kept


_LINES = """() => [...document.querySelectorAll("td")].map(
  cell => new Set([...(() => { const r = document.createRange(); r.selectNodeContents(cell); return r; })()
    .getClientRects()].map(box => Math.round(box.bottom))).size)"""


def test_cells_of_a_narrow_table_stay_on_one_line(browser: Any) -> None:
    cells = "<td>10–12%</td><td>Al-hissa</td><td>+963\u00a041\u00a0123\u00a04567</td>"
    page = browser.new_page()
    try:
        page.set_content(
            f'<style>.together {{white-space: nowrap}}</style><table style="width: 1px"><tr>{cells}'
        )
        parted = page.evaluate(_LINES)
        kept = markup.write(together_in_cells(isolated(markup.read(cells), speech("en"))))
        page.set_content(
            f'<style>.together {{white-space: nowrap}}</style><table style="width: 1px"><tr>{kept}'
        )
        assert page.evaluate(_LINES) == [1, 1, 1]
        assert parted == [2, 2, 1]
    finally:
        page.close()
