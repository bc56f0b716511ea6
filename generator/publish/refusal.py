"""Why nothing is published: reasons as values, each with its sentence and the way to mend it."""

from collections.abc import Mapping
from enum import StrEnum

__all__ = ["HELP", "SENTENCES", "Reason", "Refused"]


class Reason(StrEnum):
    """What stands in the way."""

    NO_GIT = "no-git"
    NO_REPOSITORY = "no-repository"
    NO_COMMIT = "no-commit"
    NO_REMOTE = "no-remote"
    FAULT = "fault"
    SLOW = "slow"
    SIGN_IN = "sign-in"
    AWAY = "away"
    REJECTED = "rejected"
    UNSURE = "unsure"
    DIRTY = "dirty"
    MOVING = "moving"
    SOURCE_BRANCH = "source-branch"
    BRANCH_NAME = "branch-name"
    FOREIGN = "foreign"
    NEWER = "newer"
    SHALLOW = "shallow"
    RACE = "race"
    ONTO = "onto"
    FUTURE = "future"
    HELD = "held"
    NO_TREE = "no-tree"
    TREE = "tree"
    ELSEWHERE = "elsewhere"
    ADDRESS = "address"
    HOSTS = "hosts"
    SAME_PLACE = "same-place"
    COLLISION = "collision"
    DOMAINS = "domains"
    DOMAIN_LOST = "domain-lost"


class Refused(Exception):
    """Nothing is published, and nothing has been changed anywhere; but for ``UNSURE``, where it may have been.

    Args:
        values: For the fields of the sentence and of the help.
    """

    def __init__(self, reason: Reason, **values: object) -> None:
        super().__init__(reason)
        self.reason, self.values = reason, values


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


SENTENCES: Mapping[Reason, str] = {
    Reason.NO_GIT: _("Git is not installed on this machine, or it is older than 2.29."),
    Reason.NO_REPOSITORY: _("{folder} lies in no Git repository that can be used: {words}"),
    Reason.NO_COMMIT: _("Nothing has been committed in this repository yet."),
    Reason.NO_REMOTE: _("There is no remote called “{remote}”; the repository knows: {known}."),
    Reason.FAULT: _("Git has failed: {words}"),
    Reason.SLOW: _("Git had not finished after {n} minutes, and was stopped."),
    Reason.SIGN_IN: _("“{remote}” did not let you in: {words}"),
    Reason.AWAY: _("“{remote}” cannot be reached: {words}"),
    Reason.REJECTED: _("“{remote}” did not take the pages: {words}"),
    Reason.UNSURE: _("“{remote}” fell silent while the pages were being sent; whether they have arrived is not known."),
    Reason.DIRTY: _("These files have changes that are not committed: {files}"),
    Reason.MOVING: _("Files were changed while the pages were being made."),
    Reason.SOURCE_BRANCH: _("“{branch}” holds the content; pages are never published over it."),
    Reason.BRANCH_NAME: _("“{branch}” is no name of a branch."),
    Reason.FOREIGN: _(
        "The last commit on “{branch}” at “{remote}” was not made by Budstikke: {commit} by {author}, “{subject}”."
    ),
    Reason.NEWER: _("“{branch}” at “{remote}” was published from {source}, which is not part of what you have here."),
    Reason.SHALLOW: _(
        "“{branch}” at “{remote}” was published from {source}; this clone is shallow and does not reach that far back."
    ),
    Reason.RACE: _("Somebody else published at the same time, again and again."),
    Reason.ONTO: _("“{branch}” at “{remote}” does not end in {onto}, but in {commit}."),
    Reason.FUTURE: _("{day} has not come yet; pages of the future are not published."),
    Reason.HELD: _("The finished site shows what is held back: {path} (of {files})."),
    Reason.NO_TREE: _("{folder} holds no finished site: there is no .budstikke.sha256 in it."),
    Reason.TREE: _("{path} is not as the build has left it."),
    Reason.ELSEWHERE: _("The finished site was built for another address: {address}"),
    Reason.ADDRESS: _("The address of the site in {folder} cannot be read, so it is not known what lies where."),
    Reason.HOSTS: _("These sites cannot share a branch, since their addresses do not lie below one: {addresses}"),
    Reason.SAME_PLACE: _("Two sites have the same address: {addresses}"),
    Reason.COLLISION: _("Two sites have a file at {path}."),
    Reason.DOMAINS: _("A branch has one domain of its own, and the sites name several: {domains}"),
    Reason.DOMAIN_LOST: _("“{branch}” carries the domain {domain}, which the site does not know; it would be lost."),
}

HELP: Mapping[Reason, str] = {
    Reason.NO_GIT: _("Fetch it from https://git-scm.com and try again."),
    Reason.NO_REPOSITORY: _("Run git init and commit your files, or stand in the folder that you cloned."),
    Reason.NO_COMMIT: _("Commit your files first; what is published names the commit that it was made of."),
    Reason.NO_REMOTE: _("Name another one with --remote, or make it known: git remote add {remote} ADDRESS"),
    Reason.FAULT: _("What the author has written is untouched. Try again, or show these words to somebody."),
    Reason.SLOW: _("The pages at the host are whole, old or new. Try again when the line is better."),
    Reason.SIGN_IN: _("Try git push by hand: what it needs to know (a token, a key), Budstikke needs as well."),
    Reason.AWAY: _("Is the machine online, the address right (git remote -v), and may you see the repository?"),
    Reason.REJECTED: _("The host has rules for this branch: ask whoever looks after the repository."),
    Reason.UNSURE: _("Publish again: what has arrived is not sent twice, and readers see nothing half."),
    Reason.DIRTY: _("Commit them and publish again; --allow-dirty publishes them as they are."),
    Reason.MOVING: _("Publish again when everything is saved and committed."),
    Reason.SOURCE_BRANCH: _("Choose another one with --branch; gh-pages is the usual name."),
    Reason.BRANCH_NAME: _("Write a plain name, such as gh-pages."),
    Reason.FOREIGN: _(
        "Look at what it did. If the pages may take its place, publish with --onto {commit}; the history is kept."
    ),
    Reason.NEWER: _("Fetch what others have done (git pull) and publish again. Is it gone for good? --onto {commit}"),
    Reason.SHALLOW: _("Run git fetch --unshallow first; in a workflow, check out with fetch-depth: 0."),
    Reason.RACE: _("Try again in a moment."),
    Reason.ONTO: _("Somebody has been there since. Look at it before you decide."),
    Reason.FUTURE: _("Leave out --today, and SOURCE_DATE_EPOCH, or name a day that has come."),
    Reason.HELD: _("Build it again, without --drafts and without --today."),
    Reason.NO_TREE: _("Name the folder that budstikke build has written to."),
    Reason.TREE: _("Build it again; what is to be added by hand belongs in the content or the theme."),
    Reason.ELSEWHERE: _("Build it again, without --base-url, for {url}"),
    Reason.ADDRESS: _("See to url in its site.yaml first."),
    Reason.HOSTS: _("Publish them one at a time, each to a branch or remote of its own: budstikke publish FOLDER"),
    Reason.SAME_PLACE: _("Give each its own url in site.yaml."),
    Reason.COLLISION: _("Let one site lie in a folder that the other has no page for."),
    Reason.DOMAINS: _("Leave custom_domain to one site.yaml, or publish the sites to different branches."),
    Reason.DOMAIN_LOST: _("Write custom_domain: {domain} in site.yaml, or take it away at the host first."),
}
