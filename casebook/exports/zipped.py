"""Office files are zips: the same parts give the same bytes, whenever and wherever they were packed."""

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)
_START = b"PK\x03\x04"
_READABLE = 0o644 << 16
_UNIX = 3


def same_bytes(data: bytes) -> bytes:
    """The zip packed anew: entries in their order, without times, owners and comments; zips within likewise.

    An entry that was stored uncompressed stays so: some formats want their first entry like that.

    Raises:
        zipfile.BadZipFile: ``data`` is no zip.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            plain = zipfile.ZipInfo(entry.filename, _EPOCH)
            plain.compress_type = (
                zipfile.ZIP_STORED if entry.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
            )
            plain.create_system = _UNIX
            plain.external_attr = _READABLE
            new.writestr(plain, _anew(content))
    return packed.getvalue()


def _anew(content: bytes) -> bytes:
    """The content of an entry, packed anew where it is a zip itself."""
    if not content.startswith(_START):
        return content
    try:
        return same_bytes(content)
    except zipfile.BadZipFile:
        return content
