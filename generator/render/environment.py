"""The Jinja environment: strict, escaping, and blind to all but the view."""

from collections.abc import Callable, Hashable, MutableMapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket

from generator.language.catalogue import words
from generator.render.escaping import QuickEnvironment
from generator.render.filters import filters
from generator.render.theme import Theme

__all__ = ["Renderer"]

PARTS = 1024  # how many parts a renderer remembers in each language; each some kB


class _StackLoader(BaseLoader):
    """Find a template in the theme stack; ``<theme>/<path>`` reaches one theme by name."""

    def __init__(self, theme: Theme, used: set[str]) -> None:
        self.theme = theme
        self.used = used

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        key = self.theme.find(template)
        if key is None and template.split("/", 1)[0] in self.theme.stack and template in self.theme.files:
            key = template
        if key is None:
            raise TemplateNotFound(template)
        self.used.add(key)
        source = self.theme.files[key]
        try:
            return source.decode(), f"themes/{key}", None
        except UnicodeDecodeError as error:
            line = source.count(b"\n", 0, error.start) + 1
            raise TemplateSyntaxError("the file is not written in UTF-8", line, key, f"themes/{key}") from None


class _Compiled(BytecodeCache):
    """Templates compiled before; each is kept with the digest of its source, so that none is ever stale."""

    def __init__(self, known: MutableMapping[str, bytes]) -> None:
        self.known = known

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.known:
            bucket.bytecode_from_string(self.known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.known[bucket.key] = bucket.bytecode_to_string()


class Renderer:
    """Fills the templates of one theme; a process makes its own of the theme, which can be pickled.

    Args:
        compiled: Templates that were compiled before, by a key of Jinja's; others are added.

    Attributes:
        used: Keys of the theme's files that were asked for so far; one never asked for is likely misspelt.
    """

    def __init__(self, theme: Theme, compiled: MutableMapping[str, bytes] | None = None) -> None:
        self.theme = theme
        self.compiled = {} if compiled is None else compiled
        self.used: set[str] = set()
        self.environment = lru_cache(maxsize=None)(self._make)

    def render(self, template: str, view: object, language: str) -> str:
        """Fill a template.  The fields of ``view`` are its only variables; an undefined one is an error."""
        if not is_dataclass(view) or isinstance(view, type):
            raise TypeError(f"a view is a dataclass, not {view!r}")
        values = {f.name: getattr(view, f.name) for f in fields(view)}
        return self.environment(language).get_template(template).render(values)

    def _make(self, language: str) -> Environment:
        environment = QuickEnvironment(
            loader=_StackLoader(self.theme, self.used),
            autoescape=lambda name: name is None or not name.endswith((".txt", ".css")),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_Compiled(self.compiled),
            cache_size=-1,
        )
        own = words(language, self.theme.catalogues(language))
        environment.globals = {
            "_": own.gettext,
            "ngettext": own.ngettext,
            "tokens": self.theme.tokens,
            "theme_version": self.theme.digest[:10],
            "language": language,
            "range": range,
            "once": lru_cache(maxsize=PARTS, typed=True)(_call),
        }
        environment.filters.update(filters(language))
        return environment


def _call(macro: Callable[..., str], *values: Hashable, **named: Hashable) -> str:
    """Fill a part: ``once(parts.menu, frame.menu)`` in a template is ``parts.menu(frame.menu)``, remembered.

    Nobody can tell, but by the clock: a macro of an imported file sees its arguments and nothing else, and arguments
    are frozen values, told apart by what they hold.  A macro of the page's own is another one on each page.
    """
    return macro(*values, **named)
