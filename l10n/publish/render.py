"""The door of Jinja2: templates, the theme's before the toolkit's own, compiled once in a process as long as they stay the same.

`l10n/base.html` is the toolkit's in any case; so is what a template means by its own name.
"""

from __future__ import annotations

import os
import traceback
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from l10n.errors import ConfigError
from l10n.publish.tree import SHIPPED

_OURS = "l10n"


def safe(html: str) -> str:
    """HTML that a template shows as it is."""
    return Markup(html)  # noqa: S704 - made by `markup.write`, which escapes


class _Templates(jinja2.Environment):
    """`{% extends "article.html" %}` in a theme's `article.html` extends ours, it cannot mean itself."""

    def join_path(self, template: str, parent: str) -> str:
        return f"{_OURS}/{template}" if template == parent else template


@lru_cache(4)
def _environment(theme: str, changed: int) -> jinja2.Environment:  # noqa: ARG001 - for the cache
    """`changed`: when a template last came into the theme's folder or went."""
    ours = jinja2.FileSystemLoader(SHIPPED)
    own = [jinja2.FileSystemLoader(theme)] if theme else []
    return _Templates(
        loader=jinja2.ChoiceLoader([jinja2.PrefixLoader({_OURS: ours}), *own, ours]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        auto_reload=bool(theme),  # a worker of a cluster outlives a run; ours stay as they are
    )


def render(theme: str, template: str, about: str, **values: Any) -> str:
    """A page by a template. `theme`: the folder of the project's own templates, empty for none; `about`: what the page
    shows, for messages. Errors: `ConfigError` that names template, line and page."""
    changed = os.stat(theme).st_mtime_ns if os.path.isdir(theme) else 0  # noqa: PTH112, PTH116 - for every page
    try:
        return _environment(theme, changed).get_template(template).render(**values)
    except jinja2.TemplateSyntaxError as error:
        raise ConfigError(
            f"the template is not understood: {error.message}",
            file=error.filename or template,
            line=error.lineno,
        ) from None
    except jinja2.TemplateNotFound as error:
        file, line = _place(error, theme, template)
        raise ConfigError(f"there is no template {error.name}", file=file, line=line) from None
    except RecursionError as error:
        file, line = _place(error, theme, template)
        reason = "the template extends or includes itself, by way of another"
        raise ConfigError(reason, file=file, line=line) from None
    except Exception as error:  # noqa: BLE001 - a template may raise anything
        file, line = _place(error, theme, template)
        said = " ".join(str(error).split()) or type(error).__name__
        raise ConfigError(f"the template fails at {about}: {said}", file=file, line=line) from None


def _place(error: Exception, theme: str, template: str) -> tuple[str, int | None]:
    """Where in which template an error happened."""
    folders = [*([Path(theme)] if theme else []), SHIPPED]
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return frame.filename, frame.lineno
    found = (folder / template for folder in folders)
    return str(next((path for path in found if path.is_file()), template)), None
