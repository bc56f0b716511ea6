"""The form editor that pages load: Sveltia CMS, in one version, from one address, with one content.

Whoever raises the version takes the hash of the package's own file:
``npm pack @sveltia/cms@VERSION``, then ``openssl dgst -sha384 -binary package/dist/sveltia-cms.js | base64``.
"""

__all__ = ["FOLDER", "FONTS", "INTEGRITY", "PAGE", "SCRIPT", "VERSION", "WORDS"]

VERSION = "0.221.1"
_PACKAGE = f"https://unpkg.com/@sveltia/cms@{VERSION}"
SCRIPT = f"{_PACKAGE}/dist/sveltia-cms.js"
INTEGRITY = "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6"  # W3C Subresource Integrity
WORDS = f"{_PACKAGE}/locales/"  # its buttons in the language of the browser, but for English
FONTS = "https://cdn.jsdelivr.net/fontsource/"

FOLDER = "admin/"
PAGE = f"{FOLDER}index.html"  # the one page of a site that may have this script, and no other
