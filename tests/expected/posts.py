"""Expected share URLs of networks where articles are posted."""

from __future__ import annotations

from .article import EVERYTHING, TITLE, URL

ROWS = [
    (
        "facebook", URL, TITLE, {},
        "https://www.facebook.com/sharer/sharer.php"
        "?u=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "facebook", URL, TITLE, EVERYTHING,
        "https://www.facebook.com/sharer/sharer.php"
        "?u="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke&hashtag=%23SocialMedia",
    ),
    (
        "facebook", "https://bücher.example/ä ö?q=<b>", "", {},
        "https://www.facebook.com/sharer/sharer.php"
        "?u=https%3A%2F%2Fxn--bcher-kva.example%2F%25C3%25A4%2520%25C3%25B6%3Fq%3D%253Cb%253E",
    ),
    (
        "x", URL, TITLE, {},
        "https://x.com/intent/tweet?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "x", URL, TITLE, EVERYTHING,
        "https://x.com/intent/tweet?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&hashtags=SocialMedia%2CNetzwerke&via=beispiel",
    ),
    (
        "x", "https://shop.example/a%2Fb?q=1+1&q=&sig=Zm9v%2Bbar==#teil-2",
        "C++ & C#: 100 % „nützlich“ 👩‍🚀", {},
        "https://x.com/intent/tweet?text=C%2B%2B%20%26%20C%23%3A%20100%20%25%20"
        "%E2%80%9En%C3%BCtzlich%E2%80%9C%20%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80"
        "&url="
        "https%3A%2F%2Fshop.example%2Fa%252Fb%3Fq%3D1%2B1%26q%3D%26sig%3D"
        "Zm9v%252Bbar%3D%3D%23teil-2",
    ),
    (
        "x", URL, TITLE,
        {
            "related": ["@example", "beispiel"],
            "in_reply_to": "https://x.com/beispiel/status/1859000000000000001?s=20",
        },
        "https://x.com/intent/tweet?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&related=example%2Cbeispiel"
        "&in_reply_to=1859000000000000001",
    ),
    (
        "linkedin", URL, TITLE, {},
        "https://www.linkedin.com/sharing/share-offsite/"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "linkedin", URL, TITLE, EVERYTHING,
        "https://www.linkedin.com/sharing/share-offsite/"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "pinterest", URL, TITLE, {},
        "https://www.pinterest.com/pin/create/link/"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&description=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "pinterest", URL, TITLE, EVERYTHING,
        "https://www.pinterest.com/pin/create/link/"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&description=F%C3%BCr%20Einsteiger%20%26%20Profis&media="
        "https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
    (
        "bluesky", URL, TITLE, {},
        "https://bsky.app/intent/compose"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "bluesky", URL, TITLE, EVERYTHING,
        "https://bsky.app/intent/compose"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "%23SocialMedia%20%23Netzwerke%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "buffer", URL, TITLE, {},
        "https://publish.buffer.com/compose?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "buffer", URL, TITLE, EVERYTHING,
        "https://publish.buffer.com/compose?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "diaspora", URL, TITLE, {},
        "https://share.diasporafoundation.org/?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "diaspora", URL, TITLE, EVERYTHING,
        "https://share.diasporafoundation.org/?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&notes=F%C3%BCr%20Einsteiger%20%26%20Profis"
        "%20%23SocialMedia%20%23Netzwerke",
    ),
    (
        "diaspora", URL, TITLE, {"instance": "pod.example"},
        "https://pod.example/bookmarklet?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "flipboard", URL, TITLE, {},
        "https://share.flipboard.com/bookmarklet/popout?v=2"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "flipboard", URL, TITLE, EVERYTHING,
        "https://share.flipboard.com/bookmarklet/popout?v=2"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "hackernews", URL, TITLE, {},
        "https://news.ycombinator.com/submitlink?u="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&t=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "hackernews", URL, TITLE, EVERYTHING,
        "https://news.ycombinator.com/submitlink?u="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&t=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "lemmy", URL, TITLE, {"instance": "lemmy.example"},
        "https://lemmy.example/create_post?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "lemmy", URL, TITLE, EVERYTHING | {"instance": "lemmy.example"},
        "https://lemmy.example/create_post?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&body=F%C3%BCr%20Einsteiger%20%26%20Profis",
    ),
    (
        "lobsters", URL, TITLE, {},
        "https://lobste.rs/stories/new?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "lobsters", URL, TITLE, EVERYTHING,
        "https://lobste.rs/stories/new?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "mastodon", URL, TITLE, {},
        "https://share.joinmastodon.org/"
        "#text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "mastodon", URL, TITLE, EVERYTHING,
        "https://share.joinmastodon.org/"
        "#text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "%23SocialMedia%20%23Netzwerke%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "mastodon", URL, TITLE, {"instance": "social.example"},
        "https://social.example/share"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "nextdoor", URL, TITLE, {},
        "https://nextdoor.com/sharekit/"
        "?body=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "nextdoor", URL, TITLE, EVERYTHING,
        "https://nextdoor.com/sharekit/"
        "?body=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "odnoklassniki", URL, TITLE, {},
        "https://connect.ok.ru/offer?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "odnoklassniki", URL, TITLE, EVERYTHING,
        "https://connect.ok.ru/offer?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&description=F%C3%BCr%20Einsteiger%20%26%20Profis"
        "&imageUrl=https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
    (
        "reddit", URL, TITLE, {},
        "https://www.reddit.com/submit?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&type=LINK",
    ),
    (
        "reddit", URL, TITLE, EVERYTHING,
        "https://www.reddit.com/submit?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&type=LINK",
    ),
    (
        "reddit", URL, TITLE, {"subreddit": "r/programming"},
        "https://www.reddit.com/r/programming/submit"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&type=LINK",
    ),
    (
        "reddit-text", URL, TITLE, {},
        "https://www.reddit.com/submit?type=TEXT&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&text=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "reddit-text", URL, TITLE, EVERYTHING,
        "https://www.reddit.com/submit?type=TEXT&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&text=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "reddit-text", URL, TITLE, {"subreddit": "programming"},
        "https://www.reddit.com/r/programming/submit"
        "?type=TEXT&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&text=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "threads", URL, TITLE, {},
        "https://www.threads.com/intent/post?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "threads", URL, TITLE, EVERYTHING,
        "https://www.threads.com/intent/post?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke&tag=SocialMedia",
    ),
    (
        "tumblr", URL, TITLE, {},
        "https://www.tumblr.com/widgets/share/tool?posttype=link"
        "&canonicalUrl=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&content=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "tumblr", URL, TITLE, EVERYTHING,
        "https://www.tumblr.com/widgets/share/tool?posttype=link"
        "&canonicalUrl=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&content=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&caption=F%C3%BCr%20Einsteiger%20%26%20Profis"
        "&tags=SocialMedia%2CNetzwerke",
    ),
    (
        "vk", URL, TITLE, {},
        "https://vk.ru/share.php?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "vk", URL, TITLE, EVERYTHING,
        "https://vk.ru/share.php?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&image="
        "https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
    (
        "weibo", URL, TITLE, {},
        "https://service.weibo.com/share/share.php"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "weibo", URL, TITLE, EVERYTHING,
        "https://service.weibo.com/share/share.php"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F&pic="
        "https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
    (
        "xing", URL, TITLE, {},
        "https://www.xing.com/spi/shares/new?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "xing", URL, TITLE, EVERYTHING,
        "https://www.xing.com/spi/shares/new?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "friendica", URL, TITLE, {"instance": "pod.example"},
        "https://pod.example/compose?title=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "friendica", URL, TITLE, EVERYTHING | {"instance": "pod.example"},
        "https://pod.example/compose?title=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%20"
        "%23SocialMedia%20%23Netzwerke%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "gab", URL, TITLE, {},
        "https://gab.com/compose?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "gab", URL, TITLE, EVERYTHING,
        "https://gab.com/compose?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F%20%23SocialMedia%20%23Netzwerke",
    ),
    (
        "hubzilla", URL, TITLE, {"instance": "pod.example"},
        "https://pod.example/rpost?f=&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "hubzilla", URL, TITLE, EVERYTHING | {"instance": "pod.example"},
        "https://pod.example/rpost?f=&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%20"
        "%23SocialMedia%20%23Netzwerke%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "journalduhacker", URL, TITLE, {},
        "https://www.journalduhacker.net/stories/new?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "journalduhacker", URL, TITLE, EVERYTHING,
        "https://www.journalduhacker.net/stories/new?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "livejournal", URL, TITLE, {},
        "https://www.livejournal.com/update.bml?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&event=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "livejournal", URL, TITLE, EVERYTHING,
        "https://www.livejournal.com/update.bml?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&event=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "misskey", URL, TITLE, {},
        "https://misskey-hub.net/share?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "misskey", URL, TITLE, EVERYTHING,
        "https://misskey-hub.net/share?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "%23SocialMedia%20%23Netzwerke"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "misskey", URL, TITLE, {"instance": "pod.example"},
        "https://pod.example/share?text=Was%20sind%20soziale%20Netzwerke%3F"
        "&url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "qzone", URL, TITLE, {},
        "https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "qzone", URL, TITLE, EVERYTHING,
        "https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F"
        "&summary=F%C3%BCr%20Einsteiger%20%26%20Profis"
        "&pics=https%3A%2F%2Fexample.com%2Fbild.png%3Fw%3D1200",
    ),
]  # fmt: skip
