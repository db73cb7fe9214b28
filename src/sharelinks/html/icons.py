"""The icons of the bars' links: Font Awesome Free's and Simple Icons', a network's own, or its
initials.
"""

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
# Letters of any font, as high as an icon and no wider.
_INITIALS = Markup(
    '<text x="12" y="19" font-size="20" font-weight="700" text-anchor="middle"{}>{}</text>'
)
_NARROW = Markup(' textLength="22" lengthAdjust="spacingAndGlyphs"')
_MOST_INITIALS = 4


@lru_cache(maxsize=1)
def drawings() -> Mapping[str, str]:
    """Return the icons that the build has taken out of the two sets, by name: box and path.

    Raises:
        SharelinksError: The library runs without having been built.
    """
    import json  # not before a bar with icons is asked for
    from pathlib import Path

    try:
        text = Path(__file__).with_name("icons.json").read_text("utf-8")
    except FileNotFoundError:
        raise SharelinksError(
            "the icons are missing: install sharelinks (pip install .), or pass icons=False"
        ) from None
    icons: dict[str, str] = json.loads(text)
    return icons


def faces(marks: Iterable[tuple[str, str]]) -> list[Markup]:
    """Return the icons of the links of one bar, no two alike.

    Each is inline SVG in the text's colour and size, and hidden from screen readers.

    Args:
        marks: Each link's icon as in `Network`, and the name of whose first letters it is made
            where there is no such icon or another link has it already.
    """
    chosen: list[Markup] = []
    for icon, name in marks:
        chosen.append(next(face for face in _faces(icon, name) if face not in chosen))
    return chosen


def _faces(icon: str, name: str) -> Iterator[Markup]:
    """Yield what can stand for a link: its icon, then more and more letters of its name, then
    numbers.
    """
    drawing = drawings().get(icon, "") if "/" in icon else icon
    if drawing:
        drawing = f"0 0 24 24 {drawing}" if drawing[0] in "Mm" else drawing
        *box, path = drawing.split(" ", 4)
        yield _SVG.format(" ".join(box), _PATH.format(path))
    letters = [each for each in graphemes(name) if each[0].isalnum()] or list(graphemes(name))
    first = letters[0].upper()
    more = ["".join(letters[1:length]) for length in range(1, _MOST_INITIALS + 1)]
    for rest in chain(more, map(str, count(2))):  # pragma: no branch - it has no end
        fit = _NARROW if rest else ""
        yield _SVG.format("0 0 24 24", _INITIALS.format(fit, first + rest))
