"""Themes and templates: a stack of folders, and a strict Jinja environment over it."""
