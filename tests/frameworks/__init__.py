"""Integrations with web frameworks, each through its own test client; `alike.py` has what all share."""
