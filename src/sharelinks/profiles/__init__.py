"""Profiles: the class, the tables, and the recognition of accounts in URLs."""

from .profile import ANY_URL, END, Account

__all__ = ["ANY_URL", "END", "Account"]
