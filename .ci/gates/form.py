#!/usr/bin/env python3
"""Gate: the offline form reads figures as the engine does, and works by keyboard, on a phone, offline, for everybody.

Usage: form.py MIZAN        MIZAN is the built program

Writes the form of a country in each language, twice, and finds in Chromium, offline:
  - forms that differ between two runs;
  - violations of axe-core's rules, contrast included, on the page as it opens and with findings shown;
  - requests, errors in the console, anything left in the browser's storage;
  - a horizontal scroll bar at 360 and 320 CSS pixels;
  - fields that the Tab key does not reach in their order or whose focus does not show;
  - rows of Tests/Vectors/figures.csv that the form reads otherwise than it says;
  - a journey that does not end as it should: cells pasted from a spreadsheet in the language, findings shown with links
    that lead to their fields, a draft kept and opened again, a CSV file that `mizan check` reads without an error and as
    the same figures, a cover sheet with its SHA-256.
Before, it makes sure that it is awake: a vector made wrong and a label taken away must be found.
Exit status: 0 clean, 1 findings, 2 wrong use or a missing tool.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import chromium
from gate import CLEAN, FINDINGS, Verdict, gate, refuse, show

try:
    import axe_playwright_python  # type: ignore[import-untyped]
    from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
except ImportError as missing:
    refuse(f"{missing}: run .ci/run tools and activate .build/gates-venv")

ROOT = Path(__file__).resolve().parents[2]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COUNTRY, EDITION = "CIV", "2024"
WIDTHS = (360, 320)
NBSP, NARROW = "\u00a0", "\u202f"

COLUMNS: dict[str, list[str]] = {
    "en": ["40.5", "1,234.5", "12 %", "38.4"],
    "fr": ["40,5", f"1{NARROW}234,5", f"12{NBSP}%", "38,4"],
    "tr": ["40,5", "1.234,5", "12 %", "38,4"],
    "ar": ["٤٠٫٥", "1٬234٫5", "١٢٪", "38٫4"],
}
"""What a column of a spreadsheet in each language holds; the same figures in all of them."""
POINT = {"en": "", "fr": "MZ-W309", "tr": "MZ-E114", "ar": "MZ-W309"}
"""What is said of 1.234, where a value is at most 200: decimal in English, decided by the range where nothing tells what a
point means, one thousand in Turkish."""
VALUES = [40.5, 1234.5, 12.0, 38.4]
CODES = ["CON_INTUSE", "EMT_RESEARCH", "CON_COV4G", "CON_HHNET"]

RUN_AXE = """async standards => (await axe.run(document, { runOnly: standards, resultTypes: ['violations'] })).violations.map(
    v => `axe ${v.id} (${v.impact}), ${v.nodes.length} element(s): ${v.help}; first: `
        + v.nodes[0].html.replace(/\\s+/g, ' ').slice(0, 160))"""
READ_VECTOR = """vector => {
    const figures = [...vector.beside, vector.text].map(readFigure);
    const row = { min: vector.min, max: vector.max, unitCode: vector.unit === 'per cent' ? 'PT' : 'NUMBER', past: [] };
    const found = observe(figures[figures.length - 1], vector.text, vector.status, row, proveSigns(figures));
    const codes = found.findings.map(([code]) => code);
    const known = rules.statuses.find(each => each.code === found.status);
    if (found.isRight && known.isExplained) codes.push('MZ-W315');
    return { codes, isRight: found.isRight, value: found.isRight ? found.value : null };
}"""
FOCUS = """() => {
    const at = document.activeElement;
    const style = getComputedStyle(at);
    return { id: at.id || at.tagName, shown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
}"""
IN_ORDER = """() => [...document.querySelectorAll('input, select, textarea, button, summary')]
    .filter(each => each.checkVisibility()).map(each => each.id || each.tagName)"""


def vectors() -> list[dict[str, Any]]:
    """The rows that the form is held to."""
    with (ROOT / "Tests/Vectors/figures.csv").open(encoding="utf-8", newline="") as file:
        return [
            {
                "line": line,
                "text": row["text"],
                "beside": row["beside"].split("|") if row["beside"] else [],
                "status": row["status"],
                "min": float(row["min"]),
                "max": float(row["max"]),
                "unit": row["unit"],
                "value": float(row["value"]) if row["value"] else None,
                "codes": sorted(row["codes"].split()),
            }
            for line, row in enumerate(csv.DictReader(file), start=2)
        ]


def unlike(page: Page, rows: list[dict[str, Any]]) -> list[str]:
    """The vectors that the form reads otherwise."""
    found = []
    for vector in rows:
        read = page.evaluate(READ_VECTOR, vector)
        codes = sorted(read["codes"])
        is_right = not any(code.startswith("MZ-E") for code in vector["codes"])
        if codes != vector["codes"] or read["value"] != vector["value"] or read["isRight"] != is_right:
            found.append(f"figures.csv, line {vector['line']}: {vector['text']!r} is read as {read}")
    return found


def accessibility(page: Page, when: str) -> list[str]:
    """What axe-core sees on the whole page."""
    page.evaluate(AXE)
    return [f"{when}: {each}" for each in page.evaluate(RUN_AXE, STANDARDS)]


def reflow(page: Page, when: str) -> list[str]:
    """Horizontal scroll bars on small screens."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        needed: int = page.evaluate("document.documentElement.scrollWidth")
        if needed > width:
            found.append(f"{when}: scrolls sideways, {needed} pixels on a screen of {width}")
    page.set_viewport_size({"width": 1280, "height": 900})
    return found


def keyboard(page: Page) -> list[str]:
    """Fields that the Tab key does not reach, or without a ring round them."""
    page.evaluate("document.activeElement.blur()")
    expected: list[str] = page.evaluate(IN_ORDER)
    reached, hidden = [], []
    for _ in expected:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        reached.append(focus["id"])
        if not focus["shown"]:
            hidden.append(focus["id"])
    found = []
    if reached != expected:
        at = next(i for i, pair in enumerate(zip(reached, expected)) if pair[0] != pair[1])
        found.append(f"the Tab key reaches {reached[at]} where {expected[at]} stands")
    if hidden:
        found.append(f"the focus does not show on {len(hidden)} fields, first {hidden[0]}")
    return found


def told(page: Page, part: str) -> str:
    """Waits until the form tells something with this part in it; the page's policy forbids Playwright's own way."""
    for _ in range(100):
        words: str = page.inner_text("#told")
        if words and part in words:
            return words
        page.wait_for_timeout(50)
    raise TimeoutError(f"the form does not tell of {part!r}")


def journey(context: BrowserContext, page: Page, language: str, mizan: Path, folder: Path) -> list[str]:
    """Fills the form in as an officer does, and follows the file that comes out."""
    found: list[str] = []

    def must(is_so: bool, what: str) -> None:
        if not is_so:
            found.append(what)

    # A column without codes, pasted into a value field, goes downwards.
    first = page.evaluate("rules.rows.findIndex(row => row.code === 'CON_INTUSE')")
    page.evaluate(
        """([id, copied]) => {
            const data = new DataTransfer();
            data.setData('text/plain', copied);
            document.getElementById(id).dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        ["value-CON_INTUSE", "1.5\n\n2.5\n"],
    )
    below = page.evaluate(f"rules.rows.slice({first}, {first} + 3).map(row => field(row, 'value').value)")
    must(below == ["1.5", "", "2.5"], f"a pasted column went to {below}")
    # Rows with codes go where they belong; one is of nothing, one holds a line end.
    lines = [f"{code}\t2024\t{value}\t\t" for code, value in zip(CODES, COLUMNS[language])]
    lines += ["NO_SUCH\t2024\t1\t\t", 'CON_FIXBB\t2024\t1.234\t\t"first\nsecond ""line"""', "CON_MOBBB\t2024\t????\t\t"]
    lines += ["CON_PRMOB\t2024\tabout 2\t\t"]
    page.fill("#paste", "\r\n".join(lines))
    page.click("#do-paste")
    must("NO_SUCH" in page.inner_text("#told"), "a pasted line without a row is not told")
    must(page.input_value("#comment-CON_FIXBB") == 'first second "line"', "a quoted cell lost its text")
    page.fill("#office", "=Direction de la statistique")
    page.evaluate("rules.rows.forEach(row => { field(row, 'source').value = 'Enquête 2024'; })")

    # Findings, with links that lead to their fields.
    page.focus("#do-save")
    page.keyboard.press("Enter")
    must(page.evaluate("document.activeElement.id") == "summary", "the summary does not have the focus")
    said = page.inner_text("#summary")
    must(page.locator("#cover").is_hidden(), "there is a cover sheet in spite of errors")
    shown = page.evaluate("[...document.querySelectorAll('.said .code')].map(each => each.textContent.trim().slice(1, -1))")
    for code in ("MZ-E112", "MZ-E113", "MZ-E121"):
        must(code in shown, f"{code} is not shown")
    said_of = page.evaluate("document.getElementById('said-value-CON_FIXBB')?.textContent ?? ''")
    must(POINT[language] in said_of, f"1.234 is told as {said_of!r}")
    must(len(re.findall(r"undefined|NaN|\{\w+\}", said)) == 0, f"the summary has holes: {said[:200]}")
    target = page.evaluate("document.querySelector('#summary a').getAttribute('href').slice(1)")
    page.focus("#summary a")
    page.keyboard.press("Enter")
    must(page.evaluate("document.activeElement.id") == target, "a link of the summary does not lead to its field")
    must(page.get_attribute("#value-CON_MOBBB", "aria-invalid") == "true", "a wrong field is not marked as such")
    described = page.get_attribute("#value-CON_MOBBB", "aria-describedby") or "nothing"
    must("MZ-E112" in (page.text_content(f"#{described}") or ""), "a wrong field is not described by its finding")
    found += accessibility(page, "with findings")
    found += reflow(page, "with findings")

    # A draft, kept in a file and opened in a new page.
    with page.expect_download() as kept:
        page.click("#do-draft")
    draft = folder / f"draft.{language}.json"
    kept.value.save_as(draft)
    before = page.evaluate("rules.rows.map(row => parts.map(part => field(row, part).value))")
    page.reload()
    must(page.input_value("#value-CON_HHNET") == "", "something outlives the page without a draft")
    page.set_input_files("#draft", draft)
    told(page, "")
    after = page.evaluate("rules.rows.map(row => parts.map(part => field(row, part).value))")
    must(before == after, "the draft is not what was kept")
    wrong = folder / "wrong.json"
    wrong.write_text('{"form": "mizan", "country": "XXX", "rows": {}}', encoding="utf-8")
    page.set_input_files("#draft", wrong)
    told(page, "wrong.json")

    # Mended, saved, and read by the engine.
    page.fill("#value-CON_FIXBB", "1.2")
    page.fill("#value-CON_MOBBB", "")
    page.select_option("#status-CON_MOBBB", "L")
    page.fill("#value-CON_PRMOB", "")
    page.select_option("#rest", "O")
    page.click("#do-rest")
    page.fill("#comment-CON_INTUSE", "+5 points; voir \"annexe\"")
    page.fill("#comment-EMT_RESEARCH", "nouveau registre")
    with page.expect_download() as saved:
        page.click("#do-save")
    must(saved.value.suggested_filename == f"{COUNTRY}-{EDITION}.csv", f"the file is called {saved.value.suggested_filename}")
    file = folder / f"{COUNTRY}-{EDITION}.csv"
    saved.value.save_as(file)
    data = file.read_bytes()
    must(data.startswith(b"\xef\xbb\xbf"), "the file has no byte-order mark")
    must(data.count(b"\n") == data.count(b"\r\n"), "lines do not end with CR LF")
    separator = "," if language == "en" else ";"
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))
    decimal = "," if language in ("fr", "tr") else "."
    read = {row["INDICATOR"]: row for row in rows}
    for code, value in zip(CODES, VALUES):
        must(float(read[code]["OBS_VALUE"].replace(decimal, ".")) == value, f"{code} is {read[code]['OBS_VALUE']}")
    must(read["CON_MOBBB"]["OBS_STATUS"] == "L" and read["CON_MOBBB"]["OBS_VALUE"] == "", "a reason is lost")
    must(read["CON_INTUSE"]["COMMENT_OBS"].startswith("'+5"), "a remark would be a formula")
    must(rows[0]["FOCAL_POINT"].startswith("'="), "the office would be a formula")
    digest = page.inner_text("#cover-digest").replace(" ", "")
    must(digest == hashlib.sha256(data).hexdigest(), "the cover sheet has another SHA-256 than the file")
    must(page.inner_text("#cover-size") == str(len(data)), "the cover sheet has another size than the file")
    checked = subprocess.run(
        [mizan, "check", file, "--format", "json", "--indicators", ROOT / "indicators"], capture_output=True, check=False
    )
    report = json.loads(checked.stdout)["files"][0] if checked.stdout else {}
    errors = [each for each in report.get("findings", []) if each["severity"] == "error"]
    must(checked.returncode == 0 and not errors, f"mizan check ends with {checked.returncode}: {errors[:2]} {checked.stderr[:200]!r}")
    values = [row for row in rows if row["OBS_VALUE"] != ""]
    must(report.get("counts", {}).get("values") == len(values), f"mizan check counts {report.get('counts')}, not {len(values)}")

    # The cover sheet alone is printed.
    page.emulate_media(media="print")
    must(page.locator("#form").is_hidden(), "the form is printed with the cover sheet")
    must(page.locator("#cover").is_visible(), "the cover sheet is not printed")
    page.emulate_media(media="screen")
    must(page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0, "something is kept in the browser")
    must(len(context.pages) == 1, "another page was opened")
    return found


def look(browser: Browser, page_file: Path, language: str, mizan: Path, folder: Path) -> Verdict:
    """Everything that this gate has to say about the form in one language."""
    verdict = Verdict()
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, accept_downloads=True)
    try:
        page = context.new_page()
        requests: list[str] = []
        errors: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        address = page_file.resolve().as_uri()
        page.goto(address)
        rows = vectors()
        verdict.findings += unlike(page, rows)
        verdict.findings += accessibility(page, "as it opens")
        verdict.findings += reflow(page, "as it opens")
        verdict.findings += keyboard(page)
        direction = page.evaluate("[getComputedStyle(document.body).direction, getComputedStyle(document.querySelector('input.number')).direction]")
        if direction != ["rtl" if language == "ar" else "ltr", "ltr"]:
            verdict.findings.append(f"the page and its numbers run {direction}")
        verdict.findings += journey(context, page, language, mizan, folder)
        verdict.findings += [f"request for {url[:200]}" for url in requests if not url.startswith((address, "blob:"))]
        verdict.findings += [f"error in the console: {error[:200]}" for error in errors]
        fields: int = page.evaluate("rules.rows.length")
        verdict.facts = f"{len(rows)} vectors, {fields} rows"
    finally:
        context.close()
    return verdict


def is_awake(browser: Browser, page_file: Path) -> bool:
    """Whether the gate finds a vector that is wrong and a field without a label."""
    context = browser.new_context(offline=True)
    try:
        page = context.new_page()
        page.goto(page_file.resolve().as_uri())
        wrong = dict(vectors()[0], value=1e9)
        page.evaluate("document.querySelector('label[for=office]').remove()")
        return len(unlike(page, [wrong])) == 1 and any("axe label" in each for each in accessibility(page, ""))
    finally:
        context.close()


def write(mizan: Path, language: str, path: Path) -> None:
    """Writes the form in a language."""
    subprocess.run(
        [mizan, "template", COUNTRY, "--lang", language, "--edition", EDITION, "--format", "html", "--out", path]
        + ["--indicators", ROOT / "indicators"],
        check=True,
    )


def main() -> int:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_file():
        refuse("usage: form.py MIZAN, the built program")
    mizan = Path(sys.argv[1]).resolve()
    executable = chromium.executable()
    if executable is None:
        refuse("no Chromium: run .ci/run tools")
    faulty = 0
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=executable, args=["--disable-gpu"])
        try:
            for number, language in enumerate(COLUMNS):
                page, again = folder / f"form.{language}.html", folder / f"again.{language}.html"
                write(mizan, language, page)
                write(mizan, language, again)
                if number == 0 and not is_awake(browser, page):
                    refuse("asleep: neither a wrong vector nor a missing label is found")
                verdict = look(browser, page, language, mizan, folder)
                if page.read_bytes() != again.read_bytes():
                    verdict.findings.append("two runs write different forms")
                show(page, verdict, 0)
                faulty += bool(verdict.findings)
        finally:
            browser.close()
    print(f"form: {faulty} of {len(COLUMNS)} form(s) with findings")
    return FINDINGS if faulty else CLEAN


if __name__ == "__main__":
    sys.exit(gate(main))
