"""The password for editing: kept as a hash, compared in constant time, and slow to guess."""

import hashlib
import hmac
import os
import time
from collections.abc import Callable
from threading import Lock

_KIND = "scrypt"
_COST, _BLOCK, _PARALLEL = 15, 8, 1
_MOST_COST = 18
_MAX_CHARS = 1_000
_FREE_ATTEMPTS = 3
_LONGEST_SECONDS = 60.0


def hash_password(password: str) -> str:
    """What to keep in place of the password; the same password gives another hash each time."""
    salt = os.urandom(16)
    digest = _scrypt(password, salt, _COST, _BLOCK, _PARALLEL)
    return f"{_KIND}:{_COST}:{_BLOCK}:{_PARALLEL}:{salt.hex()}:{digest.hex()}"


def is_password_hash(text: str) -> bool:
    """Whether ``text`` is what ``hash_password`` makes."""
    return _parts(text) is not None


def matches(password: str, kept: str) -> bool:
    """Whether ``kept`` is a hash of ``password``; False also where it is no hash."""
    parts = _parts(kept)
    if parts is None or not 0 < len(password) <= _MAX_CHARS:
        return False
    cost, block, parallel, salt, digest = parts
    return hmac.compare_digest(_scrypt(password, salt, cost, block, parallel), digest)


class Throttle:
    """Lets attempts through ever more slowly while they fail, whoever makes them.

    One for the whole server: addresses of visitors can be forged, and a guesser has many.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures = 0
        self._open_at = 0.0

    def seconds_to_wait(self) -> float:
        """Until the next attempt is looked at; 0 where it would be now."""
        with self._lock:
            return max(0.0, self._open_at - self._clock())

    def attempt(self, check: Callable[[], bool]) -> bool:
        """What ``check`` says; False without asking it while there is still time to wait."""
        with self._lock:
            now = self._clock()
            if now < self._open_at:
                return False
            # Counted before it is known to fail: attempts made at the same moment do not slip through.
            self._failures += 1
            over = self._failures - _FREE_ATTEMPTS
            self._open_at = now + (0.0 if over < 0 else min(_LONGEST_SECONDS, 2.0 ** min(over, 10)))
        if not check():
            return False
        with self._lock:
            self._failures, self._open_at = 0, 0.0
        return True


def _scrypt(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    return hashlib.scrypt(
        password.encode("utf-8", "replace"),
        salt=salt,
        n=2**cost,
        r=block,
        p=parallel,
        maxmem=256 * block * 2**cost,
        dklen=32,
    )


def _parts(text: str) -> tuple[int, int, int, bytes, bytes] | None:
    """Cost, block size, parallelism, salt and digest of a hash."""
    try:
        kind, cost, block, parallel, salt, digest = text.strip().split(":")
        numbers = int(cost), int(block), int(parallel)
        read = (*numbers, bytes.fromhex(salt), bytes.fromhex(digest))
    except ValueError:
        return None
    is_sane = 10 <= numbers[0] <= _MOST_COST and 1 <= numbers[1] <= 16 and 1 <= numbers[2] <= 4
    return read if kind == _KIND and is_sane and len(read[3]) >= 8 and len(read[4]) == 32 else None
