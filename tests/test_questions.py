"""The documentation as a stranger reads it: questions, and where two clicks from the start page lead to."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from sharelinks import SharelinksError, share_bar, share_url

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
GENERATED = {"networks", "project"}

# What a stranger asks, the page that answers, and words of the answer. Written down before the pages were.
QUESTIONS = [
    ("How do I install it?", "installation.md", "pip install pysharelinks"),
    ("What does it need, and does it run on my Python?", "installation.md", "Python 3.10"),
    ("How do I get one link for one network?", "quick-start.md", "share_url("),
    ("What is the line for my Django template?", "frameworks/django.md", "{% share_bar article"),
    ("How do I use it with Litestar?", "frameworks/litestar.md", "SharelinksPlugin("),
    ("How do I use it with Pyramid?", "frameworks/pyramid.md", "config.include("),
    ("What can I set, and where, in Litestar?", "settings.md", "SharelinksPlugin("),
    ("Where do I get links in a Celery task?", "in-code.md", "base_url"),
    ("My page is made by React: how do I get JSON?", "json.md", "share_data"),
    ("Does it work with Wagtail pages?", "frameworks/wagtail.md", "full_url"),
    ("Can I have it under every page of my MkDocs site?", "frameworks/mkdocs.md", "plugins:"),
    ("What does it look like?", "looks.md", "{share-bar}"),
    ("How do I get German words?", "labels.md", 'lang="de"'),
    ("Can I use Tailwind, or my own CSS?", "other-css.md", "Tailwind"),
    ("How do I put share links into a newsletter?", "newsletter.md", "mail=True"),
    ("Where did my visitors come from (utm)?", "campaign.md", "utm_source"),
    ("How do I make a QR code?", "command.md", "--qr"),
    ("Why does LinkedIn not show my title?", "why-no-title.md", "Open Graph"),
    ("Why does Facebook show an old picture?", "troubleshooting.md", "Sharing Debugger"),
    ("Why does a reader not see the links?", "filter-lists.md", "content blocker"),
    ("Does it work under my Content-Security-Policy?", "csp.md", "style-src"),
    ("How do I add a network of my own?", "own-network.md", "Network("),
    ("How do I make links for a million rows?", "bulk.md", "Spark"),
    ("How do I move from django-social-share?", "moving/django-social-share.md", "Before"),
    ("How do I test the links in my project?", "testing.md", "assert_shares"),
    ("Why does Instagram have no button?", "faq.md", "only post in their apps"),
    ("Why is my title cut on X?", "fitting.md", "280 characters"),
    ("Does uBlock hide my share buttons?", "filter-lists.md", "uBlock Origin"),
    ("My site is a single-page application with Next.js: what do I do?", "json.md", "Next.js"),
    ("Can I call it in async code?", "in-code.md", "## In async code"),
    ("Does it have type hints?", "faq.md", "py.typed"),
    ("Does it track my visitors, does it set cookies (GDPR)?", "privacy.md", "no cookie"),
    ("How do I send to a WhatsApp number?", "quick-start.md", "phone="),
    ("How do I change the words of the German buttons?", "labels.md", "Weitersagen"),
    ("Does it show how often an article was shared?", "faq.md", "Counters"),
    ("Why do my links begin with http: behind nginx?", "troubleshooting.md", "Behind a proxy"),
    ("How do I use it with Quart?", "frameworks/quart.md", "sharelinks.contrib.quart"),
    ("How do I add it to my Sphinx docs?", "frameworks/sphinx.md", "html_baseurl"),
    ("How do I open links in a small window?", "bar.md", "popup=True"),
    ("May I use the networks' logos?", "marks.md", "belong to their owners"),
]


def links_of(page: str) -> set[str]:
    """The pages that a page's own text links to, by their names in docs/."""
    text = (DOCS / page).read_text("utf-8")
    return {
        os.path.normpath(Path(page).parent / target)
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+\.md)", text)
    }


FIRST = links_of("index.md")
SECOND = FIRST.union(*(links_of(page) for page in FIRST if (DOCS / page).is_file()))


@pytest.mark.parametrize(("question", "page", "answer"), QUESTIONS, ids=[q for q, *_ in QUESTIONS])
def test_a_question_is_answered_within_two_clicks(question, page, answer):
    assert page in SECOND, question
    assert answer in (DOCS / page).read_text("utf-8"), question


def test_every_page_is_in_the_navigation():
    """A `toctree` of some page names it; Sphinx warns of the others only when the site is built."""
    named = set()
    for path in DOCS.rglob("*.md"):
        for entries in re.findall(r"```\{toctree\}\n(.*?)```", path.read_text("utf-8"), re.DOTALL):
            lines = [line for line in entries.splitlines() if line and not line.startswith(":")]
            names = [re.sub(r".*<(.*)>", r"\1", line) for line in lines]
            named |= {os.path.normpath(path.parent / name) for name in names}
    pages = {
        path for path in DOCS.rglob("*.md") if path.relative_to(DOCS).parts[0] not in GENERATED
    }
    assert {str(path.with_suffix("")) for path in pages} - named == {str(DOCS / "index")}


def test_every_example_is_named_on_a_page():
    pages = [path for path in DOCS.rglob("*.md") if path.parent.name not in GENERATED]
    text = "".join(path.read_text("utf-8") for path in pages)
    examples = [
        path
        for path in (ROOT / "examples").rglob("*")
        if path.suffix == ".py" or path.name == "mkdocs_site"
    ]
    assert len(examples) > 18
    assert [path.name for path in examples if path.name not in text] == []


@pytest.mark.parametrize("page", ["README.md", "docs/index.md"])
def test_the_first_lines_say_how_to_install_it(page):
    first = (ROOT / page).read_text("utf-8").split("```pycon")[0].split("```python")[0]
    assert "$ pip install pysharelinks\n" in first
    assert "first release" in first


URL = "https://example.com/"
MESSAGES = {
    "is not an absolute http: or https: URL": lambda: share_url("x", "example.com/a"),
    "contains a user name or password": lambda: share_url("x", "https://user:secret@example.com/"),
    "has a host or port that no browser accepts": lambda: share_url("x", "https://a b.example/"),
    "in its host, which IDNA does not allow": lambda: share_url("x", "https://1.xn--5dbc/"),
    "has its scheme twice": lambda: share_url("x", "https://https://example.com/"),
    "contains the character U+000A": lambda: share_url("x", "https://example.com/\na"),
    "url is empty": lambda: share_url("x", ""),
    "unknown network": lambda: share_url("facebok", URL),
    "has no page to share an article on": lambda: share_url("instagram", URL),
    "closed on": lambda: share_url("google+", URL),
    "needs the field": lambda: share_url("lemmy", URL),
    "unexpected field": lambda: share_url("x", URL, hashtag="a"),
    "is not an X handle": lambda: share_url("x", URL, via="ä ö"),
    "is not an international number": lambda: share_url("whatsapp", URL, phone="0170 1234567"),
    "attribute 'onclick' is not allowed": lambda: share_bar(URL, link_attrs={"onclick": "x"}),
    "words has the unknown key": lambda: share_bar(URL, words={"teilen": "x"}),
}


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_explained_as_it_is(message):
    table = (DOCS / "troubleshooting.md").read_text("utf-8")
    with pytest.raises((SharelinksError, TypeError)) as refused:
        MESSAGES[message]()
    assert message in str(refused.value)
    (row,) = [line for line in table.splitlines() if f'"{message}"' in line]
    assert f"(`{type(refused.value).__name__}`)" in row
