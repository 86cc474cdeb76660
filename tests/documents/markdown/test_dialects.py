"""What site generators read before Markdown does: the examples of the data, and the promises on such documents."""

from __future__ import annotations

import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))
from promises import CONFIG, article_of, assert_lossless, assert_structure_kept, translated

from l10n.catalogues.extract import messages
from l10n.documents.markdown.dialects import masked, masks

_DATA = files("l10n.documents.markdown").joinpath("dialects.toml")
_EXAMPLES = tomllib.loads(_DATA.read_text(encoding="utf-8"))["examples"]
_PIECES = [
    "Word. ", "Да.\n", "\n", "\n\n", "    ", "- ", "> ", ":::note\n", ":::\n", ":::tip[Title]\n", "::: warning Beware\n",
    "[!NOTE]\n", "> [!tip] Title\n", "!!! note\n", '??? tip "Title"\n', ": Definition\n", "*[UN]: Nations\n", "{: .note}\n",
    "{% include x %}\n", "{% highlight go %}\n", "{% endhighlight %}\n", "{{< figure src='a' >}}\n", "{{ page.title }} ",
    "{{< mermaid >}}\n", "{{< /mermaid >}}\n", "import A from 'a'\n", "export const a = {\n", "}\n", "<Steps>\n", "</Steps>\n",
    "<Card title='Seen' icon={a.b} />\n", "<Tab.Item>", "{/* c */}\n", "$x_1$ ", "$$a*b$$\n", "$", "{", "}", "*", "`", "[1]",
    "[l](u)", "```\n", "<div>\n", "[toc]\n", "---\n", "# H\n", "\r\n", "| a | b |\n|---|---|\n", "{% raw %}",
    '=== "Tab"\n', "===\n", "{a.map(i => <li key={i}>x</li>)}", "{a && (\n", ")}\n", "{ // c\n", "$$\n", "\\begin{align}\n",
    "\\end{align}\n", "\\[\n", "\\]\n", '--8<-- "a"\n', "--8<--\n", "<<< @/a.js\n", "{# c #}", "{#", "%%\n", "%% c %%\n",
    "[//]: # (c)\n", ":::{note}\n", ":class: tip\n", "/// caption\n", "/// note | Title\n", "///\n", "<ul>\n", "    <>\n      ",
    "{{< highlight go >}}\n", "{{< /highlight >}}\n", '{{< figure src="a" caption="Seen" >}}\n',
]  # fmt: skip
_documents = st.lists(st.sampled_from(_PIECES), max_size=20).map("".join)
_targets = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=5).map("".join)


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example["why"][:50])
def test_the_examples_of_the_data(example: dict[str, object]) -> None:
    article = article_of(str(example["source"]), "markdown")
    assert [message.key for message in messages(article, CONFIG)] == example["messages"]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example["why"][:50])
def test_every_line_of_a_dialect_survives_a_translation(example: dict[str, object]) -> None:
    source = str(example["source"])
    rendition = translated(article_of(source, "markdown"), lambda key: key.replace("e", "é"))
    assert not [finding for finding in rendition.findings if finding.level == "error"]
    assert rendition.source.count("\n") == source.count("\n") - sum(
        source.count(wrapped) for wrapped in ("\n> is open", "\n  lie", "\nof words")
    )


@settings(max_examples=300)
@given(_documents)
def test_identity_is_byte_exact(source: str) -> None:
    assert_lossless(source, "markdown")


@settings(max_examples=300)
@given(_documents, st.lists(_targets, min_size=1, max_size=4))
def test_hostile_translations_leave_the_structure(source: str, targets: list[str]) -> None:
    assert_structure_kept(source, "markdown", lambda key: targets[len(key) % len(targets)])


@settings(max_examples=300)
@given(_documents)
def test_the_parser_sees_a_text_of_the_same_length_and_lines(source: str) -> None:
    data = source.encode()
    seen = masked(data, masks(data))
    assert len(seen) == len(data)
    assert [i for i, byte in enumerate(seen) if byte in b"\r\n"] == [
        i for i, byte in enumerate(data) if byte in b"\r\n"
    ]


@pytest.mark.parametrize("target", ["{% x %}", "import a from 'a'", "[toc]", "<Steps>"])
def test_a_translation_may_not_become_a_line_of_a_dialect(target: str) -> None:
    rendition = translated(article_of("A port.\n\nIt is open.\n", "markdown"), lambda _: target)
    assert rendition.source == "A port.\n\nIt is open.\n"
    assert rendition.findings


def test_a_translation_may_begin_like_a_container() -> None:
    rendition = translated(article_of("It is open.\n", "markdown"), lambda _: ":::note")
    assert rendition.source == "\\:::note\n"
    assert not rendition.findings


def test_a_lost_shortcode_is_told() -> None:
    article = article_of("Since {{< new-in 2 >}} it is open.\n", "markdown")
    rendition = translated(article, lambda _: "Открыт.")
    assert rendition.source == "Открыт.\n"
    assert [finding.check for finding in rendition.findings] == ["markup-lost"]


def test_an_expression_keeps_its_lines_and_its_code() -> None:
    source = "{ // why\n  open && <b>It is open</b>\n}\n\nSee {a.map(i => <li key={i}>Each</li>)} here.\n"
    rendition = translated(article_of(source, "markdown"), lambda key: key.replace("here", "da"))
    assert rendition.source == source.replace("here", "da")
    assert not rendition.findings


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ('Der "Hafen"', r"Der \"Hafen\""),
        ("Der | Hafen\\", "Der | Hafen"),
        ("Der\nHafen", "Der Hafen"),
        ("Der >}} Hafen", "The port"),
    ],
)
def test_the_caption_of_a_figure_stays_within_its_quotation_marks(
    target: str, written: str
) -> None:
    source = '{{< figure src="a.png" caption="The port" >}}\n'
    rendition = translated(article_of(source, "markdown"), lambda _: target)
    assert rendition.source == source.replace("The port", written)


def test_the_beginning_of_a_comment_hides_nothing() -> None:
    rendition = translated(article_of("- [ ] Open\n", "markdown"), lambda _: "<!-- Открыт")
    assert rendition.source == "- [ ] \\<!-- Открыт\n"


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("See [1] and [link](u).", "See [1] and [link][2]."),
        ("See [[1]](u).", "See [[1]][2]."),
        ("A <sup title='x'>[[2]](u)</sup> b.", "A <sup1>[[2]][3]</sup1> b."),
        ("See [link](u).", "See [link][1]."),
    ],
)
def test_a_bare_number_beside_a_link_is_not_its_number(source: str, key: str) -> None:
    article = article_of(source + "\n", "markdown")
    (message,) = messages(article, CONFIG)
    assert message.key == key
    rendition = translated(article, lambda key: key + " Да")
    assert rendition.source == f"{source} Да\n"
    assert not rendition.findings


@pytest.mark.parametrize(
    ("source", "form", "keys"),
    [
        ("<p>Questions? <a href='mailto:a@e.org'>a@e.org</a></p>", "html", ["Questions? <a1>a@e.org</a1>"]),
        ("<p>It is open. <!-- c --> <img src='i'></p>", "html", ["It is open. <comment1/> <img2>"]),
        ("*** Open! Enter. ***\n", "plaintext", ["*** Open!", "Enter. ***"]),
        ("One. 2. Three.\n", "plaintext", ["One.", "2. Three."]),
        ("<p>{{ page.title }}</p><p>{% if a %}</p><p>{# A comment #}</p>", "html", []),
        (":smile: It is.", "markdown", [":smile: It is."]),
        ('{{< comment >}}\n{{< figure caption="The port" >}}\n{{< /comment >}}\n', "markdown", []),
    ],
)  # fmt: skip
def test_no_message_is_without_words(source: str, form: str, keys: list[str]) -> None:
    assert [message.key for message in messages(article_of(source, form), CONFIG)] == keys
