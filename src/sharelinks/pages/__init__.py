"""What a page says of itself, what networks show of it, and what is wrong with it. It needs the extra `html`."""

from .checking import LEVELS, Report, check_html, check_page
from .findings import Finding
from .preview import Shown
from .reading import Page, Said, article_from_html, read_page

__all__ = [
    "LEVELS",
    "Finding",
    "Page",
    "Report",
    "Said",
    "Shown",
    "article_from_html",
    "check_html",
    "check_page",
    "read_page",
]
