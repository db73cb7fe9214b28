"""A bar chart as SVG: one panel for each measure, one bar for each contender, legible on light and dark pages."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

WIDTH, LABEL, BAR, GAP, HEAD = 720, 190, 20, 8, 34  # pixels
_NUMBER = 60  # pixels for the number behind the longest bar
_SVG = Markup("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{label}">
<style>
text {{ font: 14px system-ui, sans-serif; fill: #1f2328 }}
.head {{ font-weight: 600 }}
rect {{ fill: #8c959f }}
.ours {{ fill: #0969da }}
@media (prefers-color-scheme: dark) {{ text {{ fill: #e6edf3 }} rect {{ fill: #7d8590 }} .ours {{ fill: #58a6ff }} }}
</style>
{content}</svg>
""")
_HEAD = Markup('<text class="head" x="0" y="{}">{}</text>\n')
_BAR = Markup(
    '<text x="0" y="{text_y}">{name}</text><rect{ours} x="{x}" y="{y}" width="{width:.1f}" height="{height}" rx="2"/>'
    '<text x="{number_x:.1f}" y="{text_y}">{number}</text>\n'
)


def chart(panels: Mapping[str, Mapping[str, float]]) -> str:
    """A chart of `{measure: {contender: number}}`; contenders whose names begin with sharelinks stand out."""
    content, y = [], 0
    for measure, numbers in panels.items():
        content.append(_HEAD.format(y + 20, measure))
        y += HEAD
        scale = (WIDTH - LABEL - _NUMBER) / (max(numbers.values()) or 1)
        for name, number in numbers.items():
            width = max(number * scale, 1)
            content.append(
                _BAR.format(
                    name=name,
                    ours=Markup(' class="ours"') if name.startswith("sharelinks") else "",
                    x=LABEL,
                    y=y,
                    width=width,
                    height=BAR,
                    text_y=y + BAR - 5,
                    number_x=LABEL + width + 6,
                    number=_written(number),
                )
            )
            y += BAR + GAP
        y += GAP
    label = "; ".join(
        f"{measure}: " + ", ".join(f"{name} {_written(number)}" for name, number in numbers.items())
        for measure, numbers in panels.items()
    )
    return str(_SVG.format(width=WIDTH, height=y, label=label, content=Markup().join(content)))


def _written(number: float) -> str:
    return f"{number:.1f}" if number < 100 else f"{number:.0f}"
