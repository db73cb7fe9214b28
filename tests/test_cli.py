"""The command line, through click's runner and as the installed script."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import webbrowser
from datetime import date
from pathlib import Path

import pytest
import segno
from click.testing import CliRunner

from sharelinks import NETWORKS, PROFILES, share_bar, share_links, share_url
from sharelinks.cli import main
from sharelinks.cli.app import app

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke?"
URLS = [link.url for link in share_links(URL, TITLE)]
SCRIPT = str(Path(sys.executable).with_name("sharelinks"))


def run(*args: str):
    return CliRunner().invoke(app, args, prog_name="sharelinks")


def printed(*args: str) -> str:
    result = run(*args)
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    return result.stdout


def test_plain_urls_without_a_terminal():
    assert printed(URL, "--title", TITLE).splitlines() == URLS
    assert printed("--title", TITLE, URL).splitlines() == URLS
    assert printed(URL, "--title", TITLE, "--format", "urls").splitlines() == URLS


def test_json_format():
    assert json.loads(printed(URL, "--title", TITLE, "--format", "json")) == {
        link.name: link.url for link in share_links(URL, TITLE)
    }


def test_markdown_format():
    lines = printed(URL, "--title", TITLE, "--format", "markdown").splitlines()
    assert lines == [f"- [{link.label}]({link.url})" for link in share_links(URL, TITLE)]


def test_html_format():
    assert printed(URL, "--title", TITLE, "--format", "html") == share_bar(URL, TITLE) + "\n"


def test_piped_table_is_plain_and_not_cut():
    title = TITLE * 20
    table = printed(URL, "--title", title, "--format", "table")
    assert "\x1b" not in table
    assert all(link.url in table for link in share_links(URL, title))


def test_article_options():
    urls = printed(
        URL, "--title", TITLE, "--description", "Für alle", "--image", "https://example.com/a.png", "--hashtag", "a",
        "--hashtag", "#b c", "--via", "@beispiel", "--network", "X", "--network", "pinterest",
    )  # fmt: skip
    fields = {
        "description": "Für alle",
        "image": "https://example.com/a.png",
        "hashtags": ["a", "bc"],
        "via": "beispiel",
    }
    assert urls.splitlines() == [
        share_url(name, URL, TITLE, **fields) for name in ("x", "pinterest")
    ]


def test_networks_command():
    rows = [line.split("\t") for line in printed("networks").splitlines()]
    assert [row[0].split()[0] for row in rows] == list(NETWORKS)
    assert rows[2] == [
        "linkedin",
        "https://www.linkedin.com/sharing/share-offsite/",
        "url='{url}'",
        "mini title summary source text ro armin",
        "practice",
        "https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/plugins/share-plugin",
        "2026-11-25",
        NETWORKS["linkedin"].note,
    ]


def test_networks_command_oldest_first():
    rows = [line.split("\t") for line in printed("networks", "--oldest").splitlines()]
    assert rows == sorted(rows)
    assert {row[2] for row in rows if row[1] == "network"} == set(NETWORKS)
    assert {row[2] for row in rows if row[1] == "profile"} == set(PROFILES)
    assert all(date.fromisoformat(row[0]) for row in rows)


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["example.com"],
        ["https://user:secret@example.com/"],
        [URL, "--network", "facebok"],
        [URL, "--network", "youtube"],
        [URL, "--format", "xml"],
        [URL, "--titel", "x"],
        [URL, "zwei"],
        [URL, "--via", "a b"],
        [URL, "--qr", "facebok"],
        [URL, "--open", "facebok"],
        [URL, "--qr", ""],
        [URL, "--open", ""],
        [f"{URL}?{'x' * 5000}", "--qr", "x"],
        [URL, "--output", "a.svg"],
        [URL, "--qr", "x", "--output", "a.gif"],
        [URL, "--qr", "x", "--output", "/no/such/folder/a.png"],
        ["networks", "zwei"],
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(args):
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert re.fullmatch(r"sharelinks: .+\n", result.stderr)
    assert "secret" not in result.stderr


@pytest.mark.parametrize(("word", "command"), [("chekc", "check"), ("network", "networks")])
def test_misspelt_command_is_named(word, command):
    result = run(word, "a.html")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"no such command '{word}': did you mean '{command}'? Try" in result.stderr
    assert "'magazin' is not an absolute" in run("magazin").stderr


def test_help_names_options_and_commands():
    text = printed("--help")
    assert "sharelinks URL [OPTIONS]" in text
    assert all(word in text for word in ("--title", "--qr", "--version", "networks"))
    assert re.fullmatch(r"sharelinks, version \d.*\n", printed("--version"))


@pytest.mark.parametrize(
    ("words", "completion"),
    [
        (f"{URL} --ti", "--title"),
        ("--ti", "--title"),
        ("netw", "networks"),
        (f"{URL} --network f", "facebook"),
        ("", "networks"),
    ],
)
def test_shell_completion(words, completion):
    environment = {
        "COMP_WORDS": f"sharelinks {words}",
        "COMP_CWORD": str(len(f"sharelinks {words}x".split()) - 1),
        "_SHARELINKS_COMPLETE": "bash_complete",
    }
    result = CliRunner().invoke(app, [], prog_name="sharelinks", env=environment)
    assert f"plain,{completion}" in result.stdout.splitlines()


def test_qr_code_in_the_terminal():
    code = printed(URL, "--title", TITLE, "--qr", "whatsapp")
    assert set(code) <= set("█▀▄ \n")
    assert len(code.splitlines()) > 20


def test_qr_code_of_the_article_url():
    """WeChat's readers scan the address of the page itself."""
    assert printed(URL, "--title", TITLE, "--qr", "url") != printed(
        URL, "--title", TITLE, "--qr", "x"
    )
    assert printed(URL, "--title", TITLE, "--qr", "url") == printed(URL, "--qr", "url")


@pytest.mark.parametrize(("name", "magic"), [("code.svg", b"<?xml"), ("code.png", b"\x89PNG")])
def test_qr_code_in_a_file(tmp_path, name, magic):
    assert (
        printed(URL, "--title", TITLE, "--qr", "whatsapp", "--output", str(tmp_path / name)) == ""
    )
    expected = tmp_path / f"expected-{name}"
    segno.make_qr(share_url("whatsapp", URL, TITLE)).save(str(expected), scale=8)
    data = (tmp_path / name).read_bytes()
    assert data.startswith(magic)
    assert data == expected.read_bytes()


def test_open_in_browser(monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda url: opened.append(url) or True)
    assert printed(URL, "--title", TITLE, "--open", "facebook") == f"{URLS[0]}\n"
    assert opened == [URLS[0]]


@pytest.mark.skipif(os.name != "posix", reason="needs a path without browsers")
def test_open_without_a_browser():
    environment = {"PATH": "", "BROWSER": "false"}
    done = subprocess.run(
        [SCRIPT, URL, "--open", "facebook"], capture_output=True, env=environment, check=False
    )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"can't open a browser" in done.stderr


@pytest.mark.parametrize(
    "args", [[URL], [URL, "--format", "table"], [URL, "--qr", "x"], ["networks"]]
)
def test_unwritable_output(args):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [SCRIPT, *args], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (
        2,
        "sharelinks: can't write: No space left on device\n",
    )


def test_broken_pipe():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [SCRIPT, URL], stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("args", [[], ["--format", "table"], ["--format", "html"], ["--qr", "x"]])
def test_ascii_output_encoding(args):
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [SCRIPT, URL, "--title", "Für alle", *args],
        capture_output=True,
        env=environment,
        check=True,
    )
    assert done.stdout.isascii()
    assert done.stdout.count(b"\n") > (20 if "--qr" in args else 0)


def test_missing_extra_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "sharelinks.cli.app", None)
    with pytest.raises(ModuleNotFoundError, match="sharelinks"):
        main()
    monkeypatch.delitem(sys.modules, "sharelinks.cli.app")
    monkeypatch.setitem(sys.modules, "rich", None)
    with pytest.raises(
        SystemExit, match=r"the command needs rich: pip install 'pysharelinks\[cli\]'"
    ):
        main()


def test_installed_script():
    done = subprocess.run(
        [SCRIPT, URL, "--title", TITLE], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == URLS
    done = subprocess.run(
        [SCRIPT, "javascript:alert(1)"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "Traceback" not in done.stderr


def test_run_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "sharelinks", URL], capture_output=True, text=True, check=True
    )
    assert len(done.stdout.splitlines()) == 6


def test_field_of_a_single_network():
    network = ["--network", "messenger"]
    result = run(URL, *network, "--field", "app_id=123")
    assert result.stdout.strip() == share_url("messenger", URL, app_id=123)
    for options, reason in (
        ([], "messenger needs --field app_id=…"),
        (["--field", "app_id"], "give NAME=VALUE"),
        (["--field", "phone=1"], "unexpected field 'phone'"),
    ):
        refused = run(URL, *network, *options)
        assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
        assert reason in refused.stderr


def on_a_terminal(*args: str) -> str:
    master, slave = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "100"}
    process = subprocess.Popen([SCRIPT, *args], stdout=slave, stderr=slave, env=environment)
    os.close(slave)
    shown = b""
    try:
        while chunk := os.read(master, 65536):
            shown += chunk
    except OSError:  # the process has closed the terminal
        pass
    assert process.wait() == 0
    os.close(master)
    return shown.decode()


def test_terminal_table_has_clickable_links():
    shown = on_a_terminal(URL, "--title", TITLE)
    assert all(f";{url}\x1b\\" in shown for url in URLS)
    text = re.sub(r"\x1b\]8;.*?\x1b\\|\x1b\[[0-9;]*m", "", shown)
    assert all(label in text for label in ("Facebook", "LinkedIn", "E-mail"))
    assert max(map(len, text.splitlines())) <= 100


def test_networks_command_in_the_terminal():
    assert "facebook" in on_a_terminal("networks")
