"""Assistants that are asked about the page.

The question is short and neutral, and readers see it.
"""

from __future__ import annotations

from ..network import Network

TABLE = (
    Network(
        "chatgpt", "ChatGPT", "https://chatgpt.com/?hints=search", {"prompt": "{prompt} {url}"},
        source="https://github.com/fuma-nama/fumadocs", checked="2026-11-25", evidence="practice",
        note="Fumadocs found that ChatGPT sends readers from q to prompt; no page of OpenAI's was "
        "found. The question is sent at once or stands ready to be sent, of which reports differ.",
        color="#10a37f",
    ),
    Network(
        "google-ai", "Google AI Mode", "https://www.google.com/search?udm=50",
        {"q": "{prompt} {url}"},
        source="https://github.com/stefanobartoletti/nuxt-social-share/blob/main/src/runtime/"
        "networks/gemini.ts",
        checked="2026-11-25", evidence="practice",
        note="Google's search with an answer of Gemini's, which has no such page itself.",
        color="#4285f4", icon="brands/google", aliases=("google-ai-mode",),
    ),
    Network(
        "grok", "Grok", "https://grok.com/", {"q": "{prompt} {url}"},
        source="https://github.com/xdevplatform/docs", checked="2026-11-25", evidence="practice",
        note="The documentation of X has this link on its own pages.",
        color="#000000",
    ),
    Network(
        "perplexity", "Perplexity", "https://www.perplexity.ai/search", {"q": "{prompt} {url}"},
        source="https://github.com/mintlify/docs/pull/903", checked="2026-11-25",
        evidence="practice", color="#1fb8cd", icon="simple/perplexity",
    ),
)  # fmt: skip
