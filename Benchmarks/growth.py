"""Draw `growth.svg` from `growth.json`: time against size on logarithmic axes, with the fitted exponents."""

from __future__ import annotations

import json
import math
from pathlib import Path

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT, LEFT, TOP, SIDE = 280, 250, 56, 34, 190
TITLES = {
    "units": "units × 60 indicators, scored",
    "indicators": "10,000 units × indicators, scored",
    "draws": "draws of 57 × 60",
}


def exponent(points: list[list[float]]) -> float:
    """The slope of log time over log size through the larger half, where starting costs are past."""
    upper = points[len(points) // 2 - 1:]
    xs = [math.log(x) for x, _ in upper]
    ys = [math.log(y) for _, y in upper]
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)


def panel(name: str, points: list[list[float]], left: float) -> list[str]:
    x0, x1 = math.floor(math.log10(points[0][0])), math.ceil(math.log10(points[-1][0]))
    y0 = math.floor(math.log10(min(y for _, y in points)))
    y1 = math.ceil(math.log10(max(y for _, y in points)))
    px = lambda x: left + LEFT + SIDE * (math.log10(x) - x0) / (x1 - x0)
    py = lambda y: TOP + 160 * (1 - (math.log10(y) - y0) / (y1 - y0))
    out = [f'<text x="{left + LEFT}" y="16" font-weight="bold">{TITLES[name]}</text>']
    for power in range(x0, x1 + 1):
        x = px(10**power)
        out.append(f'<path d="M{x:.1f} {TOP}V{TOP + 160}" stroke="#ddd"/>')
        out.append(f'<text x="{x:.1f}" y="{TOP + 176}" text-anchor="middle">{10**power:,}</text>')
    for power in range(y0, y1 + 1):
        y = py(10**power)
        label = f"{10.0**power:g} ms"
        out.append(f'<path d="M{left + LEFT} {y:.1f}h{SIDE}" stroke="#ddd"/>')
        out.append(f'<text x="{left + LEFT - 4}" y="{y + 4:.1f}" text-anchor="end">{label}</text>')
    line = "L".join(f"{px(x):.1f} {py(y):.1f}" for x, y in points)
    out.append(f'<path d="M{line}" fill="none" stroke="#1f5f8b" stroke-width="2"/>')
    out += [f'<circle cx="{px(x):.1f}" cy="{py(y):.1f}" r="3.5" fill="#1f5f8b"/>' for x, y in points]
    out.append(f'<text x="{left + LEFT}" y="{TOP + 200}">time ∝ size^{exponent(points):.2f} (larger half)</text>')
    return out


def main() -> None:
    series = json.loads((HERE / "growth.json").read_text())
    body = [line for i, (name, points) in enumerate(series.items()) for line in panel(name, points, i * WIDTH)]
    svg = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {3 * WIDTH} {HEIGHT}" font-family="sans-serif" '
        'font-size="10" role="img" aria-label="Time against size: straight lines">',
        f'<rect width="{3 * WIDTH}" height="{HEIGHT}" fill="#fff"/>', *body, "</svg>",
    ]
    (HERE / "growth.svg").write_text("\n".join(svg) + "\n")


if __name__ == "__main__":
    main()
