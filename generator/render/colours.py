"""Colours that can be read: contrast by WCAG 2.2, and the nearest shade that has enough of it."""

__all__ = ["contrast", "on", "readable"]

Channels = tuple[float, float, float]  # red, green, blue, 0 to 1, sRGB


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours ("#rrggbb"), 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(_parse(one)), _luminance(_parse(other))))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str, ground: str, ratio: float = 4.5) -> str:
    """Give ``colour``, or the nearest shade of it that has a contrast of ``ratio`` with ``ground``.

    It is mixed with black on light grounds, with white on dark ones, no more than needed.
    """
    end = (0.0, 0.0, 0.0) if _luminance(_parse(ground)) > 0.18 else (1.0, 1.0, 1.0)
    start = _parse(colour)
    for step in range(101):
        shade = _write(_mix(start, end, step / 100))
        if contrast(shade, ground) >= ratio:
            return shade
    return _write(end)


def on(colour: str) -> str:
    """Give black or white, whichever is read better on ``colour``."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(ink, colour))


def _parse(colour: str) -> Channels:
    digits = colour.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"a colour is written #rrggbb, not {colour!r}")
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def _write(colour: Channels) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colour)


def _mix(one: Channels, other: Channels, share: float) -> Channels:
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def _luminance(colour: Channels) -> float:
    """Give the relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
