#!/usr/bin/env python3
"""Gate: the SARIF that Mizan prints keeps to OASIS's schema of version 2.1.0.

Usage: sarif.py MIZAN        MIZAN is the built program

Validates what doctor, check and compare print against models that were generated from the schema and take no property
that it does not have. Before, it makes sure that it is awake: a log with a property too many or one too few must be refused.
Exit status: 0 clean, 1 findings, 2 wrong use or a missing tool.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from fluidattacks_core.sarif import SarifLog
from pydantic import ValidationError

SUBMISSION = "REF_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE\nSEN;CON_FIXBB;2024;1.234\nSEN;CON_INTUSE;2024;\n"


def main() -> int:
    if len(sys.argv) != 2:
        print("sarif: usage: sarif.py MIZAN", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "SEN-2024.csv"
        file.write_text(SUBMISSION)
        commands = {
            ("doctor",): 0,
            ("check", str(file)): 2,
            ("compare", "2022", "2024", "--draws", "0", "--fail-on", "drop>0.3"): 3,
        }
        failed = False
        for words, least in commands.items():
            run = subprocess.run([sys.argv[1], *words, "--format", "sarif"], capture_output=True, text=True, check=False)
            log = json.loads(run.stdout)
            count = len(log["runs"][0]["results"])
            problem = fault(log) or (f"{count} results, expected {least} at least" if count < least else None)
            broken = [change(json.loads(run.stdout)) for change in (too_much, too_little)]
            problem = problem or next(("a broken log is not refused" for log in broken if not fault(log)), None)
            print(f"mizan {words[0]}: {count} results, {problem or 'as the schema says'}")
            failed = failed or problem is not None
    return 1 if failed else 0


def fault(log: dict) -> str | None:
    """What the schema forbids in a log, if anything."""
    try:
        SarifLog.model_validate(log)
    except ValidationError as error:
        return str(error)
    return None


def too_much(log: dict) -> dict:
    log["runs"][0]["tool"]["driver"]["motto"] = "balance"
    return log


def too_little(log: dict) -> dict:
    del log["runs"][0]["tool"]["driver"]["name"]
    return log


if __name__ == "__main__":
    sys.exit(main())
