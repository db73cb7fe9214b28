"""Colours that are dark enough for white text.

This module imports nothing, as the build uses it before the package is installed.
"""


def under_white_text(color: str) -> str:
    """Return a colour, darkened as far as white text on it needs.

    Args:
        color: A colour as `#rrggbb`.

    Returns:
        The lightest shade of it with a contrast ratio of at least 4.5 to white
        (https://www.w3.org/TR/WCAG22/#contrast-minimum), as `#rrggbb`.
    """
    channels = bytes.fromhex(color.removeprefix("#"))
    shades = (bytes(each * percent // 100 for each in channels) for percent in range(100, -1, -1))
    return f"#{next(each for each in shades if 1.05 / (luminance(each) + 0.05) >= 4.5).hex()}"


def luminance(channels: bytes) -> float:
    """Return the relative luminance of an sRGB colour, from 0 to 1, as WCAG defines it."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in channels)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
