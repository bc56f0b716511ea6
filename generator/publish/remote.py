"""The host: what its branch ends in, fetched and pushed without force.  Git is the only one who signs in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.publish.git import Answer, Git
from generator.publish.refusal import Reason, Refused
from generator.publish.source import Source, expect, last_words

__all__ = ["Remote"]

NETWORK = 900.0  # seconds; a first publishing with all its pictures over a village's line

_SIGN_IN = re.compile(
    "authentication failed|could not read (username|password)|permission denied|permission to .* denied"
    "|returned error: 40[13]|terminal prompts disabled|host key verification|invalid credentials|access denied"
    "|not authorized|unauthorized",
    re.IGNORECASE,
)
_AWAY = re.compile(
    "could not resolve|unable to access|connection (refused|timed out|reset)|network is unreachable|not found"
    "|does not appear to be a git repository|could not read from remote|unable to connect|returned error"
    "|no route to host|operation timed out|hung up|early eof|unable to look up|does not exist",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Remote:
    """One branch of one remote.

    Attributes:
        name: As ``git remote`` lists it.
        branch: Without ``refs/heads/``.
    """

    git: Git
    name: str
    branch: str

    @property
    def ref(self) -> str:
        """The branch's full name at the host."""
        return f"refs/heads/{self.branch}"

    def check(self, source: Source) -> None:
        """Refuse a name that no branch can have, a remote that is not known, and the branch that one stands in."""
        odd = self.branch.startswith("-") or self.branch == "HEAD"  # as git-branch has it
        if odd or not self.git.run("check-ref-format", self.ref).ok:
            raise Refused(Reason.BRANCH_NAME, branch=self.branch)
        known = sorted(
            {key.rpartition(".")[0].partition(".")[2] for key in self._settings if key.startswith("remote.")}
        )
        if self.name not in known:
            raise Refused(Reason.NO_REMOTE, remote=self.name, known=", ".join(filter(None, known)) or "–")
        followed = self._settings.get(f"branch.{source.branch}.remote", self.name)
        if self.branch == source.branch and self.name == followed:
            raise Refused(Reason.SOURCE_BRANCH, branch=self.branch)

    def tip(self) -> str:
        """Give the id of the branch's last commit, asked of the host; empty where there is no such branch."""
        answer = self._run("ls-remote", "--refs", "--", self.name, self.ref)
        rows = (line.split("\t") for line in self._expect(answer).text.splitlines())
        return next((row[0] for row in rows if row[1:] == [self.ref]), "")

    def is_main(self) -> bool:
        """Tell whether the host shows this branch to whoever looks at the repository."""
        told = self._expect(self._run("ls-remote", "--symref", "--", self.name, "HEAD")).text
        return f"ref: {self.ref}\tHEAD" in told.splitlines()

    def fetch(self, *, shallow: bool) -> None:
        """Make the branch's last commit known here; no ref of the author's repository is moved.

        Args:
            shallow: Whether the clone is shallow already; then no more than the one commit is fetched.
        """
        quiet = ("--no-tags", "--no-write-fetch-head", "--refmap=", "--no-recurse-submodules", "--no-prune")
        depth = ("--depth=1",) if shallow else ()
        # As one pack, which is there whole or not at all: of loose objects a killed Git may leave the commit alone.
        self._expect(self._run("-c", "fetch.unpackLimit=1", "fetch", *quiet, *depth, "--", self.name, self.ref))

    def push(self, commit: str) -> Answer:
        """Let the branch end in a commit, if that comes after the one it ends in now."""
        plain = ("--porcelain", "--no-force", "--no-follow-tags", "--no-recurse-submodules")
        return self._run("push", *plain, "--", self.name, f"{commit}:{self.ref}")

    def blame(self, answer: Answer) -> Refused:
        """Say why the host has not done what it was asked for."""
        words = f"{answer.words}\n{answer.out.decode('utf-8', 'replace')}"
        if answer.lack:
            expect(answer, NETWORK)
        told = re.search(r"\[(?:remote )?rejected\] \((.*)\)", words)
        if told and "[remote rejected]" in words:
            own = [line[7:].strip() for line in words.splitlines() if line.startswith("remote:")]
            return Refused(Reason.REJECTED, remote=self.name, words=" ".join((told[1], *own)).strip())
        for reason, pattern in ((Reason.SIGN_IN, _SIGN_IN), (Reason.AWAY, _AWAY)):
            if found := pattern.search(words):
                line = next(line for line in words.splitlines() if found[0] in line)
                return Refused(reason, remote=self.name, words=line.strip().removeprefix("fatal: "))
        return Refused(Reason.REJECTED, remote=self.name, words=told[1] if told else last_words(answer))

    def _expect(self, answer: Answer) -> Answer:
        if not answer.ok:
            raise self.blame(answer)
        return answer

    def _run(self, *arguments: str) -> Answer:
        """Speak to the host."""
        return self.git.run(*self._ssh, *arguments, wait=NETWORK)

    @cached_property
    def _ssh(self) -> tuple[str, ...]:
        """Let SSH ask nothing either, unless the user has said how it is to be run."""
        own = any(name in self.git.environment for name in ("GIT_SSH", "GIT_SSH_COMMAND"))
        return () if own or "core.sshcommand" in self._settings else ("-c", "core.sshCommand=ssh -o BatchMode=yes")

    @cached_property
    def _settings(self) -> Mapping[str, str]:
        """What Git has been told of remotes, of the branches that follow them, and of SSH."""
        wanted = r"^(remote\..*\..*|branch\..*\.remote|core\.sshcommand)$"
        told = self.git.run("config", "-z", "--get-regexp", wanted)  # it fails where there is nothing of it
        rows = (row.partition("\n") for row in told.out.decode("utf-8", "surrogateescape").split("\0") if row)
        return {key: value for key, _, value in rows}
