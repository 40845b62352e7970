"""Time the kernels of Mizan against numpy, numba, polars and DuckDB.

    python3 Benchmarks/kernels.py [--rounds 7] [--bench PATH] [--growth] [--check]

All programs hold their data in memory and take turns within each round, so that a disturbance of
the machine reaches all of them. Results are compared before anything is timed: ranks must be
equal, and the statistics of the random draws within what the number of draws allows.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path
from statistics import median

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the threads are ours: one matrix product each
os.environ.setdefault("POLARS_MAX_THREADS", "2")

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "peers"))

import draws_peers
import score_kernels

UNITS, MEMBERS, GROUPS, TABLES = 57, 60, 12, 3
DRAWS = 100_000
# Runs in a turn, of which the middle one counts: the first finds the second core asleep, and where that is virtual, the
# system may start a thread there some milliseconds late.
RUNS = 7


class Bench:
    """The program of the kernels: one line in, one line out."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def ask(self, line: str) -> str:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer or answer.startswith("error"):
            sys.exit(f"mizan-bench: {answer or 'no answer'}")
        return answer

    def data(self, kind: str, cells: np.ndarray, units: int, members: int, groups: int) -> str:
        path = self.folder / f"{kind}.bin"
        # Values column by column, as Mizan keeps them; numpy has them row by row, which is faster for it.
        (cells.T if kind == "cells" else cells).ravel().tofile(path)
        answer = self.ask(f"{kind} {path} {units} {members} {groups}")
        path.unlink()
        return answer

    def seconds(self, line: str) -> list[float]:
        """The seconds that each run took."""
        return [float(word) for word in self.ask(line).split()]

    def numbers(self, line: str) -> np.ndarray:
        return np.array(self.ask(line).split(), dtype=np.int64)


def tables(units: int, members: int, count: int) -> np.ndarray:
    """Scores with a common factor, as indicators of one subject have."""
    random = np.random.default_rng(1)
    common = random.random((count, units, 1))
    return 5 + 90 * (0.5 * common + 0.5 * random.random((count, units, members)))


def values(units: int, members: int) -> np.ndarray:
    """Values between goalposts and a little beyond."""
    return np.random.default_rng(2).random((units, members)) * 100


def same_statistics(ours: np.ndarray, theirs: np.ndarray, name: str) -> None:
    """Compare two histograms of ranks: means and chances to be among the best ten, within five standard errors."""
    places = np.arange(1, UNITS + 1)
    n = DRAWS
    a, b = ours / ours.sum(axis=1, keepdims=True), theirs / theirs.sum(axis=1, keepdims=True)
    means, others = a @ places, b @ places
    deviation = np.sqrt((a @ places**2 - means**2) * 2 / n) + 1e-9
    worst = np.max(np.abs(means - others) / deviation)
    top, other = a[:, :10].sum(axis=1), b[:, :10].sum(axis=1)
    chance = np.max(np.abs(top - other) / (np.sqrt(top * (1 - top) * 2 / n) + 1e-4))
    if worst > 5 or chance > 5:
        sys.exit(f"the ranks of {name} differ: {worst:.1f} and {chance:.1f} standard errors")
    for share in (0.05, 0.5, 0.95):
        quantile = [np.array([np.searchsorted(np.cumsum(row), share) for row in h]) for h in (a, b)]
        if np.max(np.abs(quantile[0] - quantile[1])) > 1:
            sys.exit(f"the quantiles of {name} differ")


def timed(work, runs: int = 1) -> list[float]:
    """The seconds that each run took."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return times


def rounds(jobs: dict, count: int, of=median) -> dict[str, list[float]]:
    """Milliseconds of each job, in turn, after a round that warms up; of the runs of a turn one counts."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(-1, count):
        for name, job in jobs.items():
            milliseconds = 1000 * of(job())
            if number >= 0:
                times[name].append(milliseconds)
    return times


def table(title: str, times: dict[str, list[float]], ours: list[str]) -> dict[str, float]:
    """Print medians and minima; return how many times as long the fastest peer takes as each of ours."""
    best = min((name for name in times if name not in ours), key=lambda name: median(times[name]))
    print(f"\n**{title}**\n")
    print("| Program | Median, ms | Minimum, ms | Best peer takes |")
    print("| --- | ---: | ---: | ---: |")
    ratios = {}
    for name, taken in times.items():
        ratio = median(times[best]) / median(taken)
        mark = f"{ratio:.1f} ×" if name in ours else ""
        if name in ours:
            ratios[name] = ratio
        print(f"| {name} | {median(taken):.3f} | {min(taken):.3f} | {mark} |")
    return ratios


def draws(bench: Bench, count: int) -> dict[str, float]:
    cells = tables(UNITS, MEMBERS, TABLES)
    sets = bench.data("tables", cells, UNITS, MEMBERS, GROUPS).split()
    histograms = []
    for name in sets:
        bench.seconds(f"draws {DRAWS} 2 {name}")
        histograms.append(bench.numbers("counts").reshape(UNITS, UNITS))
    if any(not np.array_equal(h, histograms[0]) for h in histograms):
        sys.exit("the instruction sets count differently")
    peers = {"numpy": draws_peers.numpy_ranks, "numba": draws_peers.numba_ranks}
    for name, peer in peers.items():
        same_statistics(histograms[0], peer(cells, GROUPS, 1.0, DRAWS, 5), name)
    jobs = {f"Mizan, {name}": lambda name=name: bench.seconds(f"draws {DRAWS} 2 {name}") for name in sets}
    jobs |= {
        name: lambda peer=peer: timed(lambda: peer(cells, GROUPS, 1.0, DRAWS, 5)) for name, peer in peers.items()
    }
    return table(f"{DRAWS:,} draws of {UNITS} × {MEMBERS}, two threads", rounds(jobs, count), list(jobs)[: len(sets)])


def large(bench: Bench, count: int) -> dict[str, float]:
    units = 100_000
    cells = values(units, MEMBERS)
    bench.data("cells", cells, units, MEMBERS, GROUPS)
    data = score_kernels.frame(cells)
    connection = score_kernels.table(data)
    with ThreadPoolExecutor(2) as pool:
        peers = {
            "numpy": lambda: score_kernels.score_numpy(cells, GROUPS),
            "numpy, in blocks on two threads": lambda: score_kernels.score_numpy_blocks(cells, GROUPS, pool),
            "polars": lambda: score_kernels.score_polars(data, GROUPS),
            "DuckDB": lambda: score_kernels.score_duckdb(connection, GROUPS, MEMBERS),
        }
        bench.seconds("score 2 1 1")
        ranks = bench.numbers("ranks")
        for name, peer in peers.items():
            # Sums in another order may swap neighbours that differ in the last bits.
            wrong = int(np.sum(np.abs(ranks - peer()) > 1))
            if wrong:
                sys.exit(f"{name} ranks {wrong} units differently")
        jobs = {"Mizan": lambda: bench.seconds(f"score 2 1 {RUNS}")}
        jobs |= {name: lambda peer=peer: timed(peer, RUNS) for name, peer in peers.items()}
        times = rounds(jobs, count)
    expert = times.pop("numpy, in blocks on two threads")
    title = f"{units:,} × {MEMBERS} scored and ranked, two threads (the middle of {RUNS} runs in each round)"
    ratios = table(title, times, ["Mizan"])
    print(f"\nnumpy in blocks that fit the cache, on two threads: median {median(expert):.1f} ms, "
          f"{median(expert) / median(times['Mizan']):.1f} times Mizan.")
    return ratios


def small(bench: Bench, count: int) -> dict[str, float]:
    cells = values(UNITS * 10, MEMBERS)
    bench.data("cells", cells, UNITS * 10, MEMBERS, GROUPS)
    bench.seconds("score 2 10 1")
    if not np.array_equal(bench.numbers("ranks"), score_kernels.score_numpy(cells, GROUPS, 10)):
        sys.exit("numpy ranks the small table differently")
    jobs = {
        "Mizan": lambda: bench.seconds("score 2 10 20"),
        "numpy": lambda: timed(lambda: score_kernels.score_numpy(cells, GROUPS, 10), 20),
    }
    return table(f"{UNITS} × {MEMBERS} × 10 years (best of 20 in each round)", rounds(jobs, count, of=min), ["Mizan"])


def growth(bench: Bench, count: int) -> None:
    """Time against units, indicators and draws; writes `growth.json` for the picture."""
    def least(line: str) -> float:
        return 1000 * min(min(bench.seconds(line)) for _ in range(count))

    series: dict[str, list[tuple[int, float]]] = {"units": [], "indicators": [], "draws": []}
    for units in (100, 1000, 10_000, 100_000, 1_000_000):
        bench.data("cells", values(units, MEMBERS), units, MEMBERS, GROUPS)
        series["units"].append((units, least("score 2 1 1")))
    for members in (12, 36, 120, 360, 1200):
        bench.data("cells", values(10_000, members), 10_000, members, GROUPS)
        series["indicators"].append((members, least("score 2 1 1")))
    best = bench.data("tables", tables(UNITS, MEMBERS, TABLES), UNITS, MEMBERS, GROUPS).split()[-1]
    for number in (1000, 10_000, 100_000, 1_000_000):
        series["draws"].append((number, least(f"draws {number} 2 {best}")))
    (HERE / "growth.json").write_text(json.dumps(series, indent=1) + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="timed rounds (default 7)")
    parser.add_argument("--bench", type=Path, default=HERE.parent / ".build" / "release" / "mizan-bench")
    parser.add_argument("--growth", action="store_true", help="measure growth instead, into growth.json")
    parser.add_argument("--check", action="store_true", help="exit 1 if a ratio misses its limit")
    options = parser.parse_args()
    if not options.bench.is_file():
        sys.exit("mizan-bench is not built: run `swift build -c release` first, or name it with --bench")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.bench.resolve(), Path(folder))
        if options.growth:
            growth(bench, options.rounds)
            return 0
        before = os.getloadavg()[0]
        limits = {"Mizan, baseline": 2.5, "Mizan, avx2": 6.0, "Mizan, avx512": 6.0}
        failures = [f"draws, {n}: {r:.2f}" for n, r in draws(bench, options.rounds).items() if r < limits[n]]
        failures += [f"100,000 units: {r:.2f}" for r in large(bench, options.rounds).values() if r < 8]
        failures += [f"ten years: {r:.2f}" for r in small(bench, options.rounds).values() if r < 5]
    names = ("numpy", "numba", "polars", "duckdb")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in names)
    print(f"\nPython {platform.python_version()}, {versions}; {platform.machine()}, {os.cpu_count()} CPUs, "
          f"load {before:.1f} before and {os.getloadavg()[0]:.1f} after; {options.rounds} rounds.")
    if options.check and failures:
        print("\n".join(f"check failed: {failure}" for failure in failures), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
