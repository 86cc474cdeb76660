"""An honorific behind a name (ﷺ, peace be upon him, رضي الله عنه) that the translation does not have."""

from __future__ import annotations

from l10n.checks.check import Check, Example, Found, Subject
from l10n.checks.rendered import is_rendered


def _find(subject: Subject) -> Found:
    for said in subject.said:
        for match in said.key:
            if match.kind != "honorific" or subject.house.policy(match.id) == "omit":
                continue
            if not is_rendered(match.id, said, subject.house):
                words = said.message.key[match.start : match.end]
                yield said.message, f"the honorific “{words}” ({match.id}) is dropped; keep it"


CHECK = Check(
    "honorific-dropped",
    "warning",
    _find,
    wrong=(
        Example((("The Prophet (PBUH) said so.", "Так сказал Пророк."),)),
        Example((("قال النبي ﷺ ذلك.", "So said the Prophet."),), "ar", "en"),
    ),
    right=(
        Example((("The Prophet (PBUH) said so.", "Так сказал Пророк ﷺ."),)),
        Example(
            (("The Prophet (PBUH) said so.", "Так сказал Пророк, мир ему и благословение Аллаха."),)
        ),
        Example((("قال النبي ﷺ ذلك.", "So said the Prophet, peace be upon him."),), "ar", "en"),
        Example((("A chemist's (RA) stood there.", "Там была аптека."),)),
    ),
)
