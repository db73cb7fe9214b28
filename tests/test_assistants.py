"""AI assistants as networks: asked in the bar's language, with the page's URL and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworks.page import Page
from reading import read
from sharelinks import NETWORKS, SIX, Article, Sharer, share_bar, share_links, share_url
from sharelinks.html.labels import languages
from sharelinks.networks.assistants import TABLE

URL = "https://example.com/magazin"
NAMES = [network.name for network in TABLE]


def test_assistants_are_not_default_networks():
    assert not {*SIX, *(network.name for network in Sharer().networks)} & {*NAMES}


@pytest.mark.parametrize("lang", languages())
def test_question_is_in_the_language_of_the_bar(lang):
    words = languages()[lang].words
    page = Page(share_bar(URL, "Titel", networks=NAMES, lang=lang, icons=False))
    for network, href in zip(TABLE, page.hrefs, strict=True):
        (parameter,) = network.params
        assert read(href)[parameter] == f"{words['question']} {URL}"
        assert words["ask"].replace("{network}", network.label) in page.text


@given(st.text(), st.text())
def test_only_the_url_of_the_article_is_sent(title, description):
    article = Article(URL, title, description=description, hashtags=["a"], via="b")
    for link, plain in zip(
        share_links(article, networks=NAMES), share_links(URL, networks=NAMES), strict=True
    ):
        assert link.url == plain.url


@pytest.mark.parametrize("name", NAMES)
def test_custom_prompt(name):
    (parameter,) = NETWORKS[name].params
    assert read(share_url(name, URL, prompt=" Für\nwen? "))[parameter] == f"Für wen? {URL}"
    assert (
        share_url(name, URL, prompt="") == share_url(name, URL, prompt=None) == share_url(name, URL)
    )


def test_prompt_only_reaches_assistants():
    bar = Page(share_bar(URL, "Titel", networks=["facebook", "chatgpt"], prompt="Was?"))
    assert [*read(bar.hrefs[0])] == ["u"]
    assert read(bar.hrefs[1])["prompt"] == f"Was? {URL}"


def test_question_is_short():
    for language in languages().values():
        assert len(language.words["question"]) <= 40
