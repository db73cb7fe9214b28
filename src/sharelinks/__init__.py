"""Share links for Facebook, X, LinkedIn, Pinterest, WhatsApp and e-mail that really work."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .article import Article
    from .campaign.campaign import Campaign
    from .campaign.tracking import strip_tracking
    from .errors import (
        InvalidURLError,
        MissingFieldError,
        NotShareableError,
        SharelinksError,
        UnknownNetworkError,
    )
    from .functions import meta_tags, share_bar, share_data, share_links, share_url
    from .html.data import ShareData
    from .html.profile_bar import profile_bar
    from .link import ShareLink
    from .network import Network
    from .networks import NETWORKS, SIX
    from .profiles.profile import Profile
    from .profiles.table import PROFILES, profile_url
    from .sharer import Sharer

__all__ = [
    "NETWORKS",
    "PROFILES",
    "SIX",
    "Article",
    "Campaign",
    "InvalidURLError",
    "MissingFieldError",
    "Network",
    "NotShareableError",
    "Profile",
    "ShareData",
    "ShareLink",
    "SharelinksError",
    "Sharer",
    "UnknownNetworkError",
    "meta_tags",
    "profile_bar",
    "profile_url",
    "share_bar",
    "share_data",
    "share_links",
    "share_url",
    "strip_tracking",
]

# In the order of their dependencies: each module may import those before it.
_HOMES = (
    "errors",
    "article",
    "network",
    "networks",
    "link",
    "campaign.campaign",
    "campaign.tracking",
    "profiles.profile",
    "profiles.table",
    "html.profile_bar",
    "html.data",
    "sharer",
    "functions",
)


def __getattr__(name: str) -> Any:
    """Load a public name on first use, to keep `import sharelinks` fast (PEP 562)."""
    if name in __all__:
        for home in _HOMES:  # pragma: no branch - one of the modules defines the name
            module = import_module(f".{home}", __name__)
            if hasattr(module, name):
                globals()[name] = getattr(module, name)
                return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return the module's names, including the public ones that are not loaded yet."""
    return sorted({*globals(), *__all__})
