"""Write the site's page for each network, and its tables, from the tables of the package.

What a page says comes out of `NETWORKS`; what the fields are, for all of them, is in `networks.toml`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sharelinks import NETWORKS, PROFILES, Network, share_url
from sharelinks.networks import NOT_SHAREABLE
from sharelinks.profiles import Account

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DOCS = Path(__file__).parent
KNOWN: Mapping[str, Any] = tomllib.loads((DOCS / "networks.toml").read_text("utf-8"))
URL = "https://example.com/magazin/soziale-netzwerke"
TITLE = "Für Einsteiger & Profis"

FIELDS = {
    "url": "the article's URL",
    "title": "the title",
    "description": "the description",
    "image": "the picture's URL",
    "hashtag": "the first hashtag",
    "hashtags": "the hashtags, separated by commas",
    "tags": "the hashtags, each with a `#`",
    "via": "the site's X handle",
    **{name: field["meaning"] for name, field in KNOWN["fields"].items()},
}
COUNTED = {
    "graphemes": "as readers see them (grapheme clusters)",
    "characters": "as Unicode code points",
    "x": "by weight: most letters count 1, emoji and Chinese, Japanese and Korean characters 2, a link 23",
    "bluesky": "as readers see them (grapheme clusters), and the link as Bluesky shortens it",
    "mastodon": "as readers see them (grapheme clusters), and a link as 23. An instance can have another limit",
    "threads": "as Unicode code points, and an emoji as its bytes in UTF-8",
}


def words_of(template: str) -> str:
    """Describe a template in words: `"{description|title}"` is "the description or, if empty, the title"."""
    parts = re.split(r"\{([a-z_|]+)\}", template)
    taken = [
        " or, if empty, ".join(FIELDS[name] for name in part.split("|")) for part in parts[1::2]
    ]
    if not taken:
        return f"always `{template}`"
    if not any(text.strip() for text in parts[0::2]):
        return f"{', then '.join(taken)}{BREAKS[parts[2]] if len(taken) > 1 else ''}"
    return f"{', then '.join(taken)}, as in `{template}`"


EVIDENCE = {
    "documented": "The network documents its share page",
    "source code": "The network's own source code has the share page",
    "practice": "The network documents this address for a script only, or not at all, but other sites use it",
}
BREAKS = {
    " ": ", with a space between",
    "\n": ", on a new line",
    "\n\n": ", after an empty line",
}


def example(network: Network, fields: Mapping[str, str]) -> str:
    """Return a call as a doctest, with the URL that it returns."""
    said = "".join(f", {name}={value!r}" for name, value in fields.items()).replace("'", '"')
    call = f'share_url("{network.name}", "{URL}", "{TITLE}"{said})'
    return f">>> {call}\n{share_url(network, URL, TITLE, **fields)!r}"


def page(network: Network) -> str:
    """Return the page of one network in Markdown."""
    return "\n".join(_page(network)) + "\n"


def _page(network: Network) -> Iterator[str]:
    yield (
        f"# {network.label}"
        + ("" if network.name in network.label.lower() else f" ({network.name})")
        + "\n"
    )
    names = ", ".join(f"`{name}`" for name in network.aliases)
    yield f"The network's name in code is `{network.name}`{f', or {names}' if names else ''}:\n"
    needed = {name: KNOWN["fields"][name]["example"] for name in sorted(network.needs)}
    own = {name: KNOWN["fields"][name]["example"] for name in sorted(network.own)}
    yield "```pycon\n>>> from sharelinks import share_url\n" + example(network, needed)
    for name, value in own.items():
        if name not in needed:
            yield example(network, {**needed, name: value})
    yield "```\n"
    yield from _address(network)
    yield from _limit(network)
    if network.ignores:
        names = ", ".join(f"`{name}`" for name in network.ignores)
        yield f"## Ignored parameters\n\n{network.label} is known not to read {names}.\n"
    if network.note:
        yield f"## Notes\n\n{linked(network.note)}\n"
    yield (
        f"## Evidence\n\n{EVIDENCE[network.evidence]}. Source: [{network.source}]({network.source}), "
        f"last looked up on {network.checked:%Y-%m-%d}.\n"
    )
    yield from _bar(network, needed)


def _address(network: Network) -> Iterator[str]:
    yield "## Address\n\n```text\n" + "\n".join(network.endpoint) + "\n```\n"
    if len(network.endpoint) > 1:
        yield "sharelinks uses the first address whose fields are all present.\n"
    yield "| parameter | what it takes |\n|---|---|"
    for name, template in network.params.items():
        yield f"| `{name}` | {words_of(template)} |"
    yield "\nA parameter whose fields are empty is left out. The article's other fields are not sent.\n"
    if network.own:
        yield "Pass these fields by name:\n\n| field | meaning |\n|---|---|"
        for name in sorted(network.own):
            needed = " (**required**)" if name in network.needs else ""
            yield f"| `{name}` | {FIELDS[name]}, such as `{KNOWN['fields'][name]['example']}`{needed} |"
        yield ""


def _limit(network: Network) -> Iterator[str]:
    yield "## Limits\n"
    if network.limit is None:
        yield "No limit is known. sharelinks keeps the share URL to a length that browsers and servers accept.\n"
    else:
        yield f"{_counted(network)} takes {network.limit} characters, counted {COUNTED[network.counting]}.\n"
    yield "A longer text is cut between words and ends in `…`. The article's URL is never cut.\n"


def _counted(network: Network) -> str:
    if network.counting == "x":
        return "The whole post"
    return next(
        f"`{name}`"
        for name, text in network.params.items()
        if re.search(r"\b(title|description)\b", text)
    )


def _bar(network: Network, fields: Mapping[str, str]) -> Iterator[str]:
    options = "".join(f":{name}: {value}\n" for name, value in fields.items())
    yield f"## In a share bar\n\n```{{share-bar}} {URL}\n:title: {TITLE}\n:networks: {network.name}\n{options}```"


def network_table() -> str:
    """Return the table of all networks."""
    rows = [_row(network) for network in NETWORKS.values()]
    heading = "| network | names | takes | own fields | evidence |\n|---|---|---|---|---|\n"
    return heading + "\n".join(rows)


def not_shareable_table() -> str:
    """Return the table of refused names and the reasons."""
    refused: dict[str, list[str]] = {}
    for name, sentence in NOT_SHAREABLE.items():
        refused.setdefault(sentence, []).append(name)
    rows = [
        f"| {', '.join(f'`{name}`' for name in names)} | {linked(said)} |"
        for said, names in refused.items()
    ]
    return "| name | what happened, or what can be done |\n|---|---|\n" + "\n".join(rows)


def _row(network: Network) -> str:
    names = ", ".join(f"`{name}`" for name in (network.name, *network.aliases))
    templates = " ".join([*network.endpoint, *network.params.values()])
    fields = re.findall("[a-z_]+", " ".join(re.findall(r"\{([a-z_|]+)\}", templates)))
    taken = ", ".join(dict.fromkeys(field for field in fields if field not in network.own))
    own = ", ".join(
        f"`{name}`{' (required)' if name in network.needs else ''}" for name in sorted(network.own)
    )
    evidence = f"[{network.evidence}]({network.source})"
    return f"| [{network.label}](networks/{network.name}.md) | {names} | {taken} | {own} | {evidence} |"


def linked(sentence: str) -> str:
    """Return a sentence in Markdown with its URLs as links."""
    return re.sub(r"(https://[^\s<>()]+(?:\([^\s<>()]*\))?)", r"<\1>", sentence)


def profile_table() -> str:
    """Return the table of all profile pages."""
    rows = [
        f"| {profile.label} | `{name}` | `{profile.example}` | {', '.join(map(_kind, profile.kinds))} |"
        for name, profile in PROFILES.items()
    ]
    return "| network | name | for example | accounts |\n|---|---|---|---|\n" + "\n".join(rows)


def _kind(kind: Account) -> str:
    return f"{kind.rule} ([{kind.evidence}]({kind.source}))" if kind.source else kind.rule


def network_pages() -> dict[str, str]:
    """Return the text of each network's page by its file name."""
    return {f"{network.name}.md": page(network) for network in NETWORKS.values()}


TABLES = {
    "network-table": network_table,
    "not-shareable-table": not_shareable_table,
    "profile-table": profile_table,
}
"""The functions that fill an empty block of this name in a page."""
