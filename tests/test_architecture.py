"""The shape of the house, executable: who imports whom, who touches the world, where things stand."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator
from generator.outputs import OUTPUTS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))

PURE = (
    "checks",
    "diagnostics",
    "importers",
    "language",
    "mail",
    "markdown",
    "model",
    "outputs",
    "pictures",
    "scaffold",
    "summary",
    "yaml",
)
# Texts of other systems are read from the web; the words of the product and the
# templates of a new site are package data, read once.
DOORS = {"importers/fetch.py", "language/catalogue.py", "scaffold/data.py", "scaffold/workflows/__init__.py"}
STANDARD_LIBRARY_ONLY = ("diagnostics", "model")
EFFECTS = {
    *("open", "input", "print", "exec", "eval", "urlopen"),
    *("now", "today", "utcnow", "monotonic", "perf_counter", "getenv", "getcwd", "cwd"),
    *("read_text", "read_bytes", "write_text", "write_bytes"),
    *("iterdir", "rglob", "is_file", "is_dir", "mkdir", "rmdir", "unlink"),
}
AMBIENT = {"environ", "environb", "stdin", "stdout", "stderr", "argv"}
WORLDLY = {"locale", "logging", "os", "random", "shutil", "socket", "subprocess", "tempfile", "time"}
LONGEST = 300


def name_of(path: Path) -> str:
    """The path below the package or the tests, as a test's name shows it."""
    return path.relative_to(PACKAGE if path.is_relative_to(PACKAGE) else ROOT).as_posix()


def pure_modules() -> list[Path]:
    """The modules that take values and give values."""
    return [m for m in MODULES if name_of(m).split("/")[0] in PURE and name_of(m) not in DOORS]


def tree_of(module: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(module.read_bytes(), filename=str(module))


def imports_of(module: Path) -> Iterator[str]:
    """The first part of the name of all that a module imports."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module.split(".")[0]


def test_import_contracts_hold():
    """
    Imports point down, formats are strangers to each other, each foreign library has one door.
    """
    check = "import sys, importlinter.cli as c; sys.exit(c.lint_imports(no_cache=True, no_logo=True))"

    done = subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=False)

    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("module", pure_modules(), ids=name_of)
def test_pure_module_calls_no_effect(module):
    """
    Models, outputs and checks neither read, write, print nor ask the time or the environment.
    """
    nodes = list(ast.walk(tree_of(module)))
    called = {getattr(node.func, "attr", getattr(node.func, "id", "")) for node in nodes if isinstance(node, ast.Call)}
    touched = {node.attr for node in nodes if isinstance(node, ast.Attribute)}

    assert set() == (EFFECTS & called) | (AMBIENT & touched) | (WORLDLY & set(imports_of(module)))


@pytest.mark.parametrize(
    "module", [m for m in MODULES if name_of(m).split("/")[0] in STANDARD_LIBRARY_ONLY], ids=name_of
)
def test_model_needs_the_standard_library_only(module):
    """
    The domain and its findings can be understood, and used, without any foreign library.
    """
    assert set() == set(imports_of(module)) - sys.stdlib_module_names - {"generator"}


def test_every_output_is_registered():
    """
    A module below outputs/ is in the register, once, or is the interface or the views that formats share.
    """
    modules = {path.stem for path in (PACKAGE / "outputs").iterdir() if path.name[0] not in "_."}

    assert sorted(modules - {"base", "views"}) == sorted(output.name for output in OUTPUTS)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_says_what_it_is_for(module):
    """
    Every module begins with a docstring.
    """
    assert ast.get_docstring(tree_of(module))


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_is_not_long(module):
    """
    A room that passes 300 lines wants a wall.
    """
    lines = module.read_bytes().count(b"\n")

    assert lines <= LONGEST


def test_every_test_states_a_fact():
    """
    Every test has a docstring: it is the specification.
    """
    silent = [
        f"{name_of(path)}::{node.name}"
        for path in TESTS
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]

    assert [] == silent


def test_public_names_exist():
    """
    The names that the package promises are there, sorted, each once.
    """
    assert sorted(set(generator.__all__)) == list(generator.__all__)
    assert [] == [name for name in generator.__all__ if not hasattr(generator, name)]


def test_version_has_one_source():
    """
    The version is written in the package only; the build reads it there.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert "version" in project["project"]["dynamic"]
    assert "generator/__init__.py" == project["tool"]["hatch"]["version"]["path"]
