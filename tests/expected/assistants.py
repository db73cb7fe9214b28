"""Expected share URLs of AI assistants."""

from __future__ import annotations

from .article import EVERYTHING, TITLE, URL

ROWS = [
    (
        "chatgpt", URL, TITLE, {},
        "https://chatgpt.com/?hints=search&prompt=What%20is%20this%20page%20about%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "chatgpt", URL, TITLE, EVERYTHING,
        "https://chatgpt.com/?hints=search&prompt=What%20is%20this%20page%20about%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "chatgpt", URL, TITLE, {"prompt": "Was steht hier?"},
        "https://chatgpt.com/?hints=search&prompt=Was%20steht%20hier%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "google-ai", URL, TITLE, {},
        "https://www.google.com/search?udm=50&q=What%20is%20this%20page%20about%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "google-ai", URL, TITLE, EVERYTHING,
        "https://www.google.com/search?udm=50&q=What%20is%20this%20page%20about%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "grok", URL, TITLE, {},
        "https://grok.com/?q=What%20is%20this%20page%20about%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "grok", URL, TITLE, EVERYTHING,
        "https://grok.com/?q=What%20is%20this%20page%20about%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "perplexity", URL, TITLE, {},
        "https://www.perplexity.ai/search?q=What%20is%20this%20page%20about%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "perplexity", URL, TITLE, EVERYTHING,
        "https://www.perplexity.ai/search?q=What%20is%20this%20page%20about%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
]  # fmt: skip
