"""How networks count characters, and how texts are shortened to their limits."""
