"""Share links for Facebook, X, LinkedIn, Pinterest, WhatsApp and e-mail that really work."""

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
from .html.profile_bar import profile_bar
from .link import ShareLink
from .network import Network
from .networks import NETWORKS, SIX
from .profiles.profile import Profile
from .profiles.table import PROFILES, profile_url
from .sharer import Sharer, meta_tags, share_bar, share_links, share_url

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
    "ShareLink",
    "SharelinksError",
    "Sharer",
    "UnknownNetworkError",
    "meta_tags",
    "profile_bar",
    "profile_url",
    "share_bar",
    "share_links",
    "share_url",
    "strip_tracking",
]
