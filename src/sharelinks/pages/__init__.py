"""Checking of pages: their metadata, what networks show of them, and what is wrong.

This package needs the extra `html`.
"""

from .cards import preview_html
from .checking import CODES, LEVELS, Report, check_html, check_page
from .findings import Finding
from .preview import READERS, Preview, Reader
from .reading import Page, Statement, article_from_html, read_page

__all__ = [
    "CODES",
    "LEVELS",
    "READERS",
    "Finding",
    "Page",
    "Preview",
    "Reader",
    "Report",
    "Statement",
    "article_from_html",
    "check_html",
    "check_page",
    "preview_html",
    "read_page",
]
