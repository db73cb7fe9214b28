"""Every example in README and docs, run as it stands, and the pages that the site has beside them."""

from __future__ import annotations

import ast
import doctest
import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest

from network_pages import COUNTED, EVIDENCE, FIELDS, TABLES, network_pages
from sharelinks import NETWORKS, PROFILES, article, network, own_fields
from sharelinks.fitting.counting import COUNTINGS
from sharelinks.networks import NOT_SHAREABLE

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
GENERATED = {ROOT / "docs/networks", ROOT / "docs/project"}
DOCS = [path for path in sorted((ROOT / "docs").rglob("*.md")) if path.parent not in GENERATED]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "examples/README.md", *DOCS]
NETWORK_PAGES = network_pages()
BLOCKS = [
    pytest.param(page, language, text, id=f"{page.relative_to(ROOT)}-{index}-{language}")
    for page in PAGES
    for index, (language, text) in enumerate(
        re.findall(
            r"^```([\w{}-]*)[^\n]*\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
        )
    )
]


def failures(text: str, name: str) -> int:
    """How many of a page's `>>>` examples do not print what the page says."""
    text = re.sub(r"^```.*$", "", text, flags=re.MULTILINE)
    runner = doctest.DocTestRunner()
    runner.run(doctest.DocTestParser().get_doctest(text, {}, name, name, 0))
    return runner.summarize(verbose=False).failed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_examples(page):
    assert failures(page.read_text("utf-8"), str(page)) == 0


@pytest.mark.parametrize("page", NETWORK_PAGES)
def test_examples_of_networks(page):
    assert failures(NETWORK_PAGES[page], page) == 0


@pytest.mark.parametrize(("page", "language", "text"), BLOCKS)
def test_other_blocks(page, language, text):
    """What is no `>>>` example is at least whole: Python that compiles, templates and settings that can be read."""
    if language == "python" and ">>> " not in text:
        for node in ast.walk(ast.parse(text, str(page))):
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("sharelinks"):
                module = pytest.importorskip(node.module, reason="needs pip install --group tests")
                assert [each.name for each in node.names if not hasattr(module, each.name)] == []
    elif language == "html" and "{% " in text:
        template = pytest.importorskip("django.template", reason="needs django: pip install django")
        tags = ["sharelinks.contrib.django.templatetags.sharelinks"]
        tags += ["django_social_share.templatetags.social_share"] if "social_share" in text else []
        if missing := [
            name for name in tags if importlib.util.find_spec(name.partition(".")[0]) is None
        ]:
            pytest.skip(f"needs {missing}: pip install --group tests")
        libraries = {name.rpartition(".")[2]: name for name in tags}
        template.Engine(libraries=libraries, builtins=tags).from_string(text)
    elif language == "html" and "{{" in text:
        pytest.importorskip("jinja2", reason="needs jinja2: pip install jinja2").Environment(
            autoescape=True
        ).parse(text)
    elif language == "toml":
        tomllib.loads(text)
    elif language == "json":
        json.loads(text)
    else:
        known = {
            "pycon",
            "python",
            "html",
            "sh",
            "console",
            "text",
            "css",
            "js",
            "jsx",
            "yaml",
            "markdown",
            "rst",
            "django",
        }
        directives = {"toctree", "share-bar", "eval-rst", "command-help", "literalinclude"}
        assert language in known | {f"{{{name}}}" for name in directives | TABLES.keys()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_to_files(page):
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_first_two_shell_blocks_set_up_and_run():
    blocks = re.findall(
        r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert (
        ".venv/bin/sharelinks https://example.com/magazin/was-sind-soziale-netzwerke" in blocks[0]
    )
    assert '--title "Was sind soziale Netzwerke?"' in blocks[0]
    assert "pytest" in blocks[1]
    assert all(block.startswith("python3 -m venv .venv\n") for block in blocks[:2])


def test_the_site_has_a_page_for_every_network():
    assert set(NETWORK_PAGES) == {f"{name}.md" for name in NETWORKS}
    overview = TABLES["network-table"]()
    for name, each in NETWORKS.items():
        text = NETWORK_PAGES[f"{name}.md"]
        said = [*each.endpoint, *each.params, *each.own, *each.ignores, *each.note.split()[:5]]
        said += [each.source, f"{each.checked:%Y-%m-%d}", EVIDENCE[each.evidence]]
        assert [word for word in said if word not in text] == []
        row = next(row for row in overview.splitlines() if f"](networks/{name}.md)" in row)
        listed = [each.name, *each.aliases, *each.own, each.evidence, each.source]
        assert [word for word in listed if word not in row] == []
    refused, profiles = TABLES["not-shareable-table"](), TABLES["profile-table"]()
    assert [name for name in NOT_SHAREABLE if f"`{name}`" not in refused] == []
    assert [name for name in PROFILES if f"`{name}`" not in profiles] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_stands_in_one_page(name):
    assert sum(page.read_text("utf-8").count(f"```{{{name}}}\n```\n") for page in DOCS) == 1


def test_the_site_has_words_for_everything_in_the_table():
    assert set(FIELDS) == article.FIELDS | set(own_fields.OWN)
    assert set(COUNTED) == set(COUNTINGS)
    assert tuple(EVIDENCE) == network.EVIDENCE


def test_a_docstring_is_not_split_at_a_colon():
    """Napoleon takes what stands before a colon in the first line of `Returns:` for a type."""
    split = re.compile(r"(?:Returns|Yields):\n +[^\n]*(?<!:):(?!:)[^\n]*\n")
    sources = (ROOT / "src").rglob("*.py")
    assert [path.name for path in sources if split.search(path.read_text("utf-8"))] == []


def unknown_versions(text: str) -> list[str]:
    """The versions since which something is new, changed or deprecated, and that the changelog doesn't have."""
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    named = re.findall(
        r"\.\. version(?:added|changed|removed):: (\S+)|\.\. deprecated:: (\S+)", text
    )
    released = re.findall(r"^## \[(\d+\.\d+\.\d+)\]", changelog, re.MULTILINE)
    return [version for version in map("".join, named) if version not in {*released, NEXT}]


NEXT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def test_a_version_that_a_docstring_names_is_a_release():
    sources = [*(ROOT / "src").rglob("*.py"), ROOT / "docs/reference.md"]
    assert [unknown_versions(path.read_text("utf-8")) for path in sources] == [[]] * len(sources)
    assert unknown_versions(f".. versionadded:: {NEXT}\n.. deprecated:: 0.0.7\n") == ["0.0.7"]


STIFF = re.compile(
    r"(?<!there )\bis no (?:\w+ )?(?:URL|network|page|link|name)\b|\bways over\b|\bwhat is behind\b|\bis of no use\b"
    r"|\bhears? of\b|\ba (?:call|column|test|line) more\b|\bto be had\b|\bas it is meant\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "page", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda page: str(page.relative_to(ROOT))
)
def test_plain_english(page):
    """Turns of phrase that no English speaker would write, and that the documentation had."""
    assert STIFF.findall(page.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "sentence", ["It is no absolute URL.", "A call more.", "What is behind it", "It hears of it."]
)
def test_stiff_english_is_found(sentence):
    assert STIFF.search(sentence)
