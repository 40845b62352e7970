#!/usr/bin/env python3
"""Gate: the Markdown means on GitHub what it was written to mean.

Usage: markdown.py FILE.md...

Parses each file as GitHub Flavored Markdown with cmark-gfm, which accepts anything, and finds:
  - YAML front matter, which GitHub shows as a rule and a heading;
  - tables that were not read as tables, and rows with more or fewer cells than their header;
  - footnotes without a definition, images without alternative text;
  - headings that are empty or skip a level;
  - links to an anchor or a file that does not exist;
  - bidi isolates that do not balance on their line, and bidi embeddings and overrides;
  - what PyMarkdown finds under the rules in pymarkdown.json.
Exit status: 0 clean, 1 findings, 2 wrong use, a missing file or a missing tool.
"""

from __future__ import annotations

import argparse
import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from gate import Verdict, arguments, examine, gate, refuse

EXTENSIONS = ("table", "footnotes", "strikethrough", "autolink", "tasklist")
STYLE = Path(__file__).with_name("pymarkdown.json")
"""Off are the rules against what the report wants: long lines (13), the same heading in several chapters (24), HTML (33),
a bold line as a table's caption (36), a first line that is no heading (41); the one that takes footnotes for unused
definitions (53); and those that the checks here do better, for alternative text (45) and anchors (51)."""

PART = 80
"""Lines of a part that PyMarkdown is given at once."""

QUOTE = r"[> \t]*"
DELIMITER_CELL = r"[ \t]*:?-+:?[ \t]*"
DELIMITER_ROW = re.compile(
    rf"{QUOTE}(?:\|{DELIMITER_CELL}(?:\|{DELIMITER_CELL})*\|?|{DELIMITER_CELL}(?:\|{DELIMITER_CELL})+\|?"
    rf"|{DELIMITER_CELL}\|)[ \t]*"
)
FENCE = re.compile(rf"{QUOTE}(`{{3,}}|~{{3,}})(.*)")
STYLE_FINDING = re.compile(r"(.+?):(\d+):\d+: (MD\d+: .+)")

ISOLATES, END_OF_ISOLATE = "\u2066\u2067\u2068", "\u2069"
EMBEDDINGS = re.compile("[\u202a-\u202e]")


# What a parsed file holds


@dataclass
class Heading:
    level: int
    text: str = ""


@dataclass
class Contents(HTMLParser):
    """The parts of a rendered file that the checks look at."""

    headings: list[Heading] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    prose: list[str] = field(default_factory=list)
    tables: int = 0
    images_without_text: int = 0
    _heading: Heading | None = None
    _code: int = 0
    _footnote_mark: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if identifier := values.get("id"):
            self.ids.add(identifier)
        match tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self._heading = Heading(int(tag[1]))
                self.headings.append(self._heading)
            case "table":
                self.tables += 1
            case "a":
                if name := values.get("name"):
                    self.ids.add(name)
                if "href" in values:
                    self.links.append(values["href"])
            case "img":
                self.links.append(values.get("src", ""))
                self.images_without_text += not values.get("alt", "").strip()
            case "code" | "pre":
                self._code += 1
            case "sup":
                self._footnote_mark = values.get("class") == "footnote-ref"

    def handle_endtag(self, tag: str) -> None:
        if self._heading and tag == f"h{self._heading.level}":
            self._heading = None
        elif tag in ("code", "pre"):
            self._code -= 1
        elif tag == "sup":
            self._footnote_mark = False

    def handle_data(self, data: str) -> None:
        if self._heading and not self._footnote_mark:
            self._heading.text += data
        if not self._code:
            self.prose.append(data)

    def anchors(self) -> set[str]:
        """Every fragment that a link to this file may name on GitHub."""
        seen: defaultdict[str, int] = defaultdict(int)
        anchors = set(self.ids)
        for heading in self.headings:
            slug = github_slug(heading.text)
            anchors.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
            seen[slug] += 1
        return anchors


def github_slug(heading: str) -> str:
    """The anchor of a heading: lower case, hyphens for spaces, and of the rest only letters, marks, digits and _."""

    def kept(character: str) -> bool:
        category = unicodedata.category(character)
        return character == "-" or category[0] in "LM" or category in ("Nd", "Nl", "Pc")

    return "".join(filter(kept, heading.strip().lower().replace(" ", "-")))


@functools.cache
def contents(path: Path) -> Contents:
    """The file as cmark-gfm renders it. HTML, as its XML is broken for footnotes."""
    command = ["cmark-gfm", "--unsafe", *(part for name in EXTENSIONS for part in ("-e", name)), str(path)]
    html = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")
    parsed = Contents()
    parsed.feed(html)
    parsed.close()
    return parsed


# Checks of the source, line by line


def outside_code(source: str) -> Iterator[tuple[int, str]]:
    """The numbered lines that are not in a fenced code block; a fence itself comes as an empty line."""
    fence = ""
    for number, line in enumerate(source.split("\n"), 1):
        mark = FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
            fence = mark[1]
            yield number, ""
        else:
            yield number, line


def cells(row: str) -> int:
    """How many cells a table row has: a pipe divides unless a backslash is before it."""
    inner = row.lstrip("> \t").rstrip()
    bars = len(re.findall(r"(?<!\\)\|", inner))
    return bars + 1 - inner.startswith("|") - bool(re.search(r"(?<!\\)\|$", inner))


def table_findings(source: str, tables: int) -> Iterator[str]:
    """Tables that the parser did not see, and rows that it filled up or cut short without a word."""
    previous, header, delimiters = "", 0, 0
    for number, line in outside_code(source):
        blank = not line.lstrip("> \t").strip()
        if DELIMITER_ROW.fullmatch(line) and not header:
            delimiters += 1
            header = cells(line)
            if cells(previous) != header:
                yield f"line {number}: {header} delimiter cell(s) under a header of {cells(previous)}"
        elif blank:
            header = 0
        elif header and cells(line) != header:
            yield f"line {number}: {cells(line)} cell(s) in a table of {header} columns"
        previous = line
    if tables != delimiters:
        yield f"{delimiters} table(s) in the source, {tables} after parsing"


def bidi_findings(source: str) -> Iterator[str]:
    for number, line in enumerate(source.split("\n"), 1):
        if sum(map(line.count, ISOLATES)) != line.count(END_OF_ISOLATE):
            yield f"line {number}: bidi isolates do not balance"
        if EMBEDDINGS.search(line):
            yield f"line {number}: bidi embedding or override"


# Checks of what the parser made of it


def heading_findings(headings: list[Heading]) -> Iterator[str]:
    for heading in headings:
        if not heading.text.strip():
            yield f"empty heading of level {heading.level}"
    for before, after in zip(headings, headings[1:]):
        if after.level > before.level + 1:
            yield f"heading level jumps from {before.level} to {after.level}: {after.text[:60]!r}"


def footnote_findings(prose: Iterable[str]) -> Iterator[str]:
    for mark in sorted(set(re.findall(r"\[\^[^\]\s]+\]", "".join(prose)))):
        yield f"footnote without a definition: {mark}"


def link_findings(path: Path, links: Iterable[str]) -> Iterator[str]:
    """Links into this repository that lead nowhere."""
    for link in dict.fromkeys(links):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = path.parent / unquote(parts.path) if parts.path else path
        fragment = unquote(parts.fragment)
        if not link:
            yield "link without a target"
        elif parts.path.startswith("/"):
            yield f"link from the root of the site: {link}"
        elif not target.exists():
            yield f"link to a missing file: {unquote(link)}"
        elif fragment and target.suffix == ".md" and fragment not in anchors(target.resolve()):
            yield f"link to a missing anchor: {unquote(link)}"


@functools.cache
def anchors(path: Path) -> set[str]:
    return contents(path).anchors()


# PyMarkdown


def style_findings(files: list[Path]) -> dict[Path, list[str]]:
    """What PyMarkdown finds, by file. Its time grows with the square of a file's length, so it is given the files in
    parts, and the parts are shared out among the processors."""
    found: dict[Path, list[tuple[int, str]]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="markdown-gate-") as folder:
        origins: dict[Path, tuple[Path, int]] = {}
        for path in files:
            for first_line, part in parts(path.read_text(encoding="utf-8")):
                name = Path(folder, f"{len(origins)}.md")
                name.write_text(part, encoding="utf-8")
                origins[name] = path, first_line
        names = list(origins)
        shares = os.cpu_count() or 1
        with ThreadPoolExecutor(shares) as pool:
            outputs = list(pool.map(pymarkdown, filter(None, (names[share::shares] for share in range(shares)))))
    for output in outputs:
        for match in filter(None, map(STYLE_FINDING.fullmatch, output.splitlines())):
            path, first_line = origins[Path(match[1])]
            found[path].append((first_line - 1 + int(match[2]), match[3]))
    return {path: [f"line {line}: {rule}" for line, rule in sorted(ones)] for path, ones in found.items()}


def parts(source: str) -> Iterator[tuple[int, str]]:
    """The source cut before headings into parts of at least PART lines, but for the last, each with its first line."""
    lines = source.split("\n")
    first = 1
    for number, line in outside_code(source):
        if line.startswith("#") and number >= first + PART:
            yield first, "\n".join(lines[first - 1 : number - 1])
            first = number
    yield first, "\n".join(lines[first - 1 :])


def pymarkdown(files: list[Path]) -> str:
    """What PyMarkdown prints of the files."""
    command = [sys.executable, "-m", "pymarkdown", "--config", str(STYLE), "scan", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode not in (0, 1) or run.returncode == 1 and not STYLE_FINDING.search(run.stdout):
        refuse(f"PyMarkdown does not run: {(run.stderr or run.stdout).strip()[-300:]}")
    return run.stdout


def text(path: Path) -> str | None:
    """The source of a file, its line ends as they are, or nothing when it is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def look(path: Path, style: list[str]) -> Verdict:
    """Everything that this gate has to say about one file."""
    source = text(path)
    if source is None:
        return Verdict(findings=["not UTF-8"], facts="unreadable")
    parsed = contents(path.resolve())
    verdict = Verdict(
        facts=f"{parsed.tables} tables, {len(parsed.headings)} headings, {len(parsed.links)} links",
    )
    if source.startswith("---\n"):
        verdict.findings.append("line 1: YAML front matter")
    verdict.findings += table_findings(source, parsed.tables)
    verdict.findings += bidi_findings(source)
    verdict.findings += heading_findings(parsed.headings)
    verdict.findings += footnote_findings(parsed.prose)
    verdict.findings += link_findings(path, parsed.links)
    if parsed.images_without_text:
        verdict.findings.append(f"{parsed.images_without_text} image(s) without alternative text")
    verdict.findings += style
    return verdict


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parsed = arguments(parser)
    if shutil.which("cmark-gfm") is None:
        refuse("no cmark-gfm: run .ci/run tools")
    style = style_findings([path for path in parsed.files if text(path) is not None])
    return examine(parsed.files, lambda path: look(path, style.get(path, [])))


if __name__ == "__main__":
    sys.exit(gate(main))
