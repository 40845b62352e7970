#!/usr/bin/env python3
"""Gate: a report page is accessible, complete without JavaScript and leaves nothing to the network.

Usage: axe.py FILE.html...

Drives Chromium, offline, over each page with every <details> open, and finds:
  - violations of axe-core's rules for WCAG 2.0 to 2.2 at levels A and AA and of its best practices, on the whole page;
    contrast, of text and of links in text, only in the elements marked data-a11y-sample, as it is slow;
  - requests for anything but the page itself, errors in the console;
  - a horizontal scroll bar at 320 CSS pixels;
  - a <main> whose text differs when JavaScript is off.
Warns of SVG text that is smaller than 8 pixels on a screen 360 pixels wide.
Exit status: 0 clean, 1 findings, 2 wrong use or a missing file.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path
from typing import Any

import chromium
from gate import Verdict, arguments, examine, gate, refuse

try:
    import axe_playwright_python  # type: ignore[import-untyped]
    from playwright.sync_api import Browser, Page, sync_playwright
except ImportError as missing:
    refuse(f"{missing}: run .ci/run tools and activate .build/gates-venv")

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
CONTRAST = ["color-contrast", "link-in-text-block"]
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SAMPLE = "[data-a11y-sample]"
DESKTOP, SMALL_PHONE, PHONE = 1280, 320, 360
SMALLEST_TEXT = 8
PATIENCE = 240_000
"""Milliseconds that a page may take to load."""

RUN_AXE = """async ([context, options]) => (await axe.run(context, options)).violations.map(
    v => `axe ${v.id} (${v.impact}), ${v.nodes.length} element(s): ${v.help}; first: `
        + v.nodes[0].html.replace(/\\s+/g, ' ').slice(0, 160))"""
LEAVE_ONLY = """kept => {
    const around = new Set();
    for (let element of document.querySelectorAll(kept))
        while ((element = element.parentElement)) around.add(element);
    const hideIn = element => {
        for (const child of element.children)
            if (child.matches(kept)) continue;
            else if (around.has(child)) hideIn(child);
            else child.style?.setProperty('display', 'none', 'important');
    };
    hideIn(document.body);
}"""
OPEN_DETAILS = "document.querySelectorAll('details').forEach(details => { details.open = true })"
MAIN_TEXT = "document.querySelector('main')?.innerText ?? null"
SMALL_TEXT = """smallest => [...document.querySelectorAll('svg text')].flatMap(text => {
    const toScreen = text.getScreenCTM();
    if (!toScreen || !text.textContent.trim() || !text.checkVisibility()) return [];
    const scale = Math.sqrt(Math.abs(toScreen.a * toScreen.d - toScreen.b * toScreen.c));
    const size = parseFloat(getComputedStyle(text).fontSize) * scale;
    return size < smallest ? [[size, text.textContent.trim().slice(0, 40)]] : [];
}).sort((a, b) => a[0] - b[0])"""


def accessibility(page: Page) -> list[str]:
    """The violations that axe-core sees on the whole page, whatever the contrast."""
    page.evaluate(AXE)
    options = {
        "runOnly": STANDARDS,
        "resultTypes": ["violations"],
        "rules": {rule: {"enabled": False} for rule in CONTRAST},
    }
    found: list[str] = page.evaluate(RUN_AXE, [{"exclude": []}, options])
    return found


def contrast(page: Page) -> list[str]:
    """The violations of contrast in the samples. Hides the rest of the page, whose size is what makes it slow."""
    if page.query_selector(SAMPLE) is None:
        return ["no element is marked data-a11y-sample, so contrast was not looked at"]
    page.set_viewport_size({"width": DESKTOP, "height": 900})
    page.evaluate(LEAVE_ONLY, SAMPLE)
    options = {"runOnly": CONTRAST, "resultTypes": ["violations"]}
    found: list[str] = page.evaluate(RUN_AXE, [{"include": [[SAMPLE]]}, options])
    return found


def reflow(page: Page) -> list[str]:
    """A horizontal scroll bar on the smallest screen that WCAG 1.4.10 names."""
    page.set_viewport_size({"width": SMALL_PHONE, "height": 900})
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return [f"scrolls sideways: {width} pixels wide on a screen of {SMALL_PHONE}"] if width > SMALL_PHONE else []


def small_text(page: Page) -> list[str]:
    """Chart labels too small to read on a phone."""
    page.set_viewport_size({"width": PHONE, "height": 800})
    small: list[tuple[float, str]] = page.evaluate(SMALL_TEXT, SMALLEST_TEXT)
    if not small:
        return []
    size, label = small[0]
    return [
        f"{len(small)} SVG text(s) under {SMALLEST_TEXT} pixels on a screen of {PHONE}; smallest {size:.1f}: {label!r}"
    ]


def words(text: str) -> str:
    """The text with white space evened out."""
    return re.sub(r"\s+", " ", text).strip()


def text_without_script(browser: Browser, path: Path) -> str | None:
    """The text of <main> that a reader without JavaScript sees."""
    context = browser.new_context(offline=True, java_script_enabled=False, viewport={"width": DESKTOP, "height": 900})
    try:
        page = context.new_page()
        page.goto(path.resolve().as_uri(), timeout=PATIENCE)
        page.evaluate(OPEN_DETAILS)
        text: str | None = page.evaluate(MAIN_TEXT)
        return text
    finally:
        context.close()


def same_text(scripted: str | None, plain: str | None) -> list[str]:
    """The first place where the text with JavaScript departs from the text without."""
    if not scripted or not plain:
        return ["<main> is missing or has no text"]
    one, other = words(scripted), words(plain)
    if one == other:
        return []
    at = len(os.path.commonprefix([one, other]))
    here = slice(max(0, at - 30), at + 40)
    return [f"<main> reads {one[here]!r} with JavaScript and {other[here]!r} without"]


def look(browser: Browser, path: Path) -> Verdict:
    """Everything that this gate has to say about one page."""
    verdict = Verdict()
    context = browser.new_context(offline=True, viewport={"width": DESKTOP, "height": 900})
    try:
        page = context.new_page()
        requests: list[str] = []
        errors: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)

        address = path.resolve().as_uri()
        page.goto(address, timeout=PATIENCE)
        page.evaluate(OPEN_DETAILS)
        scripted: str | None = page.evaluate(MAIN_TEXT)
        count: int = page.evaluate("document.querySelectorAll('*').length")
        verdict.facts = f"{count} elements"
        verdict.findings += accessibility(page)
        verdict.findings += reflow(page)
        verdict.warnings += small_text(page)
        verdict.findings += contrast(page)
        own = (address, "data:", "blob:")
        verdict.findings += [f"request for {url[:200]}" for url in requests if not url.startswith(own)]
        verdict.findings += [f"error in the console: {error[:200]}" for error in errors]
    finally:
        context.close()
    verdict.findings += same_text(scripted, text_without_script(browser, path))
    return verdict


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parsed = arguments(parser)
    executable = chromium.executable()
    if executable is None:
        refuse("no Chromium: run .ci/run tools")
    options: dict[str, Any] = {"executable_path": executable, "args": ["--disable-gpu"], "timeout": PATIENCE}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options)
        try:
            return examine(parsed.files, lambda path: look(browser, path))
        finally:
            browser.close()


if __name__ == "__main__":
    sys.exit(gate(main))
