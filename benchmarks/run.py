"""Measure budstikke beside its peers, in alternating rounds, each build a process of its own.

python -m benchmarks.run --stories 10000,1000 --rounds 3 --peers hugo,pelican,eleventy
python -m benchmarks.run --stories 100000 --rounds 1 --peers hugo --ours minimal-commonmark --cases cold,body
python -m benchmarks.run --short             what CI runs: fails on ratios only
python -m benchmarks.run --short --record    keep its ratios as what the next ones are held against
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks import fetch, short
from benchmarks.cases import CASES, Place, lay, measure
from benchmarks.contenders import OURS, PEERS, Contender, Unavailable, contender
from benchmarks.measure import Failed
from benchmarks.results import Run, machine, save
from benchmarks.table import paste_file, render

HERE = Path(__file__).parent
WARM_UP = 20  # stories of a first build that is not measured: it compiles and fetches what is done once


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and store; give the exit status."""
    chosen = _parser().parse_args(arguments)
    names = short.CONTENDERS if chosen.short else (*chosen.ours, *chosen.peers)
    run = Run(chosen.label, machine(), _versions(names))
    sizes = [short.SIZE] if chosen.short and not chosen.stories else chosen.stories or [1000]
    with tempfile.TemporaryDirectory(prefix="bench-", dir=chosen.folder) as work:
        crowd = _ready(names, Path(work), run)
        for size in sizes:
            places = _lay(crowd, Path(work), size, run)
            _rounds(places, chosen.cases, chosen.rounds, run, short.BUDGET if chosen.short else float("inf"))
    if not chosen.short or chosen.label:
        return _finish(run)
    return _judge(run, record=chosen.record)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.run", description="Measure budstikke beside its peers.")
    parser.add_argument("--stories", type=_numbers, help="sizes of the corpus, with commas; 1000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cases", type=_names(CASES), default=list(CASES), help=", ".join(CASES))
    parser.add_argument("--peers", type=_names(PEERS), default=list(PEERS[:3]), help=", ".join(PEERS))
    parser.add_argument("--ours", type=_names(OURS), default=list(OURS), help=", ".join(OURS))
    parser.add_argument("--folder", type=Path, help="where sites and outputs are laid, such as a tmpfs")
    parser.add_argument("--label", default="", help="stores results/LABEL.json, and its tables in README.md")
    parser.add_argument("--short", action="store_true", help="few ratios, held against the recorded ones")
    parser.add_argument("--record", action="store_true", help="with --short: keep the ratios")
    return parser


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _names(known: Iterable[str]) -> Callable[[str], list[str]]:
    """Give what reads names with commas between them; only known ones."""

    def read(text: str) -> list[str]:
        names = [name for name in text.split(",") if name]
        if wrong := [name for name in names if name not in known]:
            raise argparse.ArgumentTypeError(f"{wrong[0]!r} is none of {', '.join(known)}")
        return names

    return read


def _ready(names: Sequence[str], work: Path, run: Run) -> list[Contender]:
    """Fetch everybody and build a small site with each; who cannot is noted and left out."""
    crowd = []
    for name in names:
        try:
            found = contender(name)
            place = lay(found, work / "warm-up", WARM_UP)
            measure(place, "cold", 0)
        except (Unavailable, Failed) as error:
            run.failures[name] = _first_line(error)
            _say(f"without {name}: {error}")
        else:
            crowd.append(found)
    return crowd


def _lay(crowd: Sequence[Contender], work: Path, size: int, run: Run) -> list[Place]:
    places = []
    for found in crowd:
        if found.name not in run.failures:
            _say(f"writing {size:,} stories for {found.name}")
            places.append(lay(found, work, size))
    return places


def _rounds(places: list[Place], cases: Sequence[str], rounds: int, run: Run, budget: float) -> None:
    """Measure everybody in every case, in turns; no round is begun that would pass the budget of seconds."""
    start = time.monotonic()
    for turn in range(1, rounds + 1):
        for case in cases:
            for place in list(places):
                name = place.contender.name
                try:
                    sample = measure(place, case, turn)
                except Failed as error:
                    run.failures[name] = f"{case}: {_first_line(error)}"
                    places.remove(place)
                    _say(f"without {name} from here on: {case}: {error}")
                    continue
                run.add(place.count, name, case, sample)
                memory = sample.memory / 2**20
                _say(
                    f"{turn}/{rounds} {case:9}{name:26}{sample.wall:8.2f} s {memory:7.0f} MiB {sample.written:7} files"
                )
        if (time.monotonic() - start) * (turn + 1) / turn > budget:
            _say(f"{turn} of {rounds} rounds: another one would take longer than {budget:.0f} s")
            break


def _finish(run: Run) -> int:
    """Print the tables; with a label, store them too."""
    text = render(run)
    print(text)
    if run.label:
        save(run, HERE / "results" / f"{run.label}.json")
        paste_file(HERE / "README.md", run.label, text)
    return 1 if any(name in run.failures for name in OURS) else 0


def _judge(run: Run, *, record: bool) -> int:
    """Hold a short run against the record; 1 where a ratio is far worse, or our own build failed."""
    if "hugo" in run.failures:
        print(f"Without Hugo ({run.failures['hugo']}): only our own builds are compared.")
    found = short.ratios(run)
    if record:
        short.write_record(found)
    findings = short.compare(found, short.read_record())
    print(*findings, sep="\n")
    wrong = [name for name in run.failures if name in OURS]
    print(*(f"FAILED {name}: {run.failures[name]}" for name in wrong), sep="\n", end="\n" if wrong else "")
    return 1 if wrong or any(finding.failed for finding in findings) else 0


def _versions(names: Sequence[str]) -> dict[str, str]:
    git = ["git", "describe", "--always", "--dirty", "--exclude", "*"]
    done = subprocess.run(git, cwd=HERE, capture_output=True, text=True, check=False)
    commit = {"budstikke": done.stdout.strip()} if not done.returncode else {}
    return commit | {name: version for name, version in fetch.VERSIONS.items() if name in names}


def _first_line(error: Exception) -> str:
    """Give what is stored of a failure: the rest may name places of this machine."""
    return str(error).splitlines()[0]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
