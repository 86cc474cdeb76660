"""The pages of a site: articles, lists, the choice of a language, and what stands at old addresses."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from l10n.publish import markup
from l10n.publish.content import Content
from l10n.publish.feeds import ATOM, JSON
from l10n.publish.head import Head
from l10n.publish.isolate import isolated, isolated_name, isolated_text
from l10n.publish.metadata import linked_data, metadata, website
from l10n.publish.plan import Alternate
from l10n.publish.render import render, safe
from l10n.publish.saying import counted, in_its_tongue, saying, stated, told, told_with
from l10n.publish.site import Site, quoted
from l10n.publish.sitemap import hreflangs
from l10n.publish.spacing import together, together_in_cells

_NONE = "mul"
"""BCP 47 for several languages: of a page that is in no single one."""
_BETWEEN = " · "


def article_page(
    head: Head,
    found: Content,
    body: Sequence[markup.Token],
    others: Sequence[Alternate],
    site: Site,
) -> str:
    """An article's page. `body`: its tokens with links and anchors, not isolated yet; `others`: the article's pages."""
    tag = head.language
    here = site.speech(tag, head.source_language)
    said = site.said(tag)
    up = "../../"
    page = _page(site, tag, head.path, f"{head.title} — {site.title(tag)}", up)
    page.metadata = metadata(head, others, site)
    page.alternates = _links(hreflangs(others, site))
    page.linked_data = safe(linked_data(head, others, site))
    page.switch = _switch({each.language: f"{up}{quoted(each.path)}" for each in others}, tag, site)
    original = next((each for each in others if each.language == head.source_language), None)
    changed = head.modified[:10] != head.published[:10]
    article = SimpleNamespace(
        title=_html(together(isolated(found.title, here))),
        anchor=found.anchor,
        standfirst=_html(found.standfirst, here),
        byline=_html(found.byline, here) or _names("By {name}", head.authors, head, site),
        published=_dated("Published {date}", head.published, head, site),
        modified=_dated("Updated {date}", head.modified, head, site) if changed else "",
        translator=_names("Translated by {name}", [head.translator], head, site),
        banners=banners(head, site) if original else [],
        body=safe(markup.write(together_in_cells(isolated(body, here))).strip()),
        original=SimpleNamespace(
            href=f"{up}{quoted(original.path)}" if original else "",
            language=head.source_language,
            direction=site.direction(head.source_language),
            name=site.name(head.source_language),
        ),
    )
    about = f"{head.article} ({tag})"
    return render(site.theme, "article.html", about, page=page, article=article, **saying(said))


def banners(head: Head, site: Site) -> list[str]:
    """What a reader should know of a translation, as HTML, in the reader's language if that can be."""
    said, lines = site.said(head.language), []
    if head.machine:
        lines.append(
            told(
                said,
                "This translation was made by a machine ({name}) and no person has checked it.",
                name=head.machine,
            )
        )
    if head.translated < head.total:
        lines.append(
            told(
                said,
                "This translation is not complete: {done} of {total} sentences are translated.",
                done=head.translated,
                total=head.total,
            )
        )
    if head.stale:
        lines.append(
            counted(
                said,
                "One sentence of the original has changed since it was translated.",
                "{n} sentences of the original have changed since they were translated.",
                head.stale,
            )
        )
    return lines


def list_page(
    language: str,
    portion: Sequence[Head],
    number: int,
    count: int,
    switch: Sequence[str],
    site: Site,
) -> str:
    """A page of the list of a language's articles; `number` from 1 of `count`. `switch`: the languages with a list."""
    said = site.said(language)
    path = list_path(language, number)
    up = "../" * path.count("/")
    heading = said.say("Latest articles")
    page = _page(site, language, path, f"{heading} — {site.title(language)}", up)
    page.heading = heading
    page.metadata = website(heading, path, language, switch, site)
    if number == 1:
        ways = [(each, site.url(f"{each}/")) for each in switch]
        page.alternates = _links([*ways, ("x-default", site.url(""))])
    page.switch = _switch({each: f"{up}{each}/" for each in switch}, language, site)
    items = [
        SimpleNamespace(
            href=f"{up}{quoted(head.path)}",
            title=_listed(head, "title", site),
            description=_listed(head, "description", site),
            date=_time(head.published, language, site),
        )
        for head in portion
    ]
    return render(
        site.theme,
        "list.html",
        f"the list in {language}",
        page=page,
        items=items,
        **saying(said),
        newer=f"{up}{list_path(language, number - 1)}" if number > 1 else "",
        older=f"{up}{list_path(language, number + 1)}" if number < count else "",
        place=said.say("Page {n} of {total}", n=number, total=count),
    )


def _listed(head: Head, name: str, site: Site) -> str:
    """Title or description of an article as a list shows it."""
    fell_back = name in head.fallen
    tongue = head.source_language if fell_back else head.language
    found = isolated_text(getattr(head, name), site.speech(tongue))
    shown = _html(together(found) if name == "title" else found)
    return safe(f"<span{stated(tongue)}>{shown}</span>") if fell_back else shown


def list_path(language: str, number: int) -> str:
    """Where a page of the list stands."""
    return f"{language}/" if number == 1 else f"{language}/page/{number}/"


def choice_page(languages: Sequence[str], main: str, site: Site) -> str:
    """The first page of the site: the languages to choose from. It is in none of them, so each entry says its own, and
    the site's name is there in all. `main`: the language of what a theme may add."""
    titles: dict[str, str] = {}  # by title: the first language that has it
    for each in languages:
        titles.setdefault(site.title(each), each)
    page = _page(site, main, "", _BETWEEN.join(titles), "")
    page.language, page.direction, page.script = _NONE, "ltr", ""
    page.site_title = safe(
        _BETWEEN.join(
            f"<bdi{stated(tag)}>{html.escape(title)}</bdi>" for title, tag in titles.items()
        )
    )
    page.home = "./"
    page.feeds = []
    asked = dict.fromkeys(site.said(each).say("Choose your language") for each in languages)
    page.metadata = [("description", _BETWEEN.join(asked)), ("og:type", "website")]
    page.metadata.append(("og:title", page.window))
    if site.base_url:
        page.metadata.append(("og:url", site.url("")))
    page.alternates = _links(
        [*((each, site.url(f"{each}/")) for each in languages), ("x-default", site.url(""))]
    )
    choices = [
        SimpleNamespace(
            href=f"{each}/",
            language=each,
            direction=site.direction(each),
            name=site.name(each),
            title=_site_title(site, each),
        )
        for each in languages
    ]
    return render(
        site.theme,
        "choice.html",
        "the first page",
        page=page,
        main=SimpleNamespace(language=main, direction=site.direction(main)),
        choices=choices,
        **saying(site.said(main)),
    )


def moved_page(old: str, head: Head, site: Site) -> str:
    """What stands at an address that an article had before."""
    here = site.speech(head.language)
    page = _page(site, head.language, old, head.title, "../../")
    page.url = site.url(head.path) if site.base_url else ""
    page.metadata = []
    target = f"../../{quoted(head.path)}"
    return render(
        site.theme,
        "moved.html",
        f"{head.article} ({head.language})",
        page=page,
        target=target,
        title=_html(isolated_text(head.title, here)),
        **saying(site.said(head.language)),
    )


def _page(site: Site, language: str, path: str, window: str, up: str) -> SimpleNamespace:
    """What every page has: attributes, which templates find faster than the entries of a dictionary."""
    here = site.speech(language)
    feeds = (
        [("application/atom+xml", ATOM), ("application/feed+json", JSON)] if site.base_url else []
    )
    return SimpleNamespace(
        language=language,
        direction=here.direction,
        script=here.script,
        window=window,
        metadata=[],
        url=site.url(path) if site.base_url else "",
        alternates=[],
        feeds=[
            SimpleNamespace(
                type=kind,
                url=site.url(f"{language}/{name}"),
                href=f"{up}{language}/{name}",
                title=site.title(language),
            )
            for kind, name in feeds
        ],
        up=up,
        linked_data="",
        home=f"{up}{language}/" if up else "./",
        site_title=_site_title(site, language),
        switch=[],
    )


def _switch(ways: Mapping[str, str], here: str, site: Site) -> list[SimpleNamespace]:
    """The languages to switch to, by their addresses; nothing where there is but one."""
    return [
        SimpleNamespace(
            language=tag,
            direction=site.direction(tag),
            name=site.name(tag),
            href=ways[tag],
            here=tag == here,
        )
        for tag in site.ordered(ways)
        if len(ways) > 1
    ]


def _links(found: Sequence[tuple[str, str]]) -> list[SimpleNamespace]:
    """hreflang links; a page that is alone in its language has no alternates, and says none."""
    if len(found) < 3:
        return []
    return [SimpleNamespace(language=tag, url=url) for tag, url in found]


def _html(found: Sequence[markup.Token], here: Any = None) -> str:
    return safe(markup.write(isolated(found, here) if here else found))


def _names(key: str, names: Sequence[str], head: Head, site: Site) -> str:
    if not any(names):
        return ""
    here = site.speech(head.language, head.source_language)
    comma = "، " if here.script == "Arab" else ", "
    shown = comma.join(isolated_name(name, here) for name in names)
    return told_with(site.said(head.language), key, "name", shown)


def _dated(key: str, said: str, head: Head, site: Site) -> str:
    if not said:
        return ""
    return told_with(site.said(head.language), key, "date", _time(said, head.language, site))


def _time(said: str, language: str, site: Site) -> str:
    if not said:
        return ""
    return safe(f'<time datetime="{said}">{html.escape(site.date(said, language))}</time>')


def _site_title(site: Site, language: str) -> str:
    shown = _html(isolated_text(site.title(language), site.speech(language)))
    return shown if site.has_title(language) else in_its_tongue(site.said(language), "News", shown)
