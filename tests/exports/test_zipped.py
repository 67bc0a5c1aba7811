"""The same parts give the same zip, whenever they were packed."""

import io
import zipfile

import pytest

from casebook.exports.zipped import same_bytes


def _packed(year: int, entries: dict[str, bytes], stored: frozenset[str] = frozenset()) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.comment = f"made in {year}".encode()
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, (year, 2, 3, 4, 5, 6))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.external_attr = (0o600 + year % 8) << 16
            file.writestr(info, content)
    return packed.getvalue()


def test_same_parts_packed_in_two_years_give_the_same_bytes() -> None:
    """Times, rights and comments are of the packing, not of the document."""
    entries = {"b.xml": b"<b/>" * 99, "a.xml": b"<a/>"}
    assert _packed(2024, entries) != _packed(2026, entries)
    assert same_bytes(_packed(2024, entries)) == same_bytes(_packed(2026, entries))


def test_zip_within_a_zip_is_packed_anew_too() -> None:
    """The workbook inside a chart would else carry the time of its making."""
    old, new = (_packed(year, {"chart.xlsx": _packed(year, {"cell": b"1"})}) for year in (2024, 2026))
    assert same_bytes(old) == same_bytes(new)
    with zipfile.ZipFile(io.BytesIO(same_bytes(new))) as outer:
        inner = zipfile.ZipFile(io.BytesIO(outer.read("chart.xlsx")))
        assert inner.read("cell") == b"1"
        assert inner.infolist()[0].date_time[0] == 1980


def test_order_content_and_stored_entries_stay() -> None:
    """Hangul's format wants its media type first and uncompressed."""
    entries = {"mimetype": b"application/hwp+zip", "z.xml": b"z" * 999, "a.xml": b"PK\x03\x04 no zip"}
    with zipfile.ZipFile(io.BytesIO(same_bytes(_packed(2026, entries, frozenset({"mimetype"}))))) as file:
        assert {name: file.read(name) for name in file.namelist()} == entries
        assert file.namelist() == list(entries)
        kinds = [entry.compress_type for entry in file.infolist()]
    assert kinds == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED]


def test_what_is_no_zip_is_refused() -> None:
    """Nothing is guessed about other files."""
    with pytest.raises(zipfile.BadZipFile):
        same_bytes(b"no zip at all")
