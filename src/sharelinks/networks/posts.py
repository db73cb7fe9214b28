"""Networks to post an article on, for everyone or for one's followers."""

from __future__ import annotations

from ..network import Network

TABLE = (
    Network(
        "facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php",
        {"u": "{url}", "hashtag": "#{hashtag}"},
        source="https://developers.facebook.com/documentation/sharing/reference/share-dialog",
        checked="2026-11-25", evidence="practice",
        note="Title, text and image are those of the page's Open Graph tags. quote was last read "
        "in June 2022 (https://github.com/nygardk/react-share/issues/475), title and similar "
        "parameters in 2017 (https://github.com/nygardk/react-share/issues/56). Meta documents "
        "only its share dialog, which needs an application, and hashtag for that dialog.",
        ignores=("quote", "title", "t", "name", "description", "summary", "caption", "picture",
                 "images",
                 "p[title]", "p[summary]", "p[images]", "s"),
        color="#0866ff", icon="brands/facebook-f", aliases=("fb",),
    ),
    Network(
        "x", "X", "https://x.com/intent/tweet",
        {
            "text": "{title}", "url": "{url}", "hashtags": "{hashtags}", "via": "{via}",
            "related": "{related}", "in_reply_to": "{in_reply_to}",
        },
        source="https://docs.x.com/x-for-websites/post-button/guides/web-intent",
        checked="2026-11-25", evidence="documented",
        note="The page can't be shown in a frame. It redirects to x.com/intent/post, which is not "
        "documented. twitter.com/share broke on Android "
        "(https://github.com/nygardk/react-share/issues/484).",
        color="#000000", icon="brands/x-twitter", limit=280, counting="x", aliases=("twitter",),
    ),
    Network(
        "linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/", {"url": "{url}"},
        source="https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/"
        "plugins/share-plugin",
        checked="2026-11-25", evidence="practice",
        note="Title, text and image are those of the page's Open Graph tags. The documentation is "
        "of a button that takes only the URL. On a phone with LinkedIn's app, the article may be "
        "lost (https://github.com/kytta/shareon/issues/90).",
        ignores=("mini", "title", "summary", "source", "text", "ro", "armin"),
        color="#0a66c2", icon="brands/linkedin-in",
    ),
    Network(
        "pinterest", "Pinterest", "https://www.pinterest.com/pin/create/link/",
        {"url": "{url}", "description": "{description|title}", "media": "{image}"},
        source="https://github.com/Automattic/jetpack/pull/49363",
        checked="2026-11-25", evidence="practice",
        note="Without an image, the reader chooses one from the page. /pin/create/button/, which "
        "Pinterest documents for its own script, shows an empty page to readers who are logged in.",
        color="#bd081c", icon="brands/pinterest", limit=500,
    ),
    Network(
        "bluesky", "Bluesky", "https://bsky.app/intent/compose",
        {"text": "{title} {tags} {url}"},
        source="https://docs.bsky.app/docs/advanced-guides/intent-links",
        checked="2026-11-25", evidence="documented",
        note="Readers who are not logged in lose the text "
        "(https://github.com/kiva/ui/issues/5967).",
        ignores=("url", "title", "via", "related"),
        color="#1185fe", icon="brands/bluesky", limit=300, counting="bluesky", aliases=("bsky",),
    ),
    Network(
        "buffer", "Buffer", "https://publish.buffer.com/compose",
        {"url": "{url}", "text": "{title}"},
        source="https://github.com/FreshRSS/FreshRSS/issues/5285",
        checked="2026-11-25", evidence="practice",
        note="Buffer posts to networks that the reader has connected. FreshRSS has used this URL "
        "since 2023.",
        color="#231f20", icon="brands/buffer",
    ),
    Network(
        "diaspora", "diaspora*",
        ("https://{instance}/bookmarklet", "https://share.diasporafoundation.org/"),
        {"url": "{url}", "title": "{title}", "notes": "{description} {tags}"},
        source="https://share.diasporafoundation.org/about.html",
        checked="2026-11-25", evidence="documented",
        note="Without instance, the reader chooses a pod on the project's own page.",
        color="#000000", icon="brands/diaspora",
    ),
    Network(
        "flipboard", "Flipboard", "https://share.flipboard.com/bookmarklet/popout?v=2",
        {"url": "{url}", "title": "{title}"},
        source="https://github.com/heiseonline/shariff", checked="2026-11-25", evidence="practice",
        note="This is the URL of Flipboard's bookmarklet.",
        color="#e12828", icon="brands/flipboard",
    ),
    Network(
        "friendica", "Friendica", "https://{instance}/compose",
        {"title": "{title}", "body": "{description} {tags}\n\n{url}"},
        source="https://github.com/friendica/friendica/blob/develop/src/Module/Item/Compose.php",
        checked="2026-11-25", evidence="source code",
        note="Every server has its own page, and no page lets readers choose a server. It needs "
        "the theme frio.",
        color="#ffc019",
    ),
    Network(
        "gab", "Gab", "https://gab.com/compose",
        {"url": "{url}", "text": "{title} {tags}"},
        source="https://github.com/nygardk/react-share/blob/master/src/GabShareButton.ts",
        checked="2026-11-25", evidence="practice", color="#21cf7a",
    ),
    Network(
        "hackernews", "Hacker News", "https://news.ycombinator.com/submitlink",
        {"u": "{url}", "t": "{title}"},
        source="https://news.ycombinator.com/bookmarklet.html",
        checked="2026-11-25", evidence="documented",
        color="#f0652f", icon="brands/hacker-news", limit=80, aliases=("hacker-news", "hn"),
    ),
    Network(
        "hubzilla", "Hubzilla", "https://{instance}/rpost?f=",
        {"title": "{title}", "body": "{description} {tags}\n\n{url}"},
        source="https://framagit.org/hubzilla/core/-/blob/master/Zotlabs/Module/Rpost.php",
        checked="2026-11-25", evidence="source code",
        note="Every hub has its own page, and no page lets readers choose a hub. (streams) and "
        "Forte, which are related, have the same page.",
        color="#43488a",
    ),
    Network(
        "journalduhacker", "Journal du hacker", "https://www.journalduhacker.net/stories/new",
        {"url": "{url}", "title": "{title}"},
        source="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
        checked="2026-11-25", evidence="practice",
        note="A site for links in French that runs the software of Lobsters.",
        limit=150, counting="characters", aliases=("jdh",),
    ),
    Network(
        "lemmy", "Lemmy", "https://{instance}/create_post",
        {"url": "{url}", "title": "{title}", "body": "{description}"},
        source="https://github.com/LemmyNet/lemmy-ui/blob/main/src/shared/components/post/"
        "create-post.tsx",
        checked="2026-11-25", evidence="source code",
        note="Every instance has its own page, and no page lets readers choose an instance.",
        color="#000000", icon="simple/lemmy", limit=200, counting="characters",
    ),
    Network(
        "livejournal", "LiveJournal", "https://www.livejournal.com/update.bml",
        {"subject": "{title}", "event": "{description}\n\n{url}"},
        source="https://github.com/nygardk/react-share/blob/master/src/LivejournalShareButton.ts",
        checked="2026-11-25", evidence="practice", color="#00b0ea", icon="simple/livejournal",
    ),
    Network(
        "lobsters", "Lobsters", "https://lobste.rs/stories/new",
        {"url": "{url}", "title": "{title}"},
        source="https://github.com/lobsters/lobsters/blob/main/app/controllers/"
        "stories_controller.rb",
        checked="2026-11-25", evidence="source code",
        note="The title is used if the page itself has none.",
        color="#ac130d", icon="simple/lobsters", limit=150, counting="characters",
    ),
    Network(
        "mastodon", "Mastodon", ("https://{instance}/share", "https://share.joinmastodon.org/#"),
        {"text": "{title} {tags} {url}"},
        source="https://blog.joinmastodon.org/2026/03/a-new-share-button",
        checked="2026-11-25", evidence="documented",
        note="Without instance, the reader chooses one on Mastodon's own page; the text is in the "
        "fragment, which is not sent to the server. An instance may allow more or fewer "
        "characters.",
        color="#6364ff", icon="brands/mastodon", limit=500, counting="mastodon",
    ),
    Network(
        "misskey", "Misskey", ("https://{instance}/share", "https://misskey-hub.net/share"),
        {"text": "{title} {tags}", "url": "{url}"},
        source="https://misskey-hub.net/en/docs/for-users/features/share-form/",
        checked="2026-11-25", evidence="documented",
        note="Without instance, the reader chooses one on Misskey Hub. The title is sent as the "
        "text, as Misskey puts the parameter title in brackets.",
        color="#86b300", icon="simple/misskey",
    ),
    Network(
        "nextdoor", "Nextdoor", "https://nextdoor.com/sharekit/", {"body": "{title} {url}"},
        source="https://github.com/Automattic/jetpack/blob/trunk/projects/plugins/jetpack/modules/"
        "sharedaddy/sharing-sources.php",
        checked="2026-11-25", evidence="practice",
        note="Jetpack uses this URL; Nextdoor does not document it.",
        color="#8ed500", icon="simple/nextdoor",
    ),
    Network(
        "odnoklassniki", "Odnoklassniki", "https://connect.ok.ru/offer",
        {"url": "{url}", "title": "{title}", "description": "{description}", "imageUrl": "{image}"},
        source="https://github.com/nygardk/react-share", checked="2026-11-25", evidence="practice",
        color="#ee8208", icon="brands/odnoklassniki", aliases=("ok",),
    ),
    Network(
        "qzone", "Qzone", "https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey",
        {"url": "{url}", "title": "{title}", "summary": "{description}", "pics": "{image}"},
        source="https://github.com/overtrue/share.js", checked="2026-11-25", evidence="practice",
        color="#ffce00", icon="simple/qzone",
    ),
    Network(
        "reddit", "Reddit",
        ("https://www.reddit.com/r/{subreddit}/submit", "https://www.reddit.com/submit"),
        {"url": "{url}", "title": "{title}", "type": "LINK"},
        source="https://github.com/nygardk/react-share/issues/571",
        checked="2026-11-25", evidence="practice",
        note="Without type, Reddit opened the form for text posts, and the URL was lost "
        "(https://github.com/nygardk/react-share/issues/546).",
        color="#ff4500", icon="brands/reddit", limit=300,
    ),
    Network(
        "reddit-text", "Reddit (text)",
        ("https://www.reddit.com/r/{subreddit}/submit", "https://www.reddit.com/submit"),
        {"type": "TEXT", "title": "{title}", "text": "{description}\n\n{url}"},
        source="https://github.com/reddit-archive/reddit/blob/master/r2/r2/controllers/front.py",
        checked="2026-11-25", evidence="practice",
        note="A text post with the URL on the last line. type is not in the source code that "
        "Reddit once published, but other sites send it.",
        color="#ff4500", icon="brands/reddit-alien", limit=300,
    ),
    Network(
        "threads", "Threads", "https://www.threads.com/intent/post",
        {"text": "{title}", "url": "{url}", "tag": "{hashtag}"},
        source="https://developers.facebook.com/documentation/threads/threads-web-intents",
        checked="2026-11-25", evidence="documented",
        note="Opens the app if it is installed. A post has one topic of up to 50 characters: the "
        "first hashtag. threads.net is the older host.",
        ignores=("hashtags", "via", "related"),
        color="#000000", icon="brands/threads", limit=500, counting="threads",
    ),
    Network(
        "tumblr", "Tumblr", "https://www.tumblr.com/widgets/share/tool?posttype=link",
        {
            "canonicalUrl": "{url}", "content": "{url}", "title": "{title}",
            "caption": "{description}", "tags": "{hashtags}",
        },
        source="https://help.tumblr.com/knowledge-base/share-button-documentation",
        checked="2026-11-25", evidence="documented",
        note="The title is only read for links, whose URL is in content.",
        color="#36465d", icon="brands/tumblr",
    ),
    Network(
        "vk", "VK", "https://vk.ru/share.php",
        {"url": "{url}", "title": "{title}", "image": "{image}"},
        source="https://github.com/nygardk/react-share", checked="2026-11-25", evidence="practice",
        note="VK moved its APIs from vk.com to vk.ru in 2025 "
        "(https://github.com/scribejava/scribejava/pull/1084). The share page on vk.com is not "
        "known to fail.",
        color="#0077ff", icon="brands/vk", aliases=("vkontakte",),
    ),
    Network(
        "weibo", "Weibo", "https://service.weibo.com/share/share.php",
        {"url": "{url}", "title": "{title}", "pic": "{image}"},
        source="https://github.com/nygardk/react-share", checked="2026-11-25", evidence="practice",
        color="#e6162d", icon="brands/weibo", aliases=("sina-weibo",),
    ),
    Network(
        "xing", "XING", "https://www.xing.com/spi/shares/new", {"url": "{url}"},
        source="https://github.com/heiseonline/shariff/issues/451",
        checked="2026-11-25", evidence="practice",
        note="Doubtful: XING is a job board now. In May 2026, its support said that the button no "
        "longer works as before.",
        ignores=("title", "op", "sc_p", "follow_url"),
        color="#006567", icon="brands/xing",
    ),
)  # fmt: skip
