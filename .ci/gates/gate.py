"""What the gates written in Python share: how they take files, print findings and end.

A gate ends with 0 when every file is clean, 1 when it found something, and 2 when it was called wrongly, lacks a tool
or was given a file that is missing or empty: a gate that looked at nothing never passes.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

CLEAN, FINDINGS, WRONG_USE = 0, 1, 2

SHOWN = 25
"""How many findings of one file are printed; the others are counted."""

FEW = 20
"""Of more files than these, the clean ones are not printed one by one."""


@dataclass
class Verdict:
    """What a gate has to say about one file."""

    findings: list[str] = field(default_factory=list)
    """Each one fails the gate."""
    warnings: list[str] = field(default_factory=list)
    """Printed, without a consequence."""
    facts: str = ""
    """What was looked at, such as "12 tables", so that an empty look shows."""


def refuse(message: str) -> NoReturn:
    """Ends the gate as wrongly used."""
    print(f"{Path(sys.argv[0]).name}: {message}", file=sys.stderr)
    sys.exit(WRONG_USE)


def arguments(parser: argparse.ArgumentParser) -> argparse.Namespace:
    """The parsed arguments, among them `files`: paths of files that exist and are not empty."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parsed = parser.parse_args()
    for path in parsed.files:
        if not path.is_file() or path.stat().st_size == 0:
            refuse(f"missing or empty: {path}")
    return parsed


def examine(files: list[Path], look: Callable[[Path], Verdict]) -> int:
    """Looks at each file, prints its verdict with the time it took, and returns the exit status."""
    faulty = 0
    for path in files:
        start = time.monotonic()
        verdict = look(path)
        faulty += bool(verdict.findings)
        if verdict.findings or verdict.warnings or len(files) <= FEW:
            show(path, verdict, time.monotonic() - start)
    print(f"{Path(sys.argv[0]).stem}: {faulty} of {len(files)} file(s) with findings")
    return FINDINGS if faulty else CLEAN


def show(path: Path, verdict: Verdict, seconds: float) -> None:
    """Prints what there is to say about one file."""
    count = len(verdict.findings)
    print(f"{path}: {verdict.facts}, {count} finding(s), {seconds:.1f} s")
    for finding in verdict.findings[:SHOWN]:
        print(f"  {finding}")
    if count > SHOWN:
        print(f"  and {count - SHOWN} more")
    for warning in verdict.warnings:
        print(f"  warning: {warning}")
    sys.stdout.flush()


def gate(main: Callable[[], int]) -> int:
    """Runs a gate; one that breaks has not judged its files, so it must not look like one that found something."""
    try:
        return main()
    except Exception:
        traceback.print_exc()
        return WRONG_USE
