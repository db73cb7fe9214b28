"""Networks without a share page, or that have closed, each with the sentence of its error."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NONE = "has no page to share an article on"

# Names with a sentence, which says what to do instead; or what happened, when, and the source.
_SENTENCES = {
    "youtube": f"YouTube {_NONE}: link to your channel, profile_url('youtube', '@name')",
    "instagram": f"Instagram {_NONE}: link to your account, profile_url('instagram', 'name')",
    "tiktok": f"TikTok {_NONE}: link to your account, profile_url('tiktok', '@name')",
    "snapchat": f"Snapchat {_NONE}: link to your account, profile_url('snapchat', 'name')",
    "discord": f"Discord {_NONE}: offer the link to copy",
    "pixelfed": f"Pixelfed {_NONE} (https://github.com/pixelfed/pixelfed/issues/5776): offer the "
    "link to copy",
    "signal": f"Signal {_NONE}: offer the link to copy",
    "slack": f"Slack {_NONE}: offer the link to copy",
    "gemini": f"Gemini {_NONE} (https://github.com/teja2495/quick-search/issues/10): "
    "use 'google-ai', which has Gemini's answers",
    "copilot microsoft-copilot": f"Microsoft Copilot {_NONE} as far as known: offer the link to "
    "copy",
    "mistral le-chat": f"Mistral {_NONE} as far as known: offer the link to copy",
    "kakao kakaotalk": f"KakaoTalk {_NONE} without a key and its script: offer the link to copy",
    "wechat weixin": f"WeChat {_NONE}: show the link as a QR code",
    "addthis": "AddThis closed on 2023-05-31, see https://github.com/heiseonline/shariff/pull/424",
    "claude": "Claude stopped reading a question from its URL in October 2025, see "
    "https://github.com/anthropics/claude-code/issues/8827",
    "delicious": "Delicious closed in June 2017, see "
    "https://en.wikipedia.org/wiki/Delicious_(website)",
    "digg": "Digg closed its open beta on 2026-03-13, see "
    "https://www.nogentech.org/digg-shuts-down-app-layoffs-ai-spam",
    "evernote": "Evernote's page was last seen in 2020, see "
    "https://github.com/bradvin/social-share-urls",
    "friendfeed": "FriendFeed closed in April 2015, see "
    "https://github.com/YOURLS/YOURLS/issues/1986",
    "google-bookmarks": "Google Bookmarks closed on 2021-09-30, see https://killedbygoogle.com",
    "googleplus google-plus google+": "Google+ closed on 2019-04-02, see "
    "https://killedbygoogle.com",
    "omnivore": "Omnivore closed on 2024-11-30, see https://github.com/miniflux/v2/issues/2940",
    "pocket getpocket": "Pocket closed on 2025-07-08, see "
    "https://github.com/Automattic/jetpack/issues/43583",
    "skype": "Skype closed on 2025-05-05, see https://github.com/WoltLab/WCF/issues/6437",
    "stumbleupon": "StumbleUpon closed on 2018-06-30, see "
    "https://en.wikipedia.org/wiki/StumbleUpon",
    "workplace": "Workplace closed on 2026-06-01, see "
    "https://mspoweruser.com/meta-announces-closure-of-workplace-in-2026/",
    "yummly": "Yummly closed in December 2024, see https://github.com/searxng/searxng/pull/5080",
}

NOT_SHAREABLE: Mapping[str, str] = MappingProxyType(
    {name: sentence for names, sentence in _SENTENCES.items() for name in names.split()}
)
"""The sentences of the errors for these networks, by all of their names."""
