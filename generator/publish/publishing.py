"""The whole of it: compose what the branch is to hold, look at the host, commit on top of it, push, look again.

Nothing is ever forced: where somebody else was quicker, all is looked at anew.  The host has the old pages or the new
ones at every moment, since one branch is moved in one step.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from generator.publish.branch import TRAILER, Tip, read_tip
from generator.publish.commit import Changes, compare, make_commit
from generator.publish.composing import DOMAIN
from generator.publish.git import Git
from generator.publish.refusal import Reason, Refused
from generator.publish.remote import Remote
from generator.publish.source import Source, contains, identity
from generator.publish.tree import Tree

__all__ = ["Order", "Outcome", "publish"]

_TRIES = 5
_SHORT = 7  # digits of an id that people read


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be published, and how.

    Attributes:
        tree: What the branch is to hold, or that part of it.
        covers: Tells which paths of the branch this publishing answers for; others are left as they are.
        title: First line of the commit's message; ``{commit}`` stands for the source.
        uncommitted: Whether more was published than the commit holds.
        onto: The commit that is taken over although it is not ours, or comes from elsewhere; else empty.
        when: Date of the commit.
        dry: Look only.
    """

    tree: Tree
    covers: Callable[[str], bool]
    title: str
    uncommitted: bool
    onto: str
    when: datetime
    dry: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What has come of it.

    Attributes:
        commit: What the branch ends in now; empty where nothing was pushed.
        first: Whether there was no branch before.
    """

    changes: Changes
    commit: str = ""
    first: bool = False


def publish(source: Source, remote: Remote, order: Order) -> Outcome:
    """Let the branch hold a tree; raises ``Refused``, and then nothing has changed."""
    git = remote.git
    for _ in range(_TRIES):
        tip = _look(git, source, remote)
        _allow(git, source, remote, order, tip)
        changes = compare(order.tree, tip, frozenset(filter(order.covers, tip.files)))
        if order.dry or not changes:
            return Outcome(changes, first=not tip.commit)
        commit = make_commit(
            git,
            order.tree,
            changes,
            tip,
            message=_message(source, order),
            who=identity(git),
            when=order.when,
            algorithm=source.algorithm,
        )
        pushed = remote.push(commit)
        now = commit if pushed.ok else _ask_again(remote)
        if now == commit:
            return Outcome(changes, commit, first=not tip.commit)
        if now == tip.commit:
            raise remote.blame(pushed)
    raise Refused(Reason.RACE)


def _look(git: Git, source: Source, remote: Remote) -> Tip:
    commit = remote.tip()
    if not commit:
        return Tip()
    if not git.run("cat-file", "-e", f"{commit}^{{tree}}").ok:
        remote.fetch(shallow=source.shallow)
    return read_tip(git, commit)


def _ask_again(remote: Remote) -> str:
    """Give what the branch ends in after a push that failed: the line may have broken when all had arrived."""
    try:
        return remote.tip()
    except Refused:
        raise Refused(Reason.UNSURE, remote=remote.name) from None


def _allow(git: Git, source: Source, remote: Remote, order: Order, tip: Tip) -> None:
    """Refuse to go on from a commit that is not ours, and from one that was made of something newer."""
    where = {"branch": remote.branch, "remote": remote.name}
    if order.onto and not (tip.commit and tip.commit.startswith(order.onto)):
        raise Refused(Reason.ONTO, **where, onto=order.onto, commit=_short(tip.commit) or "–")
    if not tip.commit:
        return
    if not tip.source and contains(git, source.commit, tip.commit) and remote.is_main():
        raise Refused(Reason.SOURCE_BRANCH, branch=remote.branch)
    if order.onto:
        _keep_domain(git, order, tip, remote.branch)
    elif not tip.source:
        told = {"author": tip.author, "subject": tip.subject, "commit": _short(tip.commit)}
        raise Refused(Reason.FOREIGN, **where, **told)
    elif not contains(git, source.commit, tip.source):
        reason = Reason.SHALLOW if source.shallow else Reason.NEWER
        raise Refused(reason, **where, source=_short(tip.source), commit=_short(tip.commit))


def _keep_domain(git: Git, order: Order, tip: Tip, branch: str) -> None:
    """Refuse to lose a domain that somebody has set at the host: GitHub writes it into the branch."""
    lost = DOMAIN in tip.files and DOMAIN not in order.tree and order.covers(DOMAIN)
    if lost and not tip.source:
        domain = git.run("cat-file", "blob", tip.files[DOMAIN]).text.strip()
        raise Refused(Reason.DOMAIN_LOST, branch=branch, domain=domain)


def _message(source: Source, order: Order) -> str:
    more = "Budstikke-Uncommitted: yes\n" if order.uncommitted else ""
    title = order.title.replace("{commit}", _short(source.commit))
    return f"{title}\n\n{TRAILER}: {source.commit}\n{more}"


def _short(commit: str) -> str:
    return commit[:_SHORT]
