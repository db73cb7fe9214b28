"""The table of profile pages, and `profile_url`. A new network's profiles are one literal here and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..clean import shown
from ..errors import UnknownNetworkError
from ..lookup import name_of, suggestion
from ..network import Network
from ..networks import NETWORKS
from .profile import END, Account, Profile

# Rules come from the networks' help pages where these could be read. Names that were given out before a rule have to
# pass as well, so that in doubt a rule is not strict.
_PRACTICE = "widespread practice, no page of the network was found"
_INSTAGRAM_NAME = rf"(?=[\w.]{{1,30}}{END})[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*"
_INSTAGRAM_RULE = "1 to 30 letters, digits, '_' and '.', without '.' at an end or twice in a row"
# Letters of every script with their marks, which `\w` lacks, and the two joiners.
_WORD = r"\w\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u06ed\u0900-\u109f\u1780-\u17ff\u3099\u309a\u200c\u200d"
# Scripts of which a character says more need fewer.
_YOUTUBE_HANDLE = rf"(?![A-Za-z0-9_.-]{{1,2}}{END})[{_WORD}.·-]{{1,30}}"
_PAGE = rf"[{_WORD}.&-]{{1,100}}"
_DOMAIN = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"

_TABLE = (
    Profile(
        name="facebook",
        hosts="fb.com mbasic.facebook.com touch.facebook.com web.facebook.com",
        checked="2026-11-24",
        kinds=(
            # A page without a name of its own has its id at the end of its address, and the id alone opens it.
            Account(
                "https://www.facebook.com/profile.php?id={name}",
                r"[0-9]{5,20}",
                "the digits of an id",
                _PRACTICE,
                forms=(
                    "{name}",
                    "*-{name}",
                    "p/*-{name}",
                    "people/*/{name}",
                    "pages/*/{name}",
                    "pages/*/*/*-{name}",
                ),
            ),
            Account(
                "https://www.facebook.com/{name}",
                rf"(?![^/?&#]*\.(?:com|net|php){END})[A-Za-z0-9.]{{5,50}}",
                "5 to 50 letters, digits and dots, not ending in .com or .net",
                "https://www.facebook.com/help/105399436216001",
                reserved="about bookmarks business careers checkpoint dialog directory events friends gaming "
                "groups hashtag legal login marketplace media messages notifications pages people permalink "
                "photo photos plugins policies policy posts privacy public recover reels saved search settings share "
                "sharer stories story terms video videos watch",
            ),
        ),
    ),
    Profile(
        name="instagram",
        label="Instagram",
        icon="brands/instagram",
        color="#e4405f",
        checked="2026-11-24",
        kinds=(
            Account(
                "https://www.instagram.com/{name}/",
                _INSTAGRAM_NAME,
                _INSTAGRAM_RULE,
                "https://metacpan.org/pod/Regexp::Pattern::Instagram",
                forms=("_u/{name}",),
                reserved="about accounts api ar challenge create developer direct directory download emails explore "
                "graphql legal lite locations login oauth p press privacy reel reels s share stories terms threads tv "
                "web",
            ),
        ),
    ),
    Profile(
        name="threads",
        hosts="threads.net",
        checked="2026-11-24",
        kinds=(
            Account("https://www.threads.com/@{name}", _INSTAGRAM_NAME, _INSTAGRAM_RULE, _PRACTICE),
        ),
    ),
    Profile(
        name="youtube",
        label="YouTube",
        icon="brands/youtube",
        color="#ff0000",
        hosts="music.youtube.com",
        checked="2026-11-24",
        kinds=(
            Account(
                "https://www.youtube.com/channel/{name}",
                rf"UC[A-Za-z0-9_-]{{22}}(?={END})",
                "a channel's id of 'UC' and 22 characters",
                "https://github.com/yt-dlp/yt-dlp/blob/master/yt_dlp/extractor/youtube/_base.py",
            ),
            # Names at the root are older ones that became handles: https://sunnysidesocialmedia.com/youtube-handles-2022
            Account(
                "https://www.youtube.com/@{name}",
                _YOUTUBE_HANDLE,
                "a handle of 3 to 30 letters, digits, '_', '-', '.' and '·'",
                "https://support.google.com/youtube/answer/11585688",
                forms=("{name}",),
                reserved="about account ads c channel channels clip creators embed feed feeds gaming hashtag kids "
                "live live_chat login logout movies music new playables playlist playlists podcasts post premium "
                "redirect results shorts signin signup sports storefront subscription_center t trending tv upload "
                "user v watch",
            ),
            # Older names that need not be the handle.
            Account(
                "https://www.youtube.com/c/{name}",
                _YOUTUBE_HANDLE,
                "'c/name'",
                _PRACTICE,
                bare=False,
            ),
            Account(
                "https://www.youtube.com/user/{name}",
                "[A-Za-z0-9_.-]{1,30}",
                "'user/name'",
                _PRACTICE,
                bare=False,
            ),
        ),
    ),
    Profile(
        name="x",
        hosts="twitter.com",
        checked="2026-11-24",
        kinds=(
            # New names have at least 4 characters.
            Account(
                "https://x.com/{name}",
                "[A-Za-z0-9_]{1,15}",
                "1 to 15 letters, digits and '_'",
                "https://help.x.com/en/managing-your-account/x-username-rules",
                forms=(
                    "#!/{name}",
                    "intent/user?screen_name={name}",
                    "intent/follow?screen_name={name}",
                ),
                reserved="about account account_suspension compose download explore hashtag help home i intent jobs "
                "login logout messages notifications oauth personalization privacy search settings share signup "
                "status tos who_to_follow widgets",
            ),
        ),
    ),
    Profile(
        name="linkedin",
        checked="2026-11-24",
        kinds=(
            # Older names hold letters of all scripts.
            Account(
                "https://www.linkedin.com/in/{name}/",
                rf"(?=[^/?&#]{{3,100}}{END})[{_WORD}-]+",
                "a person's name of 3 to 100 letters, digits and '-'",
                "https://www.linkedin.com/help/linkedin/answer/87",
            ),
            Account(
                "https://www.linkedin.com/company/{name}/",
                _PAGE,
                "'company/name'",
                _PRACTICE,
                bare=False,
            ),
            Account(
                "https://www.linkedin.com/showcase/{name}/",
                _PAGE,
                "'showcase/name'",
                _PRACTICE,
                bare=False,
            ),
            Account(
                "https://www.linkedin.com/school/{name}/",
                _PAGE,
                "'school/name'",
                _PRACTICE,
                bare=False,
            ),
        ),
    ),
    Profile(
        name="pinterest",
        hosts="pinterest.at pinterest.ca pinterest.ch pinterest.co.uk pinterest.com.au pinterest.de pinterest.dk "
        "pinterest.es pinterest.fr pinterest.ie pinterest.it pinterest.jp pinterest.nz pinterest.pt pinterest.se",
        checked="2026-11-24",
        kinds=(
            # Sources disagree: up to 15 or up to 30 characters.
            Account(
                "https://www.pinterest.com/{name}/",
                "[A-Za-z0-9_]{3,30}",
                "3 to 30 letters, digits and '_'",
                _PRACTICE,
                reserved="about business categories explore ideas login password pin search settings signup today",
            ),
        ),
    ),
    Profile(
        name="whatsapp",
        hosts="whatsapp.com api.whatsapp.com web.whatsapp.com",
        checked="2026-11-24",
        kinds=(
            Account(
                "https://wa.me/{number}",
                "[+0-9][0-9 ()/.-]{5,40}",
                "an international number",
                "https://faq.whatsapp.com/5913398998672934",
                forms=("send?phone={number}",),
            ),
            # Ids that are seen have 24 characters and begin with "0029V".
            Account(
                "https://whatsapp.com/channel/{name}",
                "[A-Za-z0-9]{16,32}",
                "'channel/id'",
                _PRACTICE,
                bare=False,
            ),
        ),
    ),
    # TikTok forbids to show its mark without permission.
    Profile(
        name="tiktok",
        label="TikTok",
        icon="solid/user",
        color="#000000",
        checked="2026-11-24",
        kinds=(
            # The help page says nothing of length. Sources disagree: up to 24 or up to 30 characters.
            Account(
                "https://www.tiktok.com/@{name}",
                rf"[A-Za-z0-9._]{{1,29}}[A-Za-z0-9_](?={END})",
                "2 to 30 letters, digits, '_' and '.', without '.' at the end",
                "https://support.tiktok.com/en/getting-started/setting-up-your-profile/changing-your-username",
            ),
        ),
    ),
    Profile(
        name="bluesky",
        checked="2026-11-24",
        kinds=(
            Account(
                "https://bsky.app/profile/{name}",
                rf"(?:(?=[^/?&#]{{4,253}}{END}){_DOMAIN}|did:plc:[a-z2-7]{{24}}|did:web:{_DOMAIN})",
                "a handle such as 'name.bsky.social', or a DID",
                "https://atproto.com/specs/handle",
            ),
        ),
    ),
    Profile(
        name="mastodon",
        checked="2026-11-24",
        kinds=(
            Account(
                "https://{instance}/@{name}",
                "[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?",
                "'name@instance', as in 'name@mastodon.social'",
                "https://github.com/mastodon/mastodon/blob/main/app/models/account.rb",
                forms=(
                    "{name}@{instance}",
                    "@{name}@{instance}",
                    "*/@{name}@{instance}",
                    "{instance}/users/{name}",
                ),
                bare=False,
            ),
        ),
    ),
    Profile(
        name="telegram",
        hosts="telegram.me telegram.dog",
        checked="2026-11-24",
        kinds=(
            # At least 5 characters, or 4 if bought: https://core.telegram.org/api/fragment
            Account(
                "https://t.me/{name}",
                "[A-Za-z][A-Za-z0-9_]{3,31}",
                "5 to 32 letters, digits and '_', beginning with a letter",
                "https://core.telegram.org/method/account.checkUsername",
                forms=("s/{name}",),
                reserved="addemoji addlist addstickers addstyle addtheme boost confirmphone contact giftcode invoice "
                "joinchat login proxy setlanguage share socks",
            ),
        ),
    ),
    # XING says nowhere what a name can hold: what can stand in a path is taken.
    Profile(
        name="xing",
        checked="2026-11-24",
        kinds=(
            Account("https://www.xing.com/profile/{name}", _PAGE, "'Name_Name'", _PRACTICE),
            Account(
                "https://www.xing.com/pages/{name}", _PAGE, "'pages/name'", _PRACTICE, bare=False
            ),
        ),
    ),
    Profile(
        name="reddit",
        hosts="old.reddit.com new.reddit.com",
        checked="2026-11-24",
        kinds=(
            Account(
                "https://www.reddit.com/user/{name}/",
                "[A-Za-z0-9_-]{3,20}",
                "3 to 20 letters, digits, '_' and '-'",
                "https://github.com/reddit-archive/reddit/blob/master/r2/r2/lib/validator/validator.py",
                forms=("u/{name}",),
            ),
            # Those of languages, as r/de, have two letters.
            Account(
                "https://www.reddit.com/r/{name}/",
                "(?:[A-Za-z0-9][A-Za-z0-9_]{2,20}|[a-z]{2})",
                "'r/name'",
                "https://github.com/reddit-archive/reddit/blob/master/r2/r2/models/subreddit.py",
                bare=False,
            ),
        ),
    ),
    Profile(
        name="github",
        label="GitHub",
        icon="brands/github",
        color="#24292f",
        checked="2026-11-24",
        kinds=(
            Account(
                "https://github.com/{name}",
                rf"(?=[^/?&#]{{1,39}}{END})[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*",
                "1 to 39 letters and digits, with single '-' between",
                "https://www.npmjs.com/package/github-username-regex",
                reserved="about account apps blog codespaces collections contact copilot customer-stories dashboard "
                "enterprise events explore features issues join login logout marketplace mobile new notifications "
                "organizations orgs pricing pulls readme search security sessions settings signup site solutions "
                "sponsors stars team topics trending users watching",
            ),
        ),
    ),
    Profile(
        name="vimeo",
        label="Vimeo",
        icon="brands/vimeo-v",
        color="#1ab7ea",
        checked="2026-11-24",
        kinds=(
            # A number alone is a video.
            Account(
                "https://vimeo.com/{name}",
                "(?=[0-9_-]*[A-Za-z])[A-Za-z0-9_-]{1,50}",
                "letters, digits, '_' and '-'",
                _PRACTICE,
                reserved="about album blog categories channels create event events features groups help home join "
                "log_in login manage ondemand plans privacy search settings showcase site_map solutions stock terms "
                "upgrade upload watch",
            ),
        ),
    ),
    Profile(
        name="twitch",
        label="Twitch",
        icon="brands/twitch",
        color="#9146ff",
        checked="2026-11-24",
        kinds=(
            # New names have at least 4 characters.
            Account(
                "https://www.twitch.tv/{name}",
                "[A-Za-z0-9][A-Za-z0-9_]{2,24}",
                "3 to 25 letters, digits and '_'",
                _PRACTICE,
                reserved="bits directory downloads drops friends inventory jobs login logout moderator p payments "
                "popout prime search settings signup store subscriptions team turbo videos wallet",
            ),
        ),
    ),
    Profile(
        name="snapchat",
        label="Snapchat",
        icon="brands/snapchat",
        color="#000000",  # white text on its yellow could not be read
        hosts="story.snapchat.com",
        checked="2026-11-24",
        kinds=(
            Account(
                "https://www.snapchat.com/add/{name}",
                rf"(?=[^/?&#]{{3,15}}{END})[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*",
                "3 to 15 letters, digits and single '.', '_' or '-' between, beginning with a letter",
                "https://github.com/sulealothman/sm-regex",
                forms=("@{name}", "s/{name}"),
            ),
        ),
    ),
)

PROFILES: Mapping[str, Profile] = MappingProxyType({profile.name: profile for profile in _TABLE})
"""Every network with profile pages, by name."""

_ALIASES = {
    alias: name for name in PROFILES.keys() & NETWORKS.keys() for alias in NETWORKS[name].aliases
}


def profile_url(network: str | Network, account: object) -> str:
    """The address of an account's own page on a network.

    Args:
        network: The network's name, such as `"youtube"`, or a `Network` of that name.
        account: The account's name with or without `@`, or the address of its page as it was pasted, which may lead
            to a page below it. Kinds of accounts are told by their path: `"company/name"` (LinkedIn), `"channel/…"`
            (YouTube, WhatsApp), `"r/name"` (Reddit).

    Returns:
        An https: address without what a reader's visit left in it. What each network accepts as a name, and where
        that is documented, is in its entry of `sharelinks.PROFILES`.

    Raises:
        UnknownNetworkError: No profile pages of that network are known.
        SharelinksError: The network could not have given out such a name, or the address is no account's page on it.

    Example:
        >>> profile_url("youtube", "@DasErste")
        'https://www.youtube.com/@DasErste'
        >>> profile_url("instagram", "https://instagram.com/beispiel/?igsh=MzRlODBiNWFlZA==")
        'https://www.instagram.com/beispiel/'
    """
    return profile_of(network).url(account)


def profile_of(network: object) -> Profile:
    """The profile pages of the network meant by a name, in capitals or small letters, or by a `Network`.

    Raises:
        UnknownNetworkError: None are known.
    """
    name = name_of(network)
    found = PROFILES.get(_ALIASES.get(name, name))
    if found is None:
        near = suggestion(name, [*PROFILES, *_ALIASES])
        raise UnknownNetworkError(
            f"no profile pages of {shown(network)} are known: "
            + (f"did you mean {near!r}?" if near else f"the networks are {', '.join(PROFILES)}"),
            field="network",
            value=network,
            suggestion=near,
        )
    return found
