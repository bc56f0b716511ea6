"""What a theme does wrong, told as findings; what we do wrong goes on as the exception that it is."""

import traceback
from pathlib import PurePath

from jinja2 import TemplateError, TemplateSyntaxError

from generator.diagnostics import Diagnostic, Location, diagnostic, named
from generator.outputs.base import ProduceError, Target
from generator.render.theme import Theme

__all__ = ["fault_of"]

# What an expression in a template can raise, such as 1 / 0 or a filter on a value that it was not made for.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def fault_of(error: Exception, target: Target, theme: Theme, shown: str) -> tuple[Diagnostic, ...]:
    """Tell of an error that came out of making a file; nothing where it is not the theme's, nor the content's.

    Args:
        shown: How the site's folder is named in messages.
    """
    if isinstance(error, ProduceError):
        return error.findings or (_failed(error, target, theme, shown),)
    if isinstance(error, TemplateError) or (isinstance(error, _FAULTS) and _frames(error)):
        return (_template_fault(error, target),)
    return ()


def _failed(error: ProduceError, target: Target, theme: Theme, shown: str) -> Diagnostic:
    """Name what no file can be made of: a template's text, or a picture that is damaged behind its header."""
    if target.template:
        at = Location(f"themes/{theme.find(target.template)}")
        return diagnostic("theme-template", at, reason=error, target=target.path)
    at = Location(named(shown, target.origin))
    return diagnostic("picture-unreadable", at, read=PurePath(target.origin).name)


def _frames(error: Exception) -> list[traceback.FrameSummary]:
    """Give the lines of templates that an exception came through, the innermost last."""
    return [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith("themes/")]


def _template_fault(error: Exception, target: Target) -> Diagnostic:
    """Name the template and the line that an exception came out of."""
    if isinstance(error, TemplateSyntaxError):
        at = Location(error.filename or error.name or target.template, error.lineno)
    else:
        frames = _frames(error)
        at = Location(frames[-1].filename, frames[-1].lineno or 0) if frames else Location(target.template)
    reason = f"{type(error).__name__}: {error}"
    return diagnostic("theme-template", at, reason=reason, target=target.path)
