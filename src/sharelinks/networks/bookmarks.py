"""Networks to bookmark an article or save it for later."""

from __future__ import annotations

from ..network import Network

TABLE = (
    Network(
        "hatena", "Hatena Bookmark", "https://b.hatena.ne.jp/add?mode=confirm",
        {"url": "{url}", "title": "{title}"},
        source="https://github.com/nygardk/react-share", checked="2026-11-25", evidence="practice",
        note="Hatena documents only the script of its button; other libraries use this URL.",
        color="#00a4de", icon="simple/hatenabookmark", aliases=("hatebu", "hatena-bookmark"),
    ),
    Network(
        "instapaper", "Instapaper", "https://www.instapaper.com/hello2",
        {"url": "{url}", "title": "{title}", "description": "{description}"},
        source="https://github.com/nygardk/react-share", checked="2026-11-25", evidence="practice",
        color="#1f1f1f", icon="simple/instapaper",
    ),
    Network(
        "linkding", "linkding", "https://{instance}/bookmarks/new",
        {"url": "{url}", "title": "{title}", "description": "{description}", "tags": "{hashtags}"},
        source="https://github.com/sissbruecker/linkding/blob/master/bookmarks/forms.py",
        checked="2026-11-25", evidence="source code",
        note="instance is the reader's own server.",
        color="#5856e0",
    ),
    Network(
        "pinboard", "Pinboard", "https://pinboard.in/add",
        {"url": "{url}", "title": "{title}", "description": "{description}"},
        source="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
        checked="2026-11-25", evidence="practice",
        note="This is the URL of Pinboard's bookmarklets.",
        color="#0000e6", icon="simple/pinboard",
    ),
    Network(
        "raindrop", "Raindrop.io", "https://app.raindrop.io/add",
        {"link": "{url}", "title": "{title}"},
        source="https://help.raindrop.io/third-party-apps",
        checked="2026-11-25", evidence="practice",
        note="The documentation could not be read. nuxt-social-share uses this URL and cites it.",
        color="#0b7ed0", aliases=("raindrop-io",),
    ),
    Network(
        "readwise", "Readwise Reader", "https://wise.readwise.io/save", {"url": "{url}"},
        source="https://docs.readwise.io/reader/docs/faqs/adding-new-content",
        checked="2026-11-25", evidence="practice",
        note="The documentation could not be read. Two public projects use this URL and cite it. "
        "It takes no title.",
        color="#000000",
    ),
    Network(
        "shaarli", "Shaarli", "https://{instance}/admin/shaare",
        {"post": "{url}", "title": "{title}", "description": "{description}"},
        source="https://github.com/shaarli/Shaarli/blob/master/application/front/controller/admin/"
        "ShaarePublishController.php",
        checked="2026-11-25", evidence="source code",
        note="instance is the reader's own server, with Shaarli at the root. Older versions take "
        "?post= on the home page.",
        color="#17a70d",
    ),
    Network(
        "trello", "Trello", "https://trello.com/add-card?mode=popup",
        {"url": "{url}", "name": "{title}", "desc": "{description}"},
        source="https://github.com/webistomin/vue-socials",
        checked="2026-11-25", evidence="practice",
        note="The documentation of the button could not be found; many libraries use this URL.",
        color="#0052cc", icon="brands/trello",
    ),
    Network(
        "wallabag", "wallabag", "https://{instance}/bookmarklet", {"url": "{url}"},
        source="https://github.com/wallabag/wallabag/blob/master/src/Controller/"
        "EntryController.php",
        checked="2026-11-25", evidence="source code",
        note="The article is saved at once, without confirmation; the reader has to be logged in. "
        "wallabag's own server is app.wallabag.it.",
        color="#3f6184", icon="simple/wallabag",
    ),
)  # fmt: skip
