"""The one-page brief as a document of Hangul."""

from casebook.exports.hwpx.file import hwpx_file

__all__ = ["hwpx_file"]
