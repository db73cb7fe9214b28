"""Template helpers, one module a web framework."""
