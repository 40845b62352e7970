"""Scores of units by goalposts, arithmetic within groups, geometric across them, and their ranks: in numpy, polars, DuckDB.

The same job as `GoalpostScoring` with `Ranking`, written apart from it. Data are in memory in the
form that each peer likes: a matrix, a data frame with one column an indicator, a table likewise.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import duckdb
import numpy as np
import pandas as pd
import polars as pl

LOWER, UPPER = 2.0, 97.0
BLOCK = 2048  # rows whose intermediate results stay in the cache


def index_numpy(cells: np.ndarray, groups: int) -> np.ndarray:
    """The index of each unit."""
    members = cells.shape[1]
    scores = np.clip((cells - LOWER) / (UPPER - LOWER), 0, 1) * 100
    scores[:, ::3] = 100 - scores[:, ::3]
    means = scores.reshape(len(cells), groups, members // groups).mean(axis=2)
    return np.exp(np.log(np.maximum(means, 1)).mean(axis=1))


def ranks_of(index: np.ndarray) -> np.ndarray:
    """Descending ranks; random scores have no ties."""
    ranks = np.empty(len(index), dtype=np.int64)
    ranks[np.argsort(-index)] = np.arange(1, len(index) + 1)
    return ranks


def score_numpy(cells: np.ndarray, groups: int, blocks: int = 1) -> np.ndarray:
    """Ranks within each block of units."""
    index = index_numpy(cells, groups).reshape(blocks, -1)
    return np.concatenate([ranks_of(part) for part in index])


def score_numpy_blocks(cells: np.ndarray, groups: int, pool: ThreadPoolExecutor) -> np.ndarray:
    """Ranks, with the work cut to fit the cache and done on both threads: numpy written by an expert."""
    starts = range(0, len(cells), BLOCK)
    parts = pool.map(lambda start: index_numpy(cells[start:start + BLOCK], groups), starts)
    return ranks_of(np.concatenate(list(parts)))


def frame(cells: np.ndarray) -> pl.DataFrame:
    """A column for each indicator."""
    return pl.DataFrame({f"x{i}": np.ascontiguousarray(cells[:, i]) for i in range(cells.shape[1])})


def score_polars(data: pl.DataFrame, groups: int) -> np.ndarray:
    """Ranks, on all threads of polars."""
    size = data.width // groups

    def score(i: int) -> pl.Expr:
        share = ((pl.col(f"x{i}") - LOWER) / (UPPER - LOWER)).clip(0, 1) * 100
        return 100 - share if i % 3 == 0 else share

    means = [sum((score(i) for i in range(g * size + 1, (g + 1) * size)), score(g * size)) / size for g in range(groups)]
    logs = [pl.max_horizontal(m, pl.lit(1.0)).log() for m in means]
    index = (sum(logs[1:], logs[0]) / groups).exp()
    return data.lazy().select(index.rank("min", descending=True).alias("rank")).collect()["rank"].to_numpy()


def table(data: pl.DataFrame) -> duckdb.DuckDBPyConnection:
    """A database in memory that holds the cells, with a number for each unit."""
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    columns = {name: data[name].to_numpy() for name in data.columns}
    connection.register("source", pd.DataFrame({"unit": np.arange(data.height)} | columns))
    connection.execute("CREATE TABLE cells AS SELECT * FROM source")
    return connection


def score_duckdb(connection: duckdb.DuckDBPyConnection, groups: int, members: int) -> np.ndarray:
    """Ranks, on both threads."""
    size = members // groups

    def score(i: int) -> str:
        share = f"least(greatest((x{i} - {LOWER}) / {UPPER - LOWER}, 0), 1) * 100"
        return f"100 - {share}" if i % 3 == 0 else share

    logs = [
        "ln(greatest((" + " + ".join(f"({score(i)})" for i in range(g * size, (g + 1) * size)) + f") / {size}, 1))"
        for g in range(groups)
    ]
    query = f"SELECT unit, rank() OVER (ORDER BY exp(({' + '.join(logs)}) / {groups}) DESC) AS rank FROM cells"
    result = connection.execute(query).fetchnumpy()
    ranks = np.empty(len(result["unit"]), dtype=np.int64)
    ranks[result["unit"]] = result["rank"]
    return ranks
