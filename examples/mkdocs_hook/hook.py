"""MkDocs: a hook puts the meta elements into each page's head, and the share bar under its text."""

import os

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from sharelinks import Sharer

SHARER = Sharer(lang="de", strict=False)


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    page.meta["title"] = os.environ.get("TITLE", page.meta.get("title", page.title))
    return markdown


def on_page_content(html: str, page: Page, **_: object) -> str:
    return f"{html}{SHARER.bar(page.canonical_url, page.title)}"  # "+" would escape the text, which is no Markup


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    meta = SHARER.meta(page.canonical_url, page.title, site_name=config.site_name)
    return output.replace("</head>", f"{meta}</head>", 1)
