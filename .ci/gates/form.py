#!/usr/bin/env python3
"""Gate: the offline form reads numbers as the engine does, is accessible, and needs no network.

Usage: form.py --mizan PROGRAM --vectors FILE FORM.html...

Drives Chromium, offline, over each form that `mizan template --format html` printed, and finds:
  - texts of the vectors that the form reads otherwise than the vectors say (the engine's tests hold it to the same file);
  - violations of axe-core's rules for WCAG 2.0 to 2.2 at levels A and AA, also with a list of errors shown;
  - requests for anything but the page itself, errors in the console, a horizontal scroll bar at 360 CSS pixels;
  - a form that cannot be filled in and saved with the keyboard alone, or that saves a file which `mizan check` refuses;
  - a SHA-256 on the cover sheet that is not that of the saved file.
Exit status: 0 clean, 1 findings, 2 wrong use or a missing file.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import chromium
from gate import Verdict, arguments, examine, gate, refuse

try:
    import axe_playwright_python  # type: ignore[import-untyped]
    from playwright.sync_api import Browser, Page, sync_playwright
except ImportError as missing:
    refuse(f"{missing}: run .ci/run tools and activate .build/gates-venv")

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """async rules => (await axe.run({exclude: []}, {runOnly: rules, resultTypes: ['violations']})).violations.map(
    v => `axe ${v.id} (${v.impact}): ${v.help}; first: ` + v.nodes[0].html.replace(/\\s+/g, ' ').slice(0, 160))"""
PHONE = 360


def unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9A-F]{4})", lambda match: chr(int(match[1], 16)), text)


def vectors(path: Path) -> list[tuple[str, str, list[str]]]:
    """The texts with what they say."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [(unescaped(text), kind, readings.split()) for text, kind, readings in rows]


def disagreements(page: Page, known: list[tuple[str, str, list[str]]]) -> list[str]:
    found = []
    for text, kind, readings in known:
        answer = page.evaluate("text => mizanReading(text)", text)
        if answer["kind"] != kind or sorted(answer["readings"]) != readings:
            found.append(f"{text!r} is read as {answer['kind']} {answer['readings']}, not {kind} {readings}")
    return found


def fill(page: Page) -> None:
    """Fills in every row with the keyboard alone."""
    page.focus("#office")
    page.keyboard.type("Statistics office")
    rows = page.locator("#rows fieldset").count()
    page.evaluate("lines[0].year.focus()")  # the list of errors has its links in between
    for row in range(rows):
        if row > 0:
            page.keyboard.press("Tab")  # year
        page.keyboard.press("Tab")  # value
        if row % 2 == 0:
            previous = page.evaluate("row => { const r = DATA.rows[row]; return r.previous ?? (r.min + r.max) / 4 }", row)
            page.keyboard.type(str(round(previous, 3)).replace(".", page.evaluate("DATA.decimal")))
        page.keyboard.press("Tab")  # status
        if row % 2 == 1:
            page.keyboard.type("O")
        page.keyboard.press("Tab")  # source
        page.keyboard.type("=Survey 2025")
        page.keyboard.press("Tab")  # publication
        page.keyboard.press("Tab")  # comment
        page.keyboard.type("checked")


def use(page: Page, mizan: str, folder: Path) -> list[str]:
    """Fills in and saves the form, and has the engine check the file."""
    page.focus("#save")
    page.keyboard.press("Enter")
    page.wait_for_selector("#summary .error")
    found: list[str] = [f"with errors shown: {text}" for text in page.evaluate(RUN_AXE, STANDARDS)]
    if not page.evaluate("document.activeElement.id === 'summary'"):
        found.append("the list of errors does not get the focus")
    fill(page)
    if left := page.evaluate("check().errors.map(([element, code, text]) => code + ' ' + text)"):
        return found + [f"{len(left)} errors are left, the first: {left[0]}"]
    page.focus("#save")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    page.wait_for_selector("#cover code")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    if digest not in page.inner_text("#cover"):
        found.append("the cover sheet does not state the SHA-256 of the saved file")
    if "'=Survey" not in file.read_text(encoding="utf-8-sig"):
        found.append("a remark that begins a formula is not guarded")
    checked = subprocess.run([mizan, "check", str(file)], capture_output=True, text=True, check=False)
    if checked.returncode != 0:
        found.append("mizan check refuses the saved file: " + " | ".join(checked.stdout.splitlines()[:4]) + checked.stderr)
    return found


def look(browser: Browser, path: Path, mizan: str, known: list[tuple[str, str, list[str]]]) -> Verdict:
    verdict = Verdict()
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, accept_downloads=True)
    try:
        page = context.new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: verdict.findings.append(f"error: {error}"))
        page.on("console", lambda entry: verdict.findings.append(f"console: {entry.text}") if entry.type == "error" else None)
        page.goto(path.resolve().as_uri())
        verdict.findings += disagreements(page, known)
        page.evaluate(AXE)
        verdict.findings += page.evaluate(RUN_AXE, STANDARDS)
        page.set_viewport_size({"width": PHONE, "height": 800})
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE:
            verdict.findings.append(f"scrolls sideways: {width} pixels wide on a screen of {PHONE}")
        with tempfile.TemporaryDirectory() as folder:
            verdict.findings += use(page, mizan, Path(folder))
        other = [url for url in requests if not url.startswith(("file:", "blob:"))]
        verdict.findings += [f"requests {url}" for url in other]
        verdict.facts = f"{len(known)} vectors, {page.locator('#rows fieldset').count()} rows"
    finally:
        context.close()
    return verdict


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mizan", required=True, help="the program")
    parser.add_argument("--vectors", required=True, type=Path, help="texts and what they say")
    parsed = arguments(parser)
    known = vectors(parsed.vectors)
    if not known:
        refuse(f"no vectors in {parsed.vectors}")
    path = chromium.executable()
    if path is None:
        refuse("chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            return examine(parsed.files, lambda file: look(browser, file, parsed.mizan, known))
        finally:
            browser.close()


if __name__ == "__main__":
    sys.exit(gate(main))
