#!/usr/bin/env python3
"""Finds the Chromium that the gates drive.

Usage: chromium.py

Prints the path of the browser. The order is: the environment variable CHROMIUM, a browser on the PATH, the browser
that `playwright install chromium` fetched. A browser from a snap is passed over: it cannot read temporary files.
Exit status: 0 found, 2 not found.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "google-chrome-stable", "google-chrome")
FETCHED = "ms-playwright/chromium-*/chrome-linux*/chrome"


def executable() -> str | None:
    """The path of a usable Chromium, or nothing."""
    if chosen := os.environ.get("CHROMIUM"):
        return shutil.which(chosen)
    for name in NAMES:
        path = shutil.which(name)
        if path and not path.startswith("/snap/"):
            return path
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    fetched = sorted(cache.glob(FETCHED))
    return str(fetched[-1]) if fetched else None


def main() -> int:
    path = executable()
    if path is None:
        print("chromium: not found; install it or name it in the environment variable CHROMIUM", file=sys.stderr)
        return 2
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
