"""The same article's page with each library's share buttons, bundled as their READMEs say."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from sharelinks import Sharer
from sharelinks.html.assets import FOLDER as ASSETS
from sharelinks.html.assets import SCRIPT, STYLESHEET, script_tag, style_tag

HERE = Path(__file__).parent
MODULES = HERE.parent / "node_modules"
URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke – und für wen lohnen sie sich überhaupt?"
IMAGE = "https://example.com/magazin/bild.png"
TEXT = (
    "Soziale Netzwerke verbinden Menschen, die einander kennen oder dieselben Dinge mögen. Wer einen Artikel gern "
    "gelesen hat, zeigt ihn anderen: mit einem Klick, in einer Nachricht oder in einer E-Mail. Absatz {}."
)
PARAGRAPHS = 20

_PAGE = Markup("""<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="canonical" href="{url}">
<style>body {{ font: 1rem/1.5 sans-serif; max-width: 40rem; margin: 1rem auto; padding: 0 1rem }}</style>
{head}
</head>
<body>
<main>
<h1>{title}</h1>
{buttons}
{text}
</main>
{end}
</body>
</html>
""")
_BUNDLE_STYLE = Markup('<link rel="stylesheet" href="bundle.css">')
_BUNDLE_SCRIPT = Markup('<script src="bundle.js"></script>')
_OUR_BUTTON = "nav.slk a[href]"
_SERVICES = ["facebook", "twitter", "linkedin", "pinterest", "whatsapp", "mail"]


class Contender(NamedTuple):
    """A library's part in the page."""

    buttons: Markup
    button: str = ""
    """CSS selector of one button once it can be used; there have to be six."""
    head: Markup = Markup()
    end: Markup = Markup()
    package: str = ""
    """The npm package, whose entry for the bundler lies beside this file."""
    entry: str = ""


def _sharer_js() -> Markup:
    # https://ellisonleao.github.io/sharer.js/: the button's text and look are the page's.
    names = {
        "facebook": "Facebook",
        "x": "X",
        "linkedin": "LinkedIn",
        "pinterest": "Pinterest",
        "whatsapp": "WhatsApp",
        "email": "E-Mail",
    }
    button = Markup(
        '<button class="button" data-sharer="{}" data-title="{}" data-subject="{}" data-description="{}" '
        'data-url="{}">{}</button>\n'
    )
    return Markup().join(
        button.format(name, TITLE, TITLE, TITLE, URL, label) for name, label in names.items()
    )


CONTENDERS = {
    "no buttons": Contender(Markup()),
    "sharelinks, no stylesheet": Contender(Sharer(lang="de").bar(URL, TITLE), _OUR_BUTTON),
    "sharelinks": Contender(
        Sharer(lang="de").bar(URL, TITLE), _OUR_BUTTON, head=style_tag(STYLESHEET)
    ),
    "sharelinks and its script": Contender(
        Sharer(lang="de", buttons=True, popup=True).bar(URL, TITLE),
        _OUR_BUTTON,
        head=style_tag(STYLESHEET) + script_tag(SCRIPT),
    ),
    "shareon": Contender(
        Markup('<div class="shareon" data-url="{}" data-title="{}">{}</div>').format(
            URL,
            TITLE,
            Markup().join(
                Markup('<a class="{}"></a>').format(name)
                for name in ("facebook", "twitter", "linkedin", "pinterest", "whatsapp", "email")
            ),
        ),
        ".shareon a[href]",
        head=_BUNDLE_STYLE,
        end=_BUNDLE_SCRIPT,
        package="shareon",
        entry="shareon.js",
    ),
    "sharer.js": Contender(
        _sharer_js(), "[data-sharer]", end=_BUNDLE_SCRIPT, package="sharer.js", entry="sharer.js"
    ),
    "shariff": Contender(
        Markup(
            '<div class="shariff" data-lang="de" data-url="{}" data-title="{}" data-services="{}"></div>'
        ).format(URL, TITLE, json.dumps(_SERVICES)),
        ".shariff a[href]",
        head=_BUNDLE_STYLE,
        end=_BUNDLE_SCRIPT,
        package="shariff",
        entry="shariff.js",
    ),
    "react-share": Contender(
        Markup('<div id="share" data-url="{}" data-title="{}" data-image="{}"></div>').format(
            URL, TITLE, IMAGE
        ),
        "button.react-share__ShareButton",
        end=_BUNDLE_SCRIPT,
        package="react-share",
        entry="react-share.jsx",
    ),
}


def version_of(package: str) -> str:
    """An npm package's version; empty where it is not installed."""
    described = MODULES / package / "package.json"
    return json.loads(described.read_text("utf-8"))["version"] if described.exists() else ""


def build(name: str, folder: Path) -> bool:
    """Write a contender's page and what it loads into a folder; False where the contender is not installed."""
    contender = CONTENDERS[name]
    if contender.package and not (version_of(contender.package) and version_of("esbuild")):
        return False
    folder.mkdir(parents=True)
    text = Markup("\n").join(
        Markup("<p>{}</p>").format(TEXT.format(index)) for index in range(1, PARAGRAPHS + 1)
    )
    page = _PAGE.format(
        title=TITLE,
        url=URL,
        text=text,
        head=contender.head,
        buttons=contender.buttons,
        end=contender.end,
    )
    (folder / "index.html").write_text(page, "utf-8")
    if contender.package:
        _bundle(HERE / contender.entry, folder)
    else:
        for file in (STYLESHEET, SCRIPT):
            shutil.copy(ASSETS / file, folder)
    return True


def _bundle(entry: Path, folder: Path) -> None:
    options = [
        "--bundle",
        "--minify",
        "--define:process.env.NODE_ENV='production'",
        "--jsx=automatic",
    ]
    fonts = [f"--loader:.{suffix}=file" for suffix in ("eot", "svg", "ttf", "woff", "woff2")]
    outfile = f"--outfile={folder / 'bundle.js'}"
    subprocess.run(
        [MODULES / ".bin/esbuild", entry, *options, *fonts, outfile, "--log-level=error"],
        check=True,
    )
