"""AI assistants that are asked about the page, with a short and neutral question."""

from __future__ import annotations

from ..network import Network

TABLE = (
    Network(
        "chatgpt", "ChatGPT", "https://chatgpt.com/?hints=search", {"prompt": "{prompt} {url}"},
        source="https://github.com/fuma-nama/fumadocs", checked="2026-11-25", evidence="practice",
        note="OpenAI does not document it. Fumadocs found that ChatGPT redirects the parameter q "
        "to prompt. Reports differ on whether the question is sent at once or only filled in.",
        color="#10a37f",
    ),
    Network(
        "google-ai", "Google AI Mode", "https://www.google.com/search?udm=50",
        {"q": "{prompt} {url}"},
        source="https://github.com/stefanobartoletti/nuxt-social-share/blob/main/src/runtime/"
        "networks/gemini.ts",
        checked="2026-11-25", evidence="practice",
        note="Google Search with an answer by Gemini, which has no share page itself.",
        color="#4285f4", icon="brands/google", aliases=("google-ai-mode",),
    ),
    Network(
        "grok", "Grok", "https://grok.com/", {"q": "{prompt} {url}"},
        source="https://github.com/xdevplatform/docs", checked="2026-11-25", evidence="practice",
        note="X's own documentation has links of this form.",
        color="#000000",
    ),
    Network(
        "perplexity", "Perplexity", "https://www.perplexity.ai/search", {"q": "{prompt} {url}"},
        source="https://github.com/mintlify/docs/pull/903", checked="2026-11-25",
        evidence="practice", color="#1fb8cd", icon="simple/perplexity",
    ),
)  # fmt: skip
