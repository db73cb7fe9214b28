"""Profiles of networks for works, such as code, texts, images and music; and feeds."""

from __future__ import annotations

from .profile import ANY_URL, END, Account, Profile
from .social import THEMES

_PAGE = r"[A-Za-z0-9_-]{2,50}"
_PAGE_RULE = "letters, digits, '_' and '-'"
_SPOTIFY = "https://developer.spotify.com/documentation/web-api/concepts/spotify-uris-ids"
_SPOTIFY_ID = "[A-Za-z0-9]{22}"


def _label(*others: str) -> str:
    """Return the pattern of a name in a host, excluding `www` and others."""
    words = "|".join(("www", *others))
    return rf"(?!(?i:{words})(?:[./?&#]|\Z))[A-Za-z0-9](?:[A-Za-z0-9-]{{0,61}}[A-Za-z0-9])?"


TABLE = (
    Profile(
        name="github", label="GitHub", icon="brands/github", color="#24292f",
        example="beispiel-gmbh",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://github.com/{name}",
                rf"(?=[^/?&#]{{1,39}}{END})[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*",
                "1 to 39 letters and digits, with single '-' between",
                "https://www.npmjs.com/package/github-username-regex",
                reserved="about account apps blog codespaces collections contact copilot "
                "customer-stories dashboard enterprise events explore features issues join login "
                "logout marketplace mobile new notifications organizations orgs pricing pulls "
                "readme search security sessions settings signup site solutions sponsors stars "
                "team topics trending users watching",
            ),
        ),
    ),
    Profile(
        name="gitlab", label="GitLab", icon="brands/gitlab", color="#fc6d26",
        example="beispiel-gmbh",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://gitlab.com/{name}",
                rf"(?![^/?&#]*\.(?:git|atom){END})"
                r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,253}[A-Za-z0-9_])?",
                "letters, digits, '_', '-' and '.', not ending in .git or .atom",
                "https://docs.gitlab.com/user/reserved_names/", "documented",
                reserved="- .well-known abuse_reports admin api assets dashboard explore files "
                "groups health_check help import invites jwt login oauth profile projects public "
                "robots.txt search sent_notifications sitemap snippets unsubscribes uploads users "
                "v2",
            ),
        ),
    ),
    Profile(
        name="codeberg", label="Codeberg", icon="simple/codeberg", color="#2185d0",
        example="beispiel-gmbh",
        checked="2026-11-25",
        kinds=(
            # Codeberg runs Forgejo, a fork of Gitea.
            Account(
                "https://codeberg.org/{name}", "[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9])?",
                "1 to 40 letters, digits, '_', '-' and '.'",
                "https://github.com/go-gitea/gitea/blob/main/modules/validation/helpers.go",
                "source code",
                reserved="admin api assets attachments avatars explore issues login metrics "
                "milestones notifications org pulls repo robots.txt search user",
            ),
        ),
    ),
    Profile(
        name="stackoverflow", label="Stack Overflow", icon="brands/stack-overflow", color="#f48024",
        example="12345678", checked="2026-11-25",
        kinds=(
            Account(
                "https://stackoverflow.com/users/{name}", "[0-9]{1,10}", "the digits of an ID",
                THEMES,
            ),
        ),
    ),
    Profile(
        name="devto", label="DEV", icon="brands/dev", color="#0a0a0a", example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://dev.to/{name}", "[A-Za-z0-9_]{2,30}", "2 to 30 letters, digits and '_'",
                "https://github.com/forem/forem/blob/main/app/models/user.rb", "source code",
                reserved="about api connect contact enter faq latest listings new notifications "
                "pod privacy readinglist search settings tags terms top videos",
            ),
        ),
    ),
    Profile(
        name="codepen", label="CodePen", icon="brands/codepen", color="#1e1f26", example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account("https://codepen.io/team/{name}", _PAGE, "'team/name'", bare=False),
            Account(
                "https://codepen.io/{name}", _PAGE, _PAGE_RULE, THEMES,
                reserved="about accounts challenges collection dashboard embed features following "
                "login pen pens picks popular pro project search spark tag team topics trending "
                "your-work",
            ),
        ),
    ),
    Profile(
        name="orcid", label="ORCID", icon="brands/orcid", color="#a6ce39",
        example="0000-0002-1825-0097",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://orcid.org/{name}", "(?:[0-9]{4}-){3}[0-9]{3}[0-9X]",
                "four groups of four digits", THEMES,
            ),
        ),
    ),
    Profile(
        name="medium", label="Medium", icon="brands/medium", color="#000000", hosts="medium.com",
        example="@beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://medium.com/@{name}", r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,49}", "a name", THEMES
            ),
            Account(
                "https://medium.com/{name}", r"[A-Za-z0-9-]{1,50}", "the URL of a publication",
                bare=False,
                reserved="about creators jobs-at-medium m me membership new-story p plans policy "
                "search tag topics",
            ),
            Account(
                "https://{name}.medium.com/", _label("m", "help", "policy"), "'name.medium.com'",
                bare=False,
            ),
        ),
    ),
    Profile(
        name="substack", label="Substack", icon="simple/substack", color="#ff6719",
        hosts="substack.com", example="beispiel", checked="2026-11-25",
        kinds=(
            Account(
                "https://substack.com/@{name}", "[A-Za-z0-9_-]{1,50}", "'@name'",
                forms=("@{name}",), bare=False,
            ),
            Account(
                "https://{name}.substack.com/", _label("support", "open", "on"),
                "a publication's name",
                "https://cran.r-project.org/package=substackR",
            ),
        ),
    ),
    Profile(
        name="tumblr", hosts="tumblr.com", example="beispiel", checked="2026-11-25",
        kinds=(
            Account(
                "https://{name}.tumblr.com/", _label("m", "api", "assets"),
                "letters, digits and '-'", THEMES,
                forms=(
                    "tumblr.com/{name}", "tumblr.com/blog/view/{name}", "tumblr.com/blog/{name}",
                ),
                reserved="about blog dashboard docs explore help inbox likes login new oauth "
                "policy register search settings tagged",
            ),
        ),
    ),
    Profile(
        name="flickr", label="Flickr", icon="brands/flickr", color="#0063dc", example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://www.flickr.com/photos/{name}/",
                "(?:[0-9]{5,12}@N[0-9]{2}|[A-Za-z0-9_-]{1,40})",
                "a name, or an ID like '12345678@N00'", THEMES, forms=("people/{name}",),
            ),
        ),
    ),
    Profile(
        name="behance", label="Behance", icon="brands/behance", color="#1769ff", example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://www.behance.net/{name}", _PAGE, _PAGE_RULE, THEMES,
                reserved="about assets blog careers dev galleries gallery hire joblist live misc "
                "pro search terms",
            ),
        ),
    ),
    Profile(
        name="dribbble", label="Dribbble", icon="brands/dribbble", color="#ea4c89",
        example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://dribbble.com/{name}", _PAGE, _PAGE_RULE, THEMES,
                reserved="about account designers following hiring jobs learn popular pro search "
                "session shots signup stories tags teams terms",
            ),
        ),
    ),
    Profile(
        name="spotify", label="Spotify", icon="brands/spotify", color="#1db954",
        example="artist/4Z8W4fKeB5YxbusRsdQVPb", checked="2026-11-25",
        kinds=tuple(
            Account(
                f"https://open.spotify.com/{kind}/{{name}}", name, f"'{kind}/ID'", _SPOTIFY,
                "documented",
                forms=(f"*/{kind}/{{name}}", f"spotify:{kind}:{{name}}"), bare=False,
            )
            for kind, name in (
                ("artist", _SPOTIFY_ID), ("show", _SPOTIFY_ID), ("playlist", _SPOTIFY_ID),
                ("user", r"[A-Za-z0-9_.-]{1,64}"),
            )
        ),
    ),
    Profile(
        name="soundcloud", label="SoundCloud", icon="brands/soundcloud", color="#ff5500",
        example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://soundcloud.com/{name}", _PAGE, _PAGE_RULE, THEMES,
                reserved="charts discover jobs mobile pages people popular search settings "
                "stations stream tags terms-of-use upload you",
            ),
        ),
    ),
    Profile(
        name="bandcamp", label="Bandcamp", icon="brands/bandcamp", color="#1da0c3",
        example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://{name}.bandcamp.com/", _label("daily", "get"), "letters, digits and '-'",
                THEMES,
            ),
        ),
    ),
    Profile(
        name="steam", label="Steam", icon="brands/steam", color="#171a21", example="id/beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://steamcommunity.com/id/{name}", "[A-Za-z0-9_-]{2,32}", "a name", THEMES,
            ),
            Account(
                "https://steamcommunity.com/profiles/{name}", "[0-9]{17}", "'profiles/ID'",
                bare=False,
            ),
            Account(
                "https://steamcommunity.com/groups/{name}", "[A-Za-z0-9_-]{2,64}", "'groups/name'",
                bare=False,
            ),
        ),
    ),
    Profile(
        name="patreon", label="Patreon", icon="brands/patreon", color="#000000", example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://www.patreon.com/user?u={name}", "[0-9]{1,12}", "'user?u=ID'", bare=False,
            ),
            Account(
                "https://www.patreon.com/{name}", "[A-Za-z0-9_]{1,64}", "letters, digits and '_'",
                THEMES,
                forms=("c/{name}", "cw/{name}"),
                reserved="about api c campaign create creation cw explore home join library login "
                "messages notifications policy portal posts pricing search settings signup user",
            ),
        ),
    ),
    Profile(
        name="ko-fi", label="Ko-fi", icon="simple/kofi", color="#ff5e5b", example="beispiel",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://ko-fi.com/{name}", "[A-Za-z0-9_]{1,50}", "letters, digits and '_'", THEMES,
                reserved="about account blog commissions explore gold home login manage privacy s "
                "search settings shop terms",
            ),
        ),
    ),
    Profile(
        name="linktree", label="Linktree", icon="simple/linktree", color="#000000",
        example="beispiel", checked="2026-11-25",
        kinds=(
            Account(
                "https://linktr.ee/{name}", r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,49}",
                "letters, digits, '_', '-' and '.'", THEMES,
                reserved="about admin login register s",
            ),
        ),
    ),
    Profile(
        name="kununu", label="kununu", icon="simple/kununu", color="#ffc62e",
        example="de/beispielgmbh",
        checked="2026-11-25",
        kinds=(
            Account(
                "https://www.kununu.com/{name}",
                "(?:de|at|ch|us)/(?!(?:search|login)[/?&#])[a-z0-9-]{1,100}",
                "'de/name', with the country code of its page",
                "https://apify.com/thescrappa/kununu-company-details-scraper",
            ),
        ),
    ),
    Profile(
        name="rss", label="RSS", icon="solid/rss", color="#c2570c",
        example="https://example.com/feed.xml",
        note="The account is the URL of the feed.",
        checked="2026-11-25",
        kinds=(
            Account(
                ANY_URL, ".+", "a feed's URL", "https://www.rssboard.org/rss-specification",
                "documented",
            ),
        ),
    ),
)  # fmt: skip
