"""The gallery: pages with every network, look and language, to open in a browser."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import click
from markupsafe import Markup

from .. import NETWORKS, PROFILES, Article, profile_bar, share_bar
from ..html.assets import FOLDER, SCRIPT, STYLESHEET, style_tag
from ..html.labels import languages
from .terminal import echo

ARTICLE = Article(
    "https://example.com/magazin/was-sind-soziale-netzwerke", "Was sind soziale Netzwerke?"
)

LOOKS: dict[str, dict[str, Any]] = {
    "Icons and text": {},
    "Text": {"icons": False},
    "Icons": {"text": False},
    "With buttons": {"buttons": True},
    "With buttons, icons": {"buttons": True, "text": False},
    "Text where there is room": {"text": "wide"},
    "All networks, in small windows": {
        "networks": [name for name, network in NETWORKS.items() if not network.needs],
        "popup": True,
    },
}
"""The looks of the share bar by their headings, as arguments of `share_bar`."""

ACCOUNTS = {name: profile.example for name, profile in PROFILES.items()}
"""One example account for each network."""

PROFILE_LOOKS: dict[str, dict[str, Any]] = {
    "Profiles": {},
    "Profiles, text": {"icons": False},
    "Profiles, icons": {"text": False},
}
"""The looks of the profile bar by their headings, as arguments of `profile_bar`."""

# Browsers don't load modules from file:// URLs, so this is a classic script.
_SCRIPT = Markup('<script src="{}" defer></script>').format(SCRIPT)
_POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' data:"
)
_PAGE = Markup("""<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
{style}
{script}
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
""")
_SECTION = Markup('<h2 lang="en">{}</h2>\n{}\n')


def write_gallery(folder: Path, article: Article = ARTICLE) -> Path:
    """Write the gallery, and return the path of its first page.

    The first page has all looks in English. Each language has a page like it, such as `de.html`.

    Args:
        folder: The folder to write to, which is created if necessary.
        article: The article that the bars share.

    Raises:
        OSError: If the folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in (STYLESHEET, SCRIPT):
        shutil.copyfile(FOLDER / name, folder / name)
    for lang in languages():
        (folder / f"{lang}.html").write_text(
            _page(lang, f"sharelinks: {lang}", _looks(article, lang)), "utf-8"
        )
    index = folder / "index.html"
    index.write_text(_page("en", "sharelinks", _looks(article, "en") + _other_pages()), "utf-8")
    return index


def _looks(article: Article, lang: str) -> Markup:
    bars = Markup().join(
        _section(heading, article, lang, **look) for heading, look in LOOKS.items()
    )
    return bars + Markup().join(
        _profiles(heading, lang, **look) for heading, look in PROFILE_LOOKS.items()
    )


def _other_pages() -> Markup:
    # The links are in a sentence, where the minimum target size of WCAG does not apply.
    links = Markup(",\n").join(
        Markup('<a href="{0}.html" hreflang="{0}">{0}</a>').format(lang) for lang in languages()
    )
    return Markup("<h2>Languages</h2>\n<p>The same in\n{}.</p>\n").format(links)


def _section(heading: str, article: Article, lang: str, **look: Any) -> Markup:
    return _SECTION.format(
        heading, share_bar(article, lang=lang, words=_landmark_name(lang, "share", heading), **look)
    )


def _profiles(heading: str, lang: str, **look: Any) -> Markup:
    return _SECTION.format(
        heading,
        profile_bar(ACCOUNTS, lang=lang, words=_landmark_name(lang, "profiles", heading), **look),
    )


def _landmark_name(lang: str, word: str, heading: str) -> dict[str, str]:
    # Each bar is a landmark, and several landmarks in a page need different names.
    return {word: f"{languages()[lang].words[word]}: {heading}"}


def _page(lang: str, title: str, body: Markup) -> str:
    return _PAGE.format(
        lang=lang,
        dir=languages()[lang].direction,
        policy=_POLICY,
        title=title,
        style=style_tag(STYLESHEET),
        script=_SCRIPT,
        body=body,
    )


@click.command("gallery")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def gallery(folder: Path) -> None:
    """Write pages with every look, language and network to FOLDER."""
    try:
        echo(write_gallery(folder))
    except OSError as error:
        raise click.UsageError(f"can't write {str(folder)!r}: {error.strerror}.") from None
