"""Digital maturity scores from the indicator files to a CSV table, in polars.

An independent reading of the published method, used as a peer of `mizan score`:

    python3 score_polars.py [INDICATORS_FOLDER] [--edition YEAR]
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
    import polars as pl

    area_columns = {"code": pl.String, "order": pl.Int64, "weight": pl.Float64}
    areas = pl.read_csv(folder / "areas.csv", columns=list(area_columns), schema_overrides=area_columns)
    codes = areas.sort("order")["code"].to_list()
    countries = pl.scan_csv(folder / "countries.csv", infer_schema=False).select("iso3").sort("iso3")

    numbers = {name: pl.Float64 for name in ("lower", "upper", "weight")} | {"max_age": pl.Int64}
    indicators = (
        pl.scan_csv(folder / "indicators.csv", infer_schema=False)
        .select("code", "area", "direction", "transform", *(pl.col(n).cast(t) for n, t in numbers.items()))
        .filter(pl.col("weight") > 0, pl.col("lower").is_not_null())
        .with_columns(area_total=pl.col("weight").sum().over("area"))
    )

    # The newest usable observation of each country and scored indicator.
    year = pl.col("TIME_PERIOD")
    schema = {"REF_AREA": pl.String, "INDICATOR": pl.String, "TIME_PERIOD": pl.Int64,
              "OBS_VALUE": pl.Float64, "OBS_STATUS": pl.String, "SOURCE": pl.String}
    newest = (
        pl.scan_csv(folder / "observations" / "members" / "*.csv", schema=schema)
        .filter(
            year <= edition,
            pl.col("OBS_VALUE").is_not_null(),
            ~pl.col("OBS_STATUS").fill_null("").is_in(EXCLUDED_STATUS),
        )
        .join(indicators, left_on="INDICATOR", right_on="code")
        .filter(year >= edition - pl.col("max_age"))
        .group_by("REF_AREA", "INDICATOR")
        .agg(
            pl.col("OBS_VALUE").sort_by(year).last(),
            pl.col("area", "direction", "transform", "lower", "upper", "weight", "area_total").first(),
        )
    )

    # Indicator scores. Clipping before the transform equals clipping after it
    # (both are increasing), and keeps values of zero or less out of the logarithm.
    def transformed(value: pl.Expr) -> pl.Expr:
        return pl.when(pl.col("transform") == "log").then(value.log10()).otherwise(value)

    low, high = transformed(pl.col("lower")), transformed(pl.col("upper"))
    value = transformed(pl.col("OBS_VALUE").clip(pl.col("lower"), pl.col("upper")))
    score = 100 * (value - low) / (high - low)
    score = pl.when(pl.col("direction") == "lower").then(100 - score).otherwise(score)

    # Area scores, one row for each country and area with anything observed.
    weight = pl.col("weight")
    by_area = (
        newest.group_by("REF_AREA", "area")
        .agg(
            score=(score * weight).sum() / weight.sum(),
            share=weight.sum() / pl.col("area_total").first(),
        )
        .with_columns(score=pl.when(pl.col("share") >= AREA_SHARE).then(pl.col("score")))
        .join(areas.lazy().select("code", "weight"), left_on="area", right_on="code")
    )

    # Index, rank, level and coverage.
    present = pl.col("score").is_not_null()
    logs = pl.col("score").clip(lower_bound=AREA_FLOOR).log()
    index = pl.col("index")
    level = pl.when(index < LEVEL_CUTS[0]).then(pl.lit(LEVELS[0]))
    for cut, name in zip(LEVEL_CUTS[1:], LEVELS[1:-1]):
        level = level.when(index < cut).then(pl.lit(name))
    level = level.when(index.is_not_null()).then(pl.lit(LEVELS[-1]))
    table = (
        countries.join(
            by_area.group_by("REF_AREA").agg(
                *(pl.col("score").filter(pl.col("area") == code).first().alias(code) for code in codes),
                index=pl.when(present.sum() >= AREAS_NEEDED).then(
                    ((logs * weight).sum() / weight.filter(present).sum()).exp()
                ),
                coverage=(pl.col("share") * weight).sum() / areas["weight"].sum(),
            ),
            left_on="iso3",
            right_on="REF_AREA",
            how="left",
            maintain_order="left",
        )
        .select(
            "iso3",
            *codes,
            "index",
            index.rank("min", descending=True).alias("rank"),
            level.alias("level"),
            pl.col("coverage").fill_null(0.0),
        )
        .collect()
    )
    sys.stdout.write(table.write_csv())


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = Path(__file__).resolve().parents[2] / "indicators"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--edition", type=int, default=2024)
    options = parser.parse_args()
    main(options.folder, options.edition)
