"""What the house wants of a phrase in one language: the policy that the settings give it, and the form that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from l10n.config import Config, PhraseConfig, Policy, Register
from l10n.errors import ConfigError, UsageError
from l10n.language.locale import primary
from l10n.phrases.lexicon import entries, phrase
from l10n.phrases.localise import localise

_OF_FAITH = ("ar", "fa", "ur")
"""Languages whose formulas other languages have taken over by their sound: «иншалла», "assalamu alaykum"."""
VALUES = frozenset({"time_of_day", "occasion"})
"""What a greeting that is given may be besides a phrase's id."""


@dataclass(frozen=True, slots=True)
class House:
    """Policy, register and spellings for the readers of one article in one language."""

    language: str
    """BCP 47 tag of the readers."""
    scopes: tuple[tuple[PhraseConfig, ...], ...] = ()
    """The article's own settings, then the project's; in each, those for the language before those for all."""
    wording: Mapping[str, str] = field(default_factory=dict)
    """Forms that translators chose for the whole project, by phrase id (`phrases.po`)."""

    def policy(self, phrase_id: str) -> Policy:
        """The policy for a phrase: the article's before the project's, a phrase's own before that for all."""
        for scope in self.scopes:
            for part in scope:
                if found := part.policies.get(phrase_id):
                    return found
            for part in scope:
                if part.policy:
                    return part.policy
        return _usual(phrase_id)

    @property
    def register(self) -> Register | None:
        """The audience's."""
        return next((p.register for scope in self.scopes for p in scope if p.register), None)

    def spelling(self, phrase_id: str) -> str | None:
        """The house's own spelling of a phrase's sound."""
        found = (p.spelling.get(phrase_id) for scope in self.scopes for p in scope)
        return next(filter(None, found), None)

    def form(
        self,
        phrase_id: str,
        source_form: str,
        *,
        first_use: bool = True,
        policy: Policy | None = None,
    ) -> str | None:
        """What a phrase becomes, as in the middle of a sentence: empty where it is left out, None where the data has
        no form in the language. `policy`: another than the house's."""
        policy = policy or self.policy(phrase_id)
        if policy in ("keep", "omit"):
            return source_form if policy == "keep" else ""
        if phrase_id in self.wording:
            return self.wording[phrase_id]
        spelling = self.spelling(phrase_id)
        if spelling and phrase(phrase_id).language == primary(self.language):
            return spelling
        try:
            return localise(
                phrase_id,
                source_form,
                self.language,
                policy,
                register=self.register,
                first_use=first_use,
                spelling=spelling,
            )
        except UsageError:
            return None


def _usual(phrase_id: str) -> Policy:
    """The policy where nothing is set: a formula of faith sounds in every language as its speakers say it, any other is
    translated («Уважаемые читатели!» is "Dear readers", not "Uvazhaemye chitateli")."""
    return "transliterate" if phrase(phrase_id).language in _OF_FAITH else "translate"


def house(
    config: Config,
    article: str,
    language: str,
    declared: Mapping[str, str] | None = None,
) -> House:
    """The house's wishes for an article (by id) in a language.

    `declared`: policies that the article itself names in its front matter, by language, under the empty tag for all.
    """
    own = config.articles.get(article)
    named = _declared(declared or {})
    scopes = [_scope(named, language)]
    if own:
        scopes.append(_scope(own.phrases, language))
    scopes.append(_scope(config.phrases, language))
    return House(language, tuple(filter(None, scopes)), config.wording.get(language, {}))


def check_settings(config: Config) -> None:
    """Raises `ConfigError` for settings of phrases that the data does not have."""
    for where, phrases, greetings in (
        ("", config.phrases, config.greetings),
        *((f'article."{a}".', own.phrases, own.greetings) for a, own in config.articles.items()),
    ):
        for tag, part in phrases.items():
            table = f"{where}phrases.{tag}.".replace("..", ".")
            for key in (*part.policies, *part.spelling):
                _known(key, f"{table}{'policies' if key in part.policies else 'spelling'}")
        for tag, given in greetings.items():
            for key in (*(given.opening or ()), *(given.closing or ())):
                if key not in VALUES:
                    _known(key, f"{where}greetings.{tag}")


def _known(phrase_id: str, where: str) -> None:
    if phrase_id not in entries():
        import difflib

        near = difflib.get_close_matches(phrase_id, entries(), 3)
        remedy = f"did you mean {', '.join(near)}?" if near else "`l10n phrases` lists them"
        raise ConfigError(
            f"{where}: there is no phrase {phrase_id!r}", file="l10n.toml", remedy=remedy
        )


def _scope(parts: Mapping[str, PhraseConfig], language: str) -> tuple[PhraseConfig, ...]:
    tags = dict.fromkeys((language, primary(language), ""))
    return tuple(parts[tag] for tag in tags if tag in parts)


def _declared(named: Mapping[str, str]) -> dict[str, PhraseConfig]:
    from typing import get_args

    return {
        tag: PhraseConfig(policy=policy)  # type: ignore[arg-type]
        for tag, policy in named.items()
        if policy in get_args(Policy)
    }
