"""Tests of each web framework, with its own client; `alike.py` has what holds in all of them."""
