"""The commands `sharelinks check` and `sharelinks page`."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from sharelinks import meta_tags, pages, share_links
from sharelinks.cli import app as app_module
from sharelinks.cli import fetching, sites
from sharelinks.cli.app import app

URL = "https://example.com/magazin"
META = meta_tags(URL, "Für alle", description="Ein Text", image="https://example.com/a.png")
GOOD = f'<html lang="de"><meta charset="utf-8"><title>T</title><link rel="canonical" href="{URL}">{META}'
BAD = GOOD + '\n<a href="https://plus.google.com/share?url=x">+</a>'


def run(*args: str, text: str | None = None):
    return CliRunner().invoke(app, args, prog_name="sharelinks", input=text)


@pytest.fixture
def files(tmp_path):
    for name, html in (("good", GOOD), ("bad", BAD), ("bare", "<title>A\x1b[31m</title>")):
        (tmp_path / f"{name}.html").write_text(html, "utf-8")
    return lambda name: str(tmp_path / f"{name}.html")


def test_page_without_findings(files):
    result = run("check", files("good"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "language de" in result.stdout
    assert (
        result.stdout.count("Für alle (og:title)") == 2
    )  # once for most networks, and once for e-mail, whose texts differ
    assert result.stdout.endswith("no findings\n1 page: 0 errors, 0 warnings\n")


def test_error_is_one_line_and_exit_code_1(files):
    result = run("check", files("good"), files("bad"), "--ignore", "claimed-twice")
    assert result.exit_code == 1
    line, summary = result.stdout.splitlines()
    where, code, message = line.split(": ", 2)
    assert where == f"{files('bad')}:7:1"
    assert code == "error link-dead"
    assert "Google+" in message
    assert summary == "2 pages: 1 error, 0 warnings"


def test_warnings_fail_only_with_fail_on_warning(files):
    result = run("check", files("bare"))
    assert result.exit_code == 0
    assert "warning no-canonical" in result.stdout
    assert "\x1b" not in result.stdout
    assert run("check", files("bare"), "--fail-on", "warning").exit_code == 1


def test_json_report(files):
    result = run("check", files("bad"), "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    (page,) = report["pages"]
    assert page["networks"]["facebook"]["title"] == {"text": "Für alle", "from": "og:title"}
    assert (page["language"], page["canonical"], page["kind"]) == ("de", URL, "page")
    (finding,) = page["findings"]
    assert (finding["code"], finding["level"], finding["where"]) == ("link-dead", "error", "7:1")
    assert report["summary"]["levels"] == {"error": 1, "warning": 0, "info": 0}


def test_json_report_matches_its_schema(files):
    names = [files("good"), files("bad"), files("bare"), "/no/such.html"]
    schema = json.loads((Path(pages.__file__).parent / "report.schema.json").read_text("utf-8"))
    checker = jsonschema.Draft202012Validator(schema)
    whole = json.loads(run("check", *names, "--format", "json").stdout)
    checker.validate(whole)
    assert [finding["code"] for finding in whole["findings"]] == ["claimed-twice"]
    *lines, last = map(json.loads, run("check", *names, "--format", "jsonl").stdout.splitlines())
    assert (lines, last["findings"], last["summary"]) == (
        whole["pages"],
        whole["findings"],
        whole["summary"],
    )
    checker.validate(json.loads(run("check", "-", "--format", "json", text="").stdout))
    for change in ({"version": 2}, {"pages": [{}]}, {"more": 1}):
        assert not checker.is_valid(whole | change)


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    pages = {
        "index.html": GOOD.replace(URL, "https://example.com/"),
        "über/index.html": GOOD.replace(URL, "https://example.com/%C3%BCber/"),
        "a b.htm": GOOD.replace(URL, "https://example.com/other"),
        "404.html": "<!doctype html><title>Fehlt</title>",
        "alt/index.html": "<!doctype html><meta http-equiv=refresh content='0; url=/neu/'>",
        "stück.html": "<p>Stück</p>",
        "data.html": "\x89PNG\0",
        "x.txt": "<!doctype html>",
    }
    for name, html in pages.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(html, "utf-8")
    return site


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_folder_with_a_site(site, jobs, monkeypatch):
    monkeypatch.setattr(sites, "_AT_ONCE", 2)
    result = run(
        "check", str(site), "--site-url", "https://example.com", "--format", "jsonl", "--jobs", jobs
    )
    *pages, last = map(json.loads, result.stdout.splitlines())
    found = {Path(page["page"]).relative_to(site).as_posix(): page for page in pages}
    assert {name: (page["kind"], page["url"]) for name, page in found.items()} == {
        "404.html": ("not-found", "https://example.com/404.html"),
        "a b.htm": ("page", "https://example.com/a%20b.htm"),
        "alt/index.html": ("redirect", "https://example.com/alt/"),
        "data.html": ("not-html", "https://example.com/data.html"),
        "index.html": ("page", "https://example.com/"),
        "stück.html": ("fragment", "https://example.com/st%C3%BCck.html"),
        "über/index.html": ("page", "https://example.com/%C3%BCber/"),
    }
    codes = {
        name: [finding["code"] for finding in page["findings"]] for name, page in found.items()
    }
    assert codes.pop("a b.htm") == ["canonical-differs"]
    assert not any(codes.values())
    assert last["summary"]["kinds"] == {
        "not-found": 1,
        "page": 3,
        "redirect": 1,
        "not-html": 1,
        "fragment": 1,
    }


def test_finding_of_many_pages_is_shown_once(tmp_path):
    for number in range(40):
        (tmp_path / f"{number:04}.html").write_text(
            GOOD.replace(URL, f"{URL}/{number}")
            + "<a href='https://plus.google.com/share?url=x'>+</a>"
        )
    result = run("check", str(tmp_path))
    first, places, summary = result.stdout.splitlines()
    assert first.startswith("error link-dead: ")
    assert places.startswith(f"    on 40 pages: {tmp_path}/0000.html:6:")
    assert summary == "40 pages: 40 errors, 0 warnings"


def test_pages_claiming_the_same_url(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.html").write_text(GOOD, "utf-8")
    result = run("check", *(str(tmp_path / f"{number}.html") for number in range(5)))
    assert (
        "claimed-twice: 5 pages declare the same URL 'https://example.com/magazin'" in result.stdout
    )
    assert "and 2 more" in result.stdout
    assert "1 warning" in result.stdout


def test_unreadable_page_is_a_finding_and_others_are_checked(files):
    result = run("check", "/no/such.html", files("bad"), "--format", "jsonl")
    missing, bad, _ = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 1
    assert [finding["code"] for finding in missing["findings"]] == ["unreadable"]
    assert [finding["code"] for finding in bad["findings"]] == ["link-dead"]


SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> http://127.0.0.1:1/a?b&amp;c </loc><image:image><image:loc>https://example.com/a.png</image:loc></image:image></url>
<url><loc>http://127.0.0.1:1/b</loc></url></urlset>"""


def test_sitemaps(tmp_path):
    (tmp_path / "sitemap.xml").write_text(SITEMAP)
    (tmp_path / "sitemap.xml.gz").write_bytes(gzip.compress(SITEMAP.encode()))
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        lines = run("check", str(tmp_path / name), "--format", "jsonl").stdout.splitlines()
        assert [json.loads(line).get("page") for line in lines] == [
            "http://127.0.0.1:1/a?b&c", "http://127.0.0.1:1/b", None
        ]  # fmt: skip
    index = (
        "<sitemapindex><sitemap><loc>http://127.0.0.1:1/sitemap.xml</loc></sitemap></sitemapindex>"
    )
    for text, words in ((index, "private network"), ("<rss/>", "is not a sitemap"), ("x", "is not a sitemap"),
                        (f"<a>{SITEMAP}", "is not a sitemap")):  # fmt: skip
        (tmp_path / "sitemap.xml").write_text(text)
        result = run("check", str(tmp_path / "sitemap.xml"))
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert words in result.stderr


def test_sitemap_index_on_the_web(monkeypatch):
    sources = {
        "https://example.com/sitemap.xml": b"<sitemapindex><sitemap><loc>https://example.com/1.xml.gz</loc></sitemap></sitemapindex>",
        "https://example.com/1.xml.gz": gzip.compress(
            b"<urlset><url><loc>https://example.com/a</loc></url></urlset>"
        ),
    }
    monkeypatch.setattr(sites, "fetch", lambda url, **_: fetching.Source(sources[url]))
    assert [page.name for page in sites.targets(["https://example.com/sitemap.xml"])] == [
        "https://example.com/a"
    ]


def test_ignored_findings_and_baseline(files, tmp_path):
    assert run("check", files("bad"), "--ignore", "link-dead").exit_code == 0
    baseline = str(tmp_path / "baseline.json")
    assert run("check", files("bad"), "--write-baseline", baseline).exit_code == 0
    result = run("check", files("bad"), "--baseline", baseline)
    assert result.exit_code == 0
    assert result.stdout.endswith("no findings\n1 page: 0 errors, 0 warnings; 1 in the baseline\n")
    assert run("check", files("bad"), files("bare"), "--baseline", baseline).exit_code == 0
    unwritable = run("check", files("bad"), "--write-baseline", "/no/such/file")
    assert (unwritable.exit_code, unwritable.stderr) == (
        2, "sharelinks: can't write '/no/such/file': No such file or directory\n"
    )  # fmt: skip
    Path(files("bad")).write_text(BAD + BAD, "utf-8")
    assert run("check", files("bad"), "--baseline", baseline, "--fail-on", "warning").exit_code == 1


@pytest.mark.usefixtures("files")
def test_pyproject_settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = tmp_path / "pyproject.toml"
    settings.write_text(
        '[tool.sharelinks.check]\npages = ["bad.html"]\nignore = ["link-dead"]\nfail-on = "warning"\n'
    )
    assert (result := run("check")).exit_code == 0, result.output
    assert run("check", "bare.html").exit_code == 1
    assert run("check", "bare.html", "--fail-on", "error").exit_code == 0
    for text, words in (
        ("[tool.sharelinks.check]\nfail = 1", "the unknown option 'fail'"),
        ("[", "can't read"),
    ):
        settings.write_text(text)
        result = run("check", "bad.html")
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert words in result.stderr


def test_documented_ci_setup(tmp_path, monkeypatch):
    """Run the settings, the CI step and the hook of docs/pages.md on a small site."""
    text = (Path(__file__).parent.parent / "docs/pages.md").read_text("utf-8")
    (settings,) = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    (step,) = re.findall(r"^- run: sharelinks (.+)$", text, re.MULTILINE)
    (hook,) = re.findall(r"^ +entry: sharelinks (.+)$", text, re.MULTILINE)
    (shell,) = re.findall(r"^```sh\nsharelinks (check .+) > preview.html$", text, re.MULTILINE)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "public").mkdir()
    page = tmp_path / "public/index.html"
    page.write_text(GOOD.replace(URL, "https://www.example.de/"), "utf-8")
    (tmp_path / "pyproject.toml").write_text(settings)
    assert run(*step.split()).exit_code == 2  # without a baseline
    assert run("check", "--write-baseline", "share-baseline.json").exit_code == 0
    assert (run(*step.split()).exit_code, run(*step.split()).output) == (0, "")
    assert run(*hook.split(), "public/index.html").exit_code == 0
    assert run(*shell.split()).stdout.startswith("<!doctype html>")
    page.write_text(BAD, "utf-8")
    assert run(*step.split()).exit_code == 1
    assert run(*hook.split(), "public/index.html").exit_code == 1


def test_github_report(files):
    result = run("check", files("bad"), files("bare"), "--format", "github")
    assert (
        f"::error file={files('bad')},line=7,col=1,title=link-dead::this share page of Google+ has closed"
        in result.stdout
    )
    assert f"::warning file={files('bare')},title=no-canonical::" in result.stdout
    assert all(line.startswith("::") for line in result.stdout.splitlines())


def test_sarif_report(files):
    report = json.loads(run("check", files("bad"), files("bare"), "--format", "sarif").stdout)
    (whole,) = report["runs"]
    results = {result["ruleId"]: result for result in whole["results"]}
    assert results["link-dead"]["level"] == "error"
    place = results["link-dead"]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": files("bad")},
        "region": {"startLine": 7, "startColumn": 1},
    }
    assert set(results) <= {rule["id"] for rule in whole["tool"]["driver"]["rules"]}
    assert (
        json.loads(run("check", files("good"), "--format", "sarif").stdout)["runs"][0]["results"]
        == []
    )


def test_html_report(files):
    html = run("check", files("bad"), files("good"), "--format", "html").stdout
    assert html.startswith("<!doctype html>")
    assert html.rstrip().endswith("</html>")
    assert html.count('<section class="card') == 2 * len(pages.READERS)
    assert "<code>link-dead</code>" in html


def test_control_characters_of_pages_are_not_printed(tmp_path):
    hostile = "A\x1b[31m\x7f\x9b2J\u202eB\u2066\ud800"
    name = tmp_path / "a\x1b]0;x\x07\u202e.html"
    html = f'<meta charset=utf-8><html lang="d\x9b\u202e"><title>{hostile}</title>'
    html += f'<meta property="og:image" content="/{hostile}">'
    html += '<script type="application/ld+json">{"headline": "\\ud800", "url": "\\udc00"}</script>'
    name.write_bytes(html.encode("utf-8", "surrogatepass"))
    obeyed = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
    for style in ("text", "json", "jsonl", "github", "sarif", "html"):
        for result in (
            run("check", str(name), "--format", style),
            run("check", f"{name}x", "--format", style),
        ):
            assert not obeyed.search(result.stdout + result.stderr), style
    printed = run("check", str(name), "--format", "json").stdout
    assert json.loads(printed)["pages"][0]["networks"]["facebook"]["title"]["text"].startswith(
        "A\x1b[31m\x7f\x9b2J\u202eB"
    )
    for args in (("page", str(name)), ("page", f"{name}x"), (f"https://example.com/{hostile}",), ("check", hostile),
                 ("check", "-", "--ignore", hostile), ("check", "-", "--base-url", hostile)):  # fmt: skip
        result = run(*args, text="<title>T")
        assert not obeyed.search(result.stdout + result.stderr), args


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_output_encoding_without_a_character(files, encoding):
    Path(files("bad")).write_text(BAD.replace("Für alle", "日本 Ł 🎉"), "utf-8")
    for style in ("text", "json", "jsonl", "github", "sarif"):
        done = subprocess.run(
            [sys.executable, "-m", "sharelinks", "check", files("bad"), "--format", style],
            capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (1, b"")
        if style == "json":
            assert (
                json.loads(done.stdout)["pages"][0]["networks"]["x"]["title"]["text"] == "日本 Ł 🎉"
            )


def test_crash_and_interrupt_have_their_own_exit_codes(monkeypatch):
    def fail(error):
        def failing(*_, **__):
            raise error

        monkeypatch.setattr(app_module, "share_links", failing)
        return run("https://example.com/")

    crashed = fail(RuntimeError("\x1b[31m"))
    assert (crashed.exit_code, crashed.stdout) == (70, "")
    assert crashed.stderr.startswith("Traceback")
    assert crashed.stderr.endswith("this is a bug in sharelinks: please report the lines above\n")
    assert "\x1b" not in crashed.stderr
    interrupted = fail(KeyboardInterrupt())
    assert (interrupted.exit_code, interrupted.output) == (130, "")


def test_standard_input_with_base_url():
    html = '<title>T</title><link rel="canonical" href="/magazin">'
    result = run("check", "-", "--base-url", "https://example.com/other", text=html)
    assert "canonical-differs: canonical '/magazin' is a different page" in result.stdout
    result = run("page", "-", "--base-url", URL, "--network", "x", text=html)
    assert (
        result.stdout
        == "https://x.com/intent/tweet?text=T&url=https%3A%2F%2Fexample.com%2Fmagazin\n"
    )


def test_page_command_prints_the_links(files):
    article = {"description": "Ein Text", "image": "https://example.com/a.png"}
    expected = share_links(URL, "Für alle", **article)
    assert run("page", files("good")).stdout.splitlines() == [link.url for link in expected]
    printed = json.loads(run("page", files("good"), "--format", "json").stdout)
    assert printed == {link.name: link.url for link in expected}


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("check",), "Missing argument 'PAGE...'. Try 'sharelinks check --help'."),
        (("page", "/no/such.html"), "No such file"),
        (("check", "-", "--ignore", "no-titel"), "is not the code of a finding"),
        (("check", "a.html", "b.html", "--base-url", URL), "--base-url is for a single page"),
        (("check", ".", "--base-url", URL), "use --site-url for a folder"),
        (("check", ".", "--site-url", "example.com"), "--site-url 'example.com' is"),
        (("check", "-", "--baseline", "/no/such.json"), "No such file"),
        (("check", "-", "--baseline", __file__), "is not a baseline"),
        (("check", "http://127.0.0.1:1/sitemap.xml"), "in a private network"),
        (("check", str(Path(__file__).with_name("expected"))), "has no pages"),
        (("check", "-", "--base-url", "magazin"), "base_url 'magazin' is not an absolute"),
        (("page", "-"), "give it with --base-url"),
        (("page", "-", "--base-url", URL, "--network", "facebok"), "did you mean 'facebook'"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(args, words):
    result = run(*args, text="<title>T</title>")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert words in result.stderr


def test_missing_extra_says_what_to_install(monkeypatch, files):
    monkeypatch.setitem(sys.modules, "turbohtml", None)
    for module in ("sharelinks.pages", "sharelinks.pages.reading", "sharelinks.pages.parsing"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    result = run("check", files("good"))
    assert (result.exit_code, result.stderr) == (
        2, "sharelinks: reading pages needs turbohtml: pip install 'pysharelinks[html]'\n"
    )  # fmt: skip


def test_control_characters_of_tables_are_not_printed(tmp_path):
    table = tmp_path / "a\x1b[31m.csv"
    table.write_text("url,title\x1b[31m\njavascript:\x9b,\u202e\n", "utf-8")
    for args in (
        ("batch", str(table)),
        ("batch", str(table), "--url-column", "x\x1b"),
        ("gallery", f"{table}/x"),
    ):
        result = run(*args)
        assert not re.search("[\x1b\x9b\u202e]", result.stderr), args
