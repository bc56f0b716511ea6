"""The form editor that pages load: Sveltia CMS, in one version, from one address, with one content.

Whoever raises the version takes the hash of the package's own file:
``npm pack @sveltia/cms@VERSION``, then ``openssl dgst -sha384 -binary package/dist/sveltia-cms.js | base64``.
"""

__all__ = ["CDN", "FOLDER", "FONTS", "INTEGRITY", "PAGE", "SCRIPT", "VERSION"]

VERSION = "0.221.1"
CDN = "https://unpkg.com"  # it asks for its own words there, for the languages besides English
SCRIPT = f"{CDN}/@sveltia/cms@{VERSION}/dist/sveltia-cms.js"
INTEGRITY = "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6"  # W3C Subresource Integrity
FONTS = "https://cdn.jsdelivr.net/fontsource/"

FOLDER = "admin/"
PAGE = f"{FOLDER}index.html"  # the one page of a site that may have this script, and no other
