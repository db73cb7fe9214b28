"""Campaign tags, which are added to shared URLs, and trackers, which are removed."""
