"""The ranks of units under random weights, normalisations and means, in numpy and in numba.

The same experiment as `RankSimulation`, written apart from it: each draw takes one of the
tables, one of the means, and weights of which every division of the whole is as likely as any
other, within groups and across them. The result is a histogram of ranks, units x ranks.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numba
import numpy as np

THREADS = 2
CHUNK = 2000  # draws whose intermediate tables stay in the cache


def numpy_part(tables: np.ndarray, groups: int, floor: float, draws: int, seed: np.random.SeedSequence) -> np.ndarray:
    """The histogram of some draws, vectorised over them."""
    random = np.random.Generator(np.random.SFC64(seed))
    count, units, members = tables.shape
    size = members // groups
    # groups x size x units, so that a group's scores are one matrix product
    stacked = [np.ascontiguousarray(t.reshape(units, groups, size).transpose(1, 2, 0)) for t in tables]
    flat = [np.ascontiguousarray(t.T) for t in tables]
    histogram = np.zeros((units, units), dtype=np.int64)
    base = np.arange(units) * units
    for table in range(count):
        for geometric in (False, True):
            # the number of draws of each kind is fixed in advance here: less work than drawing it
            kind = 2 * table + geometric
            left = draws // (2 * count) + (kind < draws % (2 * count))
            while left:
                n = min(left, CHUNK)
                left -= n
                within = random.standard_exponential((groups, n, size))
                within /= within.sum(axis=2, keepdims=True)
                across = random.standard_exponential((n, groups))
                across /= across.sum(axis=1, keepdims=True)
                if geometric:
                    scores = np.matmul(within, stacked[table])  # groups x n x units
                    np.maximum(scores, floor, out=scores)
                    np.log(scores, out=scores)
                    index = np.einsum("gnu,ng->nu", scores, across)
                else:
                    effective = (within * across.T[:, :, None]).transpose(1, 0, 2).reshape(n, members)
                    index = effective @ flat[table]
                order = np.argsort(-index, axis=1)
                ranks = np.empty_like(order)
                np.put_along_axis(ranks, order, np.arange(units)[None, :], axis=1)
                histogram += np.bincount((ranks + base).ravel(), minlength=units * units).reshape(units, units)
    return histogram


def numpy_ranks(tables: np.ndarray, groups: int, floor: float, draws: int, seed: int) -> np.ndarray:
    """The histogram of all draws, on two threads (numpy lets go of the interpreter in its loops)."""
    seeds = np.random.SeedSequence(seed).spawn(THREADS)
    parts = [draws // THREADS + (i < draws % THREADS) for i in range(THREADS)]
    with ThreadPoolExecutor(THREADS) as pool:
        done = [pool.submit(numpy_part, tables, groups, floor, n, s) for n, s in zip(parts, seeds)]
        return sum(d.result() for d in done)


@numba.njit(parallel=True, fastmath=True, cache=True)
def _numba_ranks(tables, groups, floor, draws, seed, threads):
    count, units, members = tables.shape
    size = members // groups
    histograms = np.zeros((threads, units, units), dtype=np.int64)
    # members x units, so that the innermost loop runs over units and is vectorised
    turned = np.empty((count, members, units))
    for t in range(count):
        for u in range(units):
            for m in range(members):
                turned[t, m, u] = tables[t, u, m]
    for thread in numba.prange(threads):
        np.random.seed(seed + thread)
        histogram = np.zeros((units, units), dtype=np.int64)
        weight = np.empty(size)
        across = np.empty(groups)
        index = np.empty(units)
        score = np.empty(units)
        rank = np.empty(units, dtype=np.int64)
        first = draws * thread // threads
        last = draws * (thread + 1) // threads
        for _ in range(first, last):
            table = turned[np.random.randint(count)]
            geometric = np.random.random() < 0.5
            total = 0.0
            for g in range(groups):
                across[g] = -np.log(1.0 - np.random.random())
                total += across[g]
            index[:] = 0.0
            for g in range(groups):
                part = 0.0
                for i in range(size):
                    weight[i] = -np.log(1.0 - np.random.random())
                    part += weight[i]
                share = across[g] / total
                score[:] = 0.0
                for i in range(size):
                    w = weight[i] / part
                    row = table[g * size + i]
                    for u in range(units):
                        score[u] += w * row[u]
                if geometric:
                    for u in range(units):
                        index[u] += share * np.log(max(score[u], floor))
                else:
                    for u in range(units):
                        index[u] += share * max(score[u], floor)
            for u in range(units):
                better = 0
                own = index[u]
                for v in range(units):
                    better += index[v] > own
                rank[u] = better
            for u in range(units):
                histogram[u, rank[u]] += 1
        histograms[thread] = histogram
    return histograms.sum(axis=0)


def numba_ranks(tables: np.ndarray, groups: int, floor: float, draws: int, seed: int) -> np.ndarray:
    """The histogram of all draws, on two threads, compiled."""
    numba.set_num_threads(THREADS)
    return _numba_ranks(tables, groups, floor, draws, seed, THREADS)
