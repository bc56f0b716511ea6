import re

import pytest

from generator.diagnostics import CODES
from generator.diagnostics.code import Code

ALL = [pytest.param(code, id=name) for name, code in sorted(CODES.items())]
FIELD = re.compile(r"\{[^{}]*\}")


@pytest.mark.parametrize("code", ALL)
class TestCodes:
    def test_the_name_is_stable_and_plain(self, code: Code):
        """A code's name is lower-case words joined by hyphens, so that it can be matched on and be a folder."""
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)+", code.name)

    def test_the_message_is_one_sentence(self, code: Code):
        """The message stands after the place on one line, without a full stop."""
        assert "\n" not in code.message
        assert not code.message.endswith(".")

    def test_there_are_help_and_explanation(self, code: Code):
        """Every finding says what to do, and `explain` has more to say."""
        assert code.help
        assert len(code.explanation) > 20

    def test_fields_are_plain_names(self, code: Code):
        """The explanation is shown without a finding, so it has no fields; it is not cut for colours or classes."""
        names = {field for field in FIELD.findall(code.explanation) if re.fullmatch(r"\{[a-z_]+\}", field)}

        assert set() == names
