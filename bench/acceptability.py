"""Rank acceptability of 10,000 draws of weights on 3 to 10,000 cases × 18 criteria.

    python bench/acceptability.py [--sizes 3 20 250] [--rounds 5]

In one process and in turns, medians: casebook; a plain numpy loop over the draws; the limit (one matrix
product and one ``np.sort`` of its values, which does not say who stands where); pymcdm and scikit-criteria.
The libraries rank one draw at a time, so they get fewer draws and their time is scaled up. Results must be
equal: to the loop's for all draws, to each library's for the draws that it got.

The limit's product runs in as many threads as BLAS takes by default (all CPUs), its sort in one, because
numpy has no other; casebook takes two. Beside the time on the clock stands that of the processors: on a busy
machine the clock says little, and two threads gain nothing.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pymcdm.methods
import skcriteria
from skcriteria.agg.simple import WeightedSumModel, wsm

from casebook.robustness import rank_counts, weighted_rank_counts

DRAWS, CRITERIA = 10_000, 18
SIZES = (3, 20, 250, 2_000, 10_000)
PEER_DRAWS = {3: 200, 20: 200, 250: 40, 2_000: 10, 10_000: 4}
BEYOND, BEST_RANKS = 20_000, 10
MOST_MEMORY_MB = 1000
Array = np.ndarray


def made(cases: int, draws: int = DRAWS) -> tuple[Array, Array]:
    """Weights (T × K) and values (N × K), the same every time."""
    rng = np.random.default_rng(cases)
    return rng.dirichlet(np.ones(CRITERIA), draws), rng.uniform(0, 100, (cases, CRITERIA))


def limit(weights: Array, values: Array) -> Array:
    """The sorted indices of every draw: what no way of ranking by sorting can do without."""
    return np.sort(weights @ values.T, axis=1)


def loop(weights: Array, values: Array) -> Array:
    """Draw by draw."""
    cases = len(values)
    counts, ranks = np.zeros((cases, cases), dtype=np.int32), np.arange(cases)
    for w in weights:
        counts[np.argsort(-(values @ w)), ranks] += 1
    return counts


def as_it_is(column: Array, cost: bool) -> Array:
    """No normalisation: the values are on one scale already."""
    del cost
    return column


def pymcdm_ranks(weights: Array, values: Array, validation: bool = True) -> Array:
    """T × N ranks by pymcdm."""
    method, types = pymcdm.methods.WSM(as_it_is), np.ones(values.shape[1])
    return np.array([method.rank(method(values, w, types, validation=validation)) for w in weights])


def skcriteria_ranks(weights: Array, values: Array) -> Array:
    """T × N ranks by scikit-criteria."""
    method, sense = WeightedSumModel(), [max] * values.shape[1]
    return np.array([method.evaluate(skcriteria.mkdm(values, sense, weights=w)).rank_ for w in weights])


PEERS: dict[str, Callable[[Array, Array], Array]] = {
    "pymcdm": pymcdm_ranks,
    "scikit-criteria": skcriteria_ranks,
    "pymcdm, checks off": lambda w, v: pymcdm_ranks(w, v, validation=False),
    "scikit-criteria, bare inner function": lambda w, v: np.array([wsm(v, one)[0] for one in w]),
}
DOCUMENTED = ("pymcdm", "scikit-criteria")


def counted(ranks: Array) -> Array:
    """Rank counts from T × N ranks without ties."""
    cases = ranks.shape[1]
    flat = np.arange(cases) * cases + ranks.astype(int) - 1
    return np.bincount(flat.ravel(), minlength=cases * cases).reshape(cases, cases)


Seconds = tuple[float, float]
"""On the clock, and of all processors together."""


def timed(run: Callable[[], Array]) -> tuple[Seconds, Array]:
    """Seconds and result."""
    clock, processors = time.perf_counter(), time.process_time()
    result = run()
    return (time.perf_counter() - clock, time.process_time() - processors), result


def measure(cases: int, rounds: int) -> tuple[dict[str, Seconds], bool]:
    """Median seconds of each way, scaled to all draws, and whether all results were equal."""
    weights, values = made(cases)
    few = weights[: PEER_DRAWS[cases]]
    expected = rank_counts(few @ values.T)
    spent: dict[str, list[Seconds]] = {}
    is_equal = True
    weighted_rank_counts(few, values)
    for _ in range(rounds):
        seconds, ours = timed(lambda: weighted_rank_counts(weights, values))
        spent.setdefault("casebook", []).append(seconds)
        seconds, plain = timed(lambda: loop(weights, values))
        spent.setdefault("numpy loop", []).append(seconds)
        is_equal &= bool((ours == plain).all())
        del ours, plain
        spent.setdefault("limit", []).append(timed(lambda: limit(weights, values))[0])
        for name, peer in PEERS.items():
            (clock, processors), ranks = timed(lambda peer=peer: peer(few, values))
            scale = DRAWS / len(few)
            spent.setdefault(name, []).append((clock * scale, processors * scale))
            is_equal &= bool((counted(ranks) == expected).all())
    medians = {
        name: (statistics.median(s[0] for s in all_), statistics.median(s[1] for s in all_))
        for name, all_ in spent.items()
    }
    return medians, is_equal


def memory(cases: int) -> tuple[float, float]:
    """Seconds and peak MB of a process that does nothing else."""
    command = [sys.executable, __file__, "--only", str(cases)]
    seconds, peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(peak)


def only(cases: int) -> int:
    """Count once; print seconds and peak MB of this process."""
    weights, values = made(cases)
    most = BEST_RANKS if cases > SIZES[-1] else None
    (seconds, _), _ = timed(lambda: weighted_rank_counts(weights, values, most_ranks=most))
    print(seconds, peak_mb())
    return 0


def peak_mb() -> float:
    """Most memory that this process has held; NaN where the system is not Linux.

    Not ``ru_maxrss``: a new process would begin with that of the one that started it.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return float("nan")
    peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1000


def verdict(cases: int, spent: dict[str, Seconds]) -> list[tuple[str, float, str, bool]]:
    """(what, ratio, target, met) where the size has targets."""
    ours = spent["casebook"][0]
    peer = min(spent[name][0] for name in DOCUMENTED) / ours
    of_loop, of_limit = spent["numpy loop"][0] / ours, ours / spent["limit"][0]
    if cases == 250:
        return [
            ("fastest library / casebook", peer, "≥ 500", peer >= 500),
            ("numpy loop / casebook", of_loop, "≥ 5", of_loop >= 5),
            ("casebook / limit", of_limit, "≤ 1.5", of_limit <= 1.5),
        ]
    if cases == 10_000:
        return [("casebook / limit", of_limit, "≤ 3", of_limit <= 3)]
    return []


def main() -> int:
    """Print times, ratios and memory; exit 1 where results differ or a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, choices=SIZES)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        return only(options.only)
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"]
    load = ", ".join(f"{x:.1f}" for x in os.getloadavg())
    print(f"{platform.machine()}, {os.cpu_count()} CPUs, load {load}; Python {platform.python_version()},")
    print(f"numpy {np.__version__} ({blas}); {DRAWS} draws, {CRITERIA} criteria, float64\n")
    is_met = True
    for cases in options.sizes:
        rounds = options.rounds if cases <= 250 else min(options.rounds, 3)
        spent, is_equal = measure(cases, rounds)
        is_met &= is_equal
        print(f"{cases} cases, medians of {rounds}; results {'equal' if is_equal else 'DIFFER'}")
        ours = spent["casebook"]
        print(f"  {'':38}{'clock, ms':>12}{'ratio':>10}{'processors, ms':>16}{'ratio':>10}")
        for name, (clock, processors) in spent.items():
            scaled = f"  (scaled from {PEER_DRAWS[cases]} draws)" if name in PEERS else ""
            print(
                f"  {name:38}{clock * 1000:12.2f}{clock / ours[0]:10.2f}"
                f"{processors * 1000:16.2f}{processors / ours[1]:10.2f}{scaled}"
            )
        for what, ratio, target, met in verdict(cases, spent):
            is_met &= met
            print(f"  {what}: {ratio:.2f} (target {target}): {'met' if met else 'MISSED'}")
        print()
    if SIZES[-1] in options.sizes:
        seconds, peak = memory(SIZES[-1])
        is_met &= not peak > MOST_MEMORY_MB
        print(f"{SIZES[-1]} cases in a process of their own: {seconds:.2f} s, peak {peak:.0f} MB", end=" ")
        print(f"(target ≤ {MOST_MEMORY_MB}): {'MISSED' if peak > MOST_MEMORY_MB else 'met'}")
        seconds, peak = memory(BEYOND)
        print(f"{BEYOND} cases, best {BEST_RANKS} ranks only: {seconds:.2f} s, peak {peak:.0f} MB")
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main())
