"""The words in the workflow files: English msgids, written in the site's language."""

from collections.abc import Mapping

__all__ = ["WORDS"]


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


# None holds a quotation mark, a dollar sign or a colon and a space: they stand in YAML and in commands.
WORDS: Mapping[str, str] = {
    # -- publish.yml
    "publish_about": _(
        "Checks, builds and publishes the site. It runs when something is saved on main, twice a day by the clock, "
        "and when somebody presses Run workflow under Actions."
    ),
    "publish_name": _("Publish the site"),
    "timer": _(
        "What is dated ahead or under embargo becomes public by itself. GitHub's clock is UTC. 23.11 is 0.11 in Danish "
        "winter and 1.11 in summer; 5.11 is 6.11 and 7.11. When GitHub is busy, a run may begin some minutes late."
    ),
    "pause": _(
        "When 60 days have passed without a change, GitHub switches the clock of a public repository off and says no "
        "more than a mail. Any saved change publishes what is due and keeps the clock going; a clock that was switched "
        "off is switched on again under Actions, at this workflow, with the button Enable workflow. The summary of "
        "every run names the day."
    ),
    "nothing": _("Nothing is allowed but what each job asks for below."),
    "queue": _("One at a time, the newest last. A deployment that has begun is not interrupted."),
    "build_job": _("Check and build"),
    "history": _(
        "All of the history, so that pages can tell when they were last changed. The token is not left behind for the "
        "steps that follow."
    ),
    "fetch": _("Fetch the texts"),
    "python": _("Fetch Python"),
    "install_step": _("Install Budstikke"),
    "ask_about": _("to ask where Pages shows the site"),
    "served_about": _(
        "A site that is shown at another address than it was built for has neither colours nor pictures."
    ),
    "served": _("Ask where Pages shows the site"),
    "cache_about": _(
        "What the last run built and remembers. It makes the next one quick and shows what is new; it may be lost "
        "without harm."
    ),
    "remember": _("Fetch what the last run left"),
    "moment_about": _("All steps build as of the same moment."),
    "moment": _("Keep what was published last"),
    "check": _("Check the texts"),
    "build_step": _("Build the site"),
    "summary_about": _("What a run tells never decides whether it goes on."),
    "summarise": _("Write the summary"),
    "hidden": _(
        "Files that begin with a full stop stay behind. One of them is the list of all files, which would tell of "
        "press releases under embargo."
    ),
    "hand_over": _("Hand over to GitHub Pages"),
    "deploy_job": _("Publish"),
    "deploy_about": _("The only job that may publish, and it runs nothing of the repository's."),
    "pages_about": _("to publish"),
    "token_about": _("to prove that it is this workflow"),
    "deploy_step": _("Publish on GitHub Pages"),
    "help_step": _("Tell what to do"),
    "advice": _(
        "The site was built, but GitHub Pages did not take it. Most often Pages is not switched on. Go to Settings, "
        "then Pages, choose GitHub Actions under Source, and run this workflow again."
    ),
    # -- preview.yml
    "preview_about": _(
        "Shows what a suggested change would do, before anything is public. It runs on every pull request, also from "
        "other people's copies; so it has no secrets and may not write anywhere."
    ),
    "preview_name": _("Preview a change"),
    "newest": _("Only the newest version of a suggestion is looked at."),
    "preview_job": _("Check and show"),
    "restore_about": _("What was built from main last. A suggestion reads it and leaves nothing behind."),
    "restore": _("Fetch what the last publishing left"),
    "before_about": _("The site as it would be without the change, to compare with, as of the same moment."),
    "before": _("Build the site without the change"),
    "before_broken": _("The site without the change cannot be built, so there is nothing to compare with."),
    "pack_about": _("Drafts and what is held back are in the preview, and its pages open with a double click."),
    "pack": _("Make the preview"),
    "upload": _("Keep the preview for two weeks"),
    "artifact": _("preview"),
    # -- dependabot.yml
    "dependabot_about": _(
        "Suggests newer versions of Budstikke and of what the workflows use, once a month, as pull requests that show "
        "what they would change."
    ),
    "cooldown": _("A version is left alone for a week, so that others find its faults first."),
}
