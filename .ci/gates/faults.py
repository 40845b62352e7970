#!/usr/bin/env python3
"""Proof: whatever ends a command that writes, its files are as before or as after, and the next run puts things right.

Usage: faults.py MIZAN [--kills N] [--without ptrace,mount]

`mizan accept` and `withdraw` are killed at random moments; a fault is injected at every system call that they make on
files, with strace; the disk is full, read-only, not theirs; files, descriptors and the output are limited or gone; a
folder or a link stands where a file should; many run at once. After each the submissions are as before or as after, what
failed says so and names the file, and `mizan doctor` is clean. The same, but for faults at system calls, for `mizan
report`, whose many files may be left half new only if its manifest shows it.

It needs strace, and root or sudo for a small disk; where a kernel forbids one of them, `--without` says that it is known.
Exit status: 0 proved, 1 a defect, 2 wrong use or a missing tool.
"""

from __future__ import annotations

import argparse
import csv
import fcntl
import hashlib
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from gate import refuse

ROOT = Path(__file__).resolve().parents[2]
COUNTRIES = {"CIV", "SEN", "TUR", "MAR", "IDN", "SAU", "NGA", "FRA", "BRA", "KEN"}
"""What is kept of the committed inputs: few enough that a run takes milliseconds."""

CALLS = (
    "openat", "read", "write", "fsync", "close", "rename", "mkdir", "unlink", "flock", "access", "newfstatat",
    "readlink", "getdents64", "fchmod",
)
FAULTS = ("signal=KILL", "error=ENOSPC", "error=EIO", "error=EDQUOT", "error=EINTR", "error=EACCES")
PATIENCE = 180
"""Seconds for one run: none may hang."""

State = dict[str, bytes]


class Defect(Exception):
    """What must not happen has happened."""


@dataclass
class Outcome:
    """How a run ended: its code, below zero a signal; what it said."""

    code: int
    words: str


class World:
    """A folder of inputs of its own, with files that a country sends, and the reports beside."""

    def __init__(self, mizan: Path, folder: Path) -> None:
        self.mizan = mizan
        self.folder = folder
        self.inputs = folder / "indicators"
        self.environment = {
            "PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1795234025", "SWIFT_BACKTRACE": "enable=no",
        }

    def run(self, *words: str, prefix: Iterable[str] = (), **options: object) -> Outcome:
        """Runs mizan in the folder; what it prints on either stream comes back as one text."""
        done = subprocess.run(
            [*prefix, str(self.mizan), *words], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
            **{"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "timeout": PATIENCE, **options},
        )
        return Outcome(done.returncode, (done.stdout or b"").decode("utf-8", "replace"))

    def state(self, below: str) -> State:
        """The bytes of every file below a folder, temporary ones left out."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted((self.folder / below).rglob("*"))
            if path.is_file() and not path.name.endswith(".tmp")
        }

    def remnants(self) -> list[Path]:
        return sorted(self.folder.rglob("*.tmp"))

    def restore(self, below: str, state: State) -> None:
        """Puts a folder back into a state."""
        folder = self.folder / below
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        elif folder.exists():
            shutil.rmtree(folder)
        for name, content in state.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def copy(self, folder: Path) -> World:
        shutil.copytree(self.folder, folder, symlinks=True)
        return World(self.mizan, folder)


def make_world(mizan: Path, folder: Path) -> World:
    """The committed inputs, of a few countries alone."""
    world = World(mizan, folder)
    for path in sorted((ROOT / "indicators").rglob("*")):
        name = path.relative_to(ROOT / "indicators")
        if path.is_dir() or name.parts[0] in ("reference", "submissions"):
            continue
        target = world.inputs / name
        target.parent.mkdir(parents=True, exist_ok=True)
        rows = list(csv.reader(path.open(encoding="utf-8", newline=""))) if path.suffix == ".csv" else []
        key = next((i for i, column in enumerate(rows[0]) if column in ("REF_AREA", "iso3", "country")), None) if rows else None
        if key is None:
            shutil.copy(path, target)
            continue
        with target.open("w", encoding="utf-8", newline="") as output:
            writer = csv.writer(output, lineterminator="\n")
            writer.writerow(rows[0])
            writer.writerows(row for row in rows[1:] if row and row[key] in COUNTRIES)
    head = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,SOURCE_DETAIL,COMMENT_OBS\n"
    (folder / "first-CIV-2026.csv").write_text(head + "CIV,CON_INTUSE,2025,48.4,Survey 2025,first\n")
    (folder / "second-CIV-2026.csv").write_text(
        head + "".join(f"CIV,CON_INTUSE,{year},48.5,Survey 2025,{7:0500d}\n" for year in range(1990, 2026)))
    return world


# What is tried --------------------------------------------------------------------------------------------------------


@dataclass
class Trial:
    """A command with the states that its files may be in."""

    name: str
    words: tuple[str, ...]
    below: str
    before: State
    after: State
    others: dict[str, State]
    """What other folders hold."""

    def judge(self, world: World, outcome: Outcome, what: str, names: str | None = None) -> str:
        """Says in which state the files are; a mixture, or a silent failure, is a defect.

        `names` is what a failure must name; nothing when any path does.
        """
        state = world.state(self.below)
        at = f"{self.name}, {what}: exit code {outcome.code}"
        if state == self.after:
            verdict = "after"
        elif state == self.before:
            verdict = "before"
            if outcome.code == 0:
                raise Defect(f"{at}, but nothing has changed. It said: {outcome.words}")
        else:
            verdict = "mixture"
            if not self.may_mix(world, outcome):
                raise Defect(f"{at}; the files are neither as before nor as after. It said: {outcome.words}")
        if outcome.code > 0 and outcome.code != 127:  # 127: the loader of the system has failed
            # 1: a file of which the system cannot say whether it is there counts as there, and may be one too many.
            if outcome.code not in (1, 3):
                raise Defect(f"{at}, expected 3. It said: {outcome.words}")
            if not re.search(r'cannot [a-z ]+ ("[^"]+"|standard)|place +[^ ]', outcome.words):
                raise Defect(f"{at}, but no path is named. It said: {outcome.words}")
            # Inputs are read side by side: the n-th call of one run may be about another of our files in the next.
            ours = any((world.folder / path).exists() for path in re.findall(r'"([^"]+)"', outcome.words))
            if names and names not in outcome.words and not ours:
                raise Defect(f"{at}, but {names} is not named, nor another file. It said: {outcome.words}")
        if outcome.code < 0 and outcome.code not in (-signal.SIGKILL, -signal.SIGPIPE):
            raise Defect(f"{at}: it crashed. It said: {outcome.words}")
        return verdict

    def may_mix(self, world: World, outcome: Outcome) -> bool:
        """A report may be left half new, if its run failed, its manifest does not fit, and the doctor says so."""
        if self.below != "reports" or outcome.code == 0 or fits_manifest(world.folder / "reports" / "2024"):
            return False
        doctor = world.run("doctor")
        return doctor.code == 1 and "reports/2024" in doctor.words

    def recover(self, world: World, what: str) -> None:
        """After a run that was killed the next one does the work and leaves nothing behind."""
        again = world.run(*self.words)
        if again.code != 0 or world.state(self.below) != self.after:
            raise Defect(f"{self.name}, {what}: the next run does not do it. It said: {again.words}")
        if self.remnants(world):
            raise Defect(f"{self.name}, {what}: the next run leaves {self.remnants(world)}")
        if (doctor := world.run("doctor")).code != 0:
            raise Defect(f"{self.name}, {what}: the doctor says: {doctor.words}")

    def remnants(self, world: World) -> list[Path]:
        return [path for path in world.remnants() if self.below in str(path)]

    def reset(self, world: World) -> None:
        for below, state in (*self.others.items(), (self.below, self.before)):
            world.restore(below, state)


def fits_manifest(folder: Path) -> bool:
    try:
        outputs = json.loads((folder / "manifest.json").read_bytes())["outputs"]
        return all(hashlib.sha256((folder / o["path"]).read_bytes()).hexdigest() == o["sha256"] for o in outputs)
    except (OSError, ValueError, KeyError):
        return False


def trials(world: World) -> list[Trial]:
    """The commands that write, each from a state in which something is there already; accept also from nothing."""

    def done(*words: str) -> None:
        outcome = world.run(*words)
        if outcome.code != 0:
            raise Defect(f"mizan {' '.join(words)}: exit code {outcome.code}: {outcome.words}")

    submissions = "indicators/submissions"
    none: State = world.state(submissions)
    done("accept", "first-CIV-2026.csv")
    first = world.state(submissions)
    world.restore(submissions, none)
    done("accept", "second-CIV-2026.csv")
    second_alone = world.state(submissions)
    world.restore(submissions, first)
    done("accept", "second-CIV-2026.csv")
    second = world.state(submissions)
    done("withdraw", "CIV", "--edition", "2026")
    withdrawn = world.state(submissions)
    world.restore(submissions, none)
    done("report", "--edition", "2023", "--out", "reports/2024")
    # What an earlier run wrote and the next one does not.
    stale = world.folder / "reports/2024/profiles/en/XXX.md"
    stale.write_text("stale")
    manifest = world.folder / "reports/2024/manifest.json"
    entries = json.loads(manifest.read_text())
    entries["outputs"].append(
        {"path": "profiles/en/XXX.md", "sha256": hashlib.sha256(b"stale").hexdigest(), "bytes": 5})
    manifest.write_text(json.dumps(entries))
    old = world.state("reports")
    done("report")
    new = world.state("reports")
    if "reports/2024/profiles/en/XXX.md" in new:
        raise Defect("a file that the report no longer has was not removed")
    if len({json.dumps(sorted((k, hash(v)) for k, v in s.items())) for s in (first, second, withdrawn)}) != 3:
        refuse("the states are the same")
    return [
        Trial("accept", ("accept", "second-CIV-2026.csv"), submissions, first, second, {}),
        Trial("accept of a first file", ("accept", "second-CIV-2026.csv"), submissions, none, second_alone, {}),
        Trial("withdraw", ("withdraw", "CIV", "--edition", "2026"), submissions, second, withdrawn, {}),
        Trial("report", ("report",), "reports", old, new, {submissions: none}),
    ]


# Kills ----------------------------------------------------------------------------------------------------------------


def kill_at_random(world: World, trial: Trial, kills: int) -> str:
    trial.reset(world)
    start = time.monotonic()
    world.run(*trial.words)
    lasts = time.monotonic() - start
    dice = random.Random(4)
    counts = {"before": 0, "after": 0, "mixture": 0}
    for number in range(kills):
        trial.reset(world)
        process = subprocess.Popen(
            [str(world.mizan), *trial.words], cwd=world.folder, env=world.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        # The second half of the moments is about those in which the files are written, near the end.
        moment = dice.uniform(0, 1.1) if number % 2 else dice.uniform(0.7, 1.1)
        time.sleep(lasts * moment)
        process.kill()
        words = process.communicate()[0].decode("utf-8", "replace")
        counts[trial.judge(world, Outcome(process.returncode, words), f"kill {number}")] += 1
        if number % 5 == 0:
            trial.recover(world, f"after kill {number}")
    return f"{kills} kills ({counts['before']} before, {counts['after']} after, {counts['mixture']} noticed)"


# Faults at system calls -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Point:
    """The n-th call of a name, and the path it is about."""

    call: str
    n: int
    path: str


def points(world: World, trial: Trial) -> list[Point]:
    """Every call on files from the moment on at which the program looks at the first of ours."""
    trial.reset(world)
    log = world.folder / "trace.log"
    traced = world.run(*trial.words, prefix=("strace", "-f", "-y", "-o", str(log), "-e", f"trace={','.join(CALLS)}"))
    if traced.code != 0:
        refuse(f"strace mizan {' '.join(trial.words)}: {traced.words}")
    counts: dict[str, int] = {}
    found: list[Point] = []
    main = ""
    begun = False
    for line in log.read_text(errors="replace").splitlines():
        match = re.match(r"(\d+) +(\w+)\((.*)", line)
        if not match:
            continue
        thread, call, rest = match.groups()
        main = main or thread
        if thread != main:
            continue
        counts[call] = counts.get(call, 0) + 1
        if not begun and ("indicators" in rest or "manifest" in rest or "/proc/" in rest):
            begun = "indicators" in rest
        if begun:
            # Not the folder that the program runs in, which stands before every relative path.
            path = re.search(r'[<"]([^">]*)[">]', re.sub(r"AT_FDCWD<[^>]*>", "", rest))
            found.append(Point(call, counts[call], path.group(1) if path else ""))
    log.unlink()
    if len(found) < 20:
        refuse(f"only {len(found)} system calls seen of mizan {' '.join(trial.words)}")
    return found


def inject(world: World, trial: Trial, point: Point, fault: str) -> str:
    trial.reset(world)
    what = f"{fault} at {point.call} {point.n} ({point.path})"
    outcome = world.run(
        *trial.words,
        prefix=(
            "strace", "-f", "-o", "/dev/null", "-e", f"trace={point.call}", "-e",
            f"inject={point.call}:{fault}:when={point.n}",
        ))
    # strace ends as its tracee did: after a signal with 128 and its number in a shell, here with the signal itself.
    name = Path(re.sub(r"\.mizan-\d+\.tmp$", "", point.path)).name
    names = None if point.path.startswith(("pipe:", "/dev/", "/proc/", "socket:")) else name
    verdict = trial.judge(world, outcome, what, names)
    # What the C library calls while it lists a folder it does not repeat itself, and no kernel interrupts it there.
    if fault == "error=EINTR" and point.call not in ("getdents64", "newfstatat") and outcome.code != 0:
        raise Defect(f"{trial.name}, {what}: an interrupted call is not repeated. It said: {outcome.words}")
    if fault == "signal=KILL":
        if outcome.code == 0:
            # Inputs are read side by side: another thread may have made the call of which there was one more before.
            return "missed"
        trial.recover(world, what)
    elif point.call != "unlink" and (left := trial.remnants(world)):
        raise Defect(f"{trial.name}, {what}: it leaves {left}")
    return verdict


def inject_everywhere(worlds: list[World], trial: Trial, sample: int | None) -> str:
    """Tries all faults at all points, side by side in as many worlds; of a long list a sample, ends included."""
    chosen = points(worlds[0], trial)
    total = len(chosen)
    if sample is not None:
        by_call: dict[str, list[Point]] = {}
        for point in chosen:
            by_call.setdefault(point.call, []).append(point)
        chosen = [p for some in by_call.values() for p in (some if len(some) <= sample else spread(some, sample))]
    jobs = [(point, fault) for point in chosen for fault in FAULTS]
    free = list(worlds)
    lock = threading.Lock()
    counts = {"before": 0, "after": 0, "mixture": 0, "missed": 0}

    def one(job: tuple[Point, str]) -> None:
        with lock:
            world = free.pop()
        try:
            verdict = inject(world, trial, *job)
        finally:
            with lock:
                free.append(world)
        with lock:
            counts[verdict] += 1

    with ThreadPoolExecutor(len(worlds)) as pool:
        for future in [pool.submit(one, job) for job in jobs]:
            future.result()
    if counts["missed"] * 10 > len(jobs):
        raise Defect(f"{trial.name}: {counts['missed']} of {len(jobs)} faults have not come")
    of = "all" if sample is None else f"{len(chosen)} of {total}"
    return (
        f"{len(jobs)} faults at {of} calls ({counts['before']} before, {counts['after']} after,"
        f" {counts['mixture']} noticed, {counts['missed']} not come)")


def spread(some: list[Point], count: int) -> list[Point]:
    return [some[round(i * (len(some) - 1) / (count - 1))] for i in range(count)]


# Disks and limits -----------------------------------------------------------------------------------------------------


def limited(world: World, trial: Trial) -> str:
    """Limits on the size of files, on open files, and on memory."""
    runs = 0

    def under(limit: int, value: int, what: str, crash_is_known: bool = False) -> None:
        nonlocal runs
        trial.reset(world)
        outcome = world.run(*trial.words, preexec_fn=lambda: resource.setrlimit(limit, (value, value)))
        if crash_is_known and outcome.code < 0:
            # Without what it needs for its own start-up no program can say anything; its files are whole all the same.
            outcome = Outcome(-signal.SIGKILL, outcome.words)
        if outcome.code == 1 and "error while loading" in outcome.words:
            outcome = Outcome(127, outcome.words)
        trial.judge(world, outcome, f"{what} {value}")
        trial.recover(world, f"after {what} {value}")
        runs += 1

    for value in (0, 1, 100, 1000, 4096, 10_000):
        under(resource.RLIMIT_FSIZE, value, "file size")
    for value in range(3, 12):
        # One more than the streams is not even enough for the system's own threads.
        under(resource.RLIMIT_NOFILE, value, "open files", crash_is_known=value < 5)
    for megabytes in (32, 64, 96, 128, 192, 256, 512):
        under(resource.RLIMIT_AS, megabytes << 20, "memory", crash_is_known=True)
    return f"{runs} limits of file size, open files and memory"


def without_output(world: World, trial: Trial) -> str:
    """A full disk behind the output, a reader that has gone, no output at all: the work is done and the failure told."""
    trial.reset(world)
    with open("/dev/full", "wb") as full:
        outcome = world.run(*trial.words, stdout=full, stderr=subprocess.PIPE)
    if outcome.code != 3:
        raise Defect(f"{trial.name}: exit code {outcome.code} with a full disk behind the output")
    if world.state(trial.below) != trial.after:
        raise Defect(f"{trial.name}: not done, with a full disk behind the output")

    trial.reset(world)
    reader, writer = os.pipe()
    os.close(reader)
    outcome = world.run(*trial.words, stdout=writer, stderr=subprocess.DEVNULL)
    os.close(writer)
    trial.judge(world, outcome, "a closed pipe")
    if outcome.code == 0:
        raise Defect(f"{trial.name}: exit code 0 when its reader has gone")

    for closed in ((1,), (2,), (0, 1, 2)):
        trial.reset(world)
        outcome = world.run(*trial.words, preexec_fn=lambda: [os.close(d) for d in closed], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if world.state(trial.below) != trial.after or (outcome.code == 0) == (1 in closed):
            raise Defect(f"{trial.name}: exit code {outcome.code} when the streams {closed} are closed")
    return "a full disk, a closed pipe and nothing behind the output"


def wrong_things(world: World, trial: Trial) -> str:
    """Folders, files and links where something else should be."""
    accept = ("accept", "second-CIV-2026.csv")
    folder = world.inputs / "submissions"
    ledger = folder / "2026/CIV.csv"
    world.restore("indicators/submissions", {})
    for path, make in [(ledger, Path.mkdir), (folder / "2026", Path.touch), (folder, Path.touch)]:
        path.parent.mkdir(parents=True, exist_ok=True)
        make(path)
        outcome = world.run(*accept)
        name = str(path.relative_to(world.folder))
        if outcome.code not in (1, 3) or name not in outcome.words and path.name not in outcome.words:
            raise Defect(f"accept, with something else in place of {name}: {outcome.code}, {outcome.words}")
        if path.is_dir() != (make == Path.mkdir):
            raise Defect(f"accept has replaced {name}")
        world.restore("indicators/submissions", {})

    elsewhere = world.folder / "elsewhere"
    elsewhere.mkdir()
    (folder / "2026").mkdir(parents=True)
    (elsewhere / "CIV.csv").write_bytes(trial.before["indicators/submissions/2026/CIV.csv"])
    ledger.symlink_to(elsewhere / "CIV.csv")
    if (outcome := world.run(*accept)).code != 0 or not ledger.is_symlink() or (
        (elsewhere / "CIV.csv").read_bytes() != trial.after["indicators/submissions/2026/CIV.csv"]
    ):
        raise Defect(f"accept does not write what a link points to: {outcome.words}")
    if [path.name for path in elsewhere.iterdir()] != ["CIV.csv"]:
        raise Defect("accept leaves something behind where a link points to")
    shutil.rmtree(elsewhere)
    world.restore("indicators/submissions", {})

    pipe = world.inputs / "observations/members/PIPE.csv"
    os.mkfifo(pipe)
    outcome = world.run("doctor")
    pipe.unlink()
    if outcome.code != 3 or "PIPE.csv" not in outcome.words:
        raise Defect(f"a pipe among the inputs: {outcome.code}, {outcome.words}")
    return "folders, files, links and a pipe in place of something else"


def not_allowed(world: World, trial: Trial) -> str:
    """A folder that belongs to somebody else, for one who is not root."""
    trial.reset(world)
    options: dict[str, object] = {}
    if os.geteuid() == 0:
        options = {"user": 65534, "group": 65534, "extra_groups": []}
    folder = world.folder / trial.below / ("2026" if trial.below.endswith("submissions") else "2024")
    world.folder.chmod(0o755)
    os.chmod(folder, 0o555)
    outcome = world.run(*trial.words, **options)
    os.chmod(folder, 0o755)
    if trial.judge(world, outcome, "a folder that may not be written to") != "before":
        raise Defect(f"{trial.name}: wrote into a folder that it may not write to")
    if "permission denied" not in outcome.words:
        raise Defect(f"{trial.name}: in a folder that may not be written to it said: {outcome.words}")
    return "a folder without permission"


def small_disks(world: World, all_trials: list[Trial], root: list[str]) -> str:
    """Disks that are full to the last page, that have room for a little, that have no inodes left, that are read-only."""
    disk = world.folder.parent / "disk"
    disk.mkdir()
    runs = 0

    def mounted(options: str) -> None:
        subprocess.run([*root, "mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)], check=True)
        if root:
            subprocess.run([*root, "chown", str(os.getuid()), str(disk)], check=True)

    try:
        for trial in all_trials:
            for free in (0, 1, 2, 4, 8, 16, "inodes", "read-only"):
                mounted("size=16m,nr_inodes=2000,mode=755")
                there = world.copy(disk / "world")
                trial.reset(there)
                if free == "read-only":
                    subprocess.run([*root, "mount", "-o", "remount,ro", str(disk)], check=True)
                else:
                    fill(disk, free)
                outcome = there.run(*trial.words)
                what = f"{free} left" if free != "read-only" else "read-only"
                verdict = trial.judge(there, outcome, f"a disk: {what}")
                if free in (0, "inodes", "read-only") and verdict != "before":
                    raise Defect(f"{trial.name}: {verdict} on a disk with {what}")
                if trial.remnants(there):
                    raise Defect(f"{trial.name}: it leaves {trial.remnants(there)} on a disk with {what}")
                if free != "read-only":
                    for filler in disk.glob("filler*"):
                        filler.unlink()
                    trial.recover(there, f"a disk with room again, after {what}")
                runs += 1
                subprocess.run([*root, "umount", str(disk)], check=True)
    finally:
        subprocess.run([*root, "umount", "-l", str(disk)], stderr=subprocess.DEVNULL, check=False)
    return f"{runs} runs on full, nearly full and read-only disks"


def fill(disk: Path, free: object) -> None:
    """Fills a disk but for some pages, or takes all of its inodes."""
    if free == "inodes":
        try:
            for number in range(3000):
                (disk / f"filler{number}").touch()
        except OSError:
            return
    fillers = [disk / f"filler{number}" for number in range(2)]
    # The second one is what is given back.
    if free:
        fillers[1].write_bytes(bytes(4096 * int(str(free))))
    try:
        with fillers[0].open("wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
    except OSError:
        pass
    if free:
        fillers[1].unlink()


# Several at once ------------------------------------------------------------------------------------------------------


def at_once(world: World, trial: Trial) -> str:
    """Many runs with the same file change it once; with different files none is lost; a locked folder is waited for."""
    trial.reset(world)
    same = [start(world, trial.words) for _ in range(8)]
    for process in same:
        words = process.communicate()[0].decode()
        if process.returncode != 0:
            raise Defect(f"one of many at once: {process.returncode}, {words}")
    if world.state(trial.below) != trial.after:
        raise Defect("many at once leave something else than one alone")

    world.restore(trial.below, {})
    head = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,SOURCE_DETAIL\n"
    years = range(2012, 2024)
    for year in years:
        (world.folder / f"year-{year}-CIV.csv").write_text(f"{head}CIV,CON_INTUSE,{year},48.{year % 10},Survey\n")
    different = [
        start(world, ("accept", f"year-{year}-CIV.csv", "--edition", "2026", "--country", "CIV")) for year in years]
    for process in different:
        words = process.communicate()[0].decode()
        if process.returncode != 0:
            raise Defect(f"one of different ones at once: {process.returncode}, {words}")
    rows = list(csv.DictReader((world.inputs / "submissions/2026/CIV.csv").open(encoding="utf-8")))
    if sorted(row["TIME_PERIOD"] for row in rows) != [str(year) for year in years]:
        raise Defect(f"of {len(years)} submissions at once {len(rows)} are there")
    if (doctor := world.run("doctor")).code != 0:
        raise Defect(f"after many at once the doctor says: {doctor.words}")

    trial.reset(world)
    descriptor = os.open(world.inputs, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    waiting = start(world, trial.words)
    time.sleep(0.5)
    if waiting.poll() is not None:
        raise Defect("a run does not wait for the lock")
    refused = world.run(*trial.words)
    os.close(descriptor)
    words = waiting.communicate()[0].decode()
    if refused.code != 3 or "another run of mizan" not in refused.words:
        raise Defect(f"a folder that stays locked: {refused.code}, {refused.words}")
    if world.state(trial.below) not in (trial.before, trial.after):
        raise Defect(f"after waiting for a lock: {words}")
    return f"8 and {len(years)} at once, and a locked folder"


def start(world: World, words: Iterable[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [str(world.mizan), *words], cwd=world.folder, env=world.environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


# All of it ------------------------------------------------------------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mizan", type=Path)
    parser.add_argument("--kills", type=int, default=200, help="runs of accept to kill; 200 when left out")
    parser.add_argument("--without", default="", help="what the kernel is known to forbid: ptrace, mount")
    options = parser.parse_args()
    known = {"ptrace", "mount"}
    without = set(filter(None, options.without.split(",")))
    if without - known or not os.access(options.mizan, os.X_OK):
        refuse(f"--without takes {', '.join(sorted(known))}, and MIZAN is a program")

    if "ptrace" not in without:
        if shutil.which("strace") is None:
            refuse("no strace: install it")
        if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
            refuse("strace may not trace here: --without ptrace leaves out every injected fault")
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if "mount" not in without:
        with tempfile.TemporaryDirectory() as folder:
            try:
                subprocess.run([*root, "mount", "-t", "tmpfs", "tmpfs", folder], check=True, capture_output=True)
                subprocess.run([*root, "umount", folder], check=True, capture_output=True)
            except (OSError, subprocess.CalledProcessError):
                refuse("no disk may be mounted here: --without mount leaves out full and read-only disks")

    base = Path(tempfile.mkdtemp(prefix="mizan-faults-"))
    base.chmod(0o755)

    def tell(step: Callable[..., str], *arguments: object, of: str = "") -> None:
        begun = time.monotonic()
        print(f"faults: {of}{': ' if of else ''}{step(*arguments)}, {time.monotonic() - begun:.0f} s", flush=True)

    try:
        world = make_world(options.mizan.resolve(), base / "world")
        accept, first, withdraw, report = trials(world)
        for trial in (accept, first, withdraw):
            tell(kill_at_random, world, trial, options.kills if trial is accept else options.kills // 5, of=trial.name)
        tell(kill_at_random, world, report, options.kills // 5, of=report.name)
        for trial in (accept, withdraw, report):
            tell(limited, world, trial, of=trial.name)
            tell(without_output, world, trial, of=trial.name)
            tell(not_allowed, world, trial, of=trial.name)
        tell(at_once, world, accept)
        tell(wrong_things, world, accept)
        if "mount" not in without:
            tell(small_disks, world, [accept, first, withdraw, report], root)
        else:
            print("faults: NOT TRIED: full and read-only disks (--without mount)")
        if "ptrace" not in without:
            worlds = [world.copy(base / f"world{number}") for number in range(os.cpu_count() or 2)]
            tell(inject_everywhere, worlds, accept, None, of=accept.name)
            tell(inject_everywhere, worlds, first, 4, of=first.name)
            tell(inject_everywhere, worlds, withdraw, 4, of=withdraw.name)
            tell(inject_everywhere, worlds, report, 3, of=report.name)
        else:
            print("faults: NOT TRIED: faults at system calls (--without ptrace)")
    except Defect as defect:
        print(f"faults: {defect}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(base, ignore_errors=True)
    print("faults: whatever ended a run, its files were as before or as after")
    return 0


if __name__ == "__main__":
    sys.exit(main())
