"""Every example in README and docs, run as it stands."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from sharelinks import NETWORKS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples(page):
    text = re.sub(r"^```.*$", "", page.read_text("utf-8"), flags=re.MULTILINE)
    test = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner()
    runner.run(test)
    assert runner.summarize(verbose=False).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files(page):
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_first_two_shell_blocks_set_up_and_run():
    blocks = re.findall(r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert ".venv/bin/sharelinks https://example.com/magazin/was-sind-soziale-netzwerke" in blocks[0]
    assert '--title "Was sind soziale Netzwerke?"' in blocks[0]
    assert "pytest" in blocks[1]
    assert all(block.startswith("python3 -m venv .venv\n") for block in blocks[:2])


def test_the_readme_lists_every_network():
    section = (ROOT / "README.md").read_text("utf-8").partition("## The networks\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.+?) \| .+? \|(.*?)\| \[.+?\]\((.+?)\) \|$", section, re.MULTILINE)
    listed = [(re.findall("`(.+?)`", names), set(re.findall("`(.+?)`", own)), source) for names, own, source in rows]
    assert listed == [([n.name, *n.aliases], set(n.own), n.source) for n in NETWORKS.values()]
