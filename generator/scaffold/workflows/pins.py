"""The actions that the workflows use, each pinned to one commit; Dependabot tells when there is a newer one.

A version's name can be moved to other code, a commit cannot.
"""

from dataclasses import dataclass

__all__ = ["PINS", "Pin"]


@dataclass(frozen=True, slots=True)
class Pin:
    """One action.

    Attributes:
        action: ``owner/name`` on GitHub.
        commit: Forty hexadecimal digits.
        version: The release that the commit is, for people and for Dependabot.
    """

    action: str
    commit: str
    version: str

    def of(self, part: str = "") -> str:
        """Give what stands after ``uses:``; ``part`` is a folder of the action."""
        return f"{self.action}{part}@{self.commit} # {self.version}"


PINS = {
    "checkout": Pin("actions/checkout", "3d3c42e5aac5ba805825da76410c181273ba90b1", "v7.0.1"),
    "setup-python": Pin("actions/setup-python", "ece7cb06caefa5fff74198d8649806c4678c61a1", "v6.3.0"),
    "cache": Pin("actions/cache", "27d5ce7f107fe9357f9df03efb73ab90386fccae", "v5.0.5"),
    "configure-pages": Pin("actions/configure-pages", "45bfe0192ca1faeb007ade9deae92b16b8254a0d", "v6.0.0"),
    "upload-artifact": Pin("actions/upload-artifact", "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a", "v7.0.1"),
    "upload-pages-artifact": Pin("actions/upload-pages-artifact", "fc324d3547104276b827a68afc52ff2a11cc49c9", "v5.0.0"),
    "deploy-pages": Pin("actions/deploy-pages", "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128", "v5.0.0"),
}
