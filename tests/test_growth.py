"""Time against length, measured in executed lines: four times the text runs about four times the lines.

`benchmarks/growth.py` shows the same for what C code does, up to a million characters.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import pytest

from growth import ROWS, repeated
from sharelinks import SharelinksError

TEXTS = {"a", "1.", "a.de ", "&a=", "<a ", "<div>", "<a><b>", "[", '{"a":', "👩\u200d🚀"}
SHORT, LONG = 3_000, 12_000
FEW = 10_000
"""Lines that a call runs for any text, or on its first run."""

LEFT_OUT = {
    # Too slow under a tracer; their parts are rows of their own.
    "qr", "check", "page", "batch of CSV", "batch of CSV, raw", "batch of JSON Lines", "profile_url, pasted",
    "description",  # only the longer text is cut, which takes many lines once
}  # fmt: skip


def count_lines(call, text):
    """Return how many lines of Python a call runs."""
    counted = 0

    def trace(_frame, event, _argument):
        nonlocal counted
        counted += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        with suppress(SharelinksError, TypeError, AssertionError):
            call(text)
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize("argument", sorted(ROWS.keys() - LEFT_OUT))
def test_executed_lines_grow_linearly(argument):
    call, texts = ROWS[argument]
    for text in TEXTS.intersection(texts):
        count_lines(call, repeated(text, SHORT))  # loads data and compiles expressions
        long = count_lines(call, repeated(text, LONG))
        if long > FEW:
            short = count_lines(call, repeated(text, SHORT))
            assert long < 8 * short + FEW, ascii(
                text
            )  # quadratic time would be sixteen times as many
