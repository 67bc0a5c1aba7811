"""Time ``casebook check`` on the shipped casebook against an interpreter that does nothing, in one run.

The first time, every file is read; afterwards only what has changed.

    python bench/check.py [--runs 20]
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST = 15.0
HERE = Path(__file__).resolve().parent.parent


def milliseconds(command: list[str], root: Path) -> float:
    """One run of ``command`` in ``root``."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=root, check=False, capture_output=True)
    spent = 1000 * (time.perf_counter() - start)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return spent


def main() -> int:
    """Print times and ratio; exit 1 where the target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    for name in ("CASEBOOK_ORIGINALS", "CASEBOOK_ROOT"):
        os.environ.pop(name, None)
    os.environ["PYTHONPATH"] = str(HERE)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("cases", "seeds"):
            shutil.copytree(HERE / name, root / name, ignore=shutil.ignore_patterns("originals"))
        command = [sys.executable, "-m", "casebook", "check"]
        rows = []
        # In turn, so that a machine that is busy for a while is busy for all three.
        for _ in range(runs + 1):
            shutil.rmtree(root / ".casebook", ignore_errors=True)
            bare = milliseconds([sys.executable, "-c", "pass"], root)
            rows.append((bare, milliseconds(command, root), milliseconds(command, root)))
    bare, first, check = (statistics.median(column) for column in zip(*rows[1:], strict=True))
    print(f"python -c pass                  {bare:6.1f} ms")
    print(f"casebook check, the first time  {first:6.1f} ms   ratio {first / bare:.1f}")
    print(f"casebook check, later           {check:6.1f} ms   ratio {check / bare:.1f} (at most {MOST:.0f})")
    return 0 if check <= MOST * bare else 1


if __name__ == "__main__":
    raise SystemExit(main())
