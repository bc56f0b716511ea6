"""What can be wrong with a picture."""

__all__ = ["PictureError"]


class PictureError(ValueError):
    """The bytes are no picture that Budstikke shows.

    Attributes:
        reason: "kind" (not JPEG, PNG, WebP, GIF or SVG), "broken" (cannot be read) or "size" (too many pixels,
            or none).
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
