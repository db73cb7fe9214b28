"""`sharelinks check` and `sharelinks page`."""

from __future__ import annotations

import json
import sys

import pytest
from click.testing import CliRunner

from sharelinks import meta_tags, share_links
from sharelinks.cli.app import app

URL = "https://example.com/magazin"
META = meta_tags(URL, "Für alle", description="Ein Text", image="https://example.com/a.png")
GOOD = f'<html lang="de"><title>T</title><link rel="canonical" href="{URL}">{META}'
BAD = GOOD + '\n<a href="https://plus.google.com/share?url=x">+</a>'


def run(*args: str, text: str | None = None):
    return CliRunner().invoke(app, args, prog_name="sharelinks", input=text)


@pytest.fixture
def files(tmp_path):
    for name, html in (("good", GOOD), ("bad", BAD), ("bare", "<title>A\x1b[31m</title>")):
        (tmp_path / f"{name}.html").write_text(html, "utf-8")
    return lambda name: str(tmp_path / f"{name}.html")


def test_a_faultless_page(files):
    result = run("check", files("good"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "language de" in result.stdout
    assert "Für alle (og:title)" in result.stdout
    assert result.stdout.endswith("no findings\n")


def test_an_error_is_a_line_and_status_1(files):
    result = run("check", files("good"), files("bad"))
    assert result.exit_code == 1
    *_, line = result.stdout.splitlines()
    where, code, message = line.split(": ", 2)
    assert where == f"{files('bad')}:7:1"
    assert code == "error link-dead"
    assert "Google+" in message


def test_warnings_are_no_errors(files):
    result = run("check", files("bare"))
    assert result.exit_code == 0
    assert "warning no-canonical" in result.stdout
    assert "\x1b" not in result.stdout


def test_json(files):
    result = run("check", files("bad"), "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert report["networks"]["facebook"]["title"] == {"text": "Für alle", "from": "og:title"}
    (finding,) = report["findings"]
    assert (finding["code"], finding["level"], finding["where"]) == ("link-dead", "error", "7:1")
    assert set(finding) == {"code", "level", "message", "where"}
    assert json.loads(run("check", files("good"), "--format", "json").stdout)["findings"] == []
    lines = run("check", files("good"), files("bad"), "--format", "json").stdout.splitlines()
    assert [json.loads(line)["page"] for line in lines] == [files("good"), files("bad")]


def test_standard_input_and_base_url():
    html = '<title>T</title><link rel="canonical" href="/magazin">'
    result = run("check", "-", "--base-url", "https://example.com/other", text=html)
    assert "canonical-differs: canonical '/magazin' is another page" in result.stdout
    result = run("page", "-", "--base-url", URL, "--network", "x", text=html)
    assert (
        result.stdout
        == "https://x.com/intent/tweet?text=T&url=https%3A%2F%2Fexample.com%2Fmagazin\n"
    )


def test_the_links_of_a_page(files):
    article = {"description": "Ein Text", "image": "https://example.com/a.png"}
    expected = share_links(URL, "Für alle", **article)
    assert run("page", files("good")).stdout.splitlines() == [link.url for link in expected]
    printed = json.loads(run("page", files("good"), "--format", "json").stdout)
    assert printed == {link.name: link.url for link in expected}


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("check",), "Missing argument"),
        (("check", "/no/such.html"), "No such file"),
        (("check", "-", "--base-url", "magazin"), "base_url 'magazin' is not an absolute"),
        (("page", "-"), "give it with --base-url"),
        (("page", "-", "--base-url", URL, "--network", "facebok"), "did you mean 'facebook'"),
    ],
)
def test_bad_input_is_one_line_and_status_2(args, words):
    result = run(*args, text="<title>T</title>")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert words in result.stderr


def test_without_the_extra(monkeypatch, files):
    monkeypatch.setitem(sys.modules, "turbohtml", None)
    for module in ("sharelinks.pages", "sharelinks.pages.reading", "sharelinks.pages.parsing"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    result = run("check", files("good"))
    assert (result.exit_code, result.stderr) == (
        2, "sharelinks: reading pages needs turbohtml: pip install 'pysharelinks[html]'\n"
    )  # fmt: skip
