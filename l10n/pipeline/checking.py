"""Checking: what is wrong with the finished translations of articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import chain

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.names.catalogue import NAME
from l10n.catalogues.names.index import NO_NAMES, NameIndex, conflicts, index
from l10n.checks.registry import check, checks
from l10n.errors import L10nError
from l10n.model import Finding
from l10n.phrases.house import check_settings
from l10n.pipeline.jobs import Failure, refuse_other_language, run, warnings_of
from l10n.pipeline.names.extraction import names_in
from l10n.pipeline.phrasebook import with_readable_wording
from l10n.project import Project, Source


@dataclass(frozen=True, slots=True)
class CheckJob:
    project: Project
    source: Source
    languages: tuple[str, ...]
    names: dict[str, NameIndex]
    """What the catalogues of names say, by language."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one catalogue."""

    article: str
    language: str
    path: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult:
    article: str
    catalogues: tuple[Checked, ...] = ()
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def check_all(
    project: Project,
    sources: Sequence[Source],
    languages: Sequence[str],
    *,
    executor: Executor | None = None,
) -> Iterator[CheckResult]:
    """Checks the catalogues of articles, one result each in their order; there need not be any.

    A `names.po` that cannot be read is told once, and names are not checked in its language; a `phrases.po`, and nothing is.
    Errors: `UsageError` for an unknown language, `ConfigError`.
    """
    wanted = [(source, project.languages(languages, source.id)) for source in sources]
    check_settings(project.config)
    checks()  # a third party's that cannot be loaded is told once, not of each catalogue
    every = {tag for _, tags in wanted for tag in tags}
    project, unworded = with_readable_wording(project, every)
    wanted = [(s, tuple(tag for tag in tags if tag not in unworded)) for s, tags in wanted]
    names: dict[str, NameIndex] = {}
    faults = [
        Failure(f"{error}; until then nothing in {tag} is checked", error.exit_code)
        for tag, error in unworded.items()
    ]
    for tag in sorted(every - unworded.keys()):
        try:
            names[tag] = index(names_in(project, tag))
        except L10nError as error:
            reason = f"{error}; until then names in {tag} are not checked"
            faults.append(Failure(reason, error.exit_code))
    jobs = [CheckJob(project, source, tags, names) for source, tags in wanted]
    return chain(run(check_one, jobs, executor), _shared(project, names, faults))


def _shared(
    project: Project, names: Mapping[str, NameIndex], faults: Sequence[Failure]
) -> Iterator[CheckResult]:
    """What contradicts itself in the catalogues of names, and which cannot be read: a result if there is any."""
    found = []
    for language, known in names.items():
        path = str(project.catalogue(NAME, language))
        clashes = conflicts(known)
        findings = tuple(
            Finding(
                "name-conflict", "warning", c.reason, c.name.key, c.name.kind, path, c.name.line
            )
            for c in clashes
        )
        if findings:
            found.append(Checked(NAME, language, path, findings))
    if found or faults:
        yield CheckResult(NAME, tuple(found), failures=tuple(faults))


def check_one(job: CheckJob) -> CheckResult:
    """Checks the catalogues of an article. One that cannot be read does not stop the others."""
    if job.source.fault:
        return CheckResult(job.source.id, failures=(Failure.of(job.source.fault),))
    found: list[Checked] = []
    warnings: list[str] = []
    failures: list[Failure] = []
    for language in job.languages:
        path = job.project.catalogue(job.source.id, language)
        if not path.is_file():
            continue
        try:
            catalogue = po.parse(files.read(path), str(path))
            refuse_other_language(catalogue, language, path)
            warnings += warnings_of(catalogue, path)
            findings = check(
                catalogue,
                job.project.config,
                article=job.source.id,
                names=job.names.get(language, NO_NAMES),
            )
            found.append(Checked(job.source.id, language, str(path), tuple(findings)))
        except Exception as error:  # noqa: BLE001 - one bad catalogue must not stop the others
            failures.append(Failure.of(error, str(path)))
    return CheckResult(job.source.id, tuple(found), tuple(warnings), tuple(failures))
