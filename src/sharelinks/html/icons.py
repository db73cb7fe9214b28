"""Icons of links: from Font Awesome Free and Simple Icons, a network's own, or its initials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, count

from markupsafe import Markup

from ..errors import SharelinksError
from ..fitting.counting import graphemes

_SVG = Markup(
    '<svg viewBox="{}" width="1em" height="1em" fill="currentColor" aria-hidden="true">{}</svg>'
)
_PATH = Markup('<path d="{}"/>')
# Letters in any font, as high as an icon and no wider.
_INITIALS = Markup(
    '<text x="12" y="19" font-size="20" font-weight="700" text-anchor="middle"{}>{}</text>'
)
_NARROW = Markup(' textLength="22" lengthAdjust="spacingAndGlyphs"')
_MOST_INITIALS = 4


@lru_cache(maxsize=1)
def icon_data() -> Mapping[str, str]:
    """Return the icons that the build has extracted, by name: view box and path data.

    Raises:
        SharelinksError: If the library was not built.
    """
    import json  # imported late, to keep `import sharelinks` fast
    from pathlib import Path

    try:
        text = Path(__file__).with_name("icons.json").read_text("utf-8")
    except FileNotFoundError:
        raise SharelinksError(
            "the icons are missing: install sharelinks (pip install .), or pass icons=False"
        ) from None
    icons: dict[str, str] = json.loads(text)
    return icons


def link_icons(marks: Iterable[tuple[str, str]]) -> list[Markup]:
    """Return the icons of the links of one bar, all of them different.

    An icon is inline SVG in the colour and size of the text, hidden from screen readers.

    Args:
        marks: For each link, an icon as in `Network`, and a name. The initials of the name are used
            if there is no such icon or another link of the bar has it already.
    """
    chosen: dict[Markup, None] = {}
    remaining: dict[tuple[str, str], Iterator[Markup]] = {}
    for mark in marks:
        candidates = remaining.setdefault(mark, _candidates(*mark))
        chosen[next(each for each in candidates if each not in chosen)] = None
    return [*chosen]


@lru_cache(maxsize=256)
def _drawn(icon: str) -> Markup:
    """Return the icon of a name or of path data, or an empty string if there is none."""
    data = icon_data().get(icon, "") if "/" in icon else icon
    if not data:
        return Markup()
    data = f"0 0 24 24 {data}" if data[0] in "Mm" else data
    *box, path = data.split(" ", 4)
    return _SVG.format(" ".join(box), _PATH.format(path))


def _candidates(icon: str, name: str) -> Iterator[Markup]:
    """Yield candidates for a link's icon: the icon itself, then initials, then numbers."""
    drawn = _drawn(icon)
    if drawn:
        yield drawn
    letters = [each for each in graphemes(name) if each[0].isalnum()] or list(graphemes(name))
    first = letters[0].upper()
    more = ["".join(letters[1:length]) for length in range(1, _MOST_INITIALS + 1)]
    for rest in chain(more, map(str, count(2))):  # pragma: no branch - infinite
        fit = _NARROW if rest else ""
        yield _SVG.format("0 0 24 24", _INITIALS.format(fit, first + rest))
