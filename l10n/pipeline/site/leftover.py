"""What the pages of articles had before and have no more."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from l10n.pipeline.site.job import PageResult
from l10n.pipeline.site.state import Made, SiteState


def leftover(
    before: Mapping[str, Made],
    results: Mapping[str, PageResult],
    gone: Collection[str],
    state: SiteState,
) -> set[str]:
    """The files that articles had which were made anew or are gone, and that no article has now."""
    left = {path for key in (*results, *gone) if key in before for path in before[key].files}
    for result in results.values():
        left -= result.files.keys()
    if any(path.startswith("media/") for path in left):  # another article may show it too
        for key, made in state.made():
            if key not in results and key not in gone:
                left -= made.files.keys()
    return left
