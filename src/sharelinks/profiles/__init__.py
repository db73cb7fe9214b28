"""Profile pages: the class, the tables, and accounts read out of addresses."""

from .profile import ANY_URL, END, Account, Profile

__all__ = ["ANY_URL", "END", "Account", "Profile"]
