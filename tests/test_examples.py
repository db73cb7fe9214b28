"""The examples: each is started with its documented command, and its page is read."""

from __future__ import annotations

import email
import email.policy
import importlib.util
import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from frameworks.page import Page
from sharelinks import share_links

ROOT = Path(__file__).parent.parent
README = (ROOT / "examples/README.md").read_text("utf-8")
COMMANDS = dict(
    re.findall(r"\| `((?:python|mkdocs) [^`]*?([a-z0-9_]+(?:\.py|_site))[^`]*)`", README)
)
COMMANDS = {name: command for command, name in COMMANDS.items()}
NEEDS = {
    "aiohttp_app.py": "aiohttp_jinja2",
    "bottle_app.py": "bottle",
    "django_generic.py": "django",
    "fastapi_app.py": "fastapi jinja2 uvicorn",
    "flask_app.py": "flask",
    "jinja2_page.py": "jinja2",
    "json_page.py": "fastapi jinja2 uvicorn",
    "litestar_app.py": "litestar jinja2 uvicorn",
    "mako_page.py": "mako",
    "mkdocs_site": "mkdocs",
    "newsletter.py": "sharelinks",
    "plain_strings.py": "sharelinks",
    "pyramid_chameleon_app.py": "pyramid pkg_resources pyramid_chameleon",
    "quart_app.py": "quart",
    "sanic_app.py": "sanic sanic_ext jinja2",
    "starlette_app.py": "starlette jinja2 uvicorn",
    "tornado_app.py": "tornado",
}
URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke?"
HOSTILE_TITLE = "\"><script>alert(1)</script>{{ 7*7 }}${7*7}<% x %>{% raw %}'"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def started(name: str, title: str, tmp_path: Path) -> tuple[str, str]:
    """Start an example, and return its page and the URL that it shares."""
    command = [
        part.replace("/tmp/magazin", str(tmp_path / "site")) for part in shlex.split(COMMANDS[name])
    ]
    command[0:1] = (
        [sys.executable] if command[0] == "python" else [sys.executable, "-m", command[0]]
    )
    port = free_port()
    environment = os.environ | {
        "TITLE": title,
        "PORT": str(port),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONWARNINGS": "ignore",
    }
    if name == "mkdocs_site":
        shutil.copytree(ROOT / "examples", tmp_path / "examples")
        (page,) = (tmp_path / "examples/mkdocs_site/docs").glob("*.md")
        page.write_text(page.read_text("utf-8").replace(TITLE, json.dumps(title)), "utf-8")
        subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
        built = tmp_path / "site/was-sind-soziale-netzwerke/index.html"
        return built.read_text("utf-8"), "https://example.com/magazin/was-sind-soziale-netzwerke/"
    if "PORT" not in (ROOT / "examples" / name).read_text("utf-8"):
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
        return done.stdout.decode(), "https://example.com/magazin/was-sind-soziale-netzwerke"
    url = f"http://127.0.0.1:{port}/magazin/was-sind-soziale-netzwerke"
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as server:
        try:
            return fetched(url, server), url
        finally:
            server.kill()


def fetched(url: str, server: subprocess.Popen[bytes]) -> str:
    for _ in range(200):
        if server.poll() is not None:
            raise RuntimeError(server.stderr.read().decode())
        try:
            with urllib.request.urlopen(url, timeout=10) as response:
                return response.read().decode()
        except ConnectionError:
            time.sleep(0.1)
        except OSError as refused:
            if not isinstance(getattr(refused, "reason", None), ConnectionError):
                raise
            time.sleep(0.1)
    raise TimeoutError(url)


def nav_of(html: str) -> str:
    return html[
        html.index('<nav class="slk"') : html.index("</nav>", html.index('<nav class="slk"'))
    ]


@pytest.mark.parametrize("title", [TITLE, HOSTILE_TITLE])
def test_newsletter(title):
    """Both bodies have the same links, and the title stays text in both."""
    run = [sys.executable, ROOT / "examples/newsletter.py"]
    environment = os.environ | {"TITLE": title, "PYTHONIOENCODING": "utf-8"}
    printed = subprocess.run(run, env=environment, check=True, capture_output=True).stdout
    message = email.message_from_bytes(printed, policy=email.policy.default)
    text, page = (message.get_body([kind]).get_content() for kind in ("plain", "html"))
    links = [link.url for link in share_links(URL, title, networks="facebook x whatsapp email")]
    assert message["Subject"] == title
    assert re.findall(r"^[\w-]+: (\S+)$", text, re.MULTILINE) == links
    assert Page(page).hrefs == links
    assert "script" not in Page(page).tags


@pytest.mark.parametrize("name", [name for name in NEEDS if name != "newsletter.py"])
def test_example_page(name, tmp_path):
    if missing := [need for need in NEEDS[name].split() if importlib.util.find_spec(need) is None]:
        pytest.skip(f"needs {', '.join(missing)}: pip install --group examples")
    shapes = []
    for title in (TITLE, HOSTILE_TITLE):
        html, url = started(name, title, tmp_path / str(len(shapes)))
        if name == "json_page.py":
            assert (
                Page(html).meta["og:title"] == title
            )  # tests/browser tests the links, which a script makes
            shapes.append(Page(html).tags)
            continue
        page, bar = Page(html), Page(nav_of(html))
        assert bar.hrefs == [link.url for link in share_links(url, title)]
        assert "Auf Facebook teilen" in bar.text
        assert bar.nav["lang"] == "de"
        assert page.meta["og:title"] == title
        assert page.meta["og:url"] == url
        assert title != TITLE or "<" not in page.text  # no markup was escaped
        # MkDocs' theme renders a page's title as HTML, so only the elements of the bar are compared there.
        shapes.append(bar.tags if name == "mkdocs_site" else page.tags)
    assert shapes[0] == shapes[1]


def test_readme_lists_every_example():
    files = {path.name for path in (ROOT / "examples").glob("*.py")} | {"mkdocs_site"}
    assert set(COMMANDS) == set(NEEDS) == files
