"""``budstikke init``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from generator import __version__
from generator.cli.clock import now
from generator.cli.project import typed
from generator.cli.questions import Flags, make_answers

__all__ = ["init"]

# What a code host puts into a new repository, and what systems leave in every folder.
_WELCOME = (".git", ".ds_store", "thumbs.db", "desktop.ini")
_WELCOME_STEMS = ("readme", "license", "licence")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", default="", help="Name of the programme.")
@click.option("--url", default="", help="Its address on the web; else the one that GitHub gives to --repository.")
@click.option("--language", type=click.Choice(["da", "en"]), help="Language of the site.")
@click.option("--network", "networks", multiple=True, metavar="NAME", help="A network; once for each.")
@click.option("--kind", type=click.Choice(["place", "theme"]), help="What holds the networks together; else a place.")
@click.option("--publisher", default="", help="Who is answerable for the site: a registered name.")
@click.option("--address", multiple=True, help="The postal address, with commas between its lines.")
@click.option("--email", default="", help="The mail address.")
@click.option("--repository", default="", metavar="OWNER/NAME", help="On GitHub; else the one that DIR is a clone of.")
@click.option("--editor", is_flag=True, help="Make forms to write in at /admin/; they save to the repository.")
@click.option(
    "--install",
    default=f"budstikke=={__version__}",
    metavar="SPEC",
    help="What pip installs on GitHub; else this version, from PyPI.",
)
@click.option("--force", is_flag=True, help="Even where there are files; none of them is ever overwritten.")
@click.option("--today", metavar="DATE", help="Day of the examples; else today.")
def init(
    folder: Path,
    title: str,
    url: str,
    language: str | None,
    networks: tuple[str, ...],
    kind: str | None,
    publisher: str,
    address: tuple[str, ...],
    email: str,
    repository: str,
    editor: bool,
    install: str,
    force: bool,
    today: str | None,
) -> None:
    """Begin a site in DIR: content with examples, workflows for GitHub, and a guide for those who write.

    What no option says is asked for, but for networks: without any, an example is made.  Nothing that exists is ever
    overwritten, and content/ is left alone once there is one.  Exit status: 0 when the site is written, 1 when the
    disk refuses, 2 on bad usage.
    """
    from generator.language.catalogue import words
    from generator.scaffold import new_site

    say = words(language or "en").gettext
    _refuse_strangers(folder, force, say)
    flags = Flags(
        title=title,
        url=url,
        language=language or "",
        networks=networks,
        kind=kind or "",
        publisher=publisher,
        address=address,
        email=email,
        repository=repository,
        editor=editor,
        install=install,
    )
    answers = make_answers(flags, folder)
    day = now(today).astimezone(ZoneInfo("Europe/Copenhagen")).date()
    done = _write(folder, new_site(answers, day))
    _tell(folder, done, answers.language, answers.repository)


@dataclass(slots=True)
class _Done:
    """What was written, and what was there already; paths below the folder."""

    written: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def _refuse_strangers(folder: Path, force: bool, say: Callable[..., str]) -> None:
    """Stop before a folder that holds what a new site could get mixed up with."""
    try:
        names = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    except OSError as error:
        raise _refused(folder, error) from None
    if "site.yaml" in names or (not force and (folder / "content" / "site.yaml").is_file()):
        raise click.UsageError(say("There is a site in {folder} already.", folder=folder))
    strangers = [name for name in names if not _welcome(name.lower())]
    if strangers and not force:
        raise click.UsageError(
            say(
                "{folder} is not empty: it holds {name}. Choose another folder, or add --force; what exists is never "
                "overwritten.",
                folder=folder,
                name=strangers[0],
            )
        )


def _welcome(name: str) -> bool:
    return name in _WELCOME or name.partition(".")[0] in _WELCOME_STEMS


def _write(folder: Path, files: Mapping[str, str | bytes]) -> _Done:
    """Write files that are not there; texts in UTF-8.  What is there stays, and so does all that is in content/."""
    done = _Done()
    try:
        there = {path.name.lower() for path in folder.iterdir()} if folder.exists() else set()
        done.kept += ["content/"] * ("content" in there)
        for path, data in files.items():
            if "content" in there and path.startswith("content/"):
                continue
            content = data.encode("utf-8") if isinstance(data, str) else data
            new = path.lower() not in there and _write_one(folder, path, content)
            (done.written if new else done.kept).append(path)
    except OSError as error:
        raise _refused(folder, error) from None
    return done


def _refused(folder: Path, error: OSError) -> click.FileError:
    return click.FileError(str(error.filename or folder), error.strerror or "")


def _write_one(folder: Path, path: str, data: bytes) -> bool:
    """Write one new file; gives whether it is new.  Links that lead out of the folder are not followed."""
    target = folder / path
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("xb") as file:
            file.write(data)
    except FileExistsError:
        return False
    return True


def _tell(folder: Path, done: _Done, language: str, repository: str) -> None:
    """Say what was written and what comes next, on stderr: the files are the result."""
    from generator.language.catalogue import words

    own = words(language)
    _ = own.gettext
    place = typed(folder)
    subject = _("A new site")
    new = not (folder / ".git").exists()
    named = repository or _("OWNER/NAME")
    commands = [
        *([f"cd{place}"] * bool(place)),
        *(["git init --initial-branch main"] * new),
        "git add --all",
        f'git commit --message "{subject}"',
        *([f"git remote add origin https://github.com/{named}.git"] * new),
        "git push --set-upstream origin HEAD",
    ]
    guide = next((path for path in done.written if path.startswith("docs/")), "")
    lines = [
        own.ngettext("{n} file written to {folder}", "{n} files written to {folder}", len(done.written), folder=folder),
        *(_("{path} was there already and is left as it was", path=path) for path in done.kept),
        "",
        _("What comes next:"),
        _("1. See the site as its readers will:"),
        f"     budstikke serve{place}",
        _("2. Keep it with Git, and push it to an empty repository on GitHub:"),
        *(f"     {command}" for command in commands),
        _("3. On GitHub choose Settings, Pages, and GitHub Actions under Source."),
        *(
            ["", _("How the first story is written, on GitHub in the browser: {path}", path=folder / guide)]
            * bool(guide)
        ),
    ]
    click.echo("\n".join(lines), err=True)
