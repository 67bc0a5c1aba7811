"""Time ``casebook check`` on the shipped casebook against an interpreter that does nothing, in one run.

    python bench/check.py [--runs 20]
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

MOST = 15.0
ROOT = Path(__file__).resolve().parent.parent


def milliseconds(command: list[str], runs: int) -> float:
    """The median of some runs, after one that warms the caches."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        times.append(1000 * (time.perf_counter() - start))
        if done.returncode not in (0, 1):
            sys.exit(done.stderr.decode())
    return statistics.median(times[1:])


def main() -> int:
    """Print times and ratio; exit 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    os.environ.pop("CASEBOOK_ORIGINALS", None)
    bare = milliseconds([sys.executable, "-c", "pass"], runs)
    check = milliseconds([sys.executable, "-m", "casebook", "check"], runs)
    print(f"python -c pass    {bare:6.1f} ms")
    print(f"casebook check    {check:6.1f} ms   ratio {check / bare:.1f} (at most {MOST:.0f})")
    return 0 if check <= MOST * bare else 1


if __name__ == "__main__":
    raise SystemExit(main())
