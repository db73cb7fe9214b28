"""Parsers for share URLs that are independent of the package."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

import ada_url


def read_form(url: str) -> dict[str, str]:
    """Return a share URL's parameters as a network reads them: WHATWG URL parser, form decoding."""
    parsed = ada_url.URL(url)
    query = parsed.search or parsed.hash
    pairs = list(ada_url.URLSearchParams(query[1:]).items())
    assert len(dict(pairs)) == len(pairs), f"a parameter comes twice in {url}"
    return dict(pairs)


def read_mail(url: str) -> dict[str, str]:
    """Return the fields of a `mailto:` URI as a mail program reads them (RFC 6068): `+` is a plus sign."""
    assert url.startswith("mailto:")
    path, _, query = url.removeprefix("mailto:").partition("?")
    fields = {"to": unquote_to_bytes(path).decode()} if path else {}
    for pair in query.split("&"):
        name, value = pair.split("=")
        assert name not in fields
        fields[name] = unquote_to_bytes(value).decode()
    return fields


def read(url: str) -> dict[str, str]:
    return read_mail(url) if url.startswith("mailto:") else read_form(url)
