"""Profiles of social networks and messengers.

The rules come from the networks' help pages if these could be read. They accept older names that
the network would no longer assign, and are lenient in case of doubt.
"""

from __future__ import annotations

from .profile import END, Account, Profile

THEMES = "https://github.com/hugo-fixit/FixIt/blob/main/assets/data/social.yml"
"""A theme's table of profiles, the source for networks without documentation."""

_INSTAGRAM_NAME = rf"(?=[\w.]{{1,30}}{END})[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*"
_INSTAGRAM_RULE = "1 to 30 letters, digits, '_' and '.', without '.' at an end or twice in a row"
# Letters of all scripts with their marks, which `\w` lacks, and the two joiners.
_WORD = (
    r"\w\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u06ed\u0900-\u109f\u1780-\u17ff\u3099\u309a"
    r"\u200c\u200d"
)
# At least 3 characters, or fewer in some scripts other than Latin.
_YOUTUBE_HANDLE = rf"(?![A-Za-z0-9_.-]{{1,2}}{END})[{_WORD}.·-]{{1,30}}"
_PAGE = r"[^\s/?#%<>\[\]\"\\^`{|}\x00-\x1f\ufffd]{1,100}"  # a path segment
_DOMAIN = (
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+"
    r"[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
)
_LOCAL = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?"
_MASTODON_SOURCE = "https://github.com/mastodon/mastodon/blob/main/app/models/account.rb"

TABLE = (
    Profile(
        name="facebook", example="beispiel.gmbh", checked="2026-11-25",
        hosts="fb.com mbasic.facebook.com touch.facebook.com web.facebook.com",
        kinds=(
            # The URL of a page without a name ends in its ID, and the ID alone opens the page.
            Account(
                "https://www.facebook.com/profile.php?id={name}", r"[0-9]{1,20}",
                "the digits of an ID",
                forms=(
                    "{name}", "*-{name}", "p/*-{name}", "people/*/{name}", "pages/*/{name}",
                    "pages/*/*/*-{name}",
                ),
            ),
            # Names with fewer than 5 characters are older than today's rule.
            Account(
                "https://www.facebook.com/{name}",
                rf"(?![^/?&#]*\.(?:com|net|php){END})[A-Za-z0-9.]{{2,50}}",
                "letters, digits and dots, not ending in .com or .net",
                "https://www.facebook.com/help/105399436216001", "documented",
                forms=("pg/{name}",),
                reserved="about ads ai ajax api apps bookmarks business careers checkpoint "
                "developers dialog directory events friends fundraisers gaming groups hashtag help "
                "home jobs legal lite live login marketplace me media memories messages notes "
                "notifications offers pages pay people permalink pg photo photos plugins policies "
                "policy posts privacy public recover reel reels saved search settings share sharer "
                "stories story terms tr video videos watch",
            ),
            Account(
                "https://www.facebook.com/people/{name}/",
                r"[^/?#]{1,200}/pfbid[A-Za-z0-9]{10,120}",
                "'people/Name/pfbid…'", bare=False,
            ),
            Account(
                "https://www.facebook.com/groups/{name}/",
                rf"(?!(?i:create|discover|feed|joins|search){END})[A-Za-z0-9.]{{1,50}}",
                "'groups/name'",
                bare=False,
            ),
        ),
    ),
    Profile(
        name="instagram", label="Instagram", icon="brands/instagram", color="#e4405f",
        example="beispiel.gmbh", checked="2026-11-25",
        kinds=(
            Account(
                "https://www.instagram.com/{name}/", _INSTAGRAM_NAME, _INSTAGRAM_RULE,
                "https://metacpan.org/pod/Regexp::Pattern::Instagram",
                forms=("_u/{name}",),
                reserved="about accounts api ar challenge channel create developer direct "
                "directory download emails explore graphql invites legal lite locations login "
                "oauth p press privacy reel reels s share stories terms threads tv web",
            ),
        ),
    ),
    Profile(
        name="threads", hosts="threads.net", example="beispiel.gmbh", checked="2026-11-25",
        kinds=(Account("https://www.threads.com/@{name}", _INSTAGRAM_NAME, _INSTAGRAM_RULE),),
    ),
    Profile(
        name="youtube", label="YouTube", icon="brands/youtube", color="#ff0000",
        hosts="music.youtube.com",
        example="@BeispielGmbH", checked="2026-11-25",
        kinds=(
            Account(
                "https://www.youtube.com/channel/{name}", rf"UC[A-Za-z0-9_-]{{22}}(?={END})",
                "a channel's ID of 'UC' and 22 characters",
                "https://github.com/yt-dlp/yt-dlp/blob/master/yt_dlp/extractor/youtube/_base.py",
            ),
            # Older names at the root have become handles:
            # https://sunnysidesocialmedia.com/youtube-handles-2022
            Account(
                "https://www.youtube.com/@{name}", _YOUTUBE_HANDLE,
                "a handle of 3 to 30 letters, digits, '_', '-', '.' and '·'",
                "https://support.google.com/youtube/answer/11585688", "documented",
                forms=("{name}",),
                reserved="about account ads c channel channels clip creators embed feed feeds "
                "gaming hashtag kids live live_chat login logout movies music new playables "
                "playlist playlists podcasts post premium redirect results shorts signin signup "
                "sports storefront subscription_center t trending tv upload user v watch",
            ),
            # Older names may differ from the handle.
            Account(
                "https://www.youtube.com/c/{name}", _YOUTUBE_HANDLE, "'c/name'", THEMES, bare=False,
            ),
            Account(
                "https://www.youtube.com/user/{name}", "[A-Za-z0-9_.-]{1,30}", "'user/name'",
                THEMES, bare=False,
            ),
        ),
    ),
    Profile(
        name="x", hosts="twitter.com", example="beispielgmbh", checked="2026-11-25",
        kinds=(
            # New names have at least 4 characters.
            Account(
                "https://x.com/{name}", "[A-Za-z0-9_]{1,15}", "1 to 15 letters, digits and '_'",
                "https://help.x.com/en/managing-your-account/x-username-rules", "documented",
                forms=(
                    "@{name}", "#!/{name}", "intent/user?screen_name={name}",
                    "intent/follow?screen_name={name}",
                ),
                reserved="about account account_suspension compose download explore hashtag help "
                "home i intent jobs login logout messages notifications oauth personalization "
                "privacy search settings share signup status tos who_to_follow widgets",
            ),
        ),
    ),
    Profile(
        name="linkedin", example="company/beispiel-gmbh", checked="2026-11-25",
        kinds=(
            # Older names contain letters of all scripts.
            Account(
                "https://www.linkedin.com/in/{name}/", rf"(?=[^/?&#]{{3,100}}{END})[{_WORD}-]+",
                "a person's name of 3 to 100 letters, digits and '-'",
                "https://www.linkedin.com/help/linkedin/answer/87", "documented",
            ),
            Account(
                "https://www.linkedin.com/company/{name}/", _PAGE, "'company/name'", bare=False,
            ),
            Account(
                "https://www.linkedin.com/showcase/{name}/", _PAGE, "'showcase/name'", bare=False,
            ),
            Account("https://www.linkedin.com/school/{name}/", _PAGE, "'school/name'", bare=False),
        ),
    ),
    Profile(
        name="pinterest", example="beispielgmbh", checked="2026-11-25",
        hosts="pinterest.at pinterest.ca pinterest.ch pinterest.cl pinterest.co pinterest.co.at "
        "pinterest.co.in pinterest.co.kr pinterest.co.nz pinterest.co.uk pinterest.com.au "
        "pinterest.com.bo pinterest.com.ec pinterest.com.mx pinterest.com.pe pinterest.com.py "
        "pinterest.com.uy pinterest.com.vn pinterest.de pinterest.dk pinterest.ec pinterest.es "
        "pinterest.fr pinterest.hu pinterest.id pinterest.ie pinterest.in pinterest.info "
        "pinterest.it pinterest.jp pinterest.kr pinterest.mx pinterest.nl pinterest.nz "
        "pinterest.pe pinterest.ph pinterest.pt pinterest.ru pinterest.se pinterest.th "
        "pinterest.tw pinterest.uk pinterest.vn",
        kinds=(
            # Sources disagree whether names have up to 15 or up to 30 characters.
            Account(
                "https://www.pinterest.com/{name}/", "[A-Za-z0-9_]{3,30}",
                "3 to 30 letters, digits and '_'", THEMES,
                reserved="about business categories explore ideas login password pin search "
                "settings signup today",
            ),
        ),
    ),
    Profile(
        name="whatsapp", hosts="whatsapp.com api.whatsapp.com web.whatsapp.com",
        example="+49 30 12345678",
        checked="2026-11-25",
        note="Usernames can be reserved since June 2026; no link to one is documented.",
        kinds=(
            Account(
                "https://wa.me/{number}", "[+0-9][0-9 ()/.-]{5,40}", "an international number",
                "https://faq.whatsapp.com/5913398998672934", "documented",
                forms=("send?phone={number}",),
            ),
            # Known IDs have 24 characters and begin with "0029V".
            Account(
                "https://whatsapp.com/channel/{name}", "[A-Za-z0-9]{16,32}", "'channel/ID'",
                bare=False,
            ),
            Account(
                "https://wa.me/message/{name}", "[A-Za-z0-9]{6,32}", "'message/code'", bare=False,
            ),
        ),
    ),
    # TikTok forbids showing its logo without permission.
    Profile(
        name="tiktok", label="TikTok", icon="solid/user", color="#000000", example="@beispiel.gmbh",
        checked="2026-11-25",
        kinds=(
            # The help page does not give the length. Sources disagree: up to 24 or up to 30.
            Account(
                "https://www.tiktok.com/@{name}", rf"[A-Za-z0-9._]{{1,29}}[A-Za-z0-9_](?={END})",
                "2 to 30 letters, digits, '_' and '.', without '.' at the end",
                "https://support.tiktok.com/en/getting-started/setting-up-your-profile/"
                "changing-your-username",
                "documented",
            ),
        ),
    ),
    Profile(
        name="bluesky", example="beispiel.example", checked="2026-11-25",
        kinds=(
            Account(
                "https://bsky.app/profile/{name}",
                rf"(?:(?=[^/?&#]{{4,253}}{END}){_DOMAIN}|did:plc:[a-z2-7]{{24}}|did:web:{_DOMAIN})",
                "a handle such as 'name.bsky.social', or a DID",
                "https://atproto.com/specs/handle", "documented",
            ),
        ),
    ),
    Profile(
        name="mastodon", example="@beispiel@social.example", checked="2026-11-25",
        note="A pasted URL keeps its host, which may differ from that of the account's handle.",
        kinds=(
            Account(
                "https://{instance}/@{name}", _LOCAL,
                "'name@instance', like 'name@mastodon.social'",
                _MASTODON_SOURCE, "source code",
                forms=(
                    "{name}@{instance}", "@{name}@{instance}", "{instance}/users/{name}",
                    "{instance}/web/@{name}",
                    "{instance}/deck/@{name}",
                ),
                bare=False,
            ),
            # An account on another server, as shown by this one.
            Account(
                "https://{instance}/@{name}", rf"{_LOCAL}@{_DOMAIN}", "the URL of its page",
                _MASTODON_SOURCE, "source code",
                forms=("{instance}/web/@{name}", "{instance}/deck/@{name}"), bare=False,
            ),
        ),
    ),
    Profile(
        name="telegram", hosts="telegram.me telegram.dog", example="beispielgmbh",
        checked="2026-11-25",
        kinds=(
            # At least 5 characters, or 4 if it was bought: https://core.telegram.org/api/fragment
            Account(
                "https://t.me/{name}", "[A-Za-z][A-Za-z0-9_]{3,31}",
                "5 to 32 letters, digits and '_', beginning with a letter",
                "https://core.telegram.org/method/account.checkUsername", "documented",
                forms=("s/{name}",),
                reserved="addemoji addlist addstickers addstyle addtheme boost confirmphone "
                "contact giftcode invoice joinchat login proxy setlanguage share socks",
            ),
            Account(
                "https://t.me/+{name}", "[A-Za-z0-9_-]{6,64}", "the '+code' of an invitation",
                "https://core.telegram.org/api/links", "documented", forms=("joinchat/{name}",),
                bare=False,
            ),
        ),
    ),
    # XING does not document what a name may contain, so any path segment is accepted.
    Profile(
        name="xing", example="pages/beispielgmbh", checked="2026-11-25",
        kinds=(
            Account("https://www.xing.com/profile/{name}", _PAGE, "'Name_Name'", THEMES),
            Account("https://www.xing.com/pages/{name}", _PAGE, "'pages/name'", bare=False),
            Account("https://www.xing.com/companies/{name}", _PAGE, "'companies/name'", bare=False),
        ),
    ),
    Profile(
        name="reddit", hosts="old.reddit.com new.reddit.com", example="r/beispielgmbh",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://www.reddit.com/user/{name}/", "[A-Za-z0-9_-]{3,20}",
                "3 to 20 letters, digits, '_' and '-'",
                "https://github.com/reddit-archive/reddit/blob/master/r2/r2/lib/validator/"
                "validator.py",
                "source code",
                forms=("u/{name}",),
            ),
            # Subreddits for languages, such as r/de, have two letters.
            Account(
                "https://www.reddit.com/r/{name}/", "(?:[A-Za-z0-9][A-Za-z0-9_]{2,20}|[a-z]{2})",
                "'r/name'",
                "https://github.com/reddit-archive/reddit/blob/master/r2/r2/models/subreddit.py",
                "source code",
                bare=False,
            ),
        ),
    ),
    Profile(
        name="discord", label="Discord", icon="brands/discord", color="#5865f2",
        hosts="discord.com discordapp.com",
        example="users/123456789012345678", checked="2026-11-25",
        kinds=(
            Account(
                "https://discord.com/users/{name}", "[0-9]{16,20}", "'users/ID'", THEMES,
                bare=False,
            ),
            Account(
                "https://discord.gg/{name}", "[A-Za-z0-9-]{2,32}", "the code of an invitation",
                THEMES,
                forms=("invite/{name}",),
                reserved="app blog branding build channels company developers download gifts "
                "guidelines invite jobs library login newsroom nitro privacy quests register "
                "safety servers settings store terms users verify",
            ),
        ),
    ),
    Profile(
        name="matrix", label="Matrix", icon="simple/matrix", color="#0dbd8b",
        example="@beispiel:social.example",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://matrix.to/#/@{name}",
                r"[A-Za-z0-9._=/+-]{1,200}:[A-Za-z0-9.-]{1,200}(?::[0-9]{1,5})?",
                "'@name:server' or '#room:server'",
                "https://spec.matrix.org/latest/appendices/#matrixto-navigation", "documented",
            ),
            Account(
                "https://matrix.to/#/%23{name}",
                r"[^\s:/?&#%]{1,200}:[A-Za-z0-9.-]{1,200}(?::[0-9]{1,5})?",
                "'#room:server'",
                "https://spec.matrix.org/latest/appendices/#matrixto-navigation", "documented",
                forms=("#/#{name}", "#{name}"), bare=False,
            ),
        ),
    ),
    Profile(
        name="vimeo", label="Vimeo", icon="brands/vimeo-v", color="#1ab7ea", example="beispielgmbh",
        checked="2026-11-25",
        kinds=(
            # A number is a video.
            Account(
                "https://vimeo.com/{name}", "(?=[0-9_-]*[A-Za-z])[A-Za-z0-9_-]{1,50}",
                "letters, digits, '_' and '-'",
                reserved="about album blog categories channels create event events features groups "
                "help home join log_in login manage ondemand plans privacy search settings "
                "showcase site_map solutions stock terms upgrade upload watch",
            ),
        ),
    ),
    Profile(
        name="twitch", label="Twitch", icon="brands/twitch", color="#9146ff",
        example="beispielgmbh",
        checked="2026-11-25",
        kinds=(
            # New names have at least 4 characters.
            Account(
                "https://www.twitch.tv/{name}", "[A-Za-z0-9][A-Za-z0-9_]{2,24}",
                "3 to 25 letters, digits and '_'",
                THEMES,
                reserved="bits directory downloads drops friends inventory jobs login logout "
                "moderator p payments popout prime search settings signup store subscriptions team "
                "turbo videos wallet",
            ),
        ),
    ),
    Profile(
        name="snapchat", label="Snapchat", icon="brands/snapchat",
        color="#000000",  # white text on its yellow would be unreadable
        hosts="story.snapchat.com",
        example="beispiel.gmbh", checked="2026-11-25",
        kinds=(
            Account(
                "https://www.snapchat.com/add/{name}",
                rf"(?=[^/?&#]{{3,15}}{END})[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*",
                "3 to 15 letters and digits, beginning with a letter, with single '.', '_' or '-' "
                "between",
                "https://github.com/sulealothman/sm-regex",
                forms=("@{name}", "s/{name}"),
            ),
        ),
    ),
)  # fmt: skip
