"""The one-page brief as a Word document."""

from casebook.exports.docx.file import docx_file

__all__ = ["docx_file"]
