"""The door of Jinja2: templates, the theme's before the toolkit's own, compiled once in a process."""

from __future__ import annotations

import traceback
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from l10n.errors import ConfigError
from l10n.publish.tree import SHIPPED


def safe(html: str) -> str:
    """HTML that a template shows as it is."""
    return Markup(html)  # noqa: S704 - made by `markup.write`, which escapes


@cache
def _environment(theme: str) -> jinja2.Environment:
    folders = ([theme] if theme else []) + [str(SHIPPED)]
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def render(theme: str, template: str, about: str, **values: Any) -> str:
    """A page by a template. `theme`: the folder of the project's own templates, empty for none; `about`: what the page
    shows, for messages. Errors: `ConfigError` that names template, line and page."""
    try:
        return _environment(theme).get_template(template).render(**values)
    except jinja2.TemplateSyntaxError as error:
        raise ConfigError(
            f"the template is not understood: {error.message}",
            file=error.filename or template,
            line=error.lineno,
        ) from None
    except jinja2.TemplateNotFound as error:
        raise ConfigError(f"there is no template {error.name}", file=template) from None
    except Exception as error:  # noqa: BLE001 - a template may raise anything
        file, line = _place(error, theme, template)
        said = " ".join(str(error).split()) or type(error).__name__
        raise ConfigError(f"the template fails at {about}: {said}", file=file, line=line) from None


def _place(error: Exception, theme: str, template: str) -> tuple[str, int | None]:
    """Where in which template an error happened."""
    folders = [Path(theme)] if theme else []
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).parent in (*folders, SHIPPED):
            return frame.filename, frame.lineno
    return template, None
