import subprocess
import sys

import pytest

from generator.markdown import COMMONMARK, PYTHON_MARKDOWN

SCRIPT = """
import sys
from generator.markdown import draft
draft("Ord[^1].\\n\\n[^1]: Note.", language="da", dialect=sys.argv[1])
print(*sorted({"markdown", "pyromark"} & set(sys.modules)))
"""


@pytest.mark.parametrize(("dialect", "library"), [(PYTHON_MARKDOWN, "markdown"), (COMMONMARK, "pyromark")])
def test_one_dialect_is_imported(dialect, library):
    """
    A site imports the library of its own dialect and never that of the other.
    """
    ran = subprocess.run([sys.executable, "-c", SCRIPT, dialect], capture_output=True, text=True, check=True)

    assert library == ran.stdout.strip()
