"""How dark a colour has to be under white text. It imports nothing: the build reads it before the
package is there.
"""


def under_white_text(color: str) -> str:
    """Return a colour, or one as much darker as white text needs on it.

    Args:
        color: A colour as `#rrggbb`.

    Returns:
        The lightest of its shades that has a contrast of 4.5 to 1 with white
        (https://www.w3.org/TR/WCAG22/#contrast-minimum), as `#rrggbb`.
    """
    channels = bytes.fromhex(color.removeprefix("#"))
    shades = (bytes(each * percent // 100 for each in channels) for percent in range(100, -1, -1))
    return f"#{next(each for each in shades if 1.05 / (luminance(each) + 0.05) >= 4.5).hex()}"


def luminance(channels: bytes) -> float:
    """Return the relative luminance of a colour in sRGB, from 0 to 1, as WCAG defines it."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in channels)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
