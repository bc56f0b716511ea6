"""Projects that were built once, for tests that look only."""

from pathlib import Path

import pytest

from tests.cli.projects import TODAY, make_double, make_single
from tests.projects import copy, run


@pytest.fixture(scope="session")
def built_single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_single(tmp_path_factory.mktemp("single"))
    assert 0 == run(folder, "build", "--today", TODAY).exit_code
    return folder


@pytest.fixture(scope="session")
def built_double(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_double(tmp_path_factory.mktemp("double"))
    assert 0 == run(folder, "build", "--today", TODAY).exit_code
    return folder


@pytest.fixture
def single(built_single: Path, tmp_path: Path) -> Path:
    """A project of one site, built, that a test may change."""
    copy(built_single, tmp_path / "single")
    return tmp_path / "single"


@pytest.fixture
def double(built_double: Path, tmp_path: Path) -> Path:
    """A project of two sites, built, that a test may change."""
    copy(built_double, tmp_path / "double")
    return tmp_path / "double"
