"""One fingerprint of a casebook's data, the same wherever and whenever the same files are opened."""

from collections.abc import Mapping
from hashlib import sha256


def data_fingerprint(digests: Mapping[str, str]) -> str:
    """SHA-256 (hex) over the files that numbers and quotes stand on; originals at hand do not bear on it.

    Args:
        digests: SHA-256 (hex) of the bytes of the rubric, of every case, source and file of ratings, by path
            relative to the root.
    """
    lines = "\n".join(f"{path} {digest}" for path, digest in sorted(digests.items()))
    return sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()
