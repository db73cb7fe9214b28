"""The share pages to which links are recognized.

Besides the networks of `NETWORKS`, the table has share pages that have closed or are outdated, and
parameters that a network no longer reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from ..network import Network
from ..networks import NETWORKS


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:{text})/?(?=[?#]|$)")


@attrs.frozen(kw_only=True)
class Endpoint:
    """A network's share page and its parameters.

    Attributes:
        label: The network's name for readers.
        pattern: A regular expression for the host, without "www.", and path, or for a scheme.
        url: The parameters with the article's URL.
        text: The parameters with text, which may contain the URL, too.
        reads: Other parameters that it reads.
        unread: Parameters of links that it does not read, or no longer.
        dead: When it closed.
        old: What to do instead, if it is outdated but may still work.
    """

    label: str
    pattern: re.Pattern[str] = attrs.field(converter=_pattern)
    url: tuple[str, ...] = attrs.field(default="", converter=_names)
    text: tuple[str, ...] = attrs.field(default="", converter=_names)
    reads: tuple[str, ...] = attrs.field(default="", converter=_names)
    unread: tuple[str, ...] = attrs.field(default="", converter=_names)
    dead: str = ""
    old: str = ""

    @property
    def known(self) -> frozenset[str]:
        """All known parameters of links to it."""
        return frozenset((*self.url, *self.text, *self.reads, *self.unread))


def _of(name: str, **row: Any) -> Endpoint:
    """Return a share page of one of `NETWORKS`, which has the label and the ignored parameters."""
    network = NETWORKS[name]
    ignored = " ".join(name.partition("[")[0] for name in network.ignores)
    return Endpoint(label=network.label, unread=ignored, **row)


_ROWS = (
    _of(
        "facebook",
        pattern=r"(?:[a-z-]+\.)?facebook\.com/(?:sharer/sharer\.php|sharer\.php|sharer|share\.php)",
        url="u",
        reads="hashtag display app_id ref src",
    ),
    _of(
        "facebook",
        pattern=r"facebook\.com/(?:v[\d.]+/)?dialog/(?:share|feed|send)",
        url="href link",
        reads="app_id hashtag display redirect_uri to mobile_iframe",
    ),
    # https://docs.x.com/x-for-websites/post-button/guides/web-intent; nygardk/react-share#484 on
    # /share
    Endpoint(
        label="X",
        pattern=r"(?:mobile\.)?(?:x|twitter)\.com/intent/(?:tweet|post)",
        url="url",
        text="text",
        reads="hashtags via related in_reply_to original_referer ref_src tw_p lang",
    ),
    Endpoint(
        label="X",
        pattern=r"(?:mobile\.)?(?:x|twitter)\.com/share",
        url="url",
        text="text",
        reads="hashtags via related in_reply_to original_referer ref_src lang count",
        old="use https://x.com/intent/tweet",
    ),
    Endpoint(
        label="X", pattern=r"(?:mobile\.)?(?:x|twitter)\.com/(?:home)?(?=\?status=)",
        text="status", dead="years ago",
    ),
    _of("linkedin", pattern=r"linkedin\.com/sharing/share-offsite", url="url"),
    # nygardk/react-share#420, #550
    _of(
        "linkedin",
        pattern=r"linkedin\.com/shareArticle",
        url="url",
        old="use https://www.linkedin.com/sharing/share-offsite/",
    ),
    # Automattic/jetpack#47008
    _of("linkedin", pattern=r"linkedin\.com/cws/share", url="url", dead="by February 2026"),
    Endpoint(label="LinkedIn", pattern=r"linkedin\.com/feed/?(?=\?.*shareActive)", text="text",
             reads="shareActive"),
    Endpoint(
        label="Pinterest",
        pattern=r"pinterest\.[a-z.]+/pin/create/(?:link|bookmarklet)",
        url="url",
        text="description",
        reads="media method is_video guid",
    ),
    # Automattic/jetpack#49363
    Endpoint(
        label="Pinterest",
        pattern=r"pinterest\.[a-z.]+/pin/create/button",
        url="url",
        text="description",
        reads="media method is_video guid",
        old="use https://www.pinterest.com/pin/create/link/",
    ),
    # https://faq.whatsapp.com/5913398998672934: the URL is part of the text
    _of(
        "whatsapp",
        pattern=r"wa\.me(?:/\+?\d*)?|(?:api|web)\.whatsapp\.com/send|whatsapp:/*send",
        text="text",
        reads="phone abid type app_absent lang",
    ),
    Endpoint(label="Telegram", pattern=r"(?:t|telegram)\.me/share(?:/url)?|tg:/*msg_url",
             url="url", text="text"),
    Endpoint(
        label="Reddit",
        pattern=r"(?:[a-z]+\.)?reddit\.com/(?:r/\w+/)?submit",
        url="url",
        text="title text",
        reads="type resubmit selftext kind",
    ),
    # quarkusio/quarkusio.github.io#2262
    _of("bluesky", pattern=r"bsky\.app/intent/compose", text="text"),
    _of(
        "threads",
        pattern=r"threads\.(?:net|com)/intent/post",
        url="url",
        text="text",
        reads="tag reply_control",
    ),
    Endpoint(label="Mastodon", pattern=r"share\.joinmastodon\.org", text="text"),
    # kytta/share2fedi#128
    Endpoint(
        label="Mastodon",
        pattern=r"(?:toot|s2f)\.kytta\.dev|tootpick\.org|mastodonshare\.com",
        url="url",
        text="text",
        reads="title",
        old="use https://share.joinmastodon.org/",
    ),
    Endpoint(
        label="Tumblr",
        pattern=r"tumblr\.com/(?:widgets/share/tool|share(?:/link)?)",
        url="canonicalUrl url u",
        text="title caption content name description t",
        reads="posttype tags show-via shareSource v",
    ),
    # heiseonline/shariff#451: XING's support in 2026
    _of(
        "xing",
        pattern=r"xing\.com/(?:spi/shares/new|social/share/spi|social_plugins/share)",
        url="url",
        old="according to its support, the button no longer works as it did: remove the link",
    ),
    # spatie/calendar-links#216
    Endpoint(
        label="Microsoft 365",
        pattern=r"outlook\.office(?:365)?\.com/mail/(?:0/)?deeplink/compose",
        text="subject body",
        reads="to cc",
        old="use https://outlook.cloud.microsoft/mail/deeplink/compose",
    ),
    # voronind/vk#145
    Endpoint(
        label="VK",
        pattern=r"(?:m\.)?(?:vk|vkontakte)\.com/share\.php",
        url="url",
        text="title description comment",
        reads="image noparse no_vk_links",
        old="use https://vk.ru/share.php",
    ),
    Endpoint(
        label="LINE",
        pattern=r"lineit\.line\.me/share/ui|line\.me/R/msg/text|line:/*msg/text",
        url="url",
        text="text",
        old="use https://social-plugins.line.me/lineit/share or https://line.me/R/share",
    ),
    Endpoint(
        label="Buffer",
        pattern=r"(?:buffer|bufferapp)\.com/add",
        url="url",
        text="text title",
        reads="picture via count",
        old="use https://publish.buffer.com/compose",
    ),
    # Automattic/jetpack#43583, WoltLab/WCF#6437
    Endpoint(label="Pocket", pattern=r"getpocket\.com/(?:save|edit)", url="url", text="title",
             dead="July 2025"),
    Endpoint(label="Skype", pattern=r"web\.skype\.com/share", url="url", text="text",
             dead="May 2025"),
    Endpoint(label="Google+", pattern=r"plus\.google\.com/share", url="url", text="text",
             dead="April 2019"),
    Endpoint(label="Google Bookmarks", pattern=r"google\.com/bookmarks/mark", url="bkmk",
             text="title", dead="2021"),
    Endpoint(label="StumbleUpon", pattern=r"stumbleupon\.com/(?:submit|badge)", url="url",
             dead="June 2018"),
    Endpoint(label="Delicious", pattern=r"(?:del\.icio\.us|delicious\.com)/(?:post|save)",
             url="url", dead="2017"),
    # https://www.nogentech.org/digg-shuts-down-app-layoffs-ai-spam
    Endpoint(label="Digg", pattern=r"digg\.com/submit", url="url", text="title", reads="phase",
             dead="March 2026"),
    Endpoint(label="FriendFeed", pattern=r"friendfeed\.com/share", url="url link", text="title",
             dead="2015"),
    Endpoint(label="AddThis",
             pattern=r"(?:api\.|s7\.)?addthis\.com/"
                     r"(?:bookmark|offer|oexchange|tellfriend)(?:\.php)?",
             url="url", text="title", dead="May 2023"),
    Endpoint(label="AddToAny", pattern=r"addtoany\.com/(?:share|share_save|add_to/\w+)",
             url="linkurl url",
             text="linkname title", reads="linknote type"),
    Endpoint(label="E-mail", pattern=r"mailto:[^?#]*", text="subject body", reads="to cc bcc"),
    Endpoint(label="SMS", pattern=r"sms:[^?#&]*", text="body"),
)  # fmt: skip


def _ours(network: Network) -> Iterator[Endpoint]:
    """Yield the share pages of a network of `NETWORKS`."""
    url = [name for name, template in network.params.items() if template == "{url}"]
    text = [
        name for name, template in network.params.items() if name not in url and "{" in template
    ]
    for endpoint in network.endpoint:
        address, _, query = re.sub(r"(?i)^https?://(?:www\.)?", "", endpoint).partition("?")
        if address.startswith("{"):
            continue  # on an arbitrary host, "/share" may be anything
        reads = (*network.params, *re.findall(r"([^=&]+)=", query))
        yield Endpoint(
            label=network.label,
            pattern=re.sub(r"\\\{\w+\\\}", "[^/?#]+", re.escape(address.rstrip("#/"))),
            url=" ".join(url),
            text=" ".join(text),
            reads=" ".join(reads),
            unread=" ".join(network.ignores),
        )


ENDPOINTS: tuple[Endpoint, ...] = (
    *_ROWS,
    *(row for network in NETWORKS.values() for row in _ours(network)),
)
"""All share pages that are recognized; the first match counts."""
