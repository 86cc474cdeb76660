"""What site generators replace in a text before its own syntax is read: `{{ page.title }}`, `{% include x %}`,
`{{< figure src="a.png" >}}`.

Sources: Liquid (Jekyll), Nunjucks (Eleventy, Hexo), Jinja; Hugo's shortcodes. None of it is prose.
"""

from __future__ import annotations

import re

OUTPUT = r"\{\{(?:[^{}]|\{(?!\{)|\}(?!\}))*+\}\}"
"""`{{ … }}`, Hugo's `{{< … >}}` and `{{% … %}}` among them; never from one opening over the next, so that a text of
nothing but openings takes no longer than another."""
TAG = r"\{%(?:[^%{]|%(?!\})|\{(?!%))*+%\}"
"""`{% … %}`"""
TWIG_COMMENT = r"\{#(?:[^#{]|#(?!\})|\{(?!#))*+#\}"
"""`{# … #}`, which Jinja, Nunjucks and Twig do not show."""

_SHORTCODE = re.compile(f"{OUTPUT}|{TAG}|{TWIG_COMMENT}")


def without_shortcodes(text: str) -> str:
    """The text with a space in the place of each.

    >>> without_shortcodes("By {{ page.author }}{% endif %}.")
    'By   .'
    """
    if "{{" in text or "{%" in text or "{#" in text:
        return _SHORTCODE.sub(" ", text)
    return text
