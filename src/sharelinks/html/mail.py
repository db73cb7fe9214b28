"""The share bar of an e-mail, in tables and inline styles that mail programs support."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from ..network import Network
from ..template import Template
from .elements import brand, link_name
from .look import Look

# Each link is a left-aligned table (right-aligned in right-to-left languages), so that the links
# wrap on narrow screens, also in Outlook. The padding is on the cell, as Outlook ignores that of
# links.
_START = Markup('<table role="presentation" border="0" cellpadding="0" cellspacing="0"{}><tr><td>')
_LINK_START = Markup(
    '<table role="presentation" border="0" cellpadding="0" cellspacing="0" align="{}"><tr>'
    '<td style="padding:0 8px 8px 0">'
    '<table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr>'
    '<td bgcolor="{}" style="background-color:{};padding:10px 14px">'
)
_STYLE = (
    "color:#ffffff;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:20px;"
    "text-decoration:none"
)
_IMAGE = Markup(
    '<img src="{}" width="20" height="20" border="0" alt="{}" style="vertical-align:middle">'
)
_LINK_END = "</a></td></tr></table></td></tr></table>"
_END = "</td></tr></table>"


def mail_parts(
    networks: Sequence[Network],
    hrefs: Sequence[Template],
    look: Look,
    *,
    words: Mapping[str, str],
    language: Markup,
) -> Iterable[str | Template]:
    """Yield the parts of an e-mail's share bar.

    Args:
        networks: The networks, in the order of their links.
        hrefs: The template of each network's share URL, escaped.
        look: The look of the bar, of which `icons`, `text` and `mail` are used.
        words: The texts of the bar.
        language: The HTML attributes for language and direction.
    """
    side = "right" if "rtl" in language else "left"
    yield _START.format(language)
    for network, href in zip(networks, hrefs, strict=True):
        name = link_name(network, words)
        color = brand(network.color)
        has_picture = look.icons and isinstance(look.mail, str)
        has_text = look.text or not has_picture
        yield _LINK_START.format(side, color, color)
        yield '<a href="'
        yield href
        yield f'" style="{_STYLE}">'
        if has_picture:
            address = str(look.mail).replace("{name}", network.name)
            yield _IMAGE.format(address, "" if has_text else name)
        yield Markup("{}{}").format(
            " " * (has_picture and bool(has_text)), name if has_text else ""
        )
        yield _LINK_END
    yield _END
