#!/usr/bin/env python3
"""Compares the engine with plain Python that follows the same conventions, on a case of three levels.

Usage: methods.py MIZAN

The case: 60 units in four groups, 20 indicators in five pillars under two sub-indices, figures missing, denominators,
skewed and tied values, figures near a thousand million that differ by a few, weights that are not equal. For each
methodology the engine writes its stages, which must agree with what is computed here to 1e-12 relative (1e-11 for
z-scores). The conventions are those of the OECD/JRC Handbook as COINr 1.1 has them: standard deviations with n - 1,
skewness and kurtosis as in Excel, ties share the lowest rank, weights renormalised over what is present. Correlations and
Cronbach's alpha of "mizan coherence" are taken over the units that each pair has, as COINr takes them.
"""

import csv
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

NAN = float("nan")
GROUPS = ["north", "south", "east", "west"]
PILLARS = {"P1": 4, "P2": 5, "P3": 3, "P4": 4, "P5": 4}
PARENTS = {"P1": "S1", "P2": "S1", "P3": "S1", "P4": "S2", "P5": "S2", "S1": "", "S2": ""}
WEIGHTS = {"P1": 1, "P2": 2, "P3": 1, "P4": 3, "P5": 1.5, "S1": 1, "S2": 0.7}


def is_nan(x):
    return x != x


def present(column):
    return [x for x in column if not is_nan(x)]


def mean(xs):
    """A sum is exact, but rounds as a large number; the sum of what it leaves brings the mean to its own last digit."""
    first = math.fsum(xs) / len(xs)
    return first + math.fsum(x - first for x in xs) / len(xs)


def sd(xs):
    m = mean(xs)
    return math.sqrt(math.fsum((x - m) ** 2 for x in xs) / (len(xs) - 1))


def median(xs):
    xs = sorted(xs)
    half = len(xs) // 2
    return xs[half] if len(xs) % 2 else (xs[half - 1] + xs[half]) / 2


def skew(xs):
    n, m = len(xs), mean(xs)
    s2 = math.fsum((x - m) ** 2 for x in xs)
    s3 = math.fsum((x - m) ** 3 for x in xs)
    return math.sqrt(n) * s3 / s2**1.5 * math.sqrt(n * (n - 1)) / (n - 2)


def kurt(xs):
    n, m = len(xs), mean(xs)
    s2 = math.fsum((x - m) ** 2 for x in xs)
    s4 = math.fsum((x - m) ** 4 for x in xs)
    r = n * s4 / s2**2
    return ((n + 1) * (r - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))


def passes(xs):
    return abs(skew(xs)) < 2 or kurt(xs) < 3.5


def covariance(xs, ys):
    """Over the units that have both, with n - 1."""
    pairs = [(x, y) for x, y in zip(xs, ys) if not is_nan(x) and not is_nan(y)]
    mx, my = mean([x for x, _ in pairs]), mean([y for _, y in pairs])
    return math.fsum((x - mx) * (y - my) for x, y in pairs) / (len(pairs) - 1)


def correlation(xs, ys):
    pairs = [(x, y) for x, y in zip(xs, ys) if not is_nan(x) and not is_nan(y)]
    xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
    return covariance(xs, ys) / (sd(xs) * sd(ys))


def alpha(columns, measure):
    """Cronbach's, of covariances or correlations."""
    k = len(columns)
    table = [[measure(a, b) for b in columns] for a in columns]
    everything, own = sum(map(sum, table)), sum(table[i][i] for i in range(k))
    return k**2 * ((everything - own) / (k * (k - 1))) / everything


def eigen(matrix):
    """Values and vectors of a symmetric matrix, by Jacobi's rotations; largest first."""
    n = len(matrix)
    a = [row[:] for row in matrix]
    v = [[float(i == j) for j in range(n)] for i in range(n)]
    for _ in range(100):
        for p in range(n):
            for q in range(p + 1, n):
                if abs(a[p][q]) < 1e-300:
                    continue
                t = 0.5 * math.atan2(2 * a[p][q], a[q][q] - a[p][p])
                c, s = math.cos(t), math.sin(t)
                for table in (a, v):
                    for row in table:
                        row[p], row[q] = c * row[p] - s * row[q], s * row[p] + c * row[q]
                a[p], a[q] = ([c * x - s * y for x, y in zip(a[p], a[q])], [s * x + c * y for x, y in zip(a[p], a[q])])
    order = sorted(range(n), key=lambda i: -a[i][i])
    return [a[i][i] for i in order], [[v[k][i] for k in range(n)] for i in order]


class Case:
    """The made-up data and the folder that holds them."""

    def __init__(self, folder):
        dice = random.Random(20241121)
        self.folder = folder
        self.units = [f"U{i:02}" for i in range(60)]
        self.groups = [dice.choice(GROUPS) for _ in self.units]
        self.indicators = [f"{p}_{k}" for p, n in PILLARS.items() for k in range(n)]
        self.direction = {c: dice.choice([1, 1, 1, -1]) for c in self.indicators}
        self.weight = {c: dice.choice([1, 1, 2, 0.5]) for c in self.indicators} | WEIGHTS
        self.raw = {}
        for number, code in enumerate(self.indicators):
            if number % 5 == 0:
                column = [math.exp(dice.gauss(0, 2.2)) for _ in self.units]
            elif number % 5 == 1:
                column = [float(dice.randint(1, 12)) for _ in self.units]
            elif number == 8:
                column = [1e9 + dice.gauss(0, 3) for _ in self.units]
            elif number % 5 == 2:
                column = [-math.exp(dice.gauss(0, 1.6)) for _ in self.units]
            else:
                column = [dice.uniform(5, 95) for _ in self.units]
            self.raw[code] = [NAN if dice.random() < 0.08 else x for x in column]
        self.size = [dice.uniform(1, 50) for _ in self.units]
        self.denominated = ["P1_1", "P4_3"]
        self.write()

    def write(self):
        def table(name, header, rows):
            with open(self.folder / name, "w", newline="", encoding="utf-8") as file:
                csv.writer(file, lineterminator="\n").writerows([header, *rows])

        table("units.csv", ["code", "group_part"], zip(self.units, self.groups))
        table("areas.csv", ["code", "parent", "weight"], [(c, p, self.weight[c]) for c, p in PARENTS.items()])
        rows = [
            (c, c[:2], "higher" if self.direction[c] > 0 else "lower", self.weight[c],
             "SIZE" if c in self.denominated else "", 10 if c in self.denominated else "")
            for c in self.indicators
        ]
        table("indicators.csv", ["code", "area", "direction", "weight", "denominator", "scale"],
              [*rows, ("SIZE", "P1", "higher", 0, "", "")])
        codes = [*self.indicators, "SIZE"]
        columns = {**self.raw, "SIZE": self.size}
        (self.folder / "observations").mkdir()
        table("observations/all.csv", ["unit", "year", *codes],
              [(u, 2024, *("" if is_nan(columns[c][i]) else repr(columns[c][i]) for c in codes))
               for i, u in enumerate(self.units)])


class Engine:
    """The same steps in plain Python."""

    def __init__(self, case, choices):
        self.case = case
        self.choices = choices
        self.stages = {}

    def run(self):
        case = self.case
        data = {c: list(case.raw[c]) for c in case.indicators}
        self.stages["01_selected"] = data
        data = {
            c: [x / (s / 10) if c in case.denominated else x for x, s in zip(column, case.size)]
            for c, column in data.items()
        }
        self.stages["02_denominated"] = data
        first = self.choices["imputation"].get("beforeTreatment", False)
        steps = [self.imputed, self.treated] if first else [self.treated, self.imputed]
        for number, step in enumerate(steps, start=3):
            data = {c: step(c, column) for c, column in data.items()}
            self.stages[f"{number:02}_{step.__name__}"] = data
        data = {c: self.normalised(case.direction[c], column) for c, column in data.items()}
        self.stages["05_normalised"] = data
        self.stages["06_aggregated"] = self.aggregated(data)
        return self.stages

    def treated(self, _, column):
        if self.choices["treatment"] == "none" or passes(present(column)):
            return list(column)
        xs = list(column)
        top, bottom = set(), set()
        while not passes(present(xs)) and len(top) + len(bottom) < 5:
            values = present(xs)
            if skew(values) >= 0:
                most = max(values)
                top = {i for i, x in enumerate(xs) if x == most}
                following = max(x for x in values if x < most)
                for i in top:
                    xs[i] = following
            else:
                least = min(values)
                bottom = {i for i, x in enumerate(xs) if x == least}
                following = min(x for x in values if x > least)
                for i in bottom:
                    xs[i] = following
        if passes(present(xs)):
            return xs
        least, most = min(present(column)), max(present(column))
        return [math.log(x - least + 0.01 * (most - least)) if not is_nan(x) else NAN for x in column]

    def imputed(self, _, column):
        method = self.choices["imputation"]["method"]
        if method == "none":
            return list(column)
        centre = median if method.endswith("median") else mean
        result = []
        for i, x in enumerate(column):
            peers = [
                y for j, y in enumerate(column)
                if not is_nan(y) and ("group" not in method or self.case.groups[i] == self.case.groups[j])
            ]
            result.append(centre(peers) if is_nan(x) else x)
        return result

    def normalised(self, direction, column):
        choice = self.choices["normalisation"]
        method, (low, high) = choice["method"], choice.get("range", (None, None))
        xs = [direction * x for x in column]
        values = present(xs)
        least, most = min(values), max(values)
        ranks = [NAN if is_nan(x) else 1 + sum(y < x for y in values) for x in xs]
        if method == "min-max":
            low, high = (0, 100) if low is None else (low, high)
            return [(x - least) / (most - least) * (high - low) + low for x in xs]
        if method == "z-score":
            return [(x - mean(values)) / sd(values) for x in xs]
        if method == "rank":
            return ranks
        if method == "borda":
            return [r - 1 for r in ranks]
        if method == "percentile-rank":
            return [(r - 1) / (len(values) - 1) for r in ranks]
        if method == "distance-to-maximum":
            return [1 - (most - x) / (most - least) for x in xs]
        if method == "distance-to-reference":
            reference = xs[self.case.units.index(choice["reference"])]
            return [1 - (reference - x) / (reference - least) for x in xs]
        raise ValueError(method)

    def aggregated(self, data):
        scores = dict(data)
        case = self.case
        for parent in [*PILLARS, "S1", "S2", "index"]:
            if parent in PILLARS:
                children = [c for c in case.indicators if c.startswith(parent)]
            elif parent == "index":
                children = ["S1", "S2"]
            else:
                children = [p for p in PILLARS if PARENTS[p] == parent]
            columns = [scores[c] for c in children]
            weights = self.weights(parent, columns) or [case.weight[c] for c in children]
            if self.choices["aggregation"]["method"] == "wroclaw":
                scores[parent] = self.wroclaw(columns, weights)
                continue
            if self.choices["aggregation"]["method"] == "copeland" and parent == "index":
                scores[parent] = self.copeland(columns, weights)
            else:
                scores[parent] = [self.mean(row, weights) for row in zip(*columns)]
        return scores

    def weights(self, parent, columns):
        """What the data say about the members of a pillar; nothing where weights are given."""
        method = self.choices["weights"]
        if method == "given" or parent not in PILLARS:
            return None
        rows = [row for row in zip(*columns) if not any(map(is_nan, row))]
        columns = list(map(list, zip(*rows)))
        if method == "entropy":
            entropies = [
                -math.fsum(x / sum(c) * math.log(x / sum(c)) for x in c if x > 0) / math.log(len(rows)) for c in columns]
            return [1 - e for e in entropies]
        table = [[correlation(a, b) for b in columns] for a in columns]
        if method == "critic":
            return [sd(c) * sum(1 - r for r in row) for c, row in zip(columns, table)]
        values, vectors = eigen(table)
        kept = [(x, v) for x, v in zip(values, vectors) if x > 1]
        return [sum(x * v[i] ** 2 for x, v in kept) for i in range(len(columns))]

    def wroclaw(self, columns, weights):
        best = [max(present(c)) for c in columns]
        distances = []
        for row in zip(*columns):
            pairs = [(w, x - b) for w, x, b in zip(weights, row, best) if not is_nan(x)]
            total = sum(w for w, _ in pairs)
            covered = total >= self.choices["aggregation"]["minimumCoverage"] * sum(weights) - 1e-12 and pairs
            distances.append(math.sqrt(math.fsum(w * d * d for w, d in pairs) / total) if covered else NAN)
        scale = mean(present(distances)) + 2 * sd(present(distances))
        return [100 * (1 - d / scale) for d in distances]

    def mean(self, row, weights):
        choice = self.choices["aggregation"]
        pairs = [(w, x) for w, x in zip(weights, row) if not is_nan(x)]
        if not pairs:
            return NAN
        total = math.fsum(w for w, _ in pairs)
        if total < choice["minimumCoverage"] * sum(weights) - 1e-12:
            return NAN
        if choice["method"] == "minimum":
            return min(x for _, x in pairs)
        if choice["method"] == "ordered-weighted-average":
            result = reached = 0.0
            for w, x in sorted(pairs, key=lambda pair: -pair[1]):
                share = min(reached + w / total, 1.0)
                result += (share ** choice["orderExponent"] - reached ** choice["orderExponent"]) * x
                reached = share
            return result
        if choice["method"] == "mazziotta-pareto":
            centre = math.fsum(w * x for w, x in pairs) / total
            if len(pairs) < 2:
                return centre
            variance = math.fsum(w * (x - centre) ** 2 for w, x in pairs) / total * len(pairs) / (len(pairs) - 1)
            return centre - variance / centre
        p = {"arithmetic": 1, "copeland": 1, "geometric": 0, "harmonic": -1}.get(choice["method"], choice.get("exponent"))
        if p == 0:
            return math.exp(math.fsum(w * math.log(x) for w, x in pairs) / total)
        return (math.fsum(w * x**p for w, x in pairs) / total) ** (1 / p) if p != 1 else (
            math.fsum(w * x for w, x in pairs) / total)

    def copeland(self, columns, weights):
        result = []
        for i in range(len(columns[0])):
            score = 0
            for j in range(len(columns[0])):
                both = [(w, c[i], c[j]) for w, c in zip(weights, columns) if not is_nan(c[i]) and not is_nan(c[j])]
                if i == j or not both:
                    continue
                share = sum(w * ((a > b) + (a == b) / 2) for w, a, b in both) / sum(w for w, _, _ in both)
                score += (share > 0.5 + 1e-12) - (share < 0.5 - 1e-12)
            result.append(float(score))
        return result


def methodology(normalisation, aggregation, treatment="winsorise-then-log", imputation=None, weights="given"):
    normalisation = {"method": normalisation} if isinstance(normalisation, str) else normalisation
    aggregation = {"method": aggregation} if isinstance(aggregation, str) else aggregation
    return {
        "treatment": treatment, "imputation": imputation or {"method": "none"}, "normalisation": normalisation,
        "aggregation": {"minimumCoverage": 0.4, **aggregation}, "weights": weights,
    }


REFERENCE = "U07"  # a unit that is worst in nothing, as the distance needs
POSITIVE = {"method": "min-max", "range": [1, 100]}
METHODOLOGIES = {
    "default build": methodology("min-max", "arithmetic", imputation={"method": "group-mean", "grouping": "part"}),
    "impute before treatment": methodology(
        "min-max", "arithmetic", imputation={"method": "group-median", "grouping": "part", "beforeTreatment": True}),
    "mean and z-scores": methodology("z-score", "arithmetic", imputation={"method": "mean"}),
    "median and z-scores": methodology("z-score", "arithmetic", "none", {"method": "median"}),
    "geometric": methodology(POSITIVE, "geometric"),
    "harmonic": methodology(POSITIVE, "harmonic"),
    "power 2": methodology(POSITIVE, {"method": "power", "exponent": 2}),
    "power -0.5": methodology(POSITIVE, {"method": "power", "exponent": -0.5}),
    "minimum": methodology("min-max", "minimum"),
    "ordered weights": methodology("min-max", {"method": "ordered-weighted-average", "orderExponent": 2}),
    "Mazziotta-Pareto": methodology({"method": "min-max", "range": [70, 130]}, "mazziotta-pareto"),
    "Wroclaw": methodology("min-max", "wroclaw"),
    "entropy": methodology(POSITIVE, "arithmetic", weights="entropy"),
    "CRITIC": methodology("min-max", "arithmetic", weights="critic"),
    "principal components": methodology("min-max", "arithmetic", weights="principal-components"),
    "Copeland": methodology("min-max", "copeland"),
    "rank": methodology("rank", "arithmetic"),
    "Borda": methodology("borda", "arithmetic"),
    "percentile rank": methodology("percentile-rank", "arithmetic"),
    "distance to maximum": methodology("distance-to-maximum", "arithmetic"),
    "distance to reference": methodology(
        {"method": "distance-to-reference", "reference": REFERENCE}, "arithmetic", "none", {"method": "median"}),
}


def written(choices):
    aggregation = choices["aggregation"]
    if aggregation["method"] == "copeland":
        area = {"method": "arithmetic", "minimumCoverage": aggregation["minimumCoverage"]}
        index = {"method": "copeland", "minimumCoverage": aggregation["minimumCoverage"]}
        aggregation = {"index": index, "area": area}
    return {
        "name": "case", "version": "1", "selection": "newest-within-max-age", "treatment": choices["treatment"],
        "imputation": choices["imputation"], "normalisation": choices["normalisation"],
        "weights": {"index": "given", "area": "given", "byGroup": dict.fromkeys(PILLARS, choices["weights"])},
        "aggregation": aggregation, "levels": [20, 40, 60, 80],
    }


def differences(expected, path, tolerance):
    """Yields what differs between a table computed here and one that the engine wrote."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for code, column in expected.items():
        for x, row in zip(column, rows, strict=True):
            text = row[code]
            if is_nan(x) != (text == ""):
                yield f"{path.name} {row['unit']} {code}: {text!r} instead of {x!r}"
            elif not is_nan(x) and not math.isclose(float(text), x, rel_tol=tolerance, abs_tol=tolerance):
                yield f"{path.name} {row['unit']} {code}: {text} instead of {x!r}"


def coherence(mizan, folder, scores):
    """Yields what differs between the engine's correlations and reliability of each pillar and those computed here."""
    run = subprocess.run(
        [mizan, "coherence", "--indicators", folder, "--format", "csv"], capture_output=True, text=True, check=True)
    found = {(r["section"], r["group"], r["code"], r["other"], r["measure"]): r for r in csv.DictReader(run.stdout.splitlines())}
    for pillar in PILLARS:
        codes = [c for c in scores if c.startswith(pillar + "_")]
        columns = [scores[c] for c in codes]
        expected = {("correlation", pillar, a, b, "pearson"): correlation(scores[a], scores[b])
                    for i, a in enumerate(codes) for b in codes[i + 1:]}
        expected[("reliability", pillar, "", "", "alpha")] = alpha(columns, covariance)
        expected[("reliability", pillar, "", "", "standardised-alpha")] = alpha(columns, correlation)
        for key, value in expected.items():
            text = found[key]["value"]
            if not math.isclose(float(text), value, rel_tol=1e-9, abs_tol=1e-11):
                yield f"coherence {' '.join(key)}: {text} instead of {value!r}"


def main(mizan):
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name, "case")
        folder.mkdir()
        case = Case(folder)
        for title, choices in METHODOLOGIES.items():
            (folder / "methodology.json").write_text(json.dumps(written(choices)), encoding="utf-8")
            stages = pathlib.Path(name, "stages")
            run = subprocess.run(
                [mizan, "score", "--indicators", folder, "--stages", stages, "--format", "csv"],
                capture_output=True, text=True, check=False)
            if run.returncode != 0:
                print(f"{title}: {run.stderr}")
                failed += 1
                continue
            tolerance = 1e-11 if choices["normalisation"]["method"] == "z-score" else 1e-12
            found, cells = [], 0
            for stage, table in Engine(case, choices).run().items():
                cells += sum(len(column) for column in table.values())
                found += differences(table, stages / f"{stage}.csv", tolerance)
            if title == "geometric":
                found += coherence(mizan, folder, Engine(case, choices).run()["05_normalised"])
            print(f"{title}: {cells - len(found)} of {cells} cells agree")
            for line in found[:5]:
                print("  " + line)
            failed += bool(found)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
