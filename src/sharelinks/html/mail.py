"""The share bar of an e-mail: tables and inline style, which is what mail programs render."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from ..network import Network
from ..template import Template
from .elements import brand, link_name
from .look import Look

# Each link is a table of its own at the line's start, so that they wrap where a phone is narrow:
# the one way in which Outlook does so as well. Its padding is the cell's, since Outlook knows none
# of links.
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
        look: How the bar looks and speaks; of its options, `icons`, `text`, `words` and `mail`
            matter.
        words: The words of the bar.
        language: The attributes for language and direction.
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
