"""The article of most rows."""

from __future__ import annotations

URL = "https://example.com/magazin/was-sind-soziale-netzwerke"
TITLE = "Was sind soziale Netzwerke?"
EVERYTHING = {
    "description": "Für Einsteiger & Profis",
    "image": "https://example.com/bild.png?w=1200",
    "hashtags": ["#Social Media", "Netzwerke"],
    "via": "@beispiel",
}
