"""Integrations: one module per web framework or static site generator."""
