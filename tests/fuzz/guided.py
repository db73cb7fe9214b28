"""Fuzz one public function, guided by coverage: `python tests/fuzz/guided.py share_bar -max_total_time=600`."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))
with atheris.instrument_imports(include=["sharelinks"]):
    from fuzz import test_fuzz

if __name__ == "__main__":
    target = getattr(test_fuzz, f"test_{sys.argv.pop(1)}")
    atheris.Setup(sys.argv, target.hypothesis.fuzz_one_input)
    atheris.Fuzz()
