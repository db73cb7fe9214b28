"""Time against length, without a clock: a text four times as long runs not much more than four times as many lines.

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
"""Lines that a call runs whatever it is given, or when it is the first one."""

LEFT_OUT = {
    # What is slow when it is traced; parts of it are rows of their own.
    "qr", "check", "page", "batch of CSV", "batch of CSV, raw", "batch of JSON Lines", "profile_url, pasted",
    "description",  # the longer one is cut, which takes many lines, but no more for a still longer one
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
def test_lines_grow_as_the_text_does(argument):
    call, texts = ROWS[argument]
    with suppress(SharelinksError, TypeError, AssertionError):
        call("a")
    for text in TEXTS.intersection(texts):
        long = count_lines(call, repeated(text, LONG))
        if long > FEW:
            short = count_lines(call, repeated(text, SHORT))
            assert long < 8 * short + FEW, ascii(text)  # the square would be sixteen times as many
