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
from pathlib import Path

import pytest
from markupsafe import escape

from sharelinks import Article, Sharer
from sharelinks.html.assets import style_tag
from test_examples import fetched, free_port
from whole_page import NAMES, faults

FOLDER = Path(__file__).parent.parent / "docs/tutorials"
INSTALLS = "TUTORIALS_INSTALL" in os.environ
TITLE = "Was sind soziale Netzwerke?"
TEASER = "Für Einsteiger & Profis"
SHARED = {  # what a tutorial's page shares, if not the address at which it is fetched
    "jinja2.md": Article(
        "https://example.com/magazin/soziale-netzwerke.html",
        TITLE,
        description=TEASER,
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
            article = SHARED.get(name) or Article(tutorial.address, TITLE)
            teaser = "" if name == "static-site.md" else TEASER
            assert faults(html, tutorial.address, article, teaser) == []
        finally:
            stop(server)


ADDRESS = "https://example.com/magazin/soziale-netzwerke"
ARTICLE = Article(ADDRESS, TITLE, description=TEASER)
SHARER = Sharer(networks=list(NAMES))
# Plain text, which `escape` escapes.
BAR, META = "".join([SHARER.bar(ARTICLE)]), "".join([SHARER.meta(ARTICLE)])
STYLES = str(style_tag("/sharelinks/sharelinks.css"))
WHOLE = f"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{TITLE}</title>
{META}
{STYLES}
</head>
<body><h1>{TITLE}</h1><p>{escape(TEASER)}</p>
{BAR}
</body>
</html>"""
BROKEN = {  # by what went wrong: what stands in the page instead of what
    "the bar is escaped": (BAR, str(escape(BAR))),
    "the meta elements are escaped": (META, str(escape(META))),
    "the template was not rendered": (BAR, "{{ share_bar(title=article.title) }}"),
    "the tags were not loaded": (META, "{% meta_tags article article.title %}"),
    "there is no bar": (BAR, ""),
    "there are two bars": (BAR, BAR * 2),
    "there are no meta elements": (META, ""),
    "the meta elements come twice": (META, META * 2),
    "the meta elements are in the body": (
        f"{META}\n{STYLES}\n</head>\n<body>",
        f"{STYLES}\n</head>\n<body>{META}",
    ),
    "the stylesheet is missing": (STYLES, ""),
    "the stylesheet has another path": (STYLES, STYLES.replace("/sharelinks/", "/static/")),
    "a script is missing": ("</head>", '<script src="/missing.js"></script></head>'),
    "the title is missing": (f"<title>{TITLE}</title>", ""),
    "the title is escaped twice": (f"<h1>{TITLE}", f"<h1>{TITLE} &amp;amp; mehr"),
    "the teaser is missing": (str(escape(TEASER)), ""),
    "the page has no language": ('<html lang="en">', "<html>"),
    "an element is not closed": ("</h1>", ""),
    "another article is shared": (
        BAR,
        str(SHARER.bar(f"{ADDRESS}/andere", TITLE, description=TEASER)),
    ),
    "the title is not shared": (BAR, str(SHARER.bar(ADDRESS))),
    "the links are in German": (BAR, str(SHARER.bar(ARTICLE, lang="de"))),
    "the links have no name": (BAR, re.sub("<span.*?</span>", "", BAR)),
    "the links have no rel": (BAR, BAR.replace(' rel="noopener noreferrer"', "")),
    "the icons are missing": (BAR, str(SHARER.bar(ARTICLE, icons=False))),
    "a link is missing": (BAR, re.sub("<li><a class=.slk-x.*?</li>", "", BAR)),
}


def served(address: str) -> tuple[int, str, str]:
    return (
        (200, "text/css", ".slk {}")
        if address.endswith("/sharelinks/sharelinks.css")
        else (404, "", "")
    )


def test_a_whole_page_has_no_faults():
    assert faults(WHOLE, ADDRESS, ARTICLE, TEASER, served) == []
    assert faults(WHOLE, ADDRESS, ARTICLE, TEASER, lambda _: (200, "text/html", ".slk {}")) != []


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_page_is_found(fault):
    whole, broken = BROKEN[fault]
    assert whole in WHOLE
    assert faults(WHOLE.replace(whole, broken), ADDRESS, ARTICLE, TEASER, served) != []


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.md")))
def test_a_tutorial_starts_from_an_empty_folder(name):
    assert read(name).commands.startswith(
        "mkdir magazin\ncd magazin\npython3 -m venv .venv\n. .venv/bin/activate\npython -m pip install pysharelinks "
    )
