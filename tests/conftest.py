"""What all tests share: the option that accepts goldens, and how properties are searched."""

import os
import shutil
import tempfile

import pytest
from hypothesis import settings

# Builds take as long as they take; and a failing example is printed so that it can be repeated elsewhere.
settings.register_profile("budstikke", deadline=None, print_blob=True)
# CI tries the same examples each time: red there means that the change did it.
settings.register_profile("ci", settings.get_profile("budstikke"), derandomize=True, database=None)
settings.load_profile("ci" if "CI" in os.environ else "budstikke")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="Take what golden tests get as what they expect from now on."
    )


def pytest_configure(config: pytest.Config) -> None:
    """Let the builds of the tests remember in a folder of their own, and of this run only."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        os.environ["BUDSTIKKE_CACHE"] = tempfile.mkdtemp(prefix="budstikke-")


def pytest_unconfigure(config: pytest.Config) -> None:
    if "PYTEST_XDIST_WORKER" not in os.environ:
        shutil.rmtree(os.environ["BUDSTIKKE_CACHE"], ignore_errors=True)
