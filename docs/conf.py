"""Sphinx's configuration. To build: `python -m sphinx -W --keep-going -b html docs build/docs`, with the group `docs`."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path

from sharelinks.html.assets import FOLDER

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS))

project = "sharelinks"
author = "The sharelinks authors"
version = release = importlib.metadata.version("pysharelinks")
project_copyright = f"2026, {author}"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_pages"]

source_suffix = {".md": "markdown"}
myst_heading_anchors = 3

default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
maximum_signature_line_length = 100
napoleon_numpy_docstring = False
napoleon_use_rtype = False
napoleon_use_ivar = True

smartquotes_action = "D"  # only dashes, since quotes may belong to code

html_theme = "furo"
html_title = f"sharelinks {release}"
# The site loads nothing from other hosts. The theme has its own files, and the package the bar's.
html_static_path = ["_static", str(FOLDER)]
html_css_files = ["sharelinks.css", "site.css", "looks.css"]
html_js_files = [("sharelinks.js", {"type": "module"})]
html_domain_indices = False
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {"navigation_with_keys": True}
