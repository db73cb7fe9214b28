"""Each tutorial is done as it is written: its files, its commands, and its page, which is fetched and read.

A block is the content of the file that the last paragraph before it names in bold, as in **`app.py`**, or an addition
to it where that says "at the end of". Any other is a block of shell commands, and the last one of these is the server.
What `pip install` names has to be installed beside the tests. With TUTORIALS_INSTALL it is installed as written, into
the tutorial's own environment: sharelinks from a folder of wheels that PIP_FIND_LINKS names.
"""

from __future__ import annotations

import os
import re
import signal
import site
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.parse import urljoin

import pytest

from frameworks.page import Page
from sharelinks import Article, share_links
from test_examples import fetched, free_port, nav_of

FOLDER = Path(__file__).parent.parent / "docs/tutorials"
INSTALLS = "TUTORIALS_INSTALL" in os.environ
TITLE = "Was sind soziale Netzwerke?"
NETWORKS = ["facebook", "x", "linkedin", "whatsapp", "email"]
SHARED = {  # what a tutorial's page shares, if not the address at which it is fetched
    "jinja2.md": Article(
        "https://example.com/magazin/soziale-netzwerke.html",
        TITLE,
        description="Für Einsteiger & Profis",
    ),
    "static-site.md": Article("https://example.com/magazin/soziale-netzwerke/", TITLE),
}
# An environment that sees the packages of the tests; without pip, which takes seconds to install and is seen as well.
VENV = """
python3() {
  test "$1 $2" = "-m venv" || { echo "unexpected: python3 $*"; return 1; }
  "$PYTHON" -m venv --without-pip "$3"
  for packages in "$3"/lib/python*/site-packages; do printf '%s\\n' "$PACKAGES" >"$packages/tests.pth"; done
}
"""


class Tutorial:
    """A tutorial's blocks, in their order."""

    def __init__(self, text: str) -> None:
        self.address = re.search(r"<(http://127\.0\.0\.1:\d+/.+)>", text)[1]
        self.steps = [
            self.step(*found) for found in re.findall(r"(?ms)^(.+?)^```(\w+)\n(.*?)^```$", text)
        ]
        assert self.steps[-1][0] == "sh"
        self.server = self.steps.pop()[2]

    @staticmethod
    def step(before: str, language: str, content: str) -> tuple[str, str, str]:
        """What to do with a block: "sh", "create" or "append", with the file's name and the content."""
        if language == "sh":
            return "sh", "", content
        paragraph = before.strip().rpartition("\n\n")[2]
        (name,) = re.findall(r"\*\*`(.+?)`\*\*", paragraph)
        return ("append" if paragraph.startswith("At the end of") else "create"), name, content

    @property
    def commands(self) -> str:
        return "".join(content for kind, _, content in self.steps if kind == "sh")


def read(name: str) -> Tutorial:
    return Tutorial((FOLDER / name).read_text("utf-8").replace("8000", str(free_port())))


def environment() -> dict[str, str]:
    packages = "\n".join(
        f"import site; site.addsitedir({folder!r})" for folder in site.getsitepackages()
    )
    given = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("COV_", "DJANGO_"))
    }
    return {
        **given,
        "PYTHON": sys.executable,
        "PACKAGES": packages,
        "PYTHONWARNINGS": "ignore",
        "PYTHONIOENCODING": "utf-8",
        **({} if INSTALLS else {"PIP_NO_INDEX": "1"}),
    }


def run(commands: str, folder: Path) -> None:
    """Run a block in bash, in the folder and the environment that the blocks before it led to."""
    entered = ". .venv/bin/activate\n" if (folder / ".venv").exists() else "" if INSTALLS else VENV
    done = subprocess.run(
        ["/bin/bash", "-euc", entered + commands],
        cwd=folder,
        env=environment(),
        text=True,
        capture_output=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def follow(tutorial: Tutorial, empty: Path) -> Path:
    """Do all steps but the server; where that leads to."""
    folder = empty
    for kind, name, content in tutorial.steps:
        if kind == "sh":
            run(content, folder)
            entered = re.search(r"^cd (.+)$", content, re.MULTILINE)
            folder = folder / entered[1] if entered else folder
            continue
        file = folder / name
        assert kind == "create" or file.exists(), f"there is no {name} to add to"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text((file.read_text("utf-8") if kind == "append" else "") + content, "utf-8")
    return folder


def stop(server: subprocess.Popen[bytes]) -> None:
    """Stop the server and what it started: Django's has a second process."""
    os.killpg(server.pid, signal.SIGKILL)
    server.communicate()


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.md")))
def test_tutorial(name, tmp_path):
    tutorial = read(name)
    folder = follow(tutorial, tmp_path)
    with subprocess.Popen(
        ["/bin/bash", "-euc", f". .venv/bin/activate\n{tutorial.server}"],
        cwd=folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as server:
        try:
            html = fetched(tutorial.address, server)
            page = Page(html)
            article = SHARED.get(name) or Article(tutorial.address, TITLE)
            assert Page(nav_of(html)).hrefs == [
                link.url for link in share_links(article, networks=NETWORKS)
            ]
            assert page.meta["og:title"] == TITLE
            assert "&lt;h1" not in html, "the page's source is shown in it"
            assert "&lt;p" not in html
            assert page.meta["og:url"] == article.url
            (stylesheet,) = [
                each["href"]
                for _, each in page.elements
                if "sharelinks.css" in str(each.get("href"))
            ]
            with urllib.request.urlopen(urljoin(tutorial.address, stylesheet)) as response:
                assert response.headers.get_content_type() == "text/css"
                assert b".slk" in response.read()
        finally:
            stop(server)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.md")))
def test_a_tutorial_starts_from_an_empty_folder(name):
    assert read(name).commands.startswith(
        "mkdir magazin\ncd magazin\npython3 -m venv .venv\n. .venv/bin/activate\npython -m pip install pysharelinks "
    )
