"""A real Chromium for the browser tests: the one that ``make test`` found, started so that it stays quiet."""

import os
import sys
from typing import Any

import pytest

from tools.browser import MISSING, find_browser

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Launch arguments of pytest-playwright, with the browser that was found; without one the test fails."""
    path = find_browser()
    if path is None:
        pytest.fail(MISSING, pytrace=False)
    as_root = sys.platform != "win32" and os.geteuid() == 0
    sandbox = ("--no-sandbox",) if as_root else ()
    return {**browser_type_launch_args, "executable_path": str(path), "args": [*QUIET, *sandbox]}
