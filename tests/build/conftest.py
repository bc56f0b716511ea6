"""A site that was built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build.sites import Site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A site with one story, after its first build."""
    made = Site(tmp_path)
    built = made.build()
    assert not built.failed, built.diagnostics
    yield made
    made.session.close()
