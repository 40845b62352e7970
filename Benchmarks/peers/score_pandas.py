"""Digital maturity scores from the indicator files to a CSV table, in pandas.

An independent reading of the published method, used as a peer of `mizan score`:

    python3 score_pandas.py [INDICATORS_FOLDER] [--edition YEAR]
"""

from __future__ import annotations

import sys
from pathlib import Path

EXCLUDED_STATUS = ["O", "L", "M", "Q"]  # SDMX codes of values that are not usable
AREA_SHARE = 0.5  # share of an area's indicator weight needed to score the area
AREA_FLOOR = 1.0  # least area score that enters the geometric mean
AREAS_NEEDED = 6  # areas needed to score a country
LEVEL_CUTS = [20.0, 40.0, 60.0, 80.0]
LEVELS = ["Foundational", "Emerging", "Established", "Advanced", "Leading"]


def main(folder: Path, edition: int) -> None:
    """Print the table of one edition."""
    import numpy as np
    import pandas as pd

    iso3 = pd.Index(pd.read_csv(folder / "countries.csv", usecols=["iso3"])["iso3"].sort_values())
    areas = pd.read_csv(folder / "areas.csv", usecols=["code", "order", "weight"], index_col="code")
    area_weight = areas.sort_values("order")["weight"]

    columns = ["code", "area", "direction", "lower", "upper", "transform", "weight", "max_age"]
    indicators = pd.read_csv(folder / "indicators.csv", usecols=columns, index_col="code")
    indicators = indicators[(indicators["weight"] > 0) & indicators["lower"].notna()]
    total = indicators.groupby("area")["weight"].sum().reindex(area_weight.index)

    # The newest usable observation of each country and scored indicator.
    types = {"REF_AREA": "str", "INDICATOR": "str", "TIME_PERIOD": "int64",
             "OBS_VALUE": "float64", "OBS_STATUS": "str"}
    files = sorted((folder / "observations" / "members").glob("*.csv"))
    data = pd.concat([pd.read_csv(f, usecols=list(types), dtype=types) for f in files], ignore_index=True)
    data = data[
        data["TIME_PERIOD"].between(edition - indicators["max_age"].max(), edition)
        & data["OBS_VALUE"].notna()
        & ~data["OBS_STATUS"].isin(EXCLUDED_STATUS)
    ].join(indicators, on="INDICATOR", how="inner")
    data = data[data["TIME_PERIOD"] >= edition - data["max_age"]]
    data = data.sort_values("TIME_PERIOD").drop_duplicates(["REF_AREA", "INDICATOR"], keep="last")

    # Indicator scores. Clipping before the transform equals clipping after it
    # (both are increasing), and keeps values of zero or less out of the logarithm.
    low, high = data["lower"].to_numpy(), data["upper"].to_numpy()
    value = np.clip(data["OBS_VALUE"].to_numpy(), low, high)
    is_log = data["transform"].to_numpy() == "log"
    low, high, value = (np.log10(x, where=is_log, out=x.copy()) for x in (low, high, value))
    score = 100 * (value - low) / (high - low)
    score = np.where(data["direction"].to_numpy() == "lower", 100 - score, score)

    # Area scores.
    data["weighted"] = data["weight"] * score
    sums = data.groupby(["REF_AREA", "area"])[["weight", "weighted"]].sum().unstack("area").reindex(iso3)
    present = sums["weight"].reindex(columns=area_weight.index).fillna(0)
    share = present / total
    table = (sums["weighted"].reindex(columns=area_weight.index) / present).where(share >= AREA_SHARE)

    # Index, rank, level and coverage.
    weights = table.notna() * area_weight
    logs = np.log(table.clip(lower=AREA_FLOOR))
    index = np.exp((logs * weights).sum(axis=1) / weights.sum(axis=1))
    index = index.where(table.count(axis=1) >= AREAS_NEEDED)
    table["index"] = index
    table["rank"] = index.rank(method="min", ascending=False).astype("Int64")
    table["level"] = pd.cut(index, [-np.inf, *LEVEL_CUTS, np.inf], right=False, labels=LEVELS)
    table["coverage"] = (share * area_weight).sum(axis=1) / area_weight.sum()

    table.to_csv(sys.stdout, index_label="iso3", lineterminator="\n")


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = Path(__file__).resolve().parents[2] / "indicators"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--edition", type=int, default=2024)
    options = parser.parse_args()
    main(options.folder, options.edition)
