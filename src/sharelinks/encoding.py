"""Percent-encoding: the hot path.

All networks get the same encoding: UTF-8, with RFC 3986's unreserved characters as they are and
everything else as `%XX`. A space is `%20`, never `+`, which mail programs would not decode.
"""

from __future__ import annotations

import re

_UNRESERVED_OR_PERCENT = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%"
_RESERVED_RUNS = re.compile(r"[^A-Za-z0-9._~-]+")
_BYTES = [bytes([byte]) for byte in range(256)]
_ESCAPES = [f"%{byte:02X}".encode() for byte in range(256)]


def percent_encode(text: str) -> str:
    """Percent-encode a text as a value in a URL (RFC 3986, section 2.1).

    Args:
        text: Any text without lone surrogates.

    Returns:
        ASCII text of unreserved characters and `%XX` escapes only.
    """
    data = text.encode()
    reserved = data.translate(None, _UNRESERVED_OR_PERCENT)
    if len(reserved) * 2 > len(data):
        # In scripts other than Latin, reserved bytes come in long runs. Each run is converted to
        # hexadecimal at once.
        return _RESERVED_RUNS.sub(_escape_run, text)
    # With few different reserved bytes, one `replace` in C for each of them is faster than a lookup
    # for every byte.
    data = data.replace(b"%", b"%25")  # first, as the other replacements add "%"
    for byte in {*reserved}:
        data = data.replace(_BYTES[byte], _ESCAPES[byte])
    return data.decode()


def _escape_run(run: re.Match[str]) -> str:
    return "%" + run[0].encode().hex("%").upper()
