"""The least that gives the same pages as themes/minimal; networks are tags, since an article has one category only.

Every cache of Pelican is on.  The extensions are those whose work budstikke does as well: ids of headings, and curly
quotation marks; BENCH_PLAIN leaves the latter out.
"""

import json
import os
from pathlib import Path

HERE = Path(__file__).parent
PROGRAMME = json.loads((HERE / "programme.json").read_text(encoding="utf-8"))
NAMES = {network["id"]: network["name"] for network in PROGRAMME}

SITENAME = "Egnens netværk"
SITEURL = FEED_DOMAIN = "https://bench.example"
TIMEZONE = "Europe/Copenhagen"
DEFAULT_LANG = "da"
DEFAULT_CATEGORY = "historier"
USE_FOLDER_AS_CATEGORY = False
PATH = "content"
ARTICLE_PATHS = ["historier"]
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
READERS = {"html": None, "rst": None}
THEME = str(HERE / "theme")
THEME_STATIC_DIR = "."
DELETE_OUTPUT_DIRECTORY = False
WITH_FUTURE_DATES = True
DEFAULT_PAGINATION = False
FORMATTED_FIELDS: list[str] = []  # summaries are plain text
DEFAULT_DATE_FORMAT = "%d.%m.%Y"
SLUGIFY_SOURCE = "basename"

ARTICLE_URL = "historier/{slug}/"
ARTICLE_SAVE_AS = "historier/{slug}/index.html"
TAG_URL = "netvaerk/{slug}/"
TAG_SAVE_AS = "netvaerk/{slug}/index.html"
TAGS_SAVE_AS = CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = ARCHIVES_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"

FEED_MAX_ITEMS = 20
RSS_FEED_SUMMARY_ONLY = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
TAG_FEED_RSS = "netvaerk/{slug}/feed.xml"

MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.toc": {},
        **({} if os.environ.get("BENCH_PLAIN") else {"markdown.extensions.smarty": {}}),
    },
    "output_format": "html5",
}

CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "generator"
CHECK_MODIFIED_METHOD = "mtime"
CACHE_PATH = str(HERE / "cache")
GZIP_CACHE = False  # faster than with it
