"""Checking a page: what each network shows of it when it is shared, and what is wrong. It needs the extra `html`."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from ..clean import URLLike
from . import of_links, of_page
from .findings import LEVELS, Finding, apply
from .preview import Shown, preview
from .reading import Page, Said, read_page

__all__ = ["LEVELS", "Finding", "Report", "Shown", "check_html", "check_page"]


@attrs.frozen
class Report:
    """What a check found.

    Attributes:
        networks: What each network shows of the page, by the network's name.
        findings: What is wrong, the worst first; none for a faultless page.
    """

    networks: dict[str, Shown]
    findings: tuple[Finding, ...]

    def as_dict(self) -> dict[str, object]:
        """The report as plain data, for JSON: `networks` and `findings`."""
        return {
            "networks": {
                name: {
                    part: _as_dict(said)
                    for part, said in attrs.asdict(shown, recurse=False).items()
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
        InvalidURLError: `base_url` is not an absolute http(s) URL.
        SharelinksError: `html` is neither text nor bytes.

    Example:
        >>> report = check_html('<title>Für alle</title><meta property="og:image" content="/bild.png">')
        >>> [finding.message for finding in report.findings if finding.level == "error"]
        ["og:image '/bild.png' is relative, and networks do not resolve it: write it in full, with https://"]
        >>> report.networks["facebook"].title.source
        'title'
    """
    return check_page(read_page(html, base_url))


def check_page(page: Page) -> Report:
    """Check how a page is shared that was read with `read_page`."""
    once: dict[tuple[str, str], Finding] = {}
    for finding in _findings(page):
        once.setdefault((finding.code, finding.message), finding)
    findings = sorted(once.values(), key=lambda finding: LEVELS.index(finding.level))
    return Report(preview(page), tuple(findings))


def _findings(page: Page) -> Iterator[Finding]:
    yield from apply(of_page.RULES, page)
    yield from apply(of_links.OF_PAGE, page)
    for link in of_links.shared_links(page):
        yield from apply(of_links.OF_DEAD_LINK if link.endpoint.dead else of_links.OF_LINK, link)


def _as_dict(said: Said | None) -> dict[str, str] | None:
    return {"text": said.text, "from": said.source} if said else None
