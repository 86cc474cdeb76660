"""Names as a table: `kind,language,name`, then two columns a language, `ru` and `ru status` (approved or proposed)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from l10n.errors import DocumentError
from l10n.exchange.terms import TermEntry, TermForm

SUFFIX = ".csv"
_HEAD = ("kind", "language", "name")
_STATUS = " status"
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_APPROVED, _PROPOSED = "approved", "proposed"


def write(entries: Iterable[TermEntry], language: str) -> bytes:
    """A table of names, comma-separated, UTF-8 with the mark that spreadsheets want. `language` is each entry's own."""
    del language
    every = list(entries)
    tags = sorted({tag for entry in every for tag in entry.forms})
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow([*_HEAD, *(column for tag in tags for column in (tag, tag + _STATUS))])
    for entry in every:
        row = [entry.kind, entry.language, entry.name]
        for tag in tags:
            form = entry.forms.get(tag)
            row += [form.form, _APPROVED if form.approved else _PROPOSED] if form else ["", ""]
        table.writerow(row)
    return out.getvalue().encode("utf-8-sig")


def read(data: bytes, language: str, file: str = "") -> list[TermEntry]:
    """The entries of a table, divided by commas, semicolons or tabs; only `name` and one language's column must be there.

    `language`: of names in a table without that column. Without a status a form is approved. Errors: `DocumentError`.
    """
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise DocumentError("this is not UTF-8", file=file, remedy="save it as UTF-8") from None
    first = text.partition("\n")[0]
    table = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=first.count), strict=True)
    found: list[TermEntry] = []
    try:
        columns = [(each or "").strip() for each in table.fieldnames or ()]
        tags = [each for each in columns if each not in _HEAD and not each.endswith(_STATUS)]
        wrong = [tag for tag in tags if not _TAG.fullmatch(tag)]
        if "name" not in columns or not tags or wrong:
            said = (
                f"the column {wrong[0]!r} is none of a language" if wrong else "columns are missing"
            )
            raise DocumentError(
                said, file=file, line=1, remedy="the first line must be like kind,name,ar,ru"
            )
        table.fieldnames = columns
        for row in table:
            cells = {
                key: " ".join(value.split())
                for key, value in row.items()
                if isinstance(key, str) and isinstance(value, str)
            }
            forms = {
                tag.replace("_", "-"): TermForm(
                    cells[tag], cells.get(tag + _STATUS, _APPROVED).casefold() != _PROPOSED
                )
                for tag in tags
                if cells.get(tag)
            }
            if cells.get("name"):
                own = cells.get("language") or language
                kind = cells.get("kind", "").casefold()
                found.append(TermEntry(cells["name"], own, kind, forms, table.line_num))
    except csv.Error as error:
        raise DocumentError(
            f"this is not a table: {error}", file=file, line=table.line_num + 1
        ) from None
    return found
