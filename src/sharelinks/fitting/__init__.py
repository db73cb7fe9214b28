"""Counting of characters as networks do, and shortening of texts to their limits."""
