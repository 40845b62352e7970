"""Time `mizan score` against the same job in pandas and in polars.

    python3 Benchmarks/score.py [--rounds 15] [--mizan PATH] [--check]

The three programs read the same files and must print the same table before
anything is timed. Every time is the wall time of a whole process, from its
start to its end, with standard output captured.
"""

from __future__ import annotations

import argparse
import csv
import io
import math
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib import metadata
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
INDICATORS = REPOSITORY / "indicators"
EDITION = "2024"
PEERS = ("pandas", "polars")
AREAS = ("CCD", "CON", "SKL", "GOV", "DAT", "RES", "EMT", "ECO")
NUMBERS = (*AREAS, "index", "coverage")
EXACT = ("rank", "level")
TOLERANCE = 1e-9  # relative
ZERO = 1e-12  # absolute, for values that are zero in one table
LEAST_PEER_RATIO = 10.0
REPORT_RATIO_LIMIT = 80.0

Table = dict[str, dict[str, str]]


def run(command: list[str]) -> tuple[float, str]:
    """Run a command in the repository; return its wall time in seconds and its output."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        message = done.stderr.decode(errors="replace").strip()
        sys.exit(f"{Path(command[0]).name} {' '.join(command[1:2])} failed with code {done.returncode}: {message}")
    return seconds, done.stdout.decode()


def run_report(mizan: Path) -> float:
    """Run `mizan report` into a new temporary folder; return its wall time in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        return run([str(mizan), "report", "--lang", "en", "--out", folder])[0]


def parse(program: str, text: str) -> Table:
    """Read a printed table into rows keyed by country."""
    reader = csv.DictReader(io.StringIO(text))
    missing = {"iso3", *NUMBERS, *EXACT} - set(reader.fieldnames or ())
    if missing:
        sys.exit(f"{program} prints no column {', '.join(sorted(missing))}")
    return {row["iso3"]: row for row in reader}


def same(column: str, left: str, right: str) -> bool:
    """Whether two cells agree: numbers within the tolerance, the rest exactly."""
    if left == right:
        return True
    if column in EXACT or not left or not right:
        return False
    try:
        return math.isclose(float(left), float(right), rel_tol=TOLERANCE, abs_tol=ZERO)
    except ValueError:
        return False


def difference(names: tuple[str, str], left: Table, right: Table) -> str | None:
    """The first cell in which two tables differ, in words, or nothing."""
    for iso3 in sorted(left.keys() | right.keys()):
        for name, table in zip(names, (left, right)):
            if iso3 not in table:
                return f"{iso3} is not in the table of {name}"
        for column in (*NUMBERS, *EXACT):
            a, b = left[iso3][column], right[iso3][column]
            if not same(column, a, b):
                return f"{iso3} {column}: {names[0]} has {a or 'nothing'}, {names[1]} has {b or 'nothing'}"
    return None


def versions() -> str:
    """The versions and the machine of this run, in one line."""
    packages = ", ".join(f"{name} {metadata.version(name)}" for name in (*PEERS, "numpy"))
    system = f"{platform.system()} {platform.machine()}"
    return f"Python {platform.python_version()}, {packages}; {system}, {os.cpu_count()} CPUs."


def arguments() -> argparse.Namespace:
    """The command line, checked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15, help="timed rounds (default 15)")
    parser.add_argument("--mizan", type=Path, help="the program to time (default .build/release/mizan)")
    parser.add_argument("--check", action="store_true", help="exit 1 if a ratio misses its limit")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    options.mizan = (options.mizan or REPOSITORY / ".build" / "release" / "mizan").resolve()
    if not (options.mizan.is_file() and os.access(options.mizan, os.X_OK)):
        sys.exit("mizan is not built: run `swift build -c release` first, or name the program with --mizan")
    absent = []
    for name in (*PEERS, "numpy"):
        try:
            metadata.version(name)
        except metadata.PackageNotFoundError:
            absent.append(name)
    if absent:
        sys.exit(f"{' and '.join(absent)} not found: run `python3 -m pip install -r Benchmarks/requirements.txt`")
    return options


def main() -> int:
    """Compare, warm up, time and print; return the exit code."""
    options = arguments()
    mizan = [str(options.mizan), "score", "--format", "csv", "--edition", EDITION, "--indicators", str(INDICATORS)]
    programs = {"mizan": mizan} | {
        name: [sys.executable, str(HERE / "peers" / f"score_{name}.py"), str(INDICATORS), "--edition", EDITION]
        for name in PEERS
    }

    tables = {name: parse(name, run(command)[1]) for name, command in programs.items()}
    for name in PEERS:
        found = difference(("mizan", name), tables["mizan"], tables[name])
        if found:
            print(f"the tables differ: {found}", file=sys.stderr)
            return 1

    times: dict[str, list[float]] = {name: [] for name in (*programs, "report")}
    for number in range(-1, options.rounds):  # round -1 warms up
        taken = {name: run(command)[0] for name, command in programs.items()}
        taken["report"] = run_report(options.mizan)
        if number >= 0:
            for name, seconds in taken.items():
                times[name].append(1000 * seconds)

    base = median(times["mizan"])
    ratios = {name: median(times[name]) / base for name in times}
    print("| Program | Median, ms | Minimum, ms | Ratio to `mizan` |")
    print("| --- | ---: | ---: | ---: |")
    for name in programs:
        label = "`mizan score`" if name == "mizan" else name
        print(f"| {label} | {median(times[name]):.1f} | {min(times[name]):.1f} | {ratios[name]:.2f} |")
    print()
    print(f"`mizan report`: median {median(times['report']):.1f} ms, minimum {min(times['report']):.1f} ms, "
          f"{ratios['report']:.2f} times `mizan score`.")
    print()
    print(f"{len(tables['mizan'])} countries, edition {EDITION}, rounds timed: {options.rounds}. {versions()}")

    failures = []
    least = min(PEERS, key=ratios.__getitem__)
    if ratios[least] < LEAST_PEER_RATIO:
        failures.append(f"{least} takes {ratios[least]:.2f} times mizan, less than {LEAST_PEER_RATIO:g}")
    if ratios["report"] >= REPORT_RATIO_LIMIT:
        failures.append(f"report takes {ratios['report']:.2f} times score, not below {REPORT_RATIO_LIMIT:g}")
    if options.check and failures:
        print("\n".join(f"check failed: {failure}" for failure in failures), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
