"""The project's settings: `l10n.toml` as a frozen value."""

from l10n.config.parse import parse
from l10n.config.settings import (
    ArticleConfig,
    Config,
    Fallback,
    GreetingConfig,
    NamesConfig,
    PhraseConfig,
    Policy,
    PublishConfig,
    Register,
    Stale,
)
from l10n.config.values import published_at

__all__ = [
    "ArticleConfig",
    "Config",
    "Fallback",
    "GreetingConfig",
    "NamesConfig",
    "PhraseConfig",
    "Policy",
    "PublishConfig",
    "Register",
    "Stale",
    "parse",
    "published_at",
]
