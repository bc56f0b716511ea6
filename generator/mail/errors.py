"""The one exception of this room."""

__all__ = ["MailError"]


class MailError(Exception):
    """The compiler refused a document.

    Attributes:
        message: What the compiler said, one line, English.
        line: 1-based line of the MJML; 0 where the compiler did not tell.
        column: 1-based column in characters; 0 where the compiler did not tell.
    """

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        """Keep the compiler's words and the place it gave."""
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column
