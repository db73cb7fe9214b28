"""A page of cards that show what networks display of other pages. It loads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import urlsplit

from markupsafe import Markup

from ..clean import URLLike
from .checking import Report, check_html
from .findings import Finding
from .preview import READERS, Preview, Reader

_HEAD = Markup("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<fieldset>
<label><input type="radio" name="scheme" checked> System</label>
<label><input type="radio" name="scheme" id="light"> Light</label>
<label><input type="radio" name="scheme" id="dark"> Dark</label>
</fieldset>
""")
_SECTION = Markup("""<h2>{name}</h2>
<div class="page">
<div class="cards">
{cards}
</div>
<ul class="findings">
{findings}
</ul>
</div>
""")
_CARD = Markup("""<section class="card {name} {shape}">
<h3>{label}</h3>
{picture}<div class="words">
{words}
</div>
</section>""")
_FINDING = Markup(
    '<li class="{level}"><strong>{level}</strong> <code>{code}</code> {where}: {message}</li>'
)
_WIDE = 1.91


def preview_html(
    html: str | bytes,
    base_url: str | URLLike | None = None,
    *,
    pictures: Mapping[str, str] = MappingProxyType({}),
) -> Markup:
    """Return a page of cards: what each network shows of a page, and what is wrong with it.

    Args:
        html: The page's source, as for `check_html`.
        base_url: The absolute http(s) URL of the page, if it is known.
        pictures: `data:` URLs of images by their URLs. For any other image, its URL is shown.

    Raises:
        InvalidURLError: If `base_url` is not an absolute http(s) URL.
        SharelinksError: If `html` is neither text nor bytes.

    Example:
        >>> page = preview_html("<title>Für alle</title>", "https://example.com/magazin")
        >>> '<p class="title">Für alle</p>' in page
        True
    """
    report = check_html(html, base_url)
    name = report.url or report.canonical or "Preview"
    return head(name) + section(name, report, pictures) + tail("", ())


def head(title: str) -> Markup:
    """Return the beginning of a page of cards."""
    style = files(__package__).joinpath("cards.css").read_text("utf-8")
    return _HEAD.format(title=title, style=Markup(style))  # noqa: S704 - a file of this package


def section(
    name: str, report: Report, pictures: Mapping[str, str] = MappingProxyType({})
) -> Markup:
    """Return the cards of a page and its findings."""
    host = (urlsplit(report.url or report.canonical).hostname or "your-site.example").removeprefix(
        "www."
    )
    cards = (
        _card(network, READERS[network], shown, host, pictures)
        for network, shown in report.networks.items()
    )
    return _SECTION.format(
        name=name, cards=Markup("\n").join(cards), findings=_findings(report.findings)
    )


def tail(summary: str, findings: Iterable[Finding]) -> Markup:
    """Return the end of a page of cards."""
    found = list(findings)
    items = Markup("<ul class='findings'>{}</ul>\n").format(_findings(found)) if found else Markup()
    return items + Markup("<p>{}</p>\n</main>\n</body>\n</html>").format(summary)


def _findings(findings: Iterable[Finding]) -> Markup:
    items = [
        _FINDING.format(
            level=found.level, code=found.code, where=found.where, message=found.message
        )
        for found in findings
    ]
    return Markup("\n").join(items) or Markup('<li class="nothing">no findings</li>')


def _card(
    name: str, reader: Reader, shown: Preview, host: str, pictures: Mapping[str, str]
) -> Markup:
    picture = Markup()
    if shown.picture:
        source = pictures.get(shown.picture.text, "")
        if source.startswith("data:image/"):
            inner = Markup('<img src="{}" alt="">').format(source)
        else:
            inner = Markup("<span>{}</span>").format(shown.picture.text)
        picture = Markup('<div class="picture">{}</div>\n').format(inner)
    texts = (("title", shown.title, reader.title), ("text", shown.text, reader.text))
    words = [
        Markup('<p class="{}">{}</p>').format(part, cut(statement.text, room))
        for part, statement, room in texts
        if statement and room
    ]
    if not words and not picture:
        words = [Markup('<p class="nothing">only the URL</p>')]
    if reader.domain:
        domain = Markup('<p class="domain">{}</p>').format(host)
        words = [domain, *words] if name in _DOMAIN_FIRST else [*words, domain]
    shape = "wide" if reader.ratio == _WIDE else "" if reader.ratio else "own"
    return _CARD.format(
        name=name, shape=shape, label=reader.label, picture=picture, words=Markup("\n").join(words)
    )


_DOMAIN_FIRST = ("facebook", "discord", "telegram", "slack", "mastodon")


def cut(text: str, room: int) -> str:
    """Return a text cut to a number of characters, between words if possible."""
    if len(text) <= room:
        return text
    kept = text[: room - 1]
    words = kept.rsplit(" ", 1)[0]
    return (words if len(words) > room // 2 else kept).rstrip() + "…"
