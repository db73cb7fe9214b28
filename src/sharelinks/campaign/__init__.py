"""Campaign tags put on a shared URL, and trackers taken off."""
