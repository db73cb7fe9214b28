"""Checking of a page: what each network shows of it, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from ..clean import URLLike, shown
from . import button_rules, head_rules, link_rules, page_rules, text_rules
from .findings import LEVELS, Finding, apply
from .links import shared_links
from .pictures import LOADING_LEVELS, PICTURE_RULES, Read, check_pictures
from .preview import Preview, preview
from .reading import ADDRESSES, Page, Statement, read_page

__all__ = ["LEVELS", "Finding", "Preview", "Report", "check_html", "check_page"]

VERSION = 1
"""Version of the report as plain data. It changes with every incompatible change."""


@attrs.frozen
class Report:
    """The result of a check.

    Attributes:
        networks: What each network shows of the page, by the network's name.
        findings: What is wrong, the worst first.
        kind: What was checked: a `"page"`, or a file that is not shared: `"redirect"`,
            `"not-found"`, `"fragment"` or `"not-html"`.
        url: The page's URL, or empty if unknown.
        language: The page's declared language, or empty.
        canonical: The page's declared URL, completed, or empty.
        pictures: The images that were loaded, as `data:` URLs by their URLs.
    """

    networks: dict[str, Preview]
    findings: tuple[Finding, ...]
    kind: str = "page"
    url: str = ""
    language: str = ""
    canonical: str = ""
    pictures: Mapping[str, str] = attrs.field(factory=dict, repr=False)

    def as_dict(self) -> dict[str, object]:
        """Return the report as plain data for JSON, as described by `report.schema.json`."""
        return {
            "version": VERSION,
            "kind": self.kind,
            "url": self.url,
            "language": self.language,
            "canonical": self.canonical,
            "networks": {
                name: {
                    part: _as_dict(statement)
                    for part, statement in attrs.asdict(shown, recurse=False).items()
                }
                for name, shown in self.networks.items()
            },
            "findings": [attrs.asdict(finding) for finding in self.findings],
        }


def check_html(html: str | bytes, base_url: str | URLLike | None = None) -> Report:
    """Check how a page is shared.

    Args:
        html: The page's source, as for `article_from_html`.
        base_url: The absolute http(s) URL of the page, if it is known.

    Raises:
        InvalidURLError: If `base_url` is not an absolute http(s) URL.
        SharelinksError: If `html` is neither text nor bytes.

    Example:
        >>> picture = '<meta property="og:image" content="/bild.png">'
        >>> report = check_html(f"<title>Für alle</title>{picture}")
        >>> [finding.code for finding in report.findings if finding.level == "error"]
        ['image-relative']
        >>> report.networks["facebook"].title.source
        'title'
    """
    return check_page(read_page(html, base_url))


def check_page(page: Page, read: Read | None = None) -> Report:
    """Check how a page from `read_page` is shared.

    Args:
        page: The page.
        read: A function to load the page's images and robots.txt, if they should be checked. It
            takes a URL, and returns bytes or, as text, the reason why it can't be read.
    """
    seen, data_urls = check_pictures(page, read) if read and page.kind == "page" else ((), {})
    once: dict[tuple[str, str], Finding] = {}
    for finding in (*_findings(page), *seen):
        known = once.get((finding.code, finding.message))
        counted = attrs.evolve(known, count=known.count + 1) if known else finding
        once[finding.code, finding.message] = counted
    return Report(
        preview(page),
        tuple(sorted(once.values(), key=lambda finding: LEVELS.index(finding.level))),
        page.kind,
        page.url,
        page.lang,
        next(
            filter(None, (page.resolve(statement.text) for statement in page.all(*ADDRESSES))), ""
        ),
        data_urls,
    )


def _findings(page: Page) -> Iterator[Finding]:
    if page.kind == "page":
        yield from apply(page_rules.RULES, page)
        yield from apply(text_rules.RULES, page)
        yield from apply(head_rules.RULES, page)
    if page.kind in {"page", "fragment"}:
        yield from apply(button_rules.RULES, page)
        links = shared_links(page)
        for link in links:
            dead = link.endpoint.dead
            yield from apply(link_rules.DEAD_LINK_RULES if dead else link_rules.LINK_RULES, link)
        yield from apply(link_rules.PAGE_RULES, links)


def unreadable(reason: str) -> Finding:
    """Return the finding for a page that can't be read."""
    return Finding("unreadable", SITE_LEVELS["unreadable"], reason, "")


def claimed_twice(address: str, names: list[str]) -> Finding:
    """Return the finding for several pages that declare the same URL."""
    more = f" and {len(names) - 3:,} more" if len(names) > 3 else ""
    pages = ", ".join(map(shown, names[:3])) + more
    message = f"{len(names):,} pages declare the same URL {shown(address)}: {pages}"
    return Finding("claimed-twice", SITE_LEVELS["claimed-twice"], message, "")


SITE_LEVELS = {"unreadable": "error", "claimed-twice": "warning"}
"""Findings about several pages: code and level."""

CODES: dict[str, str] = {
    code: level
    for code, level, _ in (
        *page_rules.RULES,
        *text_rules.RULES,
        *head_rules.RULES,
        *link_rules.PAGE_RULES,
        *link_rules.LINK_RULES,
        *link_rules.DEAD_LINK_RULES,
        *button_rules.RULES,
        *PICTURE_RULES,
    )
} | {**SITE_LEVELS, **LOADING_LEVELS}
"""The codes of all findings with their levels."""


def _as_dict(statement: Statement | None) -> dict[str, str] | None:
    return {"text": statement.text, "from": statement.source} if statement else None
