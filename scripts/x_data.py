"""Makes `src/sharelinks/fitting/x.json`: the top-level domains and the emoji that X knows.

Run from the project's root, with two files that are published:

    python scripts/x_data.py tld_lib.yml emoji-test.txt

- the top-level domains of twitter-text (Apache License 2.0):
  https://github.com/twitter/twitter-text/blob/master/conformance/tld_lib.yml
- the emoji that Unicode lists (Unicode License v3):
  https://unicode.org/Public/17.0.0/emoji/emoji-test.txt, or the same list as
  `dist/emoji-17.0/index-strings.txt` of the npm package emoji-test-regex-pattern (MIT)

What is kept are facts, sorted: names of domains, and the emoji of several characters, of any
status. An emoji of one character counts as its character does.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import datetime, timezone
from pathlib import Path

DATA = Path(__file__).parent.parent / "src/sharelinks/fitting/x.json"
TWITTER_TEXT = "https://github.com/twitter/twitter-text"
SOURCES = {
    "top_level_domains": f"{TWITTER_TEXT}/blob/master/conformance/tld_lib.yml",
    "emoji": "https://unicode.org/Public/17.0.0/emoji/emoji-test.txt",
}


def top_level_domains(yml: str) -> set[str]:
    """The names in a list such as `- com`."""
    return {name.strip("'") for name in re.findall(r"^- (\S+)$", yml, re.M)}


def emoji(listed: str) -> set[str]:
    """The emoji of several characters, in lines such as `1F44D 1F3FD ; fully-qualified`, or
    bare.
    """
    found = set()
    for line in listed.splitlines():
        codes = re.match(r"([0-9A-F]{4,}(?: [0-9A-F]{4,})*) *;", line)
        if codes:
            found.add("".join(chr(int(code, 16)) for code in codes[1].split()))
        elif line and not line.startswith("# "):
            found.add(line)
    return {each for each in found if len(each) > 1}


def main() -> None:
    """Write the data file anew."""
    domains, listed = (Path(name).read_text("utf-8") for name in sys.argv[1:3])
    data = {
        "source": SOURCES,
        "made": f"{datetime.now(timezone.utc).date()}",
        "top_level_domains": " ".join(sorted(top_level_domains(domains))),
        "emoji": " ".join(sorted(emoji(listed))),
    }
    DATA.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
