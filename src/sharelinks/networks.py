"""The table of networks. A new network is one literal here and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .network import Network

_TABLE = (
    Network(
        "facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php",
        # Title, text and picture come from the page's Open Graph tags: `quote` and `title` are no longer read. Meta
        # documents `hashtag`, one tag with its "#", for the dialog alone; other libraries send it here as well.
        {"u": "{url}", "hashtag": "#{hashtag}"},
        source="https://developers.facebook.com/documentation/sharing/reference/share-dialog",
        checked="2026-11-24", color="#0866ff", icon="brands/facebook-f", aliases=("fb",),
    ),
    Network(
        "x", "X", "https://x.com/intent/tweet",
        {
            "text": "{title}", "url": "{url}", "hashtags": "{hashtags}", "via": "{via}",
            "related": "{related}", "in_reply_to": "{in_reply_to}",
        },
        source="https://docs.x.com/x-for-websites/post-button/guides/web-intent",
        checked="2026-11-24", color="#000000", icon="brands/x-twitter", limit=280, counting="x", aliases=("twitter",),
    ),
    Network(
        "linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/",
        # `title`, `summary`, `source` and `mini` belonged to the shareArticle page and are ignored; so is `text`.
        {"url": "{url}"},
        source="https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/plugins/share-plugin",
        checked="2026-11-24", color="#0a66c2", icon="brands/linkedin-in",
    ),
    Network(
        "pinterest", "Pinterest", "https://www.pinterest.com/pin/create/button/",
        # Without `media` the reader picks a picture of the page.
        {"url": "{url}", "description": "{description|title}", "media": "{image}"},
        source="https://developers.pinterest.com/docs/web-features/buttons/",
        checked="2026-11-24", color="#bd081c", icon="brands/pinterest", limit=500,
    ),
    Network(
        # There is no parameter for a URL: it is found in the text. With a number, the chat with it opens.
        "whatsapp", "WhatsApp", ("https://wa.me/{phone}", "https://wa.me/"), {"text": "{title} {url}"},
        source="https://faq.whatsapp.com/5913398998672934",
        checked="2026-11-24", color="#25d366", icon="brands/whatsapp", aliases=("wa",),
    ),
    Network(
        "email", "E-mail", ("mailto:{to}", "mailto:"),
        {"subject": "{title}", "body": "{description|title}\n\n{url}", "cc": "{cc}", "bcc": "{bcc}"},
        source="https://www.rfc-editor.org/rfc/rfc6068",
        checked="2026-11-24", color="#555555", icon="solid/envelope", aliases=("mail", "mailto", "e-mail"),
    ),
    # From here on by name.
    Network(
        # Readers who are not logged in lose the text.
        "bluesky", "Bluesky", "https://bsky.app/intent/compose", {"text": "{title} {url}"},
        source="https://docs.bsky.app/docs/advanced-guides/intent-links",
        checked="2026-11-24", color="#1185fe", icon="brands/bluesky", limit=300, counting="bluesky", aliases=("bsky",),
    ),
    Network(
        # Undocumented; the address is the one that FreshRSS uses since 2023.
        "buffer", "Buffer", "https://publish.buffer.com/compose", {"url": "{url}", "text": "{title}"},
        source="https://github.com/FreshRSS/FreshRSS/issues/5285",
        checked="2026-11-24", color="#231f20", icon="brands/buffer",
    ),
    Network(
        # With `instance` the form of that pod, which its source code shows; without, the project's choice of pods.
        "diaspora", "diaspora*", ("https://{instance}/bookmarklet", "https://share.diasporafoundation.org/"),
        {"url": "{url}", "title": "{title}", "notes": "{description}"},
        source="https://share.diasporafoundation.org/about.html",
        checked="2026-11-24", color="#000000", icon="brands/diaspora",
    ),
    Network(
        # Undocumented; the address is the one of Flipboard's bookmarklet, which many libraries use.
        "flipboard", "Flipboard", "https://share.flipboard.com/bookmarklet/popout?v=2",
        {"url": "{url}", "title": "{title}"},
        source="https://github.com/heiseonline/shariff", checked="2026-11-24", color="#e12828", icon="brands/flipboard",
    ),
    Network(
        # Undocumented, for desktop browsers: web mail for readers without a mail program.
        "gmail", "Gmail", "https://mail.google.com/mail/?view=cm&fs=1",
        {"to": "{to}", "su": "{title}", "body": "{description|title}\n\n{url}", "cc": "{cc}", "bcc": "{bcc}"},
        source="https://stackoverflow.com/questions/6548570",
        checked="2026-11-24", color="#ea4335", icon="solid/envelope", aliases=("googlemail", "google-mail"),
    ),
    Network(
        # Google documents the button's script alone; this is the page that it opens.
        "google-classroom", "Google Classroom", "https://classroom.google.com/share",
        {"url": "{url}", "title": "{title}"},
        source="https://developers.google.com/classroom/guides/sharebutton",
        checked="2026-11-24", color="#0f9d58", aliases=("classroom",),
    ),
    Network(
        "hackernews", "Hacker News", "https://news.ycombinator.com/submitlink", {"u": "{url}", "t": "{title}"},
        source="https://news.ycombinator.com/bookmarklet.html",
        checked="2026-11-24", color="#f0652f", icon="brands/hacker-news", limit=80, aliases=("hacker-news", "hn"),
    ),
    Network(
        # Hatena documents its button's script alone; other libraries use this address.
        "hatena", "Hatena Bookmark", "https://b.hatena.ne.jp/add?mode=confirm", {"url": "{url}", "title": "{title}"},
        source="https://github.com/nygardk/react-share",
        checked="2026-11-24", color="#00a4de", aliases=("hatebu", "hatena-bookmark"),
    ),
    Network(
        # Undocumented; other libraries use this address.
        "instapaper", "Instapaper", "https://www.instapaper.com/hello2",
        {"url": "{url}", "title": "{title}", "description": "{description}"},
        source="https://github.com/nygardk/react-share", checked="2026-11-24", color="#1f1f1f",
    ),
    Network(
        # Every instance has its own page, and there is none to choose one on.
        "lemmy", "Lemmy", "https://{instance}/create_post",
        {"url": "{url}", "title": "{title}", "body": "{description}"},
        source="https://github.com/LemmyNet/lemmy-ui/blob/main/src/shared/components/post/create-post.tsx",
        checked="2026-11-24", color="#000000", limit=200, counting="characters",
    ),
    Network(
        # LINE for iPhone drops `text`.
        "line", "LINE", "https://social-plugins.line.me/lineit/share", {"url": "{url}", "text": "{title}"},
        source="https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons",
        checked="2026-11-24", color="#00c300", icon="brands/line",
    ),
    Network(
        # `title` counts where the page itself has none.
        "lobsters", "Lobsters", "https://lobste.rs/stories/new", {"url": "{url}", "title": "{title}"},
        source="https://github.com/lobsters/lobsters/blob/main/app/controllers/stories_controller.rb",
        checked="2026-11-24", color="#ac130d", limit=150, counting="characters",
    ),
    Network(
        # Without `instance`, Mastodon's own choice of instances, which keeps the text from its server's log.
        "mastodon", "Mastodon", ("https://{instance}/share", "https://share.joinmastodon.org/#"),
        {"text": "{title} {url}"},
        source="https://blog.joinmastodon.org/2026/03/a-new-share-button",
        checked="2026-11-24", color="#6364ff", icon="brands/mastodon", limit=500, counting="mastodon",
    ),
    Network(
        # Needs an application at Meta, and does not work on phones. Afterwards the reader is back at the article.
        "messenger", "Messenger", "https://www.facebook.com/dialog/send?app_id={app_id}",
        {"link": "{url}", "redirect_uri": "{url}"},
        source="https://developers.facebook.com/docs/sharing/reference/send-dialog",
        checked="2026-11-24", color="#0866ff", icon="brands/facebook-messenger", aliases=("facebook-messenger",),
    ),
    Network(
        # Thin evidence: widespread, but the developers' page that described it could not be found.
        "nextdoor", "Nextdoor", "https://nextdoor.com/sharekit/", {"body": "{title} {url}"},
        source="https://developer.nextdoor.com", checked="2026-11-24", color="#8ed500",
    ),
    Network(
        # Undocumented; other libraries use this address.
        "odnoklassniki", "Odnoklassniki", "https://connect.ok.ru/offer",
        {"url": "{url}", "title": "{title}", "description": "{description}", "imageUrl": "{image}"},
        source="https://github.com/nygardk/react-share",
        checked="2026-11-24", color="#ee8208", icon="brands/odnoklassniki", aliases=("ok",),
    ),
    Network(
        # Undocumented. This is for accounts at work, "outlook" for personal ones. A "+" in `to` was reported to become
        # a space.
        "office365", "Microsoft 365", "https://outlook.office.com/mail/deeplink/compose",
        {"to": "{to}", "subject": "{title}", "body": "{description|title}\n\n{url}"},
        source="https://github.com/OfficeDev/office-js/issues/4127",
        checked="2026-11-24", color="#0078d4", icon="solid/envelope", aliases=("microsoft365",),
    ),
    Network(
        # Thin evidence: undocumented, reported to work in 2020, and to fail with long texts. Web mail for readers
        # without a mail program.
        "outlook", "Outlook", "https://outlook.live.com/mail/0/deeplink/compose",
        {"to": "{to}", "subject": "{title}", "body": "{description|title}\n\n{url}"},
        source="https://github.com/datenanfragen/website/pull/416",
        checked="2026-11-24", color="#0078d4", icon="solid/envelope", aliases=("hotmail",),
    ),
    Network(
        # Undocumented today; the parameters are those of the source code that Reddit once published.
        "reddit", "Reddit", ("https://www.reddit.com/r/{subreddit}/submit", "https://www.reddit.com/submit"),
        {"url": "{url}", "title": "{title}"},
        source="https://github.com/reddit-archive/reddit/blob/master/r2/r2/controllers/front.py",
        checked="2026-11-24", color="#ff4500", icon="brands/reddit", limit=300,
    ),
    Network(
        # A post of text, in which the URL is the last line. `type` is practice, not documented.
        "reddit-text", "Reddit (text)", ("https://www.reddit.com/r/{subreddit}/submit", "https://www.reddit.com/submit"),
        {"type": "TEXT", "title": "{title}", "text": "{description}\n\n{url}"},
        source="https://github.com/reddit-archive/reddit/blob/master/r2/r2/controllers/front.py",
        checked="2026-11-24", color="#ff4500", icon="brands/reddit", limit=300,
    ),
    Network(
        # RFC 5724 has "?body="; iOS wants "&body=", and "?&body=" serves both.
        "sms", "SMS", ("sms:+{phone}?&", "sms:?&"), {"body": "{title} {url}"},
        source="https://www.rfc-editor.org/rfc/rfc5724",
        checked="2026-11-24", color="#555555", icon="solid/comment-sms",
    ),
    Network(
        # Microsoft documents the button's script alone; this is the page that it opens, in desktop browsers.
        "teams", "Microsoft Teams", "https://teams.microsoft.com/share", {"href": "{url}", "msgText": "{title}"},
        source="https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/build-and-test/"
        "share-to-teams-from-web-apps",
        checked="2026-11-24", color="#6264a7", limit=200, aliases=("microsoft-teams", "msteams"),
    ),
    Network(
        "telegram", "Telegram", "https://t.me/share/url", {"url": "{url}", "text": "{title}"},
        source="https://core.telegram.org/widgets/share",
        checked="2026-11-24", color="#26a5e4", icon="brands/telegram", aliases=("tg",),
    ),
    Network(
        # A topic may have 50 characters.
        "threads", "Threads", "https://www.threads.com/intent/post",
        {"text": "{title}", "url": "{url}", "tag": "{hashtag}"},
        source="https://developers.facebook.com/documentation/threads/threads-web-intents",
        checked="2026-11-24", color="#000000", icon="brands/threads", limit=500, counting="threads",
    ),
    Network(
        # Thin evidence: the documentation of the button could not be found; many libraries use this address.
        "trello", "Trello", "https://trello.com/add-card?mode=popup",
        {"url": "{url}", "name": "{title}", "desc": "{description}"},
        source="https://github.com/webistomin/vue-socials",
        checked="2026-11-24", color="#0052cc", icon="brands/trello",
    ),
    Network(
        # `title` is read for a link alone, whose address is `content`.
        "tumblr", "Tumblr", "https://www.tumblr.com/widgets/share/tool?posttype=link",
        {
            "canonicalUrl": "{url}", "content": "{url}", "title": "{title}", "caption": "{description}",
            "tags": "{hashtags}",
        },
        source="https://help.tumblr.com/share-button-documentation",
        checked="2026-11-24", color="#36465d", icon="brands/tumblr",
    ),
    Network(
        # Opens the application, and does nothing where there is none.
        "viber", "Viber", "viber://forward", {"text": "{title} {url}"},
        source="https://developers.viber.com/docs/tools/share-button/",
        checked="2026-11-24", color="#7360f2", icon="brands/viber",
    ),
    Network(
        # Undocumented as far as could be found; other libraries use this address.
        "vk", "VK", "https://vk.com/share.php", {"url": "{url}", "title": "{title}", "image": "{image}"},
        source="https://github.com/nygardk/react-share",
        checked="2026-11-24", color="#0077ff", icon="brands/vk", aliases=("vkontakte",),
    ),
    Network(
        # Undocumented as far as could be found; other libraries use this address.
        "weibo", "Weibo", "https://service.weibo.com/share/share.php",
        {"url": "{url}", "title": "{title}", "pic": "{image}"},
        source="https://github.com/nygardk/react-share",
        checked="2026-11-24", color="#e6162d", icon="brands/weibo", aliases=("sina-weibo",),
    ),
    Network(
        # Doubtful: XING is a job board now, and its support said in May 2026 that the button no longer works as it did.
        "xing", "XING", "https://www.xing.com/spi/shares/new", {"url": "{url}"},
        source="https://github.com/heiseonline/shariff/issues/451",
        checked="2026-11-24", color="#006567", icon="brands/xing",
    ),
)  # fmt: skip

NETWORKS: Mapping[str, Network] = MappingProxyType({network.name: network for network in _TABLE})
"""Every network with a share page, by name."""

SIX = ("facebook", "x", "linkedin", "pinterest", "whatsapp", "email")
"""The networks of a share bar where none are chosen, in their order."""

_NO_PAGE = "has no page to share an article on"
_UNSHAREABLE = {
    # Names with a sentence: what can be done instead; or what happened, when, and where that is documented.
    "youtube": f"YouTube {_NO_PAGE}: link to your channel, profile_url('youtube', '@name')",
    "instagram": f"Instagram {_NO_PAGE}: link to your account, profile_url('instagram', 'name')",
    "tiktok": f"TikTok {_NO_PAGE}: link to your account, profile_url('tiktok', '@name')",
    "snapchat": f"Snapchat {_NO_PAGE}: link to your account, profile_url('snapchat', 'name')",
    "discord": f"Discord {_NO_PAGE}: offer the link to copy",
    "signal": f"Signal {_NO_PAGE}: offer the link to copy",
    "slack": f"Slack {_NO_PAGE}: offer the link to copy",
    "kakao kakaotalk": f"KakaoTalk {_NO_PAGE} without a key and its script: offer the link to copy",
    "wechat weixin": f"WeChat {_NO_PAGE}: show the link as a QR code",
    "addthis": "AddThis closed on 2023-05-31, see https://github.com/heiseonline/shariff/pull/424",
    "delicious": "Delicious closed in June 2017, see https://en.wikipedia.org/wiki/Delicious_(website)",
    "digg": "Digg closed its open beta on 2026-03-13, see https://www.nogentech.org/digg-shuts-down-app-layoffs-ai-spam",
    "evernote": "Evernote's page was last seen in 2020, see https://github.com/bradvin/social-share-urls",
    "friendfeed": "FriendFeed closed in April 2015, see https://github.com/YOURLS/YOURLS/issues/1986",
    "google-bookmarks": "Google Bookmarks closed on 2021-09-30, see https://killedbygoogle.com",
    "googleplus google-plus google+": "Google+ closed on 2019-04-02, see https://killedbygoogle.com",
    "pocket getpocket": "Pocket closed on 2025-07-08, see https://github.com/Automattic/jetpack/issues/43583",
    "skype": "Skype closed on 2025-05-05, see https://github.com/WoltLab/WCF/issues/6437",
    "stumbleupon": "StumbleUpon closed on 2018-06-30, see https://en.wikipedia.org/wiki/StumbleUpon",
    "workplace": "Workplace closed on 2026-06-01, see https://mspoweruser.com/meta-announces-closure-of-workplace-in-2026/",
    "yahoo-mail yahoo": "Yahoo Mail's page was last seen in 2020, see https://github.com/bradvin/social-share-urls",
    "yummly": "Yummly closed in December 2024, see https://github.com/searxng/searxng/pull/5080",
}
NOT_SHAREABLE: Mapping[str, str] = MappingProxyType(
    {name: sentence for names, sentence in _UNSHAREABLE.items() for name in names.split()}
)
"""The networks that are asked for but have no share page, or none any more, each with a sentence that says so."""
