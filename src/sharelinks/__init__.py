"""Share links for Facebook, X, LinkedIn, Pinterest, WhatsApp and e-mail that really work."""

from .article import Article
from .campaign import Campaign, strip_tracking
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
from .networks import NETWORKS
from .profiles import profile_url
from .sharer import Sharer, meta_tags, share_bar, share_links, share_url

__all__ = [
    "NETWORKS",
    "Article",
    "Campaign",
    "InvalidURLError",
    "MissingFieldError",
    "Network",
    "NotShareableError",
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
