"""The adaptations, found by walking the folder."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from l10n.config.adaptation import AdaptPolicy
from l10n.renditions import adapt as folder
from l10n.renditions.adapt.adaptation import Adaptation, Locale


@cache
def adaptations() -> tuple[Adaptation, ...]:
    """All adaptations, in their order."""
    modules = (
        importlib.import_module(f"{folder.__name__}.{module.name}")
        for module in pkgutil.iter_modules(folder.__path__)
        if module.name != "registry"
    )
    found = [module.ADAPTATION for module in modules if hasattr(module, "ADAPTATION")]
    return tuple(sorted(found, key=lambda adaptation: adaptation.rank))


@cache
def adaptations_for(language: str, policy: AdaptPolicy) -> tuple[Locale, tuple[Adaptation, ...]]:
    """Those that have anything to do in a language under a policy."""
    locale = Locale(language, policy)
    return locale, tuple(each for each in adaptations() if each.wanted(locale))
